import { defineConfig } from 'vitest/config'

/** Journeys in a real browser, one after the other: two at once would share the machine's two cores. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    // Seen by vitest.pages.config.ts, two files at a time.
    exclude: ['e2e/pages*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
})

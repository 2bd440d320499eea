import { defineConfig } from 'vitest/config'

/**
 * Every page looked at by itself: mostly waiting for one browser or one server, so two files at a time fit on two cores. Each file
 * has a site and a browser of its own.
 */
export default defineConfig({
  test: {
    include: ['e2e/pages*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})

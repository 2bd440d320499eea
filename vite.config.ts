import { defineConfig } from 'vite'

/** The browser's half: style sheet, fonts, islands. The server's half is built by `bootstrap/build.mjs` with the same file. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx', development: false } },
  publicDir: false,
  build: {
    outDir: 'dist/client',
    assetsInlineLimit: 0,
    manifest: true,
    cssMinify: true,
    rollupOptions: {
      input: ['src/platform/ui/main.ts', 'src/platform/ui/main.css', 'src/platform/ui/mark.svg'],
    },
  },
})

// The browser's half and the server's half, both by Vite.
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './ensure-installed.mjs'

process.chdir(root)
const quiet = { root, logLevel: 'warn' }
await build(quiet)
await build({
  ...quiet,
  configFile: false,
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx', development: false } },
  build: {
    ssr: true,
    outDir: join(root, 'dist/server'),
    manifest: false,
    sourcemap: true,
    target: 'node24',
    rollupOptions: {
      input: {
        server: 'src/server.ts',
        cli: 'src/cli.ts',
        'extraction-worker': 'src/features/documents/extraction/extraction-worker.ts',
      },
      output: { entryFileNames: '[name].js' },
    },
  },
})

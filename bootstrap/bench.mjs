// `npm run bench -- NAME`: runs bench/NAME.ts from the sources.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from './ensure-installed.mjs'

const name = process.argv[2] ?? ''
const names = readdirSync(join(root, 'bench'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
if (!/^[a-z-]+$/.test(name) || !existsSync(join(root, 'bench', `${name}.ts`))) {
  process.stderr.write(`Which benchmark? ${names.join(', ')}\n`)
  process.exit(2)
}
const vite = await createServer({
  root,
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  logLevel: 'error',
})
await vite.ssrLoadModule(`/bench/${name}.ts`)
await vite.close()
process.exit(0)

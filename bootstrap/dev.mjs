// Serves from the sources; a saved file reloads the server. `PORT` and `DATA_DIR` as in production.
import { serve } from '@hono/node-server'
import { createServer } from 'vite'
import { root } from './ensure-installed.mjs'

const vite = await createServer({
  root,
  appType: 'custom',
  server: {
    middlewareMode: true,
    hmr: false,
    ws: false,
    watch: { ignored: ['**/var/**', '**/dist/**', '**/node_modules/**', '**/db/**', '**/.git/**'] },
  },
  logLevel: 'warn',
})
const load = (path) => vite.ssrLoadModule(path)
const { readConfig } = await load('/src/platform/config.ts')
const { createLog } = await load('/src/platform/log.ts')
const { openPlatform } = await load('/src/platform/database/platform.ts')
const { createOutside } = await load('/src/platform/outside.ts')
const config = readConfig(process.env)
const platform = await openPlatform(config)
const sources = {
  'main.css': '/src/platform/ui/main.css?direct',
  'main.ts': '/src/platform/ui/main.ts',
  'mark.svg': '/src/platform/ui/mark.svg',
}
const outside = {
  ...createOutside(config, platform, createLog(config.logLevel)),
  assets: { url: (name) => sources[name] ?? `/${name}`, find: () => undefined },
}

await (await load('/src/features/places/index.ts')).loadReferenceData(platform.memberDb)
const { inTransaction } = await load('/src/platform/database/database.ts')
const { ensureBuiltInForms } = await load('/src/features/forms/index.ts')
await inTransaction(platform.memberDb, ensureBuiltInForms)
if (config.demo)
  await (await load('/src/features/demo/index.ts')).loadDemoRegion(platform.memberDb, {
    foreign: Boolean(config.databaseUrl),
    baseUrl: config.baseUrl,
  })

let app
const fresh = async () => (await load('/src/app.ts')).createApp(outside)
vite.watcher.on('change', () => {
  app = undefined
})
const server = serve(
  {
    port: config.port,
    hostname: config.host,
    fetch: async (request, env) => {
      app ??= await fresh()
      return app.fetch(request, env)
    },
  },
  () => process.stdout.write(`From the sources: http://localhost:${config.port}\n`),
)

// Style sheets, fonts and islands come from Vite, everything else from the app.
const [appListener] = server.listeners('request')
server.removeAllListeners('request')
server.on('request', (request, response) => {
  const path = request.url ?? ''
  if (/^\/(src|node_modules|@vite|@fs|@id)\//.test(path))
    vite.middlewares(request, response, () => appListener(request, response))
  else appListener(request, response)
})

const stop = async () => {
  server.close()
  await vite.close()
  await platform.close({ stopServer: true })
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { isDemoSafe, loadDemoRegion, printDemoAccounts } from './features/demo/index.ts'
import { ensureBuiltInForms } from './features/forms/index.ts'
import { lapseOffers, remindGrantReports, remindOffers } from './features/grants/index.ts'
import { deleteOldNotes, remindInventories } from './features/knowledge/index.ts'
import { loadReferenceData } from './features/places/index.ts'
import { runSchedules, sendReminders } from './features/reports/index.ts'
import { askForEvaluations, refreshEvidence, remindContacts } from './features/toolbox/index.ts'
import { ConfigError, readConfig } from './platform/config.ts'
import { inTransaction } from './platform/database/database.ts'
import { DatabaseStartError } from './platform/database/launcher.ts'
import { MigrationError } from './platform/database/migrate.ts'
import { openPlatform } from './platform/database/platform.ts'
import { sweep } from './platform/http/queries.ts'
import { stopBeingReady } from './platform/http/readiness.ts'
import { everySoOften } from './platform/jobs/timer.ts'
import { createLog, errorFields } from './platform/log.ts'
import { deliverMails, smtpSender } from './platform/mail/deliver.ts'
import { forgetOldMails } from './platform/mail/queries.ts'
import { createOutside } from './platform/outside.ts'

async function start() {
  const read = readConfig(process.env)
  const log = createLog(read.logLevel)
  const platform = await openPlatform(read)
  await loadReferenceData(platform.memberDb)
  await inTransaction(platform.memberDb, ensureBuiltInForms)
  const demo = read.demo && (await isDemoSafe(platform.memberDb, { asked: read.demoAsked }))
  if (read.demo && !demo)
    process.stdout.write('Demo mode is off: real people have accounts here. DEMO=1 switches it on.\n')
  const config = { ...read, demo }
  const outside = createOutside(config, platform, log)
  if (config.demo)
    await loadDemoRegion(platform.memberDb, {
      foreign: config.databaseUrl !== undefined,
      baseUrl: config.baseUrl,
      now: new Date(),
    })

  const app = createApp(outside)
  const server = await listen(app.fetch, config.host, config.port)
  const send = config.mailUrl ? smtpSender(config.mailUrl, config.mailFrom) : undefined
  const at = { baseUrl: config.baseUrl }
  const timers = [
    ...(send ? [everySoOften(5_000, () => deliverMails(platform.memberDb, send, log), log)] : []),
    everySoOften(
      1_000,
      async () => {
        if (await platform.revive()) log.warn('database-started-again')
      },
      log,
    ),
    everySoOften(
      3_600_000,
      async () => {
        await sweep(platform.memberDb)
        await forgetOldMails(platform.memberDb)
      },
      log,
    ),
    // Each for itself: what fails in one does not keep the others from their turn.
    ...[
      async () => {
        await runSchedules(platform.memberDb, outside.now())
        await sendReminders(platform.memberDb, outside.now(), at)
      },
      () => remindContacts(platform.memberDb, outside.now(), at),
      () => askForEvaluations(platform.memberDb, outside.now(), at),
      () => remindGrantReports(platform.memberDb, outside.now(), at),
      () => lapseOffers(platform.memberDb, outside.now(), at),
      () => remindOffers(platform.memberDb, outside.now(), at),
      () => remindInventories(platform.memberDb, outside.now(), at),
      () => deleteOldNotes(platform.memberDb, outside.now()),
      // Evaluations grow old: a level may sink though nobody did anything.
      () => inTransaction(platform.memberDb, (tx) => refreshEvidence(tx, 'all', outside.now(), log)),
    ].map((task) => everySoOften(600_000, task, log)),
  ]
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  process.stdout.write(`\nRotfeste is ready: http://localhost:${port}\n`)
  if (config.demo)
    process.stdout.write(await printDemoAccounts(platform.memberDb, `http://localhost:${port}`))

  let stopping = false
  const stop = (signal: string) => {
    if (stopping) return
    stopping = true
    stopBeingReady()
    log.info('stopping', { signal })
    // Answers under way are finished; a connection that never ends is not waited for longer than this.
    const patience = setTimeout(() => server.closeAllConnections(), 10_000)
    server.close(async () => {
      clearTimeout(patience)
      clearInterval(closing)
      for (const timer of timers) await timer.stop()
      await platform.close()
      log.info('stopped')
      process.exit(0)
    })
    // A connection kept open for a next request is closed as soon as its answer is out.
    const closing = setInterval(() => server.closeIdleConnections(), 50)
  }
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
}

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  hostname: string,
  port: number,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, () => resolve(server)) as Server
    server.once('error', reject)
  })
}

start().catch((error: unknown) => {
  const known =
    error instanceof ConfigError || error instanceof DatabaseStartError || error instanceof MigrationError
  const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
  if (busy)
    process.stderr.write('The port is in use. Stop what uses it, or choose another: PORT=3001 npm start\n')
  else if (known) process.stderr.write(`${(error as Error).message}\n`)
  else createLog('error').error('start-failed', { ...errorFields(error), message: (error as Error).message })
  process.exit(1)
})

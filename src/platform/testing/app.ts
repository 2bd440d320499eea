import type { Hono } from 'hono'
import { createApp } from '../../app.ts'
import type { Config } from '../config.ts'
import { inTransaction } from '../database/database.ts'
import { createDataVersion } from '../http/data-version.ts'
import type { Env } from '../http/environment.ts'
import { createLog } from '../log.ts'
import { SESSION_COOKIE } from '../sessions/cookies.ts'
import { insertSession } from '../sessions/queries.ts'
import { hashToken } from '../sessions/session.ts'
import { browser } from './browser.ts'
import { type TestDatabase, testDatabase } from './database.ts'

export type TestApp = {
  app: Hono<Env>
  database: TestDatabase
  logged: string[]
  /** A browser that is not signed in. */
  visitor: () => ReturnType<typeof browser>
  /** A browser at a second instance on the same database. */
  visitorOfAnotherInstance: () => ReturnType<typeof browser>
  /** A browser with a session of the account. */
  signedIn: (accountId: string) => Promise<ReturnType<typeof browser>>
  close: () => Promise<void>
}

/** The whole app on a database of its own. */
export async function testApp(
  template: Parameters<typeof testDatabase>[0],
  options: { demo?: boolean; now?: () => Date } = {},
): Promise<TestApp> {
  const database = await testDatabase(template)
  const logged: string[] = []
  const start = () =>
    createApp({
      config: testConfig(options.demo ?? false),
      publicDb: database.publicDb,
      memberDb: database.memberDb,
      now: options.now ?? (() => new Date()),
      log: createLog('info', (line) => logged.push(line)),
      assets: { url: (name) => `/assets/${name}`, find: () => undefined },
      dataVersion: createDataVersion(database.publicDb),
    })
  const app = start()
  return {
    app,
    database,
    logged,
    visitor: () => browser(app),
    visitorOfAnotherInstance: () => browser(start()),
    async signedIn(accountId) {
      const token = `test-${crypto.randomUUID()}`
      await inTransaction(database.memberDb, (tx) => insertSession(tx, hashToken(token), accountId, 1))
      const opened = browser(app)
      opened.cookies.set(SESSION_COOKIE, token)
      return opened
    },
    close: () => database.drop(),
  }
}

function testConfig(demo: boolean): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    dataDir: '',
    mailFrom: 'rotfeste@localhost.invalid',
    baseUrl: 'http://localhost',
    demo,
    demoAsked: demo,
    logLevel: 'info',
    secret: 'a secret for tests only',
  }
}

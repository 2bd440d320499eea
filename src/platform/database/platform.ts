import { join } from 'node:path'
import type { Kysely } from 'kysely'
import pg from 'pg'
import type { Config } from '../config.ts'
import { type Connection, connectionFrom, openDatabase } from './database.ts'
import type { Tables } from './generated.ts'
import { startEmbeddedDatabase } from './launcher.ts'
import { migrate } from './migrate.ts'

export type Platform = {
  connection: Connection
  publicDb: Kysely<Tables>
  memberDb: Kysely<Tables>
  /** Starts the embedded server again if it has gone away; nothing for a database given by its address. */
  revive: () => Promise<boolean>
  /** True when the embedded server was already running, started by another process. */
  attached: boolean
  /** The migrations applied now. */
  migrated: string[]
  /** Closes connections; stops the embedded server if `stopServer` is not false, or nobody else is connected to it. */
  close: (options?: { stopServer?: boolean | 'if-unused' }) => Promise<void>
}

/** The migrated database of a configuration, on both sides of the wall. */
export async function openPlatform(config: Config): Promise<Platform> {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedDatabase(join(config.dataDir, 'postgres'), 'rotfeste')
  const connection: Connection = embedded ? embedded.connection : connectionFrom(config.databaseUrl ?? '')
  const migrated = await migrate(connection)
  const open = openDatabase(connection, 'public')
  const members = openDatabase(connection, 'member')
  return {
    connection,
    publicDb: open.db,
    memberDb: members.db,
    revive: async () => (embedded ? embedded.revive() : false),
    attached: embedded?.attached ?? false,
    migrated,
    async close({ stopServer = true } = {}) {
      await Promise.all([open.close(), members.close()])
      if (!embedded || !stopServer) return
      if (stopServer === 'if-unused' && (await isUsedByOthers(connection))) return
      await embedded.stop()
    },
  }
}

/** Whether another process is connected. Connections closed just now may still be listed for a moment. */
async function isUsedByOthers(connection: Connection): Promise<boolean> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      const { rows } = await client.query<{ others: number }>(
        "select count(*)::int as others from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
      )
      if (rows[0]?.others === 0) return false
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return true
  } finally {
    await client.end()
  }
}

import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { Config } from '../config.ts'
import { type Connection, connectionFrom, openDatabase } from './database.ts'
import type { Tables } from './generated.ts'
import { startEmbeddedDatabase } from './launcher.ts'
import { migrate } from './migrate.ts'

export type Platform = {
  connection: Connection
  publicDb: Kysely<Tables>
  memberDb: Kysely<Tables>
  /** Closes connections; stops the embedded server if `stopServer` is not false. */
  close: (options?: { stopServer?: boolean }) => Promise<void>
}

/** The migrated database of a configuration, on both sides of the wall. */
export async function openPlatform(config: Config): Promise<Platform> {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedDatabase(join(config.dataDir, 'postgres'), 'rotfeste')
  const connection: Connection = embedded ? embedded.connection : connectionFrom(config.databaseUrl ?? '')
  await migrate(connection)
  const open = openDatabase(connection, 'public')
  const members = openDatabase(connection, 'member')
  return {
    connection,
    publicDb: open.db,
    memberDb: members.db,
    async close({ stopServer = true } = {}) {
      await Promise.all([open.close(), members.close()])
      if (embedded && stopServer) await embedded.stop()
    },
  }
}

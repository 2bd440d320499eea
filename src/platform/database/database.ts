import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Tables } from './generated.ts'

export type Db = Kysely<Tables> | Transaction<Tables>
export type Tx = Transaction<Tables>

// A day stays text (YYYY-MM-DD), a count or an amount is a number: all are far below 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => Number(value))
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (value) => Number(value))

export type Connection = pg.PoolConfig

/**
 * The wall in the database: `public` connections see published rows only, whatever a query forgets
 * (row-level security, migrations 0001 and 0030) and write nothing; `member` connections are for signed-in people and the
 * command line.
 */
export type Wall = 'public' | 'member'

export type OpenDatabase = { db: Kysely<Tables>; pool: pg.Pool; close: () => Promise<void> }

export function openDatabase(
  connection: Connection,
  wall: Wall,
  options: { max?: number } = {},
): OpenDatabase {
  const pool = new pg.Pool({
    ...connection,
    max: options.max ?? 10,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    options: `-c rotfeste.wall=${wall} -c default_transaction_read_only=${wall === 'public' ? 'on' : 'off'} -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000`,
  })
  // A server that goes away ends idle connections; the next query opens a new one.
  pool.on('error', () => undefined)
  // The same for a connection in use: its query fails and is answered for, the process goes on.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

export function connectionFrom(databaseUrl: string): Connection {
  return { connectionString: databaseUrl }
}

/** Runs an act in one transaction; pages and acts get the same kind of argument. */
export function inTransaction<T>(db: Kysely<Tables>, act: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(act)
}

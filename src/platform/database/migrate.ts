import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { projectRoot } from '../project-root.ts'

/** Any fixed number; the same in every instance. */
const MIGRATION_LOCK = 727_301

export class MigrationError extends Error {}

/**
 * Brings the database to the newest migration. One instance wins the advisory lock, the others wait for it.
 * Each file runs in a transaction of its own; an applied file whose text has changed since is refused.
 * @returns the names applied now.
 */
export async function migrate(
  connection: pg.ClientConfig,
  folder = join(projectRoot(), 'db', 'migrations'),
): Promise<string[]> {
  const client = new pg.Client({ ...connection, options: '-c rotfeste.wall=member' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query("set lock_timeout = '5s'")
    await client.query(
      'create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration')
    const applied = new Map(rows.map((row) => [row.name, row.hash]))
    const now: string[] = []
    for (const name of migrationNames(folder)) {
      const text = readFileSync(join(folder, name), 'utf8')
      const hash = createHash('sha256').update(text).digest('hex')
      const before = applied.get(name)
      if (before === hash) continue
      if (before)
        throw new MigrationError(
          `${name} was changed after it had been applied. Restore it and write a new migration.`,
        )
      await client.query('begin')
      try {
        await client.query(text)
        await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new MigrationError(`${name}: ${(error as Error).message}`, { cause: error })
      }
      now.push(name)
    }
    return now
  } finally {
    await client.end()
  }
}

export function migrationNames(folder = join(projectRoot(), 'db', 'migrations')): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
}

import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Connection, connectionFrom, type OpenDatabase, openDatabase } from '../database/database.ts'
import { startEmbeddedDatabase } from '../database/launcher.ts'
import { migrate, migrationNames } from '../database/migrate.ts'
import { projectRoot } from '../project-root.ts'

export type TestDatabase = {
  connection: Connection
  publicDb: OpenDatabase['db']
  memberDb: OpenDatabase['db']
  drop: () => Promise<void>
}

/**
 * A database of its own for a test file, copied from a template that holds migrations and reference data. The server
 * is the one of `var/test-postgres` (or DATABASE_URL), started by whoever comes first and left running for the others.
 * `fill` runs once for a template; its `name` tells templates apart.
 */
export async function testDatabase(template: {
  name: string
  fill: (db: OpenDatabase['db']) => Promise<void>
}): Promise<TestDatabase> {
  const server = await testServer()
  const hash = createHash('sha256')
  for (const name of migrationNames())
    hash.update(readFileSync(join(projectRoot(), 'db', 'migrations', name)))
  const templateName = `template_${template.name}_${hash.digest('hex').slice(0, 12)}`
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ ...server, database: server.database ?? 'postgres' })
  await admin.connect()
  try {
    // One worker makes the template, the others wait.
    await admin.query('select pg_advisory_lock(727302)')
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [templateName])
    if (!rowCount) await makeTemplate(admin, server, templateName, template.fill)
    await admin.query(`create database ${name} template ${templateName}`)
    await admin.query('select pg_advisory_unlock(727302)')
  } finally {
    await admin.end()
  }
  const connection = { ...server, database: name }
  const open = openDatabase(connection, 'public', { max: 4 })
  const members = openDatabase(connection, 'member', { max: 8 })
  return {
    connection,
    publicDb: open.db,
    memberDb: members.db,
    async drop() {
      await Promise.all([open.close(), members.close()])
      const client = new pg.Client({ ...server, database: server.database ?? 'postgres' })
      await client.connect()
      for (let attempt = 1; ; attempt += 1) {
        try {
          await client.query(`drop database if exists ${name} with (force)`)
          break
        } catch (error) {
          // A vacuum of the server's own may be at work in it, which nobody else may end; it goes by itself.
          if ((error as { code?: string }).code !== '42501' || attempt === 50) throw error
          await new Promise((resolve) => setTimeout(resolve, 200))
        }
      }
      await client.end()
    },
  }
}

async function makeTemplate(
  admin: pg.Client,
  server: pg.ClientConfig,
  name: string,
  fill: (db: OpenDatabase['db']) => Promise<void>,
) {
  const aside = `${name}_new`
  await admin.query(`drop database if exists ${aside} with (force)`)
  await admin.query(`create database ${aside}`)
  await migrate({ ...server, database: aside })
  const members = openDatabase({ ...server, database: aside }, 'member', { max: 2 })
  try {
    await fill(members.db)
  } finally {
    await members.close()
  }
  await admin.query(`alter database ${aside} rename to ${name}`)
}

async function testServer(): Promise<pg.ClientConfig> {
  const url = process.env.DATABASE_URL
  if (url) return connectionFrom(url) as pg.ClientConfig
  const { connection } = await startEmbeddedDatabase(join(projectRoot(), 'var', 'test-postgres'), 'postgres')
  return connection
}

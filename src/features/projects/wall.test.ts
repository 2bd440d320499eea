import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../platform/database/database.ts'
import { type TestDatabase, testDatabase } from '../../platform/testing/database.ts'
import { createProject, publishProject } from './edit/save-project.ts'
import { person, places, sampleRecord } from './edit/testing.test-support.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(places)
})
afterAll(() => database.drop())

const whole = sampleRecord({
  persons: [
    {
      role: 'project-leader',
      name: 'Demo Person',
      position: '',
      organisation: '',
      email: '',
      phone: '',
      consentOn: '2020-01-01',
    },
  ],
  funding: [{ funderId: null, funder: 'Demofondet', kind: 'grant', amount: 1, currency: 'NOK' }],
  partners: [{ name: 'Nabolaget', organisationId: null }],
  targetGroups: [{ id: 'young-adults', role: 'direct' }],
  themes: ['housing'],
  links: [{ relation: 'related', relatedId: null, name: 'Et annet' }],
})

/** Every table with rows about projects, and how many rows the connection sees of one project. */
async function seen(db: TestDatabase['memberDb'], projectId: string): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where column_name = 'project_id' and table_schema = 'public'
      and table_name in (select tablename from pg_tables where schemaname = 'public') order by 1`.execute(db)
  const counts: [string, number][] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(name)} where project_id = ${projectId}::uuid`.execute(db)
    counts.push([name, rows[0]?.n ?? 0])
  }
  return Object.fromEntries(counts)
}

test('behind the wall a draft has no rows in any table, and a published project those that are public', async () => {
  const { draft, published } = await inTransaction(database.memberDb, async (tx) => {
    const viewer = await person(tx, 'administrator')
    const made = await Promise.all([0, 1].map(() => createProject(tx, { viewer }, whole)))
    const [draft, published] = made as [(typeof made)[number], (typeof made)[number]]
    await publishProject(tx, { viewer }, published.id, published.version)
    return { draft: draft.id, published: published.id }
  })
  const hidden = await seen(database.publicDb, draft)
  expect(Object.keys(hidden).length).toBeGreaterThan(8)
  expect(Object.entries(hidden).filter(([, rows]) => rows > 0)).toEqual([])
  const all = await seen(database.memberDb, published)
  const shown = await seen(database.publicDb, published)
  expect(Object.keys(all).filter((table) => all[table] !== shown[table])).toEqual(['project_version'])
})

test('a connection for visitors writes nothing, in no table', async () => {
  const write = database.publicDb.insertInto('form_key').values({ key: crypto.randomUUID() }).execute()
  await expect(write).rejects.toThrow(/read-only/)
  const change = database.publicDb.updateTable('project').set({ name: 'Nytt' }).execute()
  await expect(change).rejects.toThrow(/read-only/)
})

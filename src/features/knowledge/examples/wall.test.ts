import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, migrationNames } from '../../../platform/database/migrate.ts'
import { projectRoot } from '../../../platform/project-root.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { done, exampleText, makeKnowledgeWorld } from '../knowledge.test-support.ts'
import { selectExample, selectExampleAtWork } from './queries.ts'
import { createExample, sendExample, validateExample } from './write-example.ts'

/** What everybody may read of a published example. A column that is not here belongs in `good_example_work`. */
const open = [
  'body',
  'does_not_transfer',
  'finding_id',
  'id',
  'language',
  'measure_id',
  'municipality_key',
  'partnership_id',
  'published_at',
  'slug',
  'state',
  'summary',
  'themes',
  'title',
  'transfers',
]

const columnsOf = async ({ memberDb }: Pick<TestDatabase, 'memberDb'>) => {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns where table_name = 'good_example' order by 1`.execute(
    memberDb,
  )
  return rows.map(({ name }) => name)
}

test('a visitor’s connection reads a published example, and nothing that only those know who worked on it', async () => {
  const world = await makeKnowledgeWorld()
  try {
    const { publicDb, memberDb } = world.app.database
    expect(await columnsOf(world.app.database)).toEqual(open)
    const { id } = await world.set(async (tx) => {
      const act = { viewer: world.storuman }
      const made = done(
        await createExample(tx, act, { partnershipId: world.partnershipId, ...exampleText() }),
      )
      done(await sendExample(tx, act, made.id))
      const read = (viewer: typeof world.officer, step: 'region' | 'reader', note: string) =>
        validateExample(tx, { viewer }, made.id, { step, decision: 'approve', note })
      done(await read(world.officer, 'region', 'Vi tvekade.'))
      done(await read(world.outside, 'reader', 'Stämmer.'))
      return made
    })
    const visitor = { kind: 'public' as const }
    expect(await selectExample(publicDb, visitor, id)).toMatchObject({ state: 'published', mayWrite: false })
    expect(await selectExampleAtWork(publicDb, visitor, id)).toBeUndefined()
    expect(await selectExampleAtWork(memberDb, world.storuman, id)).toMatchObject({
      notes: { region: 'Vi tvekade.', reader: 'Stämmer.', returned: '' },
    })
    const behind = (db: typeof publicDb) => db.selectFrom('good_example_work').selectAll().execute()
    expect([(await behind(publicDb)).length, (await behind(memberDb)).length]).toEqual([0, 1])
  } finally {
    await world.app.close()
  }
})

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await testDatabase({ name: 'nothing', fill: async () => {} })
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database?.drop()
})

test('what stood in the one table before stands in the two afterwards, to the last note', async () => {
  const { memberDb, connection } = database
  await sql`drop schema public cascade`.execute(memberDb)
  await sql`create schema public`.execute(memberDb)
  const all = join(projectRoot(), 'db', 'migrations')
  for (const name of migrationNames(all).filter((each) => each < '0084'))
    cpSync(join(all, name), join(folder, name))
  await migrate(connection, folder)
  await sql`
    with region as (insert into partnership (slug, name, country) values ('norr', 'Norr', 'SE') returning id),
      people as (insert into account (name, email, language) values
        ('En', 'en@example.org', 'sv'), ('To', 'to@example.org', 'sv'), ('Tre', 'tre@example.org', 'sv') returning id, name)
    insert into good_example (slug, partnership_id, language, title, state, version, created_by, writers, region_by, region_at,
      region_note, reader_by, reader_at, reader_note, return_note, published_at)
    select 'kaffe', region.id, 'sv', 'Kaffe', 'published', 7, en.id, array[en.id], two.id, '2026-03-01 10:00+01', 'Ja.',
      three.id, '2026-03-02 10:00+01', 'Jo.', 'Kortare.', '2026-03-02 10:00+01'
    from region, people en, people two, people three where en.name = 'En' and two.name = 'To' and three.name = 'Tre'`.execute(
    memberDb,
  )
  const before = await sql<Record<string, unknown>>`select * from good_example`.execute(memberDb)
  await migrate(connection)
  const after = await sql<Record<string, unknown>>`
    select * from good_example join good_example_work work on work.example_id = good_example.id`.execute(
    memberDb,
  )
  const { example_id, ...rest } = after.rows[0] ?? {}
  expect(example_id).toBe(rest.id)
  expect(rest).toEqual(before.rows[0])
  expect(Object.keys(rest)).toHaveLength(29)
})

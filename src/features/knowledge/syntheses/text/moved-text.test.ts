import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, migrationNames } from '../../../../platform/database/migrate.ts'
import { projectRoot } from '../../../../platform/project-root.ts'
import { type TestDatabase, testDatabase } from '../../../../platform/testing/database.ts'
import { places } from '../../../projects/edit/testing.test-support.ts'

/** The migration that moves the text of syntheses behind the wall. */
const MOVES = '0085'

let server: TestDatabase
let client: pg.Client
const name = `moved_${randomUUID().replaceAll('-', '')}`
const folder = mkdtempSync(join(tmpdir(), 'rotfeste-migrations-'))

beforeAll(async () => {
  server = await testDatabase(places)
  const all = join(projectRoot(), 'db', 'migrations')
  const connection = server.connection as pg.ClientConfig
  await onServer(`create database ${name}`)
  for (const file of migrationNames(all).filter((each) => each < MOVES))
    cpSync(join(all, file), join(folder, file))
  await migrate({ ...connection, database: name }, folder)
  client = new pg.Client({ ...connection, database: name, options: '-c rotfeste.wall=member' })
  await client.connect()
  await client.query(before)
  await migrate({ ...connection, database: name })
})
afterAll(async () => {
  await client?.end()
  await onServer(`drop database if exists ${name} with (force)`)
  await server?.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function onServer(statement: string) {
  const admin = new pg.Client(server.connection as pg.ClientConfig)
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}

const author = '00000000-0000-0000-0000-00000000000a'
const officer = '00000000-0000-0000-0000-00000000000b'
const region = '00000000-0000-0000-0000-0000000000aa'
const cited = JSON.stringify([{ kind: 'finding', slug: 'withdrawn-one', title: 'En', language: 'nb' }])
/** As they stood before: a draft, one without a text, a published one with a newer text, a withdrawn one; and findings. */
const before = `
  insert into account (id, name, email) values ('${author}', 'Ida', 'ida@example.org'), ('${officer}', 'Rune', 'rune@example.org');
  insert into organisation (id, slug, name, kind, country) values ('${region}', 'regionen', 'Regionen', 'other', 'NO');
  insert into partnership (id, slug, name, country, organisation_id) values ('${region}', 'regionen', 'Regionen', 'NO', '${region}');
  insert into synthesis (slug, partnership_id, theme, language, title, body, state, edit, writers, changed_at, published_number)
  values
    ('draft', '${region}', 'a', 'nb', 'Et utkast', E'Én linje.\n\nÅ, «to».', 'draft', 7, '{${author}}', '2026-03-01T10:00:00Z', 0),
    ('empty', '${region}', 'b', 'nb', 'Uten tekst', ' ', 'draft', 1, '{${author},${officer}}', '2026-03-02T10:00:00Z', 0),
    ('published', '${region}', 'c', 'nb', 'Nyere tittel', 'Nyere tekst.', 'published', 4, '{${author}}', '2026-03-03T10:00:00Z', 1),
    ('withdrawn', '${region}', 'd', 'nb', 'Tilbake', 'Trukket.', 'withdrawn', 2, '{}', '2026-03-04T10:00:00Z', 1);
  insert into synthesis_version (synthesis_id, number, title, body, citations, content_sha256)
  select id, 1, 'Tittel', 'Tekst [[withdrawn-one]].', '${cited}', repeat('a', 64) from synthesis where published_number = 1;
  insert into finding (slug, partnership_id, kind, state, language, title, published_by, published_at)
  values
    ('withdrawn-one', '${region}', 'need', 'withdrawn', 'nb', 'En', '${officer}', now()),
    ('again', '${region}', 'need', 'draft', 'nb', 'To', '${officer}', now()),
    ('never', '${region}', 'need', 'draft', 'nb', 'Tre', null, null),
    ('stands', '${region}', 'need', 'published', 'nb', 'Fire', '${officer}', now());
`

test('every working text is where it is written now, with its version, its writers and its day', async () => {
  const { rows } = await client.query(`
    select synthesis.slug, draft.writers, draft.changed_at as "changedAt",
      (select jsonb_object_agg(question, jsonb_build_array(answer, version)) from synthesis_draft_answer said
        where said.synthesis_id = synthesis.id) as text
    from synthesis left join synthesis_draft draft on draft.id = synthesis.id order by slug`)
  const read = (value: string, version: number) => [{ state: 'read', value }, version]
  expect(rows).toEqual([
    {
      slug: 'draft',
      writers: [author],
      changedAt: new Date('2026-03-01T10:00:00Z'),
      text: { title: read('Et utkast', 1), body: read('Én linje.\n\nÅ, «to».', 7) },
    },
    {
      slug: 'empty',
      writers: [author, officer],
      changedAt: new Date('2026-03-02T10:00:00Z'),
      text: { title: read('Uten tekst', 1) },
    },
    {
      slug: 'published',
      writers: [author],
      changedAt: new Date('2026-03-03T10:00:00Z'),
      text: { title: read('Nyere tittel', 1), body: read('Nyere tekst.', 4) },
    },
    {
      slug: 'withdrawn',
      writers: [],
      changedAt: new Date('2026-03-04T10:00:00Z'),
      text: { title: read('Tilbake', 1), body: read('Trukket.', 2) },
    },
  ])
})

test('what was published stands as it was, and what became of what it cites is known', async () => {
  const versions = await client.query('select title, body, citations from synthesis_version')
  expect(versions.rows).toEqual(
    [1, 2].map(() => ({
      title: 'Tittel',
      body: 'Tekst [[withdrawn-one]].',
      citations: JSON.parse(cited),
    })),
  )
  const gone = await client.query('select slug, became from no_longer_published order by slug')
  expect(gone.rows).toEqual([
    { slug: 'again', became: 'in-work' },
    { slug: 'withdrawn-one', became: 'withdrawn' },
  ])
})

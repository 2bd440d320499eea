import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicViewer } from '../../platform/access/viewer.ts'
import { inTransaction } from '../../platform/database/database.ts'
import type { FormDefinition } from '../../platform/forms/definition.ts'
import { type TestDatabase, testDatabase } from '../../platform/testing/database.ts'
import { findOrCreateOrganisation, insertProgramme } from '../organisations/index.ts'
import { places } from '../projects/edit/testing.test-support.ts'
import { builtInForms } from './built-in/index.ts'
import { ensureBuiltInForms } from './ensure-built-in-forms.ts'
import { insertFormVersion, publishFormVersion, saveFormDraft } from './form-version.ts'
import { currentFormVersion, findFormVersion, listFormVersions } from './queries.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(places)
})
afterAll(() => database.drop())

const act = { viewer: publicViewer }
const small = (key: string, label = 'Hva skjedde?'): FormDefinition => {
  const words = (text: string) => ({ nb: text, nn: text, sv: text, en: text })
  return {
    format: 'rotfeste-form-1',
    key,
    title: words('Et skjema'),
    source: '',
    kind: 'status-report',
    officialLanguage: 'nb',
    sections: [
      {
        key: 'only',
        title: words('Eneste del'),
        questions: [{ kind: 'long-text', key: 'what', label: words(label), required: false, publish: 'no' }],
      },
    ],
  }
}
const make = (key: string, options: Parameters<typeof insertFormVersion>[3] = {}, label?: string) =>
  inTransaction(database.memberDb, async (tx) => {
    const { id } = await insertFormVersion(tx, act, small(key, label), options)
    expect(await publishFormVersion(tx, act, id)).toEqual({ ok: true })
    return id
  })

describe('the forms Rotfeste brings', () => {
  test('are put in place once, published, and a second time nothing changes', async () => {
    await inTransaction(database.memberDb, ensureBuiltInForms)
    const first = await listFormVersions(database.memberDb)
    expect(first.map(({ formKey, state, version }) => [formKey, state, version])).toEqual(
      builtInForms.map(({ key }) => [key, 'published', 1]).sort(),
    )
    await inTransaction(database.memberDb, ensureBuiltInForms)
    expect(await listFormVersions(database.memberDb)).toEqual(first)
  })

  test('are seen by everybody, drafts are not', async () => {
    const { id } = await inTransaction(database.memberDb, (tx) => insertFormVersion(tx, act, small('hidden')))
    expect(await findFormVersion(database.memberDb, id)).toMatchObject({ state: 'draft' })
    expect(await findFormVersion(database.publicDb, id)).toBeUndefined()
    expect(
      await currentFormVersion(database.publicDb, 'bolyst-annual-report', { programmeId: null, year: 2026 }),
    ).toMatchObject({ version: 1 })
  })

  test('get a new version when they have changed; the old one stays as it was', async () => {
    const own = builtInForms[0]
    if (!own) throw new Error('no form')
    const before = await currentFormVersion(database.memberDb, own.key, { programmeId: null, year: 2026 })
    const kept = own.source
    try {
      own.source = `${kept} Changed.`
      await inTransaction(database.memberDb, ensureBuiltInForms)
    } finally {
      own.source = kept
    }
    const after = await currentFormVersion(database.memberDb, own.key, { programmeId: null, year: 2026 })
    expect([before?.version, after?.version]).toEqual([1, 2])
    expect(after?.definition.source).toBe(`${kept} Changed.`)
    expect((await findFormVersion(database.memberDb, before?.id ?? ''))?.definition.source).toBe(kept)
  })
})

describe('a version', () => {
  test('that is published never changes, whoever tries', async () => {
    const id = await make('frozen')
    const change = { definition: small('frozen', 'Noe annet'), year: null, programmeId: null }
    expect(
      await inTransaction(database.memberDb, (tx) => saveFormDraft(tx, act, { id, edit: 1 }, change)),
    ).toBe(false)
    const around = sql`update form_version set definition = jsonb_set(definition, '{source}', '"x"') where id = ${id}`
    await expect(around.execute(database.memberDb)).rejects.toMatchObject({
      constraint: 'form_version_frozen',
    })
    expect(await inTransaction(database.memberDb, (tx) => publishFormVersion(tx, act, id))).toEqual({
      ok: false,
      reason: 'notDraft',
    })
  })

  test('is not published while its definition has a problem', async () => {
    const broken = small('broken')
    const first = broken.sections[0]?.questions[0]
    if (first) first.when = { question: 'nowhere', answered: true }
    const { id } = await inTransaction(database.memberDb, (tx) => insertFormVersion(tx, act, broken))
    const refused = await inTransaction(database.memberDb, (tx) => publishFormVersion(tx, act, id))
    expect(refused).toMatchObject({ ok: false, reason: 'problems' })
    expect((await findFormVersion(database.memberDb, id))?.state).toBe('draft')
  })

  test('takes the next number, also when several are made at once', async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => make('many')))
    const versions = await Promise.all(made.map((id) => findFormVersion(database.memberDb, id)))
    expect(versions.map((one) => one?.version).sort()).toEqual([1, 2, 3, 4])
  })

  test('saved by somebody else in between is not overwritten', async () => {
    const { id } = await inTransaction(database.memberDb, (tx) => insertFormVersion(tx, act, small('two')))
    const save = (label: string) =>
      inTransaction(database.memberDb, (tx) =>
        saveFormDraft(
          tx,
          act,
          { id, edit: 1 },
          { definition: small('two', label), year: null, programmeId: null },
        ),
      )
    expect(await save('Første')).toBe(true)
    expect(await save('Andre')).toBe(false)
    const found = await findFormVersion(database.memberDb, id)
    expect([found?.edit, found?.definition.sections[0]?.questions[0]?.label.nb]).toEqual([2, 'Første'])
  })
})

test('a report is written in the programme’s own version, then in the one for the year, then in the newest', async () => {
  const [one, other] = await inTransaction(database.memberDb, async (tx) => {
    const { id: funderId } = await findOrCreateOrganisation(tx, {
      name: 'Et departement',
      country: 'NO',
      kind: 'ministry',
    })
    return Promise.all(
      ['Program A', 'Program B'].map((name) =>
        insertProgramme(tx, { name, country: 'NO', funderId, currency: 'NOK' }),
      ),
    )
  })
  const programmeId = one ?? ''
  const ids = {
    general: await make('chosen'),
    newer: await make('chosen'),
    year2014: await make('chosen', { year: 2014 }),
    own: await make('chosen', { programmeId }),
    own2015: await make('chosen', { programmeId, year: 2015 }),
  }
  const nameOf = async (programme: string | null, year: number) => {
    const found = await currentFormVersion(database.memberDb, 'chosen', { programmeId: programme, year })
    return Object.entries(ids).find(([, id]) => id === found?.id)?.[0]
  }
  expect(await nameOf(null, 2013)).toBe('newer')
  expect(await nameOf(null, 2014)).toBe('year2014')
  expect(await nameOf(null, 2016)).toBe('newer')
  expect(await nameOf(other ?? '', 2014)).toBe('year2014')
  expect(await nameOf(programmeId, 2014)).toBe('own')
  expect(await nameOf(programmeId, 2015)).toBe('own2015')
  expect(await nameOf(programmeId, 2016)).toBe('own')
})

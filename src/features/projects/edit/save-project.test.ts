import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../../platform/database/database.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { emptyRecord, ProjectRecord } from '../record.ts'
import { canonical } from './canonical.ts'
import {
  archiveProject,
  createProject,
  findProject,
  publishProject,
  restoreDraft,
  saveProject,
} from './save-project.ts'
import { person, places, sampleRecord } from './testing.test-support.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(places)
})
afterAll(() => database.drop())

const db = () => database.memberDb
const act = <T>(run: Parameters<typeof inTransaction<T>>[1]) => inTransaction(db(), run)
const administrator = () => act((tx) => person(tx, 'administrator'))

const line = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replaceAll('\u0000', '').trim())
const filledLine = line.filter((text) => text !== '')
const optionalDay = fc.option(
  fc
    .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  { nil: null },
)
const someMoney = fc.option(fc.nat({ max: 2_000_000_000_000 }), { nil: null })
const keys = fc.subarray(['NO-1866', 'NO-1870', 'NO-1601', 'SE-2303', 'SE-2380'])
const language = fc.constantFrom('nb', 'nn', 'sv', 'en')
const currency = fc.constantFrom('NOK', 'SEK', 'EUR')

const records = fc
  .record({
    language,
    country: fc.constantFrom('NO', 'SE'),
    name: filledLine,
    ownerAsWritten: line,
    programmeArea: line,
    phase: fc.constantFrom(null, 'pilot', 'pre-study'),
    projectNumber: line,
    website: line,
    currency,
    budget: fc.option(fc.tuple(fc.nat(), fc.nat()), { nil: null }),
    days: fc.tuple(optionalDay, optionalDay),
    periodAsWritten: line,
    geographicEffect: fc.constantFrom(null, 'county'),
    persons: fc.array(
      fc.record({
        role: fc.constantFrom('project-leader', 'contact-person', 'county-contact'),
        name: filledLine,
        position: line,
        organisation: line,
        email: line,
        phone: line,
        consentOn: optionalDay,
      }),
      { maxLength: 4 },
    ),
    funding: fc.array(
      fc.record({
        funderId: fc.constant(null),
        funder: filledLine,
        kind: fc.constantFrom('grant', 'co-financing'),
        amount: someMoney,
        currency,
      }),
      { maxLength: 4 },
    ),
    partners: fc.array(fc.record({ name: filledLine, organisationId: fc.constant(null) }), { maxLength: 4 }),
    municipalities: keys,
    effectMunicipalities: keys,
    targetGroups: fc.array(
      fc.record({
        id: fc.constantFrom('youth', 'returner', 'refugee'),
        role: fc.constantFrom('direct', 'intermediary'),
      }),
      { maxLength: 4 },
    ),
    levels: fc.subarray(['individual', 'organisation', 'structural']),
    themes: fc.subarray(['youth', 'housing', 'moving-in']),
    policyGoals: fc.subarray(['jobs', 'population']),
    texts: fc.uniqueArray(
      fc.record({
        key: fc.constantFrom('summary', 'goals', 'own-key'),
        language,
        heading: filledLine,
        body: filledLine,
      }),
      {
        maxLength: 5,
        selector: ({ key, language }) => `${key} ${language}`,
      },
    ),
    links: fc.array(
      fc.record({
        relation: fc.constantFrom('predecessor', 'related'),
        relatedId: fc.constant(null),
        name: filledLine,
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ budget, days, ...rest }) => {
    const [startsOn, endsOn] = days[0] && days[1] && days[0] > days[1] ? [days[1], days[0]] : days
    return ProjectRecord.parse({
      ...emptyRecord('nb', 'NO'),
      ...rest,
      startsOn,
      endsOn,
      budgetMin: budget ? Math.min(...budget) : null,
      budgetMax: budget ? Math.max(...budget) : null,
    })
  })

test('a record written to the tables and read again is the same record', async () => {
  const viewer = await administrator()
  const { id } = await act((tx) => createProject(tx, { viewer }, sampleRecord()))
  let version = 1
  await fc.assert(
    fc.asyncProperty(records, async (record) => {
      const saved = await act((tx) =>
        saveProject(tx, { viewer }, { projectId: id, baseVersion: version, record, note: '' }),
      )
      if (!saved.ok) throw new Error(saved.reason)
      version = saved.version
      const found = await findProject(db(), viewer, id)
      expect(found?.record).toEqual(canonical(record))
      expect(found?.version).toBe(version)
    }),
    { numRuns: 40 },
  )
})

test('of two saves at the same moment exactly one wins, and the other learns which version stands', async () => {
  const viewer = await administrator()
  const { id } = await act((tx) => createProject(tx, { viewer }, sampleRecord()))
  const answers = await Promise.all(
    ['En', 'To', 'Tre', 'Fire'].map((name) =>
      act((tx) =>
        saveProject(
          tx,
          { viewer },
          { projectId: id, baseVersion: 1, record: sampleRecord({ name }), note: name },
        ),
      ),
    ),
  )
  expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, version: 2 }])
  expect(answers.filter(({ ok }) => !ok)).toEqual(
    Array(3).fill({ ok: false, reason: 'conflict', currentVersion: 2 }),
  )
})

test('projects of one name created at once get an address each', async () => {
  const viewer = await administrator()
  const created = await Promise.all(
    Array.from({ length: 5 }, () =>
      act((tx) => createProject(tx, { viewer }, sampleRecord({ name: 'Ålesund møter Østersund' }))),
    ),
  )
  expect(created.map(({ slug }) => slug).sort()).toEqual([
    'alesund-moter-ostersund',
    'alesund-moter-ostersund-2',
    'alesund-moter-ostersund-3',
    'alesund-moter-ostersund-4',
    'alesund-moter-ostersund-5',
  ])
})

test('a project goes from draft to published to archived and back to draft, each seen by its own', async () => {
  const viewer = await administrator()
  const { id, slug } = await act((tx) => createProject(tx, { viewer }, sampleRecord()))
  const publicView = () => findProject(database.publicDb, { kind: 'public' }, slug)
  expect(await publicView()).toBeUndefined()
  expect(await act((tx) => archiveProject(tx, { viewer }, id, 1))).toEqual({
    ok: false,
    reason: 'wrongState',
    state: 'draft',
  })
  expect(await act((tx) => publishProject(tx, { viewer }, id, 2))).toEqual({
    ok: false,
    reason: 'conflict',
    currentVersion: 1,
  })
  expect(await act((tx) => publishProject(tx, { viewer }, id, 1))).toEqual({ ok: true, version: 1 })
  expect((await publicView())?.state).toBe('published')
  expect(await act((tx) => archiveProject(tx, { viewer }, id, 1))).toEqual({ ok: true, version: 1 })
  expect(await publicView()).toBeUndefined()
  expect(await act((tx) => restoreDraft(tx, { viewer }, id, 1))).toEqual({ ok: true, version: 1 })
  expect((await findProject(db(), viewer, id))?.state).toBe('draft')
})

test('publishing says what is missing', async () => {
  const viewer = await administrator()
  const record = { ...emptyRecord('nb', 'NO'), name: 'Nesten tomt' }
  const { id } = await act((tx) => createProject(tx, { viewer }, record))
  expect(await act((tx) => publishProject(tx, { viewer }, id, 1))).toEqual({
    ok: false,
    reason: 'incomplete',
    missing: ['owner', 'place', 'text'],
  })
})

test('persons who have not agreed are seen only by those who may edit', async () => {
  const viewer = await administrator()
  const evaluator = await act((tx) => person(tx, 'newcomer'))
  const nobody = { position: '', organisation: '', email: '', phone: '' }
  const persons: ProjectRecord['persons'] = [
    { role: 'contact-person', name: 'Åse Čáhppi', ...nobody, consentOn: '2026-01-02' },
    { role: 'contact-person', name: 'Γιώργος 李', ...nobody, consentOn: null },
  ]
  const { id } = await act((tx) => createProject(tx, { viewer }, sampleRecord({ persons })))
  await act((tx) => publishProject(tx, { viewer }, id, 1))
  const names = async (...args: Parameters<typeof findProject>) =>
    (await findProject(...args))?.record.persons.map(({ name }) => name)
  expect(await names(db(), viewer, id)).toEqual(['Åse Čáhppi', 'Γιώργος 李'])
  expect(await names(db(), evaluator, id)).toEqual(['Åse Čáhppi'])
  expect(await names(database.publicDb, { kind: 'public' }, id)).toEqual(['Åse Čáhppi'])
})

test('a project is found by its texts in their language and by the present names of its municipalities', async () => {
  const viewer = await administrator()
  const { id } = await act((tx) =>
    createProject(tx, { viewer }, sampleRecord({ municipalities: ['NO-1601'] })),
  )
  const finds = async (configuration: string, words: string) => {
    const { sql } = await import('kysely')
    const { rows } = await sql<{
      found: boolean
    }>`select search @@ plainto_tsquery(${configuration}::regconfig, ${words}) as found from project where id = ${id}`.execute(
      db(),
    )
    return rows[0]?.found
  }
  expect(await finds('norwegian', 'familiene')).toBe(true)
  expect(await finds('simple', 'Trondheim')).toBe(true)
  expect(await finds('simple', 'nabolaget')).toBe(true)
  expect(await finds('simple', 'Bodø')).toBe(false)
})

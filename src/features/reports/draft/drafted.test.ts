import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { canonicalJson, sha256 } from '../../../platform/text/canonical-json.ts'
import { insertBudgetVersion } from '../../finance/index.ts'
import { builtInForms } from '../../forms/index.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import { findProject, type ProjectRecord, saveProject } from '../../projects/index.ts'
import { ReportContent } from '../content.ts'
import { makeWorld, reportOf, said, type World } from './draft.test-support.ts'
import { fillerNamed, fillers } from './fillers.ts'
import { draftContent, loadDraft } from './load-draft.ts'
import { recordName } from './record-words.ts'
import { saveAnswer } from './save-answer.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(places)
})
afterAll(() => database.drop())

const inTx = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(database.memberDb, act)
const bolyst = builtInForms.find(({ key }) => key === 'bolyst-annual-report') ?? expect.fail('no such form')

const text = (key: string, body: string): ProjectRecord['texts'][number] => ({
  key,
  language: 'nb',
  heading: key,
  body,
})
const human = (
  role: ProjectRecord['persons'][number]['role'],
  name: string,
): ProjectRecord['persons'][number] => ({
  role,
  name,
  position: 'leder',
  organisation: 'Nabolaget SA',
  email: '',
  phone: '',
  consentOn: null,
})

const fullRecord: Partial<ProjectRecord> = {
  projectNumber: '2026-17',
  startsOn: '2025-01-01',
  endsOn: '2027-12-31',
  geographicEffect: 'several-municipalities',
  partners: [{ name: 'Nordlandsmuseet', organisationId: null }],
  targetGroups: [
    { id: 'newcomer', role: 'direct' },
    { id: 'employer', role: 'intermediary' },
  ],
  policyGoals: ['population', 'attractive-home-or-location'],
  persons: [
    human('project-leader', 'Ida Solvang'),
    human('steering-group-leader', 'Per Ås'),
    human('county-contact', 'Eva Lie'),
  ],
  texts: [
    text('summary', 'Kort om prosjektet.'),
    text('goals', 'Flere skal bli boende.'),
    text('method', 'Vi besøker alle som flytter hit.'),
    text('transferValue', 'Andre kan bruke oppskriften.'),
    text('continuation', 'Kommunene tar over.'),
  ],
}

async function fullWorld(record: Partial<ProjectRecord> = fullRecord): Promise<World> {
  return inTx(async (tx) => {
    const world = await makeWorld(tx, {
      record,
      definition: { ...bolyst, key: `form-${Date.now()}` },
    })
    const activity = (
      happened_on: string,
      kind: 'meeting' | 'event',
      title: string,
      reached: number | null,
    ) => ({
      project_id: world.projectId,
      happened_on,
      kind,
      title,
      reached,
      municipality_key: 'NO-1870',
    })
    await tx
      .insertInto('project_activity')
      .values([
        activity('2026-03-03', 'event', 'Åpen dag på kaia', 120),
        activity('2026-09-14', 'meeting', 'Møte med arbeidsgivere', 14),
        activity('2025-11-01', 'meeting', 'Før perioden', 5),
      ])
      .execute()
    const budget = await insertBudgetVersion(
      tx,
      { viewer: world.ida },
      {
        projectId: world.projectId,
        kind: 'original',
        reason: '',
        decidedOn: '2025-01-01',
        currency: 'NOK',
        lines: [{ name: 'Lønn', kind: 'cost', amounts: [{ year: 0, funder: '', amountOre: 500_000_00 }] }],
      },
    )
    expect(budget.ok).toBe(true)
    return world
  })
}

test('at least two thirds of the annual report is drafted from a full record, each answer with its source', async () => {
  const world = await fullWorld()
  const db = database.memberDb
  const draft = await loadDraft(db, await reportOf(db, world))
  const questions = questionsOf(bolyst)
  expect(draft.linked.length / questions.length).toBeGreaterThanOrEqual(2 / 3)
  expect([draft.linked.length, questions.length]).toEqual([16, 20])
  for (const key of draft.linked) {
    const [source] = draft.sources[key] ?? []
    expect(source?.from).toBe('record')
    expect(source?.path).toMatch(new RegExp(`^/projects/${world.slug}(/activities|/finance)?$`))
    expect(recordName(source?.what ?? '', 'nb')).not.toBe(source?.what)
  }
  expect(draft.answers.activities).toEqual(
    said(
      '- 3. mars 2026: Åpen dag på kaia. (Sortland, 120 deltok)\n- 14. september 2026: Møte med arbeidsgivere. (Sortland, 14 deltok)',
    ),
  )
  expect(draft.answers.communication).toEqual(said('3. mars 2026: Åpen dag på kaia. (Sortland, 120 deltok)'))
  expect(draft.answers.targetGroups).toEqual(said('- tilflyttere\n- arbeidsgivere'))
  expect(draft.answers.goalsAndProgress).toEqual(said('Flere skal bli boende.'))
  expect(draft.answers.projectLeader).toMatchObject({ state: 'read', value: [{ name: 'Ida Solvang' }] })
  expect(draft.money?.total.budgetOre).toBe(500_000_00)
  const content = await draftContent(db, await reportOf(db, world), draft)
  expect(ReportContent.parse(content)).toMatchObject({
    report: { number: 0 },
    sent: null,
    municipalityNames: { 'NO-1866': 'Hadsel' },
  })
})

test('a list that an approved report left in the record is not drafted a second time', async () => {
  const left = text('targetGroups', '- tilflyttere\n- arbeidsgivere\n\nVi når også lag og foreninger.')
  const world = await fullWorld({ ...fullRecord, texts: [...(fullRecord.texts ?? []), left] })
  const draft = await loadDraft(database.memberDb, await reportOf(database.memberDb, world))
  expect(draft.answers.targetGroups).toEqual(said(left.body))
})

test('every name that a built-in form fills from is known, in every language', () => {
  for (const { fills } of builtInForms.flatMap(questionsOf))
    if (fills !== undefined) expect(fillerNamed(fills), fills).toBeDefined()
  for (const name of [...Object.keys(fillers), 'project.text.method'])
    for (const language of ['nb', 'nn', 'sv', 'en'] as const)
      expect(recordName(name, language)).not.toBe(name)
})

/** Sends the draft as it is, as far as a draft looks at what was sent. */
async function send(world: World, state: 'sent' | 'returned', returned: string[] = []) {
  await inTx(async (tx) => {
    const report = await reportOf(tx, world)
    const drafted = await draftContent(tx, report, await loadDraft(tx, report))
    const sent = { by: 'Ida Solvang', at: '2026-11-01T12:00:00.000Z' }
    const content = canonicalJson({ ...drafted, report: { ...drafted.report, number: 1 }, sent })
    await tx
      .insertInto('report_version')
      .values({
        report_id: world.reportId,
        number: 1,
        content,
        content_sha256: sha256(content),
        archive_pdf: Buffer.from('%PDF'),
        archive_sha256: sha256('%PDF'),
        sent_by: world.ida.accountId,
      })
      .execute()
    await tx.updateTable('report').set({ state, sent_version: 1 }).where('id', '=', world.reportId).execute()
    for (const question of returned)
      await tx
        .insertInto('report_returned_question')
        .values({ report_id: world.reportId, version: 1, question })
        .execute()
  })
}

async function rename(world: World, name: string) {
  await inTx(async (tx) => {
    const project = await findProject(tx, world.ida, world.projectId)
    if (!project) throw new Error('no project')
    await saveProject(
      tx,
      { viewer: world.ida },
      {
        projectId: project.id,
        baseVersion: project.version,
        record: { ...project.record, name, municipalities: ['NO-1870'] },
        note: '',
      },
    )
  })
}

test('what was sent stands as it was sent, whatever becomes of the record', async () => {
  const world = await inTx((tx) => makeWorld(tx))
  const db = database.memberDb
  await send(world, 'sent')
  await rename(world, 'Et nytt navn')
  const draft = await loadDraft(db, await reportOf(db, world))
  expect(draft.answers.name).toEqual(said('Fjord og fremtid'))
  expect(draft.answers.places).toEqual({ state: 'read', value: ['NO-1866', 'NO-1870'] })
  expect([...draft.open]).toEqual([])
})

test('of a returned report the returned questions follow the record, the others stand as they were sent', async () => {
  const world = await inTx((tx) => makeWorld(tx))
  const db = database.memberDb
  await send(world, 'returned', ['places'])
  await rename(world, 'Et nytt navn')
  const draft = await loadDraft(db, await reportOf(db, world))
  expect(draft.answers.name).toEqual(said('Fjord og fremtid'))
  expect(draft.answers.places).toEqual({ state: 'read', value: ['NO-1870'] })
  expect([...draft.open]).toEqual(['places'])
  const content = await draftContent(db, await reportOf(db, world), draft)
  expect(content.answers.name).toBe('Fjord og fremtid')
})

test('the last report of the project that was sent is offered as a start', async () => {
  const world = await inTx((tx) => makeWorld(tx))
  const db = database.memberDb
  await inTx(async (tx) =>
    saveAnswer(tx, { viewer: world.ida }, await reportOf(tx, world), {
      question: 'story',
      answer: said('Slik var året.'),
      baseVersion: 0,
    }),
  )
  await send(world, 'sent')
  const report = await reportOf(db, world)
  const { id } = await db
    .insertInto('report')
    .values({
      project_id: world.projectId,
      programme_id: report.programme.id,
      form_version_id: report.form.id,
      kind: 'annual-report',
      year: 2027,
      period_from: '2027-01-01',
      period_to: '2027-12-31',
      due_on: '2028-04-15',
      language: 'nb',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const next = await loadDraft(db, await reportOf(db, { ...world, reportId: id }))
  expect(next.previous).toMatchObject({ year: 2026, answers: { story: 'Slik var året.' } })
  expect(next.answers.story).toBeUndefined()
  expect((await loadDraft(db, report)).previous).toBeUndefined()
})

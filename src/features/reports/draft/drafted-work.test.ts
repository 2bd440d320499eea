import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { FormDefinition } from '../../../platform/forms/definition.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { canonicalJson, sha256 } from '../../../platform/text/canonical-json.ts'
import {
  builtInForms,
  createFilledForm,
  ensureBuiltInForms,
  saveFilledAnswers,
  sendFilledForm,
} from '../../forms/index.ts'
import { applicationsInReview, grantRegion, openCall } from '../../grants/decisions/grants.test-support.ts'
import { insertPartnership } from '../../organisations/index.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'
import { moveAdoption, startAdoption } from '../../toolbox/index.ts'
import { publishedMeasure } from '../../toolbox/measures/measures.test-support.ts'
import { listReportForms } from '../schedule/programme/queries.ts'
import { makeWorld, reportOf, said, type World } from './draft.test-support.ts'
import { draftContent, loadDraft } from './load-draft.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(places)
  await inTx(ensureBuiltInForms)
})
afterAll(() => database.drop())

const inTx = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(database.memberDb, act)
const words = (text: string) => ({ nb: text, nn: text, sv: text, en: text })

let number = 0
/** A form that asks for each of the things in a question of its own, beside those that all forms have. */
const form = () => {
  number += 1
  const asked = (key: string, fills: string) => ({ key, kind: 'long-text', label: words(key), fills })
  return FormDefinition.parse({
    format: 'rotfeste-form-1',
    key: `work-form-${number}`,
    title: words('Rapport'),
    kind: 'annual-report',
    officialLanguage: 'nb',
    sections: [
      {
        key: 'all',
        title: words('Alt'),
        questions: [
          asked('activities', 'activities.list'),
          asked('communication', 'activities.communication'),
          asked('results', 'project.text.results'),
          asked('method', 'project.text.method'),
          asked('adoptions', 'adoptions.list'),
          asked('grants', 'grants.list'),
          asked('evaluations', 'evaluations.results'),
          { key: 'short', kind: 'text', label: words('short'), fills: 'project.text.results' },
        ],
      },
    ],
  })
}

type Work = World & { measureId: string; measureSlug: string }

/** A project with a report of 2026, and a measure nobody uses yet. */
async function world(): Promise<Work> {
  return inTx(async (tx) => {
    const body = (key: string, text: string) => ({ key, language: 'nb' as const, heading: key, body: text })
    const made = await makeWorld(tx, {
      definition: form(),
      record: { texts: [body('results', 'Flere ble boende.'), body('method', 'Vi besøker alle.')] },
    })
    const partnershipId = await insertPartnership(tx, {
      name: `Vesterålen ${number}`,
      country: 'NO',
      municipalities: [{ key: 'NO-1866' }, { key: 'NO-1870' }],
    })
    const writer = await person(tx, 'coordinator', { municipalityKey: 'NO-1866' })
    const reviewer = await person(tx, 'regional-officer', { partnershipId })
    const measure = await publishedMeasure(tx, { partnershipId, writer, reviewer })
    return { ...made, measureId: measure.id, measureSlug: measure.slug }
  })
}

const draftOf = async (of: World) => loadDraft(database.memberDb, await reportOf(database.memberDb, of))

async function adopt(
  of: Work,
  since = '2026-03-03',
  municipalityKey = 'NO-1870',
  adaptation = '',
  state: 'interested' | 'planned' = 'planned',
) {
  return inTx(async (tx) => {
    const started = await startAdoption(
      tx,
      { viewer: of.ida },
      {
        measureId: of.measureId,
        municipalityKey,
        state,
        since,
        adaptation,
        language: 'nb',
        projectId: of.projectId,
      },
    )
    if (!started.ok) throw new Error(started.reason)
    return started.id
  })
}

const move = (of: Work, id: string, state: 'pilot' | 'running' | 'stopped', since: string) =>
  inTx((tx) =>
    moveAdoption(tx, { viewer: of.ida }, id, {
      state,
      since,
      ...(state === 'stopped' ? { reason: 'funding-ended' as const } : {}),
    }),
  )

/** An evaluation as it stands when it was checked. */
async function evaluate(of: Work, adoptionId: string, evaluatedOn: string, checked = true) {
  await inTx(async (tx) => {
    const version = await tx
      .selectFrom('form_version')
      .select('id')
      .where('form_key', '=', 'measure-evaluation')
      .executeTakeFirstOrThrow()
    const act = { viewer: of.ida }
    const { id } = await createFilledForm(tx, act, {
      formVersionId: version.id,
      bearer: 'evaluation',
      language: 'nb',
      currency: 'NOK',
    })
    const chosen = (option: string) => ({ state: 'read' as const, value: { chosen: [{ id: option }] } })
    const answers = {
      aims: chosen('partly'),
      aimsWhy: said('Vi fant for få faddere'),
      helped: { state: 'read' as const, value: { chosen: [{ id: 'volunteers' }] } },
      hindered: { state: 'read' as const, value: { chosen: [{ id: 'money' }] } },
      again: chosen('with-changes'),
      stillRunning: said('yes'),
      beforeAfter: said('no'),
      comparison: said('no'),
      lesson: said('Begynn i august.'),
    }
    await saveFilledAnswers(
      tx,
      act,
      id,
      Object.entries(answers).map(([question, answer]) => ({ question, answer, baseVersion: 0 })),
    )
    const sent = await sendFilledForm(tx, act, id, new Date('2026-10-02T10:00:00Z'))
    if (!sent.ok) throw new Error(JSON.stringify(sent.issues))
    await tx
      .insertInto('evaluation')
      .values({
        adoption_id: adoptionId,
        occasion: 'first',
        filled_form_id: id,
        ...(checked
          ? {
              aims: 'partly',
              again: 'with-changes',
              reached: 3,
              evaluated_on: evaluatedOn,
              checked_at: new Date('2026-10-20T10:00:00Z'),
            }
          : {}),
      })
      .execute()
  })
}

/** A grant as it stands when it was accepted. */
async function grant(
  of: Work,
  adoptionId: string,
  awardedOn: string,
  money: { paid_amount?: number; repaid_amount?: number; lapsed_amount?: number } = {},
) {
  return inTx(async (tx) => {
    const region = await grantRegion(tx)
    const call = await openCall(tx, region, { pot: 500_000 })
    const [applicationId = ''] = await applicationsInReview(tx, region, call.id, [60_000])
    const award = {
      application_id: applicationId,
      call_id: call.id,
      number: `2026-9${String(number).padStart(3, '0')}`,
      organisation_id: region.funderId,
      funder_id: region.funderId,
      municipality_key: 'NO-1870',
      measure_id: of.measureId,
      adoption_id: adoptionId,
      project_id: of.projectId,
      title: 'Faddere i Sortland',
      description: 'Faddere',
      language: 'nb' as const,
      currency: 'NOK' as const,
      applied_amount: 60_000,
      amount: 50_000,
      awarded_on: awardedOn,
      state: 'granted',
      call_title: 'Små tilskudd 2026',
      call_slug: call.slug,
      ...money,
    }
    await tx.insertInto('grant_award').values(award).execute()
    return award.number
  })
}

const used = 'Fadder på fritida (Sortland)'

test('without adoptions, grants and evaluations a report is drafted as before', async () => {
  const of = await world()
  const { answers } = await draftOf(of)
  expect(answers.results).toEqual(said('Flere ble boende.'))
  expect(answers.method).toEqual(said('Vi besøker alle.'))
  for (const key of ['activities', 'communication', 'adoptions', 'grants', 'evaluations'])
    expect(answers[key], key).toBeUndefined()
})

test('an adoption changes the draft, with what became of it in the period, its source and its link', async () => {
  const of = await world()
  const id = await adopt(of, '2026-03-03', 'NO-1870', 'Vi tok med hele fotballaget')
  await move(of, id, 'pilot', '2026-05-04')
  const draft = await draftOf(of)
  const line = `${used}: planlagt fra 3. mars 2026, pilot fra 4. mai 2026.`
  expect(draft.answers.activities).toEqual(said(line))
  expect(draft.answers.adoptions).toEqual(said(line))
  expect(draft.answers.method).toEqual(said(`${used}: Vi tok med hele fotballaget.\n\nVi besøker alle.`))
  expect(draft.answers.communication).toBeUndefined()
  const path = `/toolbox/${of.measureSlug}/used`
  const source = { from: 'record', what: 'adoptions.list', path, name: 'Fadder på fritida' }
  expect(draft.sources.activities).toEqual([source])
  expect(draft.sources.method).toEqual([
    source,
    { from: 'record', what: 'project.text.method', path: `/projects/${of.slug}` },
  ])
})

test('a grant changes the draft, with its day, amount and number', async () => {
  const of = await world()
  const id = await adopt(of)
  const number = await grant(of, id, '2026-06-15')
  const draft = await draftOf(of)
  const line = `15. juni 2026: Tilskudd til «Faddere i Sortland» (Sortland): 50\u00a0000\u00a0NOK, nr. ${number}.`
  expect(draft.answers.grants).toEqual(said(line))
  expect(draft.answers.activities).toEqual(said(`- ${used}: planlagt fra 3. mars 2026.\n- ${line}`))
  expect(draft.sources.grants).toEqual([{ from: 'record', what: 'grants.list', path: '/grants/awards' }])
  expect(draft.sources.activities?.map(({ what }) => what)).toEqual(['adoptions.list', 'grants.list'])
})

test('what was given up of a grant and what was paid back stands in the draft', async () => {
  const of = await world()
  const id = await adopt(of)
  const money = { paid_amount: 30_000, repaid_amount: 10_000, lapsed_amount: 20_000 }
  const number = await grant(of, id, '2026-06-15', money)
  const { answers } = await draftOf(of)
  expect(answers.grants).toEqual(
    said(
      `15. juni 2026: Tilskudd til «Faddere i Sortland» (Sortland): 50\u00a0000\u00a0NOK, nr. ${number}. 20\u00a0000\u00a0NOK av dette er falt bort og blir ikke utbetalt. 10\u00a0000\u00a0NOK er betalt tilbake.`,
    ),
  )
})

test('a checked evaluation changes the draft, and small numbers of people stay where they were counted', async () => {
  const of = await world()
  const id = await adopt(of)
  await evaluate(of, id, '2026-10-01')
  const draft = await draftOf(of)
  const line = `${used}, evaluert 1. oktober 2026: målene er delvis nådd. Vi fant for få faddere. Vi ville gjort det igjen med endringer. Lærdom: Begynn i august.`
  expect(draft.answers.evaluations).toEqual(said(line))
  expect(draft.answers.results).toEqual(said(`${line}\n\nFlere ble boende.`))
  expect(draft.answers.short).toEqual(said(`${line}; Flere ble boende.`))
  expect(draft.sources.results).toEqual([
    {
      from: 'record',
      what: 'evaluations.results',
      path: `/toolbox/${of.measureSlug}/results`,
      name: 'Fadder på fritida',
    },
    { from: 'record', what: 'project.text.results', path: `/projects/${of.slug}` },
  ])
})

test('an evaluation that nobody has checked is not in it', async () => {
  const of = await world()
  await evaluate(of, await adopt(of), '2026-10-01', false)
  expect((await draftOf(of)).answers.evaluations).toBeUndefined()
})

test('only what lies in the period of the report is in it', async () => {
  const of = await world()
  const running = await adopt(of, '2024-02-01', 'NO-1870')
  await move(of, running, 'running', '2025-01-10')
  const over = await adopt(of, '2023-02-01', 'NO-1866')
  await move(of, over, 'pilot', '2023-05-01')
  await move(of, over, 'stopped', '2025-06-01')
  await evaluate(of, over, '2025-06-02')
  await grant(of, running, '2025-12-31')
  const { answers } = await draftOf(of)
  expect(answers.adoptions).toEqual(said(`${used}: i drift hele perioden.`))
  expect(answers.evaluations).toBeUndefined()
  expect(answers.grants).toBeUndefined()
})

test('what happened after the period does not change what was so in it', async () => {
  const of = await world()
  const id = await adopt(of, '2025-02-01')
  await move(of, id, 'pilot', '2025-05-01')
  await inTx(async (tx) => {
    await tx
      .updateTable('report')
      .set({ year: 2025, period_from: '2025-01-01', period_to: '2025-12-31' })
      .where('id', '=', of.reportId)
      .execute()
  })
  const before = (await draftOf(of)).answers
  await move(of, id, 'stopped', '2026-02-01')
  expect((await draftOf(of)).answers).toEqual(before)
})

test('what was given up while it was only a thought is in no draft, also when it became a plan after all', async () => {
  const of = await world()
  const id = await adopt(of, '2026-03-03', 'NO-1870', '', 'interested')
  const act = { viewer: of.ida }
  await inTx((tx) =>
    moveAdoption(tx, act, id, { state: 'dropped', since: '2026-04-01', reason: 'no-demand' }),
  )
  expect((await draftOf(of)).answers.adoptions).toBeUndefined()
  await inTx((tx) => moveAdoption(tx, act, id, { state: 'planned', since: '2026-05-01' }))
  expect((await draftOf(of)).answers.adoptions).toEqual(said(`${used}: planlagt fra 1. mai 2026.`))
})

test('the words are in the language of the report', async () => {
  const of = await world()
  const id = await adopt(of)
  await evaluate(of, id, '2026-10-01')
  await grant(of, id, '2026-06-15')
  const inLanguage = async (language: 'nn' | 'sv' | 'en') => {
    await inTx((tx) => tx.updateTable('report').set({ language }).where('id', '=', of.reportId).execute())
    const { answers } = await draftOf(of)
    return JSON.stringify([answers.adoptions, answers.grants, answers.evaluations])
  }
  const nn = await inLanguage('nn')
  for (const words of ['planlagt frå 3. mars 2026', 'Tilskot til', 'måla er delvis nådde'])
    expect(nn).toContain(words)
  const sv = await inLanguage('sv')
  for (const words of ['planerad från den 3 mars 2026', 'Bidrag till', 'målen är delvis uppnådda'])
    expect(sv).toContain(words)
  const en = await inLanguage('en')
  for (const words of ['planned from 3 March 2026', 'Grant for', 'the aims were partly reached'])
    expect(en).toContain(words)
})

test('after a report is sent an adoption, a grant and an evaluation change nothing in it', async () => {
  const of = await world()
  const id = await adopt(of)
  await inTx(async (tx) => {
    const report = await reportOf(tx, of)
    const drafted = await draftContent(tx, report, await loadDraft(tx, report))
    const content = canonicalJson({
      ...drafted,
      report: { ...drafted.report, number: 1 },
      sent: { by: 'Ida Solvang', at: '2026-11-01T12:00:00.000Z' },
    })
    await tx
      .insertInto('report_version')
      .values({
        report_id: of.reportId,
        number: 1,
        content,
        content_sha256: sha256(content),
        archive_pdf: Buffer.from('%PDF'),
        archive_sha256: sha256('%PDF'),
        sent_by: of.ida.accountId,
      })
      .execute()
    await tx
      .updateTable('report')
      .set({ state: 'sent', sent_version: 1 })
      .where('id', '=', of.reportId)
      .execute()
  })
  const { answers } = await draftOf(of)
  expect(answers.adoptions).toEqual(said(`${used}: planlagt fra 3. mars 2026.`))
  await move(of, id, 'pilot', '2026-05-04')
  await evaluate(of, id, '2026-10-01')
  await grant(of, id, '2026-06-15')
  expect((await draftOf(of)).answers).toEqual(answers)
})

test('only forms of a kind of reports are offered when one makes a report', async () => {
  const kinds = (await listReportForms(database.memberDb, null)).map(({ kind }) => kind)
  expect(new Set(kinds)).toEqual(new Set(['annual-report', 'final-report', 'status-report']))
  const brought = new Set(builtInForms.map(({ kind }) => kind))
  for (const kind of [
    'evaluation',
    'grant-application',
    'grant-report',
    'questionnaire',
    'interview',
  ] as const)
    expect(brought.has(kind), kind).toBe(true)
})

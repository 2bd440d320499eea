import {
  ensureBuiltInForms,
  findFilledForm,
  saveFilledAnswers,
  sendFilledForm,
} from '../features/forms/index.ts'
import { draft, wholeAnswers } from '../features/grants/applications/applications.test-support.ts'
import { submitApplication } from '../features/grants/applications/submit-application.ts'
import { assignReader, declareInterest, sendAssessment } from '../features/grants/assessment/assess.ts'
import { insertCall, publishCall, withdrawCall } from '../features/grants/calls/save-call.ts'
import { acceptGrant } from '../features/grants/decisions/answer.ts'
import { confirmDecision, type Proposal, proposeDecision } from '../features/grants/decisions/decide.ts'
import { filledReport } from '../features/grants/decisions/grants.test-support.ts'
import { noteReportSent } from '../features/grants/payments/report.ts'
import { findOrCreateOrganisation } from '../features/organisations/index.ts'
import { person, places } from '../features/projects/edit/testing.test-support.ts'
import type { Member } from '../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../platform/database/database.ts'
import { testApp } from '../platform/testing/app.ts'
import { type ApplicationColumn, applicationColumns, hiddenGrantWords } from './grant-secrets.test-support.ts'
import type { PlacePerson } from './people.test-support.ts'
import { done, makePlaceRegion, type PlaceRegion } from './place-world.test-support.ts'
import type { Columns, Walked } from './walk.test-support.ts'

export type MadeApplication = { column: ApplicationColumn; id: string; version: string; proposedAt: string }
export type GrantsWorld = {
  /** A draft, one published and open, one withdrawn. */
  calls: { id: string; slug: string }[]
  applications: MadeApplication[]
  region: Omit<PlaceRegion, 'measure'>
  /** Somebody who was asked to read and has said nothing yet. */
  asked: string
}

const baseUrl = 'http://localhost'
const now = new Date()
const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
const after = (column: ApplicationColumn) => (than: ApplicationColumn) =>
  applicationColumns.indexOf(column) >= applicationColumns.indexOf(than)

type Readers = { first: Member; second: Member; asked: Member }

export async function makeGrantsWorld(): Promise<Walked<GrantsWorld, PlacePerson>> {
  const site = await testApp(places)
  return inTransaction(site.database.memberDb, async (tx) => {
    await ensureBuiltInForms(tx)
    const region = await makePlaceRegion(tx)
    const officer = { viewer: region.who('regional-officer') }
    const calls: { id: string; slug: string }[] = []
    for (const title of ['utkast', 'open', 'trekt']) calls.push(await makeCall(tx, region, title))
    for (const { id } of calls.slice(1)) done(await publishCall(tx, officer, id), 'the call')
    done(await withdrawCall(tx, officer, calls[2]?.id ?? ''), 'the withdrawal')
    const outside = async (name: string) => person(tx, 'coordinator', { municipalityKey: 'SE-2380' }, name)
    const readers: Readers = {
      first: await outside('Lise Leser'),
      second: await outside('Leif Leser'),
      asked: await outside('Anna Spurd'),
    }
    const applications: MadeApplication[] = []
    for (const column of applicationColumns) {
      const id = await apply(tx, region, readers, calls[1]?.id ?? '', column)
      const row = await tx
        .selectFrom('grant_application')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirst()
      const decision = await tx
        .selectFrom('grant_decision')
        .select('proposed_at')
        .where('application_id', '=', id)
        .executeTakeFirst()
      applications.push({
        column,
        id,
        version: String(row?.version),
        proposedAt: decision?.proposed_at.toISOString() ?? '',
      })
    }
    return {
      site,
      region: { calls, applications, region, asked: readers.asked.accountId },
      accounts: region.accounts,
      hiddenFrom: hiddenGrantWords,
      words: [],
    }
  })
}

const words = (text: string) => ({ nb: text, nn: text, sv: text, en: text })

async function makeCall(tx: Tx, region: PlaceRegion, title: string) {
  const funder = await findOrCreateOrganisation(tx, {
    country: 'NO',
    name: 'Regionrådet',
    kind: 'partnership-office',
  })
  const form = async (key: string) =>
    (
      await tx
        .selectFrom('form_version')
        .select('id')
        .where('form_key', '=', key)
        .where('state', '=', 'published')
        .executeTakeFirstOrThrow()
    ).id
  return insertCall(
    tx,
    { viewer: region.who('regional-officer') },
    {
      language: 'nb',
      title: `Tilskot ${title}`,
      purpose: `Å prøve Zqutlys${title}.`,
      eligibility: 'Kommunane i samarbeidet.',
      applicants: ['municipality'],
      currency: 'NOK',
      pot: 1_000_000,
      ceiling: 100_000,
      coFinancingPercent: 0,
      twoPersonLimit: 50_000,
      opensOn: day(-60),
      closesOn: day(60),
      formVersionId: await form('grant-application'),
      reportFormVersionId: await form('grant-report'),
      reportDays: 60,
      answerDays: 30,
      criteria: [{ id: 'need', label: words('Behov'), weight: 1 }],
      measureIds: [],
      partnershipId: region.partnershipId,
      organisationId: funder.id,
      programmeId: null,
      timeZone: 'Europe/Oslo',
    },
  )
}

/** Takes an application to its state by the acts that lead there. */
async function apply(
  tx: Tx,
  region: PlaceRegion,
  readers: Readers,
  callId: string,
  column: ApplicationColumn,
) {
  const has = after(column)
  const coordinator = { viewer: region.who('coordinator'), baseUrl }
  const officer = { viewer: region.who('regional-officer'), baseUrl }
  const linked = column === 'linked' || column === 'accepted' ? { projectId: region.projectId } : {}
  const id = await draft(
    tx,
    coordinator.viewer,
    { callId, ...linked },
    { title: `Faddrar Zqtittel${column}` },
    { ...wholeAnswers, need: `Ingen kjenner nokon: Zqbehov${column}.` },
  )
  if (!has('submitted')) return id
  done(await submitApplication(tx, coordinator, id, now), `the sending of ${column}`)
  if (!has('review')) return id
  const assign = async (reader: Member) =>
    done(await assignReader(tx, officer, id, reader.accountId, { baseUrl }), `a reader of ${column}`)
  for (const reader of [region.who('reader'), region.who('tied-reader'), readers.asked]) await assign(reader)
  const declare = async (viewer: Member, conflict: boolean) =>
    done(
      await declareInterest(tx, { viewer }, id, {
        conflict,
        note: conflict ? `Mi søster, Zqhabil${column}.` : '',
      }),
      `the interest of ${viewer.name}`,
    )
  await declare(region.who('reader'), false)
  await declare(region.who('tied-reader'), true)
  if (!has('proposed')) return id
  for (const viewer of [readers.first, readers.second]) {
    await assign(viewer)
    await declare(viewer, false)
    const said = { scores: { need: 5 }, comment: `Godt grunngitt, Zqvurd${column}.` }
    done(await sendAssessment(tx, { viewer }, id, said), 'an assessment')
  }
  const grant: Proposal = {
    outcome: 'granted',
    amount: 100_000,
    reason: `Potten rekk, Zqgrunn${column}.`,
    conditions: `Bruk det lokale, Zqvilkaar${column}.`,
    payments: [{ amount: 100_000, waitsFor: 'acceptance', dueOn: null }],
  }
  const refusal: Proposal = { ...grant, outcome: 'rejected', amount: 0, conditions: '', payments: [] }
  done(await proposeDecision(tx, officer, id, column === 'rejected' ? refusal : grant, now), 'the proposal')
  if (column === 'proposed' || column === 'rejected') return id
  done(
    await confirmDecision(tx, { viewer: region.who('second-officer'), baseUrl }, id, now),
    `the decision on ${column}`,
  )
  if (column === 'granted') return id
  done(await acceptGrant(tx, coordinator, id, now), 'the yes')
  if (column === 'reported') await report(tx, coordinator, id)
  return id
}

async function report(tx: Tx, act: { viewer: Member; baseUrl: string }, id: string) {
  const row = await tx
    .selectFrom('grant_application')
    .select('report_filled_form_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const form = row.report_filled_form_id ?? ''
  const changes = filledReport.map((change) =>
    change.question === 'lesson'
      ? { ...change, answer: { state: 'read' as const, value: 'Spør tidleg, Zqrapportreported.' } }
      : change,
  )
  done(await saveFilledAnswers(tx, act, form, changes), 'the report')
  if (!(await findFilledForm(tx, form))) throw new Error('no report')
  done(await sendFilledForm(tx, act, form, now), 'the sending of the report')
  await noteReportSent(tx, act, id)
}

type World = GrantsWorld
export const aboutGrants = {
  calls: ({ calls }: World): Columns => calls.map(({ id, slug }) => ({ id, slug })),
  applications: ({ applications, asked }: World): Columns =>
    applications.map(({ id }) => ({
      id,
      account: asked,
      question: 'cooperation',
      aside: crypto.randomUUID(),
      demand: crypto.randomUUID(),
    })),
  reports: ({ applications }: World): Columns =>
    applications.map(({ id }) => ({ id, question: 'lesson', aside: crypto.randomUUID() })),
}
export const TODAY = day(0)
export const LATER = day(30)
export const MUCH_LATER = day(60)

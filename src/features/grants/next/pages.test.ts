import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { saveFilledAnswers, sendFilledForm } from '../../forms/index.ts'
import { person, sampleRecord } from '../../projects/edit/testing.test-support.ts'
import { createProject } from '../../projects/index.ts'
import { draft, wholeFacts } from '../applications/applications.test-support.ts'
import { withdrawApplication } from '../applications/save-application.ts'
import { submitApplication } from '../applications/submit-application.ts'
import { assignReader, declareInterest, sendAssessment } from '../assessment/assess.ts'
import { acceptGrant, declineGrant } from '../decisions/answer.ts'
import { confirmDecision, proposeDecision } from '../decisions/decide.ts'
import {
  actOf,
  filledReport,
  type GrantRegion,
  grantRegion,
  NOW,
  openCall,
  whole,
  withForms,
} from '../decisions/grants.test-support.ts'
import { selectCase } from '../decisions/queries.ts'
import { recordPayment } from '../payments/pay.ts'
import { closeGrant, decideOnReport, noteReportSent } from '../payments/report.ts'
import { listWaitingGrants } from '../waiting/waiting.ts'

let site: TestApp
let region: GrantRegion
/** Leads the linked project, which the officers of the region may edit too. */
let leader: Member
let callId: string
let projectId: string
let now = NOW
beforeAll(async () => {
  site = await testApp(withForms, { now: () => now })
  await set(async (tx) => {
    region = await grantRegion(tx)
    callId = (await openCall(tx, region, { pot: 1_000_000, twoPersonLimit: 50_000 })).id
    projectId = (await createProject(tx, { viewer: region.administrator }, sampleRecord())).id
    leader = await person(tx, 'project-leader', { projectId }, 'Petra Prosjekt')
  })
})
afterAll(() => site.close())

const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(site.database.memberDb, act)
async function did(act: (tx: Tx) => Promise<{ ok: boolean }>) {
  const answer = await set(act)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
}
const address = (id: string, path = '') => `/nb/workspace/grants/applications/${id}${path}`
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** The words on the main buttons of a page; links and buttons of less weight are none. */
function mainButtons(text: string): string[] {
  const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'))
  return [...main.matchAll(/<(a|button)([^>]*class="ds-button"[^>]*)>([^<]*)/g)]
    .filter(([, , attributes = '']) => !/data-variant="(secondary|tertiary)"/.test(attributes))
    .map(([, , , words = '']) => words)
}

const people = () => ({
  coordinator: region.coordinator,
  leader,
  officer: region.officer,
  second: region.second,
  reader: region.reader,
})
type Who = keyof ReturnType<typeof people>

/** What each person is led to on the page of an application; those who do not see it are left out. */
async function led(id: string, path = ''): Promise<Partial<Record<Who, string[]>>> {
  const found: Partial<Record<Who, string[]>> = {}
  for (const [who, member] of Object.entries(people()) as [Who, Member][]) {
    const { status, text } = await (await site.signedIn(member.accountId)).page(address(id, path))
    if (status === 200) found[who] = mainButtons(text)
  }
  return found
}

const begun = (facts = {}, answers?: Parameters<typeof draft>[4]) =>
  set((tx) => draft(tx, region.coordinator, { callId, projectId }, facts, answers))
const send = (id: string) => did((tx) => submitApplication(tx, { viewer: region.coordinator }, id, NOW))
async function reads(id: string, reader: Member) {
  await did((tx) => assignReader(tx, { viewer: region.officer }, id, reader.accountId))
  await did((tx) => declareInterest(tx, { viewer: reader }, id, { conflict: false, note: '' }))
  await did((tx) => sendAssessment(tx, { viewer: reader }, id, { scores: { need: 5 }, comment: 'Godt.' }))
}
const propose = (id: string, amount = 100_000) =>
  did((tx) => proposeDecision(tx, actOf(region.officer), id, whole(amount), NOW))
async function offered(): Promise<string> {
  const id = await begun()
  await send(id)
  for (const reader of [region.reader, region.otherReader]) await reads(id, reader)
  await propose(id)
  await did((tx) => confirmDecision(tx, actOf(region.second), id, NOW))
  return id
}
async function accepted(): Promise<string> {
  const id = await offered()
  await did((tx) => acceptGrant(tx, actOf(region.coordinator), id, NOW))
  return id
}
async function reported(): Promise<string> {
  const id = await accepted()
  await did((tx) => recordPayment(tx, actOf(region.officer), id, { position: 1, paidOn: '2026-11-22' }, NOW))
  await set(async (tx) => {
    const act = actOf(region.coordinator)
    const form = (await selectCase(tx, id))?.reportFilledFormId ?? ''
    await saveFilledAnswers(tx, act, form, filledReport)
    const sent = await sendFilledForm(tx, act, form, NOW)
    if (!sent.ok) throw new Error(JSON.stringify(sent.issues))
    await noteReportSent(tx, act, id)
  })
  return id
}

describe('each person is led to what is theirs to do', () => {
  test('while it is written: whoever applies goes on writing, and sends when nothing is missing', async () => {
    const applicants = (words: string) => ({ coordinator: [words], leader: [words] })
    // An officer who edits the linked project sees the draft, and is not asked to write it.
    const officers = { officer: [], second: [] }
    const empty = await begun({ title: '', appliedAmount: null, budget: [] }, {})
    expect(await led(empty)).toEqual({ ...applicants('Skriv videre: Tittel og periode'), ...officers })
    const unanswered = await begun({ budget: [] }, {})
    expect(await led(unanswered)).toEqual({ ...applicants('Skriv videre: Spørsmålene'), ...officers })
    const unpaid = await begun({ budget: [] })
    expect(await led(unpaid)).toEqual({ ...applicants('Skriv videre: Beløp og budsjett'), ...officers })
    const ready = await begun(wholeFacts)
    expect(await led(ready)).toEqual({ ...applicants('Se over og send'), ...officers })
  })

  test('while it is read: readers read, officers find readers and decide, the second one confirms', async () => {
    const nothing = { coordinator: [], leader: [] }
    const id = await begun()
    await send(id)
    const find = ['Finn lesere']
    expect(await led(id)).toEqual({ ...nothing, officer: find, second: find })
    await did((tx) => assignReader(tx, { viewer: region.officer }, id, region.reader.accountId))
    // Who has not declared is led to declare, and sees no more than they need for that.
    expect(await led(id)).not.toHaveProperty('reader')
    expect((await led(id, '/interest')).reader).toHaveLength(1)
    await did((tx) => declareInterest(tx, { viewer: region.reader }, id, { conflict: false, note: '' }))
    expect(await led(id)).toEqual({ ...nothing, officer: find, second: find, reader: ['Vurder søknaden'] })
    const sheet = { scores: { need: 5 }, comment: 'Godt.' }
    await did((tx) => sendAssessment(tx, { viewer: region.reader }, id, sheet))
    await did((tx) => assignReader(tx, { viewer: region.officer }, id, region.second.accountId))
    expect(await led(id)).toEqual({ ...nothing, officer: [], second: ['Si om du er inhabil'], reader: [] })
    await did((tx) => declareInterest(tx, { viewer: region.second }, id, { conflict: false, note: '' }))
    await did((tx) => sendAssessment(tx, { viewer: region.second }, id, sheet))
    const decide = ['Avgjør søknaden']
    expect(await led(id)).toEqual({ ...nothing, officer: decide, second: decide, reader: [] })
    await propose(id)
    expect(await led(id)).toEqual({ ...nothing, officer: [], second: ['Se på forslaget'], reader: [] })
    expect(await led(id, '/decision')).toMatchObject({ officer: [], second: ['Bekreft vedtaket'] })
  })

  test('once it is offered: the applicant answers, the officers wait', async () => {
    const id = await offered()
    const applicants = { coordinator: ['Svar på tilsagnet'], leader: ['Svar på tilsagnet'] }
    expect(await led(id)).toEqual({ ...applicants, officer: [], second: [], reader: [] })
    expect(await led(id, '/decision')).toMatchObject({ ...applicants, officer: [], second: [] })
    const waitsFor = async (viewer: Member) =>
      (await listWaitingGrants(site.database.memberDb, viewer, 'nb')).answer.first.some(({ href }) =>
        href.includes(id),
      )
    expect(await Promise.all([region.coordinator, leader, region.officer].map(waitsFor))).toEqual([
      true,
      true,
      false,
    ])
    const text = plain((await (await site.signedIn(region.coordinator.accountId)).page(address(id))).text)
    expect(text).toMatch(/Dere har fått tilsagn om 100 000 NOK\. Svar ja eller nei senest \d+\. \S+ \d{4}\./)
  })

  test('while it runs: the applicant reports, the officers pay, read and close', async () => {
    const id = await accepted()
    const write = { coordinator: ['Skriv rapporten'], leader: ['Skriv rapporten'] }
    const pay = { officer: ['Registrer utbetaling'], second: ['Registrer utbetaling'] }
    expect(await led(id)).toEqual({ ...write, ...pay, reader: [] })
    // The officers may write it, as they edit the linked project: they find the way as a link, not as a button.
    expect(await led(id, '/payments')).toMatchObject({ ...write, officer: [], second: [] })
    const officer = await site.signedIn(region.officer.accountId)
    expect((await officer.page(address(id, '/payments'))).text).toContain(`href="${address(id, '/report')}"`)

    const sent = await reported()
    const nothing = { coordinator: [], leader: [], reader: [] }
    const read = ['Les rapporten']
    expect(await led(sent)).toEqual({ ...nothing, officer: read, second: read })
    await did((tx) => decideOnReport(tx, actOf(region.second), sent, { decision: 'approve', note: '' }, NOW))
    const close = ['Avslutt tilskuddet']
    expect(await led(sent)).toEqual({ ...nothing, officer: close, second: close })
    await did((tx) => closeGrant(tx, actOf(region.officer), sent))
    expect(await led(sent)).toEqual({ ...nothing, officer: [], second: [] })
  })

  test('an offer that was not answered in time: the officers may give a new day', async () => {
    const id = await offered()
    now = new Date('2027-06-01T10:00:00Z')
    try {
      const found = await led(id)
      expect(found).toEqual({
        coordinator: [],
        leader: [],
        officer: ['Gi en ny svarfrist'],
        second: ['Gi en ny svarfrist'],
        reader: [],
      })
      const applicant = await site.signedIn(region.coordinator.accountId)
      expect((await applicant.page(address(id))).text).toContain('be Samarbeidet')
    } finally {
      now = NOW
    }
  })
})

test('the list of an applicant tells of each application what happens next', async () => {
  const refused = await begun()
  await send(refused)
  for (const reader of [region.reader, region.otherReader]) await reads(refused, reader)
  const no = { ...whole(0), outcome: 'rejected' as const, payments: [] }
  await did((tx) => proposeDecision(tx, actOf(region.officer), refused, no, NOW))
  const declined = await offered()
  await did((tx) => declineGrant(tx, actOf(region.coordinator), declined, NOW))
  const withdrawn = await begun()
  await did((tx) => withdrawApplication(tx, { viewer: region.coordinator }, withdrawn))
  const browser = await site.signedIn(region.coordinator.accountId)
  const { text } = await browser.page('/nb/workspace/grants')
  const said = (id: string) =>
    plain(new RegExp(`${id}"[\\s\\S]*?class="next-cell">([^<]*)`).exec(text)?.[1] ?? '')
  expect([refused, declined, withdrawn].map(said)).toEqual([
    'Søknaden er avslått. Begrunnelsen står i vedtaket og i brevet.',
    'Dere takket nei til tilskuddet. Det er ikke mer å gjøre.',
    'Dere trakk søknaden. Det er ikke mer å gjøre.',
  ])
  expect(plain(text)).toContain('Dere skriver søknaden. Send den senest 31. desember 2026.')
})

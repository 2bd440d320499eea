import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { insertOpenAside } from '../../../platform/forms/saving/asides/queries.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { formsOf } from '../../../platform/testing/browser.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import { keptOf } from '../draft/kept.ts'
import {
  answer,
  completeAnswers,
  post,
  type ReportWorld,
  reportFor,
  worldIn,
} from '../reports.test-support.ts'
import { findVersion } from './find-version.ts'
import { prepareReport } from './prepare-report.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp(places, { now: () => new Date('2014-04-20T10:00:00Z') })
})
afterAll(() => app.close())

const inTx = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(app.database.memberDb, act)
const base = (world: ReportWorld) => `/nb/workspace/reports/${world.reportId}`
const plain = (page: string) =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')

async function issuesOf(world: ReportWorld) {
  const report = await reportFor(app.database.memberDb, world.leader, world.reportId)
  const { issues } = await prepareReport(app.database.memberDb, report)
  return issues.map(({ question, severity, code }) => `${severity} ${question} ${code}`)
}

async function draftWith(answers: Parameters<typeof answer>[2]) {
  const world = await worldIn(app, 'draft')
  await inTx((tx) => answer(tx, world, { ...completeAnswers, ...answers }))
  return world
}

test('a complete report has nothing against it, and an empty one has what is missing', async () => {
  expect(await issuesOf(await draftWith({}))).toEqual([])
  expect(await issuesOf(await worldIn(app, 'draft'))).toEqual(['error story missing'])
})

test.each([
  ['a text and the list of municipalities', { story: 'Tiltaket omfatter alle de seks kommunene.' }, 'places'],
  [
    'two texts',
    { story: 'Det gjelder alle de seks kommunene.', lesson: 'Vi nådde alle 5 kommunene.' },
    'places',
  ],
])('%s that give different numbers of municipalities want a sentence', async (_, answers, at) => {
  expect(await issuesOf(await draftWith(answers))).toEqual([`warning ${at} count-conflict`])
})

test('a number that agrees with the list, and one of some of them, say nothing', async () => {
  expect(await issuesOf(await draftWith({ story: 'Alle de to kommunene er med.' }))).toEqual([])
  expect(await issuesOf(await draftWith({ story: 'En av de to kommunene kom i gang.' }))).toEqual([])
})

test('an answer that differs from the project’s record wants a sentence with what the record says', async () => {
  const world = await draftWith({ places: ['NO-1866', 'NO-1870', 'NO-1865'] })
  expect(await issuesOf(world)).toEqual(['warning places differs-from-record'])
  const browser = await app.signedIn(world.leader.accountId)
  expect(plain((await browser.page(`${base(world)}/check`)).text)).toContain('Hadsel, Sortland')
  expect(await issuesOf(await draftWith({ places: ['NO-1870', 'NO-1866'] }))).toEqual([])
})

test('a comment that points to an attachment wants one', async () => {
  expect(await issuesOf(await draftWith({ accounts: { comment: 'Se vedlagt regnskap.' } }))).toEqual([
    'warning accounts attachment-missing',
  ])
})

test('money on no line wants a sentence; a deviation without a reason stops', async () => {
  const world = await draftWith({})
  await inTx(async (tx) => {
    await post(tx, world, { line: 'ingen', amountOre: 1_234_50, on: '2013-03-01' })
    await post(tx, world, { line: 'Lønn', amountOre: 700_000_00, on: '2013-03-01' })
  })
  expect(await issuesOf(world)).toEqual([
    'error accounts deviation-reason',
    'warning accounts money-unassigned',
  ])
  const browser = await app.signedIn(world.leader.accountId)
  const { text } = await browser.page(`${base(world)}/check`)
  expect(plain(text)).toContain('1 234,50 NOK er ført på prosjektet, men ikke på noen budsjettpost')
  expect(plain(text)).toContain('Skriv årsaken til avviket på denne budsjettposten: Lønn.')
  expect(text).toContain(`/nb/projects/${world.slug}/finance`)
})

test('a text that somebody saved at the same time and nobody has chosen about stops', async () => {
  const world = await draftWith({})
  await inTx((tx) =>
    insertOpenAside(tx, keptOf(world.reportId), {
      question: 'story',
      answer: { state: 'read', value: 'En annen tekst' },
      baseVersion: 0,
      savedBy: world.colleague.accountId,
    }),
  )
  expect(await issuesOf(world)).toEqual(['error story aside-open'])
})

test('a warning is explained on the page; the sentence is kept, shown again, sent along and read by the officer', async () => {
  const world = await draftWith({ story: 'Tiltaket omfatter alle de seks kommunene.' })
  const browser = await app.signedIn(world.leader.accountId)
  const name = 'e.places.count-conflict'
  const refused = await browser.submit(`${base(world)}/check`, {}, `${base(world)}/send`)
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('href="#field-e-places-count-conflict"')
  expect(page.indexOf('ds-error-summary')).toBeLessThan(page.indexOf('<h1'))

  const sentence = 'Fire kommuner var med som gjester.'
  const { text } = await browser.page(`${base(world)}/check`)
  const key = formsOf(text).find(({ action }) => action === `${base(world)}/send`)?.hidden ?? []
  const saved = await browser.post(`${base(world)}/explanations`, [...key, [name, sentence]])
  expect(saved.headers.get('location')).toBe(`${base(world)}/check`)
  expect((await browser.page(`${base(world)}/check`)).text).toContain(sentence)

  const longer = `${sentence} De betalte selv.`
  expect(
    (await browser.submit(`${base(world)}/check`, { [name]: longer }, `${base(world)}/send`)).status,
  ).toBe(303)
  const version = await findVersion(app.database.memberDb, world.officer, world.reportId, 1)
  expect(version?.content?.explanations).toEqual([
    { question: 'places', code: 'count-conflict', sentence: longer },
  ])
  const officer = await app.signedIn(world.officer.accountId)
  expect((await officer.page(`${base(world)}/versions/1`)).text).toContain(longer)
})

test('a sentence about what is warned of no longer is not sent along', async () => {
  const world = await draftWith({ story: 'Tiltaket omfatter alle de seks kommunene.' })
  const browser = await app.signedIn(world.leader.accountId)
  const { text } = await browser.page(`${base(world)}/check`)
  const key = formsOf(text).find(({ action }) => action === `${base(world)}/send`)?.hidden ?? []
  await browser.post(`${base(world)}/explanations`, [...key, ['e.places.count-conflict', 'Fordi.']])
  await inTx((tx) => answer(tx, world, { story: 'Alle de to kommunene er med.' }))
  expect((await browser.submit(`${base(world)}/check`, {}, `${base(world)}/send`)).status).toBe(303)
  const version = await findVersion(app.database.memberDb, world.officer, world.reportId, 1)
  expect(version?.content?.explanations).toEqual([])
})

test('what was typed stands on the page again when the report is not sent', async () => {
  const world = await draftWith({
    story: 'Tiltaket omfatter alle de seks kommunene.',
    accounts: { comment: 'Se vedlagt regnskap.' },
  })
  const browser = await app.signedIn(world.leader.accountId)
  const typed = { 'e.places.count-conflict': 'Denne setningen står igjen.' }
  const refused = await browser.submit(`${base(world)}/check`, typed, `${base(world)}/send`)
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('Denne setningen står igjen.')
  expect(page).toContain('href="#field-e-accounts-attachment-missing"')
  expect(page).not.toContain('href="#field-e-places-count-conflict"')
})

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { acceptGrant } from '../decisions/answer.ts'
import { proposeDecision } from '../decisions/decide.ts'
import {
  actOf,
  applicationsInReview,
  type GrantRegion,
  grantRegion,
  NOW,
  openCall,
  whole,
  withForms,
} from '../decisions/grants.test-support.ts'
import { lapseOffers } from '../decisions/offers/lapse.ts'

let site: TestApp
let now = NOW
beforeAll(async () => {
  site = await testApp(withForms, { now: () => now })
})
afterAll(() => site.close())

const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(site.database.memberDb, act)
const as = (person: Member) => site.signedIn(person.accountId)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

let region: GrantRegion
let slug: string
let here: string
let id: string
beforeEach(async () => {
  now = NOW
  await set(async (tx) => {
    region = await grantRegion(tx)
    const call = await openCall(tx, region, { pot: 100_000 })
    slug = call.slug
    ;[id = ''] = await applicationsInReview(tx, region, call.id, [60_000])
  })
  const parts = [
    { amount: 40_000, waitsFor: 'acceptance' as const, dueOn: null },
    { amount: 20_000, waitsFor: 'report' as const, dueOn: null },
  ]
  const proposal = { ...whole(60_000), payments: parts }
  await set((tx) => proposeDecision(tx, actOf(region.officer), id, proposal, NOW))
  here = `/nb/workspace/grants/applications/${id}`
})

/** Every page in four languages, for somebody. */
async function look(person: Member, paths: string[]) {
  const browser = await as(person)
  for (const language of languages)
    for (const path of paths) {
      const { status, text } = await browser.page(`/${language}/workspace/grants/applications/${id}${path}`)
      expect([language, path, status]).toEqual([language, path, 200])
      expect(text).not.toMatch(/undefined|\[object/)
    }
}

test('an offer that lapses on the web: refused in words, brought back by the officer with more time, and accepted', async () => {
  const [officer, applicant] = [await as(region.officer), await as(region.coordinator)]
  expect((await applicant.page(`${here}/decision`)).text).toContain('Svar senest 22. desember 2026.')
  const form = await applicant.page(`${here}/acceptance`)
  expect(form.text).toContain('Svar senest 22. desember 2026.')
  const key = /name="_key" value="([^"]+)"/.exec(form.text)?.[1] ?? ''

  // Past midnight, before anybody has noted it: the page that was open is of no use any more.
  now = new Date('2026-12-22T23:00:00Z')
  const late = await applicant.post(`${here}/acceptance`, [
    ['_key', key],
    ['answer', 'accept'],
  ])
  expect(late.status).toBe(409)
  const said = await late.text()
  for (const words of ['Svarfristen var 22. desember 2026', 'Rune Regionsen', 'ny svarfrist'])
    expect(said).toContain(words)
  const gone = await applicant.request(`${here}/acceptance`)
  expect([gone.status, gone.headers.get('location')]).toEqual([303, `${here}/decision`])
  expect((await applicant.page(`${here}/decision`)).text).toContain('Tilsagnet er falt bort')

  await lapseOffers(site.database.memberDb, now, { baseUrl: 'https://rotfeste.example' })
  for (const browser of [officer, applicant])
    expect((await browser.page(here)).text).toContain('Tilsagnet er falt bort')
  await look(region.coordinator, ['', '/decision'])
  await look(region.officer, ['', '/decision', '/answer-day'])
  expect(plain((await officer.page(`${here}/answer-day`)).text)).toContain(
    'blir 60 000 NOK av potten bundet på nytt',
  )
  expect((await applicant.request(`${here}/answer-day`)).status).toBe(404)

  const wrong = await officer.submit(`${here}/answer-day`, { answerBy: '31.2.2027', reason: '' })
  const mistakes = await wrong.text()
  expect(wrong.status).toBe(422)
  for (const words of ['Skriv en dato', 'Skriv begrunnelsen.']) expect(mistakes).toContain(words)
  const early = await officer.submit(`${here}/answer-day`, { answerBy: '22.12.2026', reason: 'Møtet.' })
  expect([early.status, (await early.text()).includes('Skriv en dato fra 23. desember 2026')]).toEqual([
    422,
    true,
  ])
  const moved = await officer.submit(`${here}/answer-day`, {
    answerBy: '15.1.2027',
    reason: 'Møtet ble utsatt.',
  })
  expect(moved.headers.get('location')).toBe(`${here}/decision?moved=1`)
  const after = (await applicant.page(`${here}/decision`)).text
  expect(after).toContain('Svar senest 15. januar 2027.')
  expect(after).toContain('Møtet ble utsatt.')
  const accepted = await applicant.submit(`${here}/acceptance`, { answer: 'accept' })
  expect(accepted.headers.get('location')).toBe(`${here}/decision?answered=1`)
  expect((await officer.request(`${here}/answer-day`)).status).toBe(404)
})

test('parts that are given up and a demand that is taken back, on the web and for everybody', async () => {
  await set((tx) => acceptGrant(tx, actOf(region.coordinator), id, NOW))
  const [officer, applicant] = [await as(region.officer), await as(region.coordinator)]
  await officer.submit(`${here}/payments`, { 'paidOn-1': '22.11.2026' })
  expect((await applicant.page(`${here}/payments`)).text).toContain('Delvis utbetalt')
  expect((await applicant.page('/nb/workspace/grants')).text).toContain('Delvis utbetalt')

  await officer.submit(
    `${here}/repayments`,
    { amount: '10 000', reason: 'Ikke brukt.', dueOn: '31.12.2026' },
    `${here}/repayments`,
  )
  const link = /href="([^"]+\/withdrawal)"/.exec((await officer.page(`${here}/payments`)).text)?.[1] ?? ''
  await look(region.officer, [link.replace(here, '')])
  expect((await applicant.request(link)).status).toBe(404)
  const silent = await officer.submit(link, { reason: ' ' })
  expect([silent.status, (await silent.text()).includes('Skriv begrunnelsen.')]).toEqual([422, true])
  const withdrawn = await officer.submit(link, { reason: 'Kvitteringene kom.' })
  expect(withdrawn.headers.get('location')).toBe(`${here}/payments?withdrawn=1`)
  const history = (await applicant.page(`${here}/payments`)).text
  for (const words of ['Ikke brukt.', 'Kvitteringene kom.', 'trukket 22. november 2026'])
    expect(history).toContain(words)
  expect((await officer.request(link)).status).toBe(404)

  await look(region.officer, ['/giving-up', '/payments'])
  expect((await applicant.request(`${here}/giving-up`)).status).toBe(404)
  expect(plain((await officer.page(`${here}/giving-up`)).text)).toContain('20 000 NOK er ikke betalt ut')
  const empty = await officer.submit(`${here}/giving-up`, { reason: '' })
  expect(empty.status).toBe(422)
  const given = await officer.submit(`${here}/giving-up`, { reason: 'Tiltaket ble mindre.' })
  expect(given.headers.get('location')).toBe(`${here}/payments?givenUp=1`)
  const told = plain((await applicant.page(`${here}/payments`)).text)
  for (const words of ['falt bort 22. november 2026', 'Tiltaket ble mindre.', '20 000 NOK'])
    expect(told).toContain(words)
  await look(region.coordinator, ['/payments'])

  const awards = plain((await site.visitor().page(`/nb/grants/awards?call=${slug}&state=partly-paid`)).text)
  for (const words of ['Delvis utbetalt', '20 000 NOK er falt bort', '60 000 NOK til Hadsel kommune'])
    expect(awards).toContain(words)
  const open = await (await site.visitor().request('/open-data/grants.json')).json()
  const grant = open.grants.find(
    ({ grantProgramme }: { grantProgramme: { code: string }[] }) => grantProgramme[0]?.code === slug,
  )
  expect(grant).toMatchObject({ amountAwarded: 60_000, amountDisbursed: 40_000 })
  expect(plain((await site.visitor().page(`/nb/grants/${slug}`)).text)).toContain(
    '60 000 NOK igjen av 100 000 NOK',
  )
})

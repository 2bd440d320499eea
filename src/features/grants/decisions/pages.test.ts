import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { formsOf } from '../../../platform/testing/browser.ts'
import { saveFilledAnswers } from '../../forms/index.ts'
import { fieldsIn } from '../../projects/edit/form-fields.test-support.ts'
import { declareInterest } from '../assessment/assess.ts'
import { listWaitingGrants } from '../waiting/waiting.ts'
import { proposeDecision } from './decide.ts'
import {
  actOf,
  applicationsInReview,
  filledReport,
  type GrantRegion,
  grantRegion,
  NOW,
  openCall,
  whole,
  withForms,
} from './grants.test-support.ts'
import { selectCase } from './queries.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp(withForms, { now: () => NOW })
})
afterAll(() => site.close())

const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(site.database.memberDb, act)
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

let region: GrantRegion
let id: string
let other: string
let here: string
beforeEach(async () => {
  await set(async (tx) => {
    region = await grantRegion(tx)
    const call = await openCall(tx, region, { pot: 100_000, twoPersonLimit: 80_000 })
    ;[id = '', other = ''] = await applicationsInReview(tx, region, call.id, [60_000, 90_000])
  })
  here = `/nb/workspace/grants/applications/${id}`
})
const as = (person: Member) => site.signedIn(person.accountId)
const typed = {
  outcome: 'partly-granted',
  amount: '50 000',
  reason: 'Potten er liten.\r\nMen tiltaket er godt.',
  conditions: 'Bruk lokale mentorer.',
  'payments.0.amount': '30.000',
  'payments.0.waitsFor': 'acceptance',
  'payments.0.dueOn': '',
  'payments.1.amount': '20000 kr',
  'payments.1.waitsFor': 'report',
  'payments.1.dueOn': '1.7.2027',
}

describe('deciding on the web', () => {
  test('shows the assessments and the pot, decides, and keeps the letter', async () => {
    const officer = await as(region.officer)
    const { text } = await officer.page(`${here}/decision`)
    expect(text).toContain('Lise Leser')
    expect(text).toContain('Leif Leser')
    expect(text).toContain('5,00')
    expect(plain(text)).toContain('Det er 100 000 NOK igjen av 100 000 NOK')
    const decided = await officer.submit(`${here}/decision`, typed, `${here}/decision`)
    expect([decided.status, decided.headers.get('location')]).toEqual([303, `${here}/decision?done=1`])
    const after = plain((await officer.page(`${here}/decision?done=1`)).text)
    expect(after).toContain('Delvis innvilget')
    expect(after).toContain('1. juli 2027')
    expect(after).not.toContain('Lise Leser')
    for (const person of [region.officer, region.coordinator]) {
      const letter = await (await as(person)).request(`${here}/letter.pdf`)
      expect([letter.status, letter.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      expect(
        Buffer.from(await letter.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
  })

  test('keeps what was typed, says what is wrong beside each field, and gives room for another part', async () => {
    const officer = await as(region.officer)
    const wrong = await officer.submit(
      `${here}/decision`,
      { ...typed, reason: ' ', 'payments.1.amount': 'tjue', 'payments.1.dueOn': '31.2.2027' },
      `${here}/decision`,
    )
    const text = await wrong.text()
    expect(wrong.status).toBe(422)
    for (const words of ['Skriv begrunnelsen.', 'Skriv et helt beløp.', 'Skriv en dato', 'value="tjue"'])
      expect(text).toContain(words)
    const uneven = await officer.submit(
      `${here}/decision`,
      { ...typed, 'payments.1.amount': '10 000' },
      `${here}/decision`,
    )
    expect(plain(await uneven.text())).toContain('Delene blir 40 000 NOK til sammen. De skal bli 50 000 NOK.')
    const fields = Object.entries(typed)
    const key = /name="_key" value="([^"]+)"/.exec((await officer.page(`${here}/decision`)).text)?.[1] ?? ''
    const more = await officer.post(`${here}/decision?add=payments`, [['_key', key], ...fields])
    const form = await more.text()
    expect([more.status, form.includes('name="payments.2.amount"')]).toEqual([200, true])
    expect(form).toContain('value="30.000"')
  })

  test('without parts pays all of it at once', async () => {
    const officer = await as(region.officer)
    await officer.submit(
      `${here}/decision`,
      { outcome: 'granted', amount: '', reason: 'Godt.', conditions: '' },
      `${here}/decision`,
    )
    const { text } = await officer.page(`${here}/decision`)
    expect(plain(text)).toContain('60 000 NOK')
    expect(text).toContain('når søkeren har takket ja')
  })

  test('above the limit waits for a second person, who sees the proposal; the applicant does not', async () => {
    const address = `/nb/workspace/grants/applications/${other}/decision`
    const officer = await as(region.officer)
    const proposed = await officer.submit(
      address,
      { outcome: 'granted', reason: 'Hemmelig ennå.', conditions: '' },
      address,
    )
    expect(proposed.headers.get('location')).toBe(`${address}?proposed=1`)
    expect((await officer.page(address)).text).toContain('Du har foreslått dette. En annen må bekrefte det.')
    const applicant = await (await as(region.coordinator)).page(address)
    expect(applicant.text).toContain('Søknaden er ikke avgjort ennå')
    expect(applicant.text).not.toContain('Hemmelig ennå.')
    const second = await as(region.second)
    expect((await second.page(address)).text).toContain('Hemmelig ennå.')
    const confirmed = await second.submit(address, {}, `${address}/confirm`)
    expect(confirmed.headers.get('location')).toBe(`${address}?done=1`)
    expect((await (await as(region.coordinator)).page(address)).text).toContain('Hemmelig ennå.')
  })

  test('is told how much is left when the pot is too small, with all that was typed', async () => {
    await set((tx) => proposeDecision(tx, actOf(region.officer), id, whole(60_000), NOW))
    const address = `/nb/workspace/grants/applications/${other}/decision`
    const officer = await as(region.officer)
    const refused = await officer.submit(
      address,
      { outcome: 'partly-granted', amount: '45 000', reason: 'Beholdt begrunnelse', conditions: '' },
      address,
    )
    const text = plain(await refused.text())
    expect(refused.status).toBe(409)
    expect(text).toContain('Potten rekker ikke: Det er 40 000 NOK igjen, og du vil innvilge 45 000 NOK.')
    expect(text).toContain('Beholdt begrunnelse')
  })

  test('is refused in words to who may see it and not decide, also past a button that is not there', async () => {
    const officer = await as(region.officer)
    const key = /name="_key" value="([^"]+)"/.exec((await officer.page(`${here}/decision`)).text)?.[1] ?? ''
    await set((tx) => declareInterest(tx, { viewer: region.officer }, id, { conflict: true, note: '' }))
    const tied = await officer.post(`${here}/decision`, [['_key', key], ...Object.entries(typed)])
    const words = await tied.text()
    expect([tied.status, words.includes('Du har meldt fra om en binding')]).toEqual([409, true])
    expect(words).not.toContain('Godt begrunnet.')
    const applicant = await as(region.coordinator)
    const own = /name="_key" value="([^"]+)"/.exec((await applicant.page(here)).text)?.[1] ?? ''
    const refused = await applicant.post(`${here}/decision`, [['_key', own], ...Object.entries(typed)])
    expect([refused.status, (await refused.text()).includes('Bare de som behandler søknader')]).toEqual([
      409,
      true,
    ])
    expect((await selectCase(site.database.memberDb, id))?.state).toBe('in-review')
  })

  test('is nobody else’s', async () => {
    const paths = ['/decision', '/letter.pdf', '/acceptance', '/payments', '/repayments', '/report']
    const stranger = await as(region.officerElsewhere)
    for (const path of paths) expect((await stranger.request(here + path)).status).toBe(404)
    for (const path of paths)
      expect((await site.visitor().request(here + path)).headers.get('location')).toContain('/nb/sign-in')
    // Before it is decided there is no letter, nothing to answer and no money.
    const officer = await as(region.officer)
    for (const path of paths.slice(1)) expect((await officer.request(here + path)).status).toBe(404)
  })
})

test('from the offer to the end of a grant, on the web', async () => {
  await set((tx) => proposeDecision(tx, actOf(region.officer), id, whole(60_000), NOW))
  const [officer, applicant] = [await as(region.officer), await as(region.coordinator)]
  const unanswered = await applicant.submit(`${here}/acceptance`, {})
  expect([unanswered.status, (await unanswered.text()).includes('Velg ja eller nei.')]).toEqual([422, true])
  for (const answer of ['constructor', '__proto__', 'yes'])
    expect((await applicant.submit(`${here}/acceptance`, { answer })).status).toBe(422)
  const accepted = await applicant.submit(`${here}/acceptance`, { answer: 'accept' })
  expect(accepted.headers.get('location')).toBe(`${here}/decision?answered=1`)
  expect((await applicant.request(`${here}/acceptance`)).status).toBe(303)

  const wrongDay = await officer.submit(`${here}/payments`, { 'paidOn-1': '2026-11-23' })
  expect([wrongDay.status, (await wrongDay.text()).includes('til og med i dag')]).toEqual([422, true])
  const paid = await officer.submit(`${here}/payments`, { 'paidOn-1': '22.11.2026' })
  expect(paid.headers.get('location')).toBe(`${here}/payments?paid=1`)

  const asked = await officer.submit(
    `${here}/repayments`,
    { amount: '70 000', reason: 'Ikke brukt.', dueOn: '2026-12-31' },
    `${here}/repayments`,
  )
  expect([asked.status, plain(await asked.text()).includes('inntil 60 000 NOK')]).toEqual([409, true])
  const demanded = await officer.submit(
    `${here}/repayments`,
    { amount: '10 000', reason: 'Ikke brukt.', dueOn: '31.12.2026' },
    `${here}/repayments`,
  )
  expect(demanded.headers.get('location')).toBe(`${here}/payments?demanded=1`)
  expect((await applicant.page(`${here}/payments`)).text).toContain('Ikke brukt.')
  const page = (await officer.page(`${here}/payments`)).text
  const demand = /name="receivedOn-([0-9a-f-]+)"/.exec(page)?.[1] ?? ''
  const received = await officer.submit(
    `${here}/payments`,
    { [`receivedOn-${demand}`]: '2026-11-22' },
    `${here}/repayments`,
  )
  expect(received.headers.get('location')).toBe(`${here}/payments?received=1`)

  const filled = (await selectCase(site.database.memberDb, id))?.reportFilledFormId ?? ''
  await set((tx) => saveFilledAnswers(tx, actOf(region.coordinator), filled, filledReport))
  const report = await applicant.page(`${here}/report`)
  expect(report.text).toContain('Vi koblet tolv familier med mentorer.')
  const form = `<form class="stack" ${report.text.slice(report.text.indexOf(`action="${here}/report"`))}`
  const key = formsOf(report.text).find(({ action }) => action === `${here}/report`)?.hidden
  const fields = Object.entries(fieldsIn(form)).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  )
  const send = await applicant.post(`${here}/report/send`, [
    ...(key ?? []).filter(([name]) => name === '_key'),
    ...fields,
  ])
  expect([send.status, send.headers.get('location')]).toEqual([303, `${here}/payments`])

  const early = await applicant.post(`${here}/report/approval`, [
    ['_key', /name="_key" value="([^"]+)"/.exec((await applicant.page(`${here}/payments`)).text)?.[1] ?? ''],
    ['decision', 'approve'],
  ])
  expect(early.status).toBe(409)
  const approved = await officer.submit(
    `${here}/payments`,
    { decision: 'approve', note: '' },
    `${here}/report/approval`,
  )
  expect(approved.headers.get('location')).toBe(`${here}/payments?approved=1`)
  const closed = await officer.submit(`${here}/payments`, {}, `${here}/closing`)
  expect(closed.headers.get('location')).toBe(`${here}/payments?closed=1`)
  expect((await applicant.page(`${here}/payments`)).text).toContain('Avsluttet')
})

test('every page in four languages', async () => {
  await set((tx) => proposeDecision(tx, actOf(region.officer), other, whole(90_000), NOW))
  await set((tx) => proposeDecision(tx, actOf(region.officer), id, whole(60_000), NOW))
  const [officer, applicant] = [await as(region.second), await as(region.coordinator)]
  const look = async (browser: typeof officer, application: string, paths: string[]) => {
    for (const language of languages)
      for (const path of paths) {
        const { status, text } = await browser.page(
          `/${language}/workspace/grants/applications/${application}${path}`,
        )
        expect([path, status]).toEqual([path, 200])
        expect(text).not.toMatch(/undefined|\[object/)
      }
  }
  await look(officer, other, ['/decision'])
  await look(applicant, other, ['/decision'])
  await look(applicant, id, ['/decision', '/acceptance'])
  await applicant.submit(`${here}/acceptance`, { answer: 'accept' })
  await look(applicant, id, ['/decision', '/payments', '/report'])
  await officer.submit(`${here}/payments`, { 'paidOn-1': '2026-11-22' })
  await look(officer, id, ['/decision', '/payments', '/repayments', '/report'])
})

test('what waits for whom', async () => {
  const of = async (person: Member) => {
    const waiting = await listWaitingGrants(site.database.memberDb, person, 'nb')
    return Object.fromEntries(
      Object.entries(waiting).flatMap(([name, { first }]) => {
        const own = first.filter(({ href }) => href.includes(id) || href.includes(other))
        return own.length > 0 ? [[name, own.map(({ href }) => href.split('/').at(-1))]] : []
      }),
    )
  }
  expect(await of(region.officer)).toEqual({ decision: ['decision', 'decision'] })
  expect([await of(region.officerElsewhere), await of(region.coordinator)]).toEqual([{}, {}])
  await set((tx) => proposeDecision(tx, actOf(region.officer), other, whole(90_000), NOW))
  expect([await of(region.officer), await of(region.second)]).toEqual([
    { decision: ['decision'] },
    { decision: ['decision'], confirmation: ['decision'] },
  ])
  await set((tx) => proposeDecision(tx, actOf(region.officer), id, whole(60_000), NOW))
  await set((tx) => declareInterest(tx, { viewer: region.second }, other, { conflict: true, note: '' }))
  expect([await of(region.officer), await of(region.second)]).toEqual([{}, {}])
  const { answer } = await listWaitingGrants(site.database.memberDb, region.coordinator, 'nb')
  expect(answer.count).toBeGreaterThan(0)
})

import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { hostileQueries } from '../../../platform/ui/list/hostile-queries.test-support.ts'
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
import { recordPayment } from '../payments/pay.ts'
import schema from './threesixty-schema.test-support.json' with { type: 'json' }

let site: TestApp
let region: GrantRegion
const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(site.database.memberDb, act)
const formula = '=HYPERLINK("http://example.org","Åpne")'

async function award(callId: string, amount: number, facts: Parameters<typeof applicationsInReview>[4] = {}) {
  const [id = ''] = await set((tx) => applicationsInReview(tx, region, callId, [amount], facts))
  await set((tx) => proposeDecision(tx, actOf(region.officer), id, whole(amount), NOW))
  await set((tx) => acceptGrant(tx, actOf(region.coordinator), id, NOW))
  return id
}

beforeAll(async () => {
  site = await testApp(withForms, { now: () => NOW })
  region = await set(grantRegion)
  const passedOn = await set((tx) =>
    openCall(tx, region, { pot: 1_000_000, title: 'Midler fra programmet', programme: true }),
  )
  const own = await set((tx) => openCall(tx, region, { pot: 1_000_000, title: 'Egne midler' }))
  const first = await award(passedOn.id, 40_000, { title: 'Mentorer for nye familier' })
  await award(passedOn.id, 25_000, { title: formula, language: 'nn' })
  await award(own.id, 10_000, { title: 'Kveldsåpent bibliotek', language: 'sv' })
  await set((tx) =>
    recordPayment(tx, actOf(region.officer), first, { position: 1, paidOn: '2026-11-22' }, NOW),
  )
  // Decided and not answered, and not decided: nobody's business.
  const [waiting = ''] = await set((tx) => applicationsInReview(tx, region, own.id, [5_000, 6_000]))
  await set((tx) => proposeDecision(tx, actOf(region.officer), waiting, whole(5_000), NOW))
})
afterAll(() => site.close())

const json = async (query = '') =>
  (await site.visitor().request(`/nb/grants/awards.json${query}`)).json() as Promise<{
    total: number
    sums: { currency: string; count: number; amount: number; paid: number; repaid: number; lapsed: number }[]
    items: { number: string; title: string; amount: number; paidAmount: number }[]
    facets: Record<string, { value: string; label: string; count: number }[]>
    ignored: string[]
    licence: string
  }>

describe('the list of awards', () => {
  test('has what was accepted, with sums for each currency and the files', async () => {
    const { status, text } = await site.visitor().page('/nb/grants/awards')
    const plain = text.replaceAll('\u00a0', ' ')
    expect(status).toBe(200)
    expect(plain).toContain('3 tilskudd')
    expect(plain).toContain('40 000 NOK til Hadsel kommune, 22. november 2026')
    expect(plain).toContain('75 000')
    expect(plain).not.toMatch(/>[56] 000 NOK til/)
    // The way to it, and what happens next with each grant.
    expect(text).toContain('class="breadcrumbs"><ol><li><a href="/nb/grants">Tilskudd</a></li></ol>')
    expect(plain).toMatch(
      /<p>(Regionrådet \d+ har ikke betalt ut noe ennå\.|(40 000 NOK|Alt) er utbetalt\. Hadsel)/,
    )
    for (const twin of ['.csv', '.xlsx', '.json']) expect(text).toContain(`/nb/grants/awards${twin}`)
    expect(text).toContain('/open-data/grants.json')
    const data = await json()
    expect(data.sums).toEqual([
      { currency: 'NOK', count: 3, amount: 75_000, paid: 40_000, repaid: 0, lapsed: 0 },
    ])
    expect(data.licence).toContain('CC BY 4.0')
  })

  test.each<[query: string, total: number]>([
    ['?year=2026', 3],
    ['?year=2025', 0],
    ['?call=egne-midler', 1],
    ['?state=paid', 1],
    ['?state=granted', 2],
    ['?state=partly-paid', 0],
    ['?state=draft', 3],
    ['?call=egne-midler&call=midler-fra-programmet', 3],
    ['?municipality=NO-1866', 3],
    ['?municipality=NO-1804', 0],
    ['?q=mentor', 1],
    ['?q=bibliotek', 1],
    ['?q=hadsel', 3],
    ['?call=nobody-knows', 3],
    ['?measure=nobody-knows', 3],
  ])('narrowed by %s has %d', async (query, total) => {
    expect((await json(query)).total).toBe(total)
  })

  test('counts each value with the facet’s own choices left aside, and names what it does not know', async () => {
    const { facets, ignored } = await json('?call=egne-midler&call=nobody-knows')
    expect(facets.call?.map(({ value, count }) => [value, count])).toEqual([
      ['midler-fra-programmet', 2],
      ['egne-midler', 1],
    ])
    expect(facets.municipality?.map(({ value, count }) => [value, count])).toEqual([['NO-1866', 1]])
    expect(ignored).toEqual(['nobody-knows'])
  })

  test('takes whatever is typed', async () => {
    for (const q of hostileQueries)
      expect(
        (await site.visitor().request(`/nb/grants/awards?q=${encodeURIComponent(q.toWellFormed())}`)).status,
      ).toBe(200)
  })

  test('in four languages', async () => {
    for (const language of languages) {
      const { status, text } = await site.visitor().page(`/${language}/grants/awards?year=2026`)
      expect(status).toBe(200)
      expect(text).not.toMatch(/undefined|\[object/)
    }
  })
})

describe('the files', () => {
  const rowsOf = async (query = '') => {
    const answer = await site.visitor().request(`/nb/grants/awards.csv${query}`)
    return parse(Buffer.from(await answer.arrayBuffer()), { bom: true }) as string[][]
  }

  test('CSV: numbers are numbers, no text begins a formula, and they add up to the sums of the page', async () => {
    const [head = [], ...rows] = await rowsOf()
    expect(rows).toHaveLength(3)
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? '')
    expect(column('Tittel')).toContain(`'${formula}`)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    for (const name of ['Innvilget', 'Utbetalt', 'Tilbakebetalt', 'Falt bort', 'Søkt om'])
      for (const cell of column(name)) expect(cell).toMatch(/^\d+$/)
    const sum = column('Innvilget').reduce((all, cell) => all + Number(cell), 0)
    expect(sum).toBe((await json()).sums[0]?.amount)
  })

  test('XLSX: the same rows, and no cell is a formula', async () => {
    const answer = await site.visitor().request('/nb/grants/awards.xlsx')
    const [sheet] = await readXlsxFile(Buffer.from(await answer.arrayBuffer()))
    const [head = [], ...rows] = sheet?.data ?? []
    expect(rows).toHaveLength(3)
    const amounts = rows.map((row) => row[head.indexOf('Innvilget')])
    expect(amounts.toSorted()).toEqual([10_000, 25_000, 40_000])
    expect(rows.map((row) => row[head.indexOf('Tittel')])).toContain(`'${formula}`)
  })
})

describe('360Giving', () => {
  const packageSchema = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
  type Package = { grants: Record<string, unknown>[] } & Record<string, unknown>
  const take = async () => {
    const answer = await site.visitor().request('/open-data/grants.json')
    return { answer, data: (await answer.json()) as Package }
  }

  test('is as the standard has it', async () => {
    const { answer, data } = await take()
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(packageSchema.safeParse(data).error?.issues ?? []).toEqual([])
    expect(data).toMatchObject({
      version: '1.4',
      publisher: { name: 'Rotfeste' },
      license: 'https://creativecommons.org/licenses/by/4.0/',
    })
    const grant = data.grants.find(({ title }) => title === 'Mentorer for nye familier')
    expect(grant).toMatchObject({
      id: expect.stringMatching(/^360G-rotfeste-2026-\d{3,}$/),
      currency: 'NOK',
      amountAppliedFor: 40_000,
      amountAwarded: 40_000,
      amountDisbursed: 40_000,
      awardDate: '2026-11-22',
      plannedDates: [{ startDate: '2026-12-01', endDate: '2027-06-30' }],
      recipientOrganization: [{ id: 'NO-BRC-958501420', name: 'Hadsel kommune' }],
      beneficiaryLocation: [
        { name: 'Hadsel', countryCode: 'NO', geoCode: '1866', geoCodeType: 'NO-kommunenummer' },
      ],
      locationScope: 'GLS050',
      regrantType: 'FRG010',
      grantProgramme: [{ code: 'midler-fra-programmet', title: 'Midler fra programmet' }],
      fromOpenCall: 'Yes',
    })
    // The funder has no number on record.
    expect(grant?.fundingOrganization).toEqual([
      { id: `360G-rotfeste-${region.funderId}`, name: expect.stringContaining('Regionrådet') },
    ])
    const ownMoney = data.grants.find(({ title }) => title === 'Kveldsåpent bibliotek')
    expect(ownMoney).not.toHaveProperty('regrantType')
  })

  test('has the ids it had, and no person in it', async () => {
    const [before, after] = [await take(), await take()]
    expect(after.data.grants.map(({ id }) => id)).toEqual(before.data.grants.map(({ id }) => id))
    const text = JSON.stringify(after.data)
    for (const { name } of [region.officer, region.coordinator, region.reader])
      expect(text).not.toContain(name)
    expect(text).not.toContain('@')
  })

  test.each<[string, Record<string, unknown>]>([
    ['without an amount', { amountAwarded: undefined }],
    ['with an amount as text', { amountAwarded: '40000' }],
    ['without a recipient', { recipientOrganization: [] }],
    ['with a recipient without an id', { recipientOrganization: [{ name: 'X' }] }],
    ['with a day that is none', { awardDate: '22.11.2026' }],
    ['with a scope that is none', { locationScope: 'GLS05' }],
    ['with a field that is misspelt', { awardedAmount: 1 }],
    ['with an id of no publisher', { id: '2026-014' }],
    ['with an instant that is none', { dateModified: '2026-11-22' }],
  ])('%s would not pass', async (_, changes) => {
    const { data } = await take()
    const spoilt = { ...data, grants: [{ ...data.grants[0], ...changes }] }
    expect(packageSchema.safeParse(spoilt).success).toBe(false)
  })
})

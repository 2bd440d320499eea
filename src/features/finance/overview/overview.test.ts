import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../../platform/i18n/languages.ts'
import { person } from '../../projects/edit/testing.test-support.ts'
import { insertBudgetVersion } from '../budget/insert-budget-version.ts'
import { type FinanceBank, financeBank, post } from '../finance.test-support.ts'
import { readPeriod, type Times, usualPeriod, wholePeriod, yearsOf } from './period.ts'

let bank: FinanceBank
let filled: { id: string; slug: string }
beforeAll(async () => {
  bank = await financeBank({ now: () => new Date('2014-05-06T12:00:00Z') })
  filled = await bank.project({
    budgetMin: 1_500,
    budgetMax: 1_500,
    funding: [{ funderId: null, funder: 'Bø kommune', kind: 'co-financing', amount: 400, currency: 'NOK' }],
  })
  await bank.act(async (tx) => {
    const saved = await insertBudgetVersion(
      tx,
      { viewer: bank.administrator },
      {
        projectId: filled.id,
        kind: 'original',
        reason: '',
        decidedOn: '2013-01-01',
        currency: 'NOK',
        lines: [
          { name: '=Reise;"to"', kind: 'cost', amounts: [{ year: 2013, funder: 'KRD', amountOre: 100_050 }] },
          {
            name: 'Timer',
            kind: 'own-hours',
            amounts: [{ year: 0, funder: '', amountOre: 50_000, minutes: 60 }],
          },
        ],
      },
    )
    if (!saved.ok) throw new Error(saved.reason)
    const travel = saved.lineIds['=Reise;"to"'] ?? null
    await post(tx, filled.id, [
      { lineId: travel, postedOn: '2012-12-31', amountOre: 1_010 },
      { lineId: travel, postedOn: '2013-06-30', amountOre: 119_005 },
      { lineId: null, postedOn: '2013-07-01', amountOre: 777 },
    ])
  })
})
afterAll(() => bank.close())

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('−', '-')

describe('the page', () => {
  test('says first what is used and what remains, then what does not add up, and shows each line and the sums', async () => {
    const browser = await bank.app.signedIn(bank.administrator.accountId)
    const { status, text } = await browser.page(`/nb/projects/${filled.slug}/finance`)
    expect(status).toBe(200)
    const page = plain(text)
    expect(page).toContain('1 200,15 NOK av 1 500,50 NOK er brukt (80 %). 300,35 NOK gjenstår.')
    expect(page).toContain('7,77 NOK er bokført, men ligger ikke på noen budsjettpost.')
    expect(page).toContain('Forskjellen er 0,50 NOK.')
    expect(page).toContain('Én budsjettpost avviker så mye at dere må oppgi årsaken.')
    const row = page.slice(page.indexOf('=Reise'), page.indexOf('</tr>', page.indexOf('=Reise')))
    expect([...row.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, cell]) => cell)).toEqual([
      '1 000,50',
      '10,10',
      '1 190,05',
      '1 200,15',
      '120 %',
      '-199,65',
      '–',
      '199,65',
    ])
    expect(page).toContain('Regnskapsperiode 1. januar 2013 – 31. desember 2013. Beløp i NOK.')
    expect(page).toMatch(/Bø kommune<\/dt><dd>400 NOK/)
    expect(page.match(/<svg[^>]*class="chart"/g)).toHaveLength(2)
    expect(page.match(/data-variant="primary"/g)).toBeNull()
  })

  test('shows the period that is asked for, and says what is wrong with one that cannot be', async () => {
    const browser = await bank.app.signedIn(bank.administrator.accountId)
    const address = `/nb/projects/${filled.slug}/finance`
    const early = await browser.page(`${address}?from=2012-01-01&to=2013-01-31`)
    expect(plain(early.text)).toContain('1 197,82 NOK er bokført etter perioden')
    expect(plain(early.text)).toContain('10,10 NOK av 1 500,50 NOK er brukt')
    const turned = await browser.page(`${address}?from=2013-12-31&to=2013-01-01`)
    expect(turned.status).toBe(422)
    expect(turned.text).toContain('Perioden slutter før den begynner')
    expect(turned.text).toContain('value="2013-12-31"')
    expect((await browser.page(`${address}?from=x&to=2013-01-01`)).text).toContain('Skriv datoen som')
    expect((await browser.request(`${address}.csv?from=x&to=2013-01-01`)).status).toBe(404)
  })

  test('of a project without figures tells what to do first', async () => {
    const project = await bank.project()
    const browser = await bank.app.signedIn(bank.administrator.accountId)
    for (const language of languages) {
      const { status, text } = await browser.page(`/${language}/projects/${project.slug}/finance`)
      expect(status).toBe(200)
      expect(text).toContain(`href="/${language}/projects/${project.slug}/finance/budget"`)
      expect(text.match(/data-variant="primary"/g)).toHaveLength(1)
    }
    expect((await browser.request(`/nb/projects/${project.slug}/finance.xlsx`)).status).toBe(404)
  })
})

describe('the files', () => {
  test('CSV has numbers as numbers, exact, and no cell that starts a formula', async () => {
    const browser = await bank.app.signedIn(bank.administrator.accountId)
    const answer = await browser.request(
      `/nb/projects/${filled.slug}/finance.csv?from=2013-01-01&to=2013-12-31`,
    )
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const rows = parse(Buffer.from(await answer.arrayBuffer()), { bom: true }) as string[][]
    expect(rows[1]?.slice(0, 9)).toEqual([
      `'=Reise;"to"`,
      '1000.5',
      '10.1',
      '1190.05',
      '1200.15',
      '1.1996',
      '-199.65',
      '',
      '199.65',
    ])
    expect(rows.map((row) => row[0])).toEqual([
      'Budsjettpost',
      `'=Reise;"to"`,
      'Sum kostnader',
      'Timer',
      'Sum egenandel',
      'Sum i alt',
    ])
    for (const cell of rows.flat()) if (!/^-?[\d.]+$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
  })

  test('XLSX has the table, the months, and what does not add up', async () => {
    const browser = await bank.app.signedIn(bank.administrator.accountId)
    const answer = await browser.request(`/sv/projects/${filled.slug}/finance.xlsx`)
    const [table, months, about] = await readXlsxFile(Buffer.from(await answer.arrayBuffer()))
    expect(table?.data.at(-1)?.slice(0, 7)).toEqual([
      'Totalt',
      1500.5,
      10.1,
      1190.05,
      1200.15,
      0.7998,
      300.35,
    ])
    expect(table?.data[3]?.slice(10, 12)).toEqual([1, null])
    expect(months?.data.at(-1)?.slice(0, 3)).toEqual(['2014-12', 1200.15, 1500.5])
    expect(plain((about?.data ?? []).flat().join(' '))).toContain(
      '7,77 NOK är bokfört men ligger inte på någon budgetpost',
    )
  })
})

describe('who may see it', () => {
  const paths = [
    '/finance',
    '/finance.csv',
    '/finance.xlsx',
    '/finance/budget',
    '/finance/budget/versions',
    '/finance/outlook',
    '/finance/rates',
  ]

  test.each(paths)(
    '%s is for those who may edit the project; others are told there is no such page',
    async (path) => {
      const address = `/nb/projects/${filled.slug}${path}`
      const leader = await bank.act((tx) => person(tx, 'project-leader', { projectId: filled.id }))
      expect((await (await bank.app.signedIn(leader.accountId)).page(address)).status).toBe(200)
      const other = await bank.project()
      const others = await bank.act(async (tx) => [
        await person(tx, 'project-leader', { projectId: other.id }),
        await person(tx, 'coordinator', { municipalityKey: 'NO-1866' }),
        await person(tx, 'evaluator', { projectId: filled.id }),
        await person(tx, 'mentor'),
      ])
      for (const { accountId } of others)
        expect((await (await bank.app.signedIn(accountId)).page(address)).status).toBe(404)
      const visitor = await bank.app.visitor().page(address)
      expect([visitor.status, visitor.answer.headers.get('location')?.startsWith('/nb/sign-in')]).toEqual([
        303,
        true,
      ])
    },
  )

  test('nobody else saves a budget, a forecast or a rate', async () => {
    const other = await bank.project()
    const stranger = await bank.act((tx) => person(tx, 'project-leader', { projectId: other.id }))
    const browser = await bank.app.signedIn(stranger.accountId)
    for (const path of ['budget', 'outlook', 'rates']) {
      const own = `/nb/projects/${other.slug}/finance/${path}`
      const { text } = await browser.page(
        path === 'outlook' ? `/nb/projects/${other.slug}/finance/budget` : own,
      )
      const key = /name="_key" value="([^"]+)"/.exec(text.slice(text.indexOf('<main')))?.[1] ?? ''
      const answer = await browser.post(`/nb/projects/${filled.slug}/finance/${path}`, [['_key', key]])
      expect(answer.status).toBe(404)
    }
  })
})

describe('periods', () => {
  const times = (changes: Partial<Times>): Times => ({
    startsOn: '2013-02-01',
    endsOn: '2014-11-30',
    firstPostedOn: null,
    lastPostedOn: null,
    today: '2026-11-22',
    ...changes,
  })

  test('the usual one is the year of the last amount, else this year or the project’s nearest', () => {
    expect(usualPeriod(times({ lastPostedOn: '2013-12-31' })).from).toBe('2013-01-01')
    expect(usualPeriod(times({})).to).toBe('2014-12-31')
    expect(usualPeriod(times({ today: '2012-01-01' })).from).toBe('2013-01-01')
    expect(usualPeriod(times({ startsOn: null, endsOn: null })).from).toBe('2026-01-01')
  })

  test('the whole time holds the project and all that is posted', () => {
    expect(wholePeriod(times({ firstPostedOn: '2012-12-01', lastPostedOn: '2015-01-02' }))).toEqual({
      from: '2012-12-01',
      to: '2015-01-02',
    })
    expect(yearsOf(times({ firstPostedOn: '2012-12-01', lastPostedOn: '2015-01-02' }))).toEqual([
      2015, 2014, 2013, 2012,
    ])
    expect(yearsOf(times({ startsOn: '1901-01-01' }))).toHaveLength(12)
  })

  test.each([
    [undefined, undefined, true, undefined],
    ['2013-01-01', '2013-12-31', true, undefined],
    ['1.2.2013', '28. februar 2013', true, undefined],
    ['2013-01-01', undefined, false, 'to'],
    ['0001-01-01', '2013-12-31', false, 'from'],
    ['2013-01-01', '9999-12-31', false, 'to'],
    ['2013-02-29', '2013-12-31', false, 'from'],
    ['2013-12-31', '2013-01-01', false, 'to'],
  ] as const)('from %s to %s is read: %s', (from, to, ok, field) => {
    const read = readPeriod(from, to, times({}))
    expect([read.ok, read.ok ? undefined : read.field]).toEqual([ok, field])
  })
})

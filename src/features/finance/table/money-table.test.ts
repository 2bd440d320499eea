import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertBudgetVersion } from '../budget/insert-budget-version.ts'
import { type FinanceBank, financeBank, post } from '../finance.test-support.ts'
import { moneyTable } from '../load-money-table.ts'
import { MoneyTable } from '../money-table.ts'
import { differenceText } from './differences.ts'
import { moneyCharts } from './money-charts.ts'
import { moneyRows } from './money-rows.ts'

let bank: FinanceBank
beforeAll(async () => {
  bank = await financeBank()
})
afterAll(() => bank.close())

const limit = { percent: 10, ore: 0 }
const year2013 = { from: '2013-01-01', to: '2013-12-31' }
const tableOf = async (projectId: string, period = year2013) => {
  const table = await moneyTable(bank.app.database.memberDb, { projectId, ...period, limit })
  if (!table) throw new Error('the project has figures')
  return MoneyTable.parse(table)
}
const budgetOf = (projectId: string, lines: [string, number][], more: object = {}) =>
  bank.act(async (tx) => {
    const saved = await insertBudgetVersion(
      tx,
      { viewer: bank.administrator },
      {
        projectId,
        kind: 'original',
        reason: '',
        decidedOn: '2013-01-01',
        currency: 'NOK',
        lines: lines.map(([name, ore]) => ({
          name,
          kind: 'cost' as const,
          amounts: [{ year: 0, funder: '', amountOre: ore }],
        })),
        ...more,
      },
    )
    if (!saved.ok) throw new Error(saved.reason)
    return saved.lineIds
  })

/** Budget and spending of the BOLYST report of Vesterålen, whole kroner; null where nothing was entered. */
const bolyst: [string, number, number | null][] = [
  ['Erfaringskonferanse', 76_500, null],
  ['Evaluering', 93_000, null],
  ['Forankringsmøter', 68_400, 68_400],
  ['Formidling', 27_000, 9_000],
  ['Kartlegging', 54_000, 54_000],
  ['Koordinator kommunene', 360_000, 90_000],
  ['Mentorprogram', 492_000, 171_000],
  ['Møtelokaler og servering', 60_000, 1_734],
  ['Møteplassen «Ny i Norge»', 330_000, null],
  ['Presentasjon kommune', 112_500, 90_000],
  ['Prosjektgruppemøter', 66_000, 21_500],
  ['Rapportering', 51_500, 12_600],
  ['Reisekostnader', 75_000, 35_535],
  ['Rekruttering mentorer og mentorpartnere', 171_000, 171_000],
  ['Ressursgruppemøter', 15_000, 7_200],
  ['Tre lederseminar', 526_000, null],
]

describe('the 16 lines of a BOLYST report', () => {
  let table: MoneyTable
  beforeAll(async () => {
    const project = await bank.project({ currency: 'NOK', budgetMin: 2_577_900, budgetMax: 2_577_900 })
    const ids = await budgetOf(
      project.id,
      bolyst.map(([name, budget]) => [name, budget * 100]),
    )
    await bank.act((tx) =>
      post(
        tx,
        project.id,
        bolyst.flatMap(([name, , used]) =>
          used === null ? [] : [{ lineId: ids[name] ?? null, postedOn: '2013-06-30', amountOre: used * 100 }],
        ),
      ),
    )
    table = await tableOf(project.id)
  })

  test('stand in their order with the totals 2 577 900, 731 969 and 1 845 931, and everything adds up', () => {
    expect(
      table.lines.map(({ name, budgetOre, usedInAllOre, posted }) => [name, budgetOre, usedInAllOre, posted]),
    ).toEqual(bolyst.map(([name, budget, used]) => [name, budget * 100, (used ?? 0) * 100, used !== null]))
    expect(table.total).toEqual({
      budgetOre: 257_790_000,
      usedBeforeOre: 0,
      usedOre: 73_196_900,
      usedInAllOre: 73_196_900,
      share: 73_196_900 / 257_790_000,
      remainingOre: 184_593_100,
    })
    expect(table.costs).toEqual(table.total)
    expect(table.differences).toEqual([])
    expect(table.months.at(-1)).toEqual({
      month: '2014-12',
      usedInAllOre: 73_196_900,
      plannedOre: 257_790_000,
    })
  })

  test('are written with thousands, a dash where nothing was entered, and no decimals', () => {
    const { rows, caption, notes } = moneyRows(table, 'nb')
    const written = rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\u00a0', ' ')))
    expect(written[0]).toEqual(['Erfaringskonferanse', '76 500', '–', '–', '–', '–', '76 500', '–', '–'])
    expect(written[6]).toEqual([
      'Mentorprogram',
      '492 000',
      '0',
      '171 000',
      '171 000',
      '35 %',
      '321 000',
      '–',
      '–',
    ])
    expect(written.at(-1)).toEqual([
      'Sum i alt',
      '2 577 900',
      '0',
      '731 969',
      '731 969',
      '28 %',
      '1 845 931',
      '–',
      '–',
    ])
    expect(caption).toBe('Regnskapsperiode 1. januar 2013 – 31. desember 2013. Beløp i NOK.')
    expect(notes).toEqual(['–: ikke ført eller ikke oppgitt.'])
  })

  test('are drawn with their figures in a table beside', () => {
    const [time, lines] = moneyCharts(table, 'nb')
    expect(lines?.table.rows).toHaveLength(17)
    expect(lines?.table.rows.at(-1)?.map(({ value }) => value)).toEqual([
      'Sum i alt',
      73_196_900,
      257_790_000,
    ])
    expect(time?.table.rows).toHaveLength(24)
    expect(
      time?.table.rows
        .find(([month]) => month?.value === '2013-12')
        ?.map(({ text }) => text.replaceAll('\u00a0', ' ')),
    ).toEqual(['desember 2013', '731 969', expect.stringMatching(/^1 288 95\d$/)])
    expect(lines?.svg).toContain('Møteplassen «Ny i Norge»')
  })
})

describe('what does not add up is said with its amount', () => {
  test('amounts on no line, in another currency without a rate, after the period, and a stated budget that differs', async () => {
    const project = await bank.project({ currency: 'NOK', budgetMin: 1_000, budgetMax: 1_000 })
    const ids = await budgetOf(project.id, [['Reise', 90_000]])
    const lineId = ids.Reise ?? null
    await bank.act((tx) =>
      post(tx, project.id, [
        { lineId, postedOn: '2012-12-31', amountOre: 10_050 },
        { lineId, postedOn: '2013-01-01', amountOre: 20_000 },
        { lineId, postedOn: '2013-02-01', amountOre: 99_999, withdrawn: true },
        { lineId: null, postedOn: '2013-03-01', amountOre: 4_025 },
        { lineId, postedOn: '2013-04-01', amountOre: 1_000, currency: 'EUR' },
        { lineId, postedOn: '2014-01-01', amountOre: 7_000 },
        { lineId, postedOn: '2014-01-01', amountOre: 300, currency: 'SEK' },
      ]),
    )
    const table = await tableOf(project.id)
    expect(table.lines[0]).toMatchObject({ usedBeforeOre: 10_050, usedOre: 20_000, remainingOre: 59_950 })
    expect(table.unassignedOre).toBe(4_025)
    const said = table.differences.map((each) => differenceText(each, table, 'nb').replaceAll('\u00a0', ' '))
    expect(said).toEqual([
      '40,25 NOK er bokført, men ligger ikke på noen budsjettpost. Beløpet er ikke med i summene.',
      '10 EUR er bokført i en annen valuta, og det er ikke oppgitt noen kurs til NOK. Beløpet er ikke med i summene.',
      'Prosjektet er oppført med et budsjett på 1 000 NOK, men summen av budsjettpostene er 900 NOK. Forskjellen er 100 NOK.',
      '70 NOK er bokført etter perioden. Beløpet er ikke med i det som er brukt.',
      '3 SEK er bokført etter perioden. Beløpet er ikke med i det som er brukt.',
    ])
  })

  test('a balance that a file states and its postings do not have', async () => {
    const project = await bank.project()
    const ids = await budgetOf(project.id, [['Reise', 90_000]])
    const postings = [{ lineId: ids.Reise ?? null, postedOn: '2013-01-01', amountOre: 500 }]
    const facts = { differences: [{ account: '5000', statedOre: 600, countedOre: 500 }] }
    await bank.act((tx) => post(tx, project.id, postings, facts))
    const table = await tableOf(project.id)
    expect(table.differences).toEqual([
      {
        code: 'file-balance',
        about: expect.stringMatching(/^regnskap-\d+\.csv, 5000$/),
        statedOre: 600,
        countedOre: 500,
        currency: 'NOK',
      },
    ])
  })
})

test('another currency is in the sums by the rate that was stated, each amount rounded to a whole hundredth', async () => {
  const project = await bank.project()
  const ids = await budgetOf(project.id, [['Reise', 100_000]])
  const lineId = ids.Reise ?? null
  await bank.act(async (tx) => {
    await tx
      .insertInto('exchange_rate')
      .values({
        project_id: project.id,
        currency: 'EUR',
        to_currency: 'NOK',
        rate: 11.5,
        rate_on: '2013-06-30',
        source: 'Norges Bank',
      })
      .execute()
    // 1 cent is 11.5 øre: 12, and its correction takes back the same; 3 cents are 34.5: 35.
    await post(tx, project.id, [
      { lineId, postedOn: '2013-01-01', amountOre: 1, currency: 'EUR' },
      { lineId, postedOn: '2013-01-02', amountOre: 1, currency: 'EUR' },
      { lineId, postedOn: '2013-01-02', amountOre: 3, currency: 'EUR' },
      { lineId, postedOn: '2013-01-03', amountOre: -1, currency: 'EUR' },
      { lineId, postedOn: '2013-01-03', amountOre: 100, currency: 'NOK' },
    ])
  })
  const table = await tableOf(project.id)
  expect(table.total.usedOre).toBe(147)
  expect(table.converted).toEqual([
    {
      currency: 'EUR',
      amountOre: 4,
      rate: 11.5,
      rateOn: '2013-06-30',
      source: 'Norges Bank',
      convertedOre: 47,
    },
  ])
  expect(moneyRows(table, 'nb').notes[0]?.replaceAll('\u00a0', ' ')).toBe(
    '0,04 EUR er regnet om til 0,47 NOK. Kurs: 1 EUR = 11,5 NOK, 30. juni 2013 (Norges Bank).',
  )
})

test('own share stands apart: hours and other, with a sum of its own', async () => {
  const project = await bank.project()
  const ids = await budgetOf(project.id, [], {
    lines: [
      {
        name: 'Timer',
        kind: 'own-hours',
        amounts: [{ year: 2013, funder: 'Bø', amountOre: 45_000, minutes: 90 }],
      },
      { name: 'Reise', kind: 'cost', amounts: [{ year: 2013, funder: '', amountOre: 100_000 }] },
      { name: 'Lokaler', kind: 'own-share', amounts: [{ year: 2013, funder: 'Bø', amountOre: 5_000 }] },
    ],
  })
  await bank.act((tx) =>
    post(tx, project.id, [
      { lineId: ids.Timer ?? null, postedOn: '2013-05-01', amountOre: 15_000, minutes: 30 },
    ]),
  )
  const table = await tableOf(project.id)
  expect([table.costs.budgetOre, table.ownShare.budgetOre, table.total.budgetOre]).toEqual([
    100_000, 50_000, 150_000,
  ])
  const { rows } = moneyRows(table, 'nb')
  expect(rows.map(({ kind, cells, detail }) => [kind, cells[0]?.text, detail])).toEqual([
    ['line', 'Reise', ''],
    ['subtotal', 'Sum kostnader', ''],
    ['line', 'Timer', '0,5 av 1,5 timer ført'],
    ['line', 'Lokaler', 'egenandel'],
    ['subtotal', 'Sum egenandel', ''],
    ['total', 'Sum i alt', ''],
  ])
})

describe('a deviation needs a reason', () => {
  // Budget, forecast, used (kroner), the project's end; limit 10 % and 50 kr.
  test.each([
    ['nothing used while the project runs says nothing', 1_000, null, 0, '2014-12-31', -1_000, false],
    ['nothing used when the project is over does', 1_000, null, 0, '2013-12-31', -1_000, true],
    ['a forecast under the budget does', 1_000, 800, 0, '2014-12-31', -200, true],
    ['exactly the limit does not', 1_000, 1_100, 0, '2014-12-31', 100, false],
    ['a hundredth beyond it does', 1_000, 1_100.01, 0, '2014-12-31', 100.01, true],
    ['more than the share but less than the amount does not', 100, 149, 0, '2014-12-31', 49, false],
    ['used beyond the budget does, whatever was forecast', 1_000, 900, 1_200, '2014-12-31', 200, true],
    ['anything used without a budget does', 0, null, 51, '2014-12-31', 51, true],
  ] as const)('%s', async (_, budget, forecast, used, endsOn, deviation, needed) => {
    const project = await bank.project({ endsOn })
    const ids = await budgetOf(project.id, [['Reise', budget * 100]])
    const lineId = ids.Reise ?? ''
    await bank.act(async (tx) => {
      if (used > 0) await post(tx, project.id, [{ lineId, postedOn: '2013-05-01', amountOre: used * 100 }])
      if (forecast !== null)
        await tx
          .insertInto('budget_outlook')
          .values({ project_id: project.id, line_id: lineId, forecast_ore: Math.round(forecast * 100) })
          .execute()
    })
    const table = await moneyTable(bank.app.database.memberDb, {
      projectId: project.id,
      ...year2013,
      limit: { percent: 10, ore: 5_000 },
    })
    expect(table?.lines[0]).toMatchObject({ deviationOre: Math.round(deviation * 100), reasonNeeded: needed })
  })
})

test('a line that is no longer in the budget stays for what was posted on it; without postings it is gone', async () => {
  const project = await bank.project()
  const ids = await budgetOf(project.id, [
    ['Reise', 100],
    ['Kurs', 100],
    ['Møter', 100],
  ])
  await bank.act((tx) =>
    post(tx, project.id, [{ lineId: ids.Kurs ?? null, postedOn: '2013-05-01', amountOre: 40 }]),
  )
  await budgetOf(project.id, [['Reise', 250]], { kind: 'revised', reason: 'Færre poster' })
  const table = await tableOf(project.id)
  expect(table.budgetVersion).toBe(2)
  expect(table.lines.map(({ name, budgetOre, usedOre }) => [name, budgetOre, usedOre])).toEqual([
    ['Reise', 250, 0],
    ['Kurs', 0, 40],
  ])
})

test('there is no table where nothing is budgeted and nothing posted, and one without a budget where something is posted', async () => {
  const project = await bank.project({ currency: null })
  const options = { projectId: project.id, ...year2013, limit }
  expect(await moneyTable(bank.app.database.memberDb, options)).toBeNull()
  await bank.act((tx) =>
    post(tx, project.id, [{ lineId: null, postedOn: '2013-05-01', amountOre: 40, currency: 'EUR' }]),
  )
  expect(await tableOf(project.id)).toMatchObject({
    currency: 'EUR',
    budgetVersion: null,
    lines: [],
    unassignedOre: 40,
  })
})

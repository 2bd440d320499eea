import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertBudgetVersion } from '../budget/insert-budget-version.ts'
import { type FinanceBank, financeBank, post } from '../finance.test-support.ts'
import { moneyTable } from '../load-money-table.ts'
import { type MoneyFigures, MoneyTable } from '../money-table.ts'
import { moneyCsv, moneyWorkbook } from '../overview/exports.ts'
import type { Currency, LineKind } from './build-money-table.ts'
import { moneyCharts } from './money-charts.ts'
import { moneyRows } from './money-rows.ts'

let bank: FinanceBank
beforeAll(async () => {
  bank = await financeBank()
})
afterAll(() => bank.close())

const period = { from: '2013-03-15', to: '2014-02-10' }
const currencies = ['NOK', 'SEK', 'EUR'] as const

const day = fc
  .date({ min: new Date('2013-02-01'), max: new Date('2014-03-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const amountOre = fc.oneof(
  fc.integer({ min: -5_000_000, max: 50_000_000 }),
  fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
  fc.integer({ min: 0, max: 9_000 }).map((kroner) => kroner * 100),
)
const lines = fc.array(
  fc.record({
    kind: fc.constantFrom<LineKind>('cost', 'cost', 'own-hours', 'own-share'),
    amounts: fc.uniqueArray(
      fc.record({
        year: fc.constantFrom(0, 2012, 2013, 2014),
        funder: fc.constantFrom('', 'Kommunen'),
        amountOre,
        minutes: fc.option(fc.nat({ max: 100_000 }), { nil: null }),
      }),
      { maxLength: 5, selector: ({ year, funder }) => `${year} ${funder}` },
    ),
  }),
  { minLength: 1, maxLength: 6 },
)
const postings = fc.array(
  fc.record({
    // A line by its place, or none.
    line: fc.option(fc.nat({ max: 5 }), { nil: null }),
    postedOn: day,
    amountOre,
    currency: fc.constantFrom<Currency>('NOK', 'NOK', 'SEK', 'EUR'),
    minutes: fc.option(fc.nat({ max: 6_000 }), { nil: null }),
    withdrawn: fc.boolean(),
  }),
  { maxLength: 60 },
)
/** Rates to the budget's currency as whole hundred-millionths, so that the check can be exact as well. */
const rate = fc.option(fc.integer({ min: 1, max: 2_000_000_000 }), { nil: null })
const situations = fc.record({
  lines,
  postings,
  currency: fc.constantFrom(...currencies),
  rates: fc.record({ NOK: rate, SEK: rate, EUR: rate }),
  dates: fc.constantFrom<{ startsOn: string | null; endsOn: string | null }>(
    { startsOn: '2013-01-01', endsOn: '2014-12-31' },
    { startsOn: '2012-05-17', endsOn: '2013-02-03' },
    { startsOn: null, endsOn: null },
  ),
})
type Situation = typeof situations extends fc.Arbitrary<infer S> ? S : never

async function figuresOf(situation: Situation) {
  const project = await bank.project({ ...situation.dates, budgetMin: null, budgetMax: null })
  return bank.act(async (tx) => {
    const saved = await insertBudgetVersion(
      tx,
      { viewer: bank.administrator },
      {
        projectId: project.id,
        kind: 'original',
        reason: '',
        decidedOn: '2013-01-01',
        currency: situation.currency,
        lines: situation.lines.map((line, index) => ({ name: `Post ${index}`, ...line })),
      },
    )
    if (!saved.ok) throw new Error(saved.reason)
    const idOf = (line: number | null) =>
      line === null ? null : (saved.lineIds[`Post ${line % situation.lines.length}`] ?? null)
    await post(
      tx,
      project.id,
      situation.postings.map(({ line, ...posting }) => ({ ...posting, lineId: idOf(line) })),
    )
    for (const currency of currencies) {
      const parts = situation.rates[currency]
      if (currency === situation.currency || parts === null) continue
      await tx
        .insertInto('exchange_rate')
        .values({
          project_id: project.id,
          currency,
          to_currency: situation.currency,
          rate: parts / 100_000_000,
          rate_on: '2013-06-30',
          source: 'Kursliste',
        })
        .execute()
    }
    const table = await moneyTable(tx, { projectId: project.id, ...period, limit: { percent: 10, ore: 0 } })
    if (!table) throw new Error('there is a budget')
    return { table: MoneyTable.parse(table), idOf }
  })
}

/** An amount in the budget's currency by the stated rate, half of a hundredth away from nothing; undefined without a rate. */
function turned(
  situation: Situation,
  { amountOre: ore, currency }: Situation['postings'][number],
): bigint | undefined {
  if (currency === situation.currency) return BigInt(ore)
  const parts = situation.rates[currency]
  if (parts === null) return undefined
  const product = BigInt(Math.abs(ore)) * BigInt(parts)
  const rounded = (product * 2n + 100_000_000n) / 200_000_000n
  return ore < 0 ? -rounded : rounded
}

const total = (amounts: (bigint | undefined)[]) => amounts.reduce<bigint>((sum, ore) => sum + (ore ?? 0n), 0n)

test('table, pictures, files and months have the sums of the rows they come from, to the last hundredth', async () => {
  await fc.assert(
    fc.asyncProperty(situations, async (situation) => {
      const { table, idOf } = await figuresOf(situation)
      const held = situation.postings.filter(({ withdrawn, postedOn }) => !withdrawn && postedOn <= period.to)
      const usedOf = (chosen: typeof held) =>
        Number(total(chosen.map((posting) => turned(situation, posting))))

      // Each line has what was budgeted and posted on it, and nothing else.
      for (const [index, line] of situation.lines.entries()) {
        const own = held.filter(
          (posting) => idOf(posting.line) !== null && idOf(posting.line) === idOf(index),
        )
        const shown = table.lines.find(({ lineId }) => lineId === idOf(index))
        expect(shown).toMatchObject({
          budgetOre: Number(total(line.amounts.map((amount) => BigInt(amount.amountOre)))),
          usedBeforeOre: usedOf(own.filter(({ postedOn }) => postedOn < period.from)),
          usedOre: usedOf(own.filter(({ postedOn }) => postedOn >= period.from)),
          posted: own.length > 0,
        })
      }
      expect(table.lines).toHaveLength(situation.lines.length)

      // Lines sum to the totals, and every figure of a row belongs together.
      const figures = ['budgetOre', 'usedBeforeOre', 'usedOre', 'usedInAllOre', 'remainingOre'] as const
      const summed = (figure: (typeof figures)[number], chosen: MoneyFigures[]) =>
        chosen.reduce((sum, line) => sum + line[figure], 0)
      for (const figure of figures) {
        expect(table.total[figure]).toBe(summed(figure, table.lines))
        expect(table.costs[figure]).toBe(
          summed(
            figure,
            table.lines.filter(({ kind }) => kind === 'cost'),
          ),
        )
        expect(table.ownShare[figure]).toBe(table.total[figure] - table.costs[figure])
      }
      for (const row of [...table.lines, table.total]) {
        expect(row.usedInAllOre).toBe(row.usedBeforeOre + row.usedOre)
        expect(row.remainingOre).toBe(row.budgetOre - row.usedInAllOre)
      }

      // Nothing is lost: what is on no line, without a rate or after the period is told, and all together is all that was posted.
      expect(table.unassignedOre).toBe(usedOf(held.filter(({ line }) => line === null)))
      for (const currency of currencies) {
        const all = situation.postings.filter(
          (posting) => !posting.withdrawn && posting.currency === currency,
        )
        const before = all.filter(({ postedOn }) => postedOn <= period.to)
        if (currency === situation.currency || before.length === 0) continue
        const told = table.converted.find((each) => each.currency === currency)
        expect(told?.amountOre).toBe(Number(total(before.map((posting) => BigInt(posting.amountOre)))))
        expect(told?.convertedOre).toBe(situation.rates[currency] === null ? null : usedOf(before))
      }
      expect(table.total.usedInAllOre + table.unassignedOre).toBe(usedOf(held))

      // The months end at the same sums.
      const last = table.months.at(-1)
      expect(last?.usedInAllOre).toBe(table.total.usedInAllOre)
      if (last?.plannedOre !== null) expect(last?.plannedOre).toBe(table.total.budgetOre)

      // So do the pictures' tables and the written rows.
      const charts = moneyCharts(table, 'nb')
      const bars = charts.find(({ key }) => key === 'lines')?.table.rows ?? []
      expect(
        bars
          .at(-1)
          ?.slice(1)
          .map(({ value }) => value),
      ).toEqual([table.total.usedInAllOre, table.total.budgetOre])
      for (const column of [1, 2])
        expect(bars.slice(0, -1).reduce((sum, row) => sum + Number(row[column]?.value), 0)).toBe(
          Number(bars.at(-1)?.[column]?.value),
        )
      const months = charts.find(({ key }) => key === 'time')?.table.rows ?? []
      expect(months.findLast((row) => row[1]?.value !== null)?.[1]?.value).toBe(table.total.usedInAllOre)
      const { rows, head } = moneyRows(table, 'nb')
      for (const [column, { key }] of head.entries()) {
        if (key === 'line' || key === 'share' || key === 'forecast' || key === 'deviation') continue
        const ofLines = rows
          .filter(({ kind }) => kind === 'line')
          .map(({ cells }) => Number(cells[column]?.value ?? 0))
        expect(ofLines.reduce((sum, ore) => sum + ore, 0)).toBe(rows.at(-1)?.cells[column]?.value)
      }

      // And the files, read as a spreadsheet reads them.
      const csv = parse(moneyCsv(table, 'nb'), { bom: true }) as string[][]
      const workbook = await readXlsxFile(
        await moneyWorkbook(table, 'nb', { project: 'Prosjekt', madeAt: new Date('2014-03-01') }),
      )
      const xlsx = workbook[0]?.data ?? []
      expect(csv).toHaveLength(rows.length + 1)
      expect(xlsx).toHaveLength(rows.length + 1)
      for (const [index, row] of rows.entries())
        for (const [column, { key }] of head.entries()) {
          const value = row.cells[column]?.value ?? null
          if (typeof value !== 'number' || key === 'share') continue
          expect(Math.round(Number(csv[index + 1]?.[column]) * 100)).toBe(value)
          expect(Math.round(Number(xlsx[index + 1]?.[column]) * 100)).toBe(value)
        }
      const monthRows = (workbook[1]?.data ?? []).slice(1)
      expect(monthRows.map((row) => Math.round(Number(row[1]) * 100))).toEqual(
        table.months.map(({ usedInAllOre }) => usedInAllOre),
      )
    }),
    { numRuns: 20 },
  )
}, 60_000)

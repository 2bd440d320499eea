import type { MoneyFigures, MoneyLine, MoneyTable } from '../money-table.ts'
import { MOST_MONTHS, monthNamed, monthNumber, monthOf, monthsBetween, plannedByMonth } from './months.ts'

export type Currency = MoneyTable['currency']
export type LineKind = MoneyLine['kind']

/** What was posted on one line (or on none), in one currency, in one month, before, in or after the period. */
export type PostedSum = {
  lineId: string | null
  currency: Currency
  month: string
  when: 'before' | 'in' | 'after'
  amountOre: number
  /** In the table's currency, each posted amount turned and rounded by itself; null where no rate is stated. */
  convertedOre: number | null
  minutes: number | null
}

/** All that a table is made from. Amounts of `amounts` are in `currency`; `lines` stand in their order. */
export type MoneyFacts = {
  period: { from: string; to: string }
  limit: { percent: number; ore: number }
  project: { startsOn: string | null; endsOn: string | null }
  currency: Currency
  budgetVersion: number | null
  lines: { id: string; name: string; kind: LineKind; retired: boolean }[]
  amounts: { lineId: string; year: number; funder: string; amountOre: number; minutes: number | null }[]
  posted: PostedSum[]
  outlook: { lineId: string; forecastOre: number | null; reason: string }[]
  rates: { currency: Currency; rate: number; rateOn: string; source: string }[]
  coFinancing: MoneyTable['coFinancing']
  /** The budget as the project's record states it, in the table's currency; two amounts where it is a range. */
  statedBudget: { minOre: number; maxOre: number } | null
  /** Sums that an imported file states and its postings do not have. */
  fileDifferences: { about: string; statedOre: number; countedOre: number; currency: Currency }[]
}

/** The table from what is known; null when nothing is budgeted and nothing posted. Every sum is one of whole hundredths. */
export function buildMoneyTable(facts: MoneyFacts): MoneyTable | null {
  if (facts.budgetVersion === null && facts.posted.length === 0) return null
  const lines = facts.lines.map((line) => moneyLine(facts, line)).filter((line) => line !== null)
  return {
    currency: facts.currency,
    period: facts.period,
    budgetVersion: facts.budgetVersion,
    lines,
    costs: sumOf(lines.filter(({ kind }) => kind === 'cost')),
    ownShare: sumOf(lines.filter(({ kind }) => kind !== 'cost')),
    total: sumOf(lines),
    unassignedOre: sumConverted(upToPeriod(facts).filter(({ lineId }) => lineId === null)),
    differences: differences(facts, lines),
    converted: conversions(facts),
    coFinancing: facts.coFinancing,
    months: monthSeries(facts),
  }
}

const upToPeriod = (facts: MoneyFacts) => facts.posted.filter(({ when }) => when !== 'after')
const sumConverted = (posted: PostedSum[]) => posted.reduce((sum, each) => sum + (each.convertedOre ?? 0), 0)
const sumMinutes = (rows: { minutes: number | null }[]) =>
  rows.some(({ minutes }) => minutes !== null)
    ? rows.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
    : null

function moneyLine(facts: MoneyFacts, line: MoneyFacts['lines'][number]): MoneyLine | null {
  const amounts = facts.amounts.filter(({ lineId }) => lineId === line.id)
  const posted = upToPeriod(facts).filter(({ lineId }) => lineId === line.id)
  if (line.retired && amounts.length === 0 && posted.length === 0) return null
  const budgetOre = amounts.reduce((sum, { amountOre }) => sum + amountOre, 0)
  const figures = moneyFigures(
    budgetOre,
    sumConverted(posted.filter(({ when }) => when === 'before')),
    sumConverted(posted.filter(({ when }) => when === 'in')),
  )
  const outlook = facts.outlook.find(({ lineId }) => lineId === line.id)
  const forecastOre = outlook?.forecastOre ?? null
  const deviationOre = deviationOf(figures, forecastOre)
  // Less used than planned says nothing while the project still runs, unless somebody expects it to stay so.
  const tells = deviationOre > 0 || forecastOre !== null || isOver(facts)
  return {
    ...figures,
    lineId: line.id,
    name: line.name,
    kind: line.kind,
    posted: posted.length > 0,
    forecastOre,
    deviationOre,
    reasonNeeded: tells && beyondLimit(deviationOre, budgetOre, facts.limit),
    deviationReason: outlook?.reason ?? '',
    budgetMinutes: sumMinutes(amounts),
    usedMinutes: sumMinutes(posted),
  }
}

/** The forecast, or what is used in all where that is more or there is no forecast, against the budget: positive is over. */
const deviationOf = (
  { budgetOre, usedInAllOre }: Pick<MoneyFigures, 'budgetOre' | 'usedInAllOre'>,
  forecastOre: number | null,
) => (forecastOre === null ? usedInAllOre : Math.max(forecastOre, usedInAllOre)) - budgetOre

/** Beyond the share of the budget and beyond the amount that the programme accepts without a reason. */
const beyondLimit = (deviationOre: number, budgetOre: number, limit: { percent: number; ore: number }) =>
  Math.abs(deviationOre) > limit.ore &&
  BigInt(Math.abs(deviationOre)) * 100n > BigInt(limit.percent) * BigInt(Math.abs(budgetOre))

/** The project's last day lies in the period or before it. */
const isOver = ({ project, period }: MoneyFacts) => project.endsOn !== null && project.endsOn <= period.to

function moneyFigures(budgetOre: number, usedBeforeOre: number, usedOre: number): MoneyFigures {
  const usedInAllOre = usedBeforeOre + usedOre
  return {
    budgetOre,
    usedBeforeOre,
    usedOre,
    usedInAllOre,
    share: budgetOre === 0 ? null : usedInAllOre / budgetOre + 0,
    remainingOre: budgetOre - usedInAllOre,
  }
}

function sumOf(lines: MoneyLine[]): MoneyFigures {
  const sum = (figure: 'budgetOre' | 'usedBeforeOre' | 'usedOre') =>
    lines.reduce((total, line) => total + line[figure], 0)
  return moneyFigures(sum('budgetOre'), sum('usedBeforeOre'), sum('usedOre'))
}

type Difference = MoneyTable['differences'][number]

function differences(facts: MoneyFacts, lines: MoneyLine[]): Difference[] {
  const { currency } = facts
  const found: Difference[] = []
  const unassigned = upToPeriod(facts).filter((each) => each.lineId === null && each.convertedOre !== null)
  if (unassigned.length > 0)
    found.push({
      code: 'unassigned',
      about: '',
      statedOre: null,
      countedOre: sumConverted(unassigned),
      currency,
    })
  for (const { currency: other, amountOre, convertedOre } of conversions(facts))
    if (convertedOre === null)
      found.push({
        code: 'currency-without-rate',
        about: other,
        statedOre: null,
        countedOre: amountOre,
        currency: other,
      })
  const stated = statedBudgetDifference(facts, lines)
  if (stated) found.push(stated)
  for (const file of facts.fileDifferences) found.push({ code: 'file-balance', ...file })
  const after = facts.posted.filter(({ when }) => when === 'after')
  const [turned, notTurned] = [
    after.filter(({ convertedOre }) => convertedOre !== null),
    after.filter(({ convertedOre }) => convertedOre === null),
  ]
  if (turned.length > 0)
    found.push({
      code: 'after-period',
      about: '',
      statedOre: null,
      countedOre: sumConverted(turned),
      currency,
    })
  for (const [other, rows] of Map.groupBy(notTurned, (row) => row.currency))
    found.push({
      code: 'after-period',
      about: '',
      statedOre: null,
      countedOre: rows.reduce((sum, { amountOre }) => sum + amountOre, 0),
      currency: other,
    })
  return found
}

/** The record may count the own share or leave it out: it is right when it agrees with either sum. */
function statedBudgetDifference(facts: MoneyFacts, lines: MoneyLine[]): Difference | null {
  const { statedBudget, currency } = facts
  if (!statedBudget || facts.budgetVersion === null) return null
  const { minOre, maxOre } = statedBudget
  const total = sumOf(lines).budgetOre
  const costs = sumOf(lines.filter(({ kind }) => kind === 'cost')).budgetOre
  if ([total, costs].some((sum) => sum >= minOre && sum <= maxOre)) return null
  const statedOre = total < minOre ? minOre : maxOre
  return { code: 'stated-total', about: '', statedOre, countedOre: total, currency }
}

/** Each other currency that something is posted in, up to the end of the period. */
function conversions(facts: MoneyFacts): MoneyTable['converted'] {
  const others = upToPeriod(facts).filter(({ currency }) => currency !== facts.currency)
  const byCurrency = Map.groupBy(others, ({ currency }) => currency)
  return [...byCurrency]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, rows]) => {
      const rate = facts.rates.find((each) => each.currency === currency)
      return {
        currency,
        amountOre: rows.reduce((sum, { amountOre }) => sum + amountOre, 0),
        rate: rate?.rate ?? null,
        rateOn: rate?.rateOn ?? null,
        source: rate?.source ?? '',
        convertedOre: rate ? sumConverted(rows) : null,
      }
    })
}

/**
 * Used in all and planned at the end of each month, from the first that has something to the end of the project or of the period,
 * whichever is later. What lies before the first month shown is in its figures, so that the last month has the sums of the table.
 */
function monthSeries(facts: MoneyFacts): MoneyTable['months'] {
  const used = new Map<string, number>()
  for (const { lineId, month, convertedOre } of upToPeriod(facts))
    if (lineId !== null) used.set(month, (used.get(month) ?? 0) + (convertedOre ?? 0))
  const planned = plannedByMonth(facts.amounts, facts.project)
  const known = [...used.keys(), ...(planned?.keys() ?? []), monthOf(facts.period.to)].toSorted()
  const last = known.at(-1) ?? ''
  const earliest = monthNamed(Math.max(0, monthNumber(last) - MOST_MONTHS + 1))
  const first = known.find((month) => month >= earliest) ?? last
  const upTo = (amounts: Map<string, number>, month: string) =>
    [...amounts].reduce((sum, [each, ore]) => (each <= month ? sum + ore : sum), 0)
  let usedInAllOre = 0
  let plannedOre = 0
  return monthsBetween(first, last).map((month, index) => {
    usedInAllOre = index === 0 ? upTo(used, month) : usedInAllOre + (used.get(month) ?? 0)
    plannedOre = !planned ? 0 : index === 0 ? upTo(planned, month) : plannedOre + (planned.get(month) ?? 0)
    return { month, usedInAllOre, plannedOre: planned ? plannedOre : null }
  })
}

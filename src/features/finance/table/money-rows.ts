import { formatDay, formatHundredths, formatShare } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { MoneyFigures, MoneyLine, MoneyTable } from '../money-table.ts'
import { conversionText, differenceText, formatHours } from './differences.ts'
import { tableTexts } from './texts.ts'

const moneyColumns = [
  'line',
  'budget',
  'usedBefore',
  'used',
  'usedInAll',
  'share',
  'remaining',
  'forecast',
  'deviation',
] as const
export type MoneyColumn = (typeof moneyColumns)[number]

/** `value`: hundredths, a ratio for `share`, null where nothing is entered or stated; the line's name in `line`. */
export type MoneyCell = { text: string; value: string | number | null }

export type MoneyRow = {
  /** `line`: a budget line. `subtotal`: the sum of the costs or of the own share, where both are there. `total`: of all. */
  kind: 'line' | 'subtotal' | 'total'
  /** The line it is of; null for a sum. */
  line: MoneyLine | null
  /** In the order of `head`. */
  cells: MoneyCell[]
  /** Beside the name: hours, or what kind of own share it is; '' where there is nothing to say. */
  detail: string
  /** The reason for the deviation, or that one is missing; '' where there is neither. */
  reason: string
  reasonMissing: boolean
}

/** The table in words and written figures, from which the page, print, PDF, DOCX and exports are made alike. */
export type MoneyRows = {
  title: string
  /** The period and the currency of all amounts. */
  caption: string
  head: { key: MoneyColumn; text: string; numeric: boolean }[]
  rows: MoneyRow[]
  /** What does not add up, each in a sentence with its amount. */
  differences: string[]
  /** Rates that were used, and what a dash stands for. */
  notes: string[]
}

/** A table in words and written figures: costs first, then the own share, with a sum of each where there are both, and the sum of all. */
export function moneyRows(table: MoneyTable, language: Language): MoneyRows {
  const t = tableTexts[language]
  const written = writer(table, language)
  const costs = table.lines.filter(({ kind }) => kind === 'cost')
  const own = table.lines.filter(({ kind }) => kind !== 'cost')
  const parted = costs.length > 0 && own.length > 0
  const rows = [
    ...costs.map(written.line),
    ...(parted ? [written.sum('subtotal', t.costs, table.costs, costs)] : []),
    ...own.map(written.line),
    ...(parted ? [written.sum('subtotal', t.ownShare, table.ownShare, own)] : []),
    written.sum('total', t.total, table.total, table.lines),
  ]
  const conversions = table.converted.flatMap((each) => conversionText(each, table, language) ?? [])
  const dashes = rows.some(({ cells }) => cells.some(({ value }) => value === null))
  return {
    title: t.title,
    caption: t.caption(formatPeriod(table.period, language), table.currency),
    head: moneyColumns.map((key) => ({ key, text: t[key], numeric: key !== 'line' })),
    rows,
    differences: table.differences.map((difference) => differenceText(difference, table, language)),
    notes: [...conversions, ...(dashes ? [t.nothingNote] : [])],
  }
}

/** "1. januar 2013–31. desember 2013". */
export const formatPeriod = ({ from, to }: { from: string; to: string }, language: Language) =>
  `${formatDay(from, language)} – ${formatDay(to, language)}`

/** Two decimals in the whole table as soon as one amount in it has øre, so that the digits stand under each other. */
function hasOre(table: MoneyTable): boolean {
  const amounts = table.lines.flatMap((line) => [
    line.budgetOre,
    line.usedBeforeOre,
    line.usedOre,
    line.forecastOre ?? 0,
  ])
  return amounts.some((ore) => ore % 100 !== 0)
}

function writer(table: MoneyTable, language: Language) {
  const t = tableTexts[language]
  const decimals = hasOre(table)
  const nothing: MoneyCell = { text: t.nothing, value: null }
  const amount = (ore: number | null): MoneyCell =>
    ore === null ? nothing : { text: formatHundredths(ore, language, decimals), value: ore }
  const share = (ratio: number | null): MoneyCell =>
    ratio === null ? nothing : { text: formatShare(ratio, language), value: ratio }

  const figures = (of: MoneyFigures, posted: boolean) => [
    amount(of.budgetOre),
    amount(posted ? of.usedBeforeOre : null),
    amount(posted ? of.usedOre : null),
    amount(posted ? of.usedInAllOre : null),
    share(posted ? of.share : null),
    amount(of.remainingOre),
  ]
  return {
    line(line: MoneyLine): MoneyRow {
      const reasonMissing = line.reasonNeeded && line.deviationReason === ''
      return {
        kind: 'line',
        line,
        cells: [
          { text: line.name, value: line.name },
          ...figures(line, line.posted),
          amount(line.forecastOre),
          amount(showsDeviation(line) ? line.deviationOre : null),
        ],
        detail: detailOf(line, language),
        reason: reasonMissing ? t.reasonMissing : line.deviationReason,
        reasonMissing,
      }
    },
    sum(kind: 'subtotal' | 'total', name: string, of: MoneyFigures, lines: MoneyLine[]): MoneyRow {
      const forecasts = lines.map(({ forecastOre }) => forecastOre)
      const whole = forecasts.every((ore) => ore !== null) && lines.length > 0
      const allTold = lines.every(showsDeviation) && lines.length > 0
      return {
        kind,
        line: null,
        cells: [
          { text: name, value: name },
          ...figures(of, true),
          amount(whole ? forecasts.reduce((sum, ore) => sum + (ore ?? 0), 0) : null),
          amount(allTold ? lines.reduce((sum, { deviationOre }) => sum + deviationOre, 0) : null),
        ],
        detail: '',
        reason: '',
        reasonMissing: false,
      }
    },
  }
}

/**
 * Less used than planned is no deviation while there is still time to use it: it is shown where somebody has made a forecast, the line
 * is over its budget, or the programme wants to know why.
 */
const showsDeviation = (line: MoneyLine) =>
  line.forecastOre !== null || line.deviationOre > 0 || line.reasonNeeded

function detailOf(line: MoneyLine, language: Language): string {
  const t = tableTexts[language]
  if (line.kind === 'cost') return ''
  if (line.kind === 'own-share') return t.otherOwnShare
  if (line.budgetMinutes === null && line.usedMinutes === null) return t.ownWork
  return t.hours(
    formatHours(line.usedMinutes ?? 0, language),
    line.budgetMinutes === null ? '' : formatHours(line.budgetMinutes, language),
  )
}

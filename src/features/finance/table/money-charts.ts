import { barChart } from '../../../platform/charts/bar-chart.ts'
import { lineChart } from '../../../platform/charts/line-chart.ts'
import { formatHundredths, formatNumber, formatOre, localeOf } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { MoneyTable } from '../money-table.ts'
import { monthOf } from './months.ts'
import { tableTexts } from './texts.ts'

/** What the picture shows, as a table; `value` is the amount in hundredths behind a written figure. */
export type ChartTable = {
  head: { text: string; numeric: boolean }[]
  rows: { text: string; value: string | number | null }[][]
}

export type MoneyChart = {
  key: 'time' | 'lines'
  title: string
  description: string
  /** A whole `<svg>` element, for a page or a file of its own. */
  svg: string
  table: ChartTable
}

/**
 * The pictures of a table, each with its twin as a table: used against plan over time, and used against budget per line. `id` tells
 * pictures apart where several tables stand on one page. A table with neither months nor lines has none.
 */
export function moneyCharts(table: MoneyTable, language: Language, id = 'money'): MoneyChart[] {
  return [
    ...(table.months.length > 0 ? [timeChart(table, language, `${id}-time`)] : []),
    ...(table.lines.length > 0 ? [linesChart(table, language, `${id}-lines`)] : []),
  ]
}

/** "mars 2013"; short: "mar. 13". */
function monthName(month: string, language: Language, style: 'long' | 'short' = 'long'): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    month: style,
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${month}-01T00:00:00Z`))
}

function timeChart(table: MoneyTable, language: Language, id: string): MoneyChart {
  const t = tableTexts[language]
  const end = monthOf(table.period.to)
  const months = table.months
  const atEnd = months.find(({ month }) => month === end) ?? months.at(-1)
  const used = formatOre(table.total.usedInAllOre, table.currency, language)
  const planned = atEnd?.plannedOre ?? null
  const endName = monthName(end, language)
  const plan =
    planned !== null
      ? t.timePlan(formatOre(planned, table.currency, language))
      : table.budgetVersion === null
        ? ''
        : t.timeNoPlan
  const description = t.timeDescription(used, endName, plan).trim()
  // One month alone has no way from one point to the next: it starts at nothing.
  const drawn = months.length === 1 ? [{ month: '', usedInAllOre: 0, plannedOre: 0 }, ...months] : months
  const hasPlan = months.some(({ plannedOre }) => plannedOre !== null)
  const svg = lineChart({
    id,
    title: t.timeTitle,
    description,
    stepNames: stepNames(
      drawn.map(({ month }) => month),
      language,
    ),
    series: [
      {
        name: t.timeUsed,
        look: 'used',
        values: drawn.map(({ month, usedInAllOre }) => (month <= end ? usedInAllOre / 100 : null)),
      },
      ...(hasPlan
        ? [
            {
              name: t.timePlanned,
              look: 'plan' as const,
              values: drawn.map(({ plannedOre }) => (plannedOre === null ? null : plannedOre / 100)),
            },
          ]
        : []),
    ],
    format: (value) => formatNumber(value, language),
    unit: table.currency,
  })
  return { key: 'time', title: t.timeTitle, description, svg, table: timeTable(table, language, hasPlan) }
}

function timeTable(table: MoneyTable, language: Language, hasPlan: boolean): ChartTable {
  const t = tableTexts[language]
  const end = monthOf(table.period.to)
  const decimals = table.months.some(
    ({ usedInAllOre, plannedOre }) => usedInAllOre % 100 !== 0 || (plannedOre ?? 0) % 100 !== 0,
  )
  const amount = (ore: number | null) =>
    ore === null
      ? { text: t.nothing, value: null }
      : { text: formatHundredths(ore, language, decimals), value: ore }
  return {
    head: [
      { text: t.month, numeric: false },
      { text: t.usedInAll, numeric: true },
      ...(hasPlan ? [{ text: t.planned, numeric: true }] : []),
    ],
    rows: table.months.map(({ month, usedInAllOre, plannedOre }) => [
      { text: monthName(month, language), value: month },
      amount(month <= end ? usedInAllOre : null),
      ...(hasPlan ? [amount(plannedOre)] : []),
    ]),
  }
}

/** Years under their January; some months by name where there is little more than a year. */
function stepNames(months: string[], language: Language): string[] {
  if (months.length <= 18) {
    const every = Math.max(1, Math.ceil(months.length / 4))
    const last = months.length - 1
    return months.map((month, index) =>
      month !== '' && (index === last || (index % every === 0 && last - index >= every))
        ? monthName(month, language, 'short')
        : '',
    )
  }
  const every = Math.max(1, Math.ceil(months.length / 12 / 10))
  return months.map((month) =>
    month.endsWith('-01') && Number(month.slice(0, 4)) % every === 0 ? month.slice(0, 4) : '',
  )
}

function linesChart(table: MoneyTable, language: Language, id: string): MoneyChart {
  const t = tableTexts[language]
  const decimals = table.lines.some((line) => line.usedInAllOre % 100 !== 0 || line.budgetOre % 100 !== 0)
  const amount = (ore: number) => formatHundredths(ore, language, decimals)
  const over = table.lines.filter((line) => line.usedInAllOre > line.budgetOre).length
  const description = t.lineDescription(table.lines.length, over)
  const svg = barChart({
    id,
    title: t.lineTitle,
    description,
    names: { used: t.lineUsed, budget: t.lineBudget, over: t.lineOver },
    bars: table.lines.map((line) => ({
      name: line.name,
      words: t.ofBudget(amount(line.usedInAllOre), amount(line.budgetOre)),
      used: line.usedInAllOre / 100,
      budget: line.budgetOre / 100,
    })),
  })
  return {
    key: 'lines',
    title: t.lineTitle,
    description,
    svg,
    table: {
      head: [
        { text: t.line, numeric: false },
        { text: t.lineUsed, numeric: true },
        { text: t.lineBudget, numeric: true },
      ],
      rows: [
        ...table.lines.map((line) => [
          { text: line.name, value: line.name },
          { text: amount(line.usedInAllOre), value: line.usedInAllOre },
          { text: amount(line.budgetOre), value: line.budgetOre },
        ]),
        [
          { text: t.total, value: t.total },
          { text: amount(table.total.usedInAllOre), value: table.total.usedInAllOre },
          { text: amount(table.total.budgetOre), value: table.total.budgetOre },
        ],
      ],
    },
  }
}

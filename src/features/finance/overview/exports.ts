import { type Cell, csvFile, type Sheet, workbook } from '../../../platform/files/spreadsheet.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { MoneyTable } from '../money-table.ts'
import { type MoneyColumn, moneyRows } from '../table/money-rows.ts'
import { tableTexts } from '../table/texts.ts'
import { overviewTexts } from './texts.ts'

/** A number for a spreadsheet: kroner or euro with its decimals, exact at two decimals for every amount that is taken in. */
const inWhole = (ore: number) => ore / 100

/** The rows of the table as numbers, with what a row alone needs to be understood: its kind, hours, reason, period and currency. */
function exportRows(table: MoneyTable, language: Language): Cell[][] {
  const t = tableTexts[language]
  const { head, rows } = moneyRows(table, language)
  const names = [
    ...head.map(({ text }) => text),
    t.reason,
    t.budgetHours,
    t.usedHours,
    t.rowKind,
    t.currency,
    t.from,
    t.to,
  ]
  const body = rows.map(({ line, cells }): Cell[] => [
    ...cells.map(({ value }, index) => cellOf(head[index]?.key ?? 'line', value)),
    line?.deviationReason ?? '',
    hours(line?.budgetMinutes),
    hours(line?.usedMinutes),
    t.kinds[line?.kind ?? 'sum'],
    table.currency,
    table.period.from,
    table.period.to,
  ])
  return [names, ...body]
}

function cellOf(column: MoneyColumn, value: string | number | null): Cell {
  if (typeof value !== 'number') return value
  return column === 'share' ? Math.round(value * 10_000) / 10_000 : inWhole(value)
}

const hours = (minutes: number | null | undefined) =>
  minutes === null || minutes === undefined ? null : Math.round((minutes * 100) / 60) / 100

function monthRows(table: MoneyTable, language: Language): Cell[][] {
  const t = tableTexts[language]
  return [
    [t.month, t.usedInAll, t.planned, t.currency],
    ...table.months.map(({ month, usedInAllOre, plannedOre }): Cell[] => [
      month,
      inWhole(usedInAllOre),
      plannedOre === null ? null : inWhole(plannedOre),
      table.currency,
    ]),
  ]
}

export const moneyCsv = (table: MoneyTable, language: Language) => csvFile(exportRows(table, language))

/** The table, the months, and what is to be known about them, as a workbook. */
export function moneyWorkbook(
  table: MoneyTable,
  language: Language,
  about: { project: string; madeAt: Date },
): Promise<Buffer> {
  const t = overviewTexts[language]
  const { caption, differences, notes } = moneyRows(table, language)
  const rows = exportRows(table, language)
  const numberFormat = '#,##0.00'
  const sheets: Sheet[] = [
    {
      name: t.sheetTable,
      heading: true,
      numberFormat,
      widths: (rows[0] ?? []).map((_, index) => (index === 0 ? 42 : 18)),
      rows,
    },
    {
      name: t.sheetMonths,
      heading: true,
      numberFormat,
      widths: [12, 18, 18, 10],
      rows: monthRows(table, language),
    },
    {
      name: t.sheetAbout,
      heading: false,
      widths: [24, 100],
      rows: [
        [t.project, about.project],
        [t.madeAt, about.madeAt.toISOString()],
        [t.sheetTable, caption],
        ...[...differences, ...notes].map((text): Cell[] => [null, text]),
      ],
    },
  ]
  return workbook(sheets)
}

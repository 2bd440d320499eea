import { formatOre } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { type MoneyRows, type MoneyTable, moneyCharts, moneyRows } from '../../finance/index.ts'
import type { PrintedBlock, PrintedTable } from './printed-block.ts'
import { outTexts } from './texts.ts'

/** The columns that fit side by side on A4; forecast and deviation follow in a table of their own. */
const MAIN_COLUMNS = 7

/** Budget against accounts: the table, forecasts and deviations, what does not add up, co-financing, and the charts. */
export function moneyBlocks(table: MoneyTable, language: Language): PrintedBlock[] {
  const rows = moneyRows(table, language)
  const note = (text: string): PrintedBlock => ({ kind: 'note', text, language })
  return [
    mainTable(rows, language),
    ...outlook(rows, language),
    ...rows.differences.map((text): PrintedBlock => ({ kind: 'paragraph', text, language })),
    ...rows.notes.map(note),
    ...coFinancing(table, language),
    ...moneyCharts(table, language).map(
      ({ title, svg, description, table: { head, rows: figures } }): PrintedBlock => ({
        kind: 'picture',
        title,
        svg,
        alt: `${title}. ${description}`,
        figures: {
          kind: 'table',
          caption: title,
          head,
          rows: figures.map((row) => row.map(({ text }) => text)),
          totalRow: false,
          language,
          headLanguage: language,
        },
        language,
      }),
    ),
  ]
}

const nameOf = ({ cells, detail }: MoneyRows['rows'][number]) =>
  `${cells[0]?.text ?? ''}${detail ? ` (${detail})` : ''}`

function mainTable({ head, rows, caption }: MoneyRows, language: Language): PrintedTable {
  return {
    kind: 'table',
    caption,
    head: head.slice(0, MAIN_COLUMNS),
    rows: rows.map((row) => [nameOf(row), ...row.cells.slice(1, MAIN_COLUMNS).map(({ text }) => text)]),
    totalRow: true,
    sumRows: rows.flatMap(({ kind }, index) => (kind === 'subtotal' ? [index] : [])),
    language,
    headLanguage: language,
  }
}

/** Lines that somebody has made a forecast for, or that depart from the budget. */
function outlook({ head, rows }: MoneyRows, language: Language): PrintedBlock[] {
  const told = rows.filter(
    (row) => row.reason !== '' || row.cells.slice(MAIN_COLUMNS).some(({ value }) => value !== null),
  )
  if (told.every(({ kind }) => kind !== 'line')) return []
  const line = head[0]
  const t = outTexts[language]
  return [
    {
      kind: 'table',
      caption: t.outlookCaption,
      head: [
        ...(line ? [line] : []),
        ...head.slice(MAIN_COLUMNS),
        { text: t.deviationReason, numeric: false },
      ],
      rows: told.map((row) => [
        nameOf(row),
        ...row.cells.slice(MAIN_COLUMNS).map(({ text }) => text),
        row.reason,
      ]),
      totalRow: told.at(-1)?.kind === 'total',
      sumRows: told.flatMap(({ kind }, index) => (kind === 'subtotal' ? [index] : [])),
      language,
      headLanguage: language,
    },
  ]
}

function coFinancing(table: MoneyTable, language: Language): PrintedBlock[] {
  if (table.coFinancing.length === 0) return []
  const t = outTexts[language]
  return [
    {
      kind: 'table',
      caption: t.coFinancing,
      head: [
        { text: t.funder, numeric: false },
        { text: t.amount, numeric: true },
      ],
      rows: table.coFinancing.map(({ funder, amountOre, currency }) => [
        funder,
        amountOre === null ? t.notStated : formatOre(amountOre, currency, language),
      ]),
      totalRow: false,
      language,
      headLanguage: language,
    },
  ]
}

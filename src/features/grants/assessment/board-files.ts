import { type Cell, csvFile, workbook } from '../../../platform/files/spreadsheet.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../places/index.ts'
import { texts as applicationTexts } from '../applications/texts.ts'
import type { FoundCall } from '../calls/call.ts'
import type { BoardRow } from './board.ts'
import { texts } from './texts.ts'

/** Points with two decimals: what is rounded here is for reading, places are counted before. */
const points = (mean: number | null): number | null => (mean === null ? null : Math.round(mean * 100) / 100)

/** The board as a table of plain cells, heading first; what is hidden on the page is empty here. */
function boardTable(call: FoundCall, rows: BoardRow[], language: Language): Cell[][] {
  const t = texts[language]
  const heading = [
    t.columns.rank,
    t.columns.number,
    t.columns.title,
    t.columns.municipality,
    `${t.columns.amount} (${call.currency})`,
    t.columns.state,
    t.columns.readers,
    t.columns.mean,
    `${t.columns.spread} –`,
    `${t.columns.spread} +`,
    t.columns.differs,
  ]
  return [
    heading,
    ...rows.map((row): Cell[] => [
      row.rank,
      row.number,
      row.title,
      municipalityLabel(row.municipalityKey),
      row.appliedAmount,
      applicationTexts[language].states[row.state],
      t.readersDone(row.standing.sent, row.standing.readers),
      row.hidden ? null : points(row.standing.mean),
      row.hidden ? null : points(row.standing.low),
      row.hidden ? null : points(row.standing.high),
      row.hidden ? null : criterionNames(call, row.standing.differs, language),
    ]),
  ]
}

export const criterionNames = (call: FoundCall, ids: string[], language: Language): string =>
  call.criteria
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) => label[language])
    .join('; ')

export const boardCsv = (call: FoundCall, rows: BoardRow[], language: Language): string =>
  csvFile(boardTable(call, rows, language))

export const boardXlsx = (call: FoundCall, rows: BoardRow[], language: Language): Promise<Buffer> =>
  workbook([
    {
      name: texts[language].sheet,
      widths: [7, 12, 44, 20, 14, 18, 14, 9, 12, 12, 40],
      heading: true,
      numberFormat: '#,##0.##',
      rows: boardTable(call, rows, language),
    },
  ])

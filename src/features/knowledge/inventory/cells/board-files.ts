import { type Cell, csvFile, workbook } from '../../../../platform/files/spreadsheet.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { municipalityLabel } from '../../../places/index.ts'
import type { FoundInventory } from '../inventory.ts'
import { texts } from '../texts.ts'
import { themeName } from '../theme-name.ts'
import type { Board } from './board.ts'

const day = (instant: Date | null | undefined) => (instant ? dayOf(instant) : '')

/** One row for each municipality and item, in the order of the board. */
function listRows(inventory: FoundInventory, board: Board, language: Language): Cell[][] {
  const t = texts[language]
  const body = board.rows.flatMap((row) =>
    row.cells.map(({ state, answer }, at): Cell[] => {
      const item = board.items[at]
      return [
        municipalityLabel(row.key),
        row.key,
        item?.title ?? '',
        item ? t.kinds[item.kind] : '',
        themeName(item?.theme ?? null, language),
        t.cellStates[state],
        item?.dueOn ?? inventory.dueOn ?? '',
        day(answer?.askedAt),
        day(answer?.remindedAt),
        day(answer?.answeredAt),
        day(answer?.checkedAt),
        answer?.formVersion ?? '',
        row.leftOn ?? '',
      ]
    }),
  )
  return [Object.values(t.columns), ...body]
}

/** As the board stands on the page, with its sums. */
function boardRows(board: Board, language: Language): Cell[][] {
  const t = texts[language]
  const { items, rows, columns } = board
  const sums = (name: string, count: (column: Board['all']) => number): Cell[] => [
    name,
    ...columns.map(count),
    count(board.all),
  ]
  return [
    [t.municipality, ...items.map(({ title }) => title), t.rowTotal],
    ...rows.map((row): Cell[] => [
      municipalityLabel(row.key),
      ...row.cells.map(({ state }) => t.cellStates[state]),
      row.answered,
    ]),
    sums(t.columnAnswered, ({ answered, checked }) => answered + checked),
    sums(t.columnMissing, (column) => column['not-asked'] + column.asked),
    sums(t.columnDeclined, ({ declined }) => declined),
  ]
}

export const boardCsv = (inventory: FoundInventory, board: Board, language: Language): string =>
  csvFile(listRows(inventory, board, language))

/** Two sheets: the board as it stands on the page, and a row for each of its cells. */
export function boardWorkbook(inventory: FoundInventory, board: Board, language: Language): Promise<Buffer> {
  const t = texts[language]
  return workbook([
    {
      name: t.boardSheet,
      widths: [24, ...board.items.map(() => 22), 12],
      heading: true,
      rows: boardRows(board, language),
    },
    {
      name: t.sheet,
      widths: [24, 12, 40, 16, 24, 16, 12, 12, 12, 12, 12, 14, 16],
      heading: true,
      rows: listRows(inventory, board, language),
    },
  ])
}

import type { PrintedTable } from './printed-block.ts'

export type ColumnWidths = {
  /** Points for a column of figures; for the others a part of what is left beside those. */
  columns: { points: number; part: number }[]
  /** The longest run of letters that a column can be trusted to hold. */
  runs: number[]
  /** Of the letters, in points. */
  size: number
}

// Between the margins of A4, beside the number of the question.
const LINE_POINTS = 445
// A letter or figure is on average this wide for its size; the space beside the text of a cell, in points.
const LETTER = 0.53
const BESIDE = 9
// Shorter words than this are broken by their syllables.
const SHORTEST_RUN = 24

/** How a table's columns share the width of the paper: by what stands in them. */
export function columnWidths({ head, rows }: PrintedTable): ColumnWidths {
  const size = head.length <= 8 ? 9 : head.length <= 10 ? 8 : 7
  const longest = head.map(({ text, numeric }, column) => {
    const longestWord = Math.max(0, ...text.split(/\s/).map((word) => word.length))
    return Math.max(
      numeric ? Math.ceil(longestWord * 1.3) : text.length,
      ...rows.map((row) => row[column]?.length ?? 0),
    )
  })
  const points = longest.map((length, column) =>
    head[column]?.numeric ? length * LETTER * size + BESIDE : 0,
  )
  const figures = points.reduce((sum, width) => sum + width, 0)
  // Figures that would leave no room for words share the width with them.
  const fixed = figures <= LINE_POINTS * 0.75 || head.every(({ numeric }) => numeric)
  // The square root: a column of long texts gets more room than one of names, but does not take all.
  const columns = longest.map((length, column) =>
    fixed && head[column]?.numeric && figures <= LINE_POINTS
      ? { points: points[column] ?? 0, part: 0 }
      : { points: 0, part: Math.sqrt(Math.min(400, Math.max(4, length))) },
  )
  const parts = columns.reduce((sum, { part }) => sum + part, 0)
  const left = LINE_POINTS - columns.reduce((sum, column) => sum + column.points, 0)
  const runs = columns.map(({ part }, column) => {
    if (part === 0) return (longest[column] ?? 0) + 1
    const letters = Math.floor(((left * part) / parts - BESIDE) / (LETTER * size))
    return head[column]?.numeric ? Math.max(6, letters) : Math.max(SHORTEST_RUN, letters)
  })
  return { columns, runs, size }
}

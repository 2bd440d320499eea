import type { PdfCell } from './pdf-lines.ts'

/** Cells in their columns; `undefined` where a row has no text in a column. */
export type PlacedRow = (PdfCell | undefined)[]

type Span = { x0: number; x1: number }

/**
 * Finds which column each cell stands in. Cells that stand above one another are one column; where cells that reach
 * over several columns blur this, the rows with most cells say where the columns are; where neither fits a row, its
 * cells are taken in order.
 */
export function placeInColumns(rows: readonly PdfCell[][]): PlacedRow[] {
  if (rows.every((row) => row.every((cell) => cell.column !== undefined))) return placeRuled(rows)
  const most = Math.max(0, ...rows.map((row) => row.length))
  const columns = columnSpans(rows, most)
  return rows.map((row) => {
    const places = row.map((cell) => columnOf(cell, columns))
    const isInOrder = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1))
    const placed: PlacedRow = Array.from({ length: columns.length }, () => undefined)
    row.forEach((cell, index) => {
      placed[isInOrder ? (places[index] ?? index) : index] = cell
    })
    return placed
  })
}

function placeRuled(rows: readonly PdfCell[][]): PlacedRow[] {
  const width = Math.max(0, ...rows.map((row) => 1 + (row.at(-1)?.column ?? 0)))
  return rows.map((row) => {
    const placed: PlacedRow = Array.from({ length: width }, () => undefined)
    for (const cell of row) placed[cell.column ?? 0] = cell
    return placed
  })
}

function columnSpans(rows: readonly PdfCell[][], most: number): Span[] {
  const cells = rows.flatMap((row) => (row.length > 1 || most === 1 ? row : []))
  const merged: Span[] = []
  // Narrow cells first: they say where columns are, and a wide one that covers several says nothing.
  for (const cell of [...cells].sort((a, b) => a.x1 - a.x0 - (b.x1 - b.x0))) {
    const [met, ...others] = merged.filter((span) => cell.x0 < span.x1 + 0.5 && cell.x1 > span.x0 - 0.5)
    if (others.length > 0) continue
    if (met) {
      met.x0 = Math.min(met.x0, cell.x0)
      met.x1 = Math.max(met.x1, cell.x1)
    } else merged.push({ x0: cell.x0, x1: cell.x1 })
  }
  merged.sort((a, b) => a.x0 - b.x0)
  if (merged.length >= most) return merged
  const full = rows.filter((row) => row.length === most)
  return Array.from({ length: most }, (_, index) => {
    const column = full.flatMap((row) => row[index] ?? [])
    return { x0: Math.min(...column.map((cell) => cell.x0)), x1: Math.max(...column.map((cell) => cell.x1)) }
  })
}

function columnOf(cell: Span, columns: readonly Span[]): number {
  let best = 0
  let bestDistance = Number.POSITIVE_INFINITY
  columns.forEach((column, index) => {
    const distance = Math.min(Math.abs(cell.x0 - column.x0), Math.abs(cell.x1 - column.x1))
    const overlaps = cell.x0 < column.x1 && cell.x1 > column.x0
    const cost = overlaps ? distance : distance + 10_000
    if (cost < bestDistance) {
      best = index
      bestDistance = cost
    }
  })
  return best
}

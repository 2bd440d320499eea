import type { Chunk, PdfBlock, PdfCell } from './pdf-lines.ts'
import { looseBlocks } from './pdf-loose.ts'
import type { Box, Drawings, Grid } from './pdf-rules.ts'
import { allLines } from './pdf-tagged.ts'

/** The type size most of the text is set in. */
export function bodySizeOf(chunks: readonly Chunk[]): number {
  const lengths = new Map<number, number>()
  for (const chunk of chunks) {
    const size = Math.round(chunk.size * 2) / 2
    lengths.set(size, (lengths.get(size) ?? 0) + chunk.text.length)
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10
}

/**
 * The blocks of a page without tags, from where its text stands and where lines are ruled. `edgeBefore` is where the
 * answers of a table without rules stood at the end of the page before; the table may go on here.
 */
export function pageBlocks(
  drawings: Drawings,
  drawn: readonly Chunk[],
  bodySize: number,
  edgeBefore: number | undefined,
): { blocks: PdfBlock[]; edge: number | undefined } {
  const grids = [...drawings.grids].sort((a, b) => area(b) - area(a))
  const chunks = withBullets(drawn, drawings.dots)
  if (grids.length === 0) return looseBlocks(chunks, bodySize, edgeBefore)
  return { blocks: regionBlocks(chunks, grids, bodySize), edge: undefined }
}

/** A dot drawn close before a piece of text, at the height of its small letters, is the bullet of a list item. */
function withBullets(chunks: readonly Chunk[], dots: readonly Box[]): Chunk[] {
  const marked = new Set<Chunk>()
  for (const dot of dots) {
    const middle = (dot.y0 + dot.y1) / 2
    const next = chunks.filter((chunk) => {
      const height = (chunk.y - middle) / chunk.size
      return height > 0.1 && height < 0.6 && chunk.x0 >= dot.x1 && chunk.x0 - dot.x1 < 1.5 * chunk.size
    })
    const nearest = next.sort((a, b) => a.x0 - b.x0)[0]
    if (nearest) marked.add(nearest)
  }
  return chunks.map((chunk) => (marked.has(chunk) ? { ...chunk, text: `• ${chunk.text}` } : chunk))
}

/** `grids` from the largest to the smallest; one that stands inside another belongs to a cell of it. */
function regionBlocks(chunks: readonly Chunk[], grids: readonly Grid[], bodySize: number): PdfBlock[] {
  const outermost = grids.filter(
    (grid, index) => !grids.some((other, at) => at < index && contains(other, grid)),
  )
  outermost.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))
  const blocks: PdfBlock[] = []
  let rest = [...chunks]
  for (const grid of outermost) {
    const inside = rest.filter((chunk) => isInside(chunk, grid))
    const above = rest.filter((chunk) => chunk.y < (grid.ys[0] ?? 0) && !inside.includes(chunk))
    rest = rest.filter((chunk) => !inside.includes(chunk) && !above.includes(chunk))
    blocks.push(...looseBlocks(above, bodySize).blocks)
    const inner = grids.filter((other) => other !== grid && contains(grid, other))
    const rows = gridRows(inside, grid, inner, bodySize)
    if (rows.length > 0) blocks.push({ kind: 'table', rows })
  }
  return [...blocks, ...looseBlocks(rest, bodySize).blocks]
}

function gridRows(
  chunks: readonly Chunk[],
  grid: Grid,
  inner: readonly Grid[],
  bodySize: number,
): PdfCell[][] {
  const rows = grid.ys.slice(1).map((_, row) => {
    const top = grid.ys[row] ?? 0
    const bottom = grid.ys[row + 1] ?? 0
    return {
      ys: [top, bottom],
      xs: columnsBetween(grid, (top + bottom) / 2),
      cells: new Map<number, Chunk[]>(),
    }
  })
  for (const chunk of chunks) {
    const row = rows[band(grid.ys, middleOf(chunk))]
    if (!row) continue
    const column = band(row.xs, chunk.x0 + 1)
    const cell = row.cells.get(column)
    if (cell) cell.push(chunk)
    else row.cells.set(column, [chunk])
  }
  return rows.flatMap(({ ys, xs, cells }) => {
    const found = xs.slice(1).flatMap((_, column): PdfCell[] => {
      const box = { xs: xs.slice(column, column + 2), ys, uprights: [] }
      const within = inner.filter((other) => contains(box, other))
      const blocks = regionBlocks(cells.get(column) ?? [], within, bodySize)
      const lines = blocks.flatMap(allLines)
      if (lines.length === 0) return []
      return [
        {
          x0: Math.min(...lines.map((line) => line.x0)),
          x1: Math.max(...lines.map((line) => line.x1)),
          blocks: blocks.map((block) => (block.kind === 'heading' ? { ...block, kind: 'paragraph' } : block)),
          column: Math.max(
            0,
            grid.xs.findIndex((x) => Math.abs(x - (xs[column] ?? 0)) < 3),
          ),
        },
      ]
    })
    return found.length > 0 ? [found] : []
  })
}

/** The edges of the cells of one row: the upright rules at its height, and the sides of the table. */
function columnsBetween(grid: Grid, y: number): number[] {
  const sides = [grid.xs[0], grid.xs.at(-1)]
  return grid.xs.filter(
    (x) =>
      sides.includes(x) ||
      grid.uprights.some((rule) => Math.abs(rule.x - x) < 3 && rule.y0 <= y && rule.y1 >= y),
  )
}

/** The baseline of small text may touch the rule below it; its middle does not. */
function middleOf(chunk: Chunk): number {
  return chunk.y - chunk.size * 0.3
}

function band(edges: readonly number[], value: number): number {
  const index = edges.findLastIndex((edge) => edge <= value)
  return Math.min(Math.max(index, 0), edges.length - 2)
}

function isInside(chunk: Chunk, grid: Grid): boolean {
  const middle = middleOf(chunk)
  return (
    middle > (grid.ys[0] ?? 0) - 1 &&
    middle < (grid.ys.at(-1) ?? 0) + 1 &&
    chunk.x0 > (grid.xs[0] ?? 0) - 2 &&
    chunk.x0 < (grid.xs.at(-1) ?? 0)
  )
}

function contains(outer: Grid, inner: Grid): boolean {
  return (
    outer !== inner &&
    (outer.xs[0] ?? 0) <= (inner.xs[0] ?? 0) + 1 &&
    (outer.xs.at(-1) ?? 0) >= (inner.xs.at(-1) ?? 0) - 1 &&
    (outer.ys[0] ?? 0) <= (inner.ys[0] ?? 0) + 1 &&
    (outer.ys.at(-1) ?? 0) >= (inner.ys.at(-1) ?? 0) - 1
  )
}

function area(grid: Grid): number {
  return ((grid.xs.at(-1) ?? 0) - (grid.xs[0] ?? 0)) * ((grid.ys.at(-1) ?? 0) - (grid.ys[0] ?? 0))
}

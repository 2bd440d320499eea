import { type Cell, CellWriter, inlineText, LineWriter } from './line-writer.ts'
import { type PlacedRow, placeInColumns } from './pdf-columns.ts'
import { Hyphens, isWrapped, type PdfBlock, type PdfCell, type PdfLine, unwrap } from './pdf-lines.ts'
import { allLines } from './pdf-tagged.ts'

/** Baselines further apart than this many type sizes leave a clear gap. */
const GAP_IN_SIZES = 1.8

/** Share of the width of the text from which a block shows its own right edge. */
const MOST_OF_WIDTH = 0.6

/** The blocks of all pages as text, paragraphs and tables put together again across page ends. */
export function layOutPages(pages: readonly PdfBlock[][]): { text: string; pageStarts: number[] } {
  const writer = new LineWriter()
  const lines = pages.flatMap((blocks) => blocks.flatMap(allLines))
  const hyphens = new Hyphens(lines.map((line) => line.text))
  const tables = placedTables(pages)
  const right = usualRight(pages, lines)
  let before: PdfBlock | undefined
  for (const blocks of pages) {
    blocks.forEach((block, index) => {
      const isFirst = index === 0
      if (block.kind === 'table') {
        writer.gap()
        if (isFirst) writer.pageStart()
        writer.table(cellsOf(tables.get(block), hyphens))
      } else {
        writeTextBlock(writer, block, before, right, hyphens, isFirst)
      }
      before = block
    })
    if (blocks.length === 0) writer.pageStart()
  }
  return { text: writer.toString(), pageStarts: writer.pageStarts }
}

type TextBlock = Extract<PdfBlock, { lines: PdfLine[] }>

function writeTextBlock(
  writer: LineWriter,
  block: TextBlock,
  before: PdfBlock | undefined,
  right: number,
  hyphens: Hyphens,
  isFirst: boolean,
): void {
  const texts = unwrap(block.lines, rightOf(block, right), hyphens).map(inlineText)
  const first = block.lines[0]
  const lastLine = before && before.kind !== 'table' ? before.lines.at(-1) : undefined
  if (isFirst && first && lastLine && before?.kind === block.kind && goesOn(lastLine, first, right)) {
    const joined = hyphens.join(lastLine.text, first.text)
    if (joined.startsWith(`${lastLine.text} `)) writer.continueLine(' ')
    writer.pageStart(true)
    writer.continueLine(texts.shift() ?? '')
  } else {
    if (isFirst || block.kind === 'heading' || !first || !lastLine) writer.gap()
    else if (first.y - lastLine.y > GAP_IN_SIZES * Math.max(first.size, lastLine.size)) writer.gap()
    if (isFirst) writer.pageStart()
  }
  texts.forEach((text, index) => {
    if (text !== '') writer.line(prefixOf(block.kind, index) + withoutBullet(block.kind, text))
  })
  if (block.kind === 'heading') writer.gap()
}

/**
 * How far the lines of a block may reach: the longest of them, where it fills most of the width of the text; a block
 * of few or short lines says nothing and gets what is usual in the document.
 */
function rightOf(block: TextBlock, usual: number): number {
  return tellingRight(block, usual) ?? usual
}

function tellingRight(block: TextBlock, widest: number): number | undefined {
  const left = Math.min(...block.lines.map((line) => line.x0))
  const longest = Math.max(...block.lines.map((line) => line.x1))
  const isTelling = block.lines.length >= 3 && longest - left > MOST_OF_WIDTH * (widest - left)
  return isTelling ? longest : undefined
}

/** The upper quartile of what the longer paragraphs show; without three of them, the widest line of all. */
function usualRight(pages: readonly PdfBlock[][], lines: readonly PdfLine[]): number {
  const widest = lines.reduce((most, line) => Math.max(most, line.x1), 0)
  const shown = pages
    .flat()
    .flatMap((block) => (block.kind === 'table' ? [] : (tellingRight(block, widest) ?? [])))
    .sort((a, b) => a - b)
  return shown.length >= 3 ? (shown[Math.floor(shown.length * 0.75)] ?? widest) : widest
}

/** A paragraph runs over the page end where its last line is full and no new sentence begins the page. */
function goesOn(last: PdfLine, first: PdfLine, right: number): boolean {
  return isWrapped(last, first, right) && !(/[.!?:]$/.test(last.text) && /^\p{Lu}/u.test(first.text))
}

function prefixOf(kind: TextBlock['kind'], index: number): string {
  if (kind === 'heading') return '## '
  return kind === 'item' && index === 0 ? '• ' : ''
}

function withoutBullet(kind: TextBlock['kind'], text: string): string {
  return kind === 'item' ? text.replace(/^(?:[•▪●·◦‣]\s*)+/, '') : text
}

/** The rows of a table in their columns, and how far to the right the text of each column reaches. */
type PlacedTable = { rows: PlacedRow[]; rights: number[] }

/** A table that goes on after a page end is placed together with the part before. */
function placedTables(pages: readonly PdfBlock[][]): Map<PdfBlock, PlacedTable> {
  const tables = new Map<PdfBlock, PlacedTable>()
  let group: Extract<PdfBlock, { kind: 'table' }>[] = []
  const endGroup = () => {
    const { rows, rights } = placed(group.flatMap((table) => table.rows))
    for (const table of group) tables.set(table, { rows: rows.splice(0, table.rows.length), rights })
    group = []
  }
  for (const blocks of pages) {
    blocks.forEach((block, index) => {
      if (index > 0 || block.kind !== 'table') endGroup()
      if (block.kind === 'table') group.push(block)
    })
  }
  endGroup()
  return tables
}

function placed(cells: readonly PdfCell[][]): PlacedTable {
  const rows = placeInColumns(cells)
  const rights: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => {
      for (const block of cell?.blocks ?? []) {
        // The amounts of a table inside the cell may reach further than its text.
        if (block.kind === 'table') continue
        rights[column] = block.lines.reduce((most, line) => Math.max(most, line.x1), rights[column] ?? 0)
      }
    })
  }
  return { rows, rights }
}

function cellsOf(table: PlacedTable | undefined, hyphens: Hyphens): Cell[][] {
  return (table?.rows ?? []).map((row) =>
    row.map((cell, column) => (cell ? writeCell(cell, table?.rights[column] ?? 0, hyphens) : [])),
  )
}

function writeCell(cell: PdfCell, right: number, hyphens: Hyphens): Cell {
  const writer = new CellWriter()
  for (const block of cell.blocks) {
    if (block.kind === 'table') writer.table(cellsOf(placed(block.rows), hyphens))
    else {
      unwrap(block.lines, right, hyphens)
        .map(inlineText)
        .forEach((text, index) => {
          if (text === '') return
          writer.line((block.kind === 'item' && index === 0 ? '• ' : '') + withoutBullet(block.kind, text))
        })
    }
  }
  return writer.parts
}

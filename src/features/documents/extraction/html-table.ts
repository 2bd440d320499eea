import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5'
import { attribute } from './html-element.ts'
import { type BlockSink, type Cell, CellWriter } from './line-writer.ts'

type Element = DefaultTreeAdapterTypes.Element
/** Writes what a reader sees of the children of an element; the table is read by the one that reads its page. */
type Write = (parent: DefaultTreeAdapterTypes.ParentNode, sink: BlockSink) => void

const MOST_COLUMNS = 64

/**
 * The rows of a table, cells in their columns: a cell over several rows leaves empty cells below it, one over
 * several columns empty cells behind it where others follow. A table of one column is a frame, not a table: its
 * cells are written to `outer` as ordinary blocks and no row comes back.
 */
export function readTable(table: Element, outer: BlockSink, write: Write): Cell[][] {
  const rows = rowsOf(table)
  const isFrame = rows.every((row) => cellsOf(row).length <= 1)
  const caption = childElements(table).find((child) => child.tagName === 'caption')
  if (caption) write(caption, outer)
  if (!isFrame) return placeCells(rows, write)
  for (const row of rows) {
    for (const cell of cellsOf(row)) {
      write(cell, outer)
      outer.gap()
    }
  }
  return []
}

function placeCells(rows: Element[], write: Write): Cell[][] {
  const rowsLeft: number[] = []
  return rows.map((row) => {
    const placed: Cell[] = []
    let column = 0
    const skipCovered = () => {
      while ((rowsLeft[column] ?? 0) > 0 && column < MOST_COLUMNS) {
        rowsLeft[column] = (rowsLeft[column] ?? 0) - 1
        placed[column] = []
        column += 1
      }
    }
    for (const cell of cellsOf(row)) {
      skipCovered()
      const writer = new CellWriter()
      write(cell, writer)
      placed[column] = writer.parts
      const width = span(cell, 'colspan')
      for (let index = column; index < Math.min(column + width, MOST_COLUMNS); index += 1) {
        rowsLeft[index] = span(cell, 'rowspan') - 1
      }
      column += width
    }
    skipCovered()
    return Array.from(placed, (cell) => cell ?? [])
  })
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(attribute(cell, name) ?? '1')
  return Number.isInteger(value) && value >= 1 ? Math.min(value, name === 'colspan' ? MOST_COLUMNS : 1000) : 1
}

function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName)
      ? childElements(child).filter((row) => row.tagName === 'tr')
      : []
  })
}

function cellsOf(row: Element): Element[] {
  return childElements(row).filter((child) => child.tagName === 'td' || child.tagName === 'th')
}

function childElements(parent: Element): Element[] {
  return parent.childNodes.filter((child) => defaultTreeAdapter.isElementNode(child))
}

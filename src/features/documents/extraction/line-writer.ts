import { CELL_BREAK } from '../extracted-text.ts'
import { limits } from './limits.ts'
import { RefusedFile } from './refusal.ts'

/** What a cell holds, in order: lines of text, and tables of its own. */
type CellPart = { lines: string[] } | { rows: CellPart[][][] }
export type Cell = CellPart[]

/** Where a reader puts the blocks it meets, in order: a whole text, or one cell of a table. */
export type BlockSink = {
  line(text: string): void
  /** The document leaves a clear gap here. */
  gap(): void
  table(rows: Cell[][]): void
}

/** Builds the text of a document by the contract of `ExtractedText`; refuses `too-much-text`. */
export class LineWriter implements BlockSink {
  readonly pageStarts: number[] = []
  #text = ''
  #gap = false

  get length(): number {
    return this.#text.length
  }

  line(text: string): void {
    if (this.#text !== '') this.#text += this.#gap ? '\n\n' : '\n'
    this.#gap = false
    this.#text += text
    if (this.#text.length > limits.textUnits) throw new RefusedFile('too-much-text')
  }

  gap(): void {
    this.#gap = true
  }

  /** Goes on in the last line, as a paragraph does across a page end. */
  continueLine(text: string): void {
    this.#text += text
  }

  /** Marks where a page begins: at the next line, or here where the last line goes on (`inLine`). */
  pageStart(inLine = false): void {
    const lineEnds = this.#text === '' || inLine ? 0 : this.#gap ? 2 : 1
    this.pageStarts.push(this.#text.length + lineEnds)
  }

  row(cells: string[]): void {
    if (cells.some((cell) => cell !== '')) this.line(cells.join('\t'))
  }

  table(rows: Cell[][]): void {
    this.gap()
    for (const row of rows) this.#tableRow(row, 0)
    this.gap()
  }

  /**
   * A row is one line up to the first table inside one of its cells; that table's rows follow as lines that
   * begin with as many TABs as cells stand left of it, and text after it goes on as after a page end.
   */
  #tableRow(row: Cell[], indent: number): void {
    const heads = row.map((cell) => (cell[0] && 'lines' in cell[0] ? cellText(cell[0].lines) : ''))
    if (heads.some((head) => head !== '')) this.line('\t'.repeat(indent) + heads.join('\t'))
    row.forEach((cell, column) => {
      const first = cell[0]
      for (const part of first && 'lines' in first ? cell.slice(1) : cell) {
        if ('rows' in part) {
          for (const inner of part.rows) this.#tableRow(inner, indent + column)
        } else if (part.lines.length > 0) {
          this.gap()
          this.line('\t'.repeat(indent + Math.max(column, 1)) + cellText(part.lines))
        }
      }
    })
  }

  toString(): string {
    return this.#text
  }
}

/** Collects the blocks of one cell. */
export class CellWriter implements BlockSink {
  readonly parts: Cell = []

  line(text: string): void {
    const last = this.parts.at(-1)
    if (last && 'lines' in last) last.lines.push(text)
    else this.parts.push({ lines: [text] })
  }

  gap(): void {}

  table(rows: Cell[][]): void {
    if (rows.length > 0) this.parts.push({ rows })
  }
}

/** The lines of a cell as they stand in a row; headings lose their mark, which belongs to whole lines. */
function cellText(lines: string[]): string {
  return lines
    .map((line) => line.replace(/^## /, ''))
    .filter((line) => line !== '')
    .join(CELL_BREAK)
}

/** One line of running text: white space folded (U+00A0 is kept), tick box signs as the contract writes them. */
export function inlineText(text: string): string {
  return text
    .replace(/[ \t\n\r\f\u2028\u2029]+/g, ' ')
    .replace(/[\u2611\u2612\u2705\u{1F5F9}\u{1F5F7}] ?/gu, '[x] ')
    .replace(/[\u2610\u{1F78E}] ?/gu, '[ ] ')
    .trim()
}

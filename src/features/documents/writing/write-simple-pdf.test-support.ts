import { type Block, modelOf, type Piece } from './document-model.test-support.ts'

const PAGE = { width: 595, height: 842, margin: 56 }
const SIZE = 8
const LEADING = 10.5
const LABEL_WIDTH = 130
const GUTTER = 14
const INNER_FIRST_COLUMN = 188

/** One plain-text sample as the plainest of PDFs: no tags, no rules, each line of text put at its place. */
export function writeSimplePdf(text: string): Buffer {
  const writer = new SimplePdf()
  for (const block of modelOf(text)) writer.block(block)
  return assemblePdf(writer.pages)
}

class SimplePdf {
  readonly pages: string[] = ['']
  #y = PAGE.height - PAGE.margin

  block(block: Block): void {
    const width = PAGE.width - 2 * PAGE.margin
    if (block.type === 'blank') this.#y -= LEADING
    else if (block.type === 'heading') this.#lines(wrap(textOf(block.pieces), width, 14), PAGE.margin, 14)
    else if (block.type === 'item') this.#lines(wrap(`\u2022 ${textOf(block.pieces)}`, width), PAGE.margin)
    else if (block.type === 'paragraph') {
      for (const line of block.lines) this.#lines(wrap(textOf(line), width), PAGE.margin)
    } else for (const row of block.rows) this.#row(row.map((cell) => cell.blocks))
  }

  /**
   * Label and answer side by side; where an answer is more than one cell, the cells are columns of amounts. Cells
   * beside a table inside the answer only say the same again and have no room on paper.
   */
  #row(cells: Block[][]): void {
    const [label = [], answer = [], ...amounts] = cells
    const left = wrap(cellText(label), LABEL_WIDTH)
    const x = PAGE.margin + LABEL_WIDTH + GUTTER
    const width = PAGE.width - PAGE.margin - x
    const filled = amounts.map(cellText)
    const holdsTable = answer.some((block) => block.type === 'table')
    const right: [string, number][][] =
      !holdsTable && filled.some((amount) => amount !== '')
        ? [[[cellText(answer), x], ...columnsOf(filled, x)]]
        : answer.flatMap((block) => cellLines(block, x, width))
    const count = Math.max(left.length, right.length)
    for (let index = 0; index < count; index += 1) {
      this.#room()
      if (left[index]) this.#put(left[index] ?? '', PAGE.margin, SIZE)
      for (const [text, at] of right[index] ?? []) this.#put(text, at, SIZE)
      this.#y -= LEADING
    }
    this.#y -= LEADING * 0.6
  }

  #lines(lines: string[], x: number, size = SIZE): void {
    for (const line of lines) {
      this.#room()
      this.#put(line, x, size)
      this.#y -= LEADING * (size / SIZE)
    }
  }

  #room(): void {
    if (this.#y > PAGE.margin) return
    this.pages.push('')
    this.#y = PAGE.height - PAGE.margin
  }

  #put(text: string, x: number, size: number): void {
    if (text === '') return
    const page = this.pages.length - 1
    this.pages[page] +=
      `BT /F1 ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${this.#y.toFixed(2)} Tm <${winAnsi(text)}> Tj ET\n`
  }
}

function cellLines(block: Block, x: number, width: number): [string, number][][] {
  if (block.type === 'table') {
    return block.rows.map((row) => {
      const [first = '', ...amounts] = row.map((cell) => cellText(cell.blocks))
      return [[first, x], ...columnsOf(amounts, x)]
    })
  }
  if (block.type === 'blank') return []
  const lines = block.type === 'paragraph' ? block.lines.map(textOf) : [textOf(block.pieces)]
  const bullet = block.type === 'item' ? '\u2022 ' : ''
  return lines.flatMap((line) => wrap(bullet + line, width)).map((line) => [[line, x]])
}

/** Amounts right-aligned in columns of 50 points. */
function columnsOf(amounts: string[], x: number): [string, number][] {
  return amounts.map((amount, index) => {
    return [amount, x + INNER_FIRST_COLUMN + (index + 1) * 50 - textWidth(amount, SIZE)]
  })
}

function cellText(blocks: Block[]): string {
  return blocks
    .flatMap((block) =>
      block.type === 'paragraph'
        ? block.lines.map(textOf)
        : block.type === 'item'
          ? [textOf(block.pieces)]
          : [],
    )
    .join(' ')
}

/** WinAnsi has no ballot boxes; a typewritten form has `[x]`. */
function textOf(pieces: Piece[]): string {
  return pieces
    .map((piece) => ('text' in piece ? piece.text : piece.ticked ? '[x] ' : '[ ] '))
    .join('')
    .replace(/[ \n]+/g, ' ')
    .trim()
}

/** Breaks at spaces; widths are those of Courier, in which every letter is 0.6 of the type size wide. */
function wrap(text: string, width: number, size = SIZE): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.length - 1
    const longer = lines.length > 0 ? `${lines[last]} ${word}` : word
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[last] = longer
    else lines.push(word)
  }
  return lines.filter((line) => line !== '')
}

function textWidth(text: string, size: number): number {
  return text.length * 0.6 * size
}

const windows1252: Record<string, number> = {
  '\u2013': 0x96,
  '\u2014': 0x97,
  '\u2022': 0x95,
  '\u201C': 0x93,
  '\u201D': 0x94,
  '\u2019': 0x92,
  '\u2026': 0x85,
  '\u20AC': 0x80,
}

function winAnsi(text: string): string {
  return [...text]
    .map((letter) => (windows1252[letter] ?? letter.charCodeAt(0) & 0xff).toString(16).padStart(2, '0'))
    .join('')
}

/** A whole PDF from the drawing operators of its pages; `extra` are further objects, `catalog` entries of the root. */
export function assemblePdf(
  pages: string[],
  options: { catalog?: string; extra?: string[]; trailer?: string; pageEntries?: string } = {},
): Buffer {
  const extra = options.extra ?? []
  const firstPage = 4 + extra.length
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...extra,
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R ${options.pageEntries ?? ''} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = body.length
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${options.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(body, 'latin1')
}

import type { Language } from '../../../platform/i18n/languages.ts'

/** What a synthesis says of something it cites, as it was when it was published. */
export type Citation = {
  kind: 'finding' | 'example'
  slug: string
  title: string
  language: Language
  /** SHA-256 of its words besides the title; absent in what was published before they were compared. */
  words?: string
  /** Of a finding. */
  sources?: number
  voices?: number
  /** Of its sources, those that may be shown to everybody: which, and the hash of their words. The words stay with the finding, so that they go with it. */
  quotes?: { source: string; sha256: string }[]
}

export type SynthesisText = { theme: string; language: Language; title: string; body: string }

/** A piece of a text: words, or a mark that points to a finding or an example. */
export type Piece = { text: string } | { cites: string }
/** A heading (`## …`), a list (`- …`), a table (`| … | … |`, its first line names the columns) or a paragraph. */
export type Block =
  | { kind: 'heading'; pieces: Piece[] }
  | { kind: 'paragraph'; pieces: Piece[] }
  | { kind: 'list'; items: Piece[][] }
  | { kind: 'table'; head: Piece[][]; rows: Piece[][][] }

const mark = /\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\]\]/g

/** The addresses that a text cites, each once, in the order they come: their place in the list is their number. */
export function citedIn(body: string): string[] {
  return [...new Set([...body.matchAll(mark)].map(([, slug]) => slug ?? ''))]
}

/** A text taken apart for showing it on a page, in a PDF, in a document: the one reading of its marks. */
export function blocksOf(body: string): Block[] {
  return body
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => blocksOfPart(part.split('\n')))
}

/** Lines of one kind that follow each other are one block, also where no empty line stands between two kinds. */
function blocksOfPart(lines: string[]): Block[] {
  const runs: { kind: Block['kind']; lines: string[] }[] = []
  for (const line of lines) {
    const kind = kindOf(line)
    const last = runs.at(-1)
    if (last?.kind === kind && kind !== 'heading') last.lines.push(line)
    else runs.push({ kind, lines: [line] })
  }
  return runs.map(blockOf)
}

function kindOf(line: string): Block['kind'] {
  if (line.startsWith('## ')) return 'heading'
  if (line.startsWith('- ')) return 'list'
  return isTableLine(line) ? 'table' : 'paragraph'
}

function blockOf({ kind, lines }: { kind: Block['kind']; lines: string[] }): Block {
  if (kind === 'list') return { kind, items: lines.map((line) => piecesOf(line.slice(2))) }
  if (kind === 'table' && lines.length > 1) return tableOf(lines)
  if (kind !== 'heading') return { kind: 'paragraph', pieces: piecesOf(lines.join(' ')) }
  const text = lines.join(' ').slice(3)
  // A heading has words of its own: a mark alone heads nothing, and an archive refuses a heading without a title.
  return { kind: text.replace(mark, '').trim() === '' ? 'paragraph' : 'heading', pieces: piecesOf(text) }
}

const isTableLine = (line: string) => /^\|.*\|$/.test(line.trim())

/** The cells of a line; `\|` is a sign of the text. */
const cellsOf = (line: string) =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim())

/** A table has as many cells in every row; a line of dashes under the names of the columns, as some are used to write, is no row. */
function tableOf(lines: string[]): Block {
  const [head = [], ...rows] = lines.map(cellsOf)
  const told = rows.filter((cells) => !cells.every((cell) => /^:?-{2,}:?$/.test(cell)))
  const width = Math.max(head.length, ...told.map((cells) => cells.length))
  const filled = (cells: string[]) => Array.from({ length: width }, (_, at) => piecesOf(cells[at] ?? ''))
  return { kind: 'table', head: filled(head), rows: told.map(filled) }
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const found of text.matchAll(mark)) {
    if (found.index > at) pieces.push({ text: text.slice(at, found.index) })
    pieces.push({ cites: found[1] ?? '' })
    at = found.index + found[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at) })
  return pieces
}

/** The words of a piece of text, without its marks. */
export const wordsIn = (pieces: Piece[]) =>
  pieces
    .map((piece) => ('text' in piece ? piece.text : ''))
    .join('')
    .trim()

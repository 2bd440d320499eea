import type { Language } from '../../../platform/i18n/languages.ts'

/** What a synthesis says of something it cites, as it was when it was published. */
export type Citation = {
  kind: 'finding' | 'example'
  slug: string
  title: string
  language: Language
  /** Of a finding. */
  sources?: number
  voices?: number
  /** Of its sources, those that may be shown to everybody: which, and the hash of their words. The words stay with the finding, so that they go with it. */
  quotes?: { source: string; sha256: string }[]
}

export type SynthesisText = { theme: string; language: Language; title: string; body: string }

/** A piece of a text: words, or a mark that points to a finding or an example. */
export type Piece = { text: string } | { cites: string }
/** A heading (`## …`), a list (`- …`) or a paragraph. */
export type Block =
  | { kind: 'heading'; pieces: Piece[] }
  | { kind: 'paragraph'; pieces: Piece[] }
  | { kind: 'list'; items: Piece[][] }

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

function blocksOfPart(lines: string[]): Block[] {
  const [first = '', ...rest] = lines
  if (first.startsWith('## ')) {
    const text = first.slice(3)
    // A heading has words of its own: a mark alone heads nothing, and an archive refuses a heading without a title.
    const kind = text.replace(mark, '').trim() === '' ? 'paragraph' : 'heading'
    const heading: Block = { kind, pieces: piecesOf(text) }
    return rest.length > 0 ? [heading, ...blocksOfPart(rest)] : [heading]
  }
  if (lines.every((line) => line.startsWith('- ')))
    return [{ kind: 'list', items: lines.map((line) => piecesOf(line.slice(2))) }]
  return [{ kind: 'paragraph', pieces: piecesOf(lines.join(' ')) }]
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

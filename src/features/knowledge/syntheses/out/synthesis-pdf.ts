import type { Language } from '../../../../platform/i18n/languages.ts'
import { compilePdf } from '../../../../platform/pdf/compile-pdf.ts'
import {
  breakable,
  isRightToLeft,
  type PdfData,
  unprintableNumbers,
} from '../../../../platform/pdf/printable.ts'
import type { ShownSynthesis } from '../read-synthesis.ts'
import { type Block, type Piece, wordsIn } from '../synthesis.ts'
import { texts } from '../texts.ts'
import { columnShares } from './column-shares.ts'
import { aboutReference, factsOf, referencePath, saidWhere } from './reference-words.ts'
import template from './synthesis.typ?raw'

/**
 * A synthesis on A4, PDF/UA-1. `own` is the language of our own words, the text keeps its own; what is cited leads to its page at
 * `baseUrl` as long as it has one. The same content gives the same bytes.
 */
export function synthesisPdf(shown: ShownSynthesis, own: Language, baseUrl: string): Uint8Array {
  const t = texts[own]
  const day = shown.published?.at ?? new Date(0)
  const pieces = (all: Piece[]): PdfData =>
    all.flatMap((piece): PdfData[] => {
      if ('text' in piece) return [{ text: piece.text, number: 0 }]
      const number = shown.numberOf(piece.cites)
      return number === undefined ? [] : [{ text: '', number }]
    })
  const data: PdfData = {
    language: shown.language,
    own,
    title: shown.title,
    author: shown.partnership,
    date: { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() },
    page: { word: t.page, of: t.of },
    facts: factsOf(shown, own),
    blocks: shown.blocks.map((block, index) => ({
      ...blockData(block, pieces),
      // What leads to a table or a list stays with it.
      leads: ['table', 'list'].includes(shown.blocks[index + 1]?.kind ?? ''),
    })),
    referencesTitle: t.references,
    references: shown.references.map((reference) => ({
      number: reference.number,
      title: reference.title,
      language: reference.language,
      about: aboutReference(reference, own),
      page: addressOf(baseUrl, referencePath(reference, own)),
      nowCalled: reference.renamed ? t.nowCalled : '',
      nowTitle: reference.renamed?.title ?? '',
      nowLanguage: reference.renamed?.language ?? own,
      quotes: reference.quotes.map((quote) => ({
        text: quote.quote,
        rtl: isRightToLeft(quote.quote),
        language: quote.language,
        place: saidWhere(quote, own),
      })),
    })),
  }
  const missing = unprintableNumbers(data)
  return compilePdf({ template, data: { ...data, missing: missing && t.unprintable(missing) } }, 'ua-1')
}

const addressOf = (baseUrl: string, path: string | undefined) => (path ? `${baseUrl}${path}` : '')

/** So many letters stand in a line of a table as wide as the paper. */
const LETTERS = 85

function blockData(block: Block, pieces: (all: Piece[]) => PdfData): { [name: string]: PdfData } {
  // A text is written in the direction of its first letter.
  const line = (all: Piece[]) => ({ rtl: isRightToLeft(wordsIn(all)), pieces: pieces(all) })
  if (block.kind === 'list') return { kind: 'list', items: block.items.map(line) }
  if (block.kind !== 'table') return { kind: block.kind, line: line(block.pieces) }
  const { head, rows } = block
  const shares = columnShares([head, ...rows].map((row) => row.map(wordsIn)))
  // A long word is broken rather than laid over the next column.
  const cell = (all: Piece[], column: number) => {
    const most = Math.max(12, Math.floor(LETTERS * (shares[column] ?? 1)))
    return line(all.map((piece) => ('text' in piece ? { text: breakable(piece.text, most) } : piece)))
  }
  return { kind: 'table', shares, head: head.map(cell), rows: rows.map((row) => row.map(cell)) }
}

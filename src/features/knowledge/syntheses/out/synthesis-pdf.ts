import type { Language } from '../../../../platform/i18n/languages.ts'
import { compilePdf } from '../../../../platform/pdf/compile-pdf.ts'
import type { PdfData } from '../../../../platform/pdf/printable.ts'
import type { ShownSynthesis } from '../read-synthesis.ts'
import type { Piece } from '../synthesis.ts'
import { texts } from '../texts.ts'
import { aboutReference, factsOf, saidWhere } from './reference-words.ts'
import template from './synthesis.typ?raw'

/** A synthesis on A4, PDF/UA-1. `own` is the language of our own words, the text keeps its own. The same content gives the same bytes. */
export function synthesisPdf(shown: ShownSynthesis, own: Language): Uint8Array {
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
    blocks: shown.blocks.map((block) =>
      block.kind === 'list'
        ? { kind: 'list', items: block.items.map(pieces) }
        : { kind: block.kind, pieces: pieces(block.pieces) },
    ),
    referencesTitle: t.references,
    references: shown.references.map((reference) => ({
      number: reference.number,
      title: reference.title,
      language: reference.language,
      about: aboutReference(reference, own),
      quotes: reference.quotes.map((quote) => ({
        text: quote.quote,
        language: quote.language,
        place: saidWhere(quote, own),
      })),
    })),
  }
  return compilePdf({ template, data }, 'ua-1')
}

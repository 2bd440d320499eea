import {
  Bookmark,
  Document,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  Paragraph,
  type ParagraphChild,
} from 'docx'
import {
  bulletList,
  fact,
  footer,
  heading,
  paper,
  QUIET,
  run,
  SPRUCE,
  styles,
  xmlText,
} from '../../../../platform/docx/docx-parts.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { isRightToLeft } from '../../../../platform/pdf/printable.ts'
import type { Reference, ShownSynthesis } from '../read-synthesis.ts'
import type { Block, Piece } from '../synthesis.ts'
import { texts } from '../texts.ts'
import { aboutReference, factsOf, saidWhere } from './reference-words.ts'

/** A synthesis as a text document that people may go on writing in; its numbers lead to the references. */
export function setSynthesisDocx(shown: ShownSynthesis, own: Language): Promise<Buffer> {
  const t = texts[own]
  const { language, title } = shown
  return Packer.toBuffer(
    new Document({
      title: xmlText(title),
      creator: xmlText(shown.partnership),
      styles: styles(language),
      numbering: { config: [bulletList] },
      sections: [
        {
          properties: paper,
          footers: { default: footer({ text: title, language }, { word: t.page, of: t.of, language: own }) },
          children: [
            heading(title, HeadingLevel.HEADING_1, language),
            ...factsOf(shown, own).map(({ name, value }) => fact(name, value, own, language)),
            ...shown.blocks.flatMap((block) => blockParts(block, shown)),
            ...(shown.references.length > 0 ? [heading(t.references, HeadingLevel.HEADING_2, own)] : []),
            ...shown.references.flatMap((reference) => referenceParts(reference, own)),
          ],
        },
      ],
    }),
  )
}

const anchor = (number: number) => `reference-${number}`

const pieceParts = (pieces: Piece[], { language, numberOf }: ShownSynthesis) =>
  pieces.flatMap((piece): ParagraphChild[] => {
    if ('text' in piece) return [run(piece.text, language)]
    const number = numberOf(piece.cites)
    return number === undefined
      ? []
      : [
          new InternalHyperlink({
            anchor: anchor(number),
            children: [run(`[${number}]`, language, { color: SPRUCE })],
          }),
        ]
  })

function blockParts(block: Block, shown: ShownSynthesis): Paragraph[] {
  if (block.kind === 'list')
    return block.items.map(
      (item) =>
        new Paragraph({
          numbering: { reference: bulletList.reference, level: 0 },
          children: pieceParts(item, shown),
        }),
    )
  const first = block.pieces.find((piece) => 'text' in piece)
  return [
    new Paragraph({
      ...(block.kind === 'heading' ? { heading: HeadingLevel.HEADING_2 } : {}),
      bidirectional: first !== undefined && isRightToLeft(first.text),
      children: pieceParts(block.pieces, shown),
    }),
  ]
}

function referenceParts(reference: Reference, own: Language): Paragraph[] {
  return [
    new Paragraph({
      keepNext: reference.quotes.length > 0,
      spacing: { before: 160 },
      children: [
        new Bookmark({ id: anchor(reference.number), children: [run(`[${reference.number}] `, own)] }),
        run(reference.title, reference.language, { bold: true }),
        run(` ${aboutReference(reference, own)}`, own, { color: QUIET }),
      ],
    }),
    ...reference.quotes.map(
      (quote) =>
        new Paragraph({
          indent: { left: 400 },
          bidirectional: isRightToLeft(quote.quote),
          children: [
            run(quote.quote, quote.language),
            run(`\n${saidWhere(quote, own)}`, own, { size: 18, color: QUIET }),
          ],
        }),
    ),
  ]
}

import {
  Bookmark,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  Paragraph,
  type ParagraphChild,
  type Table,
  type TextRun,
} from 'docx'
import {
  bulletList,
  fact,
  footer,
  heading,
  LINE,
  type Look,
  paper,
  QUIET,
  run,
  SPRUCE,
  styles,
  xmlText,
} from '../../../../platform/docx/docx-parts.ts'
import { docxTable } from '../../../../platform/docx/docx-table.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { isRightToLeft } from '../../../../platform/pdf/printable.ts'
import type { Reference, ShownSynthesis } from '../read-synthesis.ts'
import { type Block, type Piece, wordsIn } from '../synthesis.ts'
import { texts } from '../texts.ts'
import { columnShares } from './column-shares.ts'
import { aboutReference, factsOf, referencePath, saidWhere } from './reference-words.ts'

/**
 * A synthesis as a text document that people may go on writing in; its numbers lead to the references, and those to their pages at
 * `baseUrl` as long as they have one.
 */
export function setSynthesisDocx(shown: ShownSynthesis, own: Language, baseUrl: string): Promise<Buffer> {
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
            new Paragraph({ spacing: { after: 60 }, children: [] }),
            ...shown.blocks.flatMap((block, index) => blockParts(block, shown, shown.blocks[index + 1])),
            ...(shown.references.length > 0 ? [heading(t.references, HeadingLevel.HEADING_2, own)] : []),
            ...shown.references.flatMap((reference) => referenceParts(reference, own, baseUrl)),
          ],
        },
      ],
    }),
  )
}

const anchor = (number: number) => `reference-${number}`

const pieceParts = (pieces: Piece[], { language, numberOf }: ShownSynthesis, look: Look = {}) =>
  pieces.flatMap((piece): ParagraphChild[] => {
    if ('text' in piece) return [run(piece.text, language, look)]
    const number = numberOf(piece.cites)
    return number === undefined
      ? []
      : [
          new InternalHyperlink({
            anchor: anchor(number),
            children: [run(`[${number}]`, language, { ...look, color: SPRUCE })],
          }),
        ]
  })

/** What leads to a table or a list stays with it. */
const leadsTo = (next: Block | undefined) => next?.kind === 'table' || next?.kind === 'list'

function blockParts(block: Block, shown: ShownSynthesis, next: Block | undefined): (Paragraph | Table)[] {
  if (block.kind === 'list')
    return block.items.map(
      (item) =>
        new Paragraph({
          numbering: { reference: bulletList.reference, level: 0 },
          bidirectional: isRightToLeft(wordsIn(item)),
          children: pieceParts(item, shown),
        }),
    )
  if (block.kind === 'table') return tableParts(block, shown)
  return [
    new Paragraph({
      ...(block.kind === 'heading' ? { heading: HeadingLevel.HEADING_2 } : { keepNext: leadsTo(next) }),
      bidirectional: isRightToLeft(wordsIn(block.pieces)),
      children: pieceParts(block.pieces, shown),
    }),
  ]
}

function tableParts({ head, rows }: Extract<Block, { kind: 'table' }>, shown: ShownSynthesis) {
  const cell = (look: Look) => (pieces: Piece[]) => ({
    children: pieceParts(pieces, shown, { size: 19, ...look }),
    bidirectional: isRightToLeft(wordsIn(pieces)),
  })
  const shares = columnShares([head, ...rows].map((row) => row.map(wordsIn)))
  return docxTable(
    head.map(cell({ bold: true })),
    rows.map((row) => row.map(cell({}))),
    shares.map((share) => Math.round(LINE * share)),
  )
}

function referenceParts(reference: Reference, own: Language, baseUrl: string): Paragraph[] {
  const { number, title, language, renamed } = reference
  const path = referencePath(reference, own)
  const leading = (words: TextRun): ParagraphChild =>
    path ? new ExternalHyperlink({ link: `${baseUrl}${path}`, children: [words] }) : words
  const look = { bold: true, ...(path ? { color: SPRUCE } : {}) }
  return [
    new Paragraph({
      keepNext: reference.quotes.length > 0,
      spacing: { before: 160 },
      children: [
        new Bookmark({ id: anchor(number), children: [run(`[${number}] `, own)] }),
        ...(renamed ? [run(title, language, { bold: true })] : [leading(run(title, language, look))]),
        run(` ${aboutReference(reference, own)}`, own, { color: QUIET }),
        ...(renamed
          ? [
              run(`, ${texts[own].nowCalled} `, own, { color: QUIET }),
              leading(run(renamed.title, renamed.language, { color: SPRUCE })),
            ]
          : []),
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

import {
  CheckBox,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { type Block, modelOf, type Piece } from './document-model.test-support.ts'

/** One plain-text sample as a Word document: real tables, headings, lists and tick boxes. */
export async function writeDocx(text: string): Promise<Buffer> {
  const document = new Document({ sections: [{ children: modelOf(text).flatMap(renderBlock) }] })
  return Packer.toBuffer(document)
}

function renderBlock(block: Block): (Paragraph | Table)[] {
  switch (block.type) {
    case 'blank':
      return [new Paragraph({})]
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: renderPieces(block.pieces) })]
    case 'item':
      return [new Paragraph({ bullet: { level: 0 }, children: renderPieces(block.pieces) })]
    case 'paragraph':
      return block.lines.map((line) => new Paragraph({ children: renderPieces(line) }))
    case 'table':
      return [
        new Table({
          rows: block.rows.map(
            (row) =>
              new TableRow({
                children: row.map((cell) => {
                  const children = cell.blocks.flatMap(renderBlock)
                  // Word wants a paragraph at the end of every cell.
                  if (!(children.at(-1) instanceof Paragraph)) children.push(new Paragraph({}))
                  return new TableCell({ children })
                }),
              }),
          ),
        }),
      ]
  }
}

function renderPieces(pieces: Piece[]): ParagraphChild[] {
  return pieces.map((piece) =>
    'text' in piece
      ? new TextRun({ text: piece.text, bold: piece.bold })
      : new CheckBox({
          checked: piece.ticked,
          checkedState: { value: '2612' },
          uncheckedState: { value: '2610' },
        }),
  )
}

import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx'

/** What stands in a cell; figures stand right. */
export type CellContent = { children: ParagraphChild[]; figures?: boolean; bidirectional: boolean }

const rule = { style: BorderStyle.SINGLE, size: 4, color: 'B9C4BE' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const cell = ({ children, figures = false, bidirectional }: CellContent) =>
  new TableCell({
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    children: [
      new Paragraph({
        alignment: figures ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { after: 0 },
        bidirectional,
        children,
      }),
    ],
  })

/** A table over the width of the paper, its first row repeated on every page; `widths` are the columns', in twentieths of a point. */
export function docxTable(
  head: CellContent[],
  rows: CellContent[][],
  widths: number[],
): (Paragraph | Table)[] {
  return [
    new Table({
      columnWidths: widths,
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: {
        top: none,
        left: none,
        right: none,
        insideVertical: none,
        bottom: rule,
        insideHorizontal: rule,
      },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head.map(cell) }),
        ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
      ],
    }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ]
}

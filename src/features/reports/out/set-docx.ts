import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  type Table,
  TabStopType,
  type TextRun,
} from 'docx'
import {
  bulletList,
  fact,
  footer,
  heading,
  INDENT,
  LINE,
  paper,
  QUIET,
  ROWAN,
  run,
  SPRUCE,
  styles,
  xmlText,
} from '../../../platform/docx/docx-parts.ts'
import { docxTable } from '../../../platform/docx/docx-table.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isRightToLeft } from '../../../platform/pdf/printable.ts'
import { attachmentTable } from './attachment-table.ts'
import { columnWidths } from './column-widths.ts'
import type { PrintedBlock, PrintedTable } from './printed-block.ts'
import type { PrintedQuestion, PrintedReport } from './printed-report.ts'
import { outTexts } from './texts.ts'

/** A report as a text document that people may go on writing in. `author` is who the report is from. */
export function setDocx(report: PrintedReport, author: string): Promise<Buffer> {
  const { own, answers, labels } = report.languages
  const t = outTexts[own]
  const attached = attachmentTable(report)
  const document = new Document({
    title: xmlText(report.documentTitle),
    creator: xmlText(author),
    styles: styles(answers),
    numbering: { config: [bulletList] },
    sections: [
      {
        properties: paper,
        ...(report.draft === '' ? {} : { headers: { default: draftHeader(report.draft, own) } }),
        footers: {
          default: footer(
            { text: report.documentTitle, language: answers },
            { word: t.page, of: t.of, language: own },
          ),
        },
        children: [
          heading(report.title, HeadingLevel.HEADING_1, labels),
          new Paragraph({
            spacing: { after: 200 },
            children: [run(report.subtitle, answers, { bold: true, size: 28 })],
          }),
          ...report.facts.map(({ name, value }) => fact(name, value, own, answers)),
          ...report.sections.flatMap(({ title, questions }) => [
            heading(title, HeadingLevel.HEADING_2, labels),
            ...questions.flatMap((question) => questionParts(question, report)),
          ]),
          ...(report.explanations.length > 0
            ? [heading(t.otherExplanations, HeadingLevel.HEADING_2, own)]
            : []),
          ...report.explanations.map((sentence) => explanation(sentence, report)),
          ...(attached ? [heading(t.attachments, HeadingLevel.HEADING_2, own), ...blockParts(attached)] : []),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const draftHeader = (draft: string, language: Language) =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [run(draft, language, { bold: true, color: ROWAN, size: 19 })],
      }),
    ],
  })

function questionParts(question: PrintedQuestion, report: PrintedReport): (Paragraph | Table)[] {
  const { labels, own } = report.languages
  const notes = [question.wordNote, question.sources].filter((note) => note !== '')
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_3,
      indent: { left: INDENT, hanging: INDENT },
      tabStops: [{ type: TabStopType.LEFT, position: INDENT }],
      children: [run(`${question.number}\t`, labels, { color: SPRUCE }), run(question.label, labels)],
    }),
    ...question.blocks.flatMap(blockParts),
    ...question.explanations.map((sentence) => explanation(sentence, report)),
    ...(notes.length > 0 ? [paragraph([small(notes.join(' · '), own)])] : []),
  ]
}

const small = (text: string, language: Language) => run(text, language, { size: 18, color: QUIET })

const paragraph = (children: TextRun[], text = '') =>
  new Paragraph({ indent: { left: INDENT }, bidirectional: isRightToLeft(text), children })

function explanation(sentence: string, { languages }: PrintedReport): Paragraph {
  const t = outTexts[languages.own]
  return new Paragraph({
    indent: { left: INDENT + 120 },
    border: { left: { style: BorderStyle.SINGLE, size: 12, space: 6, color: SPRUCE } },
    children: [run(`${t.explanation}: `, languages.own, { bold: true }), run(sentence, languages.answers)],
  })
}

function blockParts(block: PrintedBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph([run(block.text, block.language)], block.text)]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: bulletList.reference, level: 0 },
            bidirectional: isRightToLeft(item),
            children: [run(item, block.language)],
          }),
      )
    case 'ticks':
      return tickParts(block)
    case 'table':
      return tableParts(block)
    case 'picture':
      return [paragraph([run(block.alt, block.language)]), ...tableParts(block.figures)]
    case 'empty':
      return [paragraph([run(block.text, block.language, { italics: true, color: QUIET })])]
    case 'note':
      return [paragraph([small(block.text, block.language)])]
  }
}

function tickParts({
  options,
  language,
  reasonLanguage,
}: Extract<PrintedBlock, { kind: 'ticks' }>): Paragraph[] {
  const hanging = options.some(({ letter }) => letter !== '') ? 640 : 380
  return options.flatMap(({ letter, label, chosen, reason = '' }) => [
    new Paragraph({
      indent: { left: INDENT + hanging, hanging },
      tabStops: [{ type: TabStopType.LEFT, position: INDENT + hanging }],
      spacing: { after: 40 },
      children: [
        run(`${chosen ? '☑' : '☐'}${letter ? ` ${letter}` : ''}\t${label}`, language, { bold: chosen }),
      ],
    }),
    ...reason
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(
        (line) =>
          new Paragraph({
            indent: { left: INDENT + hanging },
            bidirectional: isRightToLeft(line),
            children: [run(line, reasonLanguage)],
          }),
      ),
  ])
}

/** The columns' shares of the line, in twentieths of a point; figures get a little more than in our own fonts. */
function twips(table: PrintedTable): number[] {
  const { columns } = columnWidths(table)
  const figures = columns.map(({ points }) => points * 22)
  const left = Math.max(0, LINE - figures.reduce((sum, width) => sum + width, 0))
  const parts = columns.reduce((sum, { part }) => sum + part, 0) || 1
  return columns.map(({ part }, column) => Math.round((figures[column] ?? 0) + (left * part) / parts))
}

function tableParts(table: PrintedTable): (Paragraph | Table)[] {
  const widths = twips(table)
  const last = table.rows.length - 1
  const isSum = (row: number) => (table.totalRow && row === last) || table.sumRows?.includes(row)
  const cell = (text: string, column: number, language: Language, bold: boolean) => ({
    children: [run(text, language, { bold, size: 18 })],
    figures: table.head[column]?.numeric ?? false,
    bidirectional: isRightToLeft(text),
  })
  return [
    ...(table.caption
      ? [
          new Paragraph({
            keepNext: true,
            indent: { left: INDENT },
            children: [small(table.caption, table.headLanguage)],
          }),
        ]
      : []),
    ...docxTable(
      table.head.map(({ text }, column) => cell(text, column, table.headLanguage, true)),
      table.rows.map((row, at) =>
        row.map((text, column) => cell(text, column, table.language, Boolean(isSum(at)))),
      ),
      widths,
    ),
  ]
}

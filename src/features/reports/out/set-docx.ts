import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { localeOf } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isRightToLeft } from '../../../platform/pdf/printable.ts'
import { attachmentTable } from './attachment-table.ts'
import { columnWidths } from './column-widths.ts'
import type { PrintedBlock, PrintedTable } from './printed-block.ts'
import type { PrintedQuestion, PrintedReport } from './printed-report.ts'
import { outTexts } from './texts.ts'

const SPRUCE = '1F5A45'
const QUIET = '4D5552'
const ROWAN = '8F2424'
// Twentieths of a point: A4 less the margins, and the place of a question's number.
const MARGIN = 1247
const LINE = 11906 - 2 * MARGIN
const INDENT = 510

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
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1361, bottom: 1361, left: MARGIN, right: MARGIN },
          },
        },
        ...(report.draft === '' ? {} : { headers: { default: draftHeader(report.draft, own) } }),
        footers: { default: footer(report) },
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

const bulletList = {
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: LevelFormat.BULLET,
      text: '•',
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: INDENT + 300, hanging: 300 } } },
    },
  ],
}

function styles(language: Language) {
  const headingStyle = (size: number, color: string, before: number, after: number) => ({
    run: { size, bold: true, color },
    paragraph: { spacing: { before, after }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, language: { value: localeOf(language) } },
        paragraph: { spacing: { after: 100, line: 264 } },
      },
      heading1: headingStyle(44, SPRUCE, 0, 60),
      heading2: headingStyle(29, SPRUCE, 440, 160),
      heading3: headingStyle(22, '1C1F1E', 280, 80),
    },
  }
}

/** XML 1.0 has no place for most control characters and for halves of a pair. */
const xmlText = (text: string) =>
  text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')

type Look = { bold?: boolean; italics?: boolean; size?: number; color?: string }

function run(text: string, language: Language, look: Look = {}): TextRun {
  const lines = xmlText(text).split('\n')
  return new TextRun({
    ...look,
    children: lines.flatMap((line, index) => (index === 0 ? [line] : [new TextRun({ break: 1 }), line])),
    rightToLeft: isRightToLeft(text),
    language: { value: localeOf(language) },
  })
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel], language: Language) =>
  new Paragraph({ heading: level, children: [run(text, language)] })

const draftHeader = (draft: string, language: Language) =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [run(draft, language, { bold: true, color: ROWAN, size: 19 })],
      }),
    ],
  })

function footer({ documentTitle, languages: { own, answers } }: PrintedReport): Footer {
  const t = outTexts[own]
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: LINE }],
        children: [
          run(`${documentTitle}\t`, answers, { size: 17, color: QUIET }),
          new TextRun({
            children: [`${t.page} `, PageNumber.CURRENT, ` ${t.of} `, PageNumber.TOTAL_PAGES],
            size: 17,
            color: QUIET,
            language: { value: localeOf(own) },
          }),
        ],
      }),
    ],
  })
}

const FACT_INDENT = 2300
const fact = (name: string, value: string, own: Language, answers: Language) =>
  new Paragraph({
    spacing: { after: 30 },
    indent: { left: FACT_INDENT, hanging: FACT_INDENT },
    tabStops: [{ type: TabStopType.LEFT, position: FACT_INDENT }],
    children: [run(`${name}\t`, own, { color: QUIET }), run(value, answers)],
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
  const rule = { style: BorderStyle.SINGLE, size: 4, color: 'B9C4BE' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const cell = (text: string, column: number, language: Language, bold: boolean) =>
    new TableCell({
      margins: { left: 80, right: 80, top: 40, bottom: 40 },
      children: [
        new Paragraph({
          alignment: table.head[column]?.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0 },
          bidirectional: isRightToLeft(text),
          children: [run(text, language, { bold, size: 18 })],
        }),
      ],
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
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: table.head.map(({ text }, column) => cell(text, column, table.headLanguage, true)),
        }),
        ...table.rows.map(
          (row, at) =>
            new TableRow({
              cantSplit: true,
              children: row.map((text, column) => cell(text, column, table.language, Boolean(isSum(at)))),
            }),
        ),
      ],
    }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ]
}

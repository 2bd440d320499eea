import { compilePdf, type PdfStandard } from '../../../platform/pdf/compile-pdf.ts'
import {
  breakable,
  isRightToLeft,
  type PdfData,
  unprintableNumbers,
} from '../../../platform/pdf/printable.ts'
import { attachmentTable } from './attachment-table.ts'
import { columnWidths } from './column-widths.ts'
import type { PrintedBlock, PrintedTable } from './printed-block.ts'
import type { PrintedReport } from './printed-report.ts'
import template from './report.typ?raw'
import { outTexts } from './texts.ts'

/** A report set on A4. `author` is who the report is from. */
export function setPdf(report: PrintedReport, author: string, standard: PdfStandard): Uint8Array {
  const svgs: Record<string, string> = {}
  const data = reportData(report, author, svgs)
  const missing = unprintableNumbers(data)
  const unprintable = missing === '' ? '' : outTexts[report.languages.own].unprintable(missing)
  return compilePdf({ template, data: { ...data, unprintable }, svgs }, standard)
}

/** An instant in UTC, in parts. */
function dateParts(instant: string) {
  const date = new Date(instant)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
const written = (text: string) => ({ text, rtl: isRightToLeft(text) })

function reportData(report: PrintedReport, author: string, svgs: Record<string, string>) {
  const t = outTexts[report.languages.own]
  const render = (block: PrintedBlock) => blockData(block, svgs)
  const table = attachmentTable(report)
  return {
    languages: report.languages,
    documentTitle: report.documentTitle,
    author,
    date: report.sentAt === '' ? null : dateParts(report.sentAt),
    title: report.title,
    subtitle: written(report.subtitle),
    draft: report.draft === '' ? null : { text: report.draft, mark: t.draftMark },
    page: { word: t.page, of: t.of },
    words: {
      explanation: t.explanation,
      otherExplanations: t.otherExplanations,
      attachments: t.attachments,
    },
    facts: report.facts.map(({ name, value }) => ({ name, value: written(value) })),
    sections: report.sections.map(({ title, questions }) => ({
      title,
      questions: questions.map((question) => ({
        number: question.number,
        label: question.label,
        blocks: question.blocks.map(render),
        explanations: question.explanations.map(written),
        wordNote: question.wordNote,
        sources: question.sources,
      })),
    })),
    explanations: report.explanations.map(written),
    attachments: table ? render(table) : null,
  } satisfies PdfData
}

function blockData(block: PrintedBlock, svgs: Record<string, string>): PdfData {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: written(block.text) }
    case 'list':
      return { ...block, items: block.items.map(written) }
    case 'ticks':
      return {
        ...block,
        options: block.options.map(({ letter, label, chosen, reason = '' }) => ({
          letter,
          label: written(label),
          chosen,
          reason: linesOf(reason).map(written),
        })),
      }
    case 'table':
      return tableData(block)
    case 'picture': {
      const name = `picture-${Object.keys(svgs).length}`
      svgs[name] = block.svg
      return { kind: block.kind, title: block.title, alt: block.alt, language: block.language, name }
    }
    default:
      return block
  }
}

function tableData(table: PrintedTable): PdfData {
  const { columns, runs, size } = columnWidths(table)
  return {
    kind: 'table',
    caption: table.caption,
    language: table.language,
    headLanguage: table.headLanguage,
    totalRow: table.totalRow,
    sumRows: table.sumRows ?? [],
    columns,
    size,
    numeric: table.head.map(({ numeric }) => numeric),
    head: table.head.map(({ text }, column) => breakable(text, runs[column] ?? 24)),
    rows: table.rows.map((row) => row.map((cell, column) => written(breakable(cell, runs[column] ?? 24)))),
  }
}

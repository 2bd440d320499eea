import type { Language } from '../../../platform/i18n/languages.ts'
import type { ReportContent } from '../content.ts'
import type { PrintedBlock } from './printed-block.ts'
import { printedReport } from './printed-report.ts'

function printedTexts(block: PrintedBlock): string[] {
  switch (block.kind) {
    case 'list':
      return block.items
    case 'ticks':
      return block.options.flatMap(({ letter, label, chosen, reason }) => [
        [chosen ? '☑' : '☐', letter, label].filter(Boolean).join(' '),
        ...(reason ? [reason] : []),
      ])
    case 'table':
      return [block.caption, ...block.head.map(({ text }) => text), ...block.rows.flat()]
    case 'picture':
      return [block.title]
    default:
      return [block.text]
  }
}

/** All that a report says, in the order of the form. */
export function allTexts(content: ReportContent, own: Language): string[] {
  const report = printedReport(content, own)
  return [
    report.title,
    report.subtitle,
    ...report.facts.flatMap(({ name, value }) => [name, value]),
    ...report.sections.flatMap(({ title, questions }) => [
      title,
      ...questions.flatMap(({ number, label, blocks, explanations, wordNote, sources }) => [
        `${number} ${label}`,
        ...blocks.flatMap(printedTexts),
        ...explanations,
        wordNote,
        sources,
      ]),
    ]),
    ...report.attachments.flatMap(({ fileName, question, size }) => [fileName, question, size]),
  ]
}

import type { PrintedTable } from './printed-block.ts'
import type { PrintedReport } from './printed-report.ts'
import { outTexts } from './texts.ts'

/** The files that go with the report, with the number of the question they answer; undefined when there are none. */
export function attachmentTable({ attachments, languages }: PrintedReport): PrintedTable | undefined {
  if (attachments.length === 0) return undefined
  const t = outTexts[languages.own]
  return {
    kind: 'table',
    caption: t.attachmentsCaption(attachments.length),
    head: [
      { text: t.file, numeric: false },
      { text: t.question, numeric: true },
      { text: t.size, numeric: true },
    ],
    rows: attachments.map(({ fileName, question, size }) => [fileName, question, size]),
    totalRow: false,
    language: languages.own,
    headLanguage: languages.own,
  }
}

import type { Language } from '../../../platform/i18n/languages.ts'
import type { ReportContent } from '../content.ts'
import { printedReport } from './printed-report.ts'
import { setDocx } from './set-docx.ts'

/** The report as DOCX, with the same content as its PDF. `language` is that of our own words. */
export const reportDocx = (content: ReportContent, language: Language): Promise<Uint8Array> =>
  setDocx(printedReport(content, language), content.project.owner)

import type { Language } from '../../../platform/i18n/languages.ts'
import type { PdfStandard } from '../../../platform/pdf/compile-pdf.ts'
import type { ReportContent } from '../content.ts'
import { printedReport } from './printed-report.ts'
import { setPdf } from './set-pdf.ts'

/**
 * The report on A4: 'ua-1' for reading, 'a-2a' for the archive. `uiLanguage` is that of our own words; labels and answers keep theirs.
 * The same content gives the same bytes.
 */
export const reportPdf = (content: ReportContent, uiLanguage: Language, standard: PdfStandard): Uint8Array =>
  setPdf(printedReport(content, uiLanguage), content.project.owner, standard)

import type { Language } from '../../../platform/i18n/languages.ts'
import type { ReportContent } from '../content.ts'
import { printedReport } from './printed-report.ts'

/** The report as DOCX, with the same content as its PDF. `language` is that of our own words. */
export async function reportDocx(content: ReportContent, language: Language): Promise<Uint8Array> {
  // Loaded when first asked for: the library takes longer to start than all the rest.
  const { setDocx } = await import('./set-docx.ts')
  return setDocx(printedReport(content, language), content.project.owner)
}

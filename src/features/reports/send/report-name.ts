import type { Language } from '../../../platform/i18n/languages.ts'
import type { FoundReport } from '../find-report.ts'
import { sendTexts } from './texts.ts'

/** What a report is called in running text: "årsrapport 2013 for Nabolaget". */
export function reportName(
  report: Pick<FoundReport, 'kind' | 'year'> & { project: { name: string } },
  language: Language,
): string {
  return sendTexts[language].named(sendTexts[language][report.kind], report.year, report.project.name)
}

/** The same where it stands alone: "Årsrapport 2013 for Nabolaget". */
export function reportTitle(...of: Parameters<typeof reportName>): string {
  const name = reportName(...of)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

import { formatDay } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import type { FoundReport } from './find-report.ts'

type Period = { periodFrom: string; periodTo: string }

/** What a report is called wherever it is named: the form's title and what it is about, "Årlig rapport BOLYST 2013". */
export const reportName = (formTitle: Record<Language, string>, period: Period, language: Language): string =>
  `${formTitle[language]} ${periodName(period, language)}`

/** A calendar year is told as "2013", any other period by its first and last day. */
export function periodName({ periodFrom, periodTo }: Period, language: Language): string {
  const year = periodFrom.slice(0, 4)
  if (periodFrom === `${year}-01-01` && periodTo === `${year}-12-31`) return year
  return `${formatDay(periodFrom, language)} – ${formatDay(periodTo, language)}`
}

/** A report where its project is not named already: "Årlig rapport BOLYST 2013, Nabolaget". */
export const reportOfProject = (report: FoundReport, language: Language): string =>
  `${reportName(report.form.definition.title, report, language)}, ${report.project.name}`

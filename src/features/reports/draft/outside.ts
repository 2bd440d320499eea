import type { FormOutside } from '../../../platform/forms/index.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { formOutside } from '../../forms/index.ts'
import type { FoundReport } from '../find-report.ts'

/** How the answers of a report are typed: places as they were at the end of its period, amounts in the programme's currency. */
export const outsideOf = (report: FoundReport, language: Language): FormOutside =>
  formOutside(language, report.programme.currency, { country: report.project.country, day: report.periodTo })

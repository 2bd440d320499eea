import { formatDay, formatMoney } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { Next } from './next-step.ts'
import { texts } from './texts.ts'

/** One sentence or two: what happens next, and who does it; said to those who apply, or to everybody else about them. */
export function nextSaid(
  { step, region, currency }: Next,
  to: 'applicant' | 'others',
  language: Language,
): string {
  const said = texts[language][to][step.name]
  return said({
    region,
    day: step.day === null ? '' : formatDay(step.day, language),
    amount: step.amount === null ? '' : formatMoney(step.amount, currency, language),
  })
}

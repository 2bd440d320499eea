import { formatMoney } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { texts as decisionTexts } from '../decisions/texts.ts'
import type { GiveUpRefusal } from './give-up.ts'
import type { PaymentRefusal } from './pay.ts'
import type { CloseRefusal, ReportRefusal } from './report.ts'
import { texts } from './texts.ts'

/** Why not, in words. */
export function refusalWords(
  refusal: PaymentRefusal | ReportRefusal | CloseRefusal | GiveUpRefusal,
  language: Language,
): string {
  const t = texts[language].refusals
  if (refusal.reason === 'interest') return decisionTexts[language].interest[refusal.interest]
  if (refusal.reason === 'above-paid')
    return t.abovePaid(formatMoney(refusal.most, refusal.currency, language))
  return refusal.reason === 'not-found' ? '' : t[refusal.reason]
}

import { formatDay, formatMoney } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { Answered } from './answer.ts'
import type { DecisionRefusal } from './decide.ts'
import type { MoveRefusal } from './offers/move.ts'
import { offerTexts } from './offers/texts.ts'
import { texts } from './texts.ts'

type Refusal = DecisionRefusal | Extract<Answered, { ok: false }>

/** Why not, in words; '' for what the form itself says beside its fields. `at` is what was tried. */
export function refusalWords(
  refusal: Refusal,
  language: Language,
  at: 'proposing' | 'confirming' = 'proposing',
): string {
  const t = texts[language]
  switch (refusal.reason) {
    case 'interest':
      return t.interest[refusal.interest]
    case 'too-few-assessments':
      return t.refusals.tooFew(refusal.sent)
    case 'pot': {
      const money = (amount: number) => formatMoney(amount, refusal.currency, language)
      const words = at === 'confirming' ? t.refusals.potConfirm : t.refusals.pot
      return words(money(refusal.asked), money(refusal.left))
    }
    case 'lapsed':
      return offerTexts[language].lapsed(
        formatDay(refusal.answerBy, language),
        refusal.officer,
        refusal.email,
      )
    case 'not-found':
    case 'amount':
    case 'parts':
    case 'reason-missing':
      return ''
    default:
      return t.refusals[refusal.reason]
  }
}

/** Why the last day to answer was not moved. */
export function moveRefusalWords(refusal: MoveRefusal, language: Language): string {
  const t = offerTexts[language].refusals
  switch (refusal.reason) {
    case 'interest':
      return texts[language].interest[refusal.interest]
    case 'pot': {
      const money = (amount: number) => formatMoney(amount, refusal.currency, language)
      return t.pot(money(refusal.asked), money(refusal.left))
    }
    case 'move-day':
      return t.day(formatDay(refusal.first, language), formatDay(refusal.last, language))
    case 'not-found':
      return ''
    default:
      return t[refusal.reason]
  }
}

import { formatMoney } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { one, rowCount, rowName } from '../../../platform/ui/form-values.ts'
import type { FieldErrors, FormValues } from '../../../platform/ui/forms.tsx'
import { parseAmount, parseDay } from '../../projects/index.ts'
import { amountFits, type Proposal } from './decide.ts'
import { type DecisionCase, type Outcome, type PlannedPayment, waitsFor } from './queries.ts'
import { texts } from './texts.ts'

const MOST_LETTERS = 6000
const outcomes: readonly Outcome[] = ['granted', 'partly-granted', 'rejected']

/** Reads the form of a decision; errors by the name of the field. Without parts all is paid when the applicant has accepted. */
export function readDecision(
  values: FormValues,
  found: DecisionCase,
  language: Language,
): { ok: true; proposal: Proposal } | { ok: false; errors: FieldErrors } {
  const t = texts[language].problems
  const errors: FieldErrors = {}
  const outcome = outcomes.find((each) => each === one(values, 'outcome'))
  if (!outcome) errors.outcome = t.outcome
  const amount = outcome ? amountOf(outcome, values, found) : 0
  if (outcome && (amount === undefined || !amountFits(outcome, amount, found.appliedAmount)))
    errors.amount = t.amount
  const reason = one(values, 'reason')
  const conditions = one(values, 'conditions')
  if (reason === '') errors.reason = t.reason
  if (reason.length > MOST_LETTERS) errors.reason = t.tooLong
  if (conditions.length > MOST_LETTERS) errors.conditions = t.tooLong
  const payments = outcome === 'rejected' ? [] : readParts(values, language, errors)
  if (outcome && outcome !== 'rejected' && amount && payments.length === 0)
    payments.push({ amount, waitsFor: 'acceptance', dueOn: null })
  const sum = payments.reduce((all, part) => all + part.amount, 0)
  const sound = Object.keys(errors).length === 0
  if (sound && sum !== amount) {
    const money = (units: number) => formatMoney(units, found.call.currency, language)
    errors[rowName('payments', 0, 'amount')] = t.parts(money(sum), money(amount ?? 0))
  }
  if (!outcome || amount === undefined || Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, proposal: { outcome, amount, reason, conditions, payments } }
}

function amountOf(outcome: Outcome, values: FormValues, found: DecisionCase): number | undefined {
  if (outcome === 'granted') return found.appliedAmount
  return outcome === 'rejected' ? 0 : parseAmount(one(values, 'amount'))
}

/** Rows in which nothing is typed are left out. */
function readParts(values: FormValues, language: Language, errors: FieldErrors): PlannedPayment[] {
  const t = texts[language].problems
  const parts: PlannedPayment[] = []
  for (let index = 0; index < rowCount(values, 'payments'); index += 1) {
    const name = (field: string) => rowName('payments', index, field)
    const [typed, waits, day] = ['amount', 'waitsFor', 'dueOn'].map((field) => one(values, name(field)))
    if (!typed && !day) continue
    const amount = parseAmount(typed ?? '')
    const awaited = waitsFor.find((each) => each === waits)
    const dueOn = day ? parseDay(day) : null
    if (!amount) errors[name('amount')] = t.partAmount
    if (!awaited) errors[name('waitsFor')] = t.partWaits
    if (dueOn === undefined) errors[name('dueOn')] = t.partDay
    if (amount && awaited && dueOn !== undefined) parts.push({ amount, waitsFor: awaited, dueOn })
  }
  return parts
}

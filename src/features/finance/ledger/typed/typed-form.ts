import type { FieldErrors, FormValues } from '../../../../platform/ui/forms.tsx'
import { dayOfWritten } from '../reading/days.ts'
import { oreOfTyped, oreOfWritten } from '../reading/exact-amount.ts'
import { type Currency, currencies, plainText } from '../reading/ledger-file.ts'
import type { TypedPosting } from './insert-typed-postings.ts'
import { typedTexts } from './texts.ts'

type TypedLine = { id: string; kind: string }
export type TypedForm =
  | { ok: true; posting: TypedPosting }
  | { ok: false; errors: FieldErrors; values: FormValues }

/** The largest number of hours on one posting: a full-time year, about five times over. */
const MOST_MINUTES = 10_000 * 60

/**
 * A posting as a person types it: an amount, or hours ("7,5" or "7:30") with the value of an hour, which give the amount to the nearest
 * hundredth. Hours belong on a line of own work, amounts on any other.
 */
export function parseTyped(
  form: FormData,
  lines: readonly TypedLine[],
  language: keyof typeof typedTexts,
): TypedForm {
  const t = typedTexts[language]
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const names = ['postedOn', 'amount', 'hours', 'rate', 'description', 'line', 'currency', 'voucher'] as const
  const values = Object.fromEntries(names.map((name) => [name, text(name)]))
  const errors: FieldErrors = {}
  const postedOn = dayOfWritten(text('postedOn'))
  if (!postedOn) errors.postedOn = t.dayInvalid
  const description = plainText(text('description'))
  if (description === '') errors.description = t.descriptionMissing
  const line = lines.find(({ id }) => id === text('line'))
  const isHours = text('hours') !== ''
  const minutes = isHours ? minutesOf(text('hours')) : null
  const rateOre = isHours ? oreOfTyped(text('rate'), language) : undefined
  const typedOre = isHours ? undefined : oreOfTyped(text('amount'), language)
  if (isHours && minutes === undefined) errors.hours = t.hoursInvalid
  if (isHours && (rateOre === undefined || rateOre < 0 || !Number.isSafeInteger(rateOre * MOST_MINUTES)))
    errors.rate = t.rateInvalid
  if (isHours && text('amount') !== '') errors.amount = t.amountOrHours
  if (!isHours && typedOre === undefined) errors.amount = t.amountInvalid
  if (isHours && line && line.kind !== 'own-hours') errors.line = t.lineForHours
  if (!isHours && line?.kind === 'own-hours') errors.hours = t.hoursForLine
  const currency = currencies.find((known) => known === text('currency'))
  if (!currency) errors.currency = t.currencyMissing
  const amountOre = isHours ? Math.round(((minutes ?? 0) * (rateOre ?? 0)) / 60) : typedOre
  if (Object.keys(errors).length > 0 || !postedOn || !currency || amountOre === undefined)
    return { ok: false, errors, values }
  return {
    ok: true,
    posting: {
      postedOn,
      amountOre,
      currency,
      description,
      budgetLineId: line?.id ?? null,
      minutes: minutes ?? null,
      voucher: plainText(text('voucher')).slice(0, 60),
    },
  }
}

/** Minutes of "7,5", "7.25" or "7:30" hours; to the nearest minute. Undefined where it is no number of hours. */
function minutesOf(text: string): number | undefined {
  const clock = /^(\d{1,5}):([0-5]\d)$/.exec(text)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const written = oreOfWritten(text)
  if (written === undefined || written < 0) return undefined
  const minutes = Math.round((written * 60) / 100)
  return minutes <= MOST_MINUTES ? minutes : undefined
}

/** A posting as its form shows it. */
export function typedValues(posting: {
  postedOn: string
  amountOre: number
  currency: Currency
  description: string
  budgetLineId: string | null
  minutes: number | null
  voucher: string
}): FormValues {
  const written = (ore: number) => {
    const digits = String(Math.abs(ore)).padStart(3, '0')
    return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
  }
  const { minutes } = posting
  return {
    postedOn: posting.postedOn,
    currency: posting.currency,
    description: posting.description,
    line: posting.budgetLineId ?? '',
    voucher: posting.voucher,
    ...(minutes
      ? {
          hours: `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
          rate: written(Math.round((posting.amountOre * 60) / minutes)),
        }
      : { amount: written(posting.amountOre) }),
  }
}

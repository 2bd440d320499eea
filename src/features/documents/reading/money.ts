import {
  foldSpaces,
  notReadable,
  type Parsed,
  type Problem,
  parsedBefore,
  read,
  uncertain,
} from './parsed.ts'

export type Currency = 'NOK' | 'SEK' | 'EUR'
/** Whole units of the currency (kroner, kronor, euro), never øre, öre or cent. */
export type Money = { amount: number; currency: Currency } | { min: number; max: number; currency: Currency }

const units: [RegExp, number, Currency | 'kr'][] = [
  [
    /^(?:mkr|mnkr|mill\.? ?kr\.?|mill\.? kroner|million(?:er)? kroner|miljon(?:er)? kronor|milj\.? kr\.?|mill\.?|miljoner|millioner|million kr)$/,
    1_000_000,
    'kr',
  ],
  [/^(?:mnok|mill\.? nok|million nok|nok million)$/, 1_000_000, 'NOK'],
  [/^(?:msek|milj\.? sek|million sek|sek million)$/, 1_000_000, 'SEK'],
  [/^(?:meur|m€|million eur|million euros?|mill\.? euro)$/, 1_000_000, 'EUR'],
  [/^(?:tkr|tusen kroner|tusen kronor|1000 kr)$/, 1000, 'kr'],
  [/^(?:tnok)$/, 1000, 'NOK'],
  [/^(?:tsek)$/, 1000, 'SEK'],
  [/^(?:keur|teur|k€)$/, 1000, 'EUR'],
  [/^(?:kr\.?|kroner|kronor|:-|,-|kr,-)$/, 1, 'kr'],
  [/^(?:nok|norske kroner|norwegian kroner)$/, 1, 'NOK'],
  [/^(?:sek|svenska kronor|swedish kronor)$/, 1, 'SEK'],
  [/^(?:eur|euro|euros|€)$/, 1, 'EUR'],
]

function unitOf(text: string): { factor: number; currency: Currency | 'kr' } | undefined {
  const found = units.find(([pattern]) => pattern.test(text))
  return found && { factor: found[1], currency: found[2] }
}

type Digits = { value: number } | { problem: Problem; candidates?: number[] }

/**
 * Digits with thousands marks. Groups after the first hold exactly three digits and the first one to three; one
 * kind of mark per number. A single dot or comma before three digits could be either mark: a question for a person.
 */
function parseDigits(text: string, decimalsAllowed: boolean): Digits {
  if (/^\d{1,15}$/.test(text))
    return text.length > 1 && text.startsWith('0') ? { problem: 'digit-groups' } : { value: Number(text) }
  const decimal = /^(\d{1,3}(?: \d{3})*|\d{1,12})[.,](\d{1,2})$/.exec(text)
  if (decimal) {
    const value = Number(`${(decimal[1] ?? '').replaceAll(' ', '')}.${decimal[2]}`)
    if (Number(decimal[2]) === 0 && (decimal[2] ?? '').length === 2) return { value: Math.trunc(value) }
    return decimalsAllowed ? { value } : { problem: 'shape', candidates: [Math.trunc(value)] }
  }
  for (const mark of [' ', '.', ',', "'"]) {
    const groups = text.split(mark)
    if (groups.length < 2 || groups.length > 5) continue
    const shaped = groups.every((group, i) => (i === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(group))
    if (!shaped) continue
    const value = Number(groups.join(''))
    if (groups.length === 2 && (mark === '.' || mark === ','))
      return { problem: 'ambiguous-separator', candidates: [value] }
    return { value }
  }
  return { problem: 'digit-groups' }
}

/**
 * An amount or a range of amounts as printed: "1 568 180 kr", "kr 50 000,-", "SEK 1,250,000", "2,5 mkr", "3-6mkr".
 * mkr, mill. and the like are millions, tkr thousands; the answer is in whole units of the currency. Without a
 * named currency `kr`, or no unit at all, means the currency of the form's country; without a country such an
 * amount is `uncertain`. A range is `uncertain` (problem `range`). Broken digit groups ("1 56 180") are
 * `not-readable`: a lost digit is never put back.
 */
export function parseMoney(printed: string, options: { country: 'NO' | 'SE' | null }): Parsed<Money> {
  const before = parsedBefore<Money>(printed)
  if (before) return before
  const raw = foldSpaces(printed)
  let text = raw.toLowerCase().replace(/^(?:ca\.?|c:a|circa|cirka|about|around|omkring|rundt) /, '~')
  const approximate = text.startsWith('~')
  if (approximate) text = text.slice(1)
  const last = text.search(/\d(?!.*\d)/)
  const first = text.search(/\d/)
  if (first < 0) return notReadable(raw, 'shape')
  const lead = text.slice(0, first).trim()
  const tail = text
    .slice(last + 1)
    .replace(/[.;]$/, (end) => (/(?:kr|mill|milj)$/.test(text.slice(last + 1, -1)) ? end : ''))
    .trim()
  const number = text.slice(first, last + 1)

  const leadUnit = lead ? unitOf(lead) : undefined
  const tailUnit = tail ? unitOf(tail) : undefined
  if ((lead && !leadUnit) || (tail && !tailUnit)) return notReadable(raw, 'shape')
  if (leadUnit && tailUnit && tail !== ',-' && tail !== ':-' && leadUnit.factor !== 1)
    return notReadable(raw, 'shape')
  const unit = tailUnit && tailUnit.factor !== 1 ? tailUnit : (leadUnit ?? tailUnit)
  const named = [leadUnit, tailUnit].map((one) => one?.currency).find((one) => one && one !== 'kr')
  const currency =
    named && named !== 'kr'
      ? named
      : options.country === 'NO'
        ? 'NOK'
        : options.country === 'SE'
          ? 'SEK'
          : null
  if (!currency) return uncertain<Money>(null, raw, 'currency-unknown')
  const factor = unit?.factor ?? 1

  const range = /^([\d .,]+?) ?[-–—] ?([\d .,]+)$/.exec(number)
  if (range) {
    const [low, high] = [range[1] ?? '', range[2] ?? ''].map((side) => parseDigits(side.trim(), factor > 1))
    if (!low || !high || 'problem' in low || 'problem' in high) return notReadable(raw, 'digit-groups')
    const min = whole(low.value * factor)
    const max = whole(high.value * factor)
    if (min === null || max === null || min > max) return notReadable(raw, 'shape')
    return uncertain<Money>({ min, max, currency }, raw, 'range')
  }
  const digits = parseDigits(number, factor > 1)
  if ('problem' in digits) {
    if (!digits.candidates) return notReadable(raw, digits.problem)
    return uncertain<Money>(
      null,
      raw,
      digits.problem,
      digits.candidates.map((amount) => ({ amount: amount * factor, currency })),
    )
  }
  const amount = whole(digits.value * factor)
  if (amount === null) return notReadable(raw, 'shape')
  if (approximate) return uncertain<Money>({ amount, currency }, raw, 'range')
  // A bare number under a thousand may count anything, or thousands of kroner.
  if (!unit && amount > 0 && amount < 1000)
    return uncertain<Money>({ amount, currency }, raw, 'currency-unknown')
  return read<Money>({ amount, currency }, raw, tailUnit !== undefined)
}

/** Whole units, or null where a fraction is left or the number is beyond exact arithmetic. */
function whole(value: number): number | null {
  const rounded = Math.round(value)
  return Math.abs(rounded - value) < 1e-6 && Number.isSafeInteger(rounded) ? rounded : null
}

import type { Language } from './languages.ts'

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' }
export const localeOf = (language: Language) => locales[language]

const numberFormats = new Map<string, Intl.NumberFormat>()
const oreFormats = new Map<string, Intl.NumberFormat>()
const shareFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<Language, Intl.DateTimeFormat>()
const instantFormats = new Map<Language, Intl.DateTimeFormat>()
const collators = new Map<Language, Intl.Collator>()

function remembered<K, V>(store: Map<K, V>, key: K, make: () => V): V {
  const known = store.get(key)
  if (known) return known
  const made = make()
  store.set(key, made)
  return made
}

/** A whole number with the language's thousands mark (a no-break space in Norwegian and Swedish). */
export function formatNumber(value: number, language: Language): string {
  return remembered(numberFormats, language, () => new Intl.NumberFormat(locales[language])).format(value)
}

/** Whole kroner or euro with the currency's code in front of or behind, as the language has it: "2 577 900 NOK". */
export function formatMoney(amount: number, currency: string, language: Language): string {
  return `${formatNumber(amount, language)}\u00a0${currency}`
}

/**
 * Hundredths of a currency (øre, öre, cent) as the language writes the amount, exact: no float comes near it. Whole amounts stand
 * without decimals unless `decimals` asks for them in a column where others have them.
 */
export function formatHundredths(
  amountOre: number,
  language: Language,
  decimals = amountOre % 100 !== 0,
): string {
  const format = remembered(
    oreFormats,
    `${language} ${decimals}`,
    () =>
      new Intl.NumberFormat(locales[language], {
        minimumFractionDigits: decimals ? 2 : 0,
        maximumFractionDigits: 2,
      }),
  )
  return format.format(oreAsDecimal(amountOre))
}

/** An amount with its currency: "2 577 900 NOK", "1 234,50 NOK". */
export function formatOre(amountOre: number, currency: string, language: Language): string {
  return `${formatHundredths(amountOre, language)}\u00a0${currency}`
}

/** "1234.50" for 123450: the amount as a decimal number, exact. */
export function oreAsDecimal(amountOre: number): `${number}` {
  if (!Number.isSafeInteger(amountOre)) throw new RangeError('an amount is a whole number of hundredths')
  const size = Math.abs(amountOre)
  const rest = size % 100
  const sign = amountOre < 0 ? '-' : ''
  return `${sign}${(size - rest) / 100}.${String(rest).padStart(2, '0')}` as `${number}`
}

/** "3–6" in money: a range, or one amount when both ends are alike. */
export function formatMoneyRange(min: number, max: number, currency: string, language: Language): string {
  return min === max
    ? formatMoney(min, currency, language)
    : `${formatNumber(min, language)}–${formatMoney(max, currency, language)}`
}

/** A day (YYYY-MM-DD) in words: "2. januar 2014". */
export function formatDay(day: string, language: Language): string {
  const format = remembered(
    dateFormats,
    language,
    () => new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }),
  )
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** An instant, in the offices' own time. */
export function formatInstant(instant: Date, language: Language): string {
  const format = remembered(
    instantFormats,
    language,
    () =>
      new Intl.DateTimeFormat(locales[language], {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: 'Europe/Oslo',
      }),
  )
  return format.format(instant)
}

/** For sorting by name as readers of the language expect. */
export function collator(language: Language): Intl.Collator {
  return remembered(
    collators,
    language,
    () => new Intl.Collator(locales[language], { sensitivity: 'base', numeric: true }),
  )
}

/** A share (1 = all) in per cent, whole or with at most so many decimals: "28 %", "33,3 %". */
export function formatShare(share: number, language: Language, decimals = 0): string {
  return remembered(
    shareFormats,
    `${language} ${decimals}`,
    () => new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: decimals }),
  ).format(share)
}

/** The size of a file as people say it: kilobytes below one megabyte. */
export function formatBytes(bytes: number, language: Language): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), language)}\u00a0kB`
    : `${formatNumber(Math.round(bytes / 100_000) / 10, language)}\u00a0MB`
}

/** A text in the language's own quotation marks. */
export function quoted(text: string, language: Language): string {
  if (language === 'sv') return `\u201d${text}\u201d`
  return language === 'en' ? `\u201c${text}\u201d` : `\u00ab${text}\u00bb`
}

const listFormats = new Map<Language, Intl.ListFormat>()

/** Words in a row, as the language writes them: "mål, pris og kontakt". */
export function formatList(items: string[], language: Language): string {
  return remembered(listFormats, language, () => new Intl.ListFormat(locales[language])).format(items)
}

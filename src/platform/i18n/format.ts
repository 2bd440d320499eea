import type { Language } from './languages.ts'

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' }
export const localeOf = (language: Language) => locales[language]

const numberFormats = new Map<string, Intl.NumberFormat>()
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

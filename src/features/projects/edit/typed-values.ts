import { localeOf } from '../../../platform/i18n/format.ts'
import { type Language, languages } from '../../../platform/i18n/languages.ts'

/**
 * A day as people type it: 2014-01-31, 31.1.2014, 31/1 2014, "31. januar 2014" in any of the four languages. Gives
 * YYYY-MM-DD; undefined for anything else and for days that do not exist.
 */
export function parseDay(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return existing(iso[1], iso[2], iso[3])
  const national = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./\s-]\s*(\d{4})$/.exec(text)
  if (national) return existing(national[3], national[2], national[1])
  const worded = /^(\d{1,2})\.?\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(text)
  const month = worded && monthNumber(worded[2] ?? '')
  return worded && month ? existing(worded[3], String(month), worded[1]) : undefined
}

function existing(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return Number(year) >= 1900 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    ? text
    : undefined
}

function monthNumber(word: string): number | undefined {
  for (let month = 1; month <= 12; month += 1) {
    for (const language of languages) {
      for (const style of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(localeOf(language), { month: style, timeZone: 'UTC' })
        if (
          format
            .format(new Date(Date.UTC(2001, month - 1, 1)))
            .toLowerCase()
            .replace('.', '') === word
        )
          return month
      }
    }
  }
  return undefined
}

/** A day as the language's forms have it: 31.01.2014 in Norwegian, 2014-01-31 in Swedish and English. */
export function typedDay(day: string | null, language: Language): string {
  if (!day) return ''
  const [year, month, date] = day.split('-')
  return language === 'nb' || language === 'nn' ? `${date}.${month}.${year}` : day
}

/**
 * Whole kroner or euro as people type them: "1 568 180", "1.568.180", "1568180 kr", "50 000,-". Undefined when a fraction is
 * left, groups are broken or the number is beyond a million million: a digit is never guessed.
 */
export function parseAmount(typed: string): number | undefined {
  const text = typed
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:kr\.?|nok|sek|eur|€) ?/u, '')
    .replace(/ ?(?:kr\.?|kroner|kronor|nok|sek|eur|euro|€|,-|:-)$/u, '')
    .replace(/[.,]00$/u, '')
  if (!/^(?:\d{1,13}|\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:'\d{3})+)$/.test(text)) return undefined
  const amount = Number(text.replace(/\D/gu, ''))
  return amount <= 1_000_000_000_000 ? amount : undefined
}

/** An amount with a space between thousands, as it may be typed again. */
export function typedAmount(amount: number | null): string {
  return amount === null ? '' : String(amount).replace(/\B(?=(\d{3})+$)/g, ' ')
}

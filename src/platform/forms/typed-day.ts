import { localeOf } from '../i18n/format.ts'
import { type Language, languages } from '../i18n/languages.ts'

let months: Map<string, number> | undefined

/** The names of the months in the four languages, long and short. */
function monthNames(): Map<string, number> {
  if (months) return months
  months = new Map()
  for (const language of languages)
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(localeOf(language), { month: style, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month += 1) {
        const name = format.format(new Date(Date.UTC(2001, month - 1, 1))).toLowerCase()
        months.set(name.replace('.', ''), month)
      }
    }
  return months
}

/**
 * A day as people type it: 31.1.2014, 31.01.2014, 2014-01-31, "31. januar 2014". Gives YYYY-MM-DD; undefined for days that do not
 * exist, years outside 1900–2199, years of two digits, and for 1/2/2014, which is read differently in different countries.
 */
export function parseDay(typed: string): string | undefined {
  const text = typed.replace(/\s+/gu, ' ').trim().toLowerCase()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return existing(iso[1], iso[2], iso[3])
  const pointed = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text)
  if (pointed) return existing(pointed[3], pointed[2], pointed[1])
  const worded = /^(\d{1,2})\.? (\p{L}+)\.? (\d{4})$/u.exec(text)
  const month = monthNames().get(worded?.[2] ?? '')
  return worded && month ? existing(worded[3], String(month), worded[1]) : undefined
}

function existing(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

/** A day of the years 1900 to 2199, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A day as it may be typed again: 31.01.2014 in Norwegian, 2014-01-31 in Swedish and English. */
export function typedDay(day: string, language: Language): string {
  const [year, month, date] = day.split('-')
  return language === 'nb' || language === 'nn' ? `${date}.${month}.${year}` : day
}

const known = new Map<string, string | null>()

/** The day of "20140131", as YYYY-MM-DD; undefined where there is no such day. */
export function dayOfDigits(text: string): string | undefined {
  const found = known.get(text)
  if (found !== undefined) return found ?? undefined
  const day = /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : ''
  const real = day !== '' && isDay(day) ? day : null
  // A ledger has some hundred days; what is made up to fill the memory is not kept.
  if (known.size < 20_000 && text.length === 8) known.set(text, real)
  return real ?? undefined
}

const seen = new Map<string, boolean>()

/** Whether the text is a day of the calendar, YYYY-MM-DD, from 1990 to 2100 as budgets have it. */
export function isDay(text: string): boolean {
  const found = seen.get(text)
  if (found !== undefined) return found
  const real = isReal(text)
  if (seen.size < 20_000 && text.length === 10) seen.set(text, real)
  return real
}

function isReal(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const year = Number(text.slice(0, 4))
  if (year < 1990 || year > 2100) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** A day with its time and zone is shorter; what is longer is none, whatever it holds. */
const LONGEST_DAY = 80

/**
 * The day of a text as people and spreadsheets write it: "2014-01-31", "31.01.2014", "31/1 2014", "31.1.14", "20140131",
 * "2014-01-31 12:00". The day comes before the month unless the year comes first. Undefined where there is no such day.
 */
export function dayOfWritten(text: string): string | undefined {
  const given = text.trim()
  if (given.length > LONGEST_DAY) return undefined
  const plain = given.replace(/[T ]\d{1,2}:\d{2}.*$/, '')
  const digits = dayOfDigits(plain)
  if (digits) return digits
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(plain)
  if (yearFirst) return dayFrom(yearFirst[1], yearFirst[2], yearFirst[3])
  const dayFirst = /^(\d{1,2})[-./ ]\s*(\d{1,2})[-./ ]\s*(\d{4}|\d{2})$/.exec(plain)
  if (!dayFirst) return undefined
  const year = dayFirst[3]?.length === 2 ? `20${dayFirst[3]}` : dayFirst[3]
  return dayFrom(year, dayFirst[2], dayFirst[1])
}

function dayFrom(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

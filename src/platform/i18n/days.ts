/** Days as text, YYYY-MM-DD, reckoned without any clock or time zone. */
const DAY_MS = 86_400_000

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`)
const text = (ms: number) => new Date(ms).toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string => text(utc(day) + days * DAY_MS)

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: string): number => new Date(utc(day)).getUTCDay()

/** From the first to the second; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / DAY_MS)

/** The last day of the month `months` from the day's own. */
export function monthEnd(day: string, months = 0): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return text(Date.UTC(year, month + months, 0))
}

/**
 * The same day `months` later (or earlier, when negative); the month's last day where it has no such day: 31 January and a month is
 * 28 or 29 February. Reckon from the first day of a series each time: a day cut short once must not stay short.
 */
export function addMonths(day: string, months: number): string {
  const end = monthEnd(day, months)
  const wished = `${end.slice(0, 8)}${day.slice(8)}`
  return wished < end ? wished : end
}

const inTheNorth = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' })

/** The day an instant falls on in Norway and Sweden, whose clocks agree. */
export const dayOf = (instant: Date): string => inTheNorth.format(instant)

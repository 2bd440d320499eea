import { addDays } from './days.ts'

export type TimeZone = 'Europe/Oslo' | 'Europe/Stockholm'

const formats = new Map<TimeZone, Intl.DateTimeFormat>()

function formatOf(timeZone: TimeZone): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  // Swedish writes a day and an hour as 2014-03-30 01:59:59.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  formats.set(timeZone, made)
  return made
}

/** What the clock on the wall says, as if it were UTC: the difference to the instant is the zone's offset. */
const wallClock = (instant: number, timeZone: TimeZone): number =>
  Date.parse(`${formatOf(timeZone).format(instant).replace(' ', 'T')}Z`)

/** The day it is in a zone at an instant, YYYY-MM-DD. */
export const localDay = (instant: Date, timeZone: TimeZone): string =>
  formatOf(timeZone).format(instant).slice(0, 10)

/** The instant a day begins in a zone. Both zones change their clocks at 01:00 UTC, so a day begins exactly once. */
function startOfDay(day: string, timeZone: TimeZone): Date {
  const wished = Date.parse(`${day}T00:00:00Z`)
  const offset = wallClock(wished, timeZone) - wished
  const guess = wished - offset
  // The offset at the guess is the right one also where the clocks change between the two.
  return new Date(wished - (wallClock(guess, timeZone) - guess))
}

/** The instant a day is over in a zone: what is done before it is done on that day or an earlier one. */
export const endOfDay = (day: string, timeZone: TimeZone): Date => startOfDay(addDays(day, 1), timeZone)

import { addDays, weekdayOf } from '../../../platform/i18n/days.ts'
import type { TimeZone } from '../../../platform/i18n/zones.ts'

export type { TimeZone }

/**
 * The day a deadline counts as: the day itself, or the next working day after a Saturday, a Sunday or a public holiday.
 *
 * Norway: forvaltningsloven (1967-02-10) § 30 with domstolloven (1915-08-13-5) §§ 148 and 149. Sweden: lag (1930:173) om
 * beräkning av lagstadgad tid, 2 §, which counts midsummer eve, Christmas eve and new year's eve with the holidays.
 *
 * @param dueOn YYYY-MM-DD. A working day gives itself, so the rule may be applied twice.
 */
export function effectiveDueDay(dueOn: string, timeZone: TimeZone): string {
  let day = dueOn
  while (!isWorkingDay(day, timeZone)) day = addDays(day, 1)
  return day
}

/** Monday to Friday, and none of the days of `holidays`. */
export function isWorkingDay(day: string, timeZone: TimeZone): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !holidays(Number(day.slice(0, 4)), timeZone).has(day)
}

const known = new Map<string, Set<string>>()

/** The days of a year on which a deadline does not end, apart from Saturdays and Sundays as such. */
export function holidays(year: number, timeZone: TimeZone): ReadonlySet<string> {
  const name = `${timeZone} ${year}`
  const before = known.get(name)
  if (before) return before
  const days = new Set(timeZone === 'Europe/Oslo' ? norwegian(year) : swedish(year))
  known.set(name, days)
  return days
}

/**
 * Lov (1995-02-24-12) om helligdager og helligdagsfred § 2, and lov (1947-04-26-1) om 1 og 17 mai som høgtidsdager.
 * Christmas eve and new year's eve are working days in law.
 */
function norwegian(year: number): string[] {
  const easter = easterSunday(year)
  return [
    `${year}-01-01`,
    `${year}-05-01`,
    `${year}-05-17`,
    `${year}-12-25`,
    `${year}-12-26`,
    // Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday.
    ...[-3, -2, 0, 1, 39, 49, 50].map((days) => addDays(easter, days)),
  ]
}

/**
 * Lag (1989:253) om allmänna helgdagar; since 2005 with the national day and without Whit Monday. The three eves are
 * those of lag (1930:173).
 */
function swedish(year: number): string[] {
  const easter = easterSunday(year)
  const midsummer = saturdayFrom(`${year}-06-20`)
  return [
    `${year}-01-01`,
    `${year}-01-06`,
    `${year}-05-01`,
    `${year}-12-24`,
    `${year}-12-25`,
    `${year}-12-26`,
    `${year}-12-31`,
    addDays(midsummer, -1),
    midsummer,
    // All Saints.
    saturdayFrom(`${year}-10-31`),
    // Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday.
    ...[-2, 0, 1, 39, 49].map((days) => addDays(easter, days)),
    year >= 2005 ? `${year}-06-06` : addDays(easter, 50),
  ]
}

const saturdayFrom = (day: string) => addDays(day, 6 - weekdayOf(day))

/**
 * Easter Sunday of a Gregorian year, YYYY-MM-DD, by the anonymous rule published in Nature 13 (1876), as in Meeus, "Astronomical
 * Algorithms", chapter 8.
 */
export function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const number = epact + toSunday - 7 * late + 114
  return `${year}-${String(Math.floor(number / 31)).padStart(2, '0')}-${String((number % 31) + 1).padStart(2, '0')}`
}

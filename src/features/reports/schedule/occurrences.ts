import { addDays, addMonths, monthEnd } from '../../../platform/i18n/days.ts'

export type Rhythm = {
  /** YYYY-MM-DD. */
  firstDueOn: string
  intervalMonths: number
  /** The last day of the first report's period; null: the month that ended last before it is due. */
  firstPeriodTo: string | null
}

export type Occurrence = { dueOn: string; periodFrom: string; periodTo: string }

/**
 * One report of a series, from number 0: when it is due by the calendar (before weekends and holidays) and the months it is about.
 * A period that ends with its month always ends with its month; one that does not keeps its day.
 */
export function occurrence(rhythm: Rhythm, number: number): Occurrence {
  const first = rhythm.firstPeriodTo ?? monthEnd(rhythm.firstDueOn, -1)
  const months = number * rhythm.intervalMonths
  const endOfPeriod = (at: number) => (first === monthEnd(first) ? monthEnd(first, at) : addMonths(first, at))
  return {
    dueOn: addMonths(rhythm.firstDueOn, months),
    periodFrom: addDays(endOfPeriod(months - rhythm.intervalMonths), 1),
    periodTo: endOfPeriod(months),
  }
}

/** The reports of a series that are due between two days, both included, in order. */
export function occurrencesBetween(rhythm: Rhythm, from: string, to: string): Occurrence[] {
  const found: Occurrence[] = []
  for (let number = 0; ; number += 1) {
    const one = occurrence(rhythm, number)
    if (one.dueOn > to) return found
    if (one.dueOn >= from) found.push(one)
  }
}

/** A report is made this long before it is due, or when its period has ended, whichever comes first. */
export const READY_DAYS = 60

/** The day from which a report is there. */
export function readyOn(one: Occurrence): string {
  const afterPeriod = addDays(one.periodTo, 1)
  const inAdvance = addDays(one.dueOn, -READY_DAYS)
  if (inAdvance < afterPeriod) return inAdvance
  return afterPeriod
}

import { spreadOre } from './spread.ts'

/** Longer than any project: a time beyond it is a slip of the pen, and is not drawn month by month. */
export const MOST_MONTHS = 600

export const monthOf = (day: string) => day.slice(0, 7)

/** All months from one to another, both included: 'YYYY-MM'. Empty when the second is earlier or the time is beyond `MOST_MONTHS`. */
export function monthsBetween(first: string, last: string): string[] {
  const count = monthNumber(last) - monthNumber(first) + 1
  if (count < 1 || count > MOST_MONTHS) return []
  return Array.from({ length: count }, (_, index) => monthNamed(monthNumber(first) + index))
}

export const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

export const monthNamed = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/** How many of a month's days lie within the days from one to another, both included. */
function daysWithin(month: string, from: string, to: string): number {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const first = monthOf(from) === month ? Number(from.slice(8, 10)) : 1
  const end = monthOf(to) === month ? Number(to.slice(8, 10)) : last
  return Math.max(0, end - first + 1)
}

/**
 * What a budget plans for each month. What is for a year is spread over the days of that year which lie in the project's time (all of
 * the year where none does); what is for the project as a whole (year 0) over all its days. The months sum to the budget exactly.
 * Null when something is for the whole time and that time is not known, or nothing is budgeted.
 */
export function plannedByMonth(
  amounts: { year: number; amountOre: number }[],
  project: { startsOn: string | null; endsOn: string | null },
): Map<string, number> | null {
  if (amounts.length === 0) return null
  const planned = new Map<string, number>()
  for (const [year, ofYear] of Map.groupBy(amounts, (amount) => amount.year)) {
    const span = year === 0 ? wholeTime(project) : daysOfYear(year, project)
    const months = span ? monthsBetween(monthOf(span.from), monthOf(span.to)) : []
    if (!span || months.length === 0) return null
    const total = ofYear.reduce((sum, { amountOre }) => sum + amountOre, 0)
    const weights = months.map((month) => daysWithin(month, span.from, span.to))
    // A plan in whole kroner stays one month by month.
    const unit = total % 100 === 0 ? 100 : 1
    for (const [index, parts] of spreadOre(total / unit, weights).entries()) {
      const month = months[index] ?? ''
      planned.set(month, (planned.get(month) ?? 0) + parts * unit)
    }
  }
  return planned
}

const wholeTime = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  startsOn && endsOn ? { from: startsOn, to: endsOn } : null

function daysOfYear(year: number, project: { startsOn: string | null; endsOn: string | null }) {
  const whole = { from: `${year}-01-01`, to: `${year}-12-31` }
  const from = project.startsOn && project.startsOn > whole.from ? project.startsOn : whole.from
  const to = project.endsOn && project.endsOn < whole.to ? project.endsOn : whole.to
  return from <= to ? { from, to } : whole
}

import { parseDay } from '../../projects/index.ts'

export type Period = { from: string; to: string }
export type ReadPeriod =
  | { ok: true; period: Period }
  | { ok: false; period: Period; field: 'from' | 'to'; problem: 'dayInvalid' | 'periodTurned' }

const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/** Days the project and its accounts have, as far as they are known, and today. */
export type Times = {
  startsOn: string | null
  endsOn: string | null
  firstPostedOn: string | null
  lastPostedOn: string | null
  today: string
}

export const yearPeriod = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** The year of the last amount posted; before there is one, this year, or the project's nearest to it. */
export function usualPeriod(times: Times): Period {
  const day = times.lastPostedOn ?? clamped(times.today, times.startsOn, times.endsOn)
  return yearPeriod(withinYears(Number(day.slice(0, 4))))
}

/** All the time the project and its accounts have; at least the usual period. */
export function wholePeriod(times: Times): Period {
  const usual = usualPeriod(times)
  const from = [times.startsOn, times.firstPostedOn].filter((day) => day !== null).toSorted()[0] ?? usual.from
  const to =
    [times.endsOn, times.lastPostedOn]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? usual.to
  return from <= to ? { from, to } : usual
}

/** The years to choose from, the newest first; a long project has its last twelve. */
export function yearsOf(times: Times): number[] {
  const { from, to } = wholePeriod(times)
  const last = withinYears(Number(to.slice(0, 4)))
  const first = Math.max(withinYears(Number(from.slice(0, 4))), last - 11)
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}

/** The period that the address asks for; the usual one where it asks for none, or for none that can be. */
export function readPeriod(from: string | undefined, to: string | undefined, times: Times): ReadPeriod {
  const usual = usualPeriod(times)
  if (!from && !to) return { ok: true, period: usual }
  const first = readDay(from)
  const last = readDay(to)
  if (!first) return { ok: false, period: usual, field: 'from', problem: 'dayInvalid' }
  if (!last) return { ok: false, period: usual, field: 'to', problem: 'dayInvalid' }
  if (first > last) return { ok: false, period: usual, field: 'to', problem: 'periodTurned' }
  return { ok: true, period: { from: first, to: last } }
}

function readDay(typed: string | undefined): string | undefined {
  const day = parseDay(typed ?? '')
  const year = Number(day?.slice(0, 4))
  return day && year >= FIRST_YEAR && year <= LAST_YEAR ? day : undefined
}

const withinYears = (year: number) => Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year))
const clamped = (day: string, from: string | null, to: string | null) =>
  to !== null && day > to ? to : from !== null && day < from ? from : day

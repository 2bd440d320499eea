import { addDays, daysBetween } from '../../../../platform/i18n/days.ts'
import { localDay, type TimeZone } from '../../../../platform/i18n/zones.ts'
import type { Decision } from '../queries.ts'

/** The last day to answer an offer that is made at an instant: YYYY-MM-DD, by the clock of the call. */
export const lastDayFrom = (now: Date, call: { answerDays: number; timeZone: TimeZone }): string =>
  addDays(localDay(now, call.timeZone), call.answerDays)

/** Whether the last day to answer has passed at an instant, by the clock of the call: until midnight it has not. */
export const isOver = (answerBy: string | null, timeZone: TimeZone, now: Date): boolean =>
  answerBy !== null && localDay(now, timeZone) > answerBy

/** Whether a decision is an offer that nobody has answered; it may have lapsed. */
export const isUnanswered = (
  decision: Pick<Decision, 'outcome' | 'decidedAt' | 'acceptedAt' | 'declinedAt'>,
): boolean =>
  decision.outcome !== 'rejected' &&
  decision.decidedAt !== null &&
  decision.acceptedAt === null &&
  decision.declinedAt === null

/** Whether an unanswered offer has lapsed, or is about to: its last day has passed. */
export const hasLapsed = (
  { lapsedAt, answerBy }: Pick<Decision, 'lapsedAt' | 'answerBy'>,
  { call }: { call: { timeZone: TimeZone } },
  now: Date,
): boolean => lapsedAt !== null || isOver(answerBy, call.timeZone, now)

export type Occasion = '7-days' | '1-day'

/** Which reminder is the right one on a day before the last one (YYYY-MM-DD), or on it; undefined when none is. */
export function occasionOn(today: string, answerBy: string): Occasion | undefined {
  const left = daysBetween(today, answerBy)
  if (left < 0 || left > 7) return undefined
  return left <= 1 ? '1-day' : '7-days'
}

/** The days an officer may move the last one to: later than it is, from today, and within a year. */
export function daysToMoveTo(answerBy: string, today: string): { first: string; last: string } {
  const next = addDays(answerBy, 1)
  return { first: next > today ? next : today, last: addDays(today, 365) }
}

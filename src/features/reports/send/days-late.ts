import type { FoundReport } from '../find-report.ts'
import { daysLeft, dueInstant } from '../schedule/deadlines.ts'

/** Whole days past the day the deadline counts as, at an instant; 0 when it is in time. */
export function daysLate(report: Pick<FoundReport, 'dueOn' | 'timeZone'>, at: Date): number {
  if (at < dueInstant(report.dueOn, report.timeZone)) return 0
  return Math.max(1, -daysLeft(report.dueOn, report.timeZone, at))
}

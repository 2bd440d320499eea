import { daysBetween } from '../../../platform/i18n/days.ts'
import { endOfDay, localDay } from '../../../platform/i18n/zones.ts'
import { effectiveDueDay, type TimeZone } from './working-days.ts'

export { localDay } from '../../../platform/i18n/zones.ts'
export { effectiveDueDay, type TimeZone } from './working-days.ts'

/**
 * The instant from which a report is late: the end of the day its deadline counts as (see `effectiveDueDay`) where the funder is,
 * which is the start of the next day. What is sent before it is in time.
 */
export const dueInstant = (dueOn: string, timeZone: TimeZone): Date =>
  endOfDay(effectiveDueDay(dueOn, timeZone), timeZone)

/**
 * Days from today in the zone to the day the deadline counts as: 0 on the day itself, negative when it has passed. Days are counted
 * by the calendar, so a day of 23 or 25 hours is one day.
 */
export const daysLeft = (dueOn: string, timeZone: TimeZone, now: Date): number =>
  daysBetween(localDay(now, timeZone), effectiveDueDay(dueOn, timeZone))

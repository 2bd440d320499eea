import type { Member } from '../../../../platform/access/viewer.ts'
import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { writeMoved } from '../deadline/move-deadline.ts'
import { dueInstant } from '../deadlines.ts'
import { occurrencesBetween } from '../occurrences.ts'
import { findSchedule, waitForScheduleLock } from '../queries.ts'
import { type Extension, listReportsToMove, writeExtension } from './queries.ts'

export type Extended =
  | { ok: true; moved: number }
  /** `notFound`: no due day of a schedule of the programme. `past`: the new day would have passed. */
  | { ok: false; reason: 'notFound' | 'past' }

/**
 * Moves one due day of a programme's schedule for all its projects: reports that are being written get the new deadline, the reason in
 * their history and a mail to who answers for them; those not made yet are made with it. Reports that were sent stay as they
 * are. Who may do it is the caller's to know.
 */
export async function extendSchedule(
  tx: Tx,
  act: { viewer: Member; requestId?: string; baseUrl: string },
  programmeId: string,
  extension: Extension,
  now: Date,
): Promise<Extended> {
  // While the day is moved, nobody makes a report by the old one.
  await waitForScheduleLock(tx)
  const schedule = await findSchedule(tx, extension.scheduleId)
  if (!schedule || schedule.programmeId !== programmeId) return { ok: false, reason: 'notFound' }
  const { firstDueOn, intervalMonths, firstPeriodTo, timeZone } = schedule
  const { scheduledOn, dueOn } = extension
  if (firstDueOn === null || intervalMonths === null) return { ok: false, reason: 'notFound' }
  const rhythm = { firstDueOn, intervalMonths, firstPeriodTo }
  if (occurrencesBetween(rhythm, scheduledOn, scheduledOn).length === 0)
    return { ok: false, reason: 'notFound' }
  if (dueInstant(dueOn, timeZone) <= now) return { ok: false, reason: 'past' }

  await writeExtension(tx, extension, act.viewer.accountId)
  const reports = await listReportsToMove(tx, extension)
  for (const id of reports) await writeMoved(tx, act, id, extension, now)
  await audit(
    tx,
    act,
    'report-schedule-extended',
    { kind: 'report-schedule', id: schedule.id },
    { scheduledOn, dueOn, moved: reports.length },
  )
  return { ok: true, moved: reports.length }
}

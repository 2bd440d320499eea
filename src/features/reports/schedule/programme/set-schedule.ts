import type { Member } from '../../../../platform/access/viewer.ts'
import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { endScheduleRow, insertSchedule, type NewSchedule } from './queries.ts'

type Act = { viewer: Member; requestId?: string }

/**
 * Gives a programme the rhythm of one of its reports. Refused where it has one for the form: that is ended first. Who may do it is the
 * caller's to know.
 */
export async function addSchedule(
  tx: Tx,
  act: Act,
  schedule: NewSchedule,
): Promise<{ ok: true; id: string } | { ok: false; reason: 'alreadyThere' }> {
  const id = await insertSchedule(tx, schedule, act.viewer.accountId)
  if (!id) return { ok: false, reason: 'alreadyThere' }
  await audit(
    tx,
    act,
    'report-schedule-added',
    { kind: 'report-schedule', id },
    { programme: schedule.programmeId, form: schedule.formKey },
  )
  return { ok: true, id }
}

/** Makes no more reports by it; those that were made stay. False where it had ended. */
export async function endSchedule(tx: Tx, act: Act, programmeId: string, id: string): Promise<boolean> {
  const ended = await endScheduleRow(tx, programmeId, id)
  if (ended)
    await audit(tx, act, 'report-schedule-ended', { kind: 'report-schedule', id }, { programme: programmeId })
  return ended
}

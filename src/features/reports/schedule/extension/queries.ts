import type { Db, Tx } from '../../../../platform/database/database.ts'

export type Extension = { scheduleId: string; scheduledOn: string; dueOn: string; reason: string }

/** The due days that were moved for all projects, of some schedules; at most 2000, the latest first. */
export async function listExtensions(db: Db, scheduleIds: string[]): Promise<Extension[]> {
  if (scheduleIds.length === 0) return []
  return db
    .selectFrom('report_schedule_extension')
    .select(['schedule_id as scheduleId', 'scheduled_on as scheduledOn', 'due_on as dueOn', 'reason'])
    .where('schedule_id', 'in', scheduleIds)
    .orderBy('scheduled_on', 'desc')
    .orderBy('schedule_id')
    .limit(2000)
    .execute()
}

/** Writes the new day; a day that was moved before is moved again. */
export async function writeExtension(tx: Tx, extension: Extension, movedBy: string) {
  const values = { due_on: extension.dueOn, reason: extension.reason, moved_by: movedBy }
  await tx
    .insertInto('report_schedule_extension')
    .values({ schedule_id: extension.scheduleId, scheduled_on: extension.scheduledOn, ...values })
    .onConflict((conflict) => conflict.columns(['schedule_id', 'scheduled_on']).doUpdateSet(values))
    .execute()
}

/** The reports made for a due day that are still being written and have another deadline; at most 10,000. */
export async function listReportsToMove(tx: Tx, extension: Extension): Promise<string[]> {
  const rows = await tx
    .selectFrom('report')
    .select('id')
    .where('schedule_id', '=', extension.scheduleId)
    .where('scheduled_on', '=', extension.scheduledOn)
    .where('due_on', '<>', extension.dueOn)
    .where('state', 'in', ['draft', 'returned'])
    .orderBy('id')
    .limit(10_000)
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

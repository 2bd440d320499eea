import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database/database.ts'
import { isUuid } from '../../platform/text/uuid.ts'
import type { ActivityKind } from './activity-form.ts'

export type Activity = {
  id: string
  /** YYYY-MM-DD; `endedOn` is null for something of one day. */
  happenedOn: string
  endedOn: string | null
  kind: ActivityKind
  title: string
  description: string
  municipalityKey: string | null
  /** How many people took part, where it was counted. */
  reached: number | null
  /** An id of the list of target groups. */
  targetGroup: string | null
  version: number
}
export type ActivityText = Omit<Activity, 'id' | 'version'>

const columns = [
  'id',
  'happened_on as happenedOn',
  'ended_on as endedOn',
  'kind',
  'title',
  'description',
  'municipality_key as municipalityKey',
  'reached',
  'target_group as targetGroup',
  'version',
] as const

/**
 * What a project did between two days, both included (YYYY-MM-DD), by day; what lasted longer counts when a part of it falls between
 * them. At most 2000. Who may read the project's activities is the caller's to know.
 */
export async function listActivities(
  db: Db,
  projectId: string,
  from: string,
  to: string,
): Promise<Activity[]> {
  return db
    .selectFrom('project_activity')
    .select(columns)
    .where('project_id', '=', projectId)
    .where('happened_on', '<=', to)
    .where((eb) => eb(eb.fn.coalesce('ended_on', 'happened_on'), '>=', from))
    .orderBy('happened_on')
    .orderBy('title')
    .orderBy('id')
    .limit(2000)
    .execute()
}

/** The years in which a project's activities began, latest first, with how many and how many people were reached. */
export async function listYears(db: Db, projectId: string) {
  return db
    .selectFrom('project_activity')
    .select([
      sql<number>`extract(year from happened_on)::int`.as('year'),
      sql<number>`count(*)::int`.as('count'),
      sql<number>`coalesce(sum(reached), 0)::int`.as('reached'),
    ])
    .where('project_id', '=', projectId)
    .groupBy(sql`1`)
    .orderBy(sql`1`, 'desc')
    .limit(200)
    .execute()
}

/** Those that began in a year, latest first; at most 1000. */
export async function listActivitiesOfYear(db: Db, projectId: string, year: number): Promise<Activity[]> {
  return db
    .selectFrom('project_activity')
    .select(columns)
    .where('project_id', '=', projectId)
    .where('happened_on', '>=', `${year}-01-01`)
    .where('happened_on', '<=', `${year}-12-31`)
    .orderBy('happened_on', 'desc')
    .orderBy('title')
    .orderBy('id')
    .limit(1000)
    .execute()
}

export async function findActivity(db: Db, projectId: string, id: string): Promise<Activity | undefined> {
  if (!isUuid(id)) return undefined
  return db
    .selectFrom('project_activity')
    .select(columns)
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
}

const row = (activity: ActivityText) => ({
  happened_on: activity.happenedOn,
  ended_on: activity.endedOn,
  kind: activity.kind,
  title: activity.title,
  description: activity.description,
  municipality_key: activity.municipalityKey,
  reached: activity.reached,
  target_group: activity.targetGroup,
})

export async function insertActivity(
  tx: Tx,
  projectId: string,
  activity: ActivityText,
  savedBy: string,
): Promise<string> {
  const { id } = await tx
    .insertInto('project_activity')
    .values({ ...row(activity), project_id: projectId, saved_by: savedBy })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Saves on a version; false when somebody has saved or removed it since. Of saves at the same moment one wins. */
export async function updateActivity(
  tx: Tx,
  at: { projectId: string; id: string; baseVersion: number },
  activity: ActivityText,
  savedBy: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('project_activity')
    .set((eb) => ({
      ...row(activity),
      version: eb('version', '+', 1),
      saved_by: savedBy,
      saved_at: sql<Date>`now()`,
    }))
    .where('project_id', '=', at.projectId)
    .where('id', '=', at.id)
    .where('version', '=', at.baseVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Removes a version; false when somebody has saved or removed it since. */
export async function deleteActivity(
  tx: Tx,
  at: { projectId: string; id: string; baseVersion: number },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('project_activity')
    .where('project_id', '=', at.projectId)
    .where('id', '=', at.id)
    .where('version', '=', at.baseVersion)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

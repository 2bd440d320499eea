import type { Member } from '../../platform/access/viewer.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/database.ts'
import { type ActivityText, deleteActivity, insertActivity, updateActivity } from './queries.ts'

type Act = { viewer: Member; requestId?: string }
type At = { projectId: string; id: string; baseVersion: number }

/** Adds an activity and gives its id. Who may edit the project is the caller's to know, here and below. */
export async function addActivity(
  tx: Tx,
  act: Act,
  projectId: string,
  activity: ActivityText,
): Promise<string> {
  const id = await insertActivity(tx, projectId, activity, act.viewer.accountId)
  await audit(tx, act, 'activity-added', { kind: 'project', id: projectId }, { activity: id })
  return id
}

/** Saves on the version that was seen; false when somebody has saved or removed the activity since. */
export async function saveActivity(tx: Tx, act: Act, at: At, activity: ActivityText): Promise<boolean> {
  const saved = await updateActivity(tx, at, activity, act.viewer.accountId)
  if (saved)
    await audit(tx, act, 'activity-saved', { kind: 'project', id: at.projectId }, { activity: at.id })
  return saved
}

/** Removes the version that was seen; false when somebody has saved or removed the activity since. */
export async function removeActivity(tx: Tx, act: Act, at: At): Promise<boolean> {
  const removed = await deleteActivity(tx, at)
  if (removed)
    await audit(tx, act, 'activity-removed', { kind: 'project', id: at.projectId }, { activity: at.id })
  return removed
}

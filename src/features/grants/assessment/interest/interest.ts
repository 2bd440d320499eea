import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { type Interest, listInterests } from './queries.ts'

export type { Interest } from './queries.ts'

/** The one rule that reading and deciding both ask: what ties a person to an application, or null. See `listInterests`. */
export async function interestOf(db: Db, viewer: Viewer, applicationId: string): Promise<Interest | null> {
  if (viewer.kind === 'public') return null
  return (await listInterests(db, applicationId, [viewer.accountId])).get(viewer.accountId) ?? null
}

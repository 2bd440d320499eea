import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { interestOf } from '../assessment/interest/interest.ts'
import { findCall } from '../calls/queries.ts'
import type { FoundApplication } from './application.ts'
import { selectApplication } from './queries.ts'

/**
 * An application by its id, whole: for those who apply, for those who run its call once it is sent, and for its readers who have
 * declared that nothing ties them to it. Undefined for everybody else.
 */
export async function findApplication(
  db: Db,
  viewer: Viewer,
  id: string,
): Promise<FoundApplication | undefined> {
  const row = await selectApplication(db, viewer, id)
  if (!row) return undefined
  const call = await findCall(db, viewer, row.callId)
  if (!call) return undefined
  const interest = await interestOf(db, viewer, id)
  const { callId: _, organisationId, organisation, mayRead, runsCall, ...rest } = row
  const tied = interest === 'own-organisation' || interest === 'wrote-it'
  const waits = row.state === 'submitted' || row.state === 'in-review'
  return {
    ...rest,
    organisation: { id: organisationId, name: organisation },
    call,
    mayWrite: Boolean(row.mayWrite),
    applies: Boolean(row.mayWrite) && (!runsCall || tied),
    mayRun: Boolean(row.mayRun),
    interest,
    mayAssess: Boolean(mayRead) && interest === null && waits,
    mayDecide: Boolean(row.mayRun) && interest === null,
  }
}

import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { type ListedApplication, listSentApplications } from '../applications/lists/queries.ts'
import type { FoundCall } from '../calls/call.ts'
import { listBoardInterests } from './interest/queries.ts'
import { listAssessmentsOfCall } from './queries.ts'
import { ranks, type Standing, standingOf } from './ranking.ts'

export type BoardRow = ListedApplication & {
  standing: Standing
  /** The viewer may not see how it stands: something ties them to it, or they read it and have not sent their own. */
  hidden: boolean
  /** Among those that have a score; null where it has none or is hidden. */
  rank: number | null
}

/** The sent applications of a call with how they stand, the best first; those without a score after them, by number. */
export async function boardOf(db: Db, viewer: Viewer, call: FoundCall): Promise<BoardRow[]> {
  if (viewer.kind === 'public') return []
  const applications = await listSentApplications(db, call.id)
  const assessments = Map.groupBy(
    await listAssessmentsOfCall(db, call.id),
    ({ applicationId }) => applicationId,
  )
  const tied = await listBoardInterests(db, call.id, viewer.accountId)
  const rows = applications.map((application) => {
    const own = assessments.get(application.id) ?? []
    const unsent = own.some(
      ({ accountId, sentAt, conflict }) =>
        accountId === viewer.accountId && sentAt === null && conflict !== true,
    )
    return {
      ...application,
      standing: standingOf(call.criteria, own),
      hidden: tied.has(application.id) || unsent,
    }
  })
  const waits = (row: { state: string }) => row.state !== 'withdrawn'
  const places = ranks(rows.filter(waits).map(({ id, standing: { mean } }) => ({ id, mean })))
  return rows
    .map((row) => ({ ...row, rank: row.hidden ? null : (places.get(row.id) ?? null) }))
    .sort(
      (a, b) =>
        (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
        (a.number ?? '').localeCompare(b.number ?? ''),
    )
}

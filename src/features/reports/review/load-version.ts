import type { Member } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { ReportContent } from '../content.ts'
import { listReturnedQuestions } from '../draft/sent/queries.ts'
import { type FoundReport, findReport } from '../find-report.ts'
import { type FoundVersion, findVersion } from '../send/find-version.ts'
import { type Comment, commentsOf } from './comments.ts'
import { differs, type EffectOnLater, effectOnLater } from './later-reports.ts'

export type LoadedVersion = {
  report: FoundReport
  version: FoundVersion
  /** The version before this one, where it still is what was sent. */
  previous: ReportContent | undefined
  /** Up to this version, oldest first. */
  comments: Comment[]
  /** The questions this version was returned on or opened again for. */
  returned: Set<string>
  /** What this version means for later reports, where they say something else. */
  effects: EffectOnLater[]
  /** It is the newest and waits for a decision. */
  waits: boolean
  /** The viewer may decide on it now. */
  mayDecide: boolean
}

/** A version with all that its page shows; undefined when the viewer may not read it. */
export async function loadVersion(
  db: Db,
  viewer: Member,
  id: string,
  number: number,
): Promise<LoadedVersion | undefined> {
  const report = await findReport(db, viewer, id)
  const version = report && (await findVersion(db, viewer, report.id, number))
  if (!report || !version) return undefined
  const before = number > 1 ? await findVersion(db, viewer, report.id, number - 1) : undefined
  const comments = await commentsOf(db, viewer, report.id)
  const waits = report.state === 'sent' && report.sentVersion === number
  const isNewest = report.sentVersion === number && version.reopenedAt === null
  const takesPart = report.mayWrite || report.mayReview
  const effects =
    isNewest && takesPart && version.decision !== 'rejected' && version.decision !== 'returned'
      ? await effectOnLater(db, report, version.content?.money ?? null)
      : []
  return {
    report,
    version,
    previous: before?.content,
    comments: comments.filter((comment) => comment.version <= number),
    returned: new Set(takesPart ? await listReturnedQuestions(db, report.id, number) : []),
    effects: effects.filter(differs),
    waits,
    mayDecide: waits && report.mayReview && version.sentBy.accountId !== viewer.accountId,
  }
}

import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import type { FoundReport } from '../find-report.ts'
import { lockReport } from '../queries.ts'
import type { ReportAct } from '../send/act.ts'
import { changeComment, insertComment, selectComments } from './queries.ts'

/** The longest comment or answer, in characters. */
const MOST_COMMENT = 8000

export type Comment = {
  id: string
  version: number
  /** '' for the report as a whole. */
  question: string
  body: string
  by: { accountId: string; name: string }
  at: Date
  /** Null while the other side does not see it. */
  sentAt: Date | null
  answers: Omit<Comment, 'answers'>[]
}

/** What the viewer may see of what the funder and the project have written to each other about a report, oldest first. */
export async function commentsOf(db: Db, viewer: Viewer, reportId: string): Promise<Comment[]> {
  const rows = await selectComments(db, viewer, reportId)
  const said = rows.map((row) => ({
    id: row.id,
    version: row.version,
    question: row.question,
    parentId: row.parent_id,
    body: row.body,
    by: { accountId: row.written_by, name: row.writer_name },
    at: row.written_at,
    sentAt: row.sent_at,
  }))
  const answers = Map.groupBy(said, ({ parentId }) => parentId)
  return said
    .filter(({ parentId }) => parentId === null)
    .map((comment) => ({ ...comment, answers: answers.get(comment.id) ?? [] }))
}

export type Commented =
  | { ok: true; question: string }
  | { ok: false; reason: 'empty' | 'too-long' | 'closed' | 'not-found' }

/**
 * What a person writes about a version. With `id`, a comment or answer that still waits is changed, or taken away by an empty text. With
 * `under`, it is the project's answer to a comment: kept back while the report is being answered, and seen at once after that. Else it is
 * the case officer's comment on a question of the version that waits for a decision, kept back until then.
 */
export async function writeComment(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  said: { version: number; question: string; body: string; id?: string; under?: string },
  now: Date,
): Promise<Commented> {
  const body = said.body.replaceAll('\r\n', '\n').trim()
  if (body.length > MOST_COMMENT) return { ok: false, reason: 'too-long' }
  const locked = await lockReport(tx, report.id)
  if (!locked) return { ok: false, reason: 'not-found' }
  const waits = locked.state === 'sent' && locked.sent_version === said.version
  if (said.id !== undefined) return change(tx, act, report, { ...said, id: said.id, body }, waits)
  if (body === '') return { ok: false, reason: 'empty' }
  const common = { reportId: report.id, body, accountId: act.viewer.accountId, at: now }
  if (said.under !== undefined) {
    if (!report.mayWrite) return { ok: false, reason: 'not-found' }
    const parent = (await commentsOf(tx, act.viewer, report.id)).find(({ id }) => id === said.under)
    if (!parent || parent.sentAt === null) return { ok: false, reason: 'not-found' }
    const { id, version, question } = parent
    const sentAt = locked.state === 'returned' ? null : now
    await insertComment(tx, { ...common, version, question, parentId: id, sentAt })
    return { ok: true, question }
  }
  if (!report.mayReview) return { ok: false, reason: 'not-found' }
  if (!waits) return { ok: false, reason: 'closed' }
  const { question, version } = said
  if (question !== '' && !questionsOf(report.form.definition).some(({ key }) => key === question))
    return { ok: false, reason: 'not-found' }
  await insertComment(tx, { ...common, version, question, parentId: null, sentAt: null })
  return { ok: true, question }
}

async function change(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  said: { id: string; body: string },
  waits: boolean,
): Promise<Commented> {
  const all = await commentsOf(tx, act.viewer, report.id)
  const comment = all.find(({ id }) => id === said.id)
  const answer = all.flatMap(({ answers }) => answers).find(({ id }) => id === said.id)
  const question = (comment ?? answer)?.question
  if (question === undefined) return { ok: false, reason: 'not-found' }
  if (comment ? !report.mayReview : !report.mayWrite) return { ok: false, reason: 'not-found' }
  if (comment && !waits) return { ok: false, reason: 'closed' }
  const changed = await changeComment(tx, {
    reportId: report.id,
    id: said.id,
    body: said.body,
    isAnswer: comment === undefined,
  })
  return changed ? { ok: true, question } : { ok: false, reason: 'closed' }
}

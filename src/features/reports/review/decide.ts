import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { FoundReport } from '../find-report.ts'
import { recordApproval } from '../funder/approval/record-approval.ts'
import { lockReport } from '../queries.ts'
import { type DeadlineMoved, moveDeadline } from '../schedule/index.ts'
import type { ReportAct } from '../send/act.ts'
import { type FoundVersion, findVersion } from '../send/find-version.ts'
import { mailDecision } from './mail-decision.ts'
import {
  insertReturnedQuestions,
  selectCommentedQuestions,
  sendWaitingComments,
  updateDecision,
} from './queries.ts'
import { answerable, withDependents } from './returnable.ts'

export type DecisionRefusal =
  /** Somebody has decided on it, or it is not the version that waits. */
  | 'decided'
  /** Nobody decides on what they sent themselves. */
  | 'own'
  /** What is stored is no longer what was sent. */
  | 'broken'
  | 'reason-missing'
  | 'no-questions'
  | 'comment-missing'
  | Extract<DeadlineMoved, { ok: false }>['reason']

export type Decided = { ok: true } | { ok: false; reason: DecisionRefusal; questions?: string[] }

/** The version that is decided on, and the officer's words about it as a whole. */
type OnVersion = { number: number; reason: string }

/**
 * Approves the version that waits. Its answers are taken up where they count (`recordApproval`), the comments on it go out, those who
 * answer for the project are told. Only a case officer of the programme, and only what somebody else sent.
 */
export async function approveReport(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  on: OnVersion,
  now: Date,
): Promise<Decided> {
  const held = await hold(tx, act, report, on.number)
  if (!held.ok) return held
  // What was changed is approved by nobody; it may be returned or rejected.
  if (!held.version.intact) return { ok: false, reason: 'broken' }
  return finish(tx, act, report, held.version, { ...on, decision: 'approved' }, now)
}

/** Rejects the version that waits, with a reason. */
export async function rejectReport(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  on: OnVersion,
  now: Date,
): Promise<Decided> {
  const held = await hold(tx, act, report, on.number)
  if (!held.ok) return held
  if (on.reason.trim() === '') return { ok: false, reason: 'reason-missing' }
  return finish(tx, act, report, held.version, { ...on, decision: 'rejected' }, now)
}

/**
 * Returns the version that waits on named questions, each with a comment; only those, and questions that other answers to them open, can
 * be written in again. `dueOn` gives it another deadline.
 */
export async function returnReport(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  on: OnVersion & { questions: string[]; dueOn?: string },
  now: Date,
): Promise<Decided> {
  const held = await hold(tx, act, report, on.number)
  if (!held.ok) return held
  const { content } = held.version
  if (!content) return { ok: false, reason: 'broken' }
  const named = on.questions.filter((key) => answerable(content).has(key))
  if (named.length === 0) return { ok: false, reason: 'no-questions' }
  const commented = await selectCommentedQuestions(tx, report.id, on.number)
  const silent = named.filter((key) => !commented.has(key))
  if (silent.length > 0) return { ok: false, reason: 'comment-missing', questions: silent }
  await insertReturnedQuestions(tx, report.id, on.number, withDependents(content, named))
  const finished = await finish(tx, act, report, held.version, { ...on, decision: 'returned' }, now)
  if (!finished.ok || on.dueOn === undefined || on.dueOn === report.dueOn) return finished
  const reason = on.reason.trim() || '–'
  return moveDeadline(tx, act, report.id, { dueOn: on.dueOn, reason }, now)
}

/** The version that waits, held until the transaction ends: of two officers who decide at once, the second finds it decided. */
async function hold(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  number: number,
): Promise<{ ok: true; version: FoundVersion } | Extract<Decided, { ok: false }>> {
  if (!report.mayReview) throw new Error('only a case officer of the programme decides')
  const locked = await lockReport(tx, report.id)
  if (locked?.state !== 'sent' || locked.sent_version !== number) return { ok: false, reason: 'decided' }
  const version = await findVersion(tx, act.viewer, report.id, number)
  if (!version) return { ok: false, reason: 'decided' }
  if (version.sentBy.accountId === act.viewer.accountId) return { ok: false, reason: 'own' }
  return { ok: true, version }
}

type Decision = OnVersion & { decision: 'approved' | 'returned' | 'rejected' }

async function finish(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  version: FoundVersion,
  on: Decision,
  now: Date,
): Promise<Decided> {
  const written = await updateDecision(tx, {
    reportId: report.id,
    number: on.number,
    decision: on.decision,
    reason: on.reason.trim(),
    accountId: act.viewer.accountId,
    at: now,
  })
  if (!written) return { ok: false, reason: 'decided' }
  if (on.decision === 'approved') await recordApproval(tx, act, report.id, on.number, now)
  await sendWaitingComments(tx, report.id, on.number, now)
  const details = { version: on.number }
  await audit(tx, act, `report-${on.decision}`, { kind: 'report', id: report.id }, details)
  await mailDecision(tx, act, report, { ...on, sentBy: version.sentBy.accountId })
  return { ok: true }
}

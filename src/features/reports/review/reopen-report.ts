import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import type { ReportContent } from '../content.ts'
import type { FoundReport } from '../find-report.ts'
import { withdrawApproval } from '../funder/approval/record-approval.ts'
import { lockReport } from '../queries.ts'
import { type DeadlineMoved, moveDeadline } from '../schedule/index.ts'
import type { ReportAct } from '../send/act.ts'
import { findVersion } from '../send/find-version.ts'
import { mailReopened } from './mail-decision.ts'
import { insertReturnedQuestions, updateReopened } from './queries.ts'
import { answerable, withDependents } from './returnable.ts'

export type Reopened =
  | { ok: true }
  | {
      ok: false
      reason:
        | 'not-approved'
        | 'reason-missing'
        | 'no-questions'
        | Extract<DeadlineMoved, { ok: false }>['reason']
    }

/**
 * Opens an approved report again, for a reason, on named questions or on all. The approved version stays readable and is marked; what
 * its approval brought about is withdrawn until a new version is approved. Reports that were sent later stay as they are. Only a case
 * officer of the programme.
 */
export async function reopenReport(
  tx: Tx,
  act: ReportAct,
  report: FoundReport,
  on: { number: number; reason: string; questions: 'all' | string[]; dueOn?: string },
  now: Date,
): Promise<Reopened> {
  if (!report.mayReview) throw new Error('only a case officer of the programme opens a report again')
  if (on.reason.trim() === '') return { ok: false, reason: 'reason-missing' }
  const locked = await lockReport(tx, report.id)
  if (locked?.state !== 'approved' || locked.sent_version !== on.number)
    return { ok: false, reason: 'not-approved' }
  const version = await findVersion(tx, act.viewer, report.id, on.number)
  if (!version) return { ok: false, reason: 'not-approved' }
  const named = namedQuestions(report, version.content, on.questions)
  if (named.length === 0) return { ok: false, reason: 'no-questions' }
  const reason = on.reason.trim()
  const { accountId } = act.viewer
  if (!(await updateReopened(tx, { reportId: report.id, number: on.number, reason, accountId, at: now })))
    return { ok: false, reason: 'not-approved' }
  await insertReturnedQuestions(tx, report.id, on.number, named)
  await withdrawApproval(tx, report.id)
  await audit(
    tx,
    act,
    'report-reopened',
    { kind: 'report', id: report.id },
    { version: on.number, questions: on.questions === 'all' ? ['all'] : named },
  )
  if (on.dueOn !== undefined && on.dueOn !== report.dueOn) {
    const moved = await moveDeadline(tx, act, report.id, { dueOn: on.dueOn, reason }, now)
    if (!moved.ok) return moved
  }
  await mailReopened(tx, act, report, { number: on.number, reason, sentBy: version.sentBy.accountId })
  return { ok: true }
}

/** What can be written in again. Where the approved content was changed, nothing of it stands: then it is all or nothing. */
function namedQuestions(
  report: FoundReport,
  content: ReportContent | undefined,
  asked: 'all' | string[],
): string[] {
  if (!content) return asked === 'all' ? questionsOf(report.form.definition).map(({ key }) => key) : []
  const all = answerable(content)
  return withDependents(content, asked === 'all' ? [...all] : asked.filter((key) => all.has(key)))
}

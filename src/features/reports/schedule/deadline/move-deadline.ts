import type { Member } from '../../../../platform/access/viewer.ts'
import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { putInOutbox } from '../../../../platform/mail/outbox.ts'
import { responsiblePeople } from '../../../projects/index.ts'
import { lockReport } from '../../queries.ts'
import { reportName } from '../../report-name.ts'
import { dueInstant, effectiveDueDay } from '../deadlines.ts'
import { findOpenReport, noteReminder, type OpenReport } from '../reminders/queries.ts'
import { occasionNow } from '../reminders/send-reminders.ts'
import { findDeadline, writeMove } from './queries.ts'
import { deadlineTexts } from './texts.ts'

export type DeadlineMoved =
  | { ok: true }
  /** `notOpen`: it is sent or decided. `same`: that is its deadline already. `past`: the new day would have passed. */
  | { ok: false; reason: 'notFound' | 'notOpen' | 'same' | 'past' }

/**
 * Gives a report another deadline and tells those who answer for the project, each in their language. Only a report that is being
 * written (also one that was returned) has a deadline to move; case officers of its programme and administrators may, others are told
 * `notFound`. The reason and the day before are kept, and reminders start anew; the one that would be due at this moment is this mail.
 *
 * @param act.baseUrl what the link in the mail begins with.
 * @param to.dueOn YYYY-MM-DD; `to.reason` is not empty.
 */
export async function moveDeadline(
  tx: Tx,
  act: { viewer: Member; requestId?: string; baseUrl: string },
  reportId: string,
  to: { dueOn: string; reason: string },
  now: Date,
): Promise<DeadlineMoved> {
  if (!(await findDeadline(tx, act.viewer, reportId))) return { ok: false, reason: 'notFound' }
  await lockReport(tx, reportId)
  const before = await findDeadline(tx, act.viewer, reportId)
  if (!before?.mayMove) return { ok: false, reason: 'notFound' }
  if (before.state !== 'draft' && before.state !== 'returned') return { ok: false, reason: 'notOpen' }
  if (before.dueOn === to.dueOn) return { ok: false, reason: 'same' }
  if (dueInstant(to.dueOn, before.timeZone) <= now) return { ok: false, reason: 'past' }

  await writeMoved(tx, act, reportId, to, now)
  return { ok: true }
}

/** Writes the move of a report that is being written, and tells of it; that it may be is the caller's to know. */
export async function writeMoved(
  tx: Tx,
  act: { viewer: Member; requestId?: string; baseUrl: string },
  reportId: string,
  to: { dueOn: string; reason: string },
  now: Date,
) {
  const before = await findOpenReport(tx, reportId)
  if (!before) throw new Error('only a report that is being written has a deadline to move')
  await writeMove(tx, {
    reportId,
    dueOn: to.dueOn,
    dueBefore: before.dueOn,
    reason: to.reason,
    movedBy: act.viewer.accountId,
  })
  await audit(
    tx,
    act,
    'report-deadline-moved',
    { kind: 'report', id: reportId },
    { from: before.dueOn, to: to.dueOn },
  )
  await tell(tx, act.baseUrl, { ...before, dueOn: to.dueOn }, before.dueOn, to.reason, now)
}

async function tell(
  tx: Tx,
  baseUrl: string,
  report: OpenReport,
  dueBefore: string,
  reason: string,
  now: Date,
) {
  const due = occasionNow(report, now)
  for (const { accountId, name, email, language } of await responsiblePeople(tx, report.projectId)) {
    const t = deadlineTexts[language]
    const facts = {
      name,
      title: reportName(report.formTitle, report, language),
      project: report.project,
      before: effectiveDueDay(dueBefore, report.timeZone),
      after: effectiveDueDay(report.dueOn, report.timeZone),
      reason,
      link: `${baseUrl}/${language}/workspace/reports/${report.id}`,
    }
    await putInOutbox(tx, { to: email, language, subject: t.mailSubject(facts), body: t.mailBody(facts) })
    if (due) await noteReminder(tx, { reportId: report.id, dueOn: report.dueOn, accountId, at: now, ...due })
  }
}

import { audit } from '../../../platform/audit/audit.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Issue } from '../../../platform/forms/index.ts'
import { localDay } from '../../../platform/i18n/zones.ts'
import { issuesOfFilled, loadFilledForm, sendFilledForm } from '../../forms/index.ts'
import { callPhase } from '../calls/call.ts'
import { holdCall } from '../calls/queries.ts'
import type { Act } from '../calls/save-call.ts'
import type { FoundApplication } from './application.ts'
import { type FactProblem, factProblems } from './check-application.ts'
import { findApplication } from './find-application.ts'
import { mailReceipt } from './mail-receipt.ts'
import { lockApplication, markSubmitted, rememberWriter, takeNumber } from './queries.ts'

export type Submitted =
  | { ok: true; number: string }
  | { ok: false; reason: 'notYours' | 'notDraft' | 'notOpenYet' | 'closed' }
  | { ok: false; reason: 'incomplete'; problems: FactProblem[]; issues: Issue[] }

/**
 * Sends an application: everything is checked and said at once, its answers are frozen, and it gets the next number of the year. In
 * time is what is sent before the call's last day is over where the call is, by `now`; the call's days cannot change meanwhile.
 */
export async function submitApplication(tx: Tx, act: Act, id: string, now: Date): Promise<Submitted> {
  await lockApplication(tx, id)
  const before = await findApplication(tx, act.viewer, id)
  if (!before?.mayWrite || act.viewer.kind === 'public') return { ok: false, reason: 'notYours' }
  if (before.state !== 'draft') return { ok: false, reason: 'notDraft' }
  await holdCall(tx, before.call.id, 'reading')
  const application = (await findApplication(tx, act.viewer, id)) as FoundApplication
  const phase = callPhase(application.call, now)
  if (phase !== 'open') return { ok: false, reason: phase === 'coming' ? 'notOpenYet' : 'closed' }

  const { problems, issues } = await problemsOf(tx, application)
  if (problems.length > 0 || issues.length > 0) return { ok: false, reason: 'incomplete', problems, issues }
  const sent = await sendFilledForm(tx, act, application.filledFormId, now)
  if (!sent.ok) return { ok: false, reason: 'notDraft' }

  const { accountId } = act.viewer
  const number = await takeNumber(tx, Number(localDay(now, application.call.timeZone).slice(0, 4)))
  await markSubmitted(tx, id, { number, by: accountId, at: now })
  await rememberWriter(tx, id, accountId)
  await mailReceipt(tx, application, { number, by: accountId, at: now })
  await audit(tx, act, 'grant-application-sent', { kind: 'grant-application', id }, { number })
  return { ok: true, number }
}

/** All that keeps an application from being sent: its facts and its answers. */
export async function problemsOf(
  db: Db,
  application: FoundApplication,
): Promise<{ problems: FactProblem[]; issues: Issue[] }> {
  const draft = await loadFilledForm(db, application.filledFormId)
  const issues = draft ? await issuesOfFilled(draft) : []
  return {
    problems: factProblems(application, application.call),
    issues: issues.filter(({ severity }) => severity === 'error'),
  }
}

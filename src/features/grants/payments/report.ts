import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { reopenFilledForm } from '../../forms/index.ts'
import { lockApplication } from '../applications/queries.ts'
import type { GrantAct } from '../decisions/act.ts'
import { mailApplicant } from '../decisions/mail.ts'
import { mailTexts } from '../decisions/mail-texts.ts'
import { type DecisionCase, selectCase, updateState } from '../decisions/queries.ts'
import { refreshAward } from '../open-data/award/queries.ts'
import { mayMove } from '../states.ts'
import { type HoldRefusal, holdGrant, openDemands, stateOfMoney, waitingParts } from './hold-grant.ts'
import { setReportApproved, setReportNote, wroteIn } from './queries.ts'

/** The report on a grant has been sent: it waits to be read. Who may send it is the caller's to know. */
export async function noteReportSent(tx: Tx, act: GrantAct, applicationId: string): Promise<void> {
  await lockApplication(tx, applicationId)
  const found = await selectCase(tx, applicationId)
  if (!found || !mayMove(found.state, 'reported')) return
  await updateState(tx, applicationId, 'reported')
  await refreshAward(tx, applicationId)
  await audit(tx, act, 'grant-report-sent', subject(found))
}

export type ReportRefusal =
  | HoldRefusal
  | { ok: false; reason: 'not-reported' | 'approved' | 'own-report' | 'note-missing' }

/** Approves the report that waits, or returns it with what is missing: an officer who has no interest and did not write in it. */
export async function decideOnReport(
  tx: Tx,
  act: GrantAct,
  applicationId: string,
  { decision, note }: { decision: 'approve' | 'return'; note: string },
  now: Date,
): Promise<{ ok: true } | ReportRefusal> {
  const held = await holdGrant(tx, act, applicationId)
  if (!held.ok) return held
  const { found } = held
  const { reportFilledFormId: report } = found
  if (held.decision.reportApprovedAt) return { ok: false, reason: 'approved' }
  if (found.state !== 'reported' || !report) return { ok: false, reason: 'not-reported' }
  if (await wroteIn(tx, report, act.viewer.accountId)) return { ok: false, reason: 'own-report' }
  if (decision === 'approve') {
    await setReportApproved(tx, found.id, act.viewer.accountId, now, note.trim())
    await mailApplicant(tx, act, found, 'payments', (about, language) => ({
      subject: mailTexts[language].approvedSubject(about),
      body: mailTexts[language].approvedBody(about),
    }))
  } else {
    if (note.trim() === '') return { ok: false, reason: 'note-missing' }
    await setReportNote(tx, found.id, note.trim())
    await reopenFilledForm(tx, act, report)
    await updateState(tx, found.id, stateOfMoney(held.payments, held.decision.outcome))
    await mailApplicant(tx, act, found, 'report', (about, language) => ({
      subject: mailTexts[language].returnedSubject(about),
      body: mailTexts[language].returnedBody(about, note.trim()),
    }))
  }
  await refreshAward(tx, found.id)
  await audit(
    tx,
    act,
    decision === 'approve' ? 'grant-report-approved' : 'grant-report-returned',
    subject(found),
  )
  return { ok: true }
}

export type CloseRefusal =
  | HoldRefusal
  | { ok: false; reason: 'not-approved' | 'parts-unpaid' | 'repayment-open' | 'ended' }

/** Ends a grant: its report is approved, every part is paid or given up, and what was asked back has come or is not asked for any more. */
export async function closeGrant(
  tx: Tx,
  act: GrantAct,
  applicationId: string,
): Promise<{ ok: true } | CloseRefusal> {
  const held = await holdGrant(tx, act, applicationId)
  if (!held.ok) return held
  const { found, decision, payments, repayments } = held
  if (found.state === 'closed' || found.state === 'repaid') return { ok: false, reason: 'ended' }
  if (!decision.reportApprovedAt || !mayMove(found.state, 'closed'))
    return { ok: false, reason: 'not-approved' }
  if (waitingParts(payments).length > 0) return { ok: false, reason: 'parts-unpaid' }
  if (openDemands(repayments).length > 0) return { ok: false, reason: 'repayment-open' }
  await updateState(tx, found.id, 'closed')
  await refreshAward(tx, found.id)
  await audit(tx, act, 'grant-closed', subject(found))
  return { ok: true }
}

const subject = ({ id }: DecisionCase) => ({ kind: 'grant-application', id })

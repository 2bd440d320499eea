import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { addDays, addMonths } from '../../../platform/i18n/days.ts'
import { localDay } from '../../../platform/i18n/zones.ts'
import { createFilledForm, sentContent } from '../../forms/index.ts'
import { findApplication } from '../applications/find-application.ts'
import { lockApplication } from '../applications/queries.ts'
import { refreshAward } from '../open-data/award/queries.ts'
import type { GrantAct } from './act.ts'
import { hasLapsed } from './offers/offer.ts'
import { type DecisionCase, findDecision, selectCase, updateState } from './queries.ts'
import { setAnswer, setReportForm } from './writing/queries.ts'

export type Answered =
  | { ok: true }
  | { ok: false; reason: 'not-found' | 'not-writer' | 'not-granted' | 'answered' | 'own-decision' }
  /** The last day to answer has passed; who to ask for another. */
  | { ok: false; reason: 'lapsed'; answerBy: string; officer: string; email: string }

/**
 * Says yes to a grant: by those who may write the application, until the last day to answer is over by the clock of the call. The report on it begins, with its day (`report_days` after the end of
 * the period, or after a year where none is known), and everybody may know of the grant.
 */
export async function acceptGrant(
  tx: Tx,
  act: GrantAct,
  applicationId: string,
  now: Date,
): Promise<Answered> {
  const held = await hold(tx, act, applicationId, now)
  if (!held.ok) return held
  const { found } = held
  const today = localDay(now, found.call.timeZone)
  const reportDueOn = addDays(found.endsOn ?? addMonths(today, 12), found.call.reportDays)
  await setAnswer(tx, found.id, { accepted: true, by: act.viewer.accountId, at: now, reportDueOn })
  const report = await createFilledForm(tx, act, {
    formVersionId: found.call.reportFormVersionId,
    bearer: 'grant-report',
    language: found.language,
    currency: found.call.currency,
  })
  await setReportForm(tx, found.id, report.id)
  await refreshAward(tx, found.id, await purposeOf(tx, found))
  await audit(tx, act, 'grant-accepted', subject(found), { reportDueOn })
  return { ok: true }
}

/** Says no: the money goes back to the pot, and the application ends. */
export async function declineGrant(
  tx: Tx,
  act: GrantAct,
  applicationId: string,
  now: Date,
): Promise<Answered> {
  const held = await hold(tx, act, applicationId, now)
  if (!held.ok) return held
  await setAnswer(tx, applicationId, { accepted: false, by: act.viewer.accountId, at: now })
  await updateState(tx, applicationId, 'withdrawn')
  await audit(tx, act, 'grant-declined', subject(held.found))
  return { ok: true }
}

/**
 * The grant with who may answer it; held, so that of a yes and a no at the same moment one is refused. Nobody answers what they decided
 * themselves: an officer may edit the linked project, and with it the application.
 */
async function hold(
  tx: Tx,
  act: GrantAct,
  applicationId: string,
  now: Date,
): Promise<{ ok: true; found: DecisionCase } | Extract<Answered, { ok: false }>> {
  const application = await findApplication(tx, act.viewer, applicationId)
  if (!application) return { ok: false, reason: 'not-found' }
  if (!application.mayWrite) return { ok: false, reason: 'not-writer' }
  await lockApplication(tx, applicationId)
  const found = await selectCase(tx, applicationId)
  const decision = await findDecision(tx, applicationId)
  if (decision?.acceptedAt || decision?.declinedAt) return { ok: false, reason: 'answered' }
  // Also before the timer has come by to take note of it.
  if (found && decision?.answerBy && hasLapsed(decision, found, now)) {
    const { answerBy, proposedByName: officer, proposedByEmail: email } = decision
    return { ok: false, reason: 'lapsed', answerBy, officer, email }
  }
  if (!found || !decision?.decidedAt || (found.state !== 'granted' && found.state !== 'partly-granted'))
    return { ok: false, reason: 'not-granted' }
  const { accountId } = act.viewer
  if (decision.proposedBy === accountId || decision.confirmedBy === accountId)
    return { ok: false, reason: 'own-decision' }
  return { ok: true, found }
}

const MOST_DESCRIPTION = 1000

/** What the grant is for, as the application told it: the first text that its form lets everybody see, else the title. */
async function purposeOf(tx: Tx, found: DecisionCase): Promise<string> {
  const sent = await sentContent(tx, found.filledFormId)
  const open = sent
    ? questionsOf(sent.definition).find(
        ({ kind, publish, key }) => kind === 'long-text' && publish === 'whole' && sent.answers[key],
      )
    : undefined
  const text = open && sent?.answers[open.key]
  return typeof text === 'string' && text.trim() !== '' ? cut(text.trim()) : found.title
}

const cut = (text: string) =>
  text.length > MOST_DESCRIPTION ? `${text.slice(0, MOST_DESCRIPTION - 1).toWellFormed()}…` : text

const subject = ({ id }: DecisionCase) => ({ kind: 'grant-application', id })

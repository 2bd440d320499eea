import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { localDay } from '../../../../platform/i18n/zones.ts'
import { lockApplication } from '../../applications/queries.ts'
import { type Interest, interestOf } from '../../assessment/interest/interest.ts'
import { type GrantAct, isOfficerOf } from '../act.ts'
import { mailApplicant } from '../mail.ts'
import { overPot, type PotRefusal } from '../pot.ts'
import { findDecision, selectCase, updateState } from '../queries.ts'
import { offerMails } from './mail-texts.ts'
import { daysToMoveTo, isUnanswered } from './offer.ts'
import { setAnswerBy } from './queries.ts'
import { noteTold } from './remind.ts'

export type MoveRefusal =
  | { ok: false; reason: 'not-found' | 'not-officer' | 'no-offer' | 'offer-answered' | 'move-reason-missing' }
  | { ok: false; reason: 'interest'; interest: Interest }
  /** The days it may be moved to. */
  | { ok: false; reason: 'move-day'; first: string; last: string }
  | PotRefusal

/**
 * Gives the applicant until another day (YYYY-MM-DD: later than the one they had, from today, within a year) to answer an offer, with a
 * reason. An offer that has lapsed comes back, if the pot still holds it: under the same lock as a decision. The applicant is told.
 */
export async function moveAnswerDay(
  tx: Tx,
  act: GrantAct,
  applicationId: string,
  { answerBy, reason }: { answerBy: string; reason: string },
  now: Date,
): Promise<{ ok: true } | MoveRefusal> {
  const seen = await selectCase(tx, applicationId)
  if (!seen) return { ok: false, reason: 'not-found' }
  if (!isOfficerOf(act.viewer, seen.call.partnershipId)) return { ok: false, reason: 'not-officer' }
  await lockApplication(tx, applicationId)
  const interest = await interestOf(tx, act.viewer, applicationId)
  if (interest) return { ok: false, reason: 'interest', interest }
  const found = (await selectCase(tx, applicationId)) ?? seen
  const decision = await findDecision(tx, applicationId)
  if (decision?.acceptedAt || decision?.declinedAt) return { ok: false, reason: 'offer-answered' }
  if (!decision?.answerBy || !isUnanswered(decision)) return { ok: false, reason: 'no-offer' }
  if (reason.trim() === '') return { ok: false, reason: 'move-reason-missing' }
  const { first, last } = daysToMoveTo(decision.answerBy, localDay(now, found.call.timeZone))
  if (!(answerBy >= first && answerBy <= last)) return { ok: false, reason: 'move-day', first, last }
  const lapsed = decision.lapsedAt !== null
  const refused = lapsed ? await overPot(tx, found, decision.amount) : undefined
  if (refused) return refused
  const move = { from: decision.answerBy, to: answerBy, reason: reason.trim() }
  await setAnswerBy(tx, found.id, { ...move, by: act.viewer.accountId, at: now })
  if (lapsed) await updateState(tx, found.id, decision.outcome)
  const subject = { kind: 'grant-application', id: found.id }
  await audit(tx, act, 'grant-answer-day-moved', subject, { from: move.from, to: move.to, lapsed })
  await mailApplicant(tx, act, found, 'acceptance', (about, language) => ({
    subject: offerMails[language].movedSubject(about),
    body: offerMails[language].movedBody(about, formatDay(answerBy, language), move.reason),
  }))
  await noteTold(tx, found, answerBy, now)
  return { ok: true }
}

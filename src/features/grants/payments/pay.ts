import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { formatDay, formatMoney } from '../../../platform/i18n/format.ts'
import { localDay } from '../../../platform/i18n/zones.ts'
import type { GrantAct } from '../decisions/act.ts'
import { mailApplicant } from '../decisions/mail.ts'
import { mailTexts } from '../decisions/mail-texts.ts'
import {
  type Decision,
  type DecisionCase,
  listPayments,
  type Payment,
  updateState,
} from '../decisions/queries.ts'
import { refreshAward } from '../open-data/award/queries.ts'
import { mayMove } from '../states.ts'
import {
  type HeldGrant,
  type HoldRefusal,
  holdGrant,
  moneyOf,
  openDemands,
  stateOfMoney,
} from './hold-grant.ts'
import { moneyMails } from './mail-texts.ts'
import {
  canGrantsBeGiven,
  findRepaymentPlace,
  insertRepayment,
  type Repayment,
  setLapsedParts,
  setPaid,
  setReceived,
  setWithdrawn,
} from './queries.ts'

export type PaymentRefusal =
  | HoldRefusal
  | {
      ok: false
      reason: 'no-such-part' | 'paid' | 'part-lapsed' | 'waits' | 'repayment-open' | 'ended' | 'day'
    }
  /** `most` is what may still be asked back, whole units. */
  | { ok: false; reason: 'above-paid'; most: number; currency: string }
  | { ok: false; reason: 'reason-missing' | 'amount' | 'no-such-demand' | 'received' | 'withdrawn' }
export type Recorded = { ok: true } | PaymentRefusal

/** What keeps a part of an accepted grant from being paid on a day, if anything. */
export function waitsStill(
  payment: Pick<Payment, 'waitsFor' | 'dueOn'>,
  found: Pick<DecisionCase, 'startsOn'>,
  decision: Pick<Decision, 'reportApprovedAt'>,
  today: string,
): 'start' | 'report' | 'day' | null {
  if (payment.waitsFor === 'start' && found.startsOn !== null && found.startsOn > today) return 'start'
  if (payment.waitsFor === 'report' && decision.reportApprovedAt === null) return 'report'
  return payment.dueOn !== null && payment.dueOn > today ? 'day' : null
}

/**
 * Records that a part was paid on a day (YYYY-MM-DD, from the day the grant was accepted until today). Each part once and whole, so never more than was
 * granted; not before what it waits for, not while money is asked back, and not after it was given up.
 */
export async function recordPayment(
  tx: Tx,
  act: GrantAct,
  applicationId: string,
  { position, paidOn }: { position: number; paidOn: string },
  now: Date,
): Promise<Recorded> {
  const held = await holdGrant(tx, act, applicationId)
  if (!held.ok) return held
  const { found, decision, payments, repayments } = held
  const payment = payments.find((part) => part.position === position)
  if (!payment) return { ok: false, reason: 'no-such-part' }
  if (payment.paidOn !== null) return { ok: false, reason: 'paid' }
  if (found.state === 'closed' || found.state === 'repaid') return { ok: false, reason: 'ended' }
  if (payment.lapsedOn !== null) return { ok: false, reason: 'part-lapsed' }
  if (openDemands(repayments).length > 0) return { ok: false, reason: 'repayment-open' }
  if (!dayFits(paidOn, decision, found, now)) return { ok: false, reason: 'day' }
  if (waitsStill(payment, found, decision, paidOn)) return { ok: false, reason: 'waits' }
  await setPaid(tx, found.id, position, paidOn, act.viewer.accountId)
  const next = stateOfMoney(await listPayments(tx, found.id), decision.outcome)
  if (found.state !== 'reported' && mayMove(found.state, next)) await updateState(tx, found.id, next)
  await refreshAward(tx, found.id)
  await audit(tx, act, 'grant-paid', subject(found), { part: position, amount: payment.amount, on: paidOn })
  return { ok: true }
}

/**
 * Asks for money back, with a reason and a day (YYYY-MM-DD, not before today): never more than was paid and is not asked back
 * already. The applicant is told.
 */
export async function demandRepayment(
  tx: Tx,
  act: GrantAct,
  applicationId: string,
  demand: { amount: number; reason: string; dueOn: string },
  now: Date,
): Promise<Recorded> {
  const held = await holdGrant(tx, act, applicationId)
  if (!held.ok) return held
  const { found } = held
  if (demand.reason.trim() === '') return { ok: false, reason: 'reason-missing' }
  if (!Number.isSafeInteger(demand.amount) || demand.amount <= 0) return { ok: false, reason: 'amount' }
  const { paid, demanded } = moneyOf(held)
  const most = paid - demanded
  if (demand.amount > most) return { ok: false, reason: 'above-paid', most, currency: found.call.currency }
  if (demand.dueOn < localDay(now, found.call.timeZone)) return { ok: false, reason: 'day' }
  const id = await insertRepayment(tx, {
    ...demand,
    applicationId: found.id,
    by: act.viewer.accountId,
    at: now,
  })
  await audit(tx, act, 'grant-repayment-demanded', subject(found), { demand: id, amount: demand.amount })
  await mailApplicant(tx, act, found, 'payments', (about, language) => ({
    subject: mailTexts[language].repaymentSubject(about),
    body: mailTexts[language].repaymentBody(
      about,
      formatMoney(demand.amount, found.call.currency, language),
      formatDay(demand.dueOn, language),
      demand.reason.trim(),
    ),
  }))
  return { ok: true }
}

/**
 * Records that money asked back has come, on a day until today. It goes back to the pot while grants can be given from the call. When
 * all that was paid has come back, the grant has ended: what was not paid of it is given up.
 */
export async function recordRepayment(
  tx: Tx,
  act: GrantAct,
  repaymentId: string,
  { receivedOn }: { receivedOn: string },
  now: Date,
): Promise<Recorded> {
  const held = await holdDemand(tx, act, repaymentId)
  if (!held.ok) return held
  const { found, demand } = held
  const today = localDay(now, found.call.timeZone)
  if (receivedOn < localDay(demand.demandedAt, found.call.timeZone) || receivedOn > today)
    return { ok: false, reason: 'day' }
  const by = act.viewer.accountId
  const returnsToPot = await canGrantsBeGiven(tx, found.call.id, today)
  await setReceived(tx, repaymentId, { on: receivedOn, by, returnsToPot })
  const { paid, received } = moneyOf(held)
  const all = received + demand.amount === paid
  if (all && mayMove(found.state, 'repaid')) {
    await setLapsedParts(tx, found.id, { on: today, by, reason: '' })
    await updateState(tx, found.id, 'repaid')
  }
  await refreshAward(tx, found.id)
  const details = { demand: repaymentId, on: receivedOn, all, returnsToPot }
  await audit(tx, act, 'grant-repaid', subject(found), details)
  return { ok: true }
}

/** Takes a demand back before it is paid, with a reason; it stays in the history of the grant. The applicant is told. */
export async function withdrawDemand(
  tx: Tx,
  act: GrantAct,
  repaymentId: string,
  { reason }: { reason: string },
  now: Date,
): Promise<Recorded> {
  const held = await holdDemand(tx, act, repaymentId)
  if (!held.ok) return held
  if (reason.trim() === '') return { ok: false, reason: 'reason-missing' }
  const { found, demand } = held
  await setWithdrawn(tx, repaymentId, { by: act.viewer.accountId, at: now, reason: reason.trim() })
  await audit(tx, act, 'grant-repayment-withdrawn', subject(found), {
    demand: repaymentId,
    amount: demand.amount,
  })
  await mailApplicant(tx, act, found, 'payments', (about, language) => ({
    subject: moneyMails[language].withdrawnSubject(about),
    body: moneyMails[language].withdrawnBody(
      about,
      formatMoney(demand.amount, found.call.currency, language),
      reason.trim(),
    ),
  }))
  return { ok: true }
}

/** A demand that asks for money, with its grant, held; refused where it is paid or taken back. */
async function holdDemand(
  tx: Tx,
  act: GrantAct,
  repaymentId: string,
): Promise<({ ok: true; demand: Repayment } & HeldGrant) | PaymentRefusal> {
  const place = await findRepaymentPlace(tx, repaymentId)
  if (!place) return { ok: false, reason: 'no-such-demand' }
  const held = await holdGrant(tx, act, place)
  if (!held.ok) return held
  const demand = held.repayments.find(({ id }) => id === repaymentId)
  if (!demand) return { ok: false, reason: 'no-such-demand' }
  if (demand.receivedOn !== null) return { ok: false, reason: 'received' }
  if (demand.withdrawnAt !== null) return { ok: false, reason: 'withdrawn' }
  return { ...held, demand }
}

function dayFits(day: string, decision: Decision, found: DecisionCase, now: Date): boolean {
  const { timeZone } = found.call
  const first = decision.acceptedAt ? localDay(decision.acceptedAt, timeZone) : '9999-12-31'
  return day >= first && day <= localDay(now, timeZone)
}

const subject = ({ id }: DecisionCase) => ({ kind: 'grant-application', id })

import type { Tx } from '../../../platform/database/database.ts'
import type { ApplicationState, FoundApplication } from '../applications/application.ts'
import { lockApplication } from '../applications/queries.ts'
import { type Interest, interestOf } from '../assessment/interest/interest.ts'
import { type GrantAct, isOfficerOf } from '../decisions/act.ts'
import {
  type Decision,
  type DecisionCase,
  findDecision,
  listPayments,
  type Outcome,
  type Payment,
  selectCase,
} from '../decisions/queries.ts'
import type { Next } from '../next/next-step.ts'
import { listRepayments, type Repayment } from './queries.ts'

/** A grant that was accepted, with its money. */
export type HeldGrant = {
  found: DecisionCase
  decision: Decision
  payments: Payment[]
  repayments: Repayment[]
}

/** A grant as its page shows it to a viewer. */
export type Grant = HeldGrant & {
  application: FoundApplication
  /** The viewer wrote in the report: somebody else reads it. */
  ownReport: boolean
  next: Next
}

export type HoldRefusal =
  | { ok: false; reason: 'not-found' | 'not-officer' | 'not-accepted' }
  | { ok: false; reason: 'interest'; interest: Interest }

/** A grant that an officer handles, with no interest in it. Held until the transaction ends: of two acts on its money one is first. */
export async function holdGrant(
  tx: Tx,
  act: GrantAct,
  applicationId: string,
): Promise<({ ok: true } & HeldGrant) | HoldRefusal> {
  const seen = await selectCase(tx, applicationId)
  if (!seen) return { ok: false, reason: 'not-found' }
  if (!isOfficerOf(act.viewer, seen.call.partnershipId)) return { ok: false, reason: 'not-officer' }
  await lockApplication(tx, applicationId)
  const interest = await interestOf(tx, act.viewer, applicationId)
  if (interest) return { ok: false, reason: 'interest', interest }
  const found = (await selectCase(tx, applicationId)) ?? seen
  const decision = await findDecision(tx, applicationId)
  if (!decision?.acceptedAt) return { ok: false, reason: 'not-accepted' }
  const payments = await listPayments(tx, applicationId)
  return { ok: true, found, decision, payments, repayments: await listRepayments(tx, applicationId) }
}

const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0)

/** Parts that are neither paid nor given up. */
export const waitingParts = (payments: Payment[]): Payment[] =>
  payments.filter(({ paidOn, lapsedOn }) => paidOn === null && lapsedOn === null)

/** Demands that ask for money: neither paid nor taken back. */
export const openDemands = (repayments: Repayment[]): Repayment[] =>
  repayments.filter(({ receivedOn, withdrawnAt }) => receivedOn === null && withdrawnAt === null)

/**
 * What has gone out, what is given up, what still waits (with these three all that was granted is told), what has been asked back and
 * not taken back, and what of that has come; whole units.
 */
export function moneyOf({ payments, repayments }: Pick<HeldGrant, 'payments' | 'repayments'>) {
  return {
    paid: sum(payments.filter(({ paidOn }) => paidOn !== null).map(({ amount }) => amount)),
    lapsed: sum(payments.filter(({ lapsedOn }) => lapsedOn !== null).map(({ amount }) => amount)),
    waiting: sum(waitingParts(payments).map(({ amount }) => amount)),
    demanded: sum(repayments.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ amount }) => amount)),
    received: sum(repayments.filter(({ receivedOn }) => receivedOn !== null).map(({ amount }) => amount)),
  }
}

/** The state of a grant whose report is not sent, by its parts: nothing paid, some parts, or all of them. */
export function stateOfMoney(payments: Payment[], outcome: Outcome): ApplicationState {
  const paid = payments.filter(({ paidOn }) => paidOn !== null)
  if (paid.length === 0) return outcome
  return paid.length < payments.length ? 'partly-paid' : 'paid'
}

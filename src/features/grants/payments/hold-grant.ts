import type { Tx } from '../../../platform/database/database.ts'
import { lockApplication } from '../applications/queries.ts'
import { type Interest, interestOf } from '../assessment/interest/interest.ts'
import { type GrantAct, isOfficerOf } from '../decisions/act.ts'
import {
  type Decision,
  type DecisionCase,
  findDecision,
  listPayments,
  type Payment,
  selectCase,
} from '../decisions/queries.ts'
import { listRepayments, type Repayment } from './queries.ts'

/** A grant that was accepted, with its money. */
export type HeldGrant = {
  found: DecisionCase
  decision: Decision
  payments: Payment[]
  repayments: Repayment[]
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

/** What has gone out, what has been asked back, and what of that has come; whole units. */
export function moneyOf({ payments, repayments }: Pick<HeldGrant, 'payments' | 'repayments'>) {
  return {
    paid: sum(payments.filter(({ paidOn }) => paidOn !== null).map(({ amount }) => amount)),
    demanded: sum(repayments.map(({ amount }) => amount)),
    received: sum(repayments.filter(({ receivedOn }) => receivedOn !== null).map(({ amount }) => amount)),
  }
}

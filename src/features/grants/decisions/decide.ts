import { audit } from '../../../platform/audit/audit.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import { sha256 } from '../../../platform/text/canonical-json.ts'
import { lockApplication } from '../applications/queries.ts'
import { type Interest, interestOf } from '../assessment/interest/interest.ts'
import { listInterests } from '../assessment/interest/queries.ts'
import { type Assessment, assessmentsOf } from '../assessment/queries.ts'
import { mayMove } from '../states.ts'
import { type GrantAct, isOfficerOf } from './act.ts'
import { letterPdf } from './letter.ts'
import { mailDecision } from './mail.ts'
import { lastDayFrom } from './offers/offer.ts'
import { noteTold } from './offers/remind.ts'
import { overPot, type PotRefusal } from './pot.ts'
import {
  type Decision,
  type DecisionCase,
  findDecision,
  listPayments,
  type Outcome,
  type PlannedPayment,
  selectCase,
  updateState,
} from './queries.ts'
import { keepLetter, replaceProposal, setDecided } from './writing/queries.ts'

/** As many readers have sent their assessment before anybody decides. */
export const LEAST_ASSESSMENTS = 2
const MOST_PARTS = 12

export type Proposal = {
  outcome: Outcome
  /** Whole units of the call's currency; 0 for a refusal. */
  amount: number
  reason: string
  conditions: string
  /** They add up to the amount; none for a refusal. */
  payments: PlannedPayment[]
}

export type DecisionRefusal =
  | { ok: false; reason: 'not-found' | 'not-officer' | 'decided' | 'not-in-review' | 'own-proposal' }
  | { ok: false; reason: 'nothing-proposed' | 'changed' | 'proposer-tied' }
  | { ok: false; reason: 'interest'; interest: Interest }
  | { ok: false; reason: 'too-few-assessments'; sent: number }
  /** `left` is what the pot still holds, whole units. */
  | PotRefusal
  | { ok: false; reason: 'amount' | 'parts' | 'reason-missing' }

export type Decided = { ok: true; stands: boolean } | DecisionRefusal

/**
 * Writes what an officer decides. Up to the call's limit it stands at once: the money is taken of the pot, the letter is made and kept,
 * the applicant is told. Above it a second officer confirms first; until then another proposal may be written over it.
 *
 * Refused to anybody with an interest in the application, before two readers have sent their assessment, and for more than the pot holds.
 */
export async function proposeDecision(
  tx: Tx,
  act: GrantAct,
  applicationId: string,
  proposal: Proposal,
  now: Date,
): Promise<Decided> {
  const held = await hold(tx, act, applicationId)
  if (!held.ok) return held
  const { found } = held
  const fault = faultOf(found, proposal)
  if (fault) return { ok: false, reason: fault }
  const refused = await overPot(tx, found, proposal.amount)
  if (refused) return refused
  const needsSecond = proposal.amount > found.call.twoPersonLimit
  const by = act.viewer.accountId
  await replaceProposal(tx, found.id, { ...proposal, needsSecond, by, at: now })
  await audit(tx, act, 'grant-decision-proposed', subject(found), {
    outcome: proposal.outcome,
    amount: proposal.amount,
    needsSecond,
  })
  if (!needsSecond) await makeStand(tx, act, found, null, now)
  return { ok: true, stands: !needsSecond }
}

/**
 * The second person's yes, above the call's limit: from now on the decision stands. `seen` is when the proposal that was looked at was
 * written (ISO 8601); one that has been changed since is refused, and so is one by somebody whom something ties to the application by now.
 */
export async function confirmDecision(
  tx: Tx,
  act: GrantAct,
  applicationId: string,
  now: Date,
  options: { seen?: string } = {},
): Promise<Decided> {
  const held = await hold(tx, act, applicationId)
  if (!held.ok) return held
  const { found, decision } = held
  if (!decision) return { ok: false, reason: 'nothing-proposed' }
  if (options.seen !== undefined && options.seen !== decision.proposedAt.toISOString())
    return { ok: false, reason: 'changed' }
  if (decision.proposedBy === act.viewer.accountId) return { ok: false, reason: 'own-proposal' }
  const ties = await listInterests(tx, found.id, [decision.proposedBy])
  if (ties.size > 0) return { ok: false, reason: 'proposer-tied' }
  const refused = await overPot(tx, found, decision.amount)
  if (refused) return refused
  await makeStand(tx, act, found, act.viewer.accountId, now)
  return { ok: true, stands: true }
}

type Held = { ok: true; found: DecisionCase; decision: Decision | undefined }

/** Who may not decide is told so before anything is held; then the application is, until the transaction ends. */
async function hold(tx: Tx, act: GrantAct, applicationId: string): Promise<Held | DecisionRefusal> {
  const seen = await selectCase(tx, applicationId)
  if (!seen) return { ok: false, reason: 'not-found' }
  if (!isOfficerOf(act.viewer, seen.call.partnershipId)) return { ok: false, reason: 'not-officer' }
  await lockApplication(tx, applicationId)
  const interest = await interestOf(tx, act.viewer, applicationId)
  if (interest) return { ok: false, reason: 'interest', interest }
  const found = (await selectCase(tx, applicationId)) ?? seen
  const decision = await findDecision(tx, applicationId)
  if (decision?.decidedAt) return { ok: false, reason: 'decided' }
  if (!mayMove(found.state, 'granted')) return { ok: false, reason: 'not-in-review' }
  const { length: sent } = await countingAssessments(tx, applicationId)
  if (sent < LEAST_ASSESSMENTS) return { ok: false, reason: 'too-few-assessments', sent }
  return { ok: true, found, decision }
}

/** The assessments that count: sent, by readers whom nothing ties to the application, neither by their own word nor by what is known since. */
export async function countingAssessments(db: Db, applicationId: string): Promise<Assessment[]> {
  const sent = (await assessmentsOf(db, applicationId)).filter(
    ({ sentAt, conflict }) => sentAt !== null && conflict === false,
  )
  const ties = await listInterests(
    db,
    applicationId,
    sent.map(({ accountId }) => accountId),
  )
  return sent.filter(({ accountId }) => !ties.has(accountId))
}

function faultOf(
  found: DecisionCase,
  { outcome, amount, reason, payments }: Proposal,
): 'amount' | 'parts' | 'reason-missing' | undefined {
  if (reason.trim() === '') return 'reason-missing'
  if (!amountFits(outcome, amount, found.appliedAmount)) return 'amount'
  const sum = payments.reduce((all, payment) => all + payment.amount, 0)
  const whole = payments.every((payment) => Number.isSafeInteger(payment.amount) && payment.amount > 0)
  if (sum !== amount || !whole || payments.length > MOST_PARTS) return 'parts'
  return undefined
}

/** Granted is what was applied for, in part is less, a refusal is nothing. */
export function amountFits(outcome: Outcome, amount: number, applied: number): boolean {
  if (outcome === 'granted') return amount === applied && amount > 0
  if (outcome === 'partly-granted') return Number.isSafeInteger(amount) && amount > 0 && amount < applied
  return amount === 0
}

async function makeStand(tx: Tx, act: GrantAct, found: DecisionCase, second: string | null, now: Date) {
  const proposed = await findDecision(tx, found.id)
  const answerBy = proposed?.outcome === 'rejected' ? null : lastDayFrom(now, found.call)
  await setDecided(tx, found.id, { confirmedBy: second, at: now, answerBy })
  const decision = await findDecision(tx, found.id)
  if (!decision) throw new Error('a decision stands where none was written')
  await updateState(tx, found.id, decision.outcome)
  const letter = letterPdf(found, decision, await listPayments(tx, found.id), now, act.baseUrl)
  const hash = sha256(letter)
  await keepLetter(tx, found.id, letter, hash)
  await audit(tx, act, 'grant-decided', subject(found), {
    outcome: decision.outcome,
    amount: decision.amount,
    letter: hash,
  })
  await mailDecision(tx, act, found, decision)
  if (answerBy) await noteTold(tx, found, answerBy, now)
}

const subject = ({ id }: DecisionCase) => ({ kind: 'grant-application', id })

import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Currency } from '../../../platform/forms/answer.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { TimeZone } from '../../../platform/i18n/zones.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import type { ApplicationState } from '../applications/application.ts'

export type Outcome = 'granted' | 'partly-granted' | 'rejected'
export const waitsFor = ['acceptance', 'start', 'report'] as const
export type WaitsFor = (typeof waitsFor)[number]

/** A part of a grant as it is planned: whole units of the call's currency; `dueOn` is a day or null. */
export type PlannedPayment = { amount: number; waitsFor: WaitsFor; dueOn: string | null }

/** An application that was sent, with what a decision on it rests on. Who may see it is the caller's to know. */
export type DecisionCase = {
  id: string
  number: string
  state: ApplicationState
  title: string
  language: Language
  appliedAmount: number
  startsOn: string | null
  endsOn: string | null
  municipalityKey: string
  municipality: string
  organisation: string
  filledFormId: string
  reportFilledFormId: string | null
  submittedBy: string | null
  submittedAt: Date | null
  call: {
    id: string
    title: string
    slug: string
    partnershipId: string
    partnership: string
    organisation: string
    currency: Currency
    twoPersonLimit: number
    reportFormVersionId: string
    reportDays: number
    timeZone: TimeZone
  }
}

export async function selectCase(db: Db, applicationId: string): Promise<DecisionCase | undefined> {
  if (!isUuid(applicationId)) return undefined
  const row = await db
    .selectFrom('grant_application as application')
    .innerJoin('grant_call as call', 'call.id', 'application.call_id')
    .innerJoin('partnership', 'partnership.id', 'call.partnership_id')
    .innerJoin('organisation as funder', 'funder.id', 'call.organisation_id')
    .innerJoin('organisation', 'organisation.id', 'application.organisation_id')
    .innerJoin('municipality', 'municipality.key', 'application.municipality_key')
    .select([
      'application.id',
      'application.number',
      'application.state',
      'application.title',
      'application.language',
      'application.applied_amount as appliedAmount',
      'application.starts_on as startsOn',
      'application.ends_on as endsOn',
      'application.municipality_key as municipalityKey',
      'municipality.name as municipality',
      'organisation.name as organisation',
      'application.filled_form_id as filledFormId',
      'application.report_filled_form_id as reportFilledFormId',
      'application.submitted_by as submittedBy',
      'application.submitted_at as submittedAt',
      'call.id as callId',
      'call.title as callTitle',
      'call.slug as callSlug',
      'call.partnership_id as partnershipId',
      'partnership.name as partnership',
      'funder.name as funder',
      'call.currency',
      'call.two_person_limit as twoPersonLimit',
      'call.report_form_version_id as reportFormVersionId',
      'call.report_days as reportDays',
      'call.time_zone as timeZone',
    ])
    .where('application.id', '=', applicationId)
    .executeTakeFirst()
  // A number is given when it is sent: nobody decides on a draft.
  if (!row?.number) return undefined
  const { callId, callTitle, callSlug, partnershipId, partnership, funder, currency, ...rest } = row
  const { twoPersonLimit, reportFormVersionId, reportDays, timeZone, ...application } = rest
  return {
    ...application,
    number: row.number,
    appliedAmount: application.appliedAmount ?? 0,
    call: {
      id: callId,
      title: callTitle,
      slug: callSlug,
      partnershipId,
      partnership,
      organisation: funder,
      currency,
      twoPersonLimit,
      reportFormVersionId,
      reportDays,
      timeZone,
    },
  }
}

export type Pot = { pot: number; committed: number; left: number }

const committedOf = (callId: string) =>
  sql<number>`coalesce((select committed from grant_committed where call_id = ${callId}::uuid), 0)`

/** A call's pot, what grants that stand take of it (declined ones take nothing), and what is left; whole units of its currency. */
export async function potOf(db: Db, callId: string): Promise<Pot> {
  const { pot, committed } = await db
    .selectFrom('grant_call')
    .select(['pot', committedOf(callId).as('committed')])
    .where('id', '=', callId)
    .executeTakeFirstOrThrow()
  return { pot, committed, left: pot - committed }
}

/**
 * Locks the row of the call until the transaction ends. It protects the pot: of decisions on applications to one call only one at a time
 * reads what is left and writes what it takes; the next reads after that. Applications that are begun meanwhile do not wait for it. Taken
 * last, after the application, and kept as short as can be.
 */
export async function lockPot(tx: Tx, callId: string): Promise<void> {
  await tx.selectFrom('grant_call').select('id').where('id', '=', callId).forNoKeyUpdate().execute()
}

export async function updateState(tx: Tx, id: string, state: ApplicationState) {
  await tx
    .updateTable('grant_application')
    .set((eb) => ({ state, version: eb('version', '+', 1), changed_at: sql<Date>`now()` }))
    .where('id', '=', id)
    .execute()
}

export type Decision = {
  outcome: Outcome
  amount: number
  reason: string
  conditions: string
  proposedBy: string
  proposedByName: string
  proposedByEmail: string
  proposedAt: Date
  needsSecond: boolean
  confirmedBy: string | null
  confirmedByName: string | null
  decidedAt: Date | null
  letterSha256: string | null
  acceptedAt: Date | null
  declinedAt: Date | null
  reportDueOn: string | null
  reportApprovedAt: Date | null
  reportNote: string
}

export async function findDecision(db: Db, applicationId: string): Promise<Decision | undefined> {
  return db
    .selectFrom('grant_decision as decision')
    .innerJoin('account as proposer', 'proposer.id', 'decision.proposed_by')
    .leftJoin('account as second', 'second.id', 'decision.confirmed_by')
    .select([
      'decision.outcome',
      'decision.amount',
      'decision.reason',
      'decision.conditions',
      'decision.proposed_by as proposedBy',
      'proposer.name as proposedByName',
      'proposer.email as proposedByEmail',
      'decision.proposed_at as proposedAt',
      'decision.needs_second as needsSecond',
      'decision.confirmed_by as confirmedBy',
      'second.name as confirmedByName',
      'decision.decided_at as decidedAt',
      'decision.letter_sha256 as letterSha256',
      'decision.accepted_at as acceptedAt',
      'decision.declined_at as declinedAt',
      'decision.report_due_on as reportDueOn',
      'decision.report_approved_at as reportApprovedAt',
      'decision.report_note as reportNote',
    ])
    .where('decision.application_id', '=', applicationId)
    .executeTakeFirst()
}

/** Writes a proposal over one that does not stand yet. */
export async function replaceProposal(
  tx: Tx,
  applicationId: string,
  proposal: {
    outcome: Outcome
    amount: number
    reason: string
    conditions: string
    payments: PlannedPayment[]
    needsSecond: boolean
    by: string
    at: Date
  },
) {
  const { outcome, amount, reason, conditions } = proposal
  const row = {
    outcome,
    amount,
    reason,
    conditions,
    proposed_by: proposal.by,
    proposed_at: proposal.at,
    needs_second: proposal.needsSecond,
  }
  await tx
    .insertInto('grant_decision')
    .values({ application_id: applicationId, ...row })
    .onConflict((conflict) => conflict.column('application_id').doUpdateSet(row))
    .execute()
  await tx.deleteFrom('grant_payment').where('application_id', '=', applicationId).execute()
  if (proposal.payments.length > 0)
    await tx
      .insertInto('grant_payment')
      .values(
        proposal.payments.map((payment, index) => ({
          application_id: applicationId,
          position: index + 1,
          amount: payment.amount,
          waits_for: payment.waitsFor,
          due_on: payment.dueOn,
        })),
      )
      .execute()
}

/** From now on the decision stands; its money counts against the pot. */
export async function setDecided(tx: Tx, applicationId: string, confirmedBy: string | null, at: Date) {
  await tx
    .updateTable('grant_decision')
    .set({ decided_at: at, confirmed_by: confirmedBy })
    .where('application_id', '=', applicationId)
    .execute()
}

export async function keepLetter(tx: Tx, applicationId: string, bytes: Uint8Array, sha256: string) {
  await tx
    .updateTable('grant_decision')
    .set({ letter: Buffer.from(bytes), letter_sha256: sha256 })
    .where('application_id', '=', applicationId)
    .execute()
}

/** The letter of a decision that stands, as it was sent. */
export async function findLetter(
  db: Db,
  applicationId: string,
): Promise<{ bytes: Buffer; sha256: string } | undefined> {
  const row = await db
    .selectFrom('grant_decision')
    .select(['letter', 'letter_sha256'])
    .where('application_id', '=', applicationId)
    .where('decided_at', 'is not', null)
    .executeTakeFirst()
  return row?.letter && row.letter_sha256 ? { bytes: row.letter, sha256: row.letter_sha256 } : undefined
}

export async function setAnswer(
  tx: Tx,
  applicationId: string,
  answer:
    | { accepted: true; by: string; at: Date; reportDueOn: string }
    | { accepted: false; by: string; at: Date },
) {
  await tx
    .updateTable('grant_decision')
    .set(
      answer.accepted
        ? { accepted_by: answer.by, accepted_at: answer.at, report_due_on: answer.reportDueOn }
        : { declined_at: answer.at },
    )
    .where('application_id', '=', applicationId)
    .execute()
}

export async function setReportForm(tx: Tx, applicationId: string, filledFormId: string) {
  await tx
    .updateTable('grant_application')
    .set({ report_filled_form_id: filledFormId })
    .where('id', '=', applicationId)
    .execute()
}

export type Payment = PlannedPayment & { position: number; paidOn: string | null }

/** The parts of a grant in their order; at most 12. */
export async function listPayments(db: Db, applicationId: string): Promise<Payment[]> {
  return db
    .selectFrom('grant_payment')
    .select(['position', 'amount', 'waits_for as waitsFor', 'due_on as dueOn', 'paid_on as paidOn'])
    .where('application_id', '=', applicationId)
    .orderBy('position')
    .limit(50)
    .execute()
}

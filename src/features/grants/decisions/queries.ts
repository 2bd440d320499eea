import { type RawBuilder, type SqlBool, sql } from 'kysely'
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
    /** Days to answer an offer within. */
    answerDays: number
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
      'call.answer_days as answerDays',
      'call.time_zone as timeZone',
    ])
    .where('application.id', '=', applicationId)
    .executeTakeFirst()
  // A number is given when it is sent: nobody decides on a draft.
  if (!row?.number) return undefined
  const { callId, callTitle, callSlug, partnershipId, partnership, funder, currency, ...rest } = row
  const { twoPersonLimit, reportFormVersionId, reportDays, answerDays, timeZone, ...application } = rest
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
      answerDays,
      timeZone,
    },
  }
}

/** Whole units of the call's currency. `offered` is the part of `committed` that waits for an answer. */
export type Pot = { pot: number; committed: number; offered: number; left: number }

/**
 * A call's pot, what its grants take of it, and what is left. What a grant takes is the database's to say (`grant_taken`): what was
 * granted and not declined or lapsed, less what was given up and what came back to the pot. Everybody sees the same, without what is
 * only offered.
 */
export async function potOf(db: Db, callId: string): Promise<Pot> {
  const taken = (only: RawBuilder<SqlBool>) =>
    sql<number>`(select coalesce(sum(taken), 0)::bigint from grant_taken where call_id = grant_call.id and ${only})`
  const { pot, committed, offered } = await db
    .selectFrom('grant_call')
    .select(['pot', taken(sql`true`).as('committed'), taken(sql`not accepted`).as('offered')])
    .where('id', '=', callId)
    .executeTakeFirstOrThrow()
  return { pot, committed, offered, left: pot - committed }
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
  /** The last day to answer; null for a refusal and for what was answered before there was such a day. */
  answerBy: string | null
  acceptedAt: Date | null
  declinedAt: Date | null
  /** The offer was not answered in time. */
  lapsedAt: Date | null
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
      'decision.answer_by as answerBy',
      'decision.accepted_at as acceptedAt',
      'decision.declined_at as declinedAt',
      'decision.lapsed_at as lapsedAt',
      'decision.report_due_on as reportDueOn',
      'decision.report_approved_at as reportApprovedAt',
      'decision.report_note as reportNote',
    ])
    .where('decision.application_id', '=', applicationId)
    .executeTakeFirst()
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

export type Payment = PlannedPayment & {
  position: number
  paidOn: string | null
  /** The day it was given up: it is never paid. */
  lapsedOn: string | null
  /** Why; '' where all that was paid has come back. */
  lapseReason: string
}

/** The parts of a grant in their order; at most 12. */
export async function listPayments(db: Db, applicationId: string): Promise<Payment[]> {
  return db
    .selectFrom('grant_payment')
    .select([
      'position',
      'amount',
      'waits_for as waitsFor',
      'due_on as dueOn',
      'paid_on as paidOn',
      'lapsed_on as lapsedOn',
      'lapse_reason as lapseReason',
    ])
    .where('application_id', '=', applicationId)
    .orderBy('position')
    .limit(50)
    .execute()
}

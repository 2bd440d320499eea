import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/database.ts'
import { isUuid } from '../../../platform/text/uuid.ts'

export async function setPaid(tx: Tx, applicationId: string, position: number, paidOn: string, by: string) {
  await tx
    .updateTable('grant_payment')
    .set({ paid_on: paidOn, paid_by: by })
    .where('application_id', '=', applicationId)
    .where('position', '=', position)
    .execute()
}

/** Gives up the parts that are not paid: they take nothing of the pot from here on. */
export async function setLapsedParts(
  tx: Tx,
  applicationId: string,
  lapse: { on: string; by: string; reason: string },
) {
  await tx
    .updateTable('grant_payment')
    .set({ lapsed_on: lapse.on, lapsed_by: lapse.by, lapse_reason: lapse.reason })
    .where('application_id', '=', applicationId)
    .where('paid_on', 'is', null)
    .where('lapsed_on', 'is', null)
    .execute()
}

/** Money that is asked back; whole units of the call's currency. */
export type Repayment = {
  id: string
  amount: number
  reason: string
  dueOn: string
  demandedAt: Date
  demandedByName: string
  receivedOn: string | null
  /** It went back to the pot. */
  returnsToPot: boolean
  /** The demand was taken back; why. */
  withdrawnAt: Date | null
  withdrawnReason: string
}

/** In the order they were demanded; at most 100. */
export async function listRepayments(db: Db, applicationId: string): Promise<Repayment[]> {
  return db
    .selectFrom('grant_repayment')
    .innerJoin('account', 'account.id', 'grant_repayment.demanded_by')
    .select([
      'grant_repayment.id',
      'grant_repayment.amount',
      'grant_repayment.reason',
      'grant_repayment.due_on as dueOn',
      'grant_repayment.demanded_at as demandedAt',
      'account.name as demandedByName',
      'grant_repayment.received_on as receivedOn',
      'grant_repayment.returns_to_pot as returnsToPot',
      'grant_repayment.withdrawn_at as withdrawnAt',
      'grant_repayment.withdrawn_reason as withdrawnReason',
    ])
    .where('grant_repayment.application_id', '=', applicationId)
    .orderBy('grant_repayment.demanded_at')
    .orderBy('grant_repayment.id')
    .limit(100)
    .execute()
}

export async function insertRepayment(
  tx: Tx,
  row: { applicationId: string; amount: number; reason: string; dueOn: string; by: string; at: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto('grant_repayment')
    .values({
      application_id: row.applicationId,
      amount: row.amount,
      reason: row.reason,
      due_on: row.dueOn,
      demanded_by: row.by,
      demanded_at: row.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The application a demand belongs to. */
export async function findRepaymentPlace(db: Db, id: string): Promise<string | undefined> {
  if (!isUuid(id)) return undefined
  const row = await db
    .selectFrom('grant_repayment')
    .select('application_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.application_id
}

/**
 * Whether grants can be given from a call on a day (YYYY-MM-DD, by its clock): what is paid back then goes to its pot again. The
 * database says which calls these are (`grants_can_be_given`).
 */
export async function canGrantsBeGiven(db: Db, callId: string, day: string): Promise<boolean> {
  const { rows } = await sql<{ can: boolean }>`
    select grants_can_be_given(${callId}::uuid, ${day}::date) as can limit 1`.execute(db)
  return rows[0]?.can ?? false
}

export async function setReceived(
  tx: Tx,
  id: string,
  received: { on: string; by: string; returnsToPot: boolean },
) {
  await tx
    .updateTable('grant_repayment')
    .set({ received_on: received.on, received_by: received.by, returns_to_pot: received.returnsToPot })
    .where('id', '=', id)
    .execute()
}

/** Takes a demand back; it stays in the list. */
export async function setWithdrawn(tx: Tx, id: string, withdrawn: { by: string; at: Date; reason: string }) {
  await tx
    .updateTable('grant_repayment')
    .set({ withdrawn_at: withdrawn.at, withdrawn_by: withdrawn.by, withdrawn_reason: withdrawn.reason })
    .where('id', '=', id)
    .execute()
}

/** Whether an account wrote in a filled form or sent it. */
export async function wroteIn(db: Db, filledFormId: string, accountId: string): Promise<boolean> {
  const found = await db
    .selectFrom('filled_form')
    .select('filled_form.id')
    .where('filled_form.id', '=', filledFormId)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('filled_answer')
            .select('question')
            .whereRef('filled_form_id', '=', 'filled_form.id')
            .where('saved_by', '=', accountId),
        ),
        exists(
          selectFrom('filled_answer_history')
            .select('question')
            .whereRef('filled_form_id', '=', 'filled_form.id')
            .where('saved_by', '=', accountId),
        ),
        exists(
          selectFrom('filled_form_sent')
            .select('number')
            .whereRef('filled_form_id', '=', 'filled_form.id')
            .where('sent_by', '=', accountId),
        ),
      ]),
    )
    .executeTakeFirst()
  return found !== undefined
}

export async function setReportApproved(tx: Tx, applicationId: string, by: string, at: Date, note: string) {
  await tx
    .updateTable('grant_decision')
    .set({ report_approved_by: by, report_approved_at: at, report_note: note })
    .where('application_id', '=', applicationId)
    .execute()
}

export async function setReportNote(tx: Tx, applicationId: string, note: string) {
  await tx
    .updateTable('grant_decision')
    .set({ report_note: note })
    .where('application_id', '=', applicationId)
    .execute()
}

import type { Tx } from '../../../../platform/database/database.ts'
import type { Outcome, PlannedPayment } from '../queries.ts'

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

/** From now on the decision stands; its money counts against the pot. `answerBy` is the last day to answer (YYYY-MM-DD) of an offer. */
export async function setDecided(
  tx: Tx,
  applicationId: string,
  decided: { confirmedBy: string | null; at: Date; answerBy: string | null },
) {
  await tx
    .updateTable('grant_decision')
    .set({ decided_at: decided.at, confirmed_by: decided.confirmedBy, answer_by: decided.answerBy })
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

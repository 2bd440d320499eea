import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { TimeZone } from '../../../../platform/i18n/zones.ts'
import type { Occasion } from './offer.ts'

export type OpenOffer = { id: string; answerBy: string; timeZone: TimeZone }

const PAGE = 200

/** Offers that nobody has answered and that have not lapsed, a page at a time: those after an id, by id. */
export async function listOpenOffers(db: Db, after: string): Promise<OpenOffer[]> {
  return db
    .selectFrom('grant_decision as decision')
    .innerJoin('grant_application as application', 'application.id', 'decision.application_id')
    .innerJoin('grant_call as call', 'call.id', 'application.call_id')
    .select(['application.id', sql<string>`decision.answer_by`.as('answerBy'), 'call.time_zone as timeZone'])
    .where('decision.decided_at', 'is not', null)
    .where('decision.outcome', '<>', 'rejected')
    .where('decision.accepted_at', 'is', null)
    .where('decision.declined_at', 'is', null)
    .where('decision.lapsed_at', 'is', null)
    .where('application.state', 'in', ['granted', 'partly-granted'])
    .where('decision.application_id', '>', after)
    .orderBy('decision.application_id')
    .limit(PAGE)
    .execute()
}

/** From now on the offer takes nothing of the pot. */
export async function setLapsed(tx: Tx, applicationId: string, at: Date) {
  await tx
    .updateTable('grant_decision')
    .set({ lapsed_at: at })
    .where('application_id', '=', applicationId)
    .execute()
}

/** An offer that may be answered until another day; one that had lapsed takes of the pot again. */
export async function setAnswerBy(
  tx: Tx,
  applicationId: string,
  move: { from: string; to: string; reason: string; by: string; at: Date },
) {
  await tx
    .updateTable('grant_decision')
    .set({ answer_by: move.to, lapsed_at: null })
    .where('application_id', '=', applicationId)
    .execute()
  await tx
    .insertInto('grant_answer_move')
    .values({
      application_id: applicationId,
      moved_at: move.at,
      moved_by: move.by,
      moved_from: move.from,
      moved_to: move.to,
      reason: move.reason,
    })
    .execute()
}

export type AnswerMove = { movedAt: Date; by: string; from: string; to: string; reason: string }

/** How the last day to answer was moved, the latest first; at most 50. */
export async function listMoves(db: Db, applicationId: string): Promise<AnswerMove[]> {
  return db
    .selectFrom('grant_answer_move as move')
    .innerJoin('account', 'account.id', 'move.moved_by')
    .select([
      'move.moved_at as movedAt',
      'account.name as by',
      'move.moved_from as from',
      'move.moved_to as to',
      'move.reason',
    ])
    .where('move.application_id', '=', applicationId)
    .orderBy('move.moved_at', 'desc')
    .limit(50)
    .execute()
}

/** Notes that a person is told of a last day, and says whether they are to be: false where they were before, also by another instance just now. */
export async function noteTelling(
  tx: Tx,
  telling: { applicationId: string; answerBy: string; occasion: Occasion; accountId: string; at: Date },
): Promise<boolean> {
  const noted = await tx
    .insertInto('grant_answer_reminder')
    .values({
      application_id: telling.applicationId,
      answer_by: telling.answerBy,
      occasion: telling.occasion,
      account_id: telling.accountId,
      sent_at: telling.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('occasion')
    .executeTakeFirst()
  return noted !== undefined
}

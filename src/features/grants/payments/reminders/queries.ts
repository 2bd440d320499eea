import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { TimeZone } from '../../../../platform/i18n/zones.ts'

export type OpenGrantReport = { id: string; dueOn: string; timeZone: TimeZone }

const PAGE = 200

/** Accepted grants whose report is not sent, a page at a time: those after an id, by id. */
export async function listOpenGrantReports(db: Db, after: string): Promise<OpenGrantReport[]> {
  return db
    .selectFrom('grant_application as application')
    .innerJoin('grant_decision as decision', 'decision.application_id', 'application.id')
    .innerJoin('grant_call as call', 'call.id', 'application.call_id')
    .select(['application.id', sql<string>`decision.report_due_on`.as('dueOn'), 'call.time_zone as timeZone'])
    .where('application.state', 'in', ['granted', 'partly-granted', 'partly-paid', 'paid'])
    .where('decision.report_due_on', 'is not', null)
    .where('application.id', '>', after)
    .orderBy('application.id')
    .limit(PAGE)
    .execute()
}

export type Occasion = '30-days' | '7-days' | '1-day' | 'overdue'

/** Notes that a person is reminded, and says whether they are to be: false where they were before, also by another instance just now. */
export async function noteReminder(
  tx: Tx,
  reminder: {
    applicationId: string
    dueOn: string
    occasion: Occasion
    nth: number
    accountId: string
    at: Date
  },
): Promise<boolean> {
  const noted = await tx
    .insertInto('grant_report_reminder')
    .values({
      application_id: reminder.applicationId,
      due_on: reminder.dueOn,
      occasion: reminder.occasion,
      nth: reminder.nth,
      account_id: reminder.accountId,
      sent_at: reminder.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('nth')
    .executeTakeFirst()
  return noted !== undefined
}

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { today } from '../../../platform/database/day.ts'
import { applicationOwnBy } from '../applications/queries.ts'
import { callRunBy } from '../calls/queries.ts'
import { LEAST_ASSESSMENTS } from '../decisions/decide.ts'

/** What a step in the life of a grant waits for, and from whom. */
export const waitingFor = ['decision', 'confirmation', 'answer', 'report', 'reading'] as const
export type WaitingFor = (typeof waitingFor)[number]

export type WaitingRow = { waitsFor: WaitingFor; id: string; title: string; number: string; count: number }

/**
 * Applications that wait for the viewer, those that were sent first first; of each kind at most five, with how many there are. Officers:
 * to be decided (enough assessments are sent), to be confirmed (somebody else's proposal), reports to be read. Applicants: offers to
 * answer, reports to write. What somebody wrote, sent or declared an interest in does not wait for them.
 */
export async function listWaitingRows(db: Db, viewer: Viewer): Promise<WaitingRow[]> {
  if (viewer.kind === 'public') return []
  const me = sql`${viewer.accountId}::uuid`
  const runs = sql<SqlBool>`grant_application.submitted_at is not null and ${callRunBy(viewer)}
    and ${me} is distinct from grant_application.created_by and ${me} is distinct from grant_application.submitted_by
    and not exists (select from grant_reader own where own.application_id = grant_application.id and own.account_id = ${me} and own.conflict)`
  const applies = applicationOwnBy(viewer)
  const sent = sql`(select count(*) from grant_reader reader
    where reader.application_id = grant_application.id and reader.conflict = false and reader.sent_at is not null)`
  const open = sql<SqlBool>`decision.decided_at is not null and decision.declined_at is null`
  const conditions: Record<WaitingFor, RawBuilder<unknown>> = {
    decision: sql`${runs} and grant_application.state = 'in-review' and decision.application_id is null
      and ${sent} >= ${LEAST_ASSESSMENTS}`,
    confirmation: sql`${runs} and grant_application.state = 'in-review' and decision.decided_at is null
      and decision.proposed_by <> ${me}`,
    answer: sql`${applies} and grant_application.state in ('granted', 'partly-granted') and ${open} and decision.accepted_at is null`,
    report: sql`${applies} and grant_application.state in ('granted', 'partly-granted', 'partly-paid', 'paid') and decision.accepted_at is not null
      and decision.report_due_on <= ${today} + 30`,
    reading: sql`${runs} and grant_application.state = 'reported' and decision.report_approved_at is null`,
  }
  const { rows } = await sql<WaitingRow>`
    ${sql.join(
      waitingFor.map(
        (name) => sql`(select ${sql.lit(name)} as "waitsFor", grant_application.id, grant_application.title,
            grant_application.number, count(*) over ()::int as count
          from grant_application
          join grant_call on grant_call.id = grant_application.call_id
          left join grant_decision decision on decision.application_id = grant_application.id
          where ${conditions[name]}
          order by grant_application.submitted_at, grant_application.id limit 5)`,
      ),
      sql` union all `,
    )}
    limit 100`.execute(db)
  return rows
}

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../platform/database/database.ts'
import type { TimeZone } from '../../../platform/i18n/zones.ts'
import type { ApplicationState } from '../applications/application.ts'
import type { WaitsFor } from '../decisions/queries.ts'
import type { NextFacts } from './next-step.ts'

export type NextRow = {
  id: string
  state: ApplicationState
  opensOn: string
  closesOn: string
  timeZone: TimeZone
  region: string
  currency: string
  startsOn: string | null
  decision: NextFacts['decision']
  /** The parts that are neither paid nor given up. */
  parts: { amount: number; waitsFor: WaitsFor; dueOn: string | null }[]
  owed: NextFacts['owed']
}

/** What the next steps of these applications rest on; at most 1000. Who may see them is the caller's to know. */
export async function listNextRows(db: Db, ids: string[]): Promise<NextRow[]> {
  if (ids.length === 0) return []
  const owed = (part: RawBuilder<unknown>) => sql`(select ${part} from grant_repayment back
    where back.application_id = application.id and back.received_on is null and back.withdrawn_at is null)`
  const standing = sql<SqlBool>`decision.decided_at is not null`
  const { rows } = await sql<NextRow>`
    select application.id, application.state, call.opens_on as "opensOn", call.closes_on as "closesOn",
      call.time_zone as "timeZone", partnership.name as region, call.currency, application.starts_on as "startsOn",
      case when ${standing} then jsonb_build_object(
        'amount', decision.amount, 'answerBy', decision.answer_by, 'accepted', decision.accepted_at is not null,
        'declined', decision.declined_at is not null, 'reportDueOn', decision.report_due_on,
        'reportApproved', decision.report_approved_at is not null,
        'reportReturned', decision.report_note <> '' and decision.report_approved_at is null) end as decision,
      (select coalesce(jsonb_agg(jsonb_build_object('amount', part.amount, 'waitsFor', part.waits_for, 'dueOn', part.due_on)
          order by part.position), '[]')
        from grant_payment part
        where ${standing} and part.application_id = application.id and part.paid_on is null and part.lapsed_on is null) as parts,
      ${owed(sql`case when count(*) > 0 then jsonb_build_object('amount', sum(back.amount), 'dueOn', min(back.due_on)) end`)} as owed
    from grant_application application
    join grant_call call on call.id = application.call_id
    join partnership on partnership.id = call.partnership_id
    left join grant_decision decision on decision.application_id = application.id
    where application.id = any(${ids}::uuid[])
    order by application.id limit 1000`.execute(db)
  return rows
}

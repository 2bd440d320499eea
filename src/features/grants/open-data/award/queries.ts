import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import { searchConfigurations, searchVector } from '../../../search/index.ts'

/**
 * Writes what everybody may know of a grant that is accepted, as it is now: sums of what was paid, given back and given up, state, titles. What
 * the application says it is for is written once, with `description`; later calls leave it.
 */
export async function refreshAward(tx: Tx, applicationId: string, description = ''): Promise<void> {
  await sql`
    insert into grant_award (application_id, number, call_id, call_title, call_slug, organisation_id, funder_id, programme_id,
      municipality_key, measure_id, adoption_id, project_id, title, description, language, currency, applied_amount, amount,
      paid_amount, repaid_amount, lapsed_amount, returned_amount, awarded_on, starts_on, ends_on, state)
    select application.id, application.number, call.id, call.title, call.slug, application.organisation_id, call.organisation_id,
      call.programme_id, application.municipality_key, application.measure_id, application.adoption_id, application.project_id,
      application.title, ${description}, application.language, call.currency, application.applied_amount, decision.amount,
      coalesce((select sum(amount) from grant_payment part where part.application_id = application.id and part.paid_on is not null), 0),
      coalesce((select sum(amount) from grant_repayment back where back.application_id = application.id and back.received_on is not null), 0),
      coalesce((select sum(amount) from grant_payment part where part.application_id = application.id and part.lapsed_on is not null), 0),
      coalesce((select sum(amount) from grant_repayment back where back.application_id = application.id and back.returns_to_pot), 0),
      (decision.decided_at at time zone call.time_zone)::date, application.starts_on, application.ends_on, application.state
    from grant_application application
    join grant_call call on call.id = application.call_id
    join grant_decision decision on decision.application_id = application.id
    where application.id = ${applicationId}::uuid and decision.accepted_at is not null
    on conflict (application_id) do update set
      call_title = excluded.call_title, title = excluded.title, paid_amount = excluded.paid_amount,
      repaid_amount = excluded.repaid_amount, lapsed_amount = excluded.lapsed_amount, returned_amount = excluded.returned_amount, starts_on = excluded.starts_on, ends_on = excluded.ends_on, state = excluded.state,
      measure_id = excluded.measure_id, adoption_id = excluded.adoption_id, project_id = excluded.project_id,
      changed_at = now()`.execute(tx)
  await refreshSearch(tx, applicationId)
}

async function refreshSearch(tx: Tx, applicationId: string) {
  const award = await tx
    .selectFrom('grant_award')
    .innerJoin('organisation', 'organisation.id', 'grant_award.organisation_id')
    .select([
      'grant_award.number',
      'grant_award.title',
      'grant_award.description',
      'grant_award.language',
      'grant_award.call_title as call',
      'organisation.name as organisation',
    ])
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  if (!award) return
  const configuration = searchConfigurations[award.language]
  const search = searchVector([
    { configuration, weight: 'A', text: award.title },
    { configuration: 'simple', weight: 'A', text: `${award.title} ${award.organisation} ${award.number}` },
    { configuration, weight: 'B', text: award.description },
    { configuration, weight: 'C', text: award.call },
  ])
  await tx.updateTable('grant_award').set({ search }).where('application_id', '=', applicationId).execute()
}

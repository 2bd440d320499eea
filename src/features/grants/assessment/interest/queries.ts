import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../../platform/database/database.ts'

export type Interest = 'own-organisation' | 'wrote-it' | 'declared'

/**
 * What ties accounts to an application, by account; whoever is not in the map is free to read and decide.
 *
 * `own-organisation`: a role of theirs, whatever role, stands for the municipality or organisation that applies or applies with it.
 * Municipalities are compared by today's codes. An organisation is also known by its name, where a co-applicant was only named; a
 * partnership counts as the organisation it is, and who leads a project as working for its owner. `wrote-it`: they began it, wrote in
 * it or sent it. `declared`: they said so themselves. The first of these that holds is given.
 */
export async function listInterests(
  db: Db,
  applicationId: string,
  accountIds: string[],
): Promise<Map<string, Interest>> {
  const found = await interests(
    db,
    sql`select id from grant_application where id = ${applicationId}::uuid`,
    accountIds,
  )
  return new Map(found.map(({ accountId, interest }) => [accountId, interest]))
}

/** The applications of a call that an account is tied to. */
export async function listBoardInterests(db: Db, callId: string, accountId: string): Promise<Set<string>> {
  const found = await interests(db, sql`select id from grant_application where call_id = ${callId}::uuid`, [
    accountId,
  ])
  return new Set(found.map(({ applicationId }) => applicationId))
}

/** Pairs of an application and an account with a tie between them. */
async function interests(
  db: Db,
  applications: RawBuilder<unknown>,
  accountIds: string[],
): Promise<{ applicationId: string; accountId: string; interest: Interest }[]> {
  if (accountIds.length === 0) return []
  const { rows } = await sql<{ applicationId: string; accountId: string; interest: Interest }>`
    with asked as (select unnest(${accountIds}::uuid[]) as account_id),
    application as (select * from grant_application where id in (${applications})),
    party as (
      select id as application_id, municipality_key, organisation_id, null::text as name from application
      union all
      select co.application_id, co.municipality_key, co.organisation_id, co.name
        from grant_co_applicant co join application on application.id = co.application_id
    ),
    party_organisation as (
      select application_id, organisation_id as id from party where organisation_id is not null
      union
      select party.application_id, organisation.id from party join organisation
        on folded_organisation_name(organisation.name) = folded_organisation_name(party.name)
        or exists (select from unnest(organisation.other_names) other
          where folded_organisation_name(other) = folded_organisation_name(party.name))
    ),
    party_today as (
      select party.application_id, today.today_key from party join municipality_today today using (municipality_key)
      union
      select body.application_id, today.today_key from party_organisation body
        join organisation on organisation.id = body.id and organisation.kind = 'municipality'
        join municipality_today today on today.municipality_key = organisation.municipality_key
    ),
    party_body as (
      select application_id, id from party_organisation
      union
      select party_today.application_id, organisation.id from organisation
        join municipality_today today on today.municipality_key = organisation.municipality_key
        join party_today on party_today.today_key = today.today_key
        where organisation.kind = 'municipality'
    ),
    -- What each role stands for: organisations and municipalities of today.
    role_body as (
      select role.account_id, unnest(array[role.organisation_id, partnership.organisation_id, project.owner_id]) as id
      from role_assignment role
      left join partnership on partnership.id = role.partnership_id
      left join project on project.id = role.project_id and role.role = 'project-leader'
      where role.account_id in (select account_id from asked)
    ),
    tie (rank, application_id, account_id) as (
      select 1, party_body.application_id, role_body.account_id from role_body join party_body on party_body.id = role_body.id
      union all
      select 1, application.id, role.account_id from role_assignment role
        join application on application.project_id = role.project_id
        where role.role = 'project-leader'
      union all
      select 1, party_today.application_id, role.account_id from role_assignment role
        join municipality_today today on today.municipality_key = role.municipality_key
        join party_today on party_today.today_key = today.today_key
      union all select 2, id, created_by from application
      union all select 2, id, submitted_by from application
      union all select 2, writer.application_id, writer.account_id from grant_writer writer
        join application on application.id = writer.application_id
      union all select 2, application.id, answer.saved_by from application
        join filled_answer answer on answer.filled_form_id = application.filled_form_id
      union all select 2, application.id, answer.saved_by from application
        join filled_answer_history answer on answer.filled_form_id = application.filled_form_id
      union all select 2, application.id, sent.sent_by from application
        join filled_form_sent sent on sent.filled_form_id = application.filled_form_id
      union all select 3, reader.application_id, reader.account_id from grant_reader reader
        join application on application.id = reader.application_id
        where reader.conflict
    )
    select tie.application_id as "applicationId", tie.account_id as "accountId",
      (array['own-organisation', 'wrote-it', 'declared'])[min(tie.rank)] as interest
    from tie join asked on asked.account_id = tie.account_id
    group by tie.application_id, tie.account_id
    order by tie.application_id, tie.account_id
    limit 100000`.execute(db)
  return rows
}

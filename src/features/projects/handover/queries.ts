import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { boundTo, hasRole, type Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import { workspaceRoles } from '../../../platform/http/allow.ts'
import type { Language } from '../../../platform/i18n/languages.ts'

/** The people of the first step that has anybody, for each project; see `responsiblePeople` for the steps. */
export async function selectResponsible(db: Db, projectIds: string[]) {
  const { rows } = await sql<{
    projectId: string
    accountId: string
    name: string
    email: string
    language: Language
  }>`
    with wanted as (select id, owner_id, created_by from project where id = any(${projectIds}::uuid[])),
    candidate as (
      select wanted.id as project_id, given.account_id, 1 as step
      from wanted join role_assignment given on given.role = 'project-leader' and given.project_id = wanted.id
      union
      select wanted.id, given.account_id, 2
      from wanted join role_assignment given on given.role = 'project-leader' and given.organisation_id = wanted.owner_id
      union
      select wanted.id, given.account_id, 3
      from wanted join role_assignment given
        on given.account_id = wanted.created_by and given.role = any(${[...workspaceRoles]}::text[])
      union
      select wanted.id, given.account_id, 4
      from wanted
      join organisation owner on owner.id = wanted.owner_id
      join municipality_today owner_today on owner_today.municipality_key = owner.municipality_key
      join municipality_today given_today on given_today.today_key = owner_today.today_key
      join role_assignment given
        on given.role = 'coordinator' and given.municipality_key = given_today.municipality_key
      union
      select wanted.id, given.account_id, 5
      from wanted cross join role_assignment given where given.role = 'administrator'
    ),
    ranked as (
      select candidate.project_id, account.id, account.name, account.email, account.language,
        rank() over (partition by candidate.project_id order by candidate.step) as place
      from candidate join account on account.id = candidate.account_id and account.disabled_at is null
    )
    select project_id as "projectId", id as "accountId", name, email, language
    from ranked where place = 1
    order by project_id, name, id
    limit 10000`.execute(db)
  return rows
}

/** The leaders whom the project itself names, with open and closed accounts; by name. */
export async function listLeaders(db: Db, projectId: string) {
  return db
    .selectFrom('role_assignment as given')
    .innerJoin('account', 'account.id', 'given.account_id')
    .select([
      'account.id as accountId',
      'account.name',
      'account.email',
      'account.language',
      'account.disabled_at as disabledAt',
    ])
    .where('given.role', '=', 'project-leader')
    .where('given.project_id', '=', projectId)
    .distinct()
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(100)
    .execute()
}

/**
 * Who may name another leader of a `project`: whoever leads it, the project leaders of its owner, the coordinators of the owner's
 * municipality (unless it was they who put that owner in the place of another), and administrators. Regional officers and funders may not: it is the organisation's own to say who works.
 */
function handedOverBy(viewer: Viewer): RawBuilder<SqlBool> {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  const projects = boundTo(viewer, 'project-leader', 'projectId')
  const organisations = boundTo(viewer, 'project-leader', 'organisationId')
  const municipalities = boundTo(viewer, 'coordinator', 'municipalityKey')
  // Somebody who may edit a project may write another owner in it. They do not get the project by that: what the owner may decide
  // is then for the others of the new owner.
  const broughtOwner = sql<SqlBool>`coalesce((
    select changed.saved_by = ${viewer.accountId}::uuid from project_version changed
    where changed.project_id = project.id and changed.record ->> 'ownerId' = project.owner_id::text
      and exists (
        select 1 from project_version earlier
        where earlier.project_id = project.id and earlier.version < changed.version
          and earlier.record ->> 'ownerId' <> project.owner_id::text)
    order by changed.version limit 1), false)`
  return sql<SqlBool>`(
    project.id = any(${projects}::uuid[])
    or (not ${broughtOwner} and (
      project.owner_id = any(${organisations}::uuid[])
      or exists (
        select 1 from organisation owner
        join municipality_today owner_today on owner_today.municipality_key = owner.municipality_key
        join municipality_today own_today on own_today.today_key = owner_today.today_key
        where owner.id = project.owner_id and own_today.municipality_key = any(${municipalities}::text[])))))`
}

export async function mayHandOver(db: Db, viewer: Viewer, projectId: string): Promise<boolean> {
  const row = await db
    .selectFrom('project')
    .select('id')
    .where('id', '=', projectId)
    .where(handedOverBy(viewer))
    .executeTakeFirst()
  return row !== undefined
}

/** Holds the project, so that of two handovers at once the second sees who leads after the first. */
export async function lockForHandover(tx: Tx, viewer: Viewer, projectId: string) {
  return tx
    .selectFrom('project')
    .select(['id', 'slug', 'version', 'name'])
    .where('id', '=', projectId)
    .where(handedOverBy(viewer))
    .forUpdate()
    .executeTakeFirst()
}

export async function deleteLeader(tx: Tx, projectId: string, accountId: string) {
  await tx
    .deleteFrom('role_assignment')
    .where('role', '=', 'project-leader')
    .where('project_id', '=', projectId)
    .where('account_id', '=', accountId)
    .execute()
}

import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { editableBy, visibleTo } from '../queries.ts'

export type State = 'draft' | 'published' | 'archived'

/** A project with its tables, as one viewer may see it; persons without consent only for those who may edit. */
export async function selectProject(db: Db, viewer: Viewer, slugOrId: string) {
  if (!/^[0-9a-z-]{1,200}$/i.test(slugOrId)) return undefined
  const id = slugOrId.toLowerCase()
  const byId = isUuid(id)
  return db
    .selectFrom('project')
    .select((eb) => [
      'id',
      'slug',
      'state',
      'version',
      'language',
      'country',
      'name',
      'owner_id',
      'owner_as_written',
      'programme_id',
      'programme_area',
      'phase',
      'project_number',
      'website',
      'currency',
      'budget_min',
      'budget_max',
      'starts_on',
      'ends_on',
      'period_as_written',
      'geographic_effect',
      'published_at',
      'updated_at',
      editableBy(viewer).as('may_edit'),
      jsonArrayFrom(
        eb
          .selectFrom('project_person')
          .select(['role', 'name', 'position', 'organisation', 'email', 'phone', 'consent_on'])
          .whereRef('project_id', '=', 'project.id')
          .orderBy('place')
          .orderBy('role')
          .limit(1000),
      ).as('persons'),
      jsonArrayFrom(
        eb
          .selectFrom('project_funding')
          .select(['funder_id', 'funder', 'kind', 'amount', 'project_funding.currency'])
          .whereRef('project_id', '=', 'project.id')
          .orderBy('position')
          .limit(1000),
      ).as('funding'),
      jsonArrayFrom(
        eb
          .selectFrom('project_partner')
          .select(['name', 'organisation_id'])
          .whereRef('project_id', '=', 'project.id')
          .orderBy('position')
          .limit(1000),
      ).as('partners'),
      jsonArrayFrom(
        eb
          .selectFrom('project_municipality')
          .select(['municipality_key', 'relation'])
          .whereRef('project_id', '=', 'project.id')
          .orderBy('municipality_key')
          .limit(3000),
      ).as('municipalities'),
      jsonArrayFrom(
        eb
          .selectFrom('project_target_group')
          .select(['target_group', 'role'])
          .whereRef('project_id', '=', 'project.id')
          .orderBy('target_group')
          .limit(1000),
      ).as('target_groups'),
      jsonArrayFrom(
        eb
          .selectFrom('project_term')
          .select(['list', 'term'])
          .whereRef('project_id', '=', 'project.id')
          .orderBy('term')
          .limit(1000),
      ).as('terms'),
      jsonArrayFrom(
        eb
          .selectFrom('project_text')
          .select(['key', 'language', 'heading', 'body'])
          .whereRef('project_id', '=', 'project.id')
          .orderBy('position')
          .limit(1000),
      ).as('texts'),
      jsonArrayFrom(
        eb
          .selectFrom('project_link')
          .select(['relation', 'related_id', 'name'])
          .whereRef('project_id', '=', 'project.id')
          .orderBy('position')
          .limit(1000),
      ).as('links'),
    ])
    .where(byId ? 'id' : 'slug', '=', byId ? id : slugOrId)
    .where(visibleTo(viewer))
    .executeTakeFirst()
}

/** Locks the project for a save, so that of two saves on the same version one comes after the other and sees it. */
export async function lockProject(tx: Tx, viewer: Viewer, projectId: string) {
  return tx
    .selectFrom('project')
    .select(['id', 'slug', 'version', 'state'])
    .where('id', '=', projectId)
    .where(editableBy(viewer))
    .where(visibleTo(viewer))
    .forUpdate()
    .executeTakeFirst()
}

/** Brings the public list's own row of the project up to date. */
export async function refreshListing(tx: Tx, projectId: string) {
  await sql`select refresh_project_listing(${projectId}::uuid)`.execute(tx)
}

export async function updateState(tx: Tx, projectId: string, state: State) {
  await tx
    .updateTable('project')
    .set({
      state,
      updated_at: sql`now()`,
      ...(state === 'published' ? { published_at: sql<Date>`coalesce(published_at, now())` } : {}),
    })
    .where('id', '=', projectId)
    .execute()
}

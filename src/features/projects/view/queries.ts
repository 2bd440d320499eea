import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { editableBy, visibleTo } from '../queries.ts'

export type LinkedProject = { id: string; slug: string; name: string }

/** Projects that this one points to, and those that point to it, as far as the viewer may see them. */
export async function findLinkedProjects(db: Db, viewer: Viewer, projectId: string, ids: string[]) {
  const to =
    ids.length === 0
      ? []
      : await db
          .selectFrom('project')
          .select(['id', 'slug', 'name'])
          .where('id', 'in', ids)
          .where(visibleTo(viewer))
          .orderBy('name')
          .orderBy('id')
          .limit(200)
          .execute()
  const from = await db
    .selectFrom('project')
    .innerJoin('project_link', 'project_link.project_id', 'project.id')
    .select(['project.id', 'project.slug', 'project.name', 'project_link.relation'])
    .where('project_link.related_id', '=', projectId)
    .where(visibleTo(viewer))
    .orderBy('project.name')
    .orderBy('project.id')
    .limit(200)
    .execute()
  return { to: new Map<string, LinkedProject>(to.map((project) => [project.id, project])), from }
}

export async function findOwner(db: Db, id: string) {
  return db
    .selectFrom('organisation')
    .leftJoin('municipality', 'municipality.key', 'organisation.municipality_key')
    .select([
      'organisation.name',
      'organisation.number',
      'organisation.country',
      'municipality.key as municipality_key',
      'municipality.name as municipality',
    ])
    .where('organisation.id', '=', id)
    .executeTakeFirst()
}

export async function findProgramme(db: Db, id: string) {
  return db
    .selectFrom('programme')
    .innerJoin('organisation', 'organisation.id', 'programme.funder_id')
    .select(['programme.slug', 'programme.name', 'organisation.name as funder'])
    .where('programme.id', '=', id)
    .executeTakeFirst()
}

export type PublicSource = { field: string; kind: string; day: string; readOn: string }

/** Which fields came from which kind of document: what everybody may know about a published project's sources. */
export async function listPublicSources(db: Db, viewer: Viewer, projectId: string): Promise<PublicSource[]> {
  return db
    .selectFrom('public_value_source')
    .innerJoin('project', 'project.id', 'public_value_source.project_id')
    .select(['field', 'document_kind as kind', 'document_day as day', 'read_on as readOn'])
    .where('project_id', '=', projectId)
    .where(visibleTo(viewer))
    .orderBy('read_on')
    .orderBy('document_kind')
    .orderBy('field')
    .limit(500)
    .execute()
}

/** The newest source of each field with its words; only for viewers who may edit the project. */
export async function listSources(db: Db, viewer: Viewer, projectId: string) {
  return db
    .selectFrom('value_source')
    .innerJoin('project', 'project.id', 'value_source.project_id')
    .innerJoin('document_reading', 'document_reading.id', 'value_source.reading_id')
    .innerJoin('document', 'document.id', 'document_reading.document_id')
    .distinctOn('value_source.field')
    .select([
      'value_source.field',
      'value_source.how',
      'value_source.quote',
      'value_source.version',
      'value_source.confirmed_at',
      'document_reading.id as reading_id',
      'document.file_name',
    ])
    .where('value_source.project_id', '=', projectId)
    .where(editableBy(viewer))
    .orderBy('value_source.field')
    .orderBy('value_source.id', 'desc')
    .limit(500)
    .execute()
}

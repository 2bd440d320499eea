import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { readableBy } from '../queries.ts'

/** Readings that nobody has put aside, newest first; at most 200. */
export async function listReadingsToQuote(db: Db, viewer: Viewer, id?: string) {
  return db
    .selectFrom('document_reading')
    .innerJoin('document', 'document.id', 'document_reading.document_id')
    .leftJoin('project as result', 'result.id', 'document_reading.project_id')
    .select([
      'document_reading.id',
      'document.file_name as fileName',
      'result.name as project',
      sql<boolean>`coalesce(result.state = 'published', false)`.as('isOpen'),
      sql<number>`jsonb_array_length(document_reading.reading -> 'findings')`.as('findings'),
    ])
    .where('document_reading.state', '<>', 'discarded')
    .where(readableBy(viewer))
    .$if(id !== undefined, (query) => query.where(sql<SqlBool>`document_reading.id = ${id}::uuid`))
    .orderBy('document_reading.read_at', 'desc')
    .orderBy('document_reading.id')
    .limit(200)
    .execute()
}

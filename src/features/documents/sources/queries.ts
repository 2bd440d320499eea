import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import { editableBy } from '../../projects/index.ts'
import { readableBy } from '../queries.ts'

export type SourceRow = {
  projectId: string
  version: number
  field: string
  readingId: string
  value: unknown
  how: 'read' | 'corrected'
  quote: string
  start: number
  end: number
  confirmedBy: string
}

export async function insertSources(tx: Tx, rows: SourceRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('value_source')
    .values(
      rows.map((row) => ({
        project_id: row.projectId,
        version: row.version,
        field: row.field,
        reading_id: row.readingId,
        value: JSON.stringify(row.value),
        how: row.how,
        quote: row.quote,
        quote_start: row.start,
        quote_end: row.end,
        confirmed_by: row.confirmedBy,
      })),
    )
    .execute()
}

/** Where the values of a project came from, newest version first; only for those who may change the project. At most 2000. */
export async function findValueSources(db: Db, viewer: Viewer, projectId: string) {
  const rows = await db
    .selectFrom('value_source')
    .innerJoin('project', 'project.id', 'value_source.project_id')
    .innerJoin('document_reading', 'document_reading.id', 'value_source.reading_id')
    .innerJoin('document', 'document.id', 'document_reading.document_id')
    .leftJoin('account', 'account.id', 'value_source.confirmed_by')
    .select([
      'value_source.field',
      'value_source.version',
      'value_source.value',
      'value_source.how',
      'value_source.quote',
      'value_source.quote_start',
      'value_source.quote_end',
      'value_source.confirmed_at',
      'value_source.reading_id',
      'document.file_name',
      'account.name as confirmed_by',
    ])
    .where('value_source.project_id', '=', projectId)
    .where(editableBy(viewer))
    .orderBy('value_source.version', 'desc')
    .orderBy('value_source.field')
    .orderBy('value_source.id')
    .limit(2000)
    .execute()
  return rows.map(
    ({ quote_start, quote_end, confirmed_at, confirmed_by, reading_id, file_name, ...row }) => ({
      ...row,
      start: quote_start,
      end: quote_end,
      confirmedAt: confirmed_at,
      confirmedBy: confirmed_by,
      readingId: reading_id,
      fileName: file_name,
    }),
  )
}

/** What a reading became: the values of its project that came from it, with who confirmed them. At most 500. */
export async function listSourcesOfReading(db: Db, viewer: Viewer, readingId: string) {
  return db
    .selectFrom('value_source')
    .innerJoin('document_reading', 'document_reading.id', 'value_source.reading_id')
    .leftJoin('account', 'account.id', 'value_source.confirmed_by')
    .select([
      'value_source.field',
      'value_source.value',
      'value_source.how',
      'value_source.quote',
      'value_source.quote_start as start',
      'value_source.quote_end as end',
      'account.name as confirmedBy',
    ])
    .where('document_reading.id', '=', readingId)
    .where(readableBy(viewer))
    .orderBy('value_source.id')
    .limit(500)
    .execute()
}

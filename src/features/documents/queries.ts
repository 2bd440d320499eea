import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { hasRole, type Viewer } from '../../platform/access/viewer.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { editableBy } from '../projects/index.ts'
import type { ExtractedText, FileKind } from './extracted-text.ts'
import type { DocumentKind, Reading } from './reading/reading.ts'

export const readingStates = ['waiting', 'published', 'merged', 'discarded'] as const
export type ReadingState = (typeof readingStates)[number]

/**
 * Which rows of `document_reading` a viewer may see: those they uploaded, all for administrators, and, once a reading has
 * become part of a project, also those who may change that project.
 */
export function readableBy(viewer: Viewer): RawBuilder<SqlBool> {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  return sql<SqlBool>`(document_reading.read_by = ${viewer.accountId}::uuid or exists (
    select 1 from project where project.id = document_reading.project_id and ${editableBy(viewer)}))`
}

/** Keeps the bytes once for each SHA-256. The row stays locked, so that the same file sent twice at once is stored once. */
export async function insertDocument(
  tx: Tx,
  file: { sha256: string; fileName: string; fileKind: FileKind; bytes: Uint8Array; accountId: string | null },
): Promise<string> {
  const { id } = await tx
    .insertInto('document')
    .values({
      sha256: file.sha256,
      file_name: file.fileName,
      file_kind: file.fileKind,
      bytes: Buffer.from(file.bytes),
      uploaded_by: file.accountId,
    })
    // An update that changes nothing locks the row that is there and gives its id.
    .onConflict((conflict) =>
      conflict.column('sha256').doUpdateSet((eb) => ({ sha256: eb.ref('excluded.sha256') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The newest reading of a file that the viewer may see and nobody has put aside. */
export async function findReadingOfFile(
  tx: Tx,
  documentId: string,
  viewer: Viewer | 'everything',
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('document_reading')
    .select('id')
    .where('document_id', '=', documentId)
    .where('state', '<>', 'discarded')
    .where(viewer === 'everything' ? sql<SqlBool>`true` : readableBy(viewer))
    .orderBy('read_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

export async function insertReading(
  tx: Tx,
  row: { documentId: string; extracted: ExtractedText; reading: Reading; accountId: string | null },
): Promise<string> {
  const { id } = await tx
    .insertInto('document_reading')
    .values({
      document_id: row.documentId,
      extracted: JSON.stringify(row.extracted),
      reading: JSON.stringify(row.reading),
      read_by: row.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type ListedReading = {
  id: string
  fileName: string
  kind: string
  state: ReadingState
  readAt: Date
  projectName: string | null
  projectSlug: string | null
  openQuestions: number
}

/** Readings the viewer may see, newest first, at most 200 of each state; with the number of all of each state. */
export async function listReadings(
  db: Db,
  viewer: Viewer,
): Promise<{ readings: ListedReading[]; counts: Record<ReadingState, number> }> {
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('document_reading')
        .innerJoin('document', 'document.id', 'document_reading.document_id')
        .leftJoin('project as result', 'result.id', 'document_reading.project_id')
        .select([
          'document_reading.id',
          'document.file_name',
          'document_reading.state',
          'document_reading.read_at',
          'result.name as project_name',
          'result.slug as project_slug',
          sql<string>`document_reading.reading ->> 'kind'`.as('kind'),
          sql<number>`(select count(*)::int from jsonb_array_elements(document_reading.reading -> 'findings') finding
            where finding ->> 'severity' in ('error', 'warning'))`.as('open_questions'),
          sql<number>`(row_number() over (partition by document_reading.state order by document_reading.read_at desc))::int`.as(
            'place',
          ),
          sql<number>`(count(*) over (partition by document_reading.state))::int`.as('all_of_state'),
        ])
        .where(readableBy(viewer))
        .as('listed'),
    )
    .selectAll()
    .where('place', '<=', 200)
    .orderBy('read_at', 'desc')
    .orderBy('id')
    .limit(800)
    .execute()
  const counts = { waiting: 0, published: 0, merged: 0, discarded: 0 }
  for (const row of rows) counts[row.state] = row.all_of_state
  return {
    readings: rows.map((row) => ({
      id: row.id,
      fileName: row.file_name,
      kind: row.kind,
      state: row.state,
      readAt: row.read_at,
      projectName: row.project_name,
      projectSlug: row.project_slug,
      openQuestions: row.open_questions,
    })),
    counts,
  }
}

/** A reading as stored, its JSON still unparsed; undefined when there is none or the viewer may not see it. */
export async function selectReading(db: Db, viewer: Viewer, id: string) {
  return db
    .selectFrom('document_reading')
    .innerJoin('document', 'document.id', 'document_reading.document_id')
    .leftJoin('project as result', 'result.id', 'document_reading.project_id')
    .leftJoin('account as decider', 'decider.id', 'document_reading.decided_by')
    .select([
      'document_reading.id',
      'document.file_name',
      'document_reading.extracted',
      'document_reading.reading',
      'document_reading.review',
      'document_reading.review_version',
      'document_reading.state',
      'document_reading.read_at',
      'document_reading.decided_at',
      'decider.name as decided_by',
      'result.slug as project_slug',
      'result.name as project_name',
    ])
    .where('document_reading.id', '=', id)
    .where(readableBy(viewer))
    .executeTakeFirst()
}

/** The stored reading behind a report; whose report it is has been decided. */
export async function selectFindings(db: Db, readingId: string) {
  return db.selectFrom('document_reading').select('reading').where('id', '=', readingId).executeTakeFirst()
}

/** Locks a reading so that two who decide on it at once do so one after the other. */
export async function lockReading(tx: Tx, viewer: Viewer, id: string) {
  return tx
    .selectFrom('document_reading')
    .select(['id', 'state', 'review_version'])
    .where('id', '=', id)
    .where(readableBy(viewer))
    .forUpdate()
    .executeTakeFirst()
}

/** Writes the review as its next version. */
export async function updateReview(tx: Tx, id: string, review: object): Promise<void> {
  await tx
    .updateTable('document_reading')
    .set((eb) => ({ review: JSON.stringify(review), review_version: eb('review_version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function updateReadingState(
  tx: Tx,
  id: string,
  decided: { state: Exclude<ReadingState, 'waiting'>; projectId: string | null; accountId: string },
): Promise<void> {
  await tx
    .updateTable('document_reading')
    .set({
      state: decided.state,
      project_id: decided.projectId,
      decided_by: decided.accountId,
      decided_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .execute()
}

/** The stored file itself. */
export async function selectFile(db: Db, viewer: Viewer, readingId: string) {
  return db
    .selectFrom('document_reading')
    .innerJoin('document', 'document.id', 'document_reading.document_id')
    .select(['document.bytes', 'document.file_name'])
    .where('document_reading.id', '=', readingId)
    .where(readableBy(viewer))
    .executeTakeFirst()
}

export async function selectConfirmedReadings(db: Db, viewer: Viewer, projectId: string) {
  const rows = await db
    .selectFrom('document_reading')
    .innerJoin('document', 'document.id', 'document_reading.document_id')
    .select([
      'document_reading.id',
      'document.file_name as fileName',
      sql<DocumentKind>`document_reading.reading ->> 'kind'`.as('kind'),
      sql<Language | null>`document_reading.reading ->> 'language'`.as('language'),
      'document_reading.read_at as readAt',
    ])
    .where('document_reading.project_id', '=', projectId)
    .where('document_reading.state', 'in', ['published', 'merged'])
    .where(readableBy(viewer))
    .orderBy('document_reading.read_at', 'desc')
    .orderBy('document_reading.id')
    .limit(50)
    .execute()
  return rows
}

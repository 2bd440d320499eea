import { type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import type { LedgerKind } from '../reading/ledger-file.ts'
import type { Preview, UploadOptions } from './preview.ts'

const PIECE = 1024 * 1024

/** Uploads nobody confirmed within a day, whosever they are. */
export async function deleteOldUploads(tx: Tx) {
  await tx
    .deleteFrom('ledger_upload')
    .where('uploaded_at', '<', sql<Date>`now() - interval '1 day'`)
    .execute()
}

export async function insertUpload(
  tx: Tx,
  given: {
    projectId: string
    kind: LedgerKind
    fileName: string
    sha256: string
    bytes: Uint8Array
    options: UploadOptions
    accountId: string
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('ledger_upload')
    .values({
      project_id: given.projectId,
      kind: given.kind,
      file_name: given.fileName,
      sha256: given.sha256,
      byte_count: given.bytes.length,
      options: JSON.stringify(given.options),
      uploaded_by: given.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (let at = 0; at < given.bytes.length; at += PIECE)
    await tx
      .insertInto('ledger_upload_piece')
      .values({ upload_id: id, number: at / PIECE, bytes: Buffer.from(given.bytes.subarray(at, at + PIECE)) })
      .execute()
  return id
}

export async function updateUpload(tx: Tx, id: string, given: { options: UploadOptions; preview: Preview }) {
  await tx
    .updateTable('ledger_upload')
    .set({ options: JSON.stringify(given.options), preview: JSON.stringify(given.preview) })
    .where('id', '=', id)
    .execute()
}

/** An upload of a project, as long as it is kept. */
export async function findUpload(db: Db, projectId: string, id: string) {
  if (!isUuid(id)) return undefined
  return db
    .selectFrom('ledger_upload')
    .select(['id', 'kind', 'file_name', 'sha256', 'byte_count', 'options', 'preview', 'uploaded_at'])
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .where(sql<SqlBool>`uploaded_at > now() - interval '1 day'`)
    .executeTakeFirst()
}

/** Uploads of a project that wait for somebody to confirm them. */
export async function listUploads(db: Db, projectId: string) {
  return db
    .selectFrom('ledger_upload')
    .select(['id', 'file_name', 'uploaded_at'])
    .where('project_id', '=', projectId)
    .where(sql<SqlBool>`uploaded_at > now() - interval '1 day'`)
    .orderBy('uploaded_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
}

export async function deleteUpload(tx: Tx, id: string) {
  await tx.deleteFrom('ledger_upload').where('id', '=', id).execute()
}

/** The bytes of an upload, a piece at a time. */
export function uploadedBytes(db: Db, id: string): () => AsyncIterable<Uint8Array> {
  return async function* () {
    for (let number = 0; ; number++) {
      const row = await db
        .selectFrom('ledger_upload_piece')
        .select('bytes')
        .where('upload_id', '=', id)
        .where('number', '=', number)
        .executeTakeFirst()
      if (!row) return
      yield row.bytes
    }
  }
}

/** Names of books that tables were taken in under, newest first: a new version of one of them amends it. */
export async function listTableBooks(db: Db, projectId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('ledger_import')
    .select(['books', sql<Date>`max(imported_at)`.as('last')])
    .where('project_id', '=', projectId)
    .where('kind', 'in', ['csv', 'xlsx'])
    .groupBy('books')
    .orderBy('last', 'desc')
    .orderBy('books')
    .limit(50)
    .execute()
  return rows.map(({ books }) => books)
}

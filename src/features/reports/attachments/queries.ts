import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Attachment } from '../../../platform/forms/answer.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { followedBy, reviewedBy, writtenBy } from '../queries.ts'

const columns = [
  'report_attachment.id',
  'report_attachment.question',
  'report_attachment.file_name',
  'report_attachment.media_type',
  'report_attachment.sha256',
  sql<number>`octet_length(report_attachment.bytes)`.as('byte_count'),
] as const

export type QuestionAttachment = Attachment & { question: string }

/** The files of a draft, in the order they came; the caller has made sure that the report is the viewer's to write. */
export async function listDraftAttachments(db: Db, reportId: string): Promise<QuestionAttachment[]> {
  const rows = await db
    .selectFrom('report_attachment')
    .select(columns)
    .where('report_id', '=', reportId)
    .where('removed_at', 'is', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    question: row.question,
    fileName: row.file_name,
    mediaType: row.media_type,
    byteCount: row.byte_count,
    sha256: row.sha256,
  }))
}

/**
 * A file with its bytes. Those who write see the files of the draft and of all versions; a case officer those of versions that were
 * sent; others those of approved versions. The text of a version names its files by their ids.
 */
export async function selectAttachment(db: Db, viewer: Viewer, reportId: string, id: string) {
  if (!isUuid(reportId) || !isUuid(id)) return undefined
  const inVersion = (decision: 'any' | 'approved') => sql<SqlBool>`exists (
    select 1 from report_version version where version.report_id = report.id
      and (${decision === 'any'} or version.decision = 'approved')
      and position(report_attachment.id::text in version.content) > 0)`
  return db
    .selectFrom('report_attachment')
    .innerJoin('report', 'report.id', 'report_attachment.report_id')
    .innerJoin('project', 'project.id', 'report.project_id')
    .select(['report_attachment.file_name', 'report_attachment.bytes'])
    .where('report.id', '=', reportId)
    .where('report_attachment.id', '=', id)
    .where(
      sql<SqlBool>`(${writtenBy(viewer)} or (${reviewedBy(viewer)} and ${inVersion('any')})
        or (${followedBy(viewer)} and ${inVersion('approved')}))`,
    )
    .executeTakeFirst()
}

export async function insertAttachment(
  tx: Tx,
  file: {
    reportId: string
    question: string
    fileName: string
    mediaType: string
    sha256: string
    bytes: Uint8Array
    accountId: string
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('report_attachment')
    .values({
      report_id: file.reportId,
      question: file.question,
      file_name: file.fileName,
      media_type: file.mediaType,
      sha256: file.sha256,
      bytes: Buffer.from(file.bytes),
      uploaded_by: file.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await touchReport(tx, file.reportId)
  return id
}

/** Takes a file out of the draft. One that no version was sent with is gone; the others stay for those versions. */
export async function takeOutAttachment(tx: Tx, reportId: string, id: string) {
  await tx
    .deleteFrom('report_attachment')
    .where('report_id', '=', reportId)
    .where('id', '=', id)
    .where(
      sql<SqlBool>`not exists (select 1 from report_version version
        where version.report_id = report_attachment.report_id
          and position(report_attachment.id::text in version.content) > 0)`,
    )
    .execute()
  await tx
    .updateTable('report_attachment')
    .set({ removed_at: sql`now()` })
    .where('report_id', '=', reportId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .execute()
  await touchReport(tx, reportId)
}

async function touchReport(tx: Tx, reportId: string) {
  await tx.updateTable('report').set({ changed_at: sql`now()` }).where('id', '=', reportId).execute()
}

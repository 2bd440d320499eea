import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/database.ts'

/** Whether the funder asks for a question of a report again. */
export async function isReturned(
  tx: Tx,
  reportId: string,
  sentVersion: number,
  question: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('report_returned_question')
    .select('question')
    .where('report_id', '=', reportId)
    .where('version', '=', sentVersion)
    .where('question', '=', question)
    .executeTakeFirst()
  return row !== undefined
}

/** Files that belong to a draft, at most 500. */
export async function listDraftFiles(db: Db, reportId: string) {
  return db
    .selectFrom('report_attachment')
    .select([
      'id',
      'question',
      'file_name',
      'media_type',
      'sha256',
      sql<number>`length(bytes)`.as('byte_count'),
    ])
    .where('report_id', '=', reportId)
    .where('removed_at', 'is', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .limit(500)
    .execute()
}

export async function listExplanations(db: Db, reportId: string) {
  return db
    .selectFrom('report_explanation')
    .select(['question', 'code', 'sentence'])
    .where('report_id', '=', reportId)
    .orderBy('question')
    .orderBy('code')
    .limit(1000)
    .execute()
}

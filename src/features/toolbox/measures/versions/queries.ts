import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { MeasureRecord } from '../../record.ts'

export type VersionState = 'draft' | 'in-review' | 'returned' | 'published' | 'dropped'

const versionColumns = [
  'measure_version.number',
  'measure_version.state',
  'measure_version.record',
  'measure_version.edit',
  'measure_version.note',
  'measure_version.saved_by',
  'measure_version.saved_at',
  'measure_version.sent_by',
  'measure_version.sent_at',
  'measure_version.reviewed_by',
  'measure_version.reviewed_at',
  'measure_version.review_note',
] as const

/** The version of a measure that is not done, if there is one. Who may read it is the caller's to know. */
export async function selectOpenVersion(db: Db, measureId: string) {
  return db
    .selectFrom('measure_version')
    .leftJoin('account as saver', 'saver.id', 'measure_version.saved_by')
    .leftJoin('account as sender', 'sender.id', 'measure_version.sent_by')
    .select([...versionColumns, 'saver.name as saver_name', 'sender.name as sender_name'])
    .where('measure_id', '=', measureId)
    .where('state', 'in', ['draft', 'in-review', 'returned'])
    .executeTakeFirst()
}

export async function newestVersionNumber(db: Db, measureId: string): Promise<number> {
  const row = await db
    .selectFrom('measure_version')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('measure_id', '=', measureId)
    .executeTakeFirst()
  return row?.number ?? 0
}

/**
 * Accounts that have written a measure since it was last published (its translations and files too) or sent it for review: none of
 * them publishes it. The database keeps the same rule.
 */
export async function listMeasureWriters(db: Db, measureId: string): Promise<string[]> {
  const { rows } = await sql<{ account: string }>`
    select writer as account from measure_writers(${measureId}::uuid) writer order by writer limit 1000`.execute(
    db,
  )
  return rows.map(({ account }) => account)
}

/** Versions of a measure, newest first, with who did what; at most 200. */
export async function listMeasureVersions(db: Db, measureId: string) {
  return db
    .selectFrom('measure_version')
    .leftJoin('account as saver', 'saver.id', 'measure_version.saved_by')
    .leftJoin('account as sender', 'sender.id', 'measure_version.sent_by')
    .leftJoin('account as reviewer', 'reviewer.id', 'measure_version.reviewed_by')
    .select([
      ...versionColumns,
      'saver.name as saver_name',
      'sender.name as sender_name',
      'reviewer.name as reviewer_name',
    ])
    .where('measure_id', '=', measureId)
    .orderBy('number', 'desc')
    .limit(200)
    .execute()
}

export async function selectVersion(db: Db, measureId: string, number: number) {
  return db
    .selectFrom('measure_version')
    .select(versionColumns)
    .where('measure_id', '=', measureId)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The version that was published when another one was begun. */
export async function selectPublishedBefore(db: Db, measureId: string, number: number) {
  return db
    .selectFrom('measure_version')
    .select(['number', 'record'])
    .where('measure_id', '=', measureId)
    .where('number', '<', number)
    .where('state', '=', 'published')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** A version as it was after one of its savings. */
export async function selectEdit(db: Db, measureId: string, number: number, edit: number) {
  return db
    .selectFrom('measure_version_edit')
    .leftJoin('account as saver', 'saver.id', 'measure_version_edit.saved_by')
    .select(['record', 'saved_at', 'saver.name as saver_name'])
    .where('measure_id', '=', measureId)
    .where('number', '=', number)
    .where('edit', '=', edit)
    .executeTakeFirst()
}

/** The last saving in which the original had a revision: what a translation of that revision was made from. */
export async function selectRevision(db: Db, measureId: string, revision: number) {
  return db
    .selectFrom('measure_version_edit')
    .select(['record', 'saved_at'])
    .where('measure_id', '=', measureId)
    .where(sql`(record ->> 'revision')::integer`, '=', revision)
    .orderBy('number', 'desc')
    .orderBy('edit', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Writes a version as it is after a saving: the version itself and the saving. */
export async function writeVersion(
  tx: Tx,
  measureId: string,
  version: { number: number; edit: number; record: MeasureRecord; note: string; savedBy: string | null },
) {
  const record = JSON.stringify(version.record)
  const saved = { record, edit: version.edit, note: version.note, saved_by: version.savedBy }
  await tx
    .insertInto('measure_version')
    .values({ measure_id: measureId, number: version.number, ...saved })
    .onConflict((conflict) =>
      conflict.columns(['measure_id', 'number']).doUpdateSet({ ...saved, saved_at: sql`now()` }),
    )
    .execute()
  await tx
    .insertInto('measure_version_edit')
    .values({
      measure_id: measureId,
      number: version.number,
      edit: version.edit,
      record,
      saved_by: version.savedBy,
    })
    .execute()
  await tx.updateTable('measure').set({ changed_at: sql`now()` }).where('id', '=', measureId).execute()
}

export async function markSent(tx: Tx, measureId: string, number: number, sentBy: string | null) {
  await tx
    .updateTable('measure_version')
    .set({ state: 'in-review', sent_by: sentBy, sent_at: sql`now()` })
    .where('measure_id', '=', measureId)
    .where('number', '=', number)
    .execute()
}

/** Puts a version that is not published into another state, without a word on it. */
export async function markState(tx: Tx, measureId: string, number: number, state: 'draft' | 'dropped') {
  await tx
    .updateTable('measure_version')
    .set({ state })
    .where('measure_id', '=', measureId)
    .where('number', '=', number)
    .execute()
}

export async function markReviewed(
  tx: Tx,
  measureId: string,
  number: number,
  review: { state: 'published' | 'returned'; by: string | null; note: string },
) {
  await tx
    .updateTable('measure_version')
    .set({ state: review.state, reviewed_by: review.by, reviewed_at: sql`now()`, review_note: review.note })
    .where('measure_id', '=', measureId)
    .where('number', '=', number)
    .execute()
}

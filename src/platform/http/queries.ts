import { sql } from 'kysely'
import type { Db, Tx } from '../database/database.ts'

export async function readPublicVersion(db: Db): Promise<string> {
  const { version } = await db
    .selectFrom('public_version')
    .select(sql<string>`sum(number)::text`.as('version'))
    .executeTakeFirstOrThrow()
  return version
}

/** False when the form was sent before; waits for a press of the same form that is still being answered. */
export async function insertFormKey(tx: Tx, key: string): Promise<boolean> {
  const inserted = await tx
    .insertInto('form_key')
    .values({ key })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function answeredForm(tx: Tx, key: string) {
  const row = await tx
    .selectFrom('form_key')
    .select(['location', 'starts_session'])
    .where('key', '=', key)
    .executeTakeFirst()
  return row && { location: row.location, startsSession: row.starts_session }
}

export async function recordAnswer(tx: Tx, key: string, location: string, startsSession: boolean) {
  await tx
    .updateTable('form_key')
    .set({ location, starts_session: startsSession })
    .where('key', '=', key)
    .execute()
}

export async function insertKeptForm(
  tx: Db,
  visitorHash: Buffer,
  path: string,
  fields: [string, string][],
): Promise<string> {
  const { id } = await tx
    .insertInto('kept_form')
    .values({ visitor_hash: visitorHash, path, fields: JSON.stringify(fields) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findKeptForm(db: Db, id: string, visitorHash: Buffer) {
  const row = await db
    .selectFrom('kept_form')
    .select(['path', 'fields', 'created_at'])
    .where('id', '=', id)
    .where('visitor_hash', '=', visitorHash)
    .where('created_at', '>', sql<Date>`now() - interval '1 day'`)
    .executeTakeFirst()
  return row && { path: row.path, fields: row.fields as [string, string][], keptAt: row.created_at }
}

/** Removes what has had its time: form keys after a week, kept forms after a day, sessions and links that ran out. */
export async function sweep(db: Db) {
  await db.deleteFrom('form_key').where('created_at', '<', sql<Date>`now() - interval '7 days'`).execute()
  await db.deleteFrom('kept_form').where('created_at', '<', sql<Date>`now() - interval '1 day'`).execute()
  await db.deleteFrom('session').where('expires_at', '<', sql<Date>`now()`).execute()
  await db.deleteFrom('sign_in_link').where('expires_at', '<', sql<Date>`now() - interval '7 days'`).execute()
}

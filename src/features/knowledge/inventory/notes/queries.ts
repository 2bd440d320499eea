import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import { dayOfInstant } from '../../../../platform/database/day.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { deleteSetAsides } from '../cells/set-aside/queries.ts'

export type Consent = 'inside' | 'quotable'
export type NoteText = {
  /** Who was talked to, as a role. */
  respondent: string
  body: string
  language: Language
  heldOn: string
  consent: Consent
  consentedOn: string
}
export type Note = NoteText & {
  id: string
  keepUntil: string
  writtenBy: string | null
  writtenByName: string | null
}

/** The notes of one conversation with a municipality that may still be kept on a day, by the day they were held; at most 100. */
export async function listNotes(
  db: Db,
  itemId: string,
  municipalityKey: string,
  today: string,
): Promise<Note[]> {
  const rows = await db
    .selectFrom('interview_note')
    .leftJoin('account', 'account.id', 'interview_note.written_by')
    .select([
      'interview_note.id',
      'respondent',
      'body',
      'interview_note.language',
      'held_on as heldOn',
      'consent',
      'consented_on as consentedOn',
      'keep_until as keepUntil',
      'written_by as writtenBy',
      'account.name as writtenByName',
    ])
    .where('item_id', '=', itemId)
    .where('municipality_key', '=', municipalityKey)
    .where('keep_until', '>=', today)
    .orderBy('held_on')
    .orderBy('interview_note.id')
    .limit(100)
    .execute()
  return rows as Note[]
}

export async function insertNote(
  tx: Tx,
  row: NoteText & { itemId: string; municipalityKey: string; keepUntil: string; writtenBy: string | null },
): Promise<string> {
  const { id } = await tx
    .insertInto('interview_note')
    .values({
      item_id: row.itemId,
      municipality_key: row.municipalityKey,
      respondent: row.respondent,
      body: row.body,
      language: row.language,
      held_on: row.heldOn,
      consent: row.consent,
      consented_on: row.consentedOn,
      keep_until: row.keepUntil,
      written_by: row.writtenBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Whether a note stands in a cell, whatever its day. */
export async function hasNote(
  db: Db,
  at: { itemId: string; municipalityKey: string; id: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('interview_note')
    .select('id')
    .where('id', '=', at.id)
    .where('item_id', '=', at.itemId)
    .where('municipality_key', '=', at.municipalityKey)
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteNote(
  tx: Tx,
  at: { itemId: string; municipalityKey: string; id: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('interview_note')
    .where('id', '=', at.id)
    .where('item_id', '=', at.itemId)
    .where('municipality_key', '=', at.municipalityKey)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Deletes notes whose time is over on a day; at most 500. @returns their ids. */
export async function deleteNotesBefore(tx: Tx, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from interview_note where id in (
      select id from interview_note where keep_until < ${today}::date order by keep_until, id limit 500
      for update skip locked)
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** What was said in interviews whose time is over on a day, as cells; at most 200. */
export async function listInterviewsBefore(tx: Tx, today: string) {
  const { rows } = await sql<{ itemId: string; municipalityKey: string; filledFormId: string }>`
    select answer.item_id as "itemId", answer.municipality_key as "municipalityKey",
      answer.filled_form_id as "filledFormId"
    from inventory_answer answer
    join inventory_item item on item.id = answer.item_id
    join inventory on inventory.id = item.inventory_id
    cross join lateral (
      -- What was opened again is still what was said: it counts from when it was sent.
      select coalesce(answer.answered_at, max(sent.sent_at)) as at from filled_form_sent sent
      where sent.filled_form_id = answer.filled_form_id
    ) said
    where item.kind = 'interview' and answer.filled_form_id is not null and said.at is not null
      and (least(inventory.closed_on, greatest(inventory.due_on, ${dayOfInstant(sql.ref('said.at'))}))
        + make_interval(months => inventory.keep_months))::date < ${today}::date
    order by answer.item_id, answer.municipality_key limit 200 for update of answer skip locked`.execute(tx)
  return rows
}

/**
 * Deletes what was said in an interview: the form with all that was ever written or sent in it, why it was set aside, and the quotes of it
 * under findings, which go as those of notes do.
 */
export async function deleteInterview(
  tx: Tx,
  cell: { itemId: string; municipalityKey: string; filledFormId: string },
) {
  // Whoever quotes from it at this moment is waited for, and the quote goes too.
  await tx.selectFrom('filled_form').select('id').where('id', '=', cell.filledFormId).forUpdate().execute()
  await tx
    .updateTable('inventory_answer')
    .set({ filled_form_id: null })
    .where('item_id', '=', cell.itemId)
    .where('municipality_key', '=', cell.municipalityKey)
    .execute()
  await tx.deleteFrom('finding_source').where('filled_form_id', '=', cell.filledFormId).execute()
  await deleteSetAsides(tx, cell.itemId, cell.municipalityKey)
  await tx.deleteFrom('filled_form').where('id', '=', cell.filledFormId).execute()
}

/** Deletes all notes of a cell. @returns their ids. */
export async function deleteNotesOf(tx: Tx, itemId: string, municipalityKey: string): Promise<string[]> {
  const rows = await tx
    .deleteFrom('interview_note')
    .where('item_id', '=', itemId)
    .where('municipality_key', '=', municipalityKey)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** No note of an inventory is kept longer than to a day; what was to go earlier still does. */
export async function shortenNotes(tx: Tx, inventoryId: string, keepUntil: string) {
  await sql`
    update interview_note note set keep_until = ${keepUntil}::date
    from inventory_item item
    where item.id = note.item_id and item.inventory_id = ${inventoryId}::uuid and note.keep_until > ${keepUntil}::date`.execute(
    tx,
  )
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../../../../platform/database/database.ts'
import type { Language } from '../../../../../platform/i18n/languages.ts'

/** Answers that were checked and taken up again. */
export type SetAside = {
  /** Which sending it was. */
  sentNumber: number
  checkedAt: Date | null
  checkedByName: string | null
  setAsideAt: Date
  setAsideByName: string | null
  reason: string
  language: Language
}

/** What has been set aside of a municipality's answers to an item, the last first; at most 50. */
export async function listSetAsides(db: Db, itemId: string, municipalityKey: string): Promise<SetAside[]> {
  return db
    .selectFrom('inventory_set_aside as aside')
    .leftJoin('account as checker', 'checker.id', 'aside.checked_by')
    .leftJoin('account as setter', 'setter.id', 'aside.set_aside_by')
    .select([
      'aside.sent_number as sentNumber',
      'aside.checked_at as checkedAt',
      'checker.name as checkedByName',
      'aside.set_aside_at as setAsideAt',
      'setter.name as setAsideByName',
      'aside.reason',
      sql<Language>`aside.language`.as('language'),
    ])
    .where('aside.item_id', '=', itemId)
    .where('aside.municipality_key', '=', municipalityKey)
    .orderBy('aside.set_aside_at', 'desc')
    .orderBy('aside.id')
    .limit(50)
    .execute()
}

/** Keeps who had checked which answers of a cell that is held, before these are opened again. */
export async function insertSetAside(
  tx: Tx,
  row: {
    itemId: string
    municipalityKey: string
    by: string | null
    at: Date
    reason: string
    language: Language
  },
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into inventory_set_aside
      (item_id, municipality_key, sent_number, checked_by, checked_at, set_aside_by, set_aside_at, reason, language)
    select answer.item_id, answer.municipality_key, form.sent_number, answer.checked_by, answer.checked_at,
      ${row.by}::uuid, ${row.at}, ${row.reason}, ${row.language}
    from inventory_answer answer join filled_form form on form.id = answer.filled_form_id
    where answer.item_id = ${row.itemId}::uuid and answer.municipality_key = ${row.municipalityKey}
    returning sent_number as number`.execute(tx)
  const [kept] = rows
  if (!kept) throw new Error('only answers that were sent are set aside')
  return kept.number
}

/** Deletes why answers were set aside, with what was said in them. */
export async function deleteSetAsides(tx: Tx, itemId: string, municipalityKey: string) {
  await tx
    .deleteFrom('inventory_set_aside')
    .where('item_id', '=', itemId)
    .where('municipality_key', '=', municipalityKey)
    .execute()
}

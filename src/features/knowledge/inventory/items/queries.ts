import { type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import type { Item, ItemKind, ItemText } from '../inventory.ts'

export type ListedItem = Item & {
  /** Municipalities that were asked. */
  answers: number
  form: { title: Record<Language, string>; version: number }
  /** The newest published version of the same form, where the item has an older one. */
  newer: { id: string; version: number } | null
  /** Asked, and nobody has begun to answer: those that get another form when it is exchanged. */
  unbegun: number
  /** Municipalities whose form is another version than the item's. */
  otherForms: number
}

/** Nothing was ever written in the form of `answer`, nor sent: not a word is lost with it. */
const isUnwritten = sql<SqlBool>`exists (
  select from filled_form form where form.id = answer.filled_form_id and form.state = 'draft' and form.sent_number = 0
    and not exists (select from filled_answer written where written.filled_form_id = form.id)
    and not exists (select from filled_answer_history written where written.filled_form_id = form.id)
    and not exists (select from filled_answer_aside written where written.filled_form_id = form.id))`

/** The items of an inventory in their order; at most 100. */
export async function listItems(db: Db, inventoryId: string): Promise<Item[]> {
  const rows = await db
    .selectFrom('inventory_item')
    .select([
      'id',
      'position',
      'kind',
      'theme',
      'title',
      'form_version_id as formVersionId',
      'due_on as dueOn',
    ])
    .where('inventory_id', '=', inventoryId)
    .orderBy('position')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as ItemKind }))
}

/** The same for those who prepare the inventory: which form each has, who has it, and whether there is a newer one. */
export async function listItemsToEdit(db: Db, inventoryId: string): Promise<ListedItem[]> {
  const { rows } = await sql<
    Omit<ListedItem, 'form' | 'newer'> & {
      formTitle: Record<Language, string>
      version: number
      newerId: string | null
      newerVersion: number | null
    }
  >`
    select item.id, item.position, item.kind, item.theme, item.title, item.form_version_id as "formVersionId",
      item.due_on as "dueOn", form.definition -> 'title' as "formTitle", form.version,
      newer.id as "newerId", newer.version as "newerVersion", counted.answers, counted.unbegun, counted."otherForms"
    from inventory_item item
    join form_version form on form.id = item.form_version_id
    left join lateral (
      select later.id, later.version from form_version later
      where later.form_key = form.form_key and later.version > form.version and later.state = 'published'
        and later.definition ->> 'kind' = item.kind
      order by later.version desc limit 1
    ) newer on true
    cross join lateral (
      select count(*)::int as answers,
        count(*) filter (where answer.state = 'asked' and ${isUnwritten})::int as unbegun,
        count(filled.id) filter (where filled.form_version_id <> item.form_version_id)::int as "otherForms"
      from inventory_answer answer left join filled_form filled on filled.id = answer.filled_form_id
      where answer.item_id = item.id
    ) counted
    where item.inventory_id = ${inventoryId}::uuid order by item.position limit 100`.execute(db)
  return rows.map(({ formTitle, version, newerId, newerVersion, ...item }) => ({
    ...item,
    form: { title: formTitle, version },
    newer: newerId !== null && newerVersion !== null ? { id: newerId, version: newerVersion } : null,
  }))
}

export async function insertItem(tx: Tx, inventoryId: string, item: ItemText): Promise<string> {
  const { id } = await tx
    .insertInto('inventory_item')
    .values((eb) => ({
      inventory_id: inventoryId,
      position: eb
        .selectFrom('inventory_item as before')
        .where('before.inventory_id', '=', inventoryId)
        .select(sql<number>`coalesce(max(before.position), 0) + 1`.as('next')),
      kind: item.kind,
      theme: item.theme,
      title: item.title,
      form_version_id: item.formVersionId,
      due_on: item.dueOn,
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes what may be changed of an item also when it has been asked about. */
export async function updateItem(
  tx: Tx,
  inventoryId: string,
  id: string,
  item: Pick<ItemText, 'theme' | 'title' | 'dueOn'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('inventory_item')
    .set({ theme: item.theme, title: item.title, due_on: item.dueOn })
    .where('inventory_id', '=', inventoryId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Removes an item that nobody has been asked about; false where somebody has, or it is gone. */
export async function deleteItem(tx: Tx, inventoryId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('inventory_item')
    .where('inventory_id', '=', inventoryId)
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('inventory_answer').select('item_id').where('item_id', '=', id))),
    )
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export type ChoosableForm = { id: string; kind: ItemKind; title: Record<Language, string>; version: number }

/** The newest published version of each questionnaire and interview guide, by key; at most 200. */
export async function listChoosableForms(db: Db): Promise<ChoosableForm[]> {
  const rows = await db
    .selectFrom('form_version')
    .distinctOn('form_key')
    .select([
      'id',
      sql<ItemKind>`definition ->> 'kind'`.as('kind'),
      sql<Record<Language, string>>`definition -> 'title'`.as('title'),
      'version',
    ])
    .where('state', '=', 'published')
    .where(sql<SqlBool>`definition ->> 'kind' in ('questionnaire', 'interview')`)
    .orderBy('form_key')
    .orderBy('version', 'desc')
    .limit(200)
    .execute()
  return rows
}

/** Holds an item, so that nobody is asked with one form while it gets another. @returns the version of its form. */
export async function lockItem(
  tx: Tx,
  id: string,
  how: 'to-ask' | 'to-exchange',
): Promise<string | undefined> {
  const item = tx.selectFrom('inventory_item').select('form_version_id as formVersionId').where('id', '=', id)
  const held = await (how === 'to-ask' ? item.forShare() : item.forUpdate()).executeTakeFirst()
  return held?.formVersionId
}

/** Whether a version is a later published one of the same form and for the same kind of item. */
export async function isNewerForm(tx: Tx, formVersionId: string, than: string): Promise<boolean> {
  if (!isUuid(formVersionId)) return false
  const row = await tx
    .selectFrom('form_version as later')
    .innerJoin('form_version as now', 'now.form_key', 'later.form_key')
    .select('later.id')
    .where('later.id', '=', formVersionId)
    .where('now.id', '=', than)
    .whereRef('later.version', '>', 'now.version')
    .where('later.state', '=', 'published')
    .where(sql<SqlBool>`later.definition ->> 'kind' = now.definition ->> 'kind'`)
    .executeTakeFirst()
  return row !== undefined
}

export async function updateItemForm(tx: Tx, id: string, formVersionId: string) {
  await tx
    .updateTable('inventory_item')
    .set({ form_version_id: formVersionId })
    .where('id', '=', id)
    .execute()
}

export type UnwrittenForm = {
  municipalityKey: string
  filledFormId: string
  language: Language
  currency: 'NOK' | 'SEK' | 'EUR'
}

/**
 * The forms of municipalities that are asked about an item and have not begun, or that of one municipality whatever its state; held to
 * the end of the transaction, so that a first answer that comes at this moment waits, and is then told that its form is gone.
 * Forms are held before their cells, as sending does.
 */
export async function lockUnwrittenForms(
  tx: Tx,
  itemId: string,
  municipalityKey?: string,
): Promise<UnwrittenForm[]> {
  const wanted = sql<SqlBool>`answer.item_id = ${itemId}::uuid and ${
    municipalityKey === undefined
      ? sql`answer.state = 'asked'`
      : sql`answer.municipality_key = ${municipalityKey}`
  }`
  await sql`
    select form.id from filled_form form join inventory_answer answer on answer.filled_form_id = form.id
    where ${wanted} order by form.id for update of form`.execute(tx)
  await sql`select from inventory_answer answer where ${wanted} order by municipality_key for update`.execute(
    tx,
  )
  const { rows } = await sql<UnwrittenForm>`
    select answer.municipality_key as "municipalityKey", filled.id as "filledFormId", filled.language, filled.currency
    from inventory_answer answer join filled_form filled on filled.id = answer.filled_form_id
    where ${wanted} and ${isUnwritten} order by answer.municipality_key limit 1000`.execute(tx)
  return rows
}

/** Gives a cell another form and throws away the one it had, in which nothing was written. */
export async function replaceForm(
  tx: Tx,
  itemId: string,
  { municipalityKey, filledFormId }: UnwrittenForm,
  newFormId: string,
) {
  await tx
    .updateTable('inventory_answer')
    .set({ filled_form_id: newFormId })
    .where('item_id', '=', itemId)
    .where('municipality_key', '=', municipalityKey)
    .execute()
  await tx.deleteFrom('filled_form').where('id', '=', filledFormId).execute()
}

/** The version that a form is filled in by. */
export async function formVersionOf(tx: Tx, filledFormId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('filled_form')
    .select('form_version_id as id')
    .where('id', '=', filledFormId)
    .executeTakeFirst()
  return row?.id
}

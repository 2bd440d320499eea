import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import { boundTo } from '../../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import { today as currentDay, dayOfInstant } from '../../../../platform/database/day.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { membershipHolds } from '../../../organisations/index.ts'
import type { CellState } from '../inventory.ts'
import { inventoryLedBy } from '../rights/queries.ts'

export type Member = {
  key: string /** The first day it no longer took part; null for one of today. */
  leftOn: string | null
}

/**
 * The municipalities of an inventory by today's codes, by key: those of the partnership on a day (YYYY-MM-DD), and those that have left
 * since the inventory was made. At most 1000.
 */
export async function listMembers(db: Db, inventoryId: string, today: string): Promise<Member[]> {
  const day = sql`${today}::date`
  const { rows } = await sql<Member>`
    select now.today_key as key,
      case when bool_or(${membershipHolds('part', { from: day, to: day })}) then null else max(part.left_on) end as "leftOn"
    from inventory
    join partnership_municipality part on part.partnership_id = inventory.partnership_id
    join municipality_today now on now.municipality_key = part.municipality_key
    where inventory.id = ${inventoryId}::uuid
      and ${membershipHolds('part', { from: sql`least(${dayOfInstant(sql.ref('inventory.created_at'))}, ${day})`, to: day })}
    group by now.today_key order by now.today_key limit 1000`.execute(db)
  return rows
}

export type Answer = {
  itemId: string
  municipalityKey: string
  /** What its municipality is today. */
  todayKeys: string[]
  state: Exclude<CellState, 'not-asked'>
  askedAt: Date
  askedByName: string | null
  filledFormId: string | null
  /** Of its form. */
  formVersion: number | null
  /** The item has a newer version of the form by now. */
  hasOtherForm: boolean
  /** How often answers were sent; more than 0 while it is asked: it was opened again. */
  sentNumber: number
  /** When they were sent last, also where they have been opened again since. */
  sentAt: Date | null
  answeredAt: Date | null
  /** Of the account that sent the answers last. */
  answeredBy: string | null
  answeredByName: string | null
  declinedReason: string
  checkedAt: Date | null
  checkedByName: string | null
  remindedAt: Date | null
  dueOn: string | null
  notes: number
}

const answers = (condition: RawBuilder<SqlBool>) => sql<Answer>`
  select answer.item_id as "itemId", answer.municipality_key as "municipalityKey",
    array(select now.today_key from municipality_today now
      where now.municipality_key = answer.municipality_key order by 1) as "todayKeys",
    answer.state, answer.asked_at as "askedAt", asker.name as "askedByName",
    answer.filled_form_id as "filledFormId", version.version as "formVersion",
    coalesce(form.form_version_id <> item.form_version_id, false) as "hasOtherForm",
    coalesce(form.sent_number, 0) as "sentNumber", sent.sent_at as "sentAt", answer.answered_at as "answeredAt",
    sent.sent_by as "answeredBy", sender.name as "answeredByName", answer.declined_reason as "declinedReason",
    answer.checked_at as "checkedAt", checker.name as "checkedByName", answer.reminded_at as "remindedAt",
    coalesce(item.due_on, inventory.due_on) as "dueOn",
    (select count(*)::int from interview_note note where note.item_id = answer.item_id
      and note.municipality_key = answer.municipality_key and note.keep_until >= ${currentDay}) as notes
  from inventory_answer answer
  join inventory_item item on item.id = answer.item_id
  join inventory on inventory.id = item.inventory_id
  left join filled_form form on form.id = answer.filled_form_id
  left join form_version version on version.id = form.form_version_id
  left join filled_form_sent sent on sent.filled_form_id = form.id and sent.number = form.sent_number
  left join account sender on sender.id = sent.sent_by
  left join account asker on asker.id = answer.asked_by
  left join account checker on checker.id = answer.checked_by
  where ${condition}
  order by answer.item_id, answer.municipality_key limit 20000`

/** All that municipalities have been asked in an inventory; at most 20,000. */
export async function listAnswers(db: Db, inventoryId: string): Promise<Answer[]> {
  return (await answers(sql`inventory.id = ${inventoryId}::uuid`).execute(db)).rows
}

export async function findAnswer(
  db: Db,
  itemId: string,
  municipalityKey: string,
): Promise<Answer | undefined> {
  const { rows } = await answers(
    sql`answer.item_id = ${itemId}::uuid and answer.municipality_key = ${municipalityKey}`,
  ).execute(db)
  return rows[0]
}

/** Holds a cell to the end of the transaction. */
export async function lockAnswer(tx: Tx, itemId: string, municipalityKey: string) {
  return tx
    .selectFrom('inventory_answer')
    .select(['state', 'filled_form_id as filledFormId'])
    .where('item_id', '=', itemId)
    .where('municipality_key', '=', municipalityKey)
    .forUpdate()
    .executeTakeFirst()
}

/** Notes that a municipality is asked, for the first time or after it declined; false where it was asked already. */
export async function insertAsked(
  tx: Tx,
  row: { itemId: string; municipalityKey: string; askedBy: string | null; at: Date },
): Promise<boolean> {
  const noted = await tx
    .insertInto('inventory_answer')
    .values({
      item_id: row.itemId,
      municipality_key: row.municipalityKey,
      state: 'asked',
      asked_by: row.askedBy,
      asked_at: row.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['item_id', 'municipality_key'])
        .doUpdateSet({
          state: 'asked',
          declined_reason: '',
          asked_by: row.askedBy,
          asked_at: row.at,
          reminded_at: null,
        })
        .where('inventory_answer.state', '=', 'declined'),
    )
    .returning('state')
    .executeTakeFirst()
  return noted !== undefined
}

export async function updateAnswer(
  tx: Tx,
  itemId: string,
  municipalityKey: string,
  change: {
    state?: Exclude<CellState, 'not-asked'>
    filledFormId?: string
    answeredAt?: Date | null
    declinedReason?: string
    checkedBy?: string | null
    checkedAt?: Date | null
  },
) {
  await tx
    .updateTable('inventory_answer')
    .set({
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.filledFormId === undefined ? {} : { filled_form_id: change.filledFormId }),
      ...(change.answeredAt === undefined ? {} : { answered_at: change.answeredAt }),
      ...(change.declinedReason === undefined ? {} : { declined_reason: change.declinedReason }),
      ...(change.checkedBy === undefined ? {} : { checked_by: change.checkedBy }),
      ...(change.checkedAt === undefined ? {} : { checked_at: change.checkedAt }),
    })
    .where('item_id', '=', itemId)
    .where('municipality_key', '=', municipalityKey)
    .execute()
}

export type WaitingCell = {
  inventoryId: string
  inventory: string
  /** Of the inventory's and the item's titles. */
  language: Language
  itemId: string
  item: string
  municipalityKey: string
  dueOn: string | null
}

/** Cells that wait for the viewer: `toAnswer` those of their municipality, `toCheck` answers that they lead and did not send. */
export async function listWaitingCells(
  db: Db,
  viewer: Viewer,
  which: 'toAnswer' | 'toCheck',
): Promise<{ count: number; first: WaitingCell[] }> {
  if (viewer.kind === 'public') return { count: 0, first: [] }
  const keys = boundTo(viewer, 'coordinator', 'municipalityKey')
  const mine =
    which === 'toAnswer'
      ? sql<SqlBool>`answer.state = 'asked' and exists (
          select 1 from municipality_today own join municipality_today place on place.today_key = own.today_key
          where own.municipality_key = any(${keys}::text[]) and place.municipality_key = answer.municipality_key)`
      : sql<SqlBool>`answer.state = 'answered' and ${inventoryLedBy(viewer)} and not exists (
          select 1 from filled_form form join filled_form_sent sent
            on sent.filled_form_id = form.id and sent.number = form.sent_number
          where form.id = answer.filled_form_id and sent.sent_by = ${viewer.accountId}::uuid)`
  const { rows } = await sql<WaitingCell & { count: number }>`
    select inventory.id as "inventoryId", inventory.title as inventory, inventory.language, item.id as "itemId", item.title as item,
      answer.municipality_key as "municipalityKey", coalesce(item.due_on, inventory.due_on) as "dueOn",
      count(*) over ()::int as count
    from inventory_answer answer
    join inventory_item item on item.id = answer.item_id
    join inventory on inventory.id = item.inventory_id
    where ${mine} and (inventory.state = 'open' or ${which === 'toCheck'})
    order by coalesce(item.due_on, inventory.due_on) nulls last, answer.asked_at, item.id, answer.municipality_key
    limit 5`.execute(db)
  return { count: rows[0]?.count ?? 0, first: rows }
}

/** With whoever asked, where they can still be written to. */
export type DueCell = WaitingCell & { askerName: string | null; askerEmail: string | null }

/**
 * Takes the cells of open inventories that are to be reminded of now, and notes it in the same statement, so that of two that run at
 * once only one gets each. At most 500 at a time.
 *
 * @param before cells that were reminded of, asked, or opened again after this instant are left alone.
 * @param dueBy cells that are due on a later day are left alone; those without a day count from when they were asked.
 */
export async function takeDueCells(
  tx: Tx,
  { now, before, dueBy, askedBefore }: { now: Date; before: Date; dueBy: string; askedBefore: Date },
): Promise<DueCell[]> {
  const { rows } = await sql<DueCell>`
    with due as (
      select answer.item_id, answer.municipality_key
      from inventory_answer answer
      join inventory_item item on item.id = answer.item_id
      join inventory on inventory.id = item.inventory_id
      where inventory.state = 'open' and answer.state = 'asked'
        and coalesce(answer.reminded_at, answer.asked_at) <= ${before}
        and not exists (select from inventory_set_aside aside where aside.item_id = answer.item_id
          and aside.municipality_key = answer.municipality_key and aside.set_aside_at > ${before})
        and case when coalesce(item.due_on, inventory.due_on) is null then answer.asked_at <= ${askedBefore}
          else coalesce(item.due_on, inventory.due_on) <= ${dueBy}::date end
      order by answer.item_id, answer.municipality_key limit 500
      for update of answer skip locked
    ), taken as (
      update inventory_answer answer set reminded_at = ${now} from due
      where answer.item_id = due.item_id and answer.municipality_key = due.municipality_key
      returning answer.item_id, answer.municipality_key, answer.asked_by
    )
    select inventory.id as "inventoryId", inventory.title as inventory, inventory.language, item.id as "itemId", item.title as item,
      taken.municipality_key as "municipalityKey", coalesce(item.due_on, inventory.due_on) as "dueOn",
      asker.name as "askerName", asker.email as "askerEmail"
    from taken join inventory_item item on item.id = taken.item_id join inventory on inventory.id = item.inventory_id
    left join account asker on asker.id = taken.asked_by and asker.disabled_at is null
    order by inventory.id, taken.municipality_key, item.position limit 500`.execute(tx)
  return rows
}

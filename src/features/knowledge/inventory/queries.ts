import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../../platform/access/queries.ts'
import { hasRole, type Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { slugsFor } from '../../../platform/text/slug.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { ledBy } from '../../projects/index.ts'
import type { FoundInventory, InventoryState, InventoryText, Item, ItemKind, ItemText } from './inventory.ts'

/**
 * Which rows of `inventory` a viewer leads: regional officers those of their partnership, project leaders those of their project,
 * administrators all.
 */
export function inventoryLedBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  return anyOf([
    ...whereBound(
      viewer,
      'regional-officer',
      'partnershipId',
      (ids) => sql<SqlBool>`inventory.partnership_id = any(${ids}::uuid[])`,
    ),
    ...ledBy(viewer).map(
      (led) =>
        sql<SqlBool>`exists (select 1 from project where project.id = inventory.project_id and ${led})`,
    ),
  ])
}

/**
 * Which rows of `inventory` a viewer sees with its board: those they lead, and once it is open the coordinators of the partnership's
 * municipalities, also of one that has left since the inventory was made.
 */
function inventorySeenBy(viewer: Viewer): Condition {
  return anyOf([
    inventoryLedBy(viewer),
    ...whereBound(
      viewer,
      'coordinator',
      'municipalityKey',
      (keys) => sql<SqlBool>`(inventory.state <> 'draft' and exists (
        select 1 from partnership_municipality part
        join municipality_today part_today on part_today.municipality_key = part.municipality_key
        join municipality_today own_today on own_today.today_key = part_today.today_key
        where part.partnership_id = inventory.partnership_id
          and (part.left_on is null or part.left_on > inventory.created_at::date)
          and own_today.municipality_key = any(${keys}::text[])))`,
    ),
  ])
}

function inventories(db: Db, viewer: Viewer) {
  return db
    .selectFrom('inventory')
    .innerJoin('partnership', 'partnership.id', 'inventory.partnership_id')
    .leftJoin('project', 'project.id', 'inventory.project_id')
    .select([
      'inventory.id',
      'inventory.slug',
      'inventory.title',
      'inventory.purpose',
      'inventory.language',
      'inventory.state',
      'inventory.due_on as dueOn',
      'inventory.keep_months as keepMonths',
      'inventory.version',
      'inventory.created_at as createdAt',
      'inventory.closed_on as closedOn',
      'partnership.id as partnershipId',
      'partnership.name as partnershipName',
      'partnership.country',
      'project.id as projectId',
      'project.name as projectName',
      'project.slug as projectSlug',
      inventoryLedBy(viewer).as('mayLead'),
    ])
    .where(inventorySeenBy(viewer))
}

type Row = Awaited<ReturnType<ReturnType<typeof inventories>['execute']>>[number]

function found(row: Row): FoundInventory {
  const { partnershipId, partnershipName, country, projectId, projectName, projectSlug, ...own } = row
  return {
    ...own,
    language: own.language as Language,
    state: own.state as InventoryState,
    mayLead: Boolean(own.mayLead),
    partnership: { id: partnershipId, name: partnershipName, country: country as 'NO' | 'SE' },
    project: projectId ? { id: projectId, name: projectName ?? '', slug: projectSlug ?? '' } : null,
  }
}

/** An inventory by its id; undefined where there is none or it is not the viewer's to see. */
export async function findInventory(db: Db, viewer: Viewer, id: string): Promise<FoundInventory | undefined> {
  if (!isUuid(id)) return undefined
  const row = await inventories(db, viewer).where('inventory.id', '=', id).executeTakeFirst()
  return row && found(row)
}

/** Inventories the viewer sees, open ones first, then the newest; at most 200. */
export async function listInventories(db: Db, viewer: Viewer): Promise<FoundInventory[]> {
  const rows = await inventories(db, viewer)
    .orderBy(sql`array_position(array['open', 'draft', 'closed'], inventory.state)`)
    .orderBy('inventory.created_at', 'desc')
    .orderBy('inventory.id')
    .limit(200)
    .execute()
  return rows.map(found)
}

/** Holds an inventory to the end of the transaction. */
export async function lockInventory(tx: Tx, viewer: Viewer, id: string) {
  return tx
    .selectFrom('inventory')
    .select(['id', 'state', 'version'])
    .where('id', '=', id)
    .where(inventoryLedBy(viewer))
    .forUpdate()
    .executeTakeFirst()
}

export type Maker = {
  partnershipId: string
  partnership: string
  projectId: string | null
  project: string | null
}

/**
 * Where a viewer may begin an inventory: regional officers in their partnership, project leaders for their project in a partnership
 * that one of its municipalities belongs to, administrators in every partnership. By name, at most 500.
 */
export async function listPlacesToBegin(db: Db, viewer: Viewer): Promise<Maker[]> {
  if (viewer.kind === 'public') return []
  const own = hasRole(viewer, 'administrator')
    ? sql<SqlBool>`true`
    : anyOf(
        whereBound(
          viewer,
          'regional-officer',
          'partnershipId',
          (ids) => sql<SqlBool>`partnership.id = any(${ids}::uuid[])`,
        ),
      )
  const led = anyOf(ledBy(viewer))
  const { rows } = await sql<Maker>`
    select id as "partnershipId", name as partnership, null::uuid as "projectId", null as project
    from partnership where ${own}
    union
    select partnership.id, partnership.name, project.id, project.name
    from project cross join partnership where ${led} and exists (
      select 1 from project_municipality part
      join municipality_today part_today on part_today.municipality_key = part.municipality_key
      join municipality_today region_today on region_today.today_key = part_today.today_key
      join partnership_municipality region on region.municipality_key = region_today.municipality_key
      where part.project_id = project.id and part.relation = 'participant' and region.partnership_id = partnership.id
        and (region.left_on is null or region.left_on > current_date))
    order by partnership, project nulls first, "partnershipId", "projectId" limit 500`.execute(db)
  return rows
}

const columnsOf = (text: InventoryText) => ({
  title: text.title,
  purpose: text.purpose,
  language: text.language,
  due_on: text.dueOn,
  keep_months: text.keepMonths,
})

export async function insertInventory(
  tx: Tx,
  row: { partnershipId: string; projectId: string | null; createdBy: string | null } & InventoryText,
): Promise<{ id: string; slug: string }> {
  for (const slug of slugsFor(row.title)) {
    const made = await tx
      .insertInto('inventory')
      .values({
        ...columnsOf(row),
        slug,
        partnership_id: row.partnershipId,
        project_id: row.projectId,
        created_by: row.createdBy,
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning(['id', 'slug'])
      .executeTakeFirst()
    if (made) return made
  }
  throw new Error('an inventory found no free slug')
}

/** Saves on a version; false when somebody has saved since. */
export async function updateInventory(
  tx: Tx,
  id: string,
  version: number,
  text: InventoryText,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('inventory')
    .set((eb) => ({ ...columnsOf(text), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function updateInventoryState(
  tx: Tx,
  id: string,
  state: InventoryState,
  closedOn: string | null,
) {
  await tx
    .updateTable('inventory')
    .set((eb) => ({ state, closed_on: closedOn, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The items of an inventory in their order; at most 100. */
export async function listItems(db: Db, inventoryId: string): Promise<(Item & { answers: number })[]> {
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
      sql<number>`(select count(*)::int from inventory_answer answer where answer.item_id = inventory_item.id)`.as(
        'answers',
      ),
    ])
    .where('inventory_id', '=', inventoryId)
    .orderBy('position')
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as ItemKind }))
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

import { sql } from 'kysely'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { slugsFor } from '../../../platform/text/slug.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import type { FoundInventory, InventoryState, InventoryText } from './inventory.ts'
import { inventoryLedBy, inventorySeenBy } from './rights/queries.ts'

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

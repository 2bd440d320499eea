import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import type { Act } from '../../../projects/index.ts'
import type { ItemText } from '../inventory.ts'
import { lockInventory } from '../queries.ts'
import { type Done, type Refused, subject } from '../save-inventory.ts'
import { deleteItem, insertItem, listChoosableForms, updateItem } from './queries.ts'

/** Adds a questionnaire or an interview; its form must be a published one of that kind. */
export async function addItem(
  tx: Tx,
  act: Act,
  inventoryId: string,
  item: ItemText,
): Promise<{ ok: true; id: string } | Refused> {
  const locked = await lockInventory(tx, act.viewer, inventoryId)
  if (!locked) return { ok: false, reason: 'not-found' }
  if (locked.state === 'closed') return { ok: false, reason: 'closed' }
  const forms = await listChoosableForms(tx)
  if (!forms.some(({ id, kind }) => id === item.formVersionId && kind === item.kind))
    return { ok: false, reason: 'wrong-form' }
  const id = await insertItem(tx, inventoryId, item)
  await audit(tx, act, 'inventory-item-added', subject(inventoryId), { item: id, kind: item.kind })
  return { ok: true, id }
}

export async function saveItem(
  tx: Tx,
  act: Act,
  at: { inventoryId: string; itemId: string },
  item: Pick<ItemText, 'theme' | 'title' | 'dueOn'>,
): Promise<Done> {
  const locked = await lockInventory(tx, act.viewer, at.inventoryId)
  if (!locked) return { ok: false, reason: 'not-found' }
  if (locked.state === 'closed') return { ok: false, reason: 'closed' }
  if (!(await updateItem(tx, at.inventoryId, at.itemId, item))) return { ok: false, reason: 'not-found' }
  await audit(tx, act, 'inventory-item-saved', subject(at.inventoryId), { item: at.itemId })
  return { ok: true }
}

/** Removes an item; refused as `asked` once a municipality has been asked about it. */
export async function removeItem(
  tx: Tx,
  act: Act,
  at: { inventoryId: string; itemId: string },
): Promise<Done> {
  const locked = await lockInventory(tx, act.viewer, at.inventoryId)
  if (!locked) return { ok: false, reason: 'not-found' }
  if (locked.state === 'closed') return { ok: false, reason: 'closed' }
  if (!(await deleteItem(tx, at.inventoryId, at.itemId))) return { ok: false, reason: 'asked' }
  await audit(tx, act, 'inventory-item-removed', subject(at.inventoryId), { item: at.itemId })
  return { ok: true }
}

import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { addMonths } from '../../../platform/i18n/days.ts'
import type { Act } from '../../projects/index.ts'
import type { InventoryText } from './inventory.ts'
import { listItems } from './items/queries.ts'
import { shortenNotes } from './notes/queries.ts'
import { insertInventory, lockInventory, updateInventory, updateInventoryState } from './queries.ts'
import { listPlacesToBegin } from './rights/queries.ts'

export const accountOf = ({ viewer }: Act): string | null =>
  viewer.kind === 'member' ? viewer.accountId : null

export const subject = (id: string) => ({ kind: 'inventory', id })

/** Begins an inventory in a partnership, of a project or of the region itself. Refused where the viewer may not (`listPlacesToBegin`). */
export async function createInventory(
  tx: Tx,
  act: Act,
  given: InventoryText & { partnershipId: string; projectId: string | null },
): Promise<{ ok: true; id: string; slug: string } | { ok: false; reason: 'not-yours' }> {
  const places = await listPlacesToBegin(tx, act.viewer)
  const mine = places.some(
    (place) => place.partnershipId === given.partnershipId && place.projectId === given.projectId,
  )
  if (!mine) return { ok: false, reason: 'not-yours' }
  const made = await insertInventory(tx, { ...given, createdBy: accountOf(act) })
  await audit(tx, act, 'inventory-created', subject(made.id))
  return { ok: true, ...made }
}

export type Refused = {
  ok: false
  reason: 'not-found' | 'closed' | 'conflict' | 'no-items' | 'asked' | 'wrong-form' | 'not-newer'
}
export type Done = { ok: true } | Refused

/** Saves the head on a version; notes are never kept longer for it than their persons were told, only shorter. */
export async function saveInventory(
  tx: Tx,
  act: Act,
  at: { id: string; version: number },
  text: InventoryText,
): Promise<Done> {
  const locked = await lockInventory(tx, act.viewer, at.id)
  if (!locked) return { ok: false, reason: 'not-found' }
  if (locked.state === 'closed') return { ok: false, reason: 'closed' }
  if (!(await updateInventory(tx, at.id, at.version, text))) return { ok: false, reason: 'conflict' }
  await audit(tx, act, 'inventory-saved', subject(at.id), { version: at.version + 1 })
  return { ok: true }
}

/** Opens an inventory for asking, also one that was closed. */
export async function openInventory(tx: Tx, act: Act, id: string): Promise<Done> {
  const locked = await lockInventory(tx, act.viewer, id)
  if (!locked) return { ok: false, reason: 'not-found' }
  if ((await listItems(tx, id)).length === 0) return { ok: false, reason: 'no-items' }
  if (locked.state !== 'open') {
    await updateInventoryState(tx, id, 'open', null)
    await audit(tx, act, 'inventory-opened', subject(id))
  }
  return { ok: true }
}

/**
 * Closes an inventory on a day: nobody is asked or answers any more; what was answered may still be checked. Its interview notes go so
 * many months later, or earlier where their persons were told an earlier day.
 */
export async function closeInventory(
  tx: Tx,
  act: Act,
  inventory: { id: string; keepMonths: number },
  today: string,
): Promise<Done> {
  const locked = await lockInventory(tx, act.viewer, inventory.id)
  if (!locked) return { ok: false, reason: 'not-found' }
  if (locked.state !== 'open') return { ok: false, reason: 'closed' }
  await updateInventoryState(tx, inventory.id, 'closed', today)
  await shortenNotes(tx, inventory.id, addMonths(today, inventory.keepMonths))
  await audit(tx, act, 'inventory-closed', subject(inventory.id))
  return { ok: true }
}

import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { createFilledForm } from '../../../forms/index.ts'
import type { Act } from '../../../projects/index.ts'
import { lockInventory } from '../queries.ts'
import { type Refused, subject } from '../save-inventory.ts'
import {
  isNewerForm,
  lockItem,
  lockUnwrittenForms,
  replaceForm,
  type UnwrittenForm,
  updateItemForm,
} from './queries.ts'

/**
 * Gives an item a newer published version of its form. Municipalities that are asked and have not begun get the new one; whoever has
 * begun, answered or declined keeps theirs. Refused: a closed inventory, and a form that is not a later version of the same.
 * @returns how many got the new form.
 */
export async function exchangeForm(
  tx: Tx,
  act: Act,
  at: { inventoryId: string; itemId: string },
  formVersionId: string,
): Promise<{ ok: true; exchanged: number } | Refused> {
  const locked = await lockInventory(tx, act.viewer, at.inventoryId)
  if (!locked) return { ok: false, reason: 'not-found' }
  if (locked.state === 'closed') return { ok: false, reason: 'closed' }
  const before = await lockItem(tx, at.itemId, 'to-exchange')
  if (!before || !(await isNewerForm(tx, formVersionId, before))) return { ok: false, reason: 'not-newer' }
  await updateItemForm(tx, at.itemId, formVersionId)
  const unwritten = await lockUnwrittenForms(tx, at.itemId)
  for (const form of unwritten) await giveForm(tx, act, at.itemId, form, formVersionId)
  await audit(tx, act, 'inventory-form-exchanged', subject(at.inventoryId), {
    item: at.itemId,
    from: before,
    to: formVersionId,
    municipalities: unwritten.map(({ municipalityKey }) => municipalityKey),
  })
  return { ok: true, exchanged: unwritten.length }
}

/** A municipality that is asked again and never wrote anything gets the form that the item has now. */
export async function renewForm(
  tx: Tx,
  act: Act,
  { itemId, municipalityKey }: { itemId: string; municipalityKey: string },
  formVersionId: string,
): Promise<void> {
  for (const form of await lockUnwrittenForms(tx, itemId, municipalityKey))
    await giveForm(tx, act, itemId, form, formVersionId)
}

async function giveForm(tx: Tx, act: Act, itemId: string, form: UnwrittenForm, formVersionId: string) {
  const { language, currency } = form
  const made = await createFilledForm(tx, act, {
    formVersionId,
    bearer: 'inventory-answer',
    language,
    currency,
  })
  await replaceForm(tx, itemId, form, made.id)
}

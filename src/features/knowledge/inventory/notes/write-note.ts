import type { Kysely } from 'kysely'
import { audit } from '../../../../platform/audit/audit.ts'
import { inTransaction, type Tx } from '../../../../platform/database/database.ts'
import type { Tables } from '../../../../platform/database/generated.ts'
import { addMonths, dayOf } from '../../../../platform/i18n/days.ts'
import type { Act } from '../../../projects/index.ts'
import type { FoundCell } from '../cells/find-cell.ts'
import type { FoundInventory } from '../inventory.ts'
import { accountOf } from '../save-inventory.ts'
import { deleteNote, deleteNotesBefore, insertNote, type NoteText } from './queries.ts'

/**
 * The last day a note of a conversation is kept: so many months after the inventory is due, or after the conversation where that is
 * later or no day is set. It is what the person is told, and is never moved to a later day.
 */
export function keepUntil(
  { dueOn, keepMonths }: Pick<FoundInventory, 'dueOn' | 'keepMonths'>,
  heldOn: string,
): string {
  return addMonths(dueOn !== null && dueOn > heldOn ? dueOn : heldOn, keepMonths)
}

/** Writes a note of a conversation. The cell must have been asked; `mayWriteNotes` of the cell says who may. */
export async function addNote(tx: Tx, act: Act, cell: FoundCell, note: NoteText): Promise<{ id: string }> {
  const id = await insertNote(tx, {
    ...note,
    itemId: cell.item.id,
    municipalityKey: cell.municipalityKey,
    keepUntil: keepUntil(cell.inventory, note.heldOn),
    writtenBy: accountOf(act),
  })
  await audit(tx, act, 'interview-note-written', { kind: 'interview-note', id }, { consent: note.consent })
  return { id }
}

/** Removes a note: the person has withdrawn their consent, or it should not have been written. False where it is gone. */
export async function removeNote(tx: Tx, act: Act, cell: FoundCell, id: string): Promise<boolean> {
  const at = { itemId: cell.item.id, municipalityKey: cell.municipalityKey, id }
  if (!(await deleteNote(tx, at))) return false
  await audit(tx, act, 'interview-note-removed', { kind: 'interview-note', id })
  return true
}

/** Deletes the notes whose time is over; the audit keeps that they were there, not what they said. @returns how many. */
export async function deleteOldNotes(db: Kysely<Tables>, now: Date): Promise<number> {
  const today = dayOf(now)
  let deleted = 0
  for (;;) {
    const some = await inTransaction(db, async (tx) => {
      const ids = await deleteNotesBefore(tx, today)
      for (const id of ids)
        await audit(tx, { viewer: { kind: 'public' } }, 'interview-note-expired', {
          kind: 'interview-note',
          id,
        })
      return ids.length
    })
    deleted += some
    if (some === 0) return deleted
  }
}

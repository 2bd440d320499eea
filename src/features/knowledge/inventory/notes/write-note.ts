import type { Kysely } from 'kysely'
import { publicViewer } from '../../../../platform/access/viewer.ts'
import { audit } from '../../../../platform/audit/audit.ts'
import { inTransaction, type Tx } from '../../../../platform/database/database.ts'
import type { Tables } from '../../../../platform/database/generated.ts'
import { addMonths, dayOf } from '../../../../platform/i18n/days.ts'
import type { Act } from '../../../projects/index.ts'
import type { FoundCell } from '../cells/find-cell.ts'
import { lockAnswer, updateAnswer } from '../cells/queries.ts'
import type { FoundInventory } from '../inventory.ts'
import { accountOf } from '../save-inventory.ts'
import {
  deleteInterview,
  deleteNote,
  deleteNotesBefore,
  deleteNotesOf,
  hasNote,
  insertNote,
  listInterviewsBefore,
  type NoteText,
} from './queries.ts'

/**
 * The last day a note of a conversation is kept: so many months after the inventory is due, or after the conversation where that is
 * later or no day is set. It is what the person is told, and is never moved to a later day.
 */
function keepUntil(
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

export type Removed = { ok: true } | { ok: false; reason: 'not-found' | 'note-not-yours' }

/**
 * Removes a note: the person has withdrawn their consent, or it should not have been written. Only for those who lead the inventory;
 * the municipality that was talked to reads what was noted, and asks them.
 */
export async function removeNote(tx: Tx, act: Act, cell: FoundCell, id: string): Promise<Removed> {
  const at = { itemId: cell.item.id, municipalityKey: cell.municipalityKey, id }
  if (!(await hasNote(tx, at))) return { ok: false, reason: 'not-found' }
  if (!cell.mayRemoveNotes) return { ok: false, reason: 'note-not-yours' }
  if (!(await deleteNote(tx, at))) return { ok: false, reason: 'not-found' }
  await audit(tx, act, 'interview-note-removed', { kind: 'interview-note', id })
  return { ok: true }
}

/** The last day that what was said in an interview is kept; null as long as nothing was sent. */
export function interviewKeptUntil({ inventory, answer, item }: FoundCell): string | null {
  const saidAt = answer?.answeredAt ?? answer?.sentAt
  if (item.kind !== 'interview' || !saidAt) return null
  const told = keepUntil(inventory, dayOf(saidAt))
  const days = [told, ...(inventory.closedOn ? [addMonths(inventory.closedOn, inventory.keepMonths)] : [])]
  return days.sort()[0] ?? told
}

/**
 * The person has withdrawn their consent: all that was said goes at once, the notes and the form with all its versions. The cell stands
 * as declined, with `reason`; the municipality may be asked again. For those who lead the inventory, and for whoever sent the interview.
 */
export async function withdrawInterview(
  tx: Tx,
  act: Act,
  cell: FoundCell,
  reason: string,
): Promise<{ ok: true } | { ok: false; reason: 'moved-on' | 'note-not-yours' }> {
  const { item, municipalityKey } = cell
  const locked = await lockAnswer(tx, item.id, municipalityKey)
  if (item.kind !== 'interview' || !locked) return { ok: false, reason: 'moved-on' }
  if (!cell.mayWithdraw) return { ok: false, reason: 'note-not-yours' }
  const { filledFormId } = locked
  if (filledFormId) await deleteInterview(tx, { itemId: item.id, municipalityKey, filledFormId })
  for (const id of await deleteNotesOf(tx, item.id, municipalityKey))
    await audit(tx, act, 'interview-note-removed', { kind: 'interview-note', id })
  await updateAnswer(tx, item.id, municipalityKey, {
    state: 'declined',
    declinedReason: reason,
    answeredAt: null,
    checkedAt: null,
    checkedBy: null,
  })
  await audit(tx, act, 'interview-withdrawn', { kind: 'inventory-cell', id: `${item.id}/${municipalityKey}` })
  return { ok: true }
}

/** Deletes the notes and interviews whose time is over; the audit keeps that they were there, not what they said. @returns how many. */
export async function deleteOldNotes(db: Kysely<Tables>, now: Date): Promise<number> {
  const today = dayOf(now)
  let deleted = 0
  for (;;) {
    const some = await inTransaction(db, async (tx) => {
      const ids = await deleteNotesBefore(tx, today)
      for (const id of ids)
        await audit(tx, { viewer: publicViewer }, 'interview-note-expired', { kind: 'interview-note', id })
      const interviews = await listInterviewsBefore(tx, today)
      for (const cell of interviews) {
        await deleteInterview(tx, cell)
        const id = `${cell.itemId}/${cell.municipalityKey}`
        await audit(tx, { viewer: publicViewer }, 'interview-expired', { kind: 'inventory-cell', id })
      }
      return ids.length + interviews.length
    })
    deleted += some
    if (some === 0) return deleted
  }
}

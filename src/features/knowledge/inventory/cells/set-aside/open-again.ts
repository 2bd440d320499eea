import { audit } from '../../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../../platform/database/database.ts'
import { dayOf } from '../../../../../platform/i18n/days.ts'
import type { Language } from '../../../../../platform/i18n/languages.ts'
import { listAccounts, listCoordinators } from '../../../../accounts/index.ts'
import { reopenFilledForm } from '../../../../forms/index.ts'
import type { Act } from '../../../../projects/index.ts'
import { noteAnswerOpened } from '../../../findings/answers/note-answer.ts'
import { mailCoordinators } from '../../mails/mail-coordinators.ts'
import type { Occasion } from '../../mails/texts.ts'
import { accountOf } from '../../save-inventory.ts'
import type { FoundCell } from '../find-cell.ts'
import { lockAsRead, type Moved, subject } from '../move-cell.ts'
import { updateAnswer } from '../queries.ts'
import { insertSetAside } from './queries.ts'

type Options = { now: Date; baseUrl: string; language: Language }

/** Gives answers that nobody has checked back with what is to be added; what was sent stays as it was sent. */
export async function returnCell(
  tx: Tx,
  act: Act,
  cell: FoundCell,
  note: string,
  options: Options,
): Promise<Moved> {
  if (!cell.mayLead) return { ok: false, reason: 'not-yours' }
  if (cell.inventory.state !== 'open') return { ok: false, reason: 'closed' }
  if (note === '') return { ok: false, reason: 'no-reason' }
  const locked = await lockAsRead(tx, cell)
  if (locked?.state !== 'answered' || !locked.filledFormId) return { ok: false, reason: 'moved-on' }
  await openAgain(tx, act, cell, locked.filledFormId, { ...options, occasion: 'returned', note })
  await audit(tx, act, 'inventory-returned', subject(cell))
  return { ok: true }
}

/**
 * Sets answers aside that were checked: they turn out not to hold. By those who lead the inventory and could have checked them, never
 * by whoever sent them, and with a reason, which the municipality is told; it may change them and send them anew, to be checked anew.
 * What was sent, who checked it and who set it aside is kept; findings keep what they quoted, and say what became of it.
 */
export async function setCellAside(
  tx: Tx,
  act: Act,
  cell: FoundCell,
  reason: string,
  options: Options,
): Promise<Moved> {
  if (!cell.mayLead) return { ok: false, reason: 'not-yours' }
  if (cell.inventory.state !== 'open') return { ok: false, reason: 'closed' }
  const locked = await lockAsRead(tx, cell)
  if (locked?.state !== 'checked' || !locked.filledFormId) return { ok: false, reason: 'moved-on' }
  if (cell.answer?.answeredBy === accountOf(act)) return { ok: false, reason: 'own-set-aside' }
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const { id: itemId } = cell.item
  const at = { itemId, municipalityKey: cell.municipalityKey, by: accountOf(act), at: options.now }
  const number = await insertSetAside(tx, { ...at, reason, language: options.language })
  await openAgain(tx, act, cell, locked.filledFormId, { ...options, occasion: 'set-aside', note: reason })
  await audit(tx, act, 'inventory-set-aside', subject(cell), { number })
  return { ok: true }
}

async function openAgain(
  tx: Tx,
  act: Act,
  { inventory, item, municipalityKey }: FoundCell,
  filledFormId: string,
  { now, baseUrl, occasion, note }: Options & { occasion: Occasion; note: string },
) {
  await reopenFilledForm(tx, act, filledFormId)
  await noteAnswerOpened(tx, filledFormId, dayOf(now))
  await updateAnswer(tx, item.id, municipalityKey, {
    state: 'asked',
    answeredAt: null,
    checkedAt: null,
    checkedBy: null,
  })
  const [asker] = await listAccounts(tx, [accountOf(act) ?? ''].filter(Boolean))
  await mailCoordinators(tx, await listCoordinators(tx, municipalityKey), {
    occasion,
    inventory: { id: inventory.id, title: inventory.title },
    municipalityKey,
    items: [{ id: item.id, title: item.title, dueOn: item.dueOn ?? inventory.dueOn }],
    asker: asker ? { name: asker.name, email: asker.email } : null,
    note,
    baseUrl,
  })
}

import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import type { Currency } from '../../../../platform/forms/answer.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { listAccounts, listCoordinators } from '../../../accounts/index.ts'
import { createFilledForm } from '../../../forms/index.ts'
import type { Act } from '../../../projects/index.ts'
import { noteAnswerSentAnew } from '../../findings/answers/note-answer.ts'
import type { FoundInventory, Item } from '../inventory.ts'
import { renewForm } from '../items/exchange-form.ts'
import { formVersionOf, lockItem } from '../items/queries.ts'
import { mailCoordinators } from '../mails/mail-coordinators.ts'
import { accountOf } from '../save-inventory.ts'
import type { FoundCell } from './find-cell.ts'
import { findAnswer, insertAsked, lockAnswer, updateAnswer } from './queries.ts'

export type CellRefusal = 'closed' | 'moved-on' | 'own-answer' | 'own-set-aside' | 'no-reason' | 'not-yours'
export type Moved = { ok: true } | { ok: false; reason: CellRefusal }

export const subject = ({ item, municipalityKey }: Pick<FoundCell, 'item' | 'municipalityKey'>) => ({
  kind: 'inventory-cell',
  id: `${item.id}/${municipalityKey}`,
})

export type Asked = {
  /** Cells that were not asked before. */
  cells: number
  /** Municipalities in which nobody could be written to. */
  withoutCoordinator: string[]
}

/**
 * Asks municipalities about items: those that were not asked yet, or declined, get the form to fill in, and the coordinators of each
 * one mail that names all they are asked. `inventory` is one the viewer leads.
 */
export async function askCells(
  tx: Tx,
  act: Act,
  inventory: FoundInventory,
  cells: { item: Item; municipalityKey: string }[],
  options: { now: Date; baseUrl: string },
): Promise<({ ok: true } & Asked) | { ok: false; reason: CellRefusal }> {
  if (!inventory.mayLead) return { ok: false, reason: 'not-yours' }
  if (inventory.state !== 'open') return { ok: false, reason: 'closed' }
  const asked: { item: Item; municipalityKey: string }[] = []
  const withoutCoordinator: string[] = []
  for (const [municipalityKey, wanted] of Map.groupBy(cells, (cell) => cell.municipalityKey)) {
    const coordinators = await listCoordinators(tx, municipalityKey)
    const fresh: Item[] = []
    for (const { item } of wanted) {
      // An exchange of the form waits until this is done, or this sees what it did.
      const formVersionId = (await lockItem(tx, item.id, 'to-ask')) ?? item.formVersionId
      const row = { itemId: item.id, municipalityKey, askedBy: accountOf(act), at: options.now }
      if (!(await insertAsked(tx, row))) continue
      const locked = await lockAnswer(tx, item.id, municipalityKey)
      if (!locked?.filledFormId) {
        const form = await createFilledForm(tx, act, {
          formVersionId,
          bearer: 'inventory-answer',
          language: answerLanguage(inventory, municipalityKey, coordinators[0]?.language),
          currency: currencyOf(municipalityKey),
        })
        await updateAnswer(tx, item.id, municipalityKey, { filledFormId: form.id })
      } else if (formVersionId !== (await formVersionOf(tx, locked.filledFormId)))
        await renewForm(tx, act, { itemId: item.id, municipalityKey }, formVersionId)
      await audit(tx, act, 'inventory-asked', subject({ item, municipalityKey }))
      fresh.push(item)
    }
    asked.push(...fresh.map((item) => ({ item, municipalityKey })))
    if (fresh.length === 0) continue
    if (coordinators.length === 0) withoutCoordinator.push(municipalityKey)
    const [asker] = await listAccounts(tx, [accountOf(act) ?? ''].filter(Boolean))
    await mailCoordinators(tx, coordinators, {
      occasion: 'asked',
      inventory: { id: inventory.id, title: inventory.title },
      municipalityKey,
      items: fresh.map((item) => ({ id: item.id, title: item.title, dueOn: item.dueOn ?? inventory.dueOn })),
      asker: asker ? { name: asker.name, email: asker.email } : null,
      baseUrl: options.baseUrl,
    })
  }
  return { ok: true, cells: asked.length, withoutCoordinator }
}

const currencyOf = (municipalityKey: string): Currency => (municipalityKey.startsWith('SE-') ? 'SEK' : 'NOK')

/** The answers are written in the language of whoever is asked; where nobody is, in one of the country. */
function answerLanguage(
  { language }: FoundInventory,
  municipalityKey: string,
  asked: Language | string | undefined,
): Language {
  if (asked) return asked as Language
  if (municipalityKey.startsWith('SE-')) return 'sv'
  return language === 'nn' ? 'nn' : 'nb'
}

/** The answers have been sent: what follows in the same transaction. Findings that quote an earlier sending tell that there is a new one. */
export async function noteAnswered(tx: Tx, act: Act, cell: FoundCell, at: Date): Promise<void> {
  const form = cell.answer?.filledFormId
  if (form) await noteAnswerSentAnew(tx, form, dayOf(at))
  await updateAnswer(tx, cell.item.id, cell.municipalityKey, {
    state: 'answered',
    answeredAt: at,
    checkedAt: null,
    checkedBy: null,
  })
  await audit(tx, act, 'inventory-answered', subject(cell))
}

/** Holds a cell to the end of the transaction; undefined where answers were sent after it was read. */
export async function lockAsRead(tx: Tx, { item, municipalityKey, answer }: FoundCell) {
  const locked = await lockAnswer(tx, item.id, municipalityKey)
  const now = await findAnswer(tx, item.id, municipalityKey)
  return now?.sentNumber === answer?.sentNumber ? locked : undefined
}

/** Holds answers for checked. Never by whoever sent them, whatever their role. */
export async function checkCell(tx: Tx, act: Act, cell: FoundCell, at: Date): Promise<Moved> {
  if (!cell.mayLead) return { ok: false, reason: 'not-yours' }
  const locked = await lockAsRead(tx, cell)
  if (locked?.state !== 'answered') return { ok: false, reason: 'moved-on' }
  if (cell.answer?.answeredBy === accountOf(act)) return { ok: false, reason: 'own-answer' }
  await updateAnswer(tx, cell.item.id, cell.municipalityKey, {
    state: 'checked',
    checkedAt: at,
    checkedBy: accountOf(act),
  })
  await audit(tx, act, 'inventory-checked', subject(cell))
  return { ok: true }
}

/** The municipality will not answer, and says why; its coordinator says so, or who leads the inventory for it. */
export async function declineCell(tx: Tx, act: Act, cell: FoundCell, reason: string): Promise<Moved> {
  if (!cell.mayLead && !cell.isOwn) return { ok: false, reason: 'not-yours' }
  if (cell.inventory.state !== 'open') return { ok: false, reason: 'closed' }
  if (reason === '') return { ok: false, reason: 'no-reason' }
  const locked = await lockAnswer(tx, cell.item.id, cell.municipalityKey)
  if (locked?.state !== 'asked') return { ok: false, reason: 'moved-on' }
  await updateAnswer(tx, cell.item.id, cell.municipalityKey, { state: 'declined', declinedReason: reason })
  await audit(tx, act, 'inventory-declined', subject(cell))
  return { ok: true }
}

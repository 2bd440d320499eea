import { boundTo, type Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import { todaysKeys } from '../../../places/index.ts'
import type { CellState, FoundInventory, Item } from '../inventory.ts'
import { listItems } from '../items/queries.ts'
import { findInventory } from '../queries.ts'
import { type Answer, findAnswer, listMembers } from './queries.ts'

/** One municipality and one item, for those who may see more of it than its state. */
export type FoundCell = {
  inventory: FoundInventory
  item: Item
  municipalityKey: string
  leftOn: string | null
  answer: Answer | undefined
  state: CellState
  mayLead: boolean
  /** Coordinator of the municipality. */
  isOwn: boolean
  mayAnswer: boolean
  /** Leads and did not send the answers. */
  mayCheck: boolean
  /** The same of answers that were checked. */
  maySetAside: boolean
  mayWriteNotes: boolean
  /** Leads: whoever talked to the person for the region. */
  mayRemoveNotes: boolean
  /** Leads, or sent the interview: the consent is that of whoever answered. */
  mayWithdraw: boolean
}

/** Whether the viewer is coordinator of a municipality, by today's codes. */
export function coordinates(viewer: Viewer, municipalityKey: string): boolean {
  const own = boundTo(viewer, 'coordinator', 'municipalityKey').flatMap(todaysKeys)
  return todaysKeys(municipalityKey).some((key) => own.includes(key))
}

/** A cell that the viewer leads or whose municipality is theirs; undefined for everybody else, also where they see the board. */
export async function findCell(
  db: Db,
  viewer: Viewer,
  at: { inventoryId: string; itemId: string; municipalityKey: string },
  now: Date,
): Promise<FoundCell | undefined> {
  if (viewer.kind === 'public' || !isUuid(at.itemId)) return undefined
  const inventory = await findInventory(db, viewer, at.inventoryId)
  const { municipalityKey } = at
  const isOwn = coordinates(viewer, municipalityKey)
  if (!inventory || (!inventory.mayLead && !isOwn)) return undefined
  const item = (await listItems(db, inventory.id)).find(({ id }) => id === at.itemId)
  if (!item) return undefined
  const answer = await findAnswer(db, item.id, municipalityKey)
  const members = await listMembers(db, inventory.id, dayOf(now))
  const member = members.find(({ key }) => key === municipalityKey)
  if (!answer && !member) return undefined
  const state = answer?.state ?? 'not-asked'
  const { mayLead } = inventory
  const interview = item.kind === 'interview' && answer !== undefined
  const notSender = answer?.answeredBy !== viewer.accountId
  const writes = isOwn || (mayLead && item.kind === 'interview')
  return {
    inventory,
    item,
    municipalityKey,
    leftOn: member?.leftOn ?? null,
    answer,
    state,
    mayLead,
    isOwn,
    mayAnswer: writes && state === 'asked' && inventory.state === 'open' && answer?.filledFormId != null,
    mayCheck: mayLead && state === 'answered' && notSender,
    maySetAside: mayLead && state === 'checked' && inventory.state === 'open' && notSender,
    mayWriteNotes: interview && inventory.state === 'open' && writes,
    mayRemoveNotes: interview && mayLead,
    mayWithdraw: interview && (mayLead || answer.answeredBy === viewer.accountId),
  }
}

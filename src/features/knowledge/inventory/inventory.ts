import type { Language } from '../../../platform/i18n/languages.ts'

export const itemKinds = ['questionnaire', 'interview'] as const
export type ItemKind = (typeof itemKinds)[number]
export type InventoryState = 'draft' | 'open' | 'closed'

/** Of a cell of the board: what one municipality has done about one item. */
export const cellStates = ['not-asked', 'asked', 'answered', 'checked', 'declined'] as const
export type CellState = (typeof cellStates)[number]

/** What a person writes of an inventory. Days are YYYY-MM-DD. */
export type InventoryText = {
  title: string
  purpose: string
  language: Language
  dueOn: string | null
  /** Months after the end that interview notes are kept. */
  keepMonths: number
}

export type Item = {
  id: string
  position: number
  kind: ItemKind
  theme: string | null
  title: string
  formVersionId: string
  /** Of this item; without one the inventory's own day counts. */
  dueOn: string | null
}
export type ItemText = Omit<Item, 'id' | 'position'>

export type FoundInventory = InventoryText & {
  id: string
  slug: string
  state: InventoryState
  version: number
  partnership: { id: string; name: string; country: 'NO' | 'SE' }
  project: { id: string; name: string; slug: string } | null
  createdAt: Date
  closedOn: string | null
  /** Makes, asks, checks, closes. */
  mayLead: boolean
}

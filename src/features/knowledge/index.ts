import { Hono } from 'hono'
import type { Env } from '../../platform/http/environment.ts'
import { exampleRoutes } from './examples/routes.tsx'
import { findingRoutes } from './findings/routes.tsx'
import { frontRoutes } from './front/routes.tsx'
import { inventoryRoutes } from './inventory/routes.tsx'
import { synthesisRoutes } from './syntheses/routes.tsx'

export type { KnowledgeAct } from './act.ts'
export { createExample, sendExample, validateExample } from './examples/write-example.ts'

export { addFindingSource, insertFinding, moveFinding } from './findings/write-finding.ts'
export { findCell } from './inventory/cells/find-cell.ts'
export { askCells, checkCell, declineCell, noteAnswered } from './inventory/cells/move-cell.ts'
export { listItems as listInventoryItems } from './inventory/items/queries.ts'
export { addItem } from './inventory/items/save-item.ts'
export { remindInventories } from './inventory/mails/remind.ts'
export { addNote, deleteOldNotes } from './inventory/notes/write-note.ts'
export { findInventory } from './inventory/queries.ts'
export { createInventory, openInventory } from './inventory/save-inventory.ts'
export { listWaitingInventories } from './inventory/waiting.ts'
export {
  createSynthesis,
  publishSynthesis,
} from './syntheses/write-synthesis.ts'
export { listWaitingKnowledge } from './waiting.ts'

/** All pages of knowledge: findings, examples, syntheses and inventories. */
export const knowledge = new Hono<Env>()
for (const part of [frontRoutes, inventoryRoutes, exampleRoutes, synthesisRoutes, findingRoutes])
  knowledge.route('/', part)

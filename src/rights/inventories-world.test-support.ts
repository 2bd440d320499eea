import {
  ensureBuiltInForms,
  findFilledForm,
  saveFilledAnswers,
  sendFilledForm,
} from '../features/forms/index.ts'
import { type FoundCell, findCell } from '../features/knowledge/inventory/cells/find-cell.ts'
import {
  askCells,
  checkCell,
  declineCell,
  noteAnswered,
} from '../features/knowledge/inventory/cells/move-cell.ts'
import type { FoundInventory, Item, ItemKind } from '../features/knowledge/inventory/inventory.ts'
import { listChoosableForms, listItems } from '../features/knowledge/inventory/items/queries.ts'
import { addItem } from '../features/knowledge/inventory/items/save-item.ts'
import { addNote } from '../features/knowledge/inventory/notes/write-note.ts'
import { findInventory } from '../features/knowledge/inventory/queries.ts'
import {
  closeInventory,
  createInventory,
  openInventory,
} from '../features/knowledge/inventory/save-inventory.ts'
import { places } from '../features/projects/edit/testing.test-support.ts'
import { inTransaction, type Tx } from '../platform/database/database.ts'
import type { AnswerValue } from '../platform/forms/answer.ts'
import { testApp } from '../platform/testing/app.ts'
import { type CellColumn, cellColumns, hiddenInventoryWords } from './inventory-secrets.test-support.ts'
import type { PlacePerson } from './people.test-support.ts'
import { done, makePlaceRegion, OWN_PLACE, type PlaceRegion } from './place-world.test-support.ts'
import type { Columns, Walked } from './walk.test-support.ts'

/** Of the own partnership: a draft, an open one of the project, a closed one; then an open one of the other partnership. */
const inventoryColumns = ['draft', 'open', 'closed', 'elsewhere'] as const
type InventoryColumn = (typeof inventoryColumns)[number]

export type InventoriesWorld = {
  inventories: { id: string; item: string }[]
  /** Of the open one. */
  cells: { column: CellColumn; id: string; item: string; municipality: string }[]
  note: string
  region: Omit<PlaceRegion, 'measure'>
}

const now = new Date()
export const TODAY = now.toISOString().slice(0, 10)
const isInterview = (column: CellColumn) => column === 'talked' || column === 'officers'

export async function makeInventoriesWorld(): Promise<Walked<InventoriesWorld, PlacePerson>> {
  const site = await testApp(places)
  return inTransaction(site.database.memberDb, async (tx) => {
    await ensureBuiltInForms(tx)
    const region = await makePlaceRegion(tx)
    const inventories: InventoriesWorld['inventories'] = []
    let cells: InventoriesWorld['cells'] = []
    let note = ''
    for (const column of inventoryColumns) {
      const made = await makeInventory(tx, region, column)
      inventories.push({ id: made.inventory.id, item: made.items[0]?.id ?? '' })
      if (column === 'open') {
        const answered = await answerCells(tx, region, made.inventory, made.items)
        cells = answered.cells
        note = answered.note
      }
      if (column === 'closed')
        done(
          await closeInventory(tx, { viewer: region.who('regional-officer') }, made.inventory, TODAY),
          'the end',
        )
    }
    return {
      site,
      region: { inventories, cells, note, region },
      accounts: region.accounts,
      hiddenFrom: hiddenInventoryWords,
      words: [],
    }
  })
}

async function makeInventory(tx: Tx, region: PlaceRegion, column: InventoryColumn) {
  const elsewhere = column === 'elsewhere'
  const viewer = region.who(
    column === 'open' ? 'project-leader' : elsewhere ? 'region-elsewhere' : 'regional-officer',
  )
  const act = { viewer }
  const made = done(
    await createInventory(tx, act, {
      partnershipId: elsewhere ? region.elsewhereId : region.partnershipId,
      projectId: column === 'open' ? region.projectId : null,
      title: `Kartlegging Zqkart${column}`,
      purpose: 'Kva verkar?',
      language: 'nn',
      dueOn: null,
      keepMonths: 12,
    }),
    column,
  )
  const forms = await listChoosableForms(tx)
  const titles =
    column === 'open' ? cellColumns.filter((each) => each !== 'neighbours') : (['asked'] as const)
  for (const title of titles) {
    const kind: ItemKind = isInterview(title) ? 'interview' : 'questionnaire'
    const formVersionId = forms.find((each) => each.kind === kind)?.id ?? ''
    const item = { kind, theme: 'youth', title: `Om ${title}`, formVersionId, dueOn: null }
    done(await addItem(tx, act, made.id, item), `the item ${title}`)
  }
  if (column !== 'draft') done(await openInventory(tx, act, made.id), 'the opening')
  const inventory = await findInventory(tx, viewer, made.id)
  if (!inventory) throw new Error(`${column} is not there`)
  return { inventory, items: await listItems(tx, made.id) }
}

const answers = (kind: ItemKind, word: string): Record<string, AnswerValue> =>
  kind === 'interview'
    ? {
        respondent: 'rektor',
        heldOn: TODAY,
        consent: { chosen: [{ id: 'inside' }] },
        works: `Me seier ${word}.`,
        hinders: 'Bussen.',
      }
    : {
        role: 'rektor',
        forWhom: { chosen: [{ id: 'refugees' }] },
        works: `Me har ${word}.`,
        needed: 'Meir tid.',
        stopped: 'no',
      }

async function answerCells(tx: Tx, region: PlaceRegion, inventory: FoundInventory, items: Item[]) {
  const leader = { viewer: region.who('project-leader') }
  const cells: InventoriesWorld['cells'] = []
  let note = ''
  for (const column of cellColumns) {
    const item = items.find(({ title }) => title === `Om ${column === 'neighbours' ? 'asked' : column}`)
    if (!item) throw new Error(`no item for ${column}`)
    const municipalityKey = column === 'neighbours' ? 'NO-1870' : OWN_PLACE
    cells.push({ column, id: inventory.id, item: item.id, municipality: municipalityKey })
    if (column === 'unasked') continue
    const asked = await askCells(tx, leader, inventory, [{ item, municipalityKey }], {
      now,
      baseUrl: 'http://localhost',
    })
    done(asked, `the asking of ${column}`)
    const by: PlacePerson =
      column === 'neighbours' ? 'neighbour' : column === 'officers' ? 'regional-officer' : 'coordinator'
    const act = { viewer: region.who(by) }
    const cell = async (): Promise<FoundCell> => {
      const at = { inventoryId: inventory.id, itemId: item.id, municipalityKey }
      const found = await findCell(tx, act.viewer, at, now)
      if (!found) throw new Error(`${by} does not see ${column}`)
      return found
    }
    const form = (await cell()).answer?.filledFormId ?? ''
    const versions = (await findFilledForm(tx, form))?.versions ?? {}
    const changes = Object.entries(answers(item.kind, `Zqsvar${column}`)).map(([question, value]) => ({
      question,
      answer: { state: 'read' as const, value },
      baseVersion: versions[question] ?? 0,
    }))
    done(await saveFilledAnswers(tx, act, form, changes), `the answers of ${column}`)
    if (column === 'declined') done(await declineCell(tx, act, await cell(), 'Nei, Zqnei.'), 'the no')
    if (column === 'talked') {
      const told = { respondent: 'rektor', heldOn: TODAY, consentedOn: TODAY, language: 'nn' as const }
      const said = { body: 'Ho fortalde om Zqnotat.', consent: 'inside' as const }
      note = (await addNote(tx, act, await cell(), { ...told, ...said })).id
    }
    if (column !== 'answered' && column !== 'checked' && column !== 'officers') continue
    done(await sendFilledForm(tx, act, form, now), `the sending of ${column}`)
    await noteAnswered(tx, act, await cell(), now)
    const officer = { viewer: region.who('second-officer') }
    const at = { inventoryId: inventory.id, itemId: item.id, municipalityKey }
    const read = await findCell(tx, officer.viewer, at, now)
    if (column === 'checked' && read) done(await checkCell(tx, officer, read, now), 'the check')
  }
  return { cells, note }
}

type World = InventoriesWorld
export const aboutInventories = {
  inventories: ({ inventories }: World): Columns => inventories.map(({ id, item }) => ({ id, item })),
  cells: ({ cells, note }: World): Columns =>
    cells.map(({ id, item, municipality }) => ({
      id,
      item,
      municipality,
      note,
      question: 'works',
      aside: crypto.randomUUID(),
      number: '1',
    })),
}

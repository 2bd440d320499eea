import { aboutInventories, type InventoriesWorld, TODAY } from './inventories-world.test-support.ts'
import { each, noneBut, type PlacePerson, type PlaceRow, working } from './people.test-support.ts'
import type { Lines } from './walk.test-support.ts'

/** Columns: draft, open (of the project), closed; then of the other partnership. */
const inventory = { columns: aboutInventories.inventories }
const led = (own: string, other: string): PlaceRow =>
  noneBut(
    each(`${own} -`, 'regional-officer', 'second-officer'),
    each(`-${own[1]}- -`, 'project-leader'),
    each(`--- ${other}`, 'region-elsewhere'),
    each(`${own} ${other}`, 'administrator'),
  )
/** The board: also coordinators of the partnership's municipalities, once it is open. */
const board: PlaceRow = {
  ...led('ooo', 'o'),
  ...each('-oo -', 'coordinator', 'neighbour'),
  ...each('--- o', 'outsider'),
}
const begun = noneBut(
  each('o', 'project-leader', 'regional-officer', 'second-officer', 'region-elsewhere', 'administrator'),
)

/** Columns: asked, answered, checked, declined, not asked, talked, interviewed by the officer; then the neighbour's. */
const cell = { columns: aboutInventories.cells }
const rows = (leads: string, own: string, neighbour: string, more: Partial<PlaceRow> = {}): PlaceRow =>
  noneBut(
    each(leads, 'regional-officer', 'second-officer', 'administrator', 'project-leader'),
    each(`${own} -`, 'coordinator'),
    each(`------- ${neighbour}`, 'neighbour'),
    more,
  )
const base = '/:language/workspace/inventories'
const at = `${base}/:id/cells/:item/:municipality`
const typed = rows('-----o- -', 'o----o-', 'o')
const posted = rows('xxx-->x x', '>xxx->x', '>')

export const inventoryRoutes: Lines<InventoriesWorld, PlacePerson> = {
  [`GET ${base}`]: { row: working('o') },
  [`GET ${base}/new`]: { row: begun },
  [`POST ${base}/new`]: { row: begun },
  [`GET ${base}/:id`]: { row: board, ...inventory },
  [`GET ${base}/:id/board.csv`]: { row: board, ...inventory },
  [`GET ${base}/:id/board.xlsx`]: { row: board, ...inventory },
  [`GET ${base}/:id/edit`]: { row: led('ooo', 'o'), ...inventory },
  [`POST ${base}/:id/edit`]: { row: led('ooo', 'o'), ...inventory },
  [`POST ${base}/:id/items`]: { row: led('ooo', 'o'), ...inventory },
  [`POST ${base}/:id/items/:item`]: { row: led('ooo', 'o'), ...inventory },
  // There is no newer version of its form.
  [`POST ${base}/:id/items/:item/exchange`]: { row: led('xxx', 'x'), ...inventory },
  [`POST ${base}/:id/items/:item/remove`]: { row: led('>xx', '>'), ...inventory },
  // What is open stays open, and what was closed may be opened again.
  [`POST ${base}/:id/open`]: { row: led('>>>', '>'), ...inventory },
  [`POST ${base}/:id/close`]: { row: led('x>x', '>'), ...inventory },
  [`POST ${base}/:id/ask`]: { row: led('x>x', '>'), ...inventory },
}

export const cellRoutes: Lines<InventoriesWorld, PlacePerson> = {
  [`GET ${at}`]: { row: rows('ooooooo o', 'ooooooo', 'o'), ...cell },
  [`POST ${at}/ask`]: { row: rows('xxx>>xx x', '-------', '-'), ...cell },
  // Whoever sent the answers does not check them.
  [`POST ${at}/check`]: {
    row: rows('x>xxxx> x', '-------', '-', each('x>xxxxx x', 'regional-officer')),
    ...cell,
  },
  [`POST ${at}/return`]: {
    row: rows('x>xxxx> x', '-------', '-'),
    ...cell,
    fields: () => ({ reason: 'Meir.' }),
  },
  // What was checked is set aside.
  [`POST ${at}/set-aside`]: {
    row: rows('xx>xxxx x', '-------', '-'),
    ...cell,
    fields: () => ({ reason: 'Det stemmer ikkje.' }),
  },
  [`GET ${at}/sent/:number{[1-9][0-9]{0,3}}`]: { row: rows('-oo---o -', '-oo---o', '-'), ...cell },
  [`POST ${at}/decline`]: {
    row: rows('>xxxx>x >', '>xxxx>x', '>'),
    ...cell,
    fields: () => ({ reason: 'Inga tid.' }),
  },
  [`POST ${at}/notes`]: {
    row: rows('xxxxx>> x', 'xxxxx>>', 'x'),
    ...cell,
    fields: () => ({
      respondent: 'rektor',
      heldOn: TODAY,
      consentedOn: TODAY,
      consent: 'inside',
      language: 'nn',
      body: 'Ho fortalde.',
    }),
  },
  // The municipality reads what was noted; whoever leads removes it. Its coordinator sent none of these interviews.
  [`POST ${at}/notes/:note/remove`]: { row: rows('-----> - -', '-----x-', '-'), ...cell },
  [`POST ${at}/withdraw`]: { row: rows('xxxxx>> x', 'xxxxxxx', 'x'), ...cell },
  [`GET ${at}/answer`]: { row: rows('ooo--oo o', 'oooo-oo', 'o'), ...cell },
  [`POST ${at}/answer`]: { row: posted, ...cell },
  [`POST ${at}/answer/send`]: { row: posted, ...cell },
  [`GET ${at}/answer/answers`]: { row: typed, ...cell },
  [`GET ${at}/answer/history`]: { row: typed, ...cell },
  [`POST ${at}/answer/asides/:aside`]: {
    row: rows('------- -', '-------', '-'),
    ...cell,
    fields: () => ({ how: 'take' }),
  },
  [`POST ${at}/answer/answers/:question`]: {
    row: typed,
    ...cell,
    fields: () => ({ base: '0:' }),
    draftSave: true,
  },
}

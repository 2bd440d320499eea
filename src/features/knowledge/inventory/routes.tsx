import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { sentFields, sentVersion } from '../../../platform/http/sent-fields.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { one } from '../../../platform/ui/form-values.ts'
import type { FormValues } from '../../../platform/ui/forms.tsx'
import { municipalityLabel } from '../../places/index.ts'
import { boardOf } from './cells/board.ts'
import { boardCsv, boardWorkbook } from './cells/board-files.ts'
import { boardPage } from './cells/board-page.tsx'
import { coordinates } from './cells/find-cell.ts'
import { listAnswers, listMembers } from './cells/queries.ts'
import { cellRoutes } from './cells/routes.tsx'
import { refusedPage } from './done.tsx'
import { type EditParts, editPage, headValues, newPage } from './edit-page.tsx'
import type { FoundInventory } from './inventory.ts'
import { exchangeForm } from './items/exchange-form.ts'
import { listChoosableForms, listItems, listItemsToEdit } from './items/queries.ts'
import { addItem, removeItem, saveItem } from './items/save-item.ts'
import { listPage } from './list-page.tsx'
import { findInventory, listInventories } from './queries.ts'
import { HeadForm, ItemChangeForm, ItemForm, NewForm, problemsOf } from './read-forms.ts'
import { listPlacesToBegin } from './rights/queries.ts'
import { closeInventory, createInventory, type Done, openInventory, saveInventory } from './save-inventory.ts'
import { texts } from './texts.ts'

export const inventoryRoutes = new Hono<Env>()

const base = '/workspace/inventories'
const actOf = (c: Ctx) => ({ viewer: member(c), requestId: c.var.requestId })
const here = (c: Ctx, { id }: { id: string }) => `/${c.var.language}${base}/${id}`

inventoryRoutes.get(base, allow(...workspaceRoles), async (c) => {
  const { db, viewer } = c.var
  const places = await listPlacesToBegin(db, viewer)
  return listPage(c, await listInventories(db, viewer), places.length > 0)
})

inventoryRoutes.get(`${base}/new`, allow(...workspaceRoles), async (c) => {
  const places = await placesOf(c)
  const [only] = places.length === 1 ? places : []
  const where = only ? [only.partnershipId, only.projectId].filter(Boolean).join(' ') : ''
  return newPage(c, places, { values: { where, language: c.var.language, keepMonths: '24' } })
})

inventoryRoutes.post(`${base}/new`, allow(...workspaceRoles), async (c) => {
  const places = await placesOf(c)
  const values = sentFields(c)
  const t = texts[c.var.language]
  const read = NewForm.safeParse(values)
  if (!read.success) return newPage(c, places, { values, errors: problemsOf(read.error, t.problems) }, 422)
  const { where, ...text } = read.data
  const made = await createInventory(transaction(c), actOf(c), { ...text, ...where })
  if (!made.ok) return newPage(c, places, { values, errors: { where: t.problems.where } }, 422)
  return c.redirect(`${here(c, made)}/edit?done=saved`, 303)
})

inventoryRoutes.get(`${base}/:id`, allow(...workspaceRoles), async (c) => {
  const inventory = await found(c)
  const asked = c.req.query('asked')
  return boardPage(
    c,
    inventory,
    await board(c, inventory),
    (key) => inventory.mayLead || coordinates(c.var.viewer, key),
    {
      done: c.req.query('done'),
      asked: asked !== undefined && /^\d{1,6}$/.test(asked) ? Number(asked) : undefined,
      without: (c.req.queries('without') ?? []).filter((key) => /^(NO|SE)-\d{4}$/.test(key)).slice(0, 500),
    },
  )
})

inventoryRoutes.get(`${base}/:id/board.csv`, allow(...workspaceRoles), async (c) => {
  const inventory = await found(c)
  const text = boardCsv(inventory, await board(c, inventory), c.var.language)
  return c.body(text, 200, fileHeaders(inventory, 'csv', 'text/csv; charset=utf-8'))
})

inventoryRoutes.get(`${base}/:id/board.xlsx`, allow(...workspaceRoles), async (c) => {
  const inventory = await found(c)
  const file = await boardWorkbook(inventory, await board(c, inventory), c.var.language)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return c.body(new Uint8Array(file), 200, fileHeaders(inventory, 'xlsx', type))
})

const fileHeaders = ({ slug }: FoundInventory, ending: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="rotfeste-inventory-${slug}.${ending}"`,
  'cache-control': 'private, no-store',
})

inventoryRoutes.get(`${base}/:id/edit`, allow(...workspaceRoles), async (c) =>
  edit(c, await led(c), { done: c.req.query('done') }),
)

inventoryRoutes.post(`${base}/:id/edit`, allow(...workspaceRoles), async (c) => {
  const inventory = await led(c)
  const values = sentFields(c)
  const t = texts[c.var.language]
  const read = HeadForm.safeParse(values)
  if (!read.success)
    return edit(c, inventory, { head: { values, errors: problemsOf(read.error, t.problems) }, status: 422 })
  const at = { id: inventory.id, version: sentVersion(values) }
  const saved = await saveInventory(transaction(c), actOf(c), at, read.data)
  if (saved.ok) return c.redirect(`${here(c, inventory)}/edit?done=saved`, 303)
  return edit(c, inventory, { head: { values }, refused: t.refused[saved.reason], status: 409 })
})

inventoryRoutes.post(`${base}/:id/items`, allow(...workspaceRoles), async (c) => {
  const inventory = await led(c)
  const values = named(sentFields(c), 'item-')
  const t = texts[c.var.language]
  const read = ItemForm.safeParse(values)
  if (!read.success)
    return edit(c, inventory, { item: { values, errors: problemsOf(read.error, t.problems) }, status: 422 })
  const { form, ...item } = read.data
  const added = await addItem(transaction(c), actOf(c), inventory.id, { ...form, ...item })
  if (added.ok) return c.redirect(`${here(c, inventory)}/edit?done=saved#items`, 303)
  return edit(c, inventory, { item: { values }, refused: t.refused[added.reason], status: 409 })
})

inventoryRoutes.post(`${base}/:id/items/:item`, allow(...workspaceRoles), async (c) => {
  const inventory = await led(c)
  const itemId = await itemOf(c, inventory)
  const values = named(sentFields(c), `${itemId}-`)
  const t = texts[c.var.language]
  const read = ItemChangeForm.safeParse(values)
  if (!read.success)
    return edit(c, inventory, {
      refused: Object.values(problemsOf(read.error, t.problems)).join(' '),
      status: 422,
    })
  return after(
    c,
    inventory,
    await saveItem(transaction(c), actOf(c), { inventoryId: inventory.id, itemId }, read.data),
  )
})

inventoryRoutes.post(`${base}/:id/items/:item/remove`, allow(...workspaceRoles), async (c) => {
  const inventory = await led(c)
  const itemId = await itemOf(c, inventory)
  return after(
    c,
    inventory,
    await removeItem(transaction(c), actOf(c), { inventoryId: inventory.id, itemId }),
  )
})

inventoryRoutes.post(`${base}/:id/items/:item/exchange`, allow(...workspaceRoles), async (c) => {
  const inventory = await led(c)
  const at = { inventoryId: inventory.id, itemId: await itemOf(c, inventory) }
  const done = await exchangeForm(transaction(c), actOf(c), at, one(sentFields(c), 'form'))
  return done.ok
    ? c.redirect(`${here(c, inventory)}/edit?done=exchanged#items`, 303)
    : after(c, inventory, done)
})

inventoryRoutes.post(`${base}/:id/open`, allow(...workspaceRoles), async (c) => {
  const inventory = await led(c)
  const opened = await openInventory(transaction(c), actOf(c), inventory.id)
  return opened.ok ? c.redirect(`${here(c, inventory)}?done=opened`, 303) : after(c, inventory, opened)
})

inventoryRoutes.post(`${base}/:id/close`, allow(...workspaceRoles), async (c) => {
  const inventory = await led(c)
  const closed = await closeInventory(transaction(c), actOf(c), inventory, dayOf(c.var.outside.now()))
  return closed.ok ? c.redirect(`${here(c, inventory)}?done=closed`, 303) : after(c, inventory, closed)
})

inventoryRoutes.route('/', cellRoutes)

const found = async (c: Ctx): Promise<FoundInventory> =>
  (await findInventory(c.var.db, c.var.viewer, c.req.param('id') ?? '')) ?? notFound()

async function led(c: Ctx): Promise<FoundInventory> {
  const inventory = await found(c)
  return inventory.mayLead ? inventory : notFound()
}

async function placesOf(c: Ctx) {
  const places = await listPlacesToBegin(c.var.db, c.var.viewer)
  return places.length > 0 ? places : notFound()
}

async function itemOf(c: Ctx, inventory: FoundInventory): Promise<string> {
  const id = c.req.param('item') ?? ''
  const items = isUuid(id) ? await listItems(c.var.db, inventory.id) : []
  return items.some((item) => item.id === id) ? id : notFound()
}

async function board(c: Ctx, inventory: FoundInventory) {
  const { db, outside } = c.var
  return boardOf(
    await listItems(db, inventory.id),
    await listMembers(db, inventory.id, dayOf(outside.now())),
    await listAnswers(db, inventory.id),
    municipalityLabel,
  )
}

async function edit(
  c: Ctx,
  inventory: FoundInventory,
  more: Partial<Pick<EditParts, 'head' | 'item' | 'done' | 'refused' | 'status'>>,
) {
  return editPage(c, {
    inventory,
    items: await listItemsToEdit(c.var.db, inventory.id),
    forms: await listChoosableForms(c.var.db),
    head: { values: headValues(inventory) },
    item: { values: {} },
    ...more,
  })
}

/** The fields of the one of the page's forms that was sent, without what tells it from the others. */
const named = (values: FormValues, prefix: string): FormValues =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  )

const after = (c: Ctx, inventory: FoundInventory, done: Done) =>
  done.ok
    ? c.redirect(`${here(c, inventory)}/edit?done=saved#items`, 303)
    : refusedPage(c, done.reason, { href: `${here(c, inventory)}/edit`, text: texts[c.var.language].edit })

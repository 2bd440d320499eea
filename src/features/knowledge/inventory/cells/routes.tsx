import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { sentFields } from '../../../../platform/http/sent-fields.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import { filledFormRoutes, sentContent } from '../../../forms/index.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { type Refusal, refusedPage } from '../done.tsx'
import { listItems } from '../items/queries.ts'
import { listNotes } from '../notes/queries.ts'
import { addNote, removeNote, withdrawInterview } from '../notes/write-note.ts'
import { findInventory } from '../queries.ts'
import { NoteForm, problemsOf, ReasonForm } from '../read-forms.ts'
import { texts } from '../texts.ts'
import { type CellTyped, cellAddress } from './address.ts'
import { cellPage, SENDING } from './cell-page.tsx'
import { CellTitle, cellCrumbs, cellTitle } from './cell-title.tsx'
import { type FoundCell, findCell } from './find-cell.ts'
import { askCells, checkCell, declineCell, type Moved, noteAnswered } from './move-cell.ts'
import { listAnswers, listMembers } from './queries.ts'
import { returnCell, setCellAside } from './set-aside/open-again.ts'
import { listSetAsides } from './set-aside/queries.ts'
import { earlierPage, SetAsides } from './set-aside/set-aside-view.tsx'

/** One municipality and one item: asked, answered, checked, declined; and what was said in conversations. */
export const cellRoutes = new Hono<Env>()

const path = '/workspace/inventories/:id/cells/:item/:municipality'
const actOf = (c: Ctx) => ({ viewer: member(c), requestId: c.var.requestId })
const now = (c: Ctx) => c.var.outside.now()
const today = (c: Ctx) => dayOf(now(c))

cellRoutes.post('/workspace/inventories/:id/ask', allow(...workspaceRoles), async (c) => {
  const inventory = (await findInventory(c.var.db, c.var.viewer, c.req.param('id'))) ?? notFound()
  if (!inventory.mayLead) notFound()
  const form = postedForm(c)
  const here = `/${c.var.language}/workspace/inventories/${inventory.id}`
  const wantedItem = String(form.get('item') ?? '')
  const wantedPlace = String(form.get('municipality') ?? '')
  const answers = await listAnswers(c.var.db, inventory.id)
  // Whoever declined is asked again by name only.
  const known = new Set(
    answers.flatMap(({ itemId, municipalityKey, todayKeys, state }) =>
      state === 'declined' && wantedPlace !== ''
        ? []
        : [municipalityKey, ...todayKeys].map((key) => `${itemId} ${key}`),
    ),
  )
  const items = (await listItems(c.var.db, inventory.id)).filter(
    ({ id }) => wantedItem === '' || id === wantedItem,
  )
  const members = (await listMembers(c.var.db, inventory.id, today(c))).filter(
    ({ key, leftOn }) => leftOn === null && (wantedPlace === '' || key === wantedPlace),
  )
  const cells = items.flatMap((item) =>
    members
      .filter(({ key }) => !known.has(`${item.id} ${key}`))
      .map(({ key }) => ({ item, municipalityKey: key })),
  )
  const asked = await askCells(transaction(c), actOf(c), inventory, cells, outsideOf(c))
  if (!asked.ok) return refusedPage(c, asked.reason, { href: here, text: texts[c.var.language].backToBoard })
  const without = asked.withoutCoordinator.map((key) => `&without=${key}`).join('')
  return c.redirect(`${here}?asked=${asked.cells}${without}`, 303)
})

const outsideOf = (c: Ctx) => ({
  now: now(c),
  baseUrl: c.var.outside.config.baseUrl,
  language: c.var.language,
})

cellRoutes.get(path, allow(...workspaceRoles), async (c) => {
  const cell = await found(c)
  return show(c, cell, { done: c.req.query('done') })
})

cellRoutes.post(`${path}/ask`, allow(...workspaceRoles), async (c) => {
  const cell = await led(c)
  if (cell.state !== 'not-asked' && cell.state !== 'declined') return refused(c, cell, 'moved-on')
  const asked = await askCells(
    transaction(c),
    actOf(c),
    cell.inventory,
    [{ item: cell.item, municipalityKey: cell.municipalityKey }],
    outsideOf(c),
  )
  return after(c, cell, asked, 'asked')
})

/** The page was opened before answers were sent anew: nobody has read what would be decided on. */
const isOutOfDate = (c: Ctx, { answer }: FoundCell) =>
  String(postedForm(c).get(SENDING) ?? answer?.sentNumber) !== String(answer?.sentNumber)

cellRoutes.post(`${path}/check`, allow(...workspaceRoles), async (c) => {
  const cell = await led(c)
  if (isOutOfDate(c, cell)) return refused(c, cell, 'moved-on')
  return after(c, cell, await checkCell(transaction(c), actOf(c), cell, now(c)), 'checked')
})

cellRoutes.post(`${path}/return`, allow(...workspaceRoles), async (c) => {
  const cell = await led(c)
  const values = sentFields(c)
  const read = ReasonForm('note').safeParse(values)
  if (!read.success) return show(c, cell, { typed: typedWrongly(c, 'return', values, read.error) })
  if (isOutOfDate(c, cell)) return refused(c, cell, 'moved-on')
  const done = await returnCell(transaction(c), actOf(c), cell, read.data.reason, outsideOf(c))
  return after(c, cell, done, 'returned')
})

cellRoutes.post(`${path}/set-aside`, allow(...workspaceRoles), async (c) => {
  const cell = await led(c)
  const values = sentFields(c)
  const read = ReasonForm('reason').safeParse(values)
  if (!read.success && cell.maySetAside)
    return show(c, cell, { typed: typedWrongly(c, 'set-aside', values, read.error) })
  if (isOutOfDate(c, cell)) return refused(c, cell, 'moved-on')
  const reason = read.success ? read.data.reason : ''
  const done = await setCellAside(transaction(c), actOf(c), cell, reason, outsideOf(c))
  return after(c, cell, done, 'setAside')
})

cellRoutes.get(`${path}/sent/:number{[1-9][0-9]{0,3}}`, allow(...workspaceRoles), async (c) => {
  const cell = await found(c)
  const form = cell.answer?.filledFormId
  const sent = form ? await sentContent(c.var.db, form, Number(c.req.param('number'))) : undefined
  return sent ? earlierPage(c, cell, sent) : notFound()
})

cellRoutes.post(`${path}/decline`, allow(...workspaceRoles), async (c) => {
  const cell = await found(c)
  const values = sentFields(c)
  const read = ReasonForm('reason').safeParse(values)
  if (!read.success) return show(c, cell, { typed: typedWrongly(c, 'decline', values, read.error) })
  const done = await declineCell(transaction(c), actOf(c), cell, read.data.reason)
  return after(c, cell, done, 'declined')
})

cellRoutes.post(`${path}/notes`, allow(...workspaceRoles), async (c) => {
  const cell = await found(c)
  const values = sentFields(c)
  const read = NoteForm(today(c)).safeParse(values)
  if (!read.success) return show(c, cell, { typed: typedWrongly(c, 'note', values, read.error) })
  if (!cell.mayWriteNotes) return refused(c, cell, cell.inventory.state === 'open' ? 'moved-on' : 'closed')
  await addNote(transaction(c), actOf(c), cell, read.data)
  return c.redirect(`${cellAddress(c, cell)}?done=noted#notes`, 303)
})

cellRoutes.post(`${path}/notes/:note/remove`, allow(...workspaceRoles), async (c) => {
  const cell = await found(c)
  const id = c.req.param('note')
  if (!isUuid(id)) notFound()
  const removed = await removeNote(transaction(c), actOf(c), cell, id)
  if (!removed.ok) return removed.reason === 'not-found' ? notFound() : refused(c, cell, removed.reason)
  return c.redirect(`${cellAddress(c, cell)}?done=removed#notes`, 303)
})

cellRoutes.post(`${path}/withdraw`, allow(...workspaceRoles), async (c) => {
  const cell = await found(c)
  const reason = texts[cell.inventory.language].withdrawn
  return after(c, cell, await withdrawInterview(transaction(c), actOf(c), cell, reason), 'removed')
})

filledFormRoutes(cellRoutes, {
  path: `${path}/answer`,
  roles: workspaceRoles,
  find: async (c) => {
    const cell = await cellOf(c)
    const filledFormId = cell?.answer?.filledFormId
    if (!cell || !filledFormId) return undefined
    // Who will not answer has given nothing: what they had begun is theirs.
    if (cell.state === 'declined' && !cell.isOwn) return undefined
    const { language } = c.var
    const t = texts[language]
    const due = cell.item.dueOn ?? cell.inventory.dueOn
    return {
      filledFormId,
      title: cellTitle(cell),
      heading: <CellTitle c={c} cell={cell} />,
      crumbs: cellCrumbs(c, cell),
      backHref: cellAddress(c, cell),
      backText: t.backToCell,
      mayWrite: cell.mayAnswer,
      intro: (
        <>
          <p>{t.answerIntro(municipalityLabel(cell.municipalityKey), due ? formatDay(due, language) : '')}</p>
          {await whyAgain(c, cell)}
        </>
      ),
    }
  },
  onSent: async (c, tx) => {
    const cell = await found(c)
    await noteAnswered(tx, actOf(c), cell, now(c))
    return `${cellAddress(c, cell)}?done=answered`
  },
})

/** Where answers were set aside and are to be sent anew: why, before they are written in again. */
async function whyAgain(c: Ctx, cell: FoundCell) {
  if (cell.state !== 'asked' || !cell.answer?.sentNumber) return null
  const [last] = await listSetAsides(c.var.db, cell.item.id, cell.municipalityKey)
  return last?.sentNumber === cell.answer.sentNumber ? (
    <SetAsides c={c} cell={cell} setAsides={[last]} />
  ) : null
}

const cellOf = (c: Ctx) =>
  findCell(
    c.var.db,
    c.var.viewer,
    {
      inventoryId: c.req.param('id') ?? '',
      itemId: c.req.param('item') ?? '',
      municipalityKey: c.req.param('municipality') ?? '',
    },
    now(c),
  )

const found = async (c: Ctx): Promise<FoundCell> => (await cellOf(c)) ?? notFound()

async function led(c: Ctx): Promise<FoundCell> {
  const cell = await found(c)
  return cell.mayLead ? cell : notFound()
}

async function show(c: Ctx, cell: FoundCell, more: { done?: string | undefined; typed?: CellTyped }) {
  const { db } = c.var
  const form = cell.answer?.filledFormId
  return cellPage(
    c,
    cell,
    {
      sent: form ? await sentContent(db, form) : undefined,
      notes: await listNotes(db, cell.item.id, cell.municipalityKey, today(c)),
      setAsides: await listSetAsides(db, cell.item.id, cell.municipalityKey),
      done: more.done,
      ...(more.typed ? { typed: more.typed } : {}),
    },
    more.typed ? 422 : 200,
  )
}

const typedWrongly = (
  c: Ctx,
  form: CellTyped['form'],
  values: CellTyped['values'],
  error: Parameters<typeof problemsOf>[0],
): CellTyped => ({ form, values, errors: problemsOf(error, texts[c.var.language].problems) })

const refused = (c: Ctx, cell: FoundCell, reason: Refusal) =>
  refusedPage(c, reason, { href: cellAddress(c, cell), text: texts[c.var.language].backToCell })

const after = (c: Ctx, cell: FoundCell, moved: Moved | { ok: false; reason: Refusal }, done: string) =>
  moved.ok ? c.redirect(`${cellAddress(c, cell)}?done=${done}`, 303) : refused(c, cell, moved.reason)

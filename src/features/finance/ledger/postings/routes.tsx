import { Hono } from 'hono'
import { audit } from '../../../../platform/audit/audit.ts'
import { allow, workspaceRoles } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import { findFinanceProject } from '../../queries.ts'
import { accountsAddress } from '../accounts-page.tsx'
import { listOpenLines, lockLedger } from '../import/queries.ts'
import { ledgerTexts } from '../texts.ts'
import { insertTypedPostings } from '../typed/insert-typed-postings.ts'
import { withdrawTyped } from '../typed/queries.ts'
import { typedTexts } from '../typed/texts.ts'
import { parseTyped, typedValues } from '../typed/typed-form.ts'
import { linesPage } from './lines-page.tsx'
import { type PostingShown, postingPage } from './posting-page.tsx'
import { postingsPage } from './postings-page.tsx'
import { findPosting, listAccountsOnLines, listFilters, listPostings, moveAccount } from './queries.ts'

export const postingRoutes = new Hono<Env>()
const base = '/projects/:slug/finance/accounts'

postingRoutes.get(`${base}/postings`, allow(...workspaceRoles), async (c) => {
  const project = await find(c)
  const asked = (name: string, fits: (value: string) => boolean) => {
    const value = c.req.query(name) ?? ''
    return fits(value) ? value : ''
  }
  const filter = {
    line: asked('line', (line) => line === 'none' || isUuid(line)),
    month: asked('month', (month) => /^\d{4}-\d{2}$/.test(month)),
    file: asked('file', isUuid),
  }
  const page = Math.max(1, Number(asked('page', (page) => /^\d{1,6}$/.test(page)) || '1'))
  const found = await listPostings(c.var.db, project.id, filter, page)
  return postingsPage(c, { project, filter, page, found, filters: await listFilters(c.var.db, project.id) })
})

postingRoutes.get(`${base}/postings/:posting`, allow(...workspaceRoles), async (c) => show(c, {}))

postingRoutes.post(`${base}/postings/:posting`, allow(...workspaceRoles), async (c) => {
  const { project, posting } = await findOwn(c)
  const tx = transaction(c)
  const lines = await listOpenLines(tx, project.id)
  const typed = parseTyped(postedForm(c), lines, c.var.language)
  if (!typed.ok) return show(c, { ...typed, status: 422 })
  await lockLedger(tx, project.id)
  const { importId, postingIds } = await insertTypedPostings(tx, actOf(c), {
    projectId: project.id,
    kind: 'typed',
    fileName: ledgerTexts[c.var.language].kinds.typed,
    lines: [typed.posting],
    facts: { corrects: posting.id },
  })
  if (!importId || !(await withdrawTyped(tx, project.id, posting.id, importId))) return tooLate(c)
  return c.redirect(`${accountsAddress(c, project)}/postings/${postingIds[0]}`, 303)
})

postingRoutes.post(`${base}/postings/:posting/take-back`, allow(...workspaceRoles), async (c) => {
  const { project, posting } = await findOwn(c)
  const tx = transaction(c)
  await lockLedger(tx, project.id)
  const { importId } = await insertTypedPostings(tx, actOf(c), {
    projectId: project.id,
    kind: 'typed',
    fileName: ledgerTexts[c.var.language].kinds.typed,
    lines: [],
    facts: { takesBack: posting.id },
  })
  if (!importId || !(await withdrawTyped(tx, project.id, posting.id, importId))) return tooLate(c)
  return c.redirect(`${accountsAddress(c, project)}?done=takenBack`, 303)
})

postingRoutes.get(`${base}/lines`, allow(...workspaceRoles), async (c) => {
  const project = await find(c)
  return linesPage(c, {
    project,
    accounts: await listAccountsOnLines(c.var.db, project.id),
    lines: await listOpenLines(c.var.db, project.id),
  })
})

postingRoutes.post(`${base}/lines`, allow(...workspaceRoles), async (c) => {
  const project = await find(c)
  const tx = transaction(c)
  const form = postedForm(c)
  await lockLedger(tx, project.id)
  const lines = new Set((await listOpenLines(tx, project.id)).map(({ id }) => id))
  const held = new Map(
    (await listAccountsOnLines(tx, project.id)).map(({ account, line }) => [account, line]),
  )
  let moved = 0
  for (const [name, account] of form.entries()) {
    if (!/^account\.\d{1,5}$/.test(name) || typeof account !== 'string' || !held.has(account)) continue
    const given = form.get(`line.${name.slice(8)}`)
    if (typeof given !== 'string' || given === 'keep' || (given !== '' && !lines.has(given))) continue
    const line = given === '' ? null : given
    if (held.get(account) === line) continue
    moved += await moveAccount(tx, project.id, account, line, member(c).accountId)
  }
  await audit(tx, actOf(c), 'accounts-moved', { kind: 'project', id: project.id }, { moved })
  return c.redirect(`${accountsAddress(c, project)}?moved=${moved}`, 303)
})

async function find(c: Ctx) {
  return (await findFinanceProject(c.var.db, member(c), c.req.param('slug') ?? '')) ?? notFound()
}

async function findWithPosting(c: Ctx) {
  const project = await find(c)
  const posting = (await findPosting(c.var.db, project.id, c.req.param('posting') ?? '')) ?? notFound()
  return { project, posting }
}

/** A posting that a person typed; what came in a file is corrected in the books it came from. */
async function findOwn(c: Ctx) {
  const found = await findWithPosting(c)
  return found.posting.source_kind === 'typed' || found.posting.source_kind === 'document'
    ? found
    : notFound()
}

async function show(c: Ctx, more: Partial<Pick<PostingShown, 'values' | 'errors' | 'notice' | 'status'>>) {
  const { project, posting } = await findWithPosting(c)
  const values = typedValues({
    postedOn: posting.posted_on,
    amountOre: posting.amount_ore,
    currency: posting.currency,
    description: posting.description,
    budgetLineId: posting.budget_line_id,
    minutes: posting.minutes,
    voucher: posting.voucher,
  })
  return postingPage(c, {
    project,
    posting,
    lines: await listOpenLines(c.var.db, project.id),
    values,
    ...more,
  })
}

const tooLate = (c: Ctx) => show(c, { notice: typedTexts[c.var.language].alreadyChanged, status: 409 })
const actOf = (c: Ctx) => ({ viewer: member(c), requestId: c.var.requestId })

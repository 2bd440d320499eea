import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { currencyOfProject } from '../../load-money-table.ts'
import { findFinanceProject } from '../../queries.ts'
import { accountsAddress } from '../accounts-page.tsx'
import { listOpenLines } from '../import/queries.ts'
import { ledgerTexts } from '../texts.ts'
import { insertTypedPostings } from './insert-typed-postings.ts'
import { parseTyped } from './typed-form.ts'
import { typedPage } from './typed-page.tsx'

export const typedRoutes = new Hono<Env>()
const path = '/projects/:slug/finance/accounts/typed'

typedRoutes.get(path, allow(...workspaceRoles), async (c) => {
  const project = await find(c)
  const lines = await listOpenLines(c.var.db, project.id)
  const currency = await currencyOfProject(c.var.db, project.id)
  return typedPage(c, { project, lines, values: { currency, line: c.req.query('line') ?? '' } })
})

typedRoutes.post(path, allow(...workspaceRoles), async (c) => {
  const project = await find(c)
  const lines = await listOpenLines(c.var.db, project.id)
  const typed = parseTyped(postedForm(c), lines, c.var.language)
  if (!typed.ok) return typedPage(c, { project, lines, ...typed, status: 422 })
  await insertTypedPostings(
    transaction(c),
    { viewer: member(c), requestId: c.var.requestId },
    {
      projectId: project.id,
      kind: 'typed',
      fileName: ledgerTexts[c.var.language].kinds.typed,
      lines: [typed.posting],
    },
  )
  return c.redirect(`${accountsAddress(c, project)}?done=saved`, 303)
})

async function find(c: Ctx) {
  return (await findFinanceProject(c.var.db, member(c), c.req.param('slug') ?? '')) ?? notFound()
}

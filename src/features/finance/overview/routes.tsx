import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import type { Ctx, Env } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { financeProject } from '../finance-project.ts'
import { moneyTable } from '../load-money-table.ts'
import { findCurrentBudget, findDeviationLimit, listBudgetAmounts, listBudgetLines } from '../queries.ts'
import { divideBudget } from './divide-budget.ts'
import { moneyCsv, moneyWorkbook } from './exports.ts'
import { findPeriod } from './find-period.ts'
import { OverviewPage } from './overview-page.tsx'

export const overviewRoutes = new Hono<Env>()

overviewRoutes.get('/projects/:slug/finance', allow(...workspaceRoles), async (c) => {
  const found = await findFigures(c)
  const { db } = c.var
  const budget = await findCurrentBudget(db, found.project.id)
  const amounts = budget ? await listBudgetAmounts(db, budget.id) : []
  const lines = await listBudgetLines(db, found.project.id)
  return html(
    c,
    <OverviewPage
      c={c}
      of={{
        ...found,
        perYear: divideBudget(lines, amounts, 'year'),
        perFunder: divideBudget(lines, amounts, 'funder'),
      }}
    />,
    found.asked.ok ? 200 : 422,
  )
})

overviewRoutes.get('/projects/:slug/finance.csv', allow(...workspaceRoles), async (c) => {
  const { table } = await figuresToTake(c)
  return c.body(moneyCsv(table, c.var.language), 200, fileHeaders(c, 'csv', 'text/csv; charset=utf-8'))
})

overviewRoutes.get('/projects/:slug/finance.xlsx', allow(...workspaceRoles), async (c) => {
  const { table, project } = await figuresToTake(c)
  const file = await moneyWorkbook(table, c.var.language, {
    project: project.name,
    madeAt: c.var.outside.now(),
  })
  return c.body(
    new Uint8Array(file),
    200,
    fileHeaders(c, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  )
})

async function findFigures(c: Ctx) {
  const project = await financeProject(c)
  const { db } = c.var
  const { times, asked } = await findPeriod(c, project, c.req.query('from'), c.req.query('to'))
  const limit = await findDeviationLimit(db, project.programme_id)
  const table = await moneyTable(db, { projectId: project.id, ...asked.period, limit })
  return { project, times, asked, limit, table }
}

/** A file has figures, and of the period that was asked for. */
async function figuresToTake(c: Ctx) {
  const { project, asked, table } = await findFigures(c)
  return table && asked.ok ? { project, table } : notFound()
}

const fileHeaders = (c: Ctx, ending: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="rotfeste-finance-${c.req.param('slug')}.${ending}"`,
  'cache-control': 'private, no-store',
})

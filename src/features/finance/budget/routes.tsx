import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import { one, sentValues } from '../../../platform/ui/form-values.ts'
import type { FormValues } from '../../../platform/ui/forms.tsx'
import { type FinanceProject, financeAddress, financeProject } from '../finance-project.ts'
import { findCurrentBudget, listBudgetAmounts, listBudgetLines } from '../queries.ts'
import { budgetValues, groups, lineField, rowCount } from './budget-form.ts'
import { budgetPage } from './budget-page.tsx'
import type { Conflict } from './conflict-notice.tsx'
import { type BudgetInput, insertBudgetVersion } from './insert-budget-version.ts'
import { mistakeTexts } from './mistake-texts.ts'
import { parseBudget } from './parse-budget.ts'
import { listBudgetVersions, sumVersionLines } from './queries.ts'
import { VersionsPage } from './versions-page.tsx'

export const budgetRoutes = new Hono<Env>()

budgetRoutes.get('/projects/:slug/finance/budget', allow(...workspaceRoles), async (c) => {
  const project = await financeProject(c)
  return budgetPage(c, { project, values: await startingValues(c, project), errors: {} }, 200)
})

budgetRoutes.post('/projects/:slug/finance/budget', allow(...workspaceRoles), async (c) => {
  const project = await financeProject(c)
  const values = sentValues(postedForm(c))
  if (values.more) return budgetPage(c, { project, values, errors: {} }, 200)
  const parsed = parseBudget(values, c.var.language)
  if (!parsed.ok) return budgetPage(c, { project, values, errors: parsed.errors }, 422)
  const tx = transaction(c)
  const act = { viewer: c.var.viewer, requestId: c.var.requestId }
  const saved = await insertBudgetVersion(tx, act, { projectId: project.id, ...parsed.budget })
  if (saved.ok) return c.redirect(financeAddress(c, project), 303)
  if (saved.reason === 'lineTwice') {
    const errors = { [fieldNamed(values, saved.name)]: mistakeTexts[c.var.language].nameTwice }
    return budgetPage(c, { project, values, errors }, 422)
  }
  const conflict = await conflictWith(c, project, parsed.budget.lines)
  const rebased = { ...values, base: String(saved.currentVersion) }
  return budgetPage(c, { project, values: rebased, errors: {}, conflict }, 409)
})

budgetRoutes.get('/projects/:slug/finance/budget/versions', allow(...workspaceRoles), async (c) => {
  const project = await financeProject(c)
  const { db } = c.var
  const versions = await listBudgetVersions(db, project.id)
  const lines = await listBudgetLines(db, project.id)
  const sums = await sumVersionLines(
    db,
    versions.map(({ id }) => id),
  )
  return html(c, <VersionsPage c={c} project={project} versions={versions} lines={lines} sums={sums} />)
})

async function startingValues(c: Ctx, project: FinanceProject): Promise<FormValues> {
  const { db, language } = c.var
  const budget = await findCurrentBudget(db, project.id)
  const today = dayOf(c.var.outside.now())
  const currency = budget?.currency ?? project.currency ?? (project.country === 'SE' ? 'SEK' : 'NOK')
  const about = { base: String(budget?.number ?? 0), kind: 'revised', decidedOn: today, currency }
  if (!budget) return about
  const lines = await listBudgetLines(db, project.id)
  const amounts = await listBudgetAmounts(db, budget.id)
  return {
    ...about,
    ...budgetValues(
      lines.filter(({ retired }) => !retired),
      amounts,
      language,
    ),
  }
}

/** The version somebody saved meanwhile, beside what was sent. */
async function conflictWith(c: Ctx, project: FinanceProject, yours: BudgetInput['lines']): Promise<Conflict> {
  const { db } = c.var
  const [newest] = await listBudgetVersions(db, project.id, 1)
  if (!newest) throw new Error('a conflict is with a version')
  const sums = await sumVersionLines(db, [newest.id])
  const lines = (await listBudgetLines(db, project.id)).filter(({ retired }) => !retired)
  const ore = (amounts: { amountOre: number }[]) => amounts.reduce((sum, { amountOre }) => sum + amountOre, 0)
  return {
    version: newest.number,
    savedBy: newest.saved_by,
    savedAt: newest.saved_at,
    theirs: lines.map(({ id, name }) => ({
      id,
      name,
      amountOre: ore(sums.filter(({ lineId }) => lineId === id)),
    })),
    yours: yours.map(({ id, name, amounts }) => ({ id, name, amountOre: ore(amounts) })),
  }
}

function fieldNamed(values: FormValues, name: string): string {
  for (const group of groups)
    for (let row = 0; row < rowCount(values, group); row += 1)
      if (one(values, lineField(group, row, 'name')) === name) return lineField(group, row, 'name')
  return lineField('cost', 0, 'name')
}

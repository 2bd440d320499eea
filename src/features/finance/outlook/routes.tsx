import { Hono } from 'hono'
import { parseMoney, typedMoney } from '../../../platform/forms/typed-figure.ts'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../../platform/http/environment.ts'
import { one, sentValues } from '../../../platform/ui/form-values.ts'
import type { FieldErrors, FormValues } from '../../../platform/ui/forms.tsx'
import { financeAddress, financeProject } from '../finance-project.ts'
import { moneyTable } from '../load-money-table.ts'
import type { MoneyTable } from '../money-table.ts'
import { findPeriod } from '../overview/find-period.ts'
import { findDeviationLimit } from '../queries.ts'
import { outlookField, outlookPage } from './outlook-page.tsx'
import { type LineOutlook, saveOutlooks } from './save-outlook.ts'
import { outlookTexts } from './texts.ts'

export const outlookRoutes = new Hono<Env>()

const LONGEST_REASON = 2000

outlookRoutes.get('/projects/:slug/finance/outlook', allow(...workspaceRoles), async (c) => {
  const found = await findLines(c, c.req.query('from'), c.req.query('to'))
  return outlookPage(c, { ...found, values: startingValues(c, found.table), errors: {} }, 200)
})

outlookRoutes.post('/projects/:slug/finance/outlook', allow(...workspaceRoles), async (c) => {
  const values = sentValues(postedForm(c))
  const found = await findLines(c, one(values, 'from'), one(values, 'to'))
  const { project, period, limit, table } = found
  const t = outlookTexts[c.var.language]
  const nameOf = (lineId: string) => table?.lines.find((line) => line.lineId === lineId)?.name ?? ''
  const { written, errors } = parseOutlooks(c, values, table)
  if (Object.keys(errors).length > 0) return outlookPage(c, { ...found, values, errors }, 422)
  const saved = await saveOutlooks(
    transaction(c),
    { viewer: c.var.viewer, requestId: c.var.requestId },
    { projectId: project.id, ...period, limit },
    written,
  )
  if (saved.ok) return c.redirect(`${financeAddress(c, project)}?from=${period.from}&to=${period.to}`, 303)
  if (saved.reason === 'reasonMissing') {
    const missing = saved.lineIds.map((id) => [outlookField(id, 'reason'), t.reasonMissing(nameOf(id))])
    return outlookPage(c, { ...found, values, errors: Object.fromEntries(missing) }, 422)
  }
  const seen = saved.current.flatMap((line) => Object.entries(seenValues(c, line)))
  return outlookPage(
    c,
    { ...found, values: { ...values, ...Object.fromEntries(seen) }, errors: {}, clashes: saved.current },
    409,
  )
})

async function findLines(c: Ctx, from: string | undefined, to: string | undefined) {
  const project = await financeProject(c)
  const { asked } = await findPeriod(c, project, from, to)
  const limit = await findDeviationLimit(c.var.db, project.programme_id)
  const table = await moneyTable(c.var.db, { projectId: project.id, ...asked.period, limit })
  return { project, period: asked.period, limit, table }
}

const typed = (c: Ctx, ore: number | null) => (ore === null ? '' : typedMoney(ore, c.var.language))

const seenValues = (c: Ctx, { lineId, forecastOre, reason }: LineOutlook): FormValues => ({
  [outlookField(lineId, 'seenForecast')]: typed(c, forecastOre),
  [outlookField(lineId, 'seenReason')]: reason,
})

function startingValues(c: Ctx, table: MoneyTable | null): FormValues {
  return Object.assign(
    {},
    ...(table?.lines ?? []).map(({ lineId, forecastOre, deviationReason }) => ({
      [outlookField(lineId, 'forecast')]: typed(c, forecastOre),
      [outlookField(lineId, 'reason')]: deviationReason,
      ...seenValues(c, { lineId, forecastOre, reason: deviationReason }),
    })),
  )
}

/** What was written for each line of the table that the form has, and what it said when the writing began. */
function parseOutlooks(c: Ctx, values: FormValues, table: MoneyTable | null) {
  const t = outlookTexts[c.var.language]
  const errors: FieldErrors = {}
  const written: { seen: LineOutlook; now: LineOutlook }[] = []
  for (const { lineId, name } of table?.lines ?? []) {
    const forecastField = outlookField(lineId, 'forecast')
    const reasonField = outlookField(lineId, 'reason')
    if (values[forecastField] === undefined) continue
    const read = (text: string) =>
      text === ''
        ? ({ ok: true, amountOre: null } as const)
        : parseMoney(text, table?.currency ?? 'NOK', c.var.language)
    const forecast = read(one(values, forecastField))
    const seen = read(one(values, outlookField(lineId, 'seenForecast')))
    const reason = one(values, reasonField).replaceAll('\r\n', '\n')
    if (!forecast.ok) errors[forecastField] = t.amountInvalid(name)
    if (reason.length > LONGEST_REASON) errors[reasonField] = t.tooLong
    if (!forecast.ok) continue
    written.push({
      seen: {
        lineId,
        forecastOre: seen.ok ? seen.amountOre : null,
        reason: one(values, outlookField(lineId, 'seenReason')).replaceAll('\r\n', '\n'),
      },
      now: { lineId, forecastOre: forecast.amountOre, reason },
    })
  }
  return { written, errors }
}

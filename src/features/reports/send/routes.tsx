import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { type FoundReport, findReport } from '../find-report.ts'
import { alreadySentPage, checkPage } from './check-page.tsx'
import { prepareReport } from './prepare-report.ts'
import { explanationsFrom, saveExplanations } from './save-explanations.ts'
import { sendReport } from './send-report.ts'

export const sendRoutes = new Hono<Env>()

sendRoutes.get('/workspace/reports/:id/check', allow(...workspaceRoles), async (c) => {
  const report = await written(c)
  if (report.state !== 'draft' && report.state !== 'returned')
    return c.redirect(`${base(c, report)}/versions/${report.sentVersion}`, 303)
  const prepared = await prepareReport(c.var.db, report)
  return checkPage(c, { report, prepared, now: c.var.outside.now() })
})

sendRoutes.post('/workspace/reports/:id/explanations', allow(...workspaceRoles), async (c) => {
  const report = await written(c)
  const saved = await saveExplanations(transaction(c), actOf(c), report, explanationsFrom(postedForm(c)))
  return saved ? c.redirect(`${base(c, report)}/check`, 303) : alreadySentPage(c, report)
})

sendRoutes.post('/workspace/reports/:id/send', allow(...workspaceRoles), async (c) => {
  const report = await written(c)
  const tx = transaction(c)
  const now = c.var.outside.now()
  const typed = explanationsFrom(postedForm(c))
  const checked = postedForm(c).get('checked')
  await saveExplanations(tx, actOf(c), report, typed)
  const sent = await sendReport(tx, actOf(c), report, now, {
    ...(typeof checked === 'string' ? { checked } : {}),
  })
  if (sent.ok) return c.redirect(`${base(c, report)}/versions/${sent.number}?sent=1`, 303)
  if (sent.reason === 'closed')
    return alreadySentPage(c, (await findReport(tx, member(c), report.id)) ?? report)
  return checkPage(c, { report, prepared: sent.prepared, now, refused: sent.reason, typed })
})

const base = (c: Ctx, report: FoundReport) => `/${c.var.language}/workspace/reports/${report.id}`

const actOf = (c: Ctx) => ({
  viewer: member(c),
  requestId: c.var.requestId,
  baseUrl: c.var.outside.config.baseUrl,
})

async function written(c: Ctx): Promise<FoundReport> {
  const report = await findReport(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  return report?.mayWrite ? report : notFound()
}

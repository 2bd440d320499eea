import { Hono } from 'hono'
import { allow, workspaceRoles, workspaceVisitors } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { sentFields, sentVersion } from '../../../platform/http/sent-fields.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import type { FormValues } from '../../../platform/ui/forms.tsx'
import { listProposed } from '../contacts/queries.ts'
import { EditForm, FiguresForm, MoveForm, problemsOf, StartForm } from './adoption-forms.ts'
import { adoptionAddress, adoptionPage } from './adoption-page.tsx'
import { listEvaluationsOf, listGrantsOf, listOpenCalls } from './around/queries.ts'
import { editPage, editValues, figuresPage, figureValues, type Shown, statePage } from './change-pages.tsx'
import { changeTexts } from './change-texts.ts'
import { findAdoption } from './find-adoption.ts'
import { adoptionsPage } from './list-page.tsx'
import { moveAdoption } from './move-adoption.ts'
import { ownAdoption } from './own-adoption.ts'
import { selectOpenMeasure } from './queries.ts'
import { saveAdoption, saveAdoptionFigures } from './save-adoption.ts'
import { startAdoption } from './start-adoption.ts'
import { startPage } from './start-page.tsx'
import { usedRoutes } from './used/routes.tsx'

/** What municipalities make of measures: taking them into use, how it goes, where they are used. */
export const adoptionRoutes = new Hono<Env>()
adoptionRoutes.route('/', usedRoutes)

adoptionRoutes.get('/workspace/adoptions', allow(...workspaceVisitors), (c) => adoptionsPage(c, member(c)))

adoptionRoutes.get('/workspace/adoptions/new', allow(...workspaceRoles), (c) =>
  startPage(c, member(c), {
    values: { measure: c.req.query('measure') ?? '', since: dayOf(c.var.outside.now()) },
  }),
)

adoptionRoutes.post('/workspace/adoptions/new', allow(...workspaceRoles), async (c) => {
  const t = changeTexts[c.var.language]
  const values = sentFields(c)
  const form = StartForm.safeParse(values)
  if (!form.success)
    return startPage(c, member(c), { values, errors: problemsOf(form.error, t.problems), status: 422 })
  const { measure, municipality, project, ...start } = form.data
  const open = await selectOpenMeasure(c.var.db, measure)
  if (!open) return startPage(c, member(c), { values, refusal: t.refusals['measure-not-open'], status: 409 })
  const started = await startAdoption(
    transaction(c),
    actOf(c),
    {
      ...start,
      measureId: open.id,
      municipalityKey: municipality,
      projectId: project,
      language: c.var.language,
    },
    c.var.outside.now(),
  )
  if (started.ok) return c.redirect(adoptionAddress(c, started.id), 303)
  const refusal = t.refusals[started.reason]
  return started.reason === 'since-in-future'
    ? startPage(c, member(c), { values, errors: { since: refusal }, status: 422 })
    : startPage(c, member(c), { values, refusal, status: 409 })
})

adoptionRoutes.get('/workspace/adoptions/:id', allow(...workspaceVisitors), async (c) => {
  const adoption = await findAdoption(c.var.db, c.var.viewer, c.req.param('id'))
  if (!adoption) notFound()
  const { db, viewer, outside } = c.var
  const { id, measure, mayWrite } = adoption
  return adoptionPage(c, adoption, {
    contacts: await listProposed(db, viewer, id),
    grants: await listGrantsOf(db, id),
    calls: mayWrite
      ? await listOpenCalls(db, {
          measureId: measure.id,
          municipalityKey: adoption.municipalityKey,
          today: dayOf(outside.now()),
        })
      : [],
    evaluations: mayWrite ? await listEvaluationsOf(db, id) : [],
  })
})

adoptionRoutes.get('/workspace/adoptions/:id/state', allow(...workspaceRoles), async (c) => {
  const adoption = await ownAdoption(c)
  return statePage(c, adoption, { values: { since: dayOf(c.var.outside.now()) } })
})

adoptionRoutes.post('/workspace/adoptions/:id/state', allow(...workspaceRoles), async (c) => {
  const t = changeTexts[c.var.language]
  const adoption = await ownAdoption(c)
  const values = sentFields(c)
  const form = MoveForm.safeParse(values)
  if (!form.success)
    return statePage(c, adoption, { values, errors: problemsOf(form.error, t.problems), status: 422 })
  const moved = await moveAdoption(
    transaction(c),
    actOf(c),
    adoption.id,
    { ...form.data, baseVersion: sentVersion(values) },
    c.var.outside.now(),
  )
  if (moved.ok) return c.redirect(adoptionAddress(c, adoption.id), 303)
  const refusal = t.refusals[moved.reason]
  if (moved.reason === 'reason-missing')
    return statePage(c, adoption, { values, errors: { reason: refusal }, status: 422 })
  if (moved.reason === 'since-in-future' || moved.reason === 'since-too-early')
    return statePage(c, adoption, { values, errors: { since: refusal }, status: 422 })
  return statePage(c, adoption, refused(values, moved.reason, refusal))
})

adoptionRoutes.get('/workspace/adoptions/:id/figures', allow(...workspaceRoles), async (c) => {
  const adoption = await ownAdoption(c)
  return figuresPage(c, adoption, { values: figureValues(adoption) })
})

adoptionRoutes.post('/workspace/adoptions/:id/figures', allow(...workspaceRoles), async (c) => {
  const t = changeTexts[c.var.language]
  const adoption = await ownAdoption(c)
  const values = sentFields(c)
  const form = FiguresForm.safeParse(values)
  if (!form.success)
    return figuresPage(c, adoption, { values, errors: problemsOf(form.error, t.problems), status: 422 })
  const figures = { ...form.data, baseVersion: sentVersion(values) }
  const saved = await saveAdoptionFigures(transaction(c), actOf(c), adoption.id, figures)
  if (saved.ok) return c.redirect(adoptionAddress(c, adoption.id), 303)
  return figuresPage(c, adoption, refused(values, saved.reason, t.refusals[saved.reason]))
})

adoptionRoutes.get('/workspace/adoptions/:id/edit', allow(...workspaceRoles), async (c) => {
  const adoption = await ownAdoption(c)
  return editPage(c, adoption, { values: editValues(adoption) })
})

adoptionRoutes.post('/workspace/adoptions/:id/edit', allow(...workspaceRoles), async (c) => {
  const t = changeTexts[c.var.language]
  const adoption = await ownAdoption(c)
  const values = sentFields(c)
  const form = EditForm.safeParse(values)
  if (!form.success)
    return editPage(c, adoption, { values, errors: problemsOf(form.error, t.problems), status: 422 })
  const { project, ...to } = form.data
  const saved = await saveAdoption(transaction(c), actOf(c), adoption.id, {
    ...to,
    projectId: project,
    baseVersion: sentVersion(values),
  })
  if (saved.ok) return c.redirect(adoptionAddress(c, adoption.id), 303)
  return editPage(c, adoption, refused(values, saved.reason, t.refusals[saved.reason]))
})

const actOf = (c: Ctx) => ({ viewer: member(c), requestId: c.var.requestId })

const refused = (values: FormValues, reason: string, refusal: string): Shown =>
  reason === 'conflict' ? { values, theirs: true, status: 409 } : { values, refusal, status: 409 }

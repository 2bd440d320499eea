import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { one, sentValues, wholeNumber } from '../../../platform/ui/form-values.ts'
import type { FormValues } from '../../../platform/ui/forms.tsx'
import { emptyRecord } from '../record.ts'
import { conflictPage } from './conflict-page.tsx'
import { acceptCorrection } from './corrections/decide-correction.ts'
import { findWaitingCorrection } from './corrections/queries.ts'
import type { FoundProject } from './find-project.ts'
import { projectFormPage } from './form-page.tsx'
import { formValues } from './form-values.ts'
import { formLookup, formOptions, namesFor, startingRecord } from './lookup.ts'
import { actOf, editableProject, projectAddress } from './pages.ts'
import { parseForm } from './parse-form.ts'
import { createProject, saveProject } from './save-project.ts'
import { editTexts } from './texts.ts'
import { findVersion } from './versions/queries.ts'

export const formRoutes = new Hono<Env>()

formRoutes.get('/projects/new', allow(...workspaceRoles), async (c) => {
  const { db, viewer, language } = c.var
  const record = await startingRecord(db, viewer, language)
  return newPage(c, formValues(record, await namesFor(db, viewer, [record]), language), {}, 200)
})

formRoutes.post('/projects/new', allow(...workspaceRoles), async (c) => {
  const tx = transaction(c)
  const values = sentValues(postedForm(c))
  if (values.add) return newPage(c, values, {}, 200)
  const country = one(values, 'country') === 'SE' ? 'SE' : 'NO'
  const current = emptyRecord(c.var.language, country)
  const parsed = await parseForm(
    values,
    editTexts[c.var.language],
    await formLookup(tx, c.var.viewer, current, country),
  )
  if (!parsed.ok) return newPage(c, values, parsed.errors, 422)
  const { slug } = await createProject(tx, actOf(c), parsed.record)
  return c.redirect(projectAddress(c, slug), 303)
})

async function newPage(c: Ctx, values: FormValues, errors: Record<string, string>, status: 200 | 422) {
  const address = `/${c.var.language}/projects`
  return projectFormPage(
    c,
    {
      action: `${address}/new`,
      cancel: `/${c.var.language}/workspace`,
      options: await formOptions(c.var.db),
      values,
      errors,
    },
    status,
  )
}

formRoutes.get('/projects/:slug/edit', allow(...workspaceRoles), async (c) => {
  const project = await editableProject(c)
  const values = formValues(
    project.record,
    await namesFor(c.var.db, c.var.viewer, [project.record]),
    c.var.language,
  )
  return editPage(
    c,
    project,
    { ...values, baseVersion: String(project.version), correction: c.req.query('correction') ?? '' },
    {},
    200,
  )
})

formRoutes.post('/projects/:slug/edit', allow(...workspaceRoles), async (c) => {
  const tx = transaction(c)
  const project = await editableProject(c)
  const values = sentValues(postedForm(c))
  if (values.add) return editPage(c, project, values, {}, 200)
  const base =
    (await findVersion(tx, c.var.viewer, project.id, wholeNumber(values.baseVersion))) ?? notFound()
  const country = one(values, 'country') === 'SE' ? 'SE' : 'NO'
  const parsed = await parseForm(
    values,
    editTexts[c.var.language],
    await formLookup(tx, c.var.viewer, base.record, country),
  )
  if (!parsed.ok) return editPage(c, project, values, parsed.errors, 422)

  const note = one(values, 'note').slice(0, 500)
  const correction = one(values, 'correction')
  const saved = await saveProject(tx, actOf(c), {
    projectId: project.id,
    baseVersion: base.version,
    record: parsed.record,
    note,
  })
  if (!saved.ok && saved.reason === 'notFound') notFound()
  if (!saved.ok) {
    const theirs = (await findVersion(tx, c.var.viewer, project.id, saved.currentVersion)) ?? notFound()
    const names = await namesFor(tx, c.var.viewer, [base.record, theirs.record, parsed.record])
    const { programmes } = await formOptions(tx)
    const describer = { language: c.var.language, names, programmes }
    return conflictPage(c, {
      project: { slug: project.slug, name: project.record.name },
      base,
      theirs,
      yours: parsed.record,
      note,
      correction,
      describer,
    })
  }
  if (correction)
    await acceptCorrection(tx, actOf(c), {
      project,
      correctionId: correction,
      baseUrl: c.var.outside.config.baseUrl,
    })
  return c.redirect(projectAddress(c, project.slug), 303)
})

async function editPage(
  c: Ctx,
  project: FoundProject,
  values: FormValues,
  errors: Record<string, string>,
  status: 200 | 422,
) {
  const address = projectAddress(c, project.slug)
  const correction = one(values, 'correction')
  return projectFormPage(
    c,
    {
      action: `${address}/edit`,
      cancel: address,
      edited: { name: project.record.name, baseVersion: wholeNumber(values.baseVersion) },
      correction: correction
        ? await findWaitingCorrection(c.var.db, c.var.viewer, project.id, correction)
        : undefined,
      options: await formOptions(c.var.db),
      values,
      errors,
    },
    status,
  )
}

import { Hono } from 'hono'
import { allow, workspaceRoles, workspaceVisitors } from '../../../platform/http/allow.ts'
import { draftSaved, isDraftSave } from '../../../platform/http/draft-save.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { isLanguage } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import type { FieldErrors, FormValues } from '../../../platform/ui/forms.tsx'
import { filledFormRoutes } from '../../forms/index.ts'
import { municipalityLabel } from '../../places/index.ts'
import { type FoundAdoption, findAdoption, measureTitle } from '../../toolbox/index.ts'
import { findAssessment } from '../assessment/queries.ts'
import { callPhase, type FoundCall } from '../calls/call.ts'
import { findCall, holdCall, listMeasureOptions, listPublishedCalls } from '../calls/queries.ts'
import { callWords } from '../calls/translations/call-words.ts'
import type { FoundApplication } from './application.ts'
import { addressOf, applicationPage, crumbsTo, nameOf } from './application-page.tsx'
import { applyPage, refusedPage, startPage } from './apply-page.tsx'
import { type FactsProblem, factValues, readFacts } from './facts-form.ts'
import { factsPage } from './facts-page.tsx'
import { factsTexts } from './facts-texts.ts'
import { findApplication } from './find-application.ts'
import { workspacePage } from './list-page.tsx'
import { listEditableProjects } from './lists/queries.ts'
import { findMissing } from './missing.tsx'
import { saveApplication, withdrawApplication } from './save-application.ts'
import { sendingTexts } from './sending-texts.ts'
import { type ApplyRefusal, mayApplyFor, startApplication } from './start-application.ts'
import { problemsOf, submitApplication } from './submit-application.ts'
import { submitPage, withdrawPage } from './submit-page.tsx'
import { texts } from './texts.ts'

/** Applying for a grant: beginning, writing, sending, taking back. */
export const applicationRoutes = new Hono<Env>()

applicationRoutes.get('/workspace/grants', allow(...workspaceVisitors), workspacePage)

applicationRoutes.get('/workspace/grants/start', allow(...workspaceRoles), async (c) => {
  const adoption = (await adoptionNamed(c, c.req.query('adoption'))) ?? notFound()
  const now = c.var.outside.now()
  const calls = (await listPublishedCalls(c.var.db, c.var.viewer)).filter(
    (call) => callPhase(call, now) === 'open' && startsMeasure(call, adoption.measure.id),
  )
  return startPage(c, adoption, calls)
})

applicationRoutes.get('/workspace/grants/calls/:id/apply', allow(...workspaceRoles), async (c) => {
  const call = (await findCall(c.var.db, c.var.viewer, c.req.param('id'))) ?? notFound()
  const adoption = await adoptionNamed(c, c.req.query('adoption'))
  const may = await mayApply(c, call, adoption)
  if (!may.ok) return refusedApplying(c, call, may.reason)
  return applyPage(c, call, {
    municipalityKeys: may.municipalityKeys,
    ...(adoption ? { adoption } : {}),
    values: { language: adoption?.language ?? c.var.language, measureId: c.req.query('measure') },
  })
})

applicationRoutes.post('/workspace/grants/calls/:id/apply', allow(...workspaceRoles), async (c) => {
  const tx = transaction(c)
  const found = (await findCall(tx, c.var.viewer, c.req.param('id'))) ?? notFound()
  // What is decided next holds until the application is there: nobody moves the call's days meanwhile.
  await holdCall(tx, found.id, 'reading')
  const call = (await findCall(tx, c.var.viewer, found.id)) ?? notFound()
  const form = postedForm(c)
  const typed = (name: string) => String(form.get(name) ?? '')
  const adoption = typed('adoption') ? ((await adoptionNamed(c, typed('adoption'))) ?? notFound()) : undefined
  const may = await mayApply(c, call, adoption)
  if (!may.ok) return refusedApplying(c, call, may.reason)
  const language = isLanguage(typed('language')) ? typed('language') : c.var.language
  if (!isLanguage(language)) notFound()
  const chosen = adoption
    ? {
        municipalityKey: adoption.municipalityKey,
        measureId: adoption.measure.id,
        projectId: adoption.project?.id,
      }
    : {
        municipalityKey: typed('municipalityKey'),
        measureId: typed('measureId'),
        projectId: typed('projectId'),
      }
  // Only what the form offers: a hand-made post for another municipality, measure or project is "not found".
  if (!adoption && !may.municipalityKeys.includes(chosen.municipalityKey)) notFound()
  if (!adoption && chosen.projectId) {
    const projects = await listEditableProjects(tx, c.var.viewer)
    if (!projects.some(({ id }) => id === chosen.projectId)) notFound()
  }
  if (chosen.measureId && !(await isOffered(c, call, chosen.measureId))) notFound()
  if (!chosen.measureId && call.measureIds.length > 0)
    return applyPage(c, call, {
      municipalityKeys: may.municipalityKeys,
      values: sentFields(form),
      errors: { measureId: factsTexts[c.var.language].problem.measureMissing },
    })
  const { id } = await startApplication(tx, actOf(c), {
    callId: call.id,
    municipalityKey: chosen.municipalityKey,
    measureId: chosen.measureId || null,
    adoptionId: adoption?.id ?? null,
    projectId: chosen.projectId || null,
    language,
    title: adoption
      ? `${measureTitle(adoption.measure, language).title}, ${municipalityLabel(adoption.municipalityKey)}`
      : '',
  })
  return c.redirect(addressOf(c, { id }), 303)
})

applicationRoutes.get('/workspace/grants/applications/:id', allow(...workspaceVisitors), async (c) => {
  const application = await findApplication(c.var.db, c.var.viewer, c.req.param('id'))
  if (application) return applicationPage(c, application, c.req.query('sent') !== undefined)
  // A reader who has not declared yet is led to do so.
  const id = c.req.param('id')
  const reader = isUuid(id) && (await findAssessment(c.var.db, id, member(c).accountId))
  return reader ? c.redirect(`${addressOf(c, { id })}/interest`, 302) : notFound()
})

applicationRoutes.get('/workspace/grants/applications/:id/edit', allow(...workspaceRoles), async (c) => {
  const application = await written(c)
  if (application.state !== 'draft') return refusedDraft(c, application)
  const saved = c.req.query('saved') !== undefined
  const missing = saved ? await findMissing(c.var.db, application, c.var.language) : undefined
  return factsPage(c, application, { values: factValues(application), missing })
})

applicationRoutes.post('/workspace/grants/applications/:id/edit', allow(...workspaceRoles), async (c) => {
  const application = await written(c)
  const form = postedForm(c)
  const values = sentFields(form)
  const country = application.municipalityKey.startsWith('SE') ? 'SE' : 'NO'
  const read = await readFacts(c.var.db, form, country)
  const byItself = isDraftSave(c)
  if (!read.ok && byItself) return c.json({ ok: false, reason: 'unread' }, 422)
  if (!read.ok) return factsPage(c, application, { values, errors: worded(c, read.problems), status: 422 })
  const version = String(form.get('baseVersion') ?? '')
  const at = { id: application.id, baseVersion: /^\d{1,9}$/.test(version) ? Number(version) : 0 }
  const saved = await saveApplication(transaction(c), actOf(c), at, read.facts)
  if (byItself)
    return saved.ok
      ? draftSaved(c, { version: at.baseVersion + 1 })
      : c.json({ ok: false, reason: saved.reason }, 409)
  if (saved.ok) return c.redirect(`${addressOf(c, application)}/edit?saved=1`, 303)
  if (saved.reason === 'changed')
    return factsPage(c, await written(c), { values, changed: true, status: 409 })
  return refusedPage(c, factsTexts[c.var.language].saveRefused[saved.reason], backTo(c, application))
})

filledFormRoutes(applicationRoutes, {
  path: '/workspace/grants/applications/:id/questions',
  roles: workspaceVisitors,
  find: async (c) => {
    const application = await findApplication(c.var.db, c.var.viewer, c.req.param('id') ?? '')
    if (!application) return undefined
    const t = texts[c.var.language]
    const mayWrite = application.mayWrite && application.state === 'draft'
    const { problems, issues } = mayWrite
      ? await problemsOf(c.var.db, application)
      : { problems: [], issues: [] }
    const whole = problems.length + issues.length === 0
    return {
      filledFormId: application.filledFormId,
      title: t.questionsTitle,
      crumbs: crumbsTo(c, application),
      backHref: addressOf(c, application),
      backText: t.backToApplication,
      mayWrite,
      sendText: whole ? t.checkAndSend : t.saveAndGoOn,
    }
  },
  sendFrom: (c) => `${addressOf(c, { id: c.req.param('id') ?? '' })}/submit`,
})

applicationRoutes.get('/workspace/grants/applications/:id/submit', allow(...workspaceRoles), async (c) => {
  const application = await written(c)
  if (application.state !== 'draft') return refusedDraft(c, application)
  return submitPage(c, application, await problemsOf(c.var.db, application))
})

applicationRoutes.post('/workspace/grants/applications/:id/submit', allow(...workspaceRoles), async (c) => {
  const application = await written(c)
  const done = await submitApplication(transaction(c), actOf(c), application.id, c.var.outside.now())
  if (done.ok) return c.redirect(`${addressOf(c, application)}?sent=1`, 303)
  if (done.reason === 'incomplete') return submitPage(c, application, done, 422)
  return refusedPage(c, sendingTexts[c.var.language].sendRefused[done.reason], backTo(c, application))
})

applicationRoutes.get('/workspace/grants/applications/:id/withdraw', allow(...workspaceRoles), async (c) =>
  withdrawPage(c, await written(c)),
)

applicationRoutes.post('/workspace/grants/applications/:id/withdraw', allow(...workspaceRoles), async (c) => {
  const application = await written(c)
  const done = await withdrawApplication(transaction(c), actOf(c), application.id)
  if (done.ok) return c.redirect(addressOf(c, application), 303)
  return refusedPage(c, sendingTexts[c.var.language].decidedText, backTo(c, application))
})

const actOf = (c: Ctx) => ({ viewer: member(c), requestId: c.var.requestId })

/** An application that the viewer writes; whoever only sees it gets "not found" on the pages of writing. */
async function written(c: Ctx): Promise<FoundApplication> {
  const application = await findApplication(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  return application?.mayWrite ? application : notFound()
}

const backTo = (c: Ctx, application: FoundApplication) => ({
  href: addressOf(c, application),
  text: nameOf(c, application),
})

const refusedDraft = (c: Ctx, application: FoundApplication) =>
  refusedPage(c, sendingTexts[c.var.language].sendRefused.notDraft, backTo(c, application))

const refusedApplying = (c: Ctx, call: FoundCall, reason: ApplyRefusal | 'adoptionNotYours') =>
  refusedPage(c, sendingTexts[c.var.language].applyRefused[reason], {
    href: `/${c.var.language}/grants/${call.slug}`,
    ...callWords(call, 'title', c.var.language),
  })

/** The adoption an application is begun from; its measure, municipality and project are carried along. */
async function adoptionNamed(c: Ctx, id: string | undefined): Promise<FoundAdoption | undefined> {
  if (!id || !isUuid(id)) return undefined
  const adoption = await findAdoption(c.var.db, c.var.viewer, id)
  return adoption?.mayWrite ? adoption : undefined
}

async function mayApply(c: Ctx, call: FoundCall, adoption: FoundAdoption | undefined) {
  const may = await mayApplyFor(c.var.db, c.var.viewer, call, c.var.outside.now())
  if (!may.ok || !adoption) return may
  return adoption.todayKeys.some((key) => may.municipalityKeys.includes(key))
    ? may
    : ({ ok: false, reason: 'adoptionNotYours' } as const)
}

const startsMeasure = ({ measureIds }: FoundCall, measureId: string) =>
  measureIds.length === 0 || measureIds.includes(measureId)

async function isOffered(c: Ctx, call: FoundCall, measureId: string): Promise<boolean> {
  return (
    startsMeasure(call, measureId) &&
    (await listMeasureOptions(c.var.db)).some((measure) => measure.id === measureId)
  )
}

function sentFields(form: FormData): FormValues {
  return Object.fromEntries(
    [...form].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && !name.startsWith('_') ? [[name, value]] : [],
    ),
  )
}

function worded(c: Ctx, problems: Record<string, FactsProblem>): FieldErrors {
  const t = factsTexts[c.var.language]
  return Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [
      name,
      typeof problem === 'string'
        ? t.problems[problem]
        : t.ambiguousPlace(problem.place, problem.candidates.join(' / ')),
    ]),
  )
}

import { Hono } from 'hono'
import { questionsOf } from '../../../platform/forms/definition.ts'
import { allow, workspaceVisitors } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { quoted } from '../../../platform/i18n/format.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import type { FieldErrors } from '../../../platform/ui/forms.tsx'
import { loadMoney } from '../draft/facts.ts'
import { findReport } from '../find-report.ts'
import { listVersions } from '../send/find-version.ts'
import { bodyName } from './comment-thread.tsx'
import { writeComment } from './comments.ts'
import { approveReport, type Decided, rejectReport, returnReport } from './decide.ts'
import { decisionTexts } from './decision-texts.ts'
import { effectOnLater } from './later-reports.ts'
import { type LoadedVersion, loadVersion } from './load-version.ts'
import { decisionFrom, type Posted, postedDay, reopeningFrom } from './posted-decision.ts'
import { reopenPage } from './reopen-page.tsx'
import { reopenReport } from './reopen-report.ts'
import { versionPage } from './version-page.tsx'
import { versionsPage } from './versions-page.tsx'

export const reviewRoutes = new Hono<Env>()

reviewRoutes.get('/workspace/reports/:id/versions', allow(...workspaceVisitors), async (c) => {
  const report = (await findReport(c.var.db, c.var.viewer, c.req.param('id'))) ?? notFound()
  return versionsPage(c, report, await listVersions(c.var.db, c.var.viewer, report.id))
})

reviewRoutes.get('/workspace/reports/:id/versions/:number', allow(...workspaceVisitors), async (c) => {
  const loaded = await found(c)
  const done = (['sent', 'saved', 'decided'] as const).find((word) => c.req.query(word) === '1')
  return versionPage(c, { loaded, ...(done ? { done } : {}) })
})

reviewRoutes.post(
  '/workspace/reports/:id/versions/:number/comments',
  allow(...workspaceVisitors),
  async (c) => {
    const loaded = await found(c)
    const { report, version } = loaded
    if (!report.mayWrite && !report.mayReview) notFound()
    const form = postedForm(c)
    const [id, under] = [uuidIn(form, 'id'), uuidIn(form, 'under')]
    const question = textIn(form, 'question')
    const target = id ? `change-${id}` : (under ?? (question || 'report'))
    const body = textIn(form, bodyName(target))
    const said = {
      version: version.number,
      question,
      body,
      ...(id ? { id } : {}),
      ...(under ? { under } : {}),
    }
    const written = await writeComment(transaction(c), actOf(c), report, said, c.var.outside.now())
    if (written.ok)
      return c.redirect(
        `${path(c, loaded)}?saved=1#${written.question ? `q-${written.question}` : 'whole'}`,
        303,
      )
    const message = decisionTexts[c.var.language].problems[written.reason]
    const status = written.reason === 'empty' || written.reason === 'too-long' ? 422 : 409
    return versionPage(c, { loaded, failed: { target, body, message }, status })
  },
)

reviewRoutes.post(
  '/workspace/reports/:id/versions/:number/decision',
  allow(...workspaceVisitors),
  async (c) => {
    const loaded = await found(c)
    if (!loaded.report.mayReview) notFound()
    const values = decisionFrom(postedForm(c))
    const errors = (one: FieldErrors) =>
      versionPage(c, { loaded, decision: { values, errors: one }, status: 422 })
    const t = decisionTexts[c.var.language].problems
    const dueOn = postedDay(values.dueOn)
    if (dueOn === null) return errors({ dueOn: t['date-unreadable'] })
    const decided = await act(c, loaded, values, dueOn)
    if (decided === undefined) return errors({ decision: t['choice-missing'] })
    if (decided.ok) return c.redirect(`${path(c, loaded)}?decided=1`, 303)
    const decision = { values, errors: decisionErrors(c, loaded, decided) }
    // Decided by somebody else: the page as it is now, with that decision on it.
    if (decided.reason === 'decided') return versionPage(c, { loaded: await found(c), decision, status: 409 })
    const status = decided.reason === 'own' || decided.reason === 'broken' ? 409 : 422
    return versionPage(c, { loaded, decision, status })
  },
)

async function act(
  c: Ctx,
  loaded: LoadedVersion,
  values: Posted,
  dueOn: string | undefined,
): Promise<Decided | undefined> {
  const [tx, by, now] = [transaction(c), actOf(c), c.var.outside.now()]
  const on = { number: loaded.version.number, reason: values.reason }
  if (values.decision === 'approved') return approveReport(tx, by, loaded.report, on, now)
  if (values.decision === 'rejected') return rejectReport(tx, by, loaded.report, on, now)
  if (values.decision !== 'returned') return undefined
  const what = { ...on, questions: values.questions, ...(dueOn ? { dueOn } : {}) }
  return returnReport(tx, by, loaded.report, what, now)
}

function decisionErrors(
  c: Ctx,
  loaded: LoadedVersion,
  refused: Extract<Decided, { ok: false }>,
): FieldErrors {
  const t = decisionTexts[c.var.language].problems
  const { reason } = refused
  if (reason === 'comment-missing') {
    const labels = questionsOf(loaded.report.form.definition)
      .filter(({ key }) => refused.questions?.includes(key))
      .map(({ label }) => quoted(label[c.var.language], c.var.language))
    return { questions: t['comment-missing'](labels.join(', ')) }
  }
  if (reason === 'no-questions') return { questions: t[reason] }
  if (reason === 'reason-missing') return { reason: t[reason] }
  if (reason === 'decided' || reason === 'own' || reason === 'broken') return { decision: t[reason] }
  return { dueOn: t[reason] }
}

reviewRoutes.get('/workspace/reports/:id/versions/:number/reopen', allow(...workspaceVisitors), async (c) => {
  const loaded = await reopenable(c)
  return reopenPage(c, { loaded, effects: await effectNow(c, loaded) })
})

reviewRoutes.post(
  '/workspace/reports/:id/versions/:number/reopen',
  allow(...workspaceVisitors),
  async (c) => {
    const loaded = await reopenable(c)
    const values = reopeningFrom(postedForm(c))
    const t = decisionTexts[c.var.language].problems
    const dueOn = postedDay(values.dueOn)
    const page = async (errors: FieldErrors, status: 409 | 422 = 422) =>
      reopenPage(c, { loaded, effects: await effectNow(c, loaded), values, errors, status })
    if (dueOn === null) return page({ dueOn: t['date-unreadable'] })
    const reopened = await reopenReport(
      transaction(c),
      actOf(c),
      loaded.report,
      {
        number: loaded.version.number,
        reason: values.reason,
        questions: values.which === 'named' ? values.questions : 'all',
        ...(dueOn ? { dueOn } : {}),
      },
      c.var.outside.now(),
    )
    if (reopened.ok) return c.redirect(`${path(c, loaded)}?decided=1`, 303)
    const { reason } = reopened
    if (reason === 'not-approved') return page({ reason: t[reason] }, 409)
    const field = reason === 'reason-missing' ? 'reason' : reason === 'no-questions' ? 'questions' : 'dueOn'
    return page({ [field]: t[reason] })
  },
)

/** What later reports would say from the accounts as they are posted now. */
const effectNow = async (c: Ctx, { report }: LoadedVersion) =>
  effectOnLater(c.var.db, report, await loadMoney(c.var.db, report))

const path = (c: Ctx, { report, version }: LoadedVersion) =>
  `/${c.var.language}/workspace/reports/${report.id}/versions/${version.number}`

const actOf = (c: Ctx) => ({
  viewer: member(c),
  requestId: c.var.requestId,
  baseUrl: c.var.outside.config.baseUrl,
})

async function found(c: Ctx): Promise<LoadedVersion> {
  const number = c.req.param('number') ?? ''
  if (!/^\d{1,6}$/.test(number)) notFound()
  return (await loadVersion(c.var.db, member(c), c.req.param('id') ?? '', Number(number))) ?? notFound()
}

/** An approved version that its case officer may open again; for others, and for other versions, there is no such page. */
async function reopenable(c: Ctx): Promise<LoadedVersion> {
  const loaded = await found(c)
  if (!loaded.report.mayReview || loaded.version.decision !== 'approved') notFound()
  return loaded
}

const textIn = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

const uuidIn = (form: FormData, name: string) => {
  const value = textIn(form, name)
  return isUuid(value) ? value : undefined
}

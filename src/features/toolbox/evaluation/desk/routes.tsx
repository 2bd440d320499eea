import { Hono } from 'hono'
import { z } from 'zod'
import { allow, workspaceRoles, workspaceVisitors } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, member, transaction } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { sentFields } from '../../../../platform/http/sent-fields.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { Alert, Heading } from '../../../../platform/ui/components.tsx'
import { Button, Form } from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { filledFormRoutes, sentContent } from '../../../forms/index.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { adoptionAddress, adoptionTitle } from '../../adoption/adoption-page.tsx'
import { findAdoption } from '../../adoption/find-adoption.ts'
import {
  checkEvaluation,
  type EvaluationAct,
  noteSent,
  reopenEvaluation,
  startEvaluation,
} from '../evaluate.ts'
import { titleOf } from '../mail.ts'
import {
  type EvaluationRow,
  evaluatedStates,
  findEvaluation,
  isOccasion,
  listEvaluationsOf,
  type Occasion,
} from '../queries.ts'
import { checkPage, type Shown } from './check-page.tsx'
import { compareRoutes } from './compare-routes.tsx'
import { evaluationsPage } from './list-page.tsx'
import { workTexts } from './texts.ts'

/** Evaluations as those who write, check and study them see them. */
export const evaluationWork = new Hono<Env>()
evaluationWork.route('/', compareRoutes)

const FORM = '/workspace/adoptions/:id/evaluations/:occasion'

const actOf = (c: Ctx): EvaluationAct => ({
  viewer: member(c),
  requestId: c.var.requestId,
  baseUrl: c.var.outside.config.baseUrl,
})

const occasionOf = (c: Ctx): Occasion => {
  const occasion = c.req.param('occasion') ?? ''
  return isOccasion(occasion) ? occasion : notFound()
}

async function begunOf(c: Ctx): Promise<EvaluationRow | undefined> {
  const occasion = occasionOf(c)
  const all = await listEvaluationsOf(c.var.db, member(c), c.req.param('id') ?? '')
  return all.find((each) => each.occasion === occasion)
}

evaluationWork.get('/workspace/evaluations', allow(...workspaceVisitors), (c) =>
  evaluationsPage(c, member(c)),
)

evaluationWork.get(FORM, allow(...workspaceVisitors), async (c, next) => {
  if (await begunOf(c)) return next()
  const adoption = (await findAdoption(c.var.db, member(c), c.req.param('id'))) ?? notFound()
  return adoption.mayWrite ? startPage(c, adoption) : notFound()
})

evaluationWork.post(`${FORM}/start`, allow(...workspaceRoles), async (c) => {
  const adoption = (await findAdoption(c.var.db, member(c), c.req.param('id'))) ?? notFound()
  if (!adoption.mayWrite) notFound()
  const started = await startEvaluation(
    transaction(c),
    actOf(c),
    adoption.id,
    occasionOf(c),
    c.var.outside.now(),
  )
  return started ? c.redirect(c.req.path.slice(0, -'/start'.length), 303) : startPage(c, adoption, 409)
})

function startPage(
  c: Ctx,
  adoption: NonNullable<Awaited<ReturnType<typeof findAdoption>>>,
  status: 200 | 409 = 200,
) {
  const { language } = c.var
  const t = workTexts[language]
  const title = t.title(titleOf(adoption.measure, language), municipalityLabel(adoption.municipalityKey))
  const ready = evaluatedStates.some((state) => state === adoption.state)
  return html(
    c,
    <Page
      c={c}
      title={title}
      breadcrumbs={[{ href: adoptionAddress(c, adoption.id), text: adoptionTitle(c, adoption) }]}
    >
      <Heading>{title}</Heading>
      {ready && status === 200 ? (
        <Form c={c} action={`${adoptionAddress(c, adoption.id)}/evaluations/${occasionOf(c)}/start`}>
          <p>{t.startText}</p>
          <Button>{t.start}</Button>
        </Form>
      ) : (
        <p>{t.notReady}</p>
      )}
    </Page>,
    status,
  )
}

filledFormRoutes(evaluationWork, {
  path: FORM,
  roles: workspaceVisitors,
  find: async (c) => {
    const evaluation = await begunOf(c)
    if (!evaluation) return undefined
    const { language } = c.var
    const t = workTexts[language]
    const measure = titleOf(evaluation.measure, language)
    const adoption = `/${language}/workspace/adoptions/${evaluation.adoptionId}`
    const open = evaluation.state === 'written' || evaluation.state === 'returned'
    return {
      filledFormId: evaluation.filledFormId,
      title: t.title(measure, municipalityLabel(evaluation.municipalityKey)),
      crumbs: [{ href: `/${language}/workspace/evaluations`, text: t.evaluations }],
      backHref: adoption,
      backText: t.toAdoption,
      mayWrite: evaluation.mayWrite,
      sendText: t.send,
      intro: (
        <>
          {evaluation.state === 'returned' ? (
            <Alert color="warning" title={t.returnedTitle}>
              <p class="kept-text">{evaluation.checkNote}</p>
            </Alert>
          ) : null}
          {open ? <p>{t.intro}</p> : <p>{`${t.state}: ${t.states[evaluation.state]}.`}</p>}
          {open && evaluation.dueOn ? <p>{t.dueBy(formatDay(evaluation.dueOn, language))}</p> : null}
          {open ? null : (
            <p>
              <a href={`/${language}/workspace/evaluations/${evaluation.id}`}>{t.readEvaluation}</a>
            </p>
          )}
        </>
      ),
    }
  },
  onSent: async (c, tx) => {
    const evaluation = (await begunOf(c)) ?? notFound()
    await noteSent(tx, actOf(c), evaluation)
    return `/${c.var.language}/workspace/evaluations/${evaluation.id}`
  },
})

evaluationWork.get('/workspace/evaluations/:id', allow(...workspaceVisitors), (c) => shown(c))

async function shown(c: Ctx, how: Shown = {}) {
  const evaluation = (await findEvaluation(c.var.db, member(c), c.req.param('id') ?? '')) ?? notFound()
  return checkPage(c, evaluation, await sentContent(c.var.db, evaluation.filledFormId), how)
}

const Check = z.object({
  decision: z.enum(['accept', 'return']),
  note: z.string().max(5000).default(''),
  seen: z.string().default(''),
})

evaluationWork.post('/workspace/evaluations/:id', allow(...workspaceRoles), async (c) => {
  const t = workTexts[c.var.language]
  const values = sentFields(c)
  const form = Check.safeParse(values)
  if (!form.success) notFound()
  const id = c.req.param('id')
  const checked = await checkEvaluation(transaction(c), actOf(c), id, form.data, c.var.outside.now())
  if (checked.ok) return c.redirect(c.req.path, 303)
  if (checked.reason === 'not-found') notFound()
  const refusal = t.refusals[checked.reason]
  return checked.reason === 'note-missing'
    ? shown(c, { values, errors: { note: refusal }, status: 422 })
    : shown(c, { values, refusal, status: 409 })
})

evaluationWork.post('/workspace/evaluations/:id/reopen', allow(...workspaceRoles), async (c) => {
  const t = workTexts[c.var.language]
  const values = sentFields(c)
  const note = String(values.reopen ?? '').slice(0, 5000)
  const id = c.req.param('id')
  const reopened = await reopenEvaluation(transaction(c), actOf(c), id, note, c.var.outside.now())
  if (reopened.ok) return c.redirect(`/${c.var.language}/workspace/evaluations/${id}`, 303)
  if (reopened.reason === 'not-found') notFound()
  const refusal = t.refusals[reopened.reason]
  return reopened.reason === 'note-missing'
    ? shown(c, { values, errors: { reopen: refusal }, status: 422 })
    : shown(c, { values, refusal, status: 409 })
})

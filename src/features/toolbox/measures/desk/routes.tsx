import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { Alert, Heading } from '../../../../platform/ui/components.tsx'
import { one, sentValues, wholeNumber } from '../../../../platform/ui/form-values.ts'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextArea,
} from '../../../../platform/ui/forms.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { MeasureRecord } from '../../record.ts'
import { actOf, crumbsOf, editableMeasure, titleOf, workAddress } from '../address.ts'
import type { FoundMeasure } from '../find-measure.ts'
import { listMaterials } from '../materials/queries.ts'
import {
  dropMeasureVersion,
  reviewMeasure,
  sendMeasureForReview,
  takeBackMeasure,
  withdrawMeasure,
} from '../review-measure.ts'
import { currentSide } from '../sides.ts'
import { selectOpenVersion, selectPublishedBefore, selectVersion } from '../versions/queries.ts'
import { Differences } from './differences.tsx'
import { listPage } from './list-page.tsx'
import { workPage } from './measure-page.tsx'
import { reviewPage } from './review-page.tsx'
import { workTexts } from './texts.ts'

export const workRoutes = new Hono<Env>()
const path = '/workspace/toolbox/measures/:id'

workRoutes.get('/workspace/toolbox', allow(...workspaceRoles), listPage)

workRoutes.get(path, allow(...workspaceRoles), async (c) => {
  const measure = await editableMeasure(c)
  return workPage(c, measure, await recordOf(c, measure))
})

workRoutes.get(`${path}/versions/:number`, allow(...workspaceRoles), async (c) => {
  const measure = await editableMeasure(c)
  const number = wholeNumber(c.req.param('number'))
  const version = (await selectVersion(c.var.db, measure.id, number)) ?? notFound()
  const before = (await selectPublishedBefore(c.var.db, measure.id, number)) ?? notFound()
  const t = workTexts[c.var.language]
  const after = MeasureRecord.parse(version.record)
  const title = titleOf(c, after)
  return html(
    c,
    <Page
      c={c}
      title={`${t.compareTitle(number)}: ${title}`}
      breadcrumbs={crumbsOf(c, { id: measure.id, title })}
      wide
    >
      <Heading>{t.compareTitle(number)}</Heading>
      <p class="quiet">{t.comparedWith(before.number)}</p>
      <Differences
        c={c}
        before={MeasureRecord.parse(before.record)}
        after={after}
        materials={await listMaterials(c.var.db, measure.id)}
        level={2}
      />
    </Page>,
  )
})

workRoutes.post(`${path}/send`, allow(...workspaceRoles), async (c) => {
  const measure = await editableMeasure(c)
  const sent = await sendMeasureForReview(transaction(c), actOf(c), measure.id)
  if (sent.ok) return c.redirect(workAddress(c, measure.id), 303)
  if (sent.reason === 'not-found') notFound()
  const t = workTexts[c.var.language]
  if (sent.reason === 'incomplete') return workPage(c, measure, await recordOf(c, measure), sent.missing)
  return refusedPage(c, measure, sent.reason === 'in-review' ? t.inReview : t.nothingOpen)
})

workRoutes.post(`${path}/take-back`, allow(...workspaceRoles), async (c) => {
  const measure = await editableMeasure(c)
  const taken = await takeBackMeasure(transaction(c), actOf(c), measure.id)
  return taken.ok
    ? c.redirect(workAddress(c, measure.id), 303)
    : refusedPage(c, measure, workTexts[c.var.language].notInReview)
})

workRoutes.post(`${path}/drop`, allow(...workspaceRoles), async (c) => {
  const measure = await editableMeasure(c)
  const dropped = await dropMeasureVersion(transaction(c), actOf(c), measure.id)
  return dropped.ok
    ? c.redirect(workAddress(c, measure.id), 303)
    : refusedPage(c, measure, workTexts[c.var.language].nothingOpen)
})

workRoutes.get(`${path}/review`, allow(...workspaceRoles), async (c) => {
  const measure = await reviewable(c)
  const open = await selectOpenVersion(c.var.db, measure.id)
  if (open?.state !== 'in-review') return refusedPage(c, measure, workTexts[c.var.language].notInReview)
  return reviewPage(c, measure, open, { values: {}, errors: {} })
})

workRoutes.post(`${path}/review`, allow(...workspaceRoles), async (c) => {
  const tx = transaction(c)
  const t = workTexts[c.var.language]
  const measure = await reviewable(c)
  const values = sentValues(postedForm(c))
  const open = await selectOpenVersion(tx, measure.id)
  // Another version than the one that was read may wait by now.
  if (open?.state !== 'in-review' || open.number !== wholeNumber(values.number))
    return refusedPage(c, measure, t.notInReview)
  const decision = one(values, 'decision')
  if (decision !== 'publish' && decision !== 'return')
    return reviewPage(c, measure, open, { values, errors: { decision: t.decisionMissing } }, 422)
  const note = one(values, 'note').slice(0, 4000)
  const seen = one(values, 'seen')
  const reviewed = await reviewMeasure(tx, actOf(c), measure.id, { decision, note, seen })
  if (reviewed.ok) return c.redirect(workAddress(c, measure.id), 303)
  switch (reviewed.reason) {
    case 'note-missing':
      return reviewPage(c, measure, open, { values, errors: { note: t.noteMissing } }, 422)
    case 'own-version':
      return refusedPage(c, measure, t.ownVersion)
    case 'changed':
      return refusedPage(c, measure, t.sentAgain)
    case 'not-in-review':
      return refusedPage(c, measure, t.notInReview)
    case 'not-found':
      return notFound()
  }
})

workRoutes.get(`${path}/withdraw`, allow(...workspaceRoles), async (c) => {
  const measure = await reviewable(c)
  return measure.state === 'published' ? withdrawPage(c, measure, {}, {}, 200) : notFound()
})

workRoutes.post(`${path}/withdraw`, allow(...workspaceRoles), async (c) => {
  const measure = await reviewable(c)
  const values = sentValues(postedForm(c))
  const reason = one(values, 'reason').slice(0, 2000)
  const withdrawn = await withdrawMeasure(transaction(c), actOf(c), measure.id, reason)
  if (withdrawn.ok) return c.redirect(workAddress(c, measure.id), 303)
  const t = workTexts[c.var.language]
  if (withdrawn.reason === 'note-missing')
    return withdrawPage(c, measure, values, { reason: t.reasonMissing }, 422)
  return withdrawn.reason === 'not-found' ? notFound() : refusedPage(c, measure, t.nothingOpen)
})

async function withdrawPage(
  c: Ctx,
  measure: FoundMeasure,
  values: FormValues,
  errors: FieldErrors,
  status: 200 | 422,
) {
  const t = workTexts[c.var.language]
  const title = titleOf(c, await recordOf(c, measure))
  const address = workAddress(c, measure.id)
  return html(
    c,
    <Page c={c} title={`${t.withdrawTitle}: ${title}`} breadcrumbs={crumbsOf(c, { id: measure.id, title })}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.withdrawTitle}</Heading>
      <p class="lead">{t.withdrawLead}</p>
      <Form c={c} action={`${address}/withdraw`} class="stack">
        <TextArea c={c} name="reason" label={t.withdrawReason} values={values} errors={errors} rows={3} />
        <div class="actions">
          <Button color="danger">{t.withdraw}</Button>
          <a href={address}>{t.cancel}</a>
        </div>
      </Form>
    </Page>,
    status,
  )
}

async function reviewable(c: Ctx): Promise<FoundMeasure> {
  const measure = await editableMeasure(c)
  return measure.mayReview ? measure : notFound()
}

const recordOf = async (c: Ctx, measure: FoundMeasure): Promise<MeasureRecord> =>
  (await currentSide(c.var.db, measure))?.record ?? notFound()

async function refusedPage(c: Ctx, measure: FoundMeasure, reason: string) {
  const t = workTexts[c.var.language]
  const title = titleOf(c, await recordOf(c, measure))
  return html(
    c,
    <Page c={c} title={t.refusedTitle} breadcrumbs={crumbsOf(c, { id: measure.id, title })}>
      <Heading>{t.refusedTitle}</Heading>
      <Alert color="warning">
        <p>{reason}</p>
      </Alert>
      <p>
        <a href={workAddress(c, measure.id)}>{t.back}</a>
      </p>
    </Page>,
    409,
  )
}

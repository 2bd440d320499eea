import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { isLanguage } from '../../../../platform/i18n/languages.ts'
import { one, sentValues, wholeNumber } from '../../../../platform/ui/form-values.ts'
import type { FieldErrors, FormValues } from '../../../../platform/ui/forms.tsx'
import { actOf, editableMeasure, mineAddress, titleOf, workAddress } from '../address.ts'
import type { FoundMeasure } from '../find-measure.ts'
import { listPartnershipsToWriteIn } from '../queries.ts'
import { createMeasure } from '../save-measure.ts'
import { currentSide, type Side, sideOf } from '../sides.ts'
import { measureFormPage } from './form-page.tsx'
import { measureValues } from './measure-values.ts'
import { emptyMeasure, parseMeasure } from './parse-measure.ts'
import { saveOrAsk } from './save-or-ask.tsx'
import { editTexts } from './texts.ts'

export const formRoutes = new Hono<Env>()

formRoutes.get('/workspace/toolbox/measures/new', allow(...workspaceRoles), async (c) => {
  const { language } = c.var
  const partnerships = await listPartnershipsToWriteIn(c.var.db, c.var.viewer)
  const currency = partnerships[0]?.country === 'SE' ? 'SEK' : 'NOK'
  return newPage(c, partnerships, { ...measureValues(emptyMeasure(language), currency) }, {}, 200)
})

formRoutes.post('/workspace/toolbox/measures/new', allow(...workspaceRoles), async (c) => {
  const t = editTexts[c.var.language]
  const values = sentValues(postedForm(c))
  const partnerships = await listPartnershipsToWriteIn(c.var.db, c.var.viewer)
  if (values.add) return newPage(c, partnerships, values, {}, 200)
  const typed = one(values, 'language')
  const parsed = parseMeasure(values, emptyMeasure(isLanguage(typed) ? typed : c.var.language), t)
  const partnership = partnerships.find(({ id }) => id === one(values, 'partnershipId'))
  const missing: FieldErrors = partnership ? {} : { partnershipId: t.partnershipMissing }
  if (!parsed.ok || !partnership)
    return newPage(c, partnerships, values, { ...missing, ...(parsed.ok ? {} : parsed.errors) }, 422)
  const { id } = await createMeasure(transaction(c), actOf(c), {
    partnershipId: partnership.id,
    record: parsed.record,
  })
  return c.redirect(workAddress(c, id), 303)
})

async function newPage(
  c: Ctx,
  partnerships: { id: string; name: string }[],
  values: FormValues,
  errors: FieldErrors,
  status: 200 | 422,
) {
  if (partnerships.length === 0) notFound()
  return measureFormPage(
    c,
    { action: `${mineAddress(c)}/measures/new`, cancel: mineAddress(c), partnerships, values, errors },
    status,
  )
}

formRoutes.get('/workspace/toolbox/measures/:id/edit', allow(...workspaceRoles), async (c) => {
  const measure = await editableMeasure(c)
  const side = (await currentSide(c.var.db, measure)) ?? notFound()
  const inReview = side.state === 'in-review'
  const values = { ...measureValues(side.record, currencyOf(side)), note: side.note }
  return editPage(c, measure, side, values, {}, 200, inReview)
})

formRoutes.post('/workspace/toolbox/measures/:id/edit', allow(...workspaceRoles), async (c) => {
  const tx = transaction(c)
  const measure = await editableMeasure(c)
  const values = sentValues(postedForm(c))
  const at = { number: wholeNumber(values.number), edit: wholeNumber(values.edit) }
  const base = (await sideOf(tx, measure.id, at)) ?? notFound()
  if (values.add) return editPage(c, measure, base, values, {}, 200)
  const parsed = parseMeasure(values, base.record, editTexts[c.var.language])
  if (!parsed.ok) return editPage(c, measure, base, values, parsed.errors, 422)
  return saveOrAsk(c, measure, {
    base,
    record: parsed.record,
    note: one(values, 'note').slice(0, 500),
    inReview: () => editPage(c, measure, base, values, {}, 409, true),
  })
})

const currencyOf = ({ record }: Side) => (record.language === 'sv' ? 'SEK' : 'NOK')

function editPage(
  c: Ctx,
  measure: FoundMeasure,
  base: Side,
  values: FormValues,
  errors: FieldErrors,
  status: 200 | 409 | 422,
  inReview = false,
) {
  const { record } = base
  const address = workAddress(c, measure.id)
  return measureFormPage(
    c,
    {
      action: `${address}/edit`,
      cancel: address,
      edited: {
        id: measure.id,
        title: titleOf(c, record),
        language: record.language,
        base: { number: base.number, edit: base.edit },
        translated: Object.keys(record.texts).length > 1,
      },
      inReview,
      values,
      errors,
    },
    status,
  )
}

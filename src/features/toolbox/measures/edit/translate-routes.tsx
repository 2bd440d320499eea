import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { isLanguage, type Language } from '../../../../platform/i18n/languages.ts'
import { sentValues, wholeNumber } from '../../../../platform/ui/form-values.ts'
import type { FieldErrors, FormValues } from '../../../../platform/ui/forms.tsx'
import { MeasureRecord } from '../../record.ts'
import { editableMeasure } from '../address.ts'
import { type FoundMeasure, isOlder } from '../find-measure.ts'
import { currentSide, type Side, sideOf } from '../sides.ts'
import { selectRevision } from '../versions/queries.ts'
import { textValues } from './measure-values.ts'
import { parseTranslation } from './parse-measure.ts'
import { saveOrAsk } from './save-or-ask.tsx'
import { editTexts } from './texts.ts'
import { translatePage } from './translate-page.tsx'

export const translateRoutes = new Hono<Env>()
const path = '/workspace/toolbox/measures/:id/translate/:to'

translateRoutes.get(path, allow(...workspaceRoles), async (c) => {
  const measure = await editableMeasure(c)
  const side = (await currentSide(c.var.db, measure)) ?? notFound()
  const to = languageOf(c, side.record)
  const values = textValues(side.record.texts[to])
  return page(c, measure, side, to, values, {}, 200, side.state === 'in-review')
})

translateRoutes.post(path, allow(...workspaceRoles), async (c) => {
  const tx = transaction(c)
  const measure = await editableMeasure(c)
  const values = sentValues(postedForm(c))
  const at = { number: wholeNumber(values.number), edit: wholeNumber(values.edit) }
  const base = (await sideOf(tx, measure.id, at)) ?? notFound()
  const to = languageOf(c, base.record)
  const parsed = parseTranslation(values, base.record, to, editTexts[c.var.language])
  if (!parsed.ok) return page(c, measure, base, to, values, parsed.errors, 422)
  const note = (await currentSide(tx, measure))?.note ?? ''
  return saveOrAsk(c, measure, {
    base,
    record: parsed.record,
    note,
    inReview: () => page(c, measure, base, to, values, {}, 409, true),
  })
})

/** A language it may be translated into: any but its own. */
function languageOf(c: Ctx, record: MeasureRecord): Language {
  const to = c.req.param('to')
  return isLanguage(to) && to !== record.language ? to : notFound()
}

async function page(
  c: Ctx,
  measure: FoundMeasure,
  side: Side,
  to: Language,
  values: FormValues,
  errors: FieldErrors,
  status: 200 | 409 | 422,
  inReview = false,
) {
  const { record } = side
  const of = record.texts[to]?.of
  const earlier =
    of !== undefined && isOlder(record, to) ? await selectRevision(c.var.db, measure.id, of) : undefined
  const before = earlier ? MeasureRecord.parse(earlier.record) : undefined
  return translatePage(c, { measure, side, to, values, errors, inReview, before }, status)
}

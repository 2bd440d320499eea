import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../../platform/http/allow.ts'
import { type Env, postedForm, transaction } from '../../../../platform/http/environment.ts'
import { HttpRefusal, notFound } from '../../../../platform/http/refusals.ts'
import { one, sentValues, wholeNumber } from '../../../../platform/ui/form-values.ts'
import type { FormValues } from '../../../../platform/ui/forms.tsx'
import { versionsTexts } from '../../../projects/index.ts'
import { MeasureRecord } from '../../record.ts'
import { editableMeasure } from '../address.ts'
import { unitLabel } from '../describe.ts'
import { sideOf } from '../sides.ts'
import {
  isSetUnit,
  type MeasureChoice,
  type MeasureUnit,
  mergeMeasures,
  settleMeasures,
  textUnit,
} from '../units.ts'
import { choiceName, combinedName, conflictPage } from './conflict-page.tsx'
import { saveOrAsk } from './save-or-ask.tsx'

export const conflictRoutes = new Hono<Env>()

/** Saves what was chosen against the newer text; somebody may have saved again, and then the page asks again. */
conflictRoutes.post('/workspace/toolbox/measures/:id/resolve', allow(...workspaceRoles), async (c) => {
  const tx = transaction(c)
  const t = versionsTexts[c.var.language]
  const measure = await editableMeasure(c)
  const values = sentValues(postedForm(c))
  const yours = readRecord(one(values, 'yours'))
  if (!yours) throw new HttpRefusal(422, 'conflictFormChanged')
  const base = (await sideOf(tx, measure.id, readBase(values, 'base'))) ?? notFound()
  const theirs = (await sideOf(tx, measure.id, readBase(values, 'theirs'))) ?? notFound()
  const note = one(values, 'note').slice(0, 500)
  const { conflicts } = mergeMeasures(base.record, theirs.record, yours)
  const choices = readChoices(values, conflicts)
  const errors = Object.fromEntries(
    conflicts
      .filter((unit) => !choices.has(unit))
      .map((unit) => [choiceName(unit), t.chooseHere(unitLabel(unit, c.var.language, true))]),
  )
  const page = (status: 409 | 422) =>
    conflictPage(c, { measure, base, theirs, yours, note, values, errors }, status)
  if (Object.keys(errors).length > 0) return page(422)
  const settled = MeasureRecord.safeParse(settleMeasures(base.record, theirs.record, yours, choices))
  if (!settled.success) throw new HttpRefusal(422, 'settledRecordInvalid')
  return saveOrAsk(c, measure, { base: theirs, record: settled.data, note, inReview: () => page(409) })
})

/** "2.5": the fifth saving of version 2. */
function readBase(values: FormValues, name: string) {
  const [number, edit] = one(values, name).split('.')
  return { number: wholeNumber(number), edit: wholeNumber(edit) }
}

function readRecord(json: string): MeasureRecord | undefined {
  try {
    const parsed = MeasureRecord.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : undefined
  } catch {
    // Not JSON: the page was changed on its way; the caller refuses it.
    return undefined
  }
}

function readChoices(values: FormValues, conflicts: MeasureUnit[]): Map<MeasureUnit, MeasureChoice> {
  const choices = new Map<MeasureUnit, MeasureChoice>()
  for (const unit of conflicts) {
    const take = one(values, choiceName(unit))
    if (take === 'yours' || take === 'theirs' || (take === 'both' && isSetUnit(unit)))
      choices.set(unit, { take })
    if (take === 'combined' && textUnit(unit))
      choices.set(unit, { take, text: one(values, combinedName(unit)) })
  }
  return choices
}

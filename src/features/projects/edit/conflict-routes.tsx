import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Env, postedForm, transaction } from '../../../platform/http/environment.ts'
import { HttpRefusal, notFound } from '../../../platform/http/refusals.ts'
import { one, sentValues, wholeNumber } from '../../../platform/ui/form-values.ts'
import type { FieldErrors, FormValues } from '../../../platform/ui/forms.tsx'
import { ProjectRecord } from '../record.ts'
import { canonical } from './canonical.ts'
import { choiceName, combinedName, conflictPage } from './conflict-page.tsx'
import { acceptCorrection } from './corrections/decide-correction.ts'
import { unitLabel } from './describe.ts'
import { formOptions, namesFor, pointsToKnown } from './lookup.ts'
import { type Choice, merge, settle } from './merge.ts'
import { actOf, editableProject, projectAddress } from './pages.ts'
import { saveProject } from './save-project.ts'
import { isSetUnit, type Unit } from './units.ts'
import { findVersion } from './versions/queries.ts'
import { versionsTexts } from './versions-texts.ts'

export const conflictRoutes = new Hono<Env>()

/** Saves what was chosen against the newer version; somebody may have saved again, and then the page asks again. */
conflictRoutes.post('/projects/:slug/resolve', allow(...workspaceRoles), async (c) => {
  const tx = transaction(c)
  const { viewer, language } = c.var
  const t = versionsTexts[language]
  const project = await editableProject(c)
  const values = sentValues(postedForm(c))
  const yours = readRecord(one(values, 'yours'))
  if (!yours || !(await pointsToKnown(tx, yours))) throw new HttpRefusal(422, 'conflictFormChanged')
  const base = (await findVersion(tx, viewer, project.id, wholeNumber(values.base))) ?? notFound()
  const theirs = (await findVersion(tx, viewer, project.id, wholeNumber(values.theirs))) ?? notFound()
  const note = one(values, 'note').slice(0, 500)
  const correction = one(values, 'correction')
  const page = async (
    conflict: {
      base: typeof base
      theirs: typeof theirs
      yours: ProjectRecord
      values?: FormValues
      errors?: FieldErrors
    },
    status: 409 | 422,
  ) => {
    const names = await namesFor(tx, viewer, [conflict.base.record, conflict.theirs.record, conflict.yours])
    const { programmes } = await formOptions(tx)
    const shown = { slug: project.slug, name: project.record.name }
    return conflictPage(
      c,
      { ...conflict, project: shown, note, correction, describer: { language, names, programmes } },
      status,
    )
  }

  const { conflicts } = merge(base.record, theirs.record, yours)
  const choices = readChoices(values, conflicts)
  const errors = Object.fromEntries(
    conflicts
      .filter((unit) => !choices.has(unit))
      .map((unit) => [
        choiceName(unit),
        t.chooseHere(unitLabel(unit, [yours, theirs.record, base.record], language)),
      ]),
  )
  if (Object.keys(errors).length > 0) return page({ base, theirs, yours, values, errors }, 422)

  const settled = ProjectRecord.safeParse(settle(base.record, theirs.record, yours, choices))
  if (!settled.success) throw new HttpRefusal(422, 'settledRecordInvalid')
  const saved = await saveProject(tx, actOf(c), {
    projectId: project.id,
    baseVersion: theirs.version,
    record: settled.data,
    note: note || t.conflictNote,
  })
  if (!saved.ok && saved.reason === 'notFound') notFound()
  if (!saved.ok) {
    const newest = (await findVersion(tx, viewer, project.id, saved.currentVersion)) ?? notFound()
    return page({ base: theirs, theirs: newest, yours: settled.data }, 409)
  }
  if (correction)
    await acceptCorrection(tx, actOf(c), {
      project,
      correctionId: correction,
      baseUrl: c.var.outside.config.baseUrl,
    })
  return c.redirect(projectAddress(c, project.slug), 303)
})

function readRecord(json: string): ProjectRecord | undefined {
  try {
    const parsed = ProjectRecord.safeParse(JSON.parse(json))
    return parsed.success ? canonical(parsed.data) : undefined
  } catch {
    // Not JSON: the page was changed on its way; the caller refuses it.
    return undefined
  }
}

function readChoices(values: FormValues, conflicts: Unit[]): Map<Unit, Choice> {
  const choices = new Map<Unit, Choice>()
  for (const unit of conflicts) {
    const take = one(values, choiceName(unit))
    if (take === 'yours' || take === 'theirs' || (take === 'both' && isSetUnit(unit)))
      choices.set(unit, { take })
    if (take === 'combined' && unit.startsWith('text:')) {
      const heading = one(values, combinedName(unit, 'heading'))
      choices.set(unit, {
        take,
        heading: heading || (unit.split(':')[1] ?? ''),
        body: one(values, combinedName(unit, 'body')),
      })
    }
  }
  return choices
}

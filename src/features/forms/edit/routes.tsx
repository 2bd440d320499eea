import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { FormDefinition } from '../../../platform/forms/definition.ts'
import { readDefinition } from '../../../platform/forms/index.ts'
import { allow } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import type { FieldErrors, FormValues } from '../../../platform/ui/forms.tsx'
import { listProgrammeOptions } from '../../organisations/index.ts'
import { ChangeList } from '../admin/change-list.tsx'
import { madeForFrom, madeForValues } from '../admin/made-for-fields.tsx'
import { readJson } from '../admin/read-json.ts'
import { adminTexts } from '../admin/texts.ts'
import { compareForms, differences } from '../compare.ts'
import type { FormVersion } from '../queries.ts'
import { movedQuestion, movedSection } from './change-structure.ts'
import { ConflictNotice, fingerprint } from './conflict.tsx'
import { field, saveChanged, toStructure, versionOf } from './draft.ts'
import { fieldErrors } from './field-words.ts'
import { HeadPage } from './head-page.tsx'
import { JsonConflict } from './json-conflict.tsx'
import { JsonPage } from './json-page.tsx'
import { notDraftPage } from './not-draft-page.tsx'
import { questionRoutes } from './question-routes.tsx'
import { sectionRoutes } from './section-routes.tsx'
import { StructurePage } from './structure-page.tsx'
import { editTexts } from './texts.ts'
import {
  fieldProblems,
  fieldValues,
  typedOptionalWords,
  typedWords,
  withoutAbsent,
} from './typed-question.ts'

export const editRoutes = new Hono<Env>()
const administrator = allow('administrator')
const base = '/workspace/forms/:id/edit'

editRoutes.get(base, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  return html(c, <StructurePage c={c} version={version} saved={c.req.query('saved') === '1'} />)
})

editRoutes.post(`${base}/move`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  const [direction, of, key = ''] = field(postedForm(c), 'move').split('.')
  const move = of === 'section' ? movedSection : movedQuestion
  const changed = move(version.definition, key, direction === 'up' ? -1 : 1)
  if (await saveChanged(c, version, changed))
    return toStructure(c, version, `#${of === 'section' ? of : 'question'}-${key}`)
  return html(c, <StructurePage c={c} version={version} />, 409)
})

editRoutes.get(`${base}/head`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  return headPage(c, version, { ...fieldValues(headOf(version)), ...madeForValues(version) })
})

editRoutes.post(`${base}/head`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  const { language } = c.var
  const form = postedForm(c)
  const made = madeForFrom(form, await listProgrammeOptions(c.var.db))
  const { format, key } = version.definition
  const head = withoutAbsent({
    format,
    key,
    title: typedWords(form, 'title'),
    intro: typedOptionalWords(form, 'intro'),
    source: field(form, 'source').trim(),
    kind: field(form, 'kind'),
    officialLanguage: field(form, 'officialLanguage'),
  })
  const values = { ...fieldValues(head), ...made.values }
  const read = FormDefinition.safeParse({ ...head, sections: version.definition.sections })
  const errors = {
    ...(read.success ? {} : fieldErrors(fieldProblems(read.error.issues), language)),
    ...(made.yearInvalid ? { year: editTexts[language].yearInvalid } : {}),
  }
  const was = field(form, 'was')
  if (!read.success || made.yearInvalid) return headPage(c, version, values, { errors, was, status: 422 })
  if (was !== headPrint(version)) {
    const changes = differences(
      { ...headOf(version), year: version.year, programme: version.programme },
      {
        ...headOf({ definition: read.data }),
        ...madeForWords(made.madeFor, await listProgrammeOptions(c.var.db)),
      },
    )
    return headPage(c, version, values, { notice: <ConflictNotice c={c} changes={changes} />, status: 409 })
  }
  if (await saveChanged(c, version, read.data, made.madeFor)) return toStructure(c, version)
  return headPage(c, version, values, { notice: <ConflictNotice c={c} changes={[]} />, was, status: 409 })
})

editRoutes.get(`${base}/json`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  return html(c, <JsonPage c={c} version={version} json={JSON.stringify(version.definition, null, 2)} />)
})

editRoutes.post(`${base}/json`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  const { language } = c.var
  const form = postedForm(c)
  const json = field(form, 'json').replaceAll('\r\n', '\n')
  const again = (more: Partial<Parameters<typeof JsonPage>[0]>, status: 409 | 422) =>
    html(c, <JsonPage c={c} version={version} json={json} {...more} />, status)
  const parsed = readJson(json)
  if (!parsed.ok) {
    const t = adminTexts[language]
    const place = t.atLine(parsed.place.line, parsed.place.column)
    return again({ errors: { json: t.notJson(place) } }, 422)
  }
  const shape = FormDefinition.safeParse(parsed.value)
  if (!shape.success) {
    const read = readDefinition(parsed.value)
    return again({ problems: read.ok ? [] : read.problems }, 422)
  }
  if (shape.data.key !== version.formKey)
    return again({ errors: { json: editTexts[language].keyChanged(version.formKey) } }, 422)
  if (Number(field(form, 'edit')) !== version.edit) {
    const changes = compareForms(version.definition, shape.data)
    return again({ notice: <JsonConflict c={c} list={<ChangeList c={c} changes={changes} />} /> }, 409)
  }
  if (await saveChanged(c, version, shape.data)) return toStructure(c, version)
  return again({ notice: <JsonConflict c={c} /> }, 409)
})

editRoutes.route('/', sectionRoutes)
editRoutes.route('/', questionRoutes)

/** The definition without its sections. */
function headOf({ definition }: Pick<FormVersion, 'definition'>) {
  const { sections: _sections, ...head } = definition
  return head
}

const headPrint = (version: FormVersion) => fingerprint([headOf(version), version.year, version.programmeId])

const madeForWords = (
  madeFor: { year: number | null; programmeId: string | null },
  programmes: { id: string; name: string }[],
) => ({
  year: madeFor.year,
  programme: programmes.find(({ id }) => id === madeFor.programmeId)?.name ?? null,
})

async function headPage(
  c: Ctx,
  version: FormVersion,
  values: FormValues,
  more: { errors?: FieldErrors; notice?: Child; was?: string; status?: 200 | 409 | 422 } = {},
) {
  const { status = 200, was = headPrint(version), ...rest } = more
  const programmes = await listProgrammeOptions(c.var.db)
  return html(
    c,
    <HeadPage c={c} version={version} programmes={programmes} values={values} was={was} {...rest} />,
    status,
  )
}

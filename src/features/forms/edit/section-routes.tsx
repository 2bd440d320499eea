import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { Section } from '../../../platform/forms/definition.ts'
import { allow } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import type { FieldErrors } from '../../../platform/ui/forms.tsx'
import { differences } from '../compare.ts'
import type { FormVersion } from '../queries.ts'
import { placeOf, putSection, questionsBefore, sectionOf, withoutSection } from './change-structure.ts'
import { ConflictNotice, fingerprint } from './conflict.tsx'
import { field, saveChanged, toStructure, versionOf } from './draft.ts'
import { fieldErrors } from './field-words.ts'
import { notDraftPage } from './not-draft-page.tsx'
import { SectionPage } from './section-page.tsx'
import { StructurePage } from './structure-page.tsx'
import { editTexts } from './texts.ts'
import {
  fieldProblems,
  type Typed,
  typedCondition,
  typedOptionalWords,
  typedWords,
  withoutAbsent,
} from './typed-question.ts'

export const sectionRoutes = new Hono<Env>()
const administrator = allow('administrator')
const base = '/workspace/forms/:id/edit/sections'

sectionRoutes.get(`${base}/new`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  return show(c, version, undefined, {})
})

sectionRoutes.post(`${base}/new`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  return save(c, version, undefined)
})

sectionRoutes.get(`${base}/:section`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  const section = sectionOf(version.definition, c.req.param('section')) ?? notFound()
  return show(c, version, section, section)
})

sectionRoutes.post(`${base}/:section`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  return save(c, version, sectionOf(version.definition, c.req.param('section')))
})

sectionRoutes.post(`${base}/:section/remove`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  const section = sectionOf(version.definition, c.req.param('section'))
  if (!section) return toStructure(c, version)
  const changed = withoutSection(version.definition, section.key)
  const refused = editTexts[c.var.language].lastSection
  if (!changed) return html(c, <StructurePage c={c} version={version} refused={refused} />, 409)
  if (await saveChanged(c, version, changed)) return toStructure(c, version)
  return html(c, <StructurePage c={c} version={version} />, 409)
})

/** What the page changes: a section without its questions. */
const headOf = (section: Section | undefined) => {
  if (!section) return undefined
  const { questions: _questions, ...head } = section
  return head
}

function show(
  c: Ctx,
  version: FormVersion,
  section: Section | undefined,
  typed: Typed,
  more: { errors?: FieldErrors; notice?: Child; was?: string; status?: 200 | 409 | 422 } = {},
) {
  const here = `/${c.var.language}/workspace/forms/${version.id}/edit/sections`
  const { status = 200, was = fingerprint(headOf(section)), ...rest } = more
  return html(
    c,
    <SectionPage
      c={c}
      version={version}
      action={`${here}/${section?.key ?? 'new'}`}
      sectionKey={section?.key}
      typed={typed}
      before={questionsBefore(version.definition, { section: section?.key, question: undefined })}
      was={was}
      {...rest}
    />,
    status,
  )
}

/** Saves a section; one that somebody else has removed meanwhile is put back as a new one. */
async function save(c: Ctx, version: FormVersion, section: Section | undefined) {
  const { language } = c.var
  const { definition } = version
  const form = postedForm(c)
  const head = withoutAbsent({
    key: field(form, 'key').trim(),
    title: typedWords(form, 'title'),
    help: typedOptionalWords(form, 'help'),
    when: typedCondition(form, section?.when),
  })
  const was = field(form, 'was')
  const questions = section?.questions ?? [firstQuestion(definition)]
  const read = Section.safeParse({ ...head, questions })
  if (!read.success) {
    const errors = fieldErrors(fieldProblems(read.error.issues), language)
    return show(c, version, section, head, { errors, was, status: 422 })
  }
  if (read.data.key !== section?.key && sectionOf(definition, read.data.key)) {
    const errors = fieldErrors({ key: 'taken' }, language)
    return show(c, version, section, head, { errors, was, status: 422 })
  }
  if (was !== fingerprint(headOf(section))) {
    const changes = differences(headOf(section) ?? {}, headOf(read.data) ?? {})
    const notice = <ConflictNotice c={c} changes={changes} />
    return show(c, version, section, head, { notice, status: 409 })
  }
  const changed = putSection(definition, section?.key, read.data)
  if (await saveChanged(c, version, changed)) return toStructure(c, version, `#section-${read.data.key}`)
  return show(c, version, section, head, { notice: <ConflictNotice c={c} changes={[]} />, was, status: 409 })
}

/** A section asks something from the beginning: an empty question under a key that is free. */
function firstQuestion(definition: FormVersion['definition']): Section['questions'][number] {
  let number = 1
  while (placeOf(definition, `question${number}`)) number += 1
  const words = { nb: '', nn: '', sv: '', en: '' }
  for (const language of ['nb', 'nn', 'sv', 'en'] as const) words[language] = editTexts[language].newQuestion
  return { kind: 'long-text', key: `question${number}`, label: words, required: false, publish: 'no' }
}

import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Question } from '../../../platform/forms/definition.ts'
import { allow } from '../../../platform/http/allow.ts'
import { isDraftSave } from '../../../platform/http/draft-save.ts'
import { type Ctx, type Env, postedForm } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { isLanguage } from '../../../platform/i18n/languages.ts'
import type { FieldErrors } from '../../../platform/ui/forms.tsx'
import { differences } from '../compare.ts'
import type { FormVersion } from '../queries.ts'
import { placeOf, putQuestion, questionsBefore, sectionOf, withoutQuestion } from './change-structure.ts'
import { ConflictNotice, fingerprint, GoneNotice } from './conflict.tsx'
import { field, saveChanged, toStructure, versionOf } from './draft.ts'
import { fieldErrors } from './field-words.ts'
import { notDraftPage } from './not-draft-page.tsx'
import { QuestionPage } from './question-page.tsx'
import { QuestionPreview } from './question-preview.tsx'
import { StructurePage } from './structure-page.tsx'
import { editTexts } from './texts.ts'
import { readTyped, type Typed, typedQuestion, withRowMoved } from './typed-question.ts'

export const questionRoutes = new Hono<Env>()
const administrator = allow('administrator')
const base = '/workspace/forms/:id/edit'
const empty: Typed = { kind: 'long-text', publish: 'no' }

questionRoutes.get(`${base}/sections/:section/questions/new`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  const section = sectionOf(version.definition, c.req.param('section')) ?? notFound()
  return show(c, { version, sectionKey: section.key, question: undefined, typed: empty })
})

questionRoutes.post(`${base}/sections/:section/questions/new`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  return save(c, version, undefined)
})

questionRoutes.get(`${base}/questions/:question`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  const { section, question } = placeOf(version.definition, c.req.param('question')) ?? notFound()
  return show(c, { version, sectionKey: section.key, question, typed: question })
})

questionRoutes.post(`${base}/questions/:question`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  return save(c, version, c.req.param('question'))
})

questionRoutes.post(`${base}/questions/:question/remove`, administrator, async (c) => {
  const version = await versionOf(c)
  if (version.state !== 'draft') return notDraftPage(c, version)
  const place = placeOf(version.definition, c.req.param('question'))
  if (!place) return toStructure(c, version)
  const changed = withoutQuestion(version.definition, place.question.key)
  const refused = editTexts[c.var.language].lastQuestion
  if (!changed) return html(c, <StructurePage c={c} version={version} refused={refused} />, 409)
  if (await saveChanged(c, version, changed)) return toStructure(c, version, `#section-${place.section.key}`)
  return html(c, <StructurePage c={c} version={version} />, 409)
})

type Shown = {
  version: FormVersion
  sectionKey: string
  /** As it is stored now; undefined for a new one. */
  question: Question | undefined
  typed: Typed
  errors?: FieldErrors
  notice?: Child
  extraRows?: number
  status?: 200 | 409 | 422
  /** What the page was opened on, where it is not what is stored now. */
  was?: string
}

function show(c: Ctx, { version, sectionKey, question, typed, status = 200, was, ...more }: Shown) {
  const here = `/${c.var.language}/workspace/forms/${version.id}/edit`
  const asked = c.req.method === 'POST' ? field(postedForm(c), 'in') : c.req.query('in')
  return html(
    c,
    <QuestionPage
      c={c}
      version={version}
      action={question ? `${here}/questions/${question.key}` : `${here}/sections/${sectionKey}/questions/new`}
      sectionKey={sectionKey}
      questionKey={question?.key}
      typed={typed}
      before={questionsBefore(version.definition, { section: sectionKey, question: question?.key })}
      was={was ?? fingerprint(question)}
      shown={isLanguage(asked) ? asked : c.var.language}
      {...more}
    />,
    status,
  )
}

/** What a press of any of the page's buttons does; only "save" saves, and only what is right and what nobody else has changed. */
async function save(c: Ctx, version: FormVersion, key: string | undefined) {
  const { language } = c.var
  const { definition } = version
  const form = postedForm(c)
  const place = key === undefined ? undefined : placeOf(definition, key)
  const question = place?.question
  const wanted = place?.section.key ?? c.req.param('section') ?? field(form, 'section')
  const sectionKey = (sectionOf(definition, wanted) ?? definition.sections.at(-1))?.key ?? ''
  const press = field(form, 'press')
  const typed = withRowMoved(typedQuestion(form, question), press)
  const was = field(form, 'was')
  const again = { version, sectionKey, question, typed, was }

  if (isDraftSave(c)) return preview(c, version, typed)
  if (press !== 'save') {
    const more = /^more\.([1-9]\d?)$/.exec(press)?.[1]
    return show(c, { ...again, extraRows: more ? Number(more) : 1 })
  }

  const read = readTyped(typed)
  if (!read.ok) return show(c, { ...again, errors: fieldErrors(read.errors, language), status: 422 })
  if (read.question.key !== question?.key && placeOf(definition, read.question.key))
    return show(c, { ...again, errors: fieldErrors({ key: 'taken' }, language), status: 422 })

  if (key !== undefined && !question)
    return show(c, { ...again, notice: <GoneNotice c={c} />, was: fingerprint(undefined), status: 409 })
  if (was !== fingerprint(question)) {
    const changes = differences(question ?? {}, read.question)
    const notice = <ConflictNotice c={c} changes={changes} />
    return show(c, { ...again, notice, was: fingerprint(question), status: 409 })
  }
  const changed = putQuestion(definition, sectionKey, question?.key, read.question)
  if (await saveChanged(c, version, changed)) return toStructure(c, version, `#question-${read.question.key}`)
  return show(c, { ...again, notice: <ConflictNotice c={c} changes={[]} />, status: 409 })
}

/** For the page that shows the question while it is written; nothing is kept. */
async function preview(c: Ctx, version: FormVersion, typed: Typed) {
  const asked = field(postedForm(c), 'in')
  const shown = isLanguage(asked) ? asked : c.var.language
  const rendered = <QuestionPreview c={c} typed={typed} definition={version.definition} shown={shown} />
  return c.json({ html: String(await rendered) })
}

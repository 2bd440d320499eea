import { Hono } from 'hono'
import { allow, workspaceVisitors } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { sentFields, sentVersion } from '../../../platform/http/sent-fields.ts'
import { one } from '../../../platform/ui/form-values.ts'
import type { FormValues } from '../../../platform/ui/forms.tsx'
import { actOf } from '../act.ts'
import { selectFinding } from '../findings/queries.ts'
import { listMeasureOptions, listPartnershipsToWriteFor } from '../queries.ts'
import { refusal } from '../refusal.tsx'
import { langOf } from '../text.tsx'
import { words } from '../words.ts'
import { exampleWorkPage } from './desk/example-work-page.tsx'
import { parseExample, valuesOf } from './desk/form.ts'
import { exampleFormPage } from './desk/form-page.tsx'
import { type ExampleLinks, examplePage } from './page/example-page.tsx'
import { type ExampleAtWork, type FoundExample, selectExample, selectExampleAtWork } from './queries.ts'
import { texts } from './texts.ts'
import { createExample, saveExample, sendExample, validateExample, withdrawExample } from './write-example.ts'

export const exampleRoutes = new Hono<Env>()
const base = '/workspace/knowledge/examples'

exampleRoutes.get('/knowledge/examples/:slug', allow('public'), async (c) => {
  const example = await selectExample(c.var.db, c.var.viewer, c.req.param('slug'))
  if (example?.state !== 'published') notFound()
  return examplePage(c, example, await linksOf(c, example))
})

/** What an example is tied to, as far as everybody may see it. */
async function linksOf(c: Ctx, { measureId, findingId }: FoundExample): Promise<ExampleLinks> {
  const { db, language, viewer } = c.var
  const [measure] = measureId ? await listMeasureOptions(db, language, [measureId]) : []
  const finding = findingId ? await selectFinding(db, viewer, findingId) : undefined
  return { measure, finding: finding?.state === 'published' ? finding : undefined }
}

exampleRoutes.get(`${base}/new`, allow(...workspaceVisitors), (c) => newPage(c, { language: c.var.language }))

exampleRoutes.post(`${base}/new`, allow(...workspaceVisitors), async (c) => {
  const w = words[c.var.language]
  const values = sentFields(c)
  const partnerships = await listPartnershipsToWriteFor(c.var.db, c.var.viewer)
  const chosen = partnerships.find(({ id }) => id === one(values, 'partnershipId'))
  const partnership = partnerships.length === 1 ? partnerships[0] : chosen
  const parsed = parseExample(values, { adoptionId: null, projectId: null }, w)
  const errors = {
    ...(partnership ? {} : { partnershipId: w.partnershipMissing }),
    ...(parsed.ok ? {} : parsed.errors),
  }
  if (!partnership || !parsed.ok) return newPage(c, values, errors)
  const made = await createExample(transaction(c), actOf(c), {
    partnershipId: partnership.id,
    ...parsed.text,
  })
  return made.ok ? c.redirect(addressOf(c, made.id), 303) : notFound()
})

const addressOf = (c: Ctx, id: string) => `/${c.var.language}${base}/${id}`

async function newPage(c: Ctx, values: FormValues, errors: Record<string, string> = {}) {
  const partnerships = await listPartnershipsToWriteFor(c.var.db, c.var.viewer)
  if (partnerships.length === 0) notFound()
  const action = `/${c.var.language}${base}/new`
  const cancel = `/${c.var.language}/workspace/knowledge`
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return exampleFormPage(c, { action, cancel, partnerships, isNew: true, values, errors }, status)
}

/** The example of the address, for those who write it, lead the region or may read it from outside. */
async function workedOn(c: Ctx): Promise<ExampleAtWork> {
  const example = await selectExampleAtWork(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  if (!example) return notFound()
  return example.mayWrite || (example.state === 'region-approved' && example.mayRead) ? example : notFound()
}

async function written(c: Ctx): Promise<ExampleAtWork> {
  const example = await workedOn(c)
  return example.mayWrite ? example : notFound()
}

exampleRoutes.get(`${base}/:id`, allow(...workspaceVisitors), async (c) => {
  const example = await workedOn(c)
  return exampleWorkPage(c, example, await linksOf(c, example))
})

exampleRoutes.get(`${base}/:id/edit`, allow(...workspaceVisitors), async (c) => {
  const example = await written(c)
  return editPage(c, example, valuesOf(example))
})

exampleRoutes.post(`${base}/:id/edit`, allow(...workspaceVisitors), async (c) => {
  const example = await written(c)
  const values = sentFields(c)
  const parsed = parseExample(values, example, words[c.var.language])
  if (!parsed.ok) return editPage(c, example, values, { errors: parsed.errors, status: 422 })
  const saved = await saveExample(transaction(c), actOf(c), example.id, {
    baseVersion: sentVersion(values),
    ...parsed.text,
  })
  if (saved.ok) return c.redirect(addressOf(c, example.id), 303)
  if (saved.reason === 'not-found') return notFound()
  if (saved.reason === 'conflict') return editPage(c, example, values, { theirs: example, status: 409 })
  return refused(c, example, saved.reason)
})

function editPage(
  c: Ctx,
  example: ExampleAtWork,
  values: FormValues,
  more: { errors?: Record<string, string>; theirs?: ExampleAtWork; status?: 200 | 409 | 422 } = {},
) {
  const { status = 200, ...rest } = more
  const here = addressOf(c, example.id)
  const partnerships = [example.partnership]
  return exampleFormPage(
    c,
    { action: `${here}/edit`, cancel: here, partnerships, isNew: false, values, ...rest },
    status,
  )
}

const backTo = (c: Ctx, { id, title, language }: FoundExample) => ({
  href: addressOf(c, id),
  text: title,
  lang: langOf(language, c.var.language),
})

const refused = (c: Ctx, example: FoundExample, reason: keyof (typeof texts)['nb']['refused']) =>
  refusal(c, texts[c.var.language].refused[reason], backTo(c, example))

exampleRoutes.post(`${base}/:id/send`, allow(...workspaceVisitors), async (c) => {
  const example = await written(c)
  const t = texts[c.var.language]
  const sent = await sendExample(transaction(c), actOf(c), example.id)
  if (sent.ok) return c.redirect(addressOf(c, example.id), 303)
  if (!('missing' in sent) && sent.reason === 'not-found') return notFound()
  if (!('missing' in sent)) return refused(c, example, sent.reason)
  const parts = sent.missing.map((part) => t[part as 'summary'].toLowerCase()).join(', ')
  return refusal(c, t.missing(parts), backTo(c, example))
})

exampleRoutes.post(`${base}/:id/read`, allow(...workspaceVisitors), async (c) => {
  const example = await workedOn(c)
  const values = sentFields(c)
  const note = one(values, 'note').slice(0, 5_000)
  const read = await validateExample(transaction(c), actOf(c), example.id, {
    step: one(values, 'step') === 'reader' ? 'reader' : 'region',
    decision: one(values, 'decision') === 'approve' ? 'approve' : 'return',
    note,
  })
  if (read.ok) {
    const still = await selectExample(c.var.db, c.var.viewer, example.id)
    const seesWork = still?.mayWrite
    const page = still?.state === 'published' ? `knowledge/examples/${still.slug}` : 'workspace/knowledge'
    return c.redirect(seesWork ? addressOf(c, example.id) : `/${c.var.language}/${page}`, 303)
  }
  if (read.reason === 'not-found') return notFound()
  if (read.reason === 'note-missing')
    return exampleWorkPage(c, example, await linksOf(c, example), {
      errors: { note: texts[c.var.language].refused['note-missing'] },
      note,
    })
  return refused(c, example, read.reason)
})

exampleRoutes.post(`${base}/:id/withdraw`, allow(...workspaceVisitors), async (c) => {
  const example = await written(c)
  const withdrawn = await withdrawExample(transaction(c), actOf(c), example.id)
  if (withdrawn.ok) return c.redirect(addressOf(c, example.id), 303)
  if (withdrawn.reason === 'not-found') return refused(c, example, 'not-the-region')
  return refused(c, example, withdrawn.reason)
})

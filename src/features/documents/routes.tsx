import { Hono } from 'hono'
import { downloadAnswer } from '../../platform/files/download.ts'
import { allow, workspaceRoles } from '../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../platform/http/environment.ts'
import { notFound } from '../../platform/http/refusals.ts'
import { listPage } from './list-page.tsx'
import { type LoadedReading, loadReading } from './load-reading.ts'
import { mergeRoutes } from './merge/routes.tsx'
import { publishRoutes } from './publish/routes.tsx'
import { listReadings, selectFile } from './queries.ts'
import { decisionsFrom, type Review } from './review/decisions.ts'
import { decidedPage, reviewPage } from './review/review-page.tsx'
import { discardReading, saveReview } from './review/save-review.ts'
import { reviewTexts } from './review/texts.ts'
import { reviewContext } from './review-context.ts'
import { sourceRoutes } from './sources/routes.tsx'
import { texts } from './texts.ts'
import { uploadDocuments } from './upload-documents.ts'

/** Pages for reading documents in, and for going through what was read. */
export const documents = new Hono<Env>()
documents.route('/', publishRoutes)
documents.route('/', mergeRoutes)
documents.route('/', sourceRoutes)

const count = (text: string | undefined) => (/^\d{1,2}$/.test(text ?? '') ? Number(text) : 0)

documents.get('/workspace/documents', allow(...workspaceRoles), async (c) => {
  const stored = { fresh: count(c.req.query('new')), known: count(c.req.query('known')) }
  return listPage(c, { ...(await listReadings(c.var.db, c.var.viewer)), stored })
})

documents.post('/workspace/documents', allow(...workspaceRoles), async (c) => {
  const t = texts[c.var.language]
  const uploaded = await uploadDocuments(transaction(c), actOf(c), postedForm(c), c.var.language)
  if (uploaded.ok) {
    const [only, ...more] = uploaded.fresh
    if (only && more.length === 0 && uploaded.known.length === 0)
      return c.redirect(`${c.req.path}/${only}`, 303)
    return c.redirect(`${c.req.path}?new=${uploaded.fresh.length}&known=${uploaded.known.length}`, 303)
  }
  const readings = await listReadings(c.var.db, c.var.viewer)
  if (uploaded.reason !== 'refused')
    return listPage(c, { ...readings, errors: { files: t[uploaded.reason] }, status: 422 })
  return listPage(c, { ...readings, fates: uploaded.fates, errors: { files: t.refusedTitle }, status: 422 })
})

documents.get('/workspace/documents/:id', allow(...workspaceRoles), async (c) => {
  const loaded = await found(c)
  if (loaded.state !== 'waiting') return decidedPage(c, loaded)
  return showReview(c, loaded, loaded.review, {
    check: c.req.query('check') === '1',
    saved: c.req.query('saved') === '1',
  })
})

documents.post('/workspace/documents/:id', allow(...workspaceRoles), async (c) => {
  const loaded = await found(c)
  const form = postedForm(c)
  const review: Review = { ...loaded.review, decisions: decisionsFrom(form, loaded.items) }
  const saved = await saveReview(transaction(c), actOf(c), {
    readingId: loaded.id,
    baseVersion: versionOf(form),
    review,
  })
  if (saved.ok)
    return c.redirect(`${c.req.path}${form.get('then') === 'publish' ? '/publish' : '?saved=1'}`, 303)
  if (saved.reason === 'notFound') notFound()
  if (saved.reason === 'decided') return decidedPage(c, loaded, 409)
  return showReview(c, loaded, review, { theirs: loaded.review, status: 409 })
})

documents.post('/workspace/documents/:id/discard', allow(...workspaceRoles), async (c) => {
  const loaded = await found(c)
  const form = postedForm(c)
  const given = form.get('reason')
  const reason = typeof given === 'string' ? given.trim().slice(0, 1000) : ''
  if (loaded.state === 'waiting' && reason === '') {
    return showReview(c, loaded, loaded.review, {
      errors: { reason: reviewTexts[c.var.language].discardMissing },
      status: 422,
    })
  }
  const discarded = await discardReading(transaction(c), actOf(c), {
    readingId: loaded.id,
    baseVersion: versionOf(form),
    review: loaded.review,
    reason,
  })
  if (discarded.ok) return c.redirect(`/${c.var.language}/workspace/documents`, 303)
  if (discarded.reason === 'notFound') notFound()
  if (discarded.reason === 'decided') return decidedPage(c, loaded, 409)
  return showReview(c, loaded, loaded.review, { theirs: loaded.review, status: 409 })
})

documents.get('/workspace/documents/:id/file', allow(...workspaceRoles), async (c) => {
  const loaded = await found(c)
  const file = await selectFile(c.var.db, c.var.viewer, loaded.id)
  if (!file) notFound()
  return downloadAnswer(c, { bytes: file.bytes, fileName: file.file_name })
})

const actOf = (c: Ctx) => ({ viewer: member(c), requestId: c.var.requestId })

function versionOf(form: FormData): number {
  const version = form.get('version')
  return typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : 0
}

async function found(c: Ctx): Promise<LoadedReading> {
  return (await loadReading(c.var.db, c.var.viewer, c.req.param('id') ?? '')) ?? notFound()
}

async function showReview(
  c: Ctx,
  loaded: LoadedReading,
  review: Review,
  more: Partial<Parameters<typeof reviewPage>[1]> = {},
) {
  const { findings, similar } = await reviewContext(c.var.db, c.var.viewer, loaded, review, c.var.language)
  return reviewPage(c, { loaded, review, findings, similar, ...more })
}

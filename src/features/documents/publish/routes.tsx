import { Hono } from 'hono'
import { allow, workspaceRoles } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import type { FieldErrors } from '../../../platform/ui/forms.tsx'
import { listProgrammeOptions } from '../../organisations/index.ts'
import { type LoadedReading, loadReading } from '../load-reading.ts'
import { openItems, settleReview } from '../review/decisions.ts'
import { decidedPage } from '../review/review-page.tsx'
import { publishDocument } from './publish-document.ts'
import { publishPage } from './publish-page.tsx'
import { publishTexts } from './texts.ts'

export const publishRoutes = new Hono<Env>()

publishRoutes.get('/workspace/documents/:id/publish', allow(...workspaceRoles), async (c) => {
  const loaded = await found(c)
  if (loaded.state !== 'waiting') return decidedPage(c, loaded)
  const settled = settleReview(loaded.items, loaded.review, loaded.reading)
  if (openItems(settled).length > 0) return c.redirect(reviewPath(c, loaded), 303)
  return publishPage(c, loaded, settled)
})

publishRoutes.post('/workspace/documents/:id/publish', allow(...workspaceRoles), async (c) => {
  const loaded = await found(c)
  const form = postedForm(c)
  const wished = { programmeId: textOf(form, 'programme') || undefined, ownerKind: textOf(form, 'ownerKind') }
  const programme = (await listProgrammeOptions(c.var.db)).find(({ id }) => id === wished.programmeId)
  const act = { viewer: member(c), requestId: c.var.requestId }
  const published = await publishDocument(transaction(c), act, {
    loaded,
    baseVersion: Number(textOf(form, 'version')),
    programme,
    ownerKind: wished.ownerKind,
  })
  if (published.ok) return c.redirect(`/${c.var.language}/projects/${published.slug}`, 303)
  if (published.reason === 'notFound') notFound()
  if (published.reason === 'decided') return decidedPage(c, loaded, 409)
  const settled = settleReview(loaded.items, loaded.review, loaded.reading)
  if (published.reason === 'open' || openItems(settled).length > 0)
    return c.redirect(reviewPath(c, loaded), 303)
  // The page shows what holds now, what it lacks included; the wishes stand.
  const errors: FieldErrors =
    published.reason === 'conflict' ? {} : { programme: publishTexts[c.var.language].incompleteTitle }
  return publishPage(c, loaded, settled, {
    wished,
    errors,
    status: published.reason === 'conflict' ? 409 : 422,
  })
})

const reviewPath = (c: Ctx, { id }: LoadedReading) => `/${c.var.language}/workspace/documents/${id}?check=1`

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

async function found(c: Ctx): Promise<LoadedReading> {
  return (await loadReading(c.var.db, c.var.viewer, c.req.param('id') ?? '')) ?? notFound()
}

import { Hono } from 'hono'
import { downloadAnswer } from '../../../../platform/files/download.ts'
import { allow } from '../../../../platform/http/allow.ts'
import type { Ctx, Env } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { forPlace } from '../../places-like/choose-place.tsx'
import { ownPlaces } from '../../places-like/own-places.ts'
import { findMeasure } from '../find-measure.ts'
import { selectMaterial } from '../materials/queries.ts'
import { currentSide } from '../sides.ts'
import { collect, type ReadFor, readFor } from './collect.ts'
import { measureJson } from './measure-json.ts'
import { MeasurePage } from './measure-page.tsx'

/** A measure's own page, open to everybody once it is published; before that, those who write it see it as it will be. */
export const measureView = new Hono<Env>()

measureView.get('/toolbox/:file{[a-z0-9-]+\\.json}', allow('public'), async (c) => {
  const of = await collected(c, c.req.param('file').replace(/\.json$/, ''))
  // What is not published is nobody's data yet.
  if (of.measure.state !== 'published') notFound()
  if (c.var.viewer.kind === 'member') c.header('cache-control', 'private, no-store')
  return c.json(measureJson(of, c.var.language, c.var.outside.config.baseUrl))
})

measureView.get('/toolbox/:slug', allow('public'), async (c) => {
  const typed = c.req.query('municipality')
  const own = await ownPlaces(c.var.db, c.var.viewer)
  const reader = readFor(typed ?? own[0] ?? '', own)
  const of = await collected(c, c.req.param('slug'), reader)
  // One address for one place, whatever was typed: the one to share, and the one that is kept.
  if (typed !== undefined && of.key !== undefined && typed !== of.key)
    return c.redirect(forPlace(`/${c.var.language}/toolbox/${of.measure.slug}`, of.key))
  return html(c, <MeasurePage c={c} of={of} />)
})

measureView.get('/toolbox/:slug/materials/:id', allow('public'), async (c) => {
  const { slug, id } = c.req.param()
  const measure = (await findMeasure(c.var.db, c.var.viewer, slug)) ?? notFound()
  const file = await selectMaterial(c.var.db, c.var.viewer, measure.slug, id, measure.mayEdit)
  if (!file) notFound()
  return downloadAnswer(c, { bytes: file.bytes, fileName: file.file_name })
})

async function collected(c: Ctx, slug: string, reader?: ReadFor) {
  const { db, viewer, outside } = c.var
  const measure = (await findMeasure(db, viewer, slug)) ?? notFound()
  const record = measure.record ?? (await currentSide(db, measure))?.record ?? notFound()
  return collect(db, viewer, measure, record, outside.now(), reader)
}

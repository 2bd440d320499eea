import { Hono } from 'hono'
import { addTwins } from '../../../../platform/files/twins.ts'
import { allow } from '../../../../platform/http/allow.ts'
import type { Ctx, Env } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { selectOpenMeasure } from '../../adoption/queries.ts'
import { loadRelease } from '../release-evaluations.ts'
import { resultsPage } from './results-page.tsx'
import { resultColumns, rowsOf } from './rows.ts'
import { resultTexts } from './texts.ts'

/** The public results of a published measure: page and files are made from one release. */
export const resultRoutes = new Hono<Env>()

async function resultsOf(c: Ctx) {
  const measure = (await selectOpenMeasure(c.var.db, c.req.param('slug') ?? '')) ?? notFound()
  return { measure, release: await loadRelease(c.var.db, measure.id) }
}

resultRoutes.get('/toolbox/:slug/results', allow('public'), async (c) => {
  const { measure, release } = await resultsOf(c)
  return resultsPage(c, measure, release)
})

addTwins(resultRoutes, '/toolbox/:slug/results', async (c) => {
  const { measure, release } = await resultsOf(c)
  const { language, outside } = c.var
  const rows = release ? rowsOf(release) : []
  return {
    name: `${measure.slug}-results`,
    words: resultTexts[language],
    columns: resultColumns(language),
    ids: async (most) => rows.slice(0, most).map((_, place) => String(place)),
    load: async (ids) => ids.flatMap((id) => rows[Number(id)] ?? []),
    total: () => rows.length,
    json: (provenance) => ({
      measure: {
        id: measure.id,
        slug: measure.slug,
        url: `${outside.config.baseUrl}/${language}/toolbox/${measure.slug}`,
      },
      results: release ?? null,
      ...provenance,
    }),
  }
})

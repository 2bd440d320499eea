import { Hono } from 'hono'
import { allow } from '../../../platform/http/allow.ts'
import type { Env } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { listExamplesOf } from '../examples/list/queries.ts'
import { listMeasureOptions } from '../queries.ts'
import { findingWork } from './desk/routes.tsx'
import { findingList } from './list/routes.tsx'
import { findingPage } from './page/finding-page.tsx'
import { selectFinding } from './queries.ts'
import { listSources } from './sources/queries.ts'
import { sourceRoutes } from './sources/routes.tsx'

export const findingRoutes = new Hono<Env>()
for (const part of [findingList, sourceRoutes, findingWork]) findingRoutes.route('/', part)

findingRoutes.get('/knowledge/findings/:slug', allow('public'), async (c) => {
  const { db, viewer, language } = c.var
  const finding = await selectFinding(db, viewer, c.req.param('slug'))
  if (finding?.state !== 'published') notFound()
  const sources = await listSources(db, finding.id, { quotableOnly: true })
  const [measure] = finding.measure ? await listMeasureOptions(db, language, [finding.measure.id]) : []
  return findingPage(c, {
    finding,
    sources,
    measure,
    examples: await listExamplesOf(db, { findingId: finding.id }),
  })
})

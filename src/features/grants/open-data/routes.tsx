import { Hono } from 'hono'
import { openJson } from '../../../platform/files/list-files.ts'
import { addTwins } from '../../../platform/files/twins.ts'
import { allow } from '../../../platform/http/allow.ts'
import type { Ctx, Env } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { nothingChosen } from '../../../platform/ui/list/filters.ts'
import { exportColumns, JSON_PAGE_SIZE, listAsJson } from './export-rows.ts'
import { awardShape, PAGE_SIZE } from './filters.ts'
import { countList, findAwards, findFilters, listIds } from './find-awards.ts'
import { AwardListPage } from './list-page.tsx'
import { listAwardIds, listAwardsByIds } from './queries.ts'
import { texts } from './texts.ts'
import { grantPackage } from './threesixty.ts'

export const awardRoutes = new Hono<Env>()

const filtersOf = (c: Ctx) => findFilters(c.var.db, new URL(c.req.url).searchParams)

awardRoutes.get('/grants/awards', allow('public'), async (c) => {
  const { filters, known } = await filtersOf(c)
  const found = await findAwards(c.var.db, filters, c.var.language, PAGE_SIZE)
  return html(c, <AwardListPage c={c} filters={filters} known={known} found={found} />)
})

addTwins(awardRoutes, '/grants/awards', async (c) => {
  const { language, db } = c.var
  const { filters, known } = await filtersOf(c)
  return {
    name: 'grants',
    words: texts[language],
    columns: exportColumns(language),
    ids: (most) => listIds(db, filters, language, most),
    load: (ids) => listAwardsByIds(db, ids),
    total: async () => (await countList(db, filters, language)).total,
    json: async (provenance) =>
      listAsJson(
        await findAwards(db, filters, language, JSON_PAGE_SIZE),
        filters,
        known,
        language,
        provenance,
      ),
  }
})

/** As many grants as one package has, the newest first. */
const MOST_GRANTS = 20_000

/** Outside the languages: `/open-data/…`. */
export const openData = new Hono<Env>()

openData.get('/open-data/grants.json', allow('public'), async (c) => {
  const { db, outside } = c.var
  const all = { query: null, chosen: nothingChosen(awardShape) }
  const order = { sort: 'newest', language: 'en' } as const
  const ids = await listAwardIds(db, all, order, { limit: MOST_GRANTS, offset: 0 })
  const { baseUrl } = outside.config
  c.header('link', '<https://creativecommons.org/licenses/by/4.0/>; rel="license"')
  return openJson(c, grantPackage(await listAwardsByIds(db, ids), { baseUrl, at: outside.now() }))
})

import { Hono } from 'hono'
import { addFeed, addTwins } from '../../../platform/files/twins.ts'
import { allow } from '../../../platform/http/allow.ts'
import type { Ctx, Env } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { ownPlaces } from '../places-like/own-places.ts'
import { exportColumns, feedEntry, JSON_PAGE_SIZE, listAsJson } from './export-rows.ts'
import { PAGE_SIZE, parseFilters } from './filters.ts'
import { countList, findMeasures, listIds, loadMeasures } from './find-measures.ts'
import { MeasureListPage } from './list-page.tsx'
import { MeasureMapPage } from './map-page.tsx'
import { texts } from './texts.ts'
import { measureView } from './view.ts'

export const toolboxList = new Hono<Env>()

const filtersOf = (c: Ctx) => parseFilters(new URL(c.req.url).searchParams)

toolboxList.get('/toolbox', allow('public'), async (c) => {
  const filters = filtersOf(c)
  const own = await ownPlaces(c.var.db, c.var.viewer)
  const found = await findMeasures(c.var.db, filters, c.var.language, PAGE_SIZE, own)
  return html(c, <MeasureListPage c={c} filters={filters} found={found} />)
})

toolboxList.get('/toolbox/map', allow('public'), async (c) => {
  const filters = filtersOf(c)
  const own = await ownPlaces(c.var.db, c.var.viewer)
  const counted = await countList(c.var.db, filters, c.var.language, own)
  return html(c, <MeasureMapPage c={c} filters={filters} counted={counted} />)
})

addTwins(toolboxList, '/toolbox', (c) => {
  const { language, db, outside } = c.var
  const { baseUrl } = outside.config
  const filters = filtersOf(c)
  return {
    name: 'toolbox',
    words: texts[language],
    columns: exportColumns(language, baseUrl),
    ids: (most) => listIds(db, filters, language, most),
    load: (ids) => loadMeasures(db, ids),
    total: async () => (await countList(db, filters, language)).total,
    json: async (provenance) =>
      listAsJson(
        await findMeasures(db, filters, language, JSON_PAGE_SIZE),
        filters,
        language,
        baseUrl,
        provenance,
      ),
  }
})

addFeed(toolboxList, '/toolbox', (c) => {
  const { language, db, outside } = c.var
  const filters = filtersOf(c)
  return {
    view: measureView(filters, language),
    newest: async (most) => {
      const ids = await listIds(db, { ...filters, sort: 'newest' }, language, most)
      const items = await loadMeasures(db, ids)
      return items.map((item) => feedEntry(item, language, outside.config.baseUrl))
    },
  }
})

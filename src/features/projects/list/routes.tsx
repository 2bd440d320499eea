import { Hono } from 'hono'
import { allow } from '../../../platform/http/allow.ts'
import type { Ctx, Env } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { provenance } from './export-rows.ts'
import { csvStream, type Exporting, workbook } from './exports.ts'
import { facetsFrom } from './facets.ts'
import { atomFeed, FEED_LENGTH } from './feed.ts'
import { listHref, PAGE_SIZE, parseFilters } from './filters.ts'
import { countList, findProjects, listFirst, withKnownProgrammes } from './find-projects.ts'
import { JSON_PAGE_SIZE, listAsJson } from './json.ts'
import { ListPage } from './list-page.tsx'
import { MapPage } from './map-page.tsx'
import { suggestQueries } from './suggestions.ts'

export const projectList = new Hono<Env>()

/** With fewer hits than this, a misspelt place name may be why. */
const FEW_HITS = 5

const filtersOf = (c: Ctx) => withKnownProgrammes(c.var.db, parseFilters(new URL(c.req.url).searchParams))

const exportingOf = async (c: Ctx): Promise<Exporting> => {
  const { language, viewer, db, outside } = c.var
  return {
    db,
    viewer,
    filters: await filtersOf(c),
    language,
    baseUrl: outside.config.baseUrl,
    provenance: provenance(language, outside.now()),
  }
}

projectList.get('/projects', allow('public'), async (c) => {
  const filters = await filtersOf(c)
  const { language, viewer, db } = c.var
  const found = await findProjects(db, viewer, filters, language, PAGE_SIZE)
  const facets = facetsFrom(found.facets, filters, language)
  const suggestions = found.sums.total < FEW_HITS ? suggestQueries(filters.q) : []
  return html(c, <ListPage c={c} filters={filters} found={found} facets={facets} suggestions={suggestions} />)
})

projectList.get('/projects/map', allow('public'), async (c) => {
  const filters = await filtersOf(c)
  const counted = await countList(c.var.db, filters, c.var.language)
  const facets = facetsFrom(counted.facets, filters, c.var.language)
  return html(
    c,
    <MapPage c={c} filters={filters} search={counted} facets={facets} total={counted.sums.total} />,
  )
})

projectList.get('/projects.csv', allow('public'), async (c) => {
  const body = await csvStream(await exportingOf(c))
  return c.body(body, 200, fileHeaders(c, 'csv', 'text/csv; charset=utf-8'))
})

projectList.get('/projects.xlsx', allow('public'), async (c) => {
  const exporting = await exportingOf(c)
  const { sums } = await countList(c.var.db, exporting.filters, c.var.language)
  const file = await workbook(exporting, sums.total)
  return c.body(
    new Uint8Array(file),
    200,
    fileHeaders(c, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  )
})

projectList.get('/projects.json', allow('public'), async (c) => {
  const { filters, language, viewer, baseUrl, provenance: origin } = await exportingOf(c)
  const found = await findProjects(c.var.db, viewer, filters, language, JSON_PAGE_SIZE)
  for (const [name, value] of Object.entries(privately(c))) c.header(name, value)
  return c.json(listAsJson(found, filters, language, baseUrl, origin))
})

projectList.get('/projects.atom', allow('public'), async (c) => {
  const { filters, language, viewer, baseUrl, provenance: origin } = await exportingOf(c)
  const newest = { ...filters, sort: 'newest' as const }
  const items = await listFirst(c.var.db, viewer, newest, language, FEED_LENGTH)
  const links = {
    self: `${baseUrl}${listHref(language, filters, {}, '.atom')}`,
    page: `${baseUrl}${listHref(language, filters)}`,
    baseUrl,
  }
  return c.body(atomFeed(items, links, language, origin), 200, {
    'content-type': 'application/atom+xml; charset=utf-8',
    ...privately(c),
  })
})

/** Visitors get what is kept for all; what a person signed in is sent stays with that person. */
const privately = (c: Ctx): Record<string, string> =>
  c.var.viewer.kind === 'member' ? { 'cache-control': 'private, no-store' } : {}

const fileHeaders = (c: Ctx, ending: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="rotfeste-projects-${c.var.outside.now().toISOString().slice(0, 10)}.${ending}"`,
  link: '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
  ...privately(c),
})

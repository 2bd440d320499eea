import { Hono } from 'hono'
import { addFeed, addTwins } from '../../../platform/files/twins.ts'
import { allow } from '../../../platform/http/allow.ts'
import type { Ctx, Env } from '../../../platform/http/environment.ts'
import { html } from '../../../platform/http/html.ts'
import { exportColumns, feedEntry } from './export-rows.ts'
import { projectFacets, projectView } from './facets.ts'
import { PAGE_SIZE, parseFilters } from './filters.ts'
import { countList, findProjects, listIds, withKnownProgrammes } from './find-projects.ts'
import { JSON_PAGE_SIZE, listAsJson } from './json.ts'
import { ProjectListPage } from './list-page.tsx'
import { ProjectMapPage } from './map-page.tsx'
import { listProjectsByIds } from './queries.ts'
import { suggestQueries } from './suggestions.ts'
import { texts } from './texts.ts'

export const projectList = new Hono<Env>()

/** With fewer hits than this, a misspelt place name may be why. */
const FEW_HITS = 5

const filtersOf = (c: Ctx) => withKnownProgrammes(c.var.db, parseFilters(new URL(c.req.url).searchParams))

projectList.get('/projects', allow('public'), async (c) => {
  const filters = await filtersOf(c)
  const { language, viewer, db } = c.var
  const found = await findProjects(db, viewer, filters, language, PAGE_SIZE)
  const facets = projectFacets(found.facets, filters, language)
  const suggestions = found.sums.total < FEW_HITS ? suggestQueries(filters.q) : []
  return html(
    c,
    <ProjectListPage c={c} filters={filters} found={found} facets={facets} suggestions={suggestions} />,
  )
})

projectList.get('/projects/map', allow('public'), async (c) => {
  const filters = await filtersOf(c)
  const counted = await countList(c.var.db, filters, c.var.language)
  const facets = projectFacets(counted.facets, filters, c.var.language)
  return html(
    c,
    <ProjectMapPage c={c} filters={filters} search={counted} facets={facets} total={counted.sums.total} />,
  )
})

addTwins(projectList, '/projects', async (c) => {
  const { language, viewer, db, outside } = c.var
  const { baseUrl } = outside.config
  const filters = await filtersOf(c)
  return {
    name: 'projects',
    words: texts[language],
    columns: exportColumns(language, baseUrl),
    ids: (most) => listIds(db, filters, language, most),
    load: (ids) => listProjectsByIds(db, viewer, ids),
    total: async () => (await countList(db, filters, language)).sums.total,
    json: async (provenance) => {
      const found = await findProjects(db, viewer, filters, language, JSON_PAGE_SIZE)
      return listAsJson(found, filters, language, baseUrl, provenance)
    },
  }
})

addFeed(projectList, '/projects', async (c) => {
  const { language, viewer, db, outside } = c.var
  const filters = await filtersOf(c)
  return {
    view: projectView(filters, language),
    newest: async (most) => {
      const ids = await listIds(db, { ...filters, sort: 'newest' }, language, most)
      const items = await listProjectsByIds(db, viewer, ids)
      return items.map((item) => feedEntry(item, language, outside.config.baseUrl))
    },
  }
})

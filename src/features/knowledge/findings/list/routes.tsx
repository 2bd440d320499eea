import { Hono } from 'hono'
import { addTwins } from '../../../../platform/files/twins.ts'
import { allow } from '../../../../platform/http/allow.ts'
import type { Ctx, Env } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { exportColumns, JSON_PAGE_SIZE, listAsJson } from './export-rows.ts'
import { PAGE_SIZE, parseFilters } from './filters.ts'
import { findFindings, selectedIds } from './find-findings.ts'
import { FindingListPage } from './list-page.tsx'
import { countFindings, listFindingsByIds } from './queries.ts'
import { texts } from './texts.ts'

export const findingList = new Hono<Env>()

const filtersOf = (c: Ctx) => parseFilters(new URL(c.req.url).searchParams)

findingList.get('/knowledge/findings', allow('public'), async (c) => {
  const filters = filtersOf(c)
  const found = await findFindings(c.var.db, filters, c.var.language, PAGE_SIZE)
  return html(c, <FindingListPage c={c} filters={filters} found={found} />)
})

addTwins(findingList, '/knowledge/findings', (c) => {
  const { db, language, outside } = c.var
  const { baseUrl } = outside.config
  const filters = filtersOf(c)
  const whole = () => findFindings(db, filters, language, JSON_PAGE_SIZE)
  return {
    name: 'findings',
    words: texts[language],
    columns: exportColumns(language, baseUrl),
    ids: (most) => selectedIds(db, filters, language, most),
    load: (ids) => listFindingsByIds(db, ids),
    total: async () =>
      filters.q === '' ? (await countFindings(db, null, filters.chosen)).total : (await whole()).total,
    json: async (provenance) => listAsJson(await whole(), filters, language, baseUrl, provenance),
  }
})

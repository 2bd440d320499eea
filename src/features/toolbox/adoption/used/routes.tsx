import { Hono } from 'hono'
import {
  csvStream,
  type ListSource,
  listWorkbook,
  openFile,
  openJson,
  provenance,
} from '../../../../platform/files/list-files.ts'
import { allow } from '../../../../platform/http/allow.ts'
import type { Ctx, Env } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { selectOpenMeasure } from '../queries.ts'
import { usedAsJson, usedColumns } from './export-rows.ts'
import { loadWhereUsed, type UsedRow } from './load-where-used.ts'
import { usedTexts } from './texts.ts'
import { usedPage } from './used-page.tsx'

/** Where a published measure is used, for everybody. */
export const usedRoutes = new Hono<Env>()

async function usesOf(c: Ctx) {
  const { db, viewer, outside } = c.var
  const measure = (await selectOpenMeasure(db, c.req.param('slug') ?? '')) ?? notFound()
  return { measure, used: await loadWhereUsed(db, viewer, measure.id, outside.now()) }
}

const provenanceOf = (c: Ctx) =>
  provenance(c.var.language, usedTexts[c.var.language].sourceText, c.var.outside.now())

async function sourceOf(c: Ctx): Promise<{ source: ListSource<UsedRow>; name: string; total: number }> {
  const { measure, used } = await usesOf(c)
  return {
    name: `${measure.slug}-used`,
    total: used.rows.length,
    source: {
      language: c.var.language,
      provenance: provenanceOf(c),
      columns: usedColumns(c.var.language, c.var.outside.config.baseUrl),
      ids: async (most) => used.rows.slice(0, most).map(({ id }) => id),
      load: async (ids) => used.rows.filter(({ id }) => ids.includes(id)),
    },
  }
}

usedRoutes.get('/toolbox/:slug/used', allow('public'), async (c) => {
  const { measure, used } = await usesOf(c)
  return usedPage(c, measure, used)
})

usedRoutes.get('/toolbox/:slug/used.csv', allow('public'), async (c) => {
  const { source, name } = await sourceOf(c)
  return openFile(c, name, 'csv', await csvStream(source))
})

usedRoutes.get('/toolbox/:slug/used.xlsx', allow('public'), async (c) => {
  const { source, name, total } = await sourceOf(c)
  return openFile(c, name, 'xlsx', await listWorkbook(source, total, usedTexts[c.var.language]))
})

usedRoutes.get('/toolbox/:slug/used.json', allow('public'), async (c) => {
  const { measure, used } = await usesOf(c)
  const { language, outside } = c.var
  return openJson(c, usedAsJson(measure, used, language, outside.config.baseUrl, provenanceOf(c)))
})

import { Hono } from 'hono'
import { downloadAnswer } from '../../../../platform/files/download.ts'
import { type Cell, csvFile, workbook } from '../../../../platform/files/spreadsheet.ts'
import { allow, workspaceVisitors } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, member } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { loadCompared } from './compare.ts'
import { comparedColumns, noteColumns } from './compare-columns.ts'
import { comparePage } from './compare-page.tsx'
import { findComparableMeasure } from './queries.ts'
import { workTexts } from './texts.ts'

/** The adoptions of a measure beside each other, for those who read answers as they are. */
export const compareRoutes = new Hono<Env>()

const path = '/workspace/toolbox/evaluations/:slug'

async function comparedOf(c: Ctx) {
  const { db } = c.var
  const measure = (await findComparableMeasure(db, member(c), c.req.param('slug') ?? '')) ?? notFound()
  return { measure, compared: await loadCompared(db, member(c), measure.id) }
}

compareRoutes.get(path, allow(...workspaceVisitors), async (c) => {
  const { measure, compared } = await comparedOf(c)
  return comparePage(c, measure, compared)
})

/** The table with what was written, for a spreadsheet. Not open data: answers of single municipalities. */
async function fileOf(c: Ctx): Promise<{ name: string; rows: Cell[][] }> {
  const { measure, compared } = await comparedOf(c)
  const columns = [...comparedColumns(c.var.language), ...noteColumns(c.var.language)]
  return {
    name: `${measure.slug}-evaluations`,
    rows: [columns.map(({ name }) => name), ...compared.map((of) => columns.map(({ value }) => value(of)))],
  }
}

compareRoutes.get(`${path}/adoptions.csv`, allow(...workspaceVisitors), async (c) => {
  const { name, rows } = await fileOf(c)
  return downloadAnswer(c, { bytes: Buffer.from(csvFile(rows)), fileName: `${name}.csv` })
})

compareRoutes.get(`${path}/adoptions.xlsx`, allow(...workspaceVisitors), async (c) => {
  const { name, rows } = await fileOf(c)
  const widths = (rows[0] ?? []).map((_, place) => (place < 4 ? 18 : 30))
  const bytes = await workbook([{ name: workTexts[c.var.language].sheet, widths, heading: true, rows }])
  return downloadAnswer(c, { bytes, fileName: `${name}.xlsx` })
})

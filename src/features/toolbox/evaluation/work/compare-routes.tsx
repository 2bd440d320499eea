import { Hono } from 'hono'
import { downloadAnswer } from '../../../../platform/files/download.ts'
import { type Cell, csvFile, workbook } from '../../../../platform/files/spreadsheet.ts'
import { allow, workspaceVisitors } from '../../../../platform/http/allow.ts'
import { type Ctx, type Env, member } from '../../../../platform/http/environment.ts'
import { html } from '../../../../platform/http/html.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { Heading, Table } from '../../../../platform/ui/components.tsx'
import { Page } from '../../../../platform/ui/page.tsx'
import { municipalityLabel } from '../../../places/index.ts'
import { titleOf } from '../mail.ts'
import { type ComparableMeasure, findComparableMeasure } from '../queries.ts'
import { evaluatedOf } from '../release-evaluations.ts'
import { wholeOf } from '../release.ts'
import { CountedView, countedOf, SpreadTable, spreadingOf } from '../results/question-view.tsx'
import { resultTexts } from '../results/texts.ts'
import { type Compared, loadCompared } from './compare.ts'
import { comparedColumns, noteColumns, shownValue } from './compare-columns.ts'
import { workTexts } from './texts.ts'

/** The adoptions of a measure beside each other, for those who read answers as they are. */
export const compareRoutes = new Hono<Env>()

const measureOf = async (c: Ctx): Promise<ComparableMeasure> =>
  (await findComparableMeasure(c.var.db, member(c), c.req.param('slug') ?? '')) ?? notFound()

async function fileRows(c: Ctx): Promise<{ measure: ComparableMeasure; rows: Cell[][] }> {
  const measure = await measureOf(c)
  const columns = [...comparedColumns(c.var.language), ...noteColumns(c.var.language)]
  const compared = await loadCompared(c.var.db, member(c), measure.id)
  return {
    measure,
    rows: [columns.map(({ name }) => name), ...compared.map((of) => columns.map(({ value }) => value(of)))],
  }
}

compareRoutes.get('/workspace/toolbox/evaluations/:slug{.+\\.csv}', allow(...workspaceVisitors), async (c) => {
  return c.text('')
})

compareRoutes.get('/workspace/toolbox/evaluations/:slug', allow(...workspaceVisitors), async (c) => {
  const measure = await measureOf(c)
  return comparePage(c, measure, await loadCompared(c.var.db, member(c), measure.id))
})

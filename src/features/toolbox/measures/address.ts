import type { Ctx } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { type FoundMeasure, findMeasure, measureText } from './find-measure.ts'
import type { ReviewAct } from './review-measure.ts'
import { measureTexts } from './texts.ts'

export const workAddress = (c: Ctx, id: string) => `/${c.var.language}/workspace/toolbox/measures/${id}`
export const mineAddress = (c: Ctx) => `/${c.var.language}/workspace/toolbox`

/** The measure of the address, for those who may change it; everybody else is told there is no such page. */
export async function editableMeasure(c: Ctx): Promise<FoundMeasure> {
  const measure = await findMeasure(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  return measure?.mayEdit ? measure : notFound()
}

export const actOf = (c: Ctx): ReviewAct => ({
  viewer: c.var.viewer,
  requestId: c.var.requestId,
  baseUrl: c.var.outside.config.baseUrl,
  now: c.var.outside.now(),
})

/** The way back from a page about a measure: to one's own work, and to the measure where it has a page of its own there. */
export const crumbsOf = (c: Ctx, measure?: { id: string; title: string }) => [
  { href: mineAddress(c), text: measureTexts[c.var.language].mine },
  ...(measure ? [{ href: workAddress(c, measure.id), text: measure.title }] : []),
]

export const titleOf = (c: Ctx, record: Parameters<typeof measureText>[0]): string =>
  measureText(record, c.var.language).text.title

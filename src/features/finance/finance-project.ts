import type { Ctx } from '../../platform/http/environment.ts'
import { notFound } from '../../platform/http/refusals.ts'
import { findFinanceProject } from './queries.ts'

export type FinanceProject = NonNullable<Awaited<ReturnType<typeof findFinanceProject>>>

/** The project of the address, for those who may edit it; everybody else is told there is no such page. */
export const financeProject = async (c: Ctx): Promise<FinanceProject> =>
  (await findFinanceProject(c.var.db, c.var.viewer, c.req.param('slug') ?? '')) ?? notFound()

export const financeAddress = (c: Ctx, { slug }: { slug: string }) =>
  `/${c.var.language}/projects/${slug}/finance`

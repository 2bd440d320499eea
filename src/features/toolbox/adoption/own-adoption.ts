import type { Ctx } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { type FoundAdoption, findAdoption } from './find-adoption.ts'

/** The adoption of the address (`:id`), for those who may change it; nobody else learns that there is one. */
export async function ownAdoption(c: Ctx): Promise<FoundAdoption> {
  const adoption = await findAdoption(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  return adoption?.mayWrite ? adoption : notFound()
}

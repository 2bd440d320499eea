import { boundTo, hasRole, type Viewer } from '../../../platform/access/viewer.ts'
import type { Ctx } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { todaysKeys } from '../../places/index.ts'
import { type FoundAdoption, findAdoption, type ListedAdoption } from './find-adoption.ts'

/** The adoption of the address (`:id`), for those who may change it; nobody else learns that there is one. */
export async function ownAdoption(c: Ctx): Promise<FoundAdoption> {
  const adoption = await findAdoption(c.var.db, c.var.viewer, c.req.param('id') ?? '')
  return adoption?.mayWrite ? adoption : notFound()
}

/**
 * Whether an adoption is the viewer's to move on, among those who may change it: coordinators of the municipality, and leaders of the
 * linked project. Officers of the region and administrators may, and do not have to.
 */
export function movesOn(viewer: Viewer, { mayWrite, todayKeys }: ListedAdoption): boolean {
  const coordinated = boundTo(viewer, 'coordinator', 'municipalityKey').flatMap(todaysKeys)
  const stands = hasRole(viewer, 'regional-officer') || hasRole(viewer, 'administrator')
  return mayWrite && (!stands || todayKeys.some((key) => coordinated.includes(key)))
}

import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { countWaiting } from '../edit/corrections/queries.ts'
import type { FoundProject } from '../edit/find-project.ts'
import { findLinkedProjects, findOwner, findProgramme, listPublicSources, listSources } from './queries.ts'

/** Everything a project's page tells beyond its record, in a fixed number of questions. */
export async function collect(db: Db, viewer: Viewer, project: FoundProject) {
  const { record } = project
  const linked = record.links.flatMap(({ relatedId }) => relatedId ?? [])
  const [owner, programme, links, publicSources, sources, waiting] = await Promise.all([
    record.ownerId ? findOwner(db, record.ownerId) : undefined,
    record.programmeId ? findProgramme(db, record.programmeId) : undefined,
    findLinkedProjects(db, viewer, project.id, linked),
    project.mayEdit ? [] : listPublicSources(db, viewer, project.id),
    project.mayEdit ? listSources(db, viewer, project.id) : [],
    project.mayEdit ? countWaiting(db, viewer, project.id) : 0,
  ])
  return { project, owner, programme, links, publicSources, sources, waiting }
}

export type Collected = Awaited<ReturnType<typeof collect>>

/**
 * What is left when the known grants are taken from the budget: only where the budget is one amount, and every
 * grant's amount is known in its currency, and nobody is named as co-financing.
 */
export function computedCoFinancing({ record }: FoundProject): number | undefined {
  const { budgetMin, budgetMax, currency, funding } = record
  const grants = funding.filter(({ kind }) => kind === 'grant')
  if (budgetMin === null || budgetMin !== budgetMax || grants.length === 0 || funding.length > grants.length)
    return undefined
  if (grants.some((grant) => grant.amount === null || grant.currency !== currency)) return undefined
  const left = budgetMin - grants.reduce((sum, grant) => sum + (grant.amount ?? 0), 0)
  return left > 0 ? left : undefined
}

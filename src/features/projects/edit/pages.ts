import type { Ctx } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import type { Act } from './act.ts'
import { type FoundProject, findProject } from './find-project.ts'

/** The project of the address, for those who may edit it; everybody else is told there is no such page. */
export async function editableProject(c: Ctx): Promise<FoundProject> {
  const project = await findProject(c.var.db, c.var.viewer, c.req.param('slug') ?? '')
  return project?.mayEdit ? project : notFound()
}

export const actOf = (c: Ctx): Act => ({ viewer: c.var.viewer, requestId: c.var.requestId })

export const projectAddress = (c: Ctx, slug: string) => `/${c.var.language}/projects/${slug}`

import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../platform/access/queries.ts'
import { hasRole, type Member, type Viewer } from '../../platform/access/viewer.ts'
import { workspaceRoles } from '../../platform/http/allow.ts'
import { inPartnership } from '../organisations/index.ts'

/**
 * Which rows of `project` a viewer may see, for `where(…)` in any query with `project` in it. Published projects are
 * everybody's. Drafts and archived ones are for administrators, for those who may edit them, for coordinators
 * whose municipality takes part, and for the account that created them; archived ones also for the evaluator of the
 * project and the case officer of its programme.
 */
export function visibleTo(viewer: Viewer): Condition {
  const published = sql<SqlBool>`project.state = 'published'`
  if (viewer.kind === 'public') return published
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  return anyOf([
    published,
    ...aroundWork(viewer),
    ...whereBound(
      viewer,
      'evaluator',
      'projectId',
      (ids) => sql<SqlBool>`(project.state = 'archived' and project.id = any(${ids}::uuid[]))`,
    ),
    ...whereBound(
      viewer,
      'case-officer',
      'programmeId',
      (ids) => sql<SqlBool>`(project.state = 'archived' and project.programme_id = any(${ids}::uuid[]))`,
    ),
  ])
}

/** Projects that the viewer sees because of their own work, whatever the project's state; that it is published is not enough. */
export function workedAroundBy(viewer: Viewer): Condition {
  return viewer.kind === 'public' ? sql<SqlBool>`false` : anyOf(aroundWork(viewer))
}

function aroundWork(viewer: Member): Condition[] {
  return [
    sql<SqlBool>`project.created_by = ${viewer.accountId}::uuid`,
    ...ownWork(viewer),
    ...whereBound(
      viewer,
      'coordinator',
      'municipalityKey',
      (keys) => sql<SqlBool>`exists (
      select 1 from project_municipality part
      join municipality_today part_today on part_today.municipality_key = part.municipality_key
      join municipality_today own_today on own_today.today_key = part_today.today_key
      where part.project_id = project.id and part.relation = 'participant' and own_today.municipality_key = any(${keys}::text[]))`,
    ),
  ]
}

/**
 * Which rows of `project` a viewer may change: administrators, regional officers whose partnership has a municipality
 * that takes part, project leaders of the project or of its owner, coordinators of the owner's municipality, and the
 * account that created it as long as it has a role in the workspace.
 */
export function editableBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  const works = workspaceRoles.some((role) => hasRole(viewer, role))
  return anyOf([
    ...(works ? [sql<SqlBool>`project.created_by = ${viewer.accountId}::uuid`] : []),
    ...ownWork(viewer),
    ...whereBound(
      viewer,
      'coordinator',
      'municipalityKey',
      (keys) => sql<SqlBool>`exists (
      select 1 from organisation owner
      join municipality_today owner_today on owner_today.municipality_key = owner.municipality_key
      join municipality_today own_today on own_today.today_key = owner_today.today_key
      where owner.id = project.owner_id and own_today.municipality_key = any(${keys}::text[]))`,
    ),
  ])
}

/** What regional officers and project leaders both see and change. Municipalities are compared by today's codes. */
function ownWork(viewer: Member): Condition[] {
  return [
    ...whereBound(
      viewer,
      'regional-officer',
      'partnershipId',
      (ids) => sql<SqlBool>`exists (
      select 1 from project_municipality part
      where part.project_id = project.id and part.relation = 'participant'
        and ${inPartnership(sql.ref('part.municipality_key'), sql`any(${ids}::uuid[])`)})`,
    ),
    ...whereBound(
      viewer,
      'project-leader',
      'organisationId',
      (ids) => sql<SqlBool>`project.owner_id = any(${ids}::uuid[])`,
    ),
    ...whereBound(
      viewer,
      'project-leader',
      'projectId',
      (ids) => sql<SqlBool>`project.id = any(${ids}::uuid[])`,
    ),
  ]
}

/** Rows of `project` that a project leader leads: by name, and those of their organisation. For `anyOf(…)`; empty for everybody else. */
export function ledBy(viewer: Viewer): Condition[] {
  return [
    ...whereBound(
      viewer,
      'project-leader',
      'projectId',
      (ids) => sql<SqlBool>`project.id = any(${ids}::uuid[])`,
    ),
    ...whereBound(
      viewer,
      'project-leader',
      'organisationId',
      (ids) => sql<SqlBool>`project.owner_id = any(${ids}::uuid[])`,
    ),
  ]
}

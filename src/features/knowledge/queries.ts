import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../platform/access/queries.ts'
import { hasRole, type Viewer } from '../../platform/access/viewer.ts'

const yes = sql<SqlBool>`true`
const never = sql<SqlBool>`false`

/**
 * The viewer writes down what a partnership has learnt: its regional officers, the coordinators of its municipalities (today's codes),
 * project leaders and evaluators of a project in which one of its municipalities takes part, evaluators of one of its measures,
 * administrators. `partnership` is a column or value with its id.
 */
export function writesFor(viewer: Viewer, partnership: RawBuilder<unknown>): Condition {
  if (viewer.kind === 'public') return never
  if (hasRole(viewer, 'administrator')) return yes
  const ofProjects = (ids: string[]) => sql<SqlBool>`exists (
    select 1 from project_municipality part
    join municipality_today part_today on part_today.municipality_key = part.municipality_key
    join municipality_today region_today on region_today.today_key = part_today.today_key
    join partnership_municipality region on region.municipality_key = region_today.municipality_key
    where part.project_id = any(${ids}::uuid[]) and part.relation = 'participant'
      and region.partnership_id = ${partnership} and (region.left_on is null or region.left_on > current_date))`
  return anyOf([
    ...leads(viewer, partnership),
    ...whereBound(
      viewer,
      'coordinator',
      'municipalityKey',
      (keys) => sql<SqlBool>`exists (
        select 1 from partnership_municipality region
        join municipality_today region_today on region_today.municipality_key = region.municipality_key
        join municipality_today own_today on own_today.today_key = region_today.today_key
        where region.partnership_id = ${partnership} and (region.left_on is null or region.left_on > current_date)
          and own_today.municipality_key = any(${keys}::text[]))`,
    ),
    ...whereBound(viewer, 'project-leader', 'projectId', ofProjects),
    ...whereBound(
      viewer,
      'project-leader',
      'organisationId',
      (ids) => sql<SqlBool>`exists (
        select 1 from partnership own where own.id = ${partnership} and own.organisation_id = any(${ids}::uuid[]))`,
    ),
    ...whereBound(viewer, 'evaluator', 'projectId', ofProjects),
    ...whereBound(
      viewer,
      'evaluator',
      'measureId',
      (ids) => sql<SqlBool>`exists (
        select 1 from measure own where own.partnership_id = ${partnership} and own.id = any(${ids}::uuid[]))`,
    ),
  ])
}

/** The viewer answers for what a partnership publishes: its regional officers, administrators. */
export function leadsFor(viewer: Viewer, partnership: RawBuilder<unknown>): Condition {
  if (viewer.kind === 'public') return never
  return hasRole(viewer, 'administrator') ? yes : anyOf(leads(viewer, partnership))
}

const leads = (viewer: Viewer, partnership: RawBuilder<unknown>) =>
  whereBound(
    viewer,
    'regional-officer',
    'partnershipId',
    (ids) => sql<SqlBool>`${partnership} = any(${ids}::uuid[])`,
  )

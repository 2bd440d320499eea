import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../../../platform/access/queries.ts'
import { hasRole, type Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { dayOfInstant, today } from '../../../../platform/database/day.ts'
import { inPartnership } from '../../../organisations/index.ts'
import { ledBy } from '../../../projects/index.ts'

/**
 * Which rows of `inventory` a viewer leads: regional officers those of their partnership, project leaders those of their project,
 * administrators all.
 */
export function inventoryLedBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  return anyOf([
    ...whereBound(
      viewer,
      'regional-officer',
      'partnershipId',
      (ids) => sql<SqlBool>`inventory.partnership_id = any(${ids}::uuid[])`,
    ),
    ...ledBy(viewer).map(
      (led) =>
        sql<SqlBool>`exists (select 1 from project where project.id = inventory.project_id and ${led})`,
    ),
  ])
}

/**
 * Which rows of `inventory` a viewer sees with its board: those they lead, and once it is open the coordinators of the partnership's
 * municipalities, also of one that has left since the inventory was made.
 */
export function inventorySeenBy(viewer: Viewer): Condition {
  return anyOf([
    inventoryLedBy(viewer),
    ...whereBound(
      viewer,
      'coordinator',
      'municipalityKey',
      (keys) =>
        sql<SqlBool>`(inventory.state <> 'draft' and ${inPartnership(
          sql`any(${keys}::text[])`,
          sql.ref('inventory.partnership_id'),
          { from: dayOfInstant(sql.ref('inventory.created_at')), to: today },
        )})`,
    ),
  ])
}

export type Maker = {
  partnershipId: string
  partnership: string
  projectId: string | null
  project: string | null
}

/**
 * Where a viewer may begin an inventory: regional officers in their partnership, project leaders for their project in a partnership
 * that one of its municipalities belongs to, administrators in every partnership. By name, at most 500.
 */
export async function listPlacesToBegin(db: Db, viewer: Viewer): Promise<Maker[]> {
  if (viewer.kind === 'public') return []
  const own = hasRole(viewer, 'administrator')
    ? sql<SqlBool>`true`
    : anyOf(
        whereBound(
          viewer,
          'regional-officer',
          'partnershipId',
          (ids) => sql<SqlBool>`partnership.id = any(${ids}::uuid[])`,
        ),
      )
  const led = anyOf(ledBy(viewer))
  const { rows } = await sql<Maker>`
    select id as "partnershipId", name as partnership, null::uuid as "projectId", null as project
    from partnership where ${own}
    union
    select partnership.id, partnership.name, project.id, project.name
    from project cross join partnership where ${led} and exists (
      select 1 from project_municipality part
      where part.project_id = project.id and part.relation = 'participant'
        and ${inPartnership(sql.ref('part.municipality_key'), sql.ref('partnership.id'))})
    order by partnership, project nulls first, "partnershipId", "projectId" limit 500`.execute(db)
  return rows
}

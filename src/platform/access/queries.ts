import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Assignment, boundTo, type MemberRole, type Viewer } from './viewer.ts'

/** What must hold of a row, for `where(…)` in any query with its table in it. */
export type Condition = RawBuilder<SqlBool>

/** A condition with the ids that the viewer's assignments of a role point to; none where there are no such ids. */
export function whereBound(
  viewer: Viewer,
  role: MemberRole,
  to: Exclude<keyof Assignment, 'role'>,
  condition: (ids: string[]) => Condition,
): Condition[] {
  const ids = boundTo(viewer, role, to)
  return ids.length > 0 ? [condition(ids)] : []
}

/** At least one of them holds; false where there is none. */
export function anyOf(conditions: Condition[]): Condition {
  return conditions.length > 0 ? sql<SqlBool>`(${sql.join(conditions, sql` or `)})` : sql<SqlBool>`false`
}

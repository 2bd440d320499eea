import { sql } from 'kysely'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { visibleTo } from '../../queries.ts'

/** Names of organisations by id, for search words and for telling changes. */
export async function organisationNames(db: Db, ids: string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'other_names'])
    .where('id', 'in', ids)
    .orderBy('name')
    .limit(ids.length)
    .execute()
  return new Map(rows.map((row) => [row.id, [row.name, ...row.other_names]]))
}

export async function programmeName(db: Db, id: string | null): Promise<string | undefined> {
  if (id === null) return undefined
  return (await db.selectFrom('programme').select('name').where('id', '=', id).executeTakeFirst())?.name
}

/** Names of projects by id, as far as the viewer may see them. */
export async function projectNames(db: Db, viewer: Viewer, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('project')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .where(visibleTo(viewer))
    .orderBy('name')
    .limit(ids.length)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The one project the viewer may see that has this name, or this address; nothing when several have the name. */
export async function findProjectNamed(db: Db, viewer: Viewer, name: string): Promise<string | null> {
  const slug = /(?:^|\/projects\/)([a-z0-9-]+)$/.exec(name.trim())?.[1] ?? ''
  const rows = await db
    .selectFrom('project')
    .select(['id', 'slug'])
    .where((eb) => eb.or([eb(sql`lower(name)`, '=', name.trim().toLowerCase()), eb('slug', '=', slug)]))
    .where(visibleTo(viewer))
    .orderBy('id')
    .limit(2)
    .execute()
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

/** Whether every id is a project's, visible or not: a link may lead to a project somebody else may see. */
export async function allProjectsExist(db: Db, ids: string[]): Promise<boolean> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return true
  const { count } = await db
    .selectFrom('project')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('id', 'in', wanted)
    .executeTakeFirstOrThrow()
  return count === wanted.length
}

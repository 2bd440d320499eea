import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { editableBy, visibleTo } from '../../projects/index.ts'

export type CandidateProject = {
  id: string
  slug: string
  name: string
  owner: string | null
  projectNumber: string | null
  mayEdit: boolean
  sharedMunicipalities: number
  allMunicipalities: number
}

/**
 * Projects with anything in common with a document: the number, the owner's name, a municipality (by today's codes), or
 * a word of the name. At most 500; the caller scores them.
 */
export async function listCandidateProjects(
  db: Db,
  viewer: Viewer,
  sketch: {
    owner: string | undefined
    projectNumber: string | undefined
    municipalities: string[]
    words: string[]
  },
): Promise<CandidateProject[]> {
  const keys = sketch.municipalities
  const today = sql`select today_key from municipality_today where municipality_key = any(${keys}::text[])`
  const own = sql`select part_today.today_key from project_municipality part
    join municipality_today part_today on part_today.municipality_key = part.municipality_key
    where part.project_id = project.id and part.relation = 'participant'`
  const shared = sql<number>`(select count(*)::int from (${own} intersect ${today}) both_sides)`
  const patterns = sketch.words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const rows = await db
    .selectFrom('project')
    .leftJoin('organisation as owner', 'owner.id', 'project.owner_id')
    .select([
      'project.id',
      'project.slug',
      'project.name',
      sql<string | null>`coalesce(owner.name, project.owner_as_written)`.as('owner_name'),
      'project.project_number',
      editableBy(viewer).as('may_edit'),
      shared.as('shared'),
      sql<number>`(select count(*)::int from (${own} union ${today}) either_side)`.as('all_places'),
    ])
    .where(visibleTo(viewer))
    .where((eb) =>
      eb.or([
        eb('project.project_number', '=', sketch.projectNumber ?? ''),
        sql<SqlBool>`lower(coalesce(owner.name, project.owner_as_written)) = lower(${sketch.owner ?? ''})`,
        sql<SqlBool>`lower(project.name) like any(${patterns}::text[])`,
        sql<SqlBool>`exists (${own} intersect ${today})`,
      ]),
    )
    .orderBy(sql`lower(project.name) like any(${patterns}::text[])`, 'desc')
    .orderBy('shared', 'desc')
    .orderBy('project.id')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: row.name,
    owner: row.owner_name,
    projectNumber: row.project_number === '' ? null : row.project_number,
    mayEdit: row.may_edit === true,
    sharedMunicipalities: row.shared,
    allMunicipalities: row.all_places,
  }))
}

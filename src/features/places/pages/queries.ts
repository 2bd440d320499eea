import { sql } from 'kysely'
import type { Db } from '../../../platform/database/database.ts'

export type ProjectInMunicipality = {
  slug: string
  name: string
  language: string
  startsOn: string | null
  endsOn: string | null
  periodAsWritten: string | null
  /** The keys among those asked for that the project is registered under. */
  keys: string[]
  /** Takes part itself; otherwise the effect is felt there. */
  participates: boolean
}

/** Published projects that take part or have their effect in one of the municipalities, newest first, and how many there are. */
export async function listPublishedProjectsIn(
  db: Db,
  keys: string[],
  limit: number,
): Promise<{ count: number; projects: ProjectInMunicipality[] }> {
  const rows = await db
    .selectFrom('project')
    .innerJoin('project_municipality as place', 'place.project_id', 'project.id')
    .where('project.state', '=', 'published')
    .where('place.municipality_key', 'in', keys)
    .groupBy('project.id')
    .select([
      'project.slug',
      'project.name',
      'project.language',
      'project.starts_on as startsOn',
      'project.ends_on as endsOn',
      'project.period_as_written as periodAsWritten',
      sql<string[]>`array_agg(distinct place.municipality_key order by place.municipality_key)`.as('keys'),
      sql<boolean>`bool_or(place.relation = 'participant')`.as('participates'),
      sql<number>`(count(*) over ())::int`.as('count'),
    ])
    .orderBy('project.published_at', 'desc')
    .orderBy('project.id')
    .limit(limit)
    .execute()
  return { count: rows[0]?.count ?? 0, projects: rows.map(({ count: _, ...project }) => project) }
}

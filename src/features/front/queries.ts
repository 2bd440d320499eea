import { sql } from 'kysely'
import type { Db } from '../../platform/database/database.ts'

export type NewProject = {
  slug: string
  name: string
  language: string
  owner: string | null
  startsOn: string | null
  endsOn: string | null
  /** Its summary, or its first text where it has none. */
  text: string | null
}

/** The projects published last; at most `limit`. */
export async function listNewestProjects(db: Db, limit: number): Promise<NewProject[]> {
  return db
    .selectFrom('project')
    .leftJoin('organisation', 'organisation.id', 'project.owner_id')
    .where('project.state', '=', 'published')
    .select((eb) => [
      'project.slug',
      'project.name',
      'project.language',
      eb.fn.coalesce('organisation.name', 'project.owner_as_written').as('owner'),
      'project.starts_on as startsOn',
      'project.ends_on as endsOn',
      eb
        .selectFrom('project_text as written')
        .select('written.body')
        .whereRef('written.project_id', '=', 'project.id')
        .whereRef('written.language', '=', 'project.language')
        .orderBy(sql`written.key = 'summary'`, 'desc')
        .orderBy('written.position')
        .limit(1)
        .as('text'),
    ])
    .orderBy('project.published_at', 'desc')
    .orderBy('project.id')
    .limit(limit)
    .execute()
}

/** How many projects are published, and in how many of today's municipalities of each country. */
export async function countBank(db: Db): Promise<{ projects: number; norwegian: number; swedish: number }> {
  const { projects } = await db
    .selectFrom('project')
    .where('state', '=', 'published')
    .select(sql<number>`count(*)::int`.as('projects'))
    .executeTakeFirstOrThrow()
  const { norwegian, swedish } = await db
    .selectFrom('project')
    .innerJoin('project_municipality as place', 'place.project_id', 'project.id')
    .innerJoin('municipality_today as now', 'now.municipality_key', 'place.municipality_key')
    .where('project.state', '=', 'published')
    .where('place.relation', '=', 'participant')
    .select([
      sql<number>`(count(distinct now.today_key) filter (where now.today_key like 'NO-%'))::int`.as(
        'norwegian',
      ),
      sql<number>`(count(distinct now.today_key) filter (where now.today_key like 'SE-%'))::int`.as(
        'swedish',
      ),
    ])
    .executeTakeFirstOrThrow()
  return { projects, norwegian, swedish }
}

/** How many published projects each of today's municipalities takes part in, the most first. */
export async function countByMunicipality(db: Db): Promise<{ key: string; count: number }[]> {
  return db
    .selectFrom('project')
    .innerJoin('project_municipality as place', 'place.project_id', 'project.id')
    .innerJoin('municipality_today as now', 'now.municipality_key', 'place.municipality_key')
    .where('project.state', '=', 'published')
    .where('place.relation', '=', 'participant')
    .groupBy('now.today_key')
    .select(['now.today_key as key', sql<number>`count(distinct project.id)::int`.as('count')])
    .orderBy('count', 'desc')
    .orderBy('key')
    .limit(1000)
    .execute()
}

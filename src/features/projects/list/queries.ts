import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { inNameOrder } from '../../../platform/i18n/queries.ts'
import { relevance } from '../../search/index.ts'
import { visibleTo } from '../queries.ts'
import { type Narrowing, narrowedBy } from './counting/queries.ts'
import type { Sort } from './filters.ts'

/** Names of the programmes with these slugs, by slug; those that do not exist are not among them. */
export async function listProgrammeNames(db: Db, slugs: string[]): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('programme')
    .select(['slug', 'name'])
    .where('slug', 'in', slugs)
    .orderBy('slug')
    .limit(slugs.length)
    .execute()
  return Object.fromEntries(rows.map(({ slug, name }) => [slug, name]))
}

export type Order = { sort: Sort; language: Language }

/** Ids of the listed projects in order, from the `offset`th on. */
export async function listProjectIds(
  db: Db,
  narrowing: Narrowing,
  { sort, language }: Order,
  slice: { limit: number; offset: number },
): Promise<string[]> {
  const { hits } = narrowing
  const newest = sql`listing.published_at desc, listing.number`
  let joins = sql``
  let order = newest
  if (sort === 'relevance' && hits.kind === 'few') {
    joins = sql`join project_listing_text words on words.number = listing.number`
    order = sql`${relevance(sql.ref('words.search'), hits.query)} desc, ${newest}`
  } else if (sort === 'relevance' && hits.kind === 'many') {
    // Of what was widened, hits by what was typed come before the rest, as they do among few.
    const { match, close } = hits.query
    const closeHits = sql`(select listing_hits(${close ?? match}::tsquery) as number)`
    joins = sql`left join (select listing_title_hits(${close ?? match}::tsquery) as number) named on named.number = listing.number
      ${close === null ? sql`` : sql`left join ${closeHits} typed on typed.number = listing.number`}`
    order = sql`named.number is null, ${close === null ? sql`` : sql`typed.number is null,`} ${newest}`
  } else if (sort === 'name') {
    joins = sql`join project on project.id = listing.project_id`
    order = sql`${await inNameOrder(db, sql.ref('project.name'), language)}, ${newest}`
  } else if (sort === 'budget') {
    // Amounts in different currencies are not compared: each stands by itself, the reader's own first.
    const own = language === 'sv' ? 'SEK' : 'NOK'
    joins = sql`join listing_profile money on money.id = listing.profile`
    order = sql`listing.budget_max is null, (money.currency <> ${own}), money.currency, listing.budget_max desc, ${newest}`
  } else if (sort === 'start') {
    order = sql`listing.starts_on desc nulls last, ${newest}`
  }
  const { rows } = await sql<{ id: string }>`
    select listing.project_id as id from project_listing listing ${joins} ${narrowedBy(narrowing)}
    order by ${order} limit ${slice.limit} offset ${slice.offset}`.execute(db)
  return rows.map(({ id }) => id)
}

export type ListedProject = Awaited<ReturnType<typeof listProjectsByIds>>[number]

/** The projects of these ids that the viewer may see, in the order of the ids. */
export async function listProjectsByIds(db: Db, viewer: Viewer, ids: string[]) {
  const rows = await db
    .selectFrom('project')
    .innerJoin('project_listing as listing', 'listing.project_id', 'project.id')
    .innerJoin('listing_profile as profile', 'profile.id', 'listing.profile')
    .innerJoin('listing_set as places', 'places.id', 'listing.municipality_set')
    .innerJoin('listing_set as groups', 'groups.id', 'listing.target_group_set')
    .innerJoin('listing_set as subjects', 'subjects.id', 'listing.theme_set')
    .leftJoin('programme', 'programme.id', 'project.programme_id')
    .leftJoin('organisation as owner', 'owner.id', 'project.owner_id')
    .select([
      'project.id',
      'project.slug',
      'project.name',
      'project.language',
      'project.country',
      'project.phase',
      'project.project_number',
      'project.website',
      'project.currency',
      'project.budget_min',
      'project.budget_max',
      'project.starts_on',
      'project.ends_on',
      'project.period_as_written',
      'project.published_at',
      'project.updated_at',
      'project.owner_as_written',
      'owner.name as owner_name',
      'programme.name as programme',
      'programme.slug as programme_slug',
      'listing.grant_nok',
      'listing.grant_sek',
      'listing.grant_eur',
      'profile.level_ids',
      'places.members as municipality_keys',
      'places.county_keys',
      'groups.members as target_group_ids',
      'subjects.members as theme_ids',
    ])
    .select((eb) =>
      eb
        .selectFrom('project_text')
        .select(sql<string>`left(body, 600)`.as('summary'))
        .whereRef('project_text.project_id', '=', 'project.id')
        .where('key', '=', 'summary')
        .orderBy(sql`project_text.language <> project.language`)
        .orderBy('project_text.language')
        .limit(1)
        .as('summary'),
    )
    .where(sql<SqlBool>`project.id = any (${ids}::uuid[])`)
    .where(visibleTo(viewer))
    .orderBy(sql`array_position(${ids}::uuid[], project.id)`)
    .limit(ids.length)
    .execute()
  return rows
}

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../../platform/database/database.ts'
import type { FacetCount as Counted } from '../../../../platform/ui/list/facets.ts'
import type { Chosen } from '../../../../platform/ui/list/filters.ts'
import type { TextSearch } from '../../../search/index.ts'
import { type FacetName, facetNames } from '../filters.ts'

/** The projects a text is found in: their numbers when they are few, else the question to ask again. */
export type TextHits =
  | { kind: 'all' }
  | { kind: 'few'; query: TextSearch; numbers: number[] }
  | { kind: 'many'; query: TextSearch }

/** What the list is narrowed by, looked up: for each facet with a choice, the ids its column may have. */
export type Narrowing = { hits: TextHits; ids: Partial<Record<FacetName, number[]>> }

/** As many hits as are weighed one by one; of more, those with the words in their name come first, then the newest. */
const MOST_RANKED = 1_000

/** Looks the words up; null when nothing is searched for. */
export async function findTextHits(db: Db, query: TextSearch | null): Promise<TextHits> {
  if (query === null) return { kind: 'all' }
  const { rows } = await sql<{ numbers: number[] }>`
    select array(select number from listing_hits(${query.match}::tsquery) as number limit ${MOST_RANKED + 1}) as numbers`.execute(
    db,
  )
  const numbers = rows[0]?.numbers ?? []
  return numbers.length > MOST_RANKED ? { kind: 'many', query } : { kind: 'few', query, numbers }
}

type Source = {
  column: 'profile' | 'municipality_set' | 'target_group_set' | 'theme_set' | 'year_set'
  /** The ids of the column that have one of these values. */
  having: (values: string[]) => RawBuilder<unknown>
}

const setOf = (kind: string) => (values: string[]) =>
  sql`select id from listing_set where kind = ${sql.lit(kind)} and members && ${values}::text[]`

/** Where each facet's values stand. */
const sources: Record<FacetName, Source> = {
  programme: {
    column: 'profile',
    having: (values) =>
      sql`select profile.id from listing_profile profile join programme on programme.id = profile.programme_id where programme.slug = any (${values}::text[])`,
  },
  phase: {
    column: 'profile',
    having: (values) => sql`select id from listing_profile where phase = any (${values}::text[])`,
  },
  country: {
    column: 'profile',
    having: (values) => sql`select id from listing_profile where country = any (${values}::text[])`,
  },
  level: {
    column: 'profile',
    having: (values) => sql`select id from listing_profile where level_ids && ${values}::text[]`,
  },
  county: {
    column: 'municipality_set',
    having: (values) =>
      sql`select id from listing_set where kind = 'municipality' and county_keys && ${values}::text[]`,
  },
  municipality: { column: 'municipality_set', having: setOf('municipality') },
  target: { column: 'target_group_set', having: setOf('target-group') },
  theme: { column: 'theme_set', having: setOf('theme') },
  year: { column: 'year_set', having: setOf('year') },
}

const hasChoice = (chosen: Chosen<FacetName>) => facetNames.filter((name) => chosen[name].length > 0)

/** Looks up the ids behind the chosen values: one statement, none when nothing is chosen. */
export async function findChosenIds(db: Db, chosen: Chosen<FacetName>): Promise<Narrowing['ids']> {
  const names = hasChoice(chosen)
  if (names.length === 0) return {}
  const { rows } = await sql<Narrowing['ids']>`
    select ${sql.join(names.map((name) => sql`array(${sources[name].having(chosen[name])}) as ${sql.ref(name)}`))}`.execute(
    db,
  )
  return rows[0] ?? {}
}

/** The `where` of a narrowed list over `project_listing listing`, with one facet's own choice left aside if wished. */
export function narrowedBy({ hits, ids }: Narrowing, except?: FacetName): RawBuilder<unknown> {
  const conditions: RawBuilder<SqlBool>[] = facetNames.flatMap((name) =>
    ids[name] === undefined || name === except
      ? []
      : [sql<SqlBool>`${sql.ref(`listing.${sources[name].column}`)} = any (${ids[name]}::int[])`],
  )
  if (hits.kind === 'few') conditions.push(sql<SqlBool>`listing.number = any (${hits.numbers}::int[])`)
  if (hits.kind === 'many') {
    conditions.push(sql<SqlBool>`listing.number in (select listing_hits(${hits.query.match}::tsquery))`)
  }
  return conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`
}

type FacetCount = Counted<FacetName>

/** The values of the facets that a profile holds, with their names where the database has them. */
const profileValues = {
  programme: sql`select slug, name from programme where id = listing_profile.programme_id`,
  phase: sql`select listing_profile.phase, null where listing_profile.phase is not null`,
  level: sql`select unnest(listing_profile.level_ids), null`,
  country: sql`select listing_profile.country, null`,
} as const
type ProfileFacet = keyof typeof profileValues
const inProfile = ['programme', 'phase', 'level', 'country'] as const satisfies readonly ProfileFacet[]
const inSets = facetNames.filter((name) => !(name in profileValues))

/** One facet's counts, taken apart from counts by profile in the common table expression `from`. */
function takenApart(name: ProfileFacet, from: string, more: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select ${sql.lit(name)} as facet, one.value, one.name, sum(counted.n)::bigint as count ${more}
    from ${sql.ref(from)} counted
    join listing_profile on listing_profile.id = counted.profile
    cross join lateral (${profileValues[name]}) one (value, name)
    group by one.value, one.name`
}

/** For each facet with a choice, its counts by id with that choice left aside. */
function ownCounts(narrowing: Narrowing, names: readonly FacetName[]): RawBuilder<unknown>[] {
  return names.map((name) => {
    const column = sql.ref(sources[name].column)
    return sql`${sql.ref(`own_${name}`)} as materialized (
      select ${column}, count(*) as n from project_listing listing ${narrowedBy(narrowing, name)} group by 1)`
  })
}

/** The kind of set that each of these facets stands in. */
const kinds = { municipality: 'municipality', target: 'target-group', theme: 'theme', year: 'year' } as const

/**
 * How many projects each value has of the facets that stand in sets (places, themes, target groups, years): all other
 * choices applied, the facet's own left aside. One pass over the rows counts by set; the sets are then looked up once and
 * taken apart. One statement, whatever is chosen.
 */
export async function countSets(db: Db, narrowing: Narrowing): Promise<FacetCount[]> {
  const apart = inSets.filter((name) => narrowing.ids[name] !== undefined)
  const together = inSets.filter((name) => !apart.includes(name))
  const used = [...new Set(together.map((name) => sources[name].column))].map((column) => sql.ref(column))
  const shared = sql`
    select null::text as facet, coalesce(${sql.join(used)}) as id, count(*) as n
    from project_listing listing ${narrowedBy(narrowing)}
    group by grouping sets (${sql.join(used.map((column) => sql`(${column})`))})`
  const own = apart.map((name) => {
    const column = sql.ref(sources[name].column)
    return sql`
    select ${sql.lit(name)}::text, ${column}, count(*) from project_listing listing ${narrowedBy(narrowing, name)} group by ${column}`
  })
  const counted = sql.join([...(used.length > 0 ? [shared] : []), ...own], sql` union all `)
  const taken = (name: FacetName, kind: string, values: RawBuilder<unknown>) => sql`
    select ${sql.lit(name)} as facet, value, null as name, sum(n)::bigint as count
    from named cross join lateral unnest(${values}) value
    where kind = ${sql.lit(kind)} and facet ${together.includes(name) ? sql`is null` : sql`= ${sql.lit(name)}`}
    group by value`
  const { rows } = await sql<FacetCount>`
    with counted (facet, id, n) as (${counted}),
    named as materialized (
      select counted.facet, counted.n, listing_set.kind, listing_set.members, listing_set.county_keys
      from counted join listing_set on listing_set.id = counted.id
    )
    ${sql.join(
      [
        ...Object.entries(kinds).map(([name, kind]) => taken(name as FacetName, kind, sql`members`)),
        taken('county', 'municipality', sql`county_keys`),
      ],
      sql` union all `,
    )}
    order by facet, count desc, value limit 5000`.execute(db)
  return rows
}

type Currency = 'NOK' | 'SEK' | 'EUR'
type CurrencySum = {
  currency: Currency
  /** Whole kroner or euro: every budget with its low and with its high end. */
  budgetMin: number
  budgetMax: number
  budgetProjects: number
  grants: number
  grantProjects: number
}
export type Sums = { total: number; withoutBudget: number; withoutGrant: number; currencies: CurrencySum[] }

const amounts = [
  'budgets',
  'budget_min',
  'budget_max',
  'granted',
  'grant_nok',
  'noks',
  'grant_sek',
  'seks',
  'grant_eur',
  'eurs',
] as const
type ProfileRow = Omit<FacetCount, 'facet'> & { facet: FacetName | 'currency' } & Record<
    (typeof amounts)[number],
    number | null
  >

/**
 * In one pass and one statement: how many projects there are, what their known budgets and grants add up to (each currency
 * by itself), and the counts of the remaining facets (programme, phase, level, country).
 */
export async function countProfiles(
  db: Db,
  narrowing: Narrowing,
): Promise<{ sums: Sums; facets: FacetCount[] }> {
  const apart = inProfile.filter((name) => narrowing.ids[name] !== undefined)
  const none = sql`, ${sql.join(amounts.map(() => sql`null::numeric`))}`
  const { rows } = await sql<ProfileRow>`
    with ${sql.join([
      sql`shared as materialized (
        select profile, count(*) as n, count(budget_min) as budgets, sum(budget_min) as budget_min, sum(budget_max) as budget_max,
          count(coalesce(grant_nok, grant_sek, grant_eur)) as granted, sum(grant_nok) as grant_nok, count(grant_nok) as noks,
          sum(grant_sek) as grant_sek, count(grant_sek) as seks, sum(grant_eur) as grant_eur, count(grant_eur) as eurs
        from project_listing listing ${narrowedBy(narrowing)} group by profile)`,
      ...ownCounts(narrowing, apart),
    ])}
    select 'currency' as facet, listing_profile.currency as value, null as name, sum(n)::bigint as count,
      ${sql.join(amounts.map((amount) => sql`sum(${sql.ref(`shared.${amount}`)}) as ${sql.ref(amount)}`))}
    from shared join listing_profile on listing_profile.id = shared.profile group by listing_profile.currency
    union all
    ${sql.join(
      inProfile.map((name) => takenApart(name, apart.includes(name) ? `own_${name}` : 'shared', none)),
      sql` union all `,
    )}
    order by facet, count desc, value limit 5000`.execute(db)
  return {
    sums: sumsFrom(rows.filter(({ facet }) => facet === 'currency')),
    facets: rows.flatMap(({ facet, value, name, count }) =>
      facet === 'currency' ? [] : [{ facet, value, name, count }],
    ),
  }
}

function sumsFrom(rows: ProfileRow[]): Sums {
  const add = (pick: (row: ProfileRow) => number | null) =>
    rows.reduce((sum, row) => sum + (pick(row) ?? 0), 0)
  const total = add(({ count }) => count)
  const granted: Record<Currency, { grants: number; grantProjects: number }> = {
    NOK: { grants: add((row) => row.grant_nok), grantProjects: add(({ noks }) => noks) },
    SEK: { grants: add((row) => row.grant_sek), grantProjects: add(({ seks }) => seks) },
    EUR: { grants: add((row) => row.grant_eur), grantProjects: add(({ eurs }) => eurs) },
  }
  const currencies = (['NOK', 'SEK', 'EUR'] as const).map((currency) => {
    const row = rows.find(({ value }) => value === currency)
    return {
      currency,
      budgetMin: row?.budget_min ?? 0,
      budgetMax: row?.budget_max ?? 0,
      budgetProjects: row?.budgets ?? 0,
      ...granted[currency],
    }
  })
  return {
    total,
    withoutBudget: total - add(({ budgets }) => budgets),
    withoutGrant: total - add((row) => row.granted),
    currencies: currencies.filter(
      ({ budgetProjects, grantProjects }) => budgetProjects > 0 || grantProjects > 0,
    ),
  }
}

/** Only how many projects there are, asked as plainly as it can be: what counting facets and sums is measured against. */
export async function countProjects(db: Db, { hits, ids }: Narrowing): Promise<number> {
  const words =
    hits.kind === 'all'
      ? sql``
      : sql`join project_listing_text words on words.number = listing.number and words.search @@ ${hits.query.match}::tsquery`
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from project_listing listing ${words} ${narrowedBy({ hits: { kind: 'all' }, ids })}`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Condition } from '../../../platform/access/queries.ts'
import { publicViewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { inNameOrder } from '../../../platform/i18n/queries.ts'
import type { FacetCount } from '../../../platform/ui/list/facets.ts'
import { relevance, type TextSearch } from '../../search/index.ts'
import { adoptionVisibleTo } from '../adoption/queries.ts'
import { measureVisibleTo } from '../measures/queries.ts'
import { nearestPlaces } from '../places-like/nearest.ts'
import { type AdoptionState, carriedOut } from '../taxonomies.ts'
import {
  type FacetName,
  facetNames,
  type MeasureFilters,
  NO_LEVEL,
  type OwnFacet,
  ownFacets,
  type Sort,
  type UseFacet,
  useFacets,
} from './filters.ts'

export type Chosen = MeasureFilters['chosen']

/** The toolbox is the same for everybody, whoever asks: what a visitor may see. */
const shownMeasure = measureVisibleTo(publicViewer)
const shownAdoption = adoptionVisibleTo(publicViewer)

const none = sql``

/**
 * Tables for a list: `listed`, the published measures that have the words, and `used`, the places (by today's codes) that took them into
 * use. Small enough to be gone through for every facet: a toolbox has hundreds of measures, not hundreds of thousands. `more` are
 * columns of `measure` to go with it.
 */
const tables = (query: TextSearch | null, more: RawBuilder<unknown> = none) => sql`
  listed as materialized (
    select measure.id, measure.terms, coalesce(measure.evidence_level::text, ${NO_LEVEL}) as evidence ${more}
    from measure where ${shownMeasure} ${query === null ? none : sql`and measure.search @@ ${query.match}::tsquery`}
  ),
  used as materialized (
    select distinct adoption.measure_id, adoption.state, place.key as municipality, place.county_key as county, place.country
    from adoption
    join municipality_today today on today.municipality_key = adoption.municipality_key
    join municipality place on place.key = today.today_key
    where ${shownAdoption} and adoption.measure_id in (select id from listed)
  )`

const ownConditions: Record<OwnFacet, (values: string[]) => Condition> = {
  theme: (values) => hasTerm('theme', values),
  goal: (values) => hasTerm('goal', values),
  target: (values) => hasTerm('target', values),
  action: (values) => hasTerm('action', values),
  language: (values) => hasTerm('language', values),
  evidence: (values) => sql<SqlBool>`listed.evidence = any(${values}::text[])`,
}

function hasTerm(kind: OwnFacet, values: string[]): Condition {
  return sql<SqlBool>`listed.terms && ${values.map((value) => `${kind}:${value}`)}::text[]`
}

const chosenAmong = <Name extends FacetName>(names: readonly Name[], chosen: Chosen, except?: FacetName) =>
  names.filter((name) => name !== except && chosen[name].length > 0)

/** A row of `used` is as chosen. */
const useConditions = (chosen: Chosen, except?: FacetName): Condition[] =>
  chosenAmong(useFacets, chosen, except).map((name) =>
    name === 'like' ? usedLike(chosen.like) : usedAs(name, chosen[name]),
  )

const usedAs = (name: Exclude<UseFacet, 'like'>, values: string[]): Condition =>
  sql<SqlBool>`${sql.ref(`used.${name}`)} = any(${values}::text[])`

/** The place is one of those most like one of these, and has not only planned to. */
function usedLike(keys: string[]): Condition {
  const near = keys.flatMap((key) => nearestPlaces(key).map((place) => place.key))
  return sql<SqlBool>`(used.municipality = any(${near}::text[]) and used.state = any(${carriedOut}::text[]))`
}

/** A row of `listed` is as chosen in what it has by itself. */
const ownConditionsOf = (chosen: Chosen, except?: FacetName): Condition[] =>
  chosenAmong(ownFacets, chosen, except).map((name) => ownConditions[name](chosen[name]))

function usedAsChosen(chosen: Chosen): Condition[] {
  const conditions = useConditions(chosen)
  return conditions.length === 0
    ? []
    : [sql<SqlBool>`exists (select from used where used.measure_id = listed.id ${and(conditions)})`]
}

const and = (conditions: Condition[]): RawBuilder<unknown> =>
  sql.join(
    conditions.map((condition) => sql`and ${condition}`),
    sql` `,
  )

const where = (conditions: Condition[]): RawBuilder<unknown> =>
  conditions.length === 0 ? none : sql`where true ${and(conditions)}`

function countsOf(name: FacetName, chosen: Chosen, own: string[]): RawBuilder<unknown> {
  const fits = [...ownConditionsOf(chosen, name), ...(isUse(name) ? [] : usedAsChosen(chosen))]
  if (name === 'like')
    return countsLike([...new Set([...own, ...chosen.like])], [...fits, ...useConditions(chosen, name)])
  if (isUse(name))
    return sql`select ${sql.lit(name)} as facet, ${sql.ref(`used.${name}`)} as value, count(distinct listed.id)::int as count
      from used join listed on listed.id = used.measure_id ${where([...fits, ...useConditions(chosen, name)])} group by 2`
  if (name === 'evidence')
    return sql`select 'evidence' as facet, listed.evidence as value, count(*)::int as count from listed ${where(fits)} group by 2`
  return sql`select ${sql.lit(name)} as facet, substr(term, ${name.length + 2}) as value, count(*)::int as count
    from listed cross join unnest(listed.terms) term
    ${where([...fits, sql<SqlBool>`term like ${`${name}:%`}`])} group by 2`
}

/** For each of these places how many measures the places most like it have used: also none. */
function countsLike(keys: string[], conditions: Condition[]): RawBuilder<unknown> {
  const pairs = keys.flatMap((key) => nearestPlaces(key).map((place) => ({ key, near: place.key })))
  return sql`select 'like' as facet, asked.key as value, (
      select count(distinct listed.id)
      from unnest(${pairs.map(({ key }) => key)}::text[], ${pairs.map(({ near }) => near)}::text[]) as pair (key, near)
      join used on used.municipality = pair.near and used.state = any(${carriedOut}::text[])
      join listed on listed.id = used.measure_id
      where pair.key = asked.key ${and(conditions)}
    )::int as count
    from unnest(${keys}::text[]) as asked (key)`
}

const isUse = (name: FacetName): name is UseFacet => (useFacets as readonly string[]).includes(name)

/**
 * How many measures there are of each value: all other choices applied, the facet's own left aside. Country, county, municipality and
 * state count a measure where one place has all that is chosen among them. `query` is null when nothing is searched for. Of the countless places
 * that measures are used like, those chosen and the `own` are counted.
 */
export async function countMeasures(
  db: Db,
  query: TextSearch | null,
  chosen: Chosen,
  own: string[] = [],
): Promise<{ total: number; facets: FacetCount<FacetName>[] }> {
  const total = sql`select 'total' as facet, '' as value, count(*)::int as count from listed ${where([
    ...ownConditionsOf(chosen),
    ...usedAsChosen(chosen),
  ])}`
  const { rows } = await sql<{ facet: FacetName | 'total'; value: string; count: number }>`
    with ${tables(query)}
    ${sql.join([total, ...facetNames.map((name) => countsOf(name, chosen, own))], sql` union all `)}
    order by facet, count desc, value limit 5000`.execute(db)
  return {
    total: rows.find(({ facet }) => facet === 'total')?.count ?? 0,
    facets: rows.flatMap(({ facet, ...counted }) =>
      facet === 'total' ? [] : [{ facet, name: null, ...counted }],
    ),
  }
}

const newest = sql`listed.published_at desc, listed.slug`

/** What a sort needs to know of a measure, and how it puts them. */
async function orderOf(
  db: Db,
  query: TextSearch | null,
  sort: Sort,
  language: Language,
): Promise<{ by: RawBuilder<unknown>; columns?: RawBuilder<unknown>; joins?: RawBuilder<unknown> }> {
  switch (sort) {
    case 'relevance':
      return query === null
        ? { by: newest }
        : {
            columns: sql`, ${relevance(sql.ref('measure.search'), query)} as rank`,
            by: sql`listed.rank desc, ${newest}`,
          }
    case 'newest':
      return { by: newest }
    case 'name':
      return {
        columns: sql`, coalesce(measure.record #>> ${['texts', language, 'title']}::text[],
          measure.record #>> array['texts', measure.language, 'title']) as title`,
        by: sql`${await inNameOrder(db, sql.ref('listed.title'), language)}, ${newest}`,
      }
    case 'evidence':
      return {
        columns: sql`, measure.evidence_level`,
        by: sql`listed.evidence_level desc nulls last, ${newest}`,
      }
    case 'used':
      return {
        joins: sql`left join (
          select measure_id, count(distinct municipality) as places from used where state = any(${carriedOut}::text[]) group by 1
        ) use on use.measure_id = listed.id`,
        by: sql`use.places desc nulls last, ${newest}`,
      }
  }
}

/** Ids of the measures that are as chosen, in order, from the `offset`th on. */
export async function listMeasureIds(
  db: Db,
  query: TextSearch | null,
  chosen: Chosen,
  { sort, language }: { sort: Sort; language: Language },
  slice: { limit: number; offset: number },
): Promise<string[]> {
  const { by, columns, joins } = await orderOf(db, query, sort, language)
  const { rows } = await sql<{ id: string }>`
    with ${tables(query, sql`, measure.slug, measure.published_at ${columns ?? none}`)}
    select listed.id from listed ${joins ?? none} ${where([...ownConditionsOf(chosen), ...usedAsChosen(chosen)])}
    order by ${by} limit ${slice.limit} offset ${slice.offset}`.execute(db)
  return rows.map(({ id }) => id)
}

/** What lists and files tell of a published record: the texts that stand in them, and all figures. */
const brief = sql<unknown>`measure.record - 'sources' - 'materials' || jsonb_build_object('texts', (
  select jsonb_object_agg(each.key, jsonb_build_object(
    'title', each.value -> 'title', 'summary', each.value -> 'summary', 'of', each.value -> 'of'))
  from jsonb_each(measure.record -> 'texts') each))`

/** The published measures of these ids, in the order of the ids, with where each is or was used (places by today's codes). */
export async function listMeasuresByIds(db: Db, ids: string[]) {
  const rows = await db
    .selectFrom('measure')
    .innerJoin('partnership', 'partnership.id', 'measure.partnership_id')
    .select([
      'measure.id',
      'measure.slug',
      'measure.published_at as publishedAt',
      'measure.evidence_level as evidenceLevel',
      'partnership.name as partnership',
      brief.as('record'),
      sql<Date | null>`(select min(first.published_at) from measure_release first where first.measure_id = measure.id)`.as(
        'firstPublishedAt',
      ),
      sql<{ key: string; state: AdoptionState }[]>`(
        select coalesce(jsonb_agg(distinct jsonb_build_object('key', today.today_key, 'state', adoption.state)), '[]')
        from adoption join municipality_today today on today.municipality_key = adoption.municipality_key
        where adoption.measure_id = measure.id and ${shownAdoption})`.as('uses'),
    ])
    .where(sql<SqlBool>`measure.id = any(${ids}::uuid[])`)
    .where(shownMeasure)
    .orderBy(sql`array_position(${ids}::uuid[], measure.id)`)
    .limit(ids.length)
    .execute()
  return rows
}

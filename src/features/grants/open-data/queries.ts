import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Condition } from '../../../platform/access/queries.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Currency } from '../../../platform/forms/answer.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { inNameOrder } from '../../../platform/i18n/queries.ts'
import type { FacetCount } from '../../../platform/ui/list/facets.ts'
import { relevance, type TextSearch } from '../../search/index.ts'
import type { ApplicationState } from '../applications/application.ts'
import { type AwardFilters, type FacetName, facetNames, type Sort } from './filters.ts'

/** A party to a grant, as the register of organisations has it. */
export type Party = { id: string; name: string; country: 'NO' | 'SE'; number: string | null }

/** A grant as everybody may know of it. Amounts are whole units of the currency, days YYYY-MM-DD. */
export type Award = {
  id: string
  number: string
  title: string
  description: string
  language: Language
  currency: Currency
  appliedAmount: number
  amount: number
  paidAmount: number
  repaidAmount: number
  /** Parts that were given up: never paid. */
  lapsedAmount: number
  awardedOn: string
  startsOn: string | null
  endsOn: string | null
  state: ApplicationState
  changedAt: Date
  municipalityKey: string
  callTitle: string
  callSlug: string
  /** Behind the call, when the money is passed on. */
  programme: string | null
  recipient: Party
  funder: Party
  measure: { slug: string; language: Language; titles: Partial<Record<Language, string>> } | null
}

/** The measure as the viewer's connection sees it: for visitors a published one. */
const measureOf = sql<Award['measure']>`(
  select jsonb_build_object('slug', measure.slug, 'language', measure.language, 'titles',
    (select coalesce(jsonb_object_agg(key, value ->> 'title'), '{}') from jsonb_each(measure.record -> 'texts')))
  from measure where measure.id = grant_award.measure_id and measure.state = 'published')`

const party = (table: 'recipient' | 'funder') =>
  sql<Party>`jsonb_build_object('id', ${sql.ref(`${table}.id`)}, 'name', ${sql.ref(`${table}.name`)},
    'country', ${sql.ref(`${table}.country`)}, 'number', ${sql.ref(`${table}.number`)})`

/** The awards of these ids, in their order. */
export async function listAwardsByIds(db: Db, ids: string[]): Promise<Award[]> {
  const rows = await db
    .selectFrom('grant_award')
    .innerJoin('organisation as recipient', 'recipient.id', 'grant_award.organisation_id')
    .innerJoin('organisation as funder', 'funder.id', 'grant_award.funder_id')
    .leftJoin('programme', 'programme.id', 'grant_award.programme_id')
    .select([
      'grant_award.application_id as id',
      'grant_award.number',
      'grant_award.title',
      'grant_award.description',
      'grant_award.language',
      'grant_award.currency',
      'grant_award.applied_amount as appliedAmount',
      'grant_award.amount',
      'grant_award.paid_amount as paidAmount',
      'grant_award.repaid_amount as repaidAmount',
      'grant_award.lapsed_amount as lapsedAmount',
      'grant_award.awarded_on as awardedOn',
      'grant_award.starts_on as startsOn',
      'grant_award.ends_on as endsOn',
      sql<ApplicationState>`grant_award.state`.as('state'),
      'grant_award.changed_at as changedAt',
      'grant_award.municipality_key as municipalityKey',
      'grant_award.call_title as callTitle',
      'grant_award.call_slug as callSlug',
      'programme.name as programme',
      party('recipient').as('recipient'),
      party('funder').as('funder'),
      measureOf.as('measure'),
    ])
    .where('grant_award.application_id', 'in', ids.length > 0 ? ids : [NOBODY])
    .orderBy(sql`array_position(${ids}::uuid[], grant_award.application_id)`)
    .limit(Math.max(1, ids.length))
    .execute()
  return rows
}
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What a list of awards is narrowed by. */
export type Narrowing = { query: TextSearch | null; chosen: AwardFilters['chosen'] }

const conditions: Record<FacetName, (values: string[]) => Condition> = {
  year: (values) => sql<SqlBool>`extract(year from award.awarded_on)::int::text = any(${values}::text[])`,
  state: (values) => sql<SqlBool>`award.state = any(${values}::text[])`,
  call: (values) => sql<SqlBool>`award.call_slug = any(${values}::text[])`,
  measure: (values) => sql<SqlBool>`award.measure_id in (
    select id from measure where state = 'published' and slug = any(${values}::text[]))`,
  municipality: (values) => sql<SqlBool>`exists (select from municipality_today today
    where today.municipality_key = award.municipality_key and today.today_key = any(${values}::text[]))`,
}

function fits({ query, chosen }: Narrowing, except?: FacetName): RawBuilder<unknown> {
  const all = [
    ...(query === null ? [] : [sql<SqlBool>`award.search @@ ${query.match}::tsquery`]),
    ...facetNames
      .filter((name) => name !== except && chosen[name].length > 0)
      .map((name) => conditions[name](chosen[name])),
  ]
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `)
}

/** Where the values of a facet stand, and the database's name for them. */
const values: Record<FacetName, RawBuilder<unknown>> = {
  year: sql`lateral (select extract(year from award.awarded_on)::int::text as value, null::text as name) each`,
  state: sql`lateral (select award.state as value, null::text as name) each`,
  call: sql`lateral (select award.call_slug as value, award.call_title as name) each`,
  measure: sql`lateral (select slug as value, null::text as name from measure
    where measure.id = award.measure_id and measure.state = 'published') each`,
  municipality: sql`lateral (select today_key as value, null::text as name from municipality_today today
    where today.municipality_key = award.municipality_key) each`,
}

/** What was granted, paid, given back and given up, for each currency apart; whole units. */
export type CurrencySum = {
  currency: Currency
  count: number
  amount: number
  paid: number
  repaid: number
  lapsed: number
}

/** How many awards a selection has, its sums, and how many there are of each value with the facet's own choices left aside. */
export async function countAwards(
  db: Db,
  narrowing: Narrowing,
): Promise<{ total: number; sums: CurrencySum[]; facets: FacetCount<FacetName>[] }> {
  const { rows: sums } = await sql<CurrencySum>`
    select currency, count(*)::int as count, sum(amount)::bigint as amount, sum(paid_amount)::bigint as paid,
      sum(repaid_amount)::bigint as repaid, sum(lapsed_amount)::bigint as lapsed
    from grant_award award where ${fits(narrowing)} group by currency order by currency limit 10`.execute(db)
  const { rows: facets } = await sql<FacetCount<FacetName>>`
    ${sql.join(
      facetNames.map(
        (
          name,
        ) => sql`select ${sql.lit(name)} as facet, each.value, max(each.name) as name, count(*)::int as count
          from grant_award award cross join ${values[name]} where ${fits(narrowing, name)} group by each.value`,
      ),
      sql` union all `,
    )}
    order by facet, count desc, value limit 5000`.execute(db)
  return { total: sums.reduce((all, { count }) => all + count, 0), sums, facets }
}

const newest = sql`award.awarded_on desc, award.number desc`

async function orderBy(
  db: Db,
  { query }: Narrowing,
  sort: Sort,
  language: Language,
): Promise<RawBuilder<unknown>> {
  if (sort === 'name') return sql`${await inNameOrder(db, sql`award.title`, language)}, ${newest}`
  return sort === 'relevance' && query !== null
    ? sql`${relevance(sql.ref('award.search'), query)} desc, ${newest}`
    : newest
}

/** Ids of the selection in order, from the `offset`th on. */
export async function listAwardIds(
  db: Db,
  narrowing: Narrowing,
  order: { sort: Sort; language: Language },
  slice: { limit: number; offset: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select award.application_id as id from grant_award award where ${fits(narrowing)}
    order by ${await orderBy(db, narrowing, order.sort, order.language)} limit ${slice.limit} offset ${slice.offset}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Calls and measures that awards have, for reading an address and for labels; at most 1000 of each. */
export async function listKnown(db: Db): Promise<{
  calls: { slug: string; title: string }[]
  measures: { slug: string; language: Language; titles: Partial<Record<Language, string>> }[]
}> {
  const { rows: calls } = await sql<{ slug: string; title: string }>`
    select call_slug as slug, max(call_title) as title from grant_award group by call_slug order by call_slug limit 1000`.execute(
    db,
  )
  const measures = await db
    .selectFrom('measure')
    .select([
      'slug',
      'language',
      sql<Partial<Record<Language, string>>>`(select coalesce(jsonb_object_agg(key, value ->> 'title'), '{}')
        from jsonb_each(record -> 'texts'))`.as('titles'),
    ])
    .where('state', '=', 'published')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('grant_award').select('number').whereRef('measure_id', '=', 'measure.id')),
    )
    .orderBy('slug')
    .limit(1000)
    .execute()
  return { calls, measures: measures.map((row) => ({ ...row, language: row.language as Language })) }
}

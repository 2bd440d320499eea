import { type RawBuilder, sql } from 'kysely'
import { publicViewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { inNameOrder } from '../../../../platform/i18n/queries.ts'
import type { FacetCount } from '../../../../platform/ui/list/facets.ts'
import { relevance, type TextSearch } from '../../../search/index.ts'
import type { FindingKind } from '../finding.ts'
import { findingVisibleTo } from '../rights/queries.ts'
import type { StrengthLevel } from '../strength.ts'
import { type FacetName, type FindingFilters, facetNames, type Sort } from './filters.ts'

export type Chosen = FindingFilters['chosen']

/** Published findings that have the words, each facet's values in a column of its own. Places only of quotes that everybody may see. */
const listed = (query: TextSearch | null) => sql`listed as materialized (
  select finding.id, finding.slug, finding.title, finding.published_at, finding.strength as level, finding.voice_count,
    ${query === null ? sql`0::float4` : relevance(sql.ref('finding.search'), query)} as rank,
    array[finding.kind] as kind, finding.themes as theme, array[finding.strength::text] as strength, array[finding.language] as language,
    array(select distinct now.today_key from finding_source said
      join municipality_today now on now.municipality_key = said.municipality_key
      where said.finding_id = finding.id and said.quotable) as municipality
  from finding
  where ${findingVisibleTo(publicViewer)} ${query === null ? sql`` : sql`and finding.search @@ ${query.match}::tsquery`}
)`

/** Rows of `listed` as chosen, but for one facet. */
function asChosen(chosen: Chosen, except?: FacetName): RawBuilder<unknown> {
  const all = facetNames
    .filter((name) => name !== except && chosen[name].length > 0)
    .map((name) => sql`${sql.ref(`listed.${name}`)} && ${chosen[name]}::text[]`)
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `)
}

/** How many findings there are, and of each value: all other choices applied, the facet's own left aside. */
export async function countFindings(
  db: Db,
  query: TextSearch | null,
  chosen: Chosen,
): Promise<{ total: number; facets: FacetCount<FacetName>[] }> {
  const counts = facetNames.map(
    (name) => sql`select ${sql.lit(name)} as facet, value, count(*)::int as count
      from listed cross join unnest(${sql.ref(`listed.${name}`)}) value where ${asChosen(chosen, name)} group by value`,
  )
  const total = sql`select 'total' as facet, '' as value, count(*)::int as count from listed where ${asChosen(chosen)}`
  const { rows } = await sql<{ facet: FacetName | 'total'; value: string; count: number }>`
    with ${listed(query)} ${sql.join([total, ...counts], sql` union all `)}
    order by facet, count desc, value limit 2000`.execute(db)
  return {
    total: rows.find(({ facet }) => facet === 'total')?.count ?? 0,
    facets: rows.flatMap(({ facet, value, count }) =>
      facet === 'total' ? [] : [{ facet, value, count, name: null }],
    ),
  }
}

async function orderOf(db: Db, sort: Sort, language: Language): Promise<RawBuilder<unknown>> {
  const newest = sql`listed.published_at desc, listed.slug`
  switch (sort) {
    case 'relevance':
      return sql`listed.rank desc, ${newest}`
    case 'strongest':
      return sql`listed.level desc, listed.voice_count desc, ${newest}`
    case 'name':
      return sql`${await inNameOrder(db, sql.ref('listed.title'), language)}, ${newest}`
    case 'newest':
      return newest
  }
}

/** Ids of the findings that are as chosen, in order. */
export async function listFindingIds(
  db: Db,
  query: TextSearch | null,
  { chosen, sort }: Pick<FindingFilters, 'chosen' | 'sort'>,
  language: Language,
  slice: { limit: number; offset: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with ${listed(query)} select listed.id from listed where ${asChosen(chosen)}
    order by ${await orderOf(db, sort, language)} limit ${slice.limit} offset ${slice.offset}`.execute(db)
  return rows.map(({ id }) => id)
}

/** A published finding as lists and files tell of it. */
export type ListedFinding = {
  id: string
  slug: string
  kind: FindingKind
  language: Language
  title: string
  body: string
  themes: string[]
  sourceCount: number
  voiceCount: number
  strength: StrengthLevel
  /** Where its quotes that everybody may see come from; today's keys. */
  municipalities: string[]
  partnership: string
  publishedAt: Date
}

/** The published findings of these ids, in their order. */
export async function listFindingsByIds(db: Db, ids: string[]): Promise<ListedFinding[]> {
  const { rows } = await sql<ListedFinding>`
    select finding.id, finding.slug, finding.kind, finding.language, finding.title, finding.body, finding.themes,
      finding.source_count as "sourceCount", finding.voice_count as "voiceCount", finding.strength,
      partnership.name as partnership, finding.published_at as "publishedAt",
      array(select distinct now.today_key from finding_source said
        join municipality_today now on now.municipality_key = said.municipality_key
        where said.finding_id = finding.id and said.quotable order by 1) as municipalities
    from finding join partnership on partnership.id = finding.partnership_id
    where finding.id = any(${ids}::uuid[]) and ${findingVisibleTo(publicViewer)}
    order by array_position(${ids}::uuid[], finding.id) limit ${ids.length}`.execute(db)
  return rows
}

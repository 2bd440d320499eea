import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { FacetCount } from '../../../platform/ui/list/facets.ts'
import type { SearchTold } from '../../../platform/ui/list/notes.tsx'
import { readQuery } from '../../search/index.ts'
import { type AwardFilters, type FacetName, readFilters } from './filters.ts'
import {
  type Award,
  type CurrencySum,
  countAwards,
  listAwardIds,
  listAwardsByIds,
  listKnown,
  type Narrowing,
} from './queries.ts'

export type Known = Awaited<ReturnType<typeof listKnown>>
export type CountedAwards = SearchTold & {
  total: number
  sums: CurrencySum[]
  facets: FacetCount<FacetName>[]
}
export type FoundAwards = CountedAwards & { items: Award[]; page: number; pages: number }

/** What an address asks for, with the words for calls and measures that it may name. */
export async function findFilters(
  db: Db,
  query: URLSearchParams,
): Promise<{ filters: AwardFilters; known: Known }> {
  const known = await listKnown(db)
  const slugs = { call: known.calls.map(({ slug }) => slug), measure: known.measures.map(({ slug }) => slug) }
  return { filters: readFilters(query, slugs), known }
}

/** The words of the search looked up. */
async function search(
  db: Db,
  { q, without, chosen }: AwardFilters,
  language: Language,
): Promise<SearchTold & { narrowing: Narrowing }> {
  const { query, concepts } = await readQuery(db, q, language, without)
  return { narrowing: { query, chosen }, concepts, wordless: q !== '' && query === null }
}

/** How many there are, their sums, and of what; without the awards themselves. */
export async function countList(db: Db, filters: AwardFilters, language: Language): Promise<CountedAwards> {
  const { narrowing, ...told } = await search(db, filters, language)
  return { ...told, ...(await countAwards(db, narrowing)) }
}

/** Ids of the selection in the order of the list, at most so many. */
export async function listIds(
  db: Db,
  filters: AwardFilters,
  language: Language,
  limit: number,
): Promise<string[]> {
  const { narrowing } = await search(db, filters, language)
  return listAwardIds(db, narrowing, { sort: filters.sort, language }, { limit, offset: 0 })
}

/** One page of the list with its counts and sums. A page beyond the last is the last. */
export async function findAwards(
  db: Db,
  filters: AwardFilters,
  language: Language,
  pageSize: number,
): Promise<FoundAwards> {
  const { narrowing, ...told } = await search(db, filters, language)
  const counted = await countAwards(db, narrowing)
  const pages = Math.max(1, Math.ceil(counted.total / pageSize))
  const page = Math.min(filters.page, pages)
  const slice = { limit: pageSize, offset: (page - 1) * pageSize }
  const ids = await listAwardIds(db, narrowing, { sort: filters.sort, language }, slice)
  return { ...told, ...counted, page, pages, items: await listAwardsByIds(db, ids) }
}

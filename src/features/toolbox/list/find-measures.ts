import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { FacetCount } from '../../../platform/ui/list/facets.ts'
import type { SearchTold } from '../../../platform/ui/list/notes.tsx'
import { readQuery, type TextSearch } from '../../search/index.ts'
import { MeasureRecord } from '../record.ts'
import type { AdoptionState } from '../taxonomies.ts'
import type { FacetName, MeasureFilters } from './filters.ts'
import { countMeasures, listMeasureIds, listMeasuresByIds } from './queries.ts'

/** A published measure as lists and files tell of it; its record has titles, summaries and figures, no other texts. */
export type ListedMeasure = {
  id: string
  slug: string
  record: MeasureRecord
  /** 0–5; null on no level yet. */
  evidenceLevel: number | null
  partnership: string
  /** Where it is or was used: today's municipalities. */
  uses: { key: string; state: AdoptionState }[]
  publishedAt: Date
  /** The first time; `publishedAt` follows every new version. */
  firstPublishedAt: Date
}

export type CountedList = SearchTold & { total: number; facets: FacetCount<FacetName>[] }
export type FoundMeasures = CountedList & { items: ListedMeasure[]; page: number; pages: number }

/** Looks the words up; `query` is null when nothing is searched for. */
async function search(
  db: Db,
  { q, without }: MeasureFilters,
  language: Language,
): Promise<SearchTold & { query: TextSearch | null }> {
  const { query, concepts } = await readQuery(db, q, language, without)
  return { query, concepts, wordless: q !== '' && query === null }
}

/** How many there are, and of what, without the measures themselves. */
export async function countList(
  db: Db,
  filters: MeasureFilters,
  language: Language,
  own: string[] = [],
): Promise<CountedList> {
  const { query, ...told } = await search(db, filters, language)
  return { ...told, ...(await countMeasures(db, query, filters.chosen, own)) }
}

/** One page of the toolbox with its counts, also of what places like the `own` have used. A page beyond the last is the last. */
export async function findMeasures(
  db: Db,
  filters: MeasureFilters,
  language: Language,
  pageSize: number,
  own: string[] = [],
): Promise<FoundMeasures> {
  const { query, ...told } = await search(db, filters, language)
  const { chosen, sort } = filters
  const ids = (page: number) =>
    listMeasureIds(db, query, chosen, { sort, language }, { limit: pageSize, offset: (page - 1) * pageSize })
  const [counted, asked] = await Promise.all([countMeasures(db, query, chosen, own), ids(filters.page)])
  const pages = Math.max(1, Math.ceil(counted.total / pageSize))
  const page = Math.min(filters.page, pages)
  const shown = page === filters.page ? asked : await ids(page)
  return { ...told, ...counted, page, pages, items: await loadMeasures(db, shown) }
}

/** Ids of the selection in the order of the list, at most so many. */
export async function listIds(
  db: Db,
  filters: MeasureFilters,
  language: Language,
  limit: number,
): Promise<string[]> {
  const { query } = await search(db, filters, language)
  const { chosen, sort } = filters
  return listMeasureIds(db, query, chosen, { sort, language }, { limit, offset: 0 })
}

/** The published measures of these ids, in their order. */
export async function loadMeasures(db: Db, ids: string[]): Promise<ListedMeasure[]> {
  const rows = await listMeasuresByIds(db, ids)
  return rows.flatMap(({ publishedAt, firstPublishedAt, record, ...row }) =>
    publishedAt === null
      ? []
      : [
          {
            ...row,
            record: MeasureRecord.parse(record),
            publishedAt,
            firstPublishedAt: firstPublishedAt ?? publishedAt,
          },
        ],
  )
}

import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import type { FacetCount } from '../../../../platform/ui/list/facets.ts'
import type { SearchTold } from '../../../../platform/ui/list/notes.tsx'
import { readQuery } from '../../../search/index.ts'
import type { FacetName, FindingFilters } from './filters.ts'
import { countFindings, type ListedFinding, listFindingIds, listFindingsByIds } from './queries.ts'

export type FoundFindings = SearchTold & {
  total: number
  facets: FacetCount<FacetName>[]
  items: ListedFinding[]
  page: number
  pages: number
}

/** What is searched for, and what was found in the words besides; null when nothing is searched for. */
const plan = (db: Db, { q, without }: FindingFilters, language: Language) =>
  readQuery(db, q, language, without)

/** One page of the findings with its counts. A page beyond the last is the last. */
export async function findFindings(
  db: Db,
  filters: FindingFilters,
  language: Language,
  pageSize: number,
): Promise<FoundFindings> {
  const { query, concepts } = await plan(db, filters, language)
  const counted = await countFindings(db, query, filters.chosen)
  const pages = Math.max(1, Math.ceil(counted.total / pageSize))
  const page = Math.min(filters.page, pages)
  const slice = { limit: pageSize, offset: (page - 1) * pageSize }
  const items = await listFindingsByIds(db, await listFindingIds(db, query, filters, language, slice))
  return { ...counted, concepts, wordless: filters.q !== '' && query === null, items, page, pages }
}

/** Ids of the selection in the order of the list, at most so many. */
export async function selectedIds(db: Db, filters: FindingFilters, language: Language, limit: number) {
  const { query } = await plan(db, filters, language)
  return listFindingIds(db, query, filters, language, { limit, offset: 0 })
}

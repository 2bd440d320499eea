import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { FacetCount } from '../../../platform/ui/list/facets.ts'
import { type FoundConcept, readQuery } from '../../search/index.ts'
import {
  countProfiles,
  countSets,
  findChosenIds,
  findTextHits,
  type Narrowing,
  type Sums,
} from './counting/queries.ts'
import type { FacetName, ListFilters } from './filters.ts'
import { type ListedProject, listProgrammeNames, listProjectIds, listProjectsByIds } from './queries.ts'

/** The filters looked up: which projects they leave, and what else was searched for. */
export type Search = {
  narrowing: Narrowing
  concepts: FoundConcept[]
  /** Something was typed, but no word in it: it narrows nothing. */
  wordless: boolean
}

export type CountedList = Search & { facets: FacetCount<FacetName>[]; sums: Sums }

export type FoundProjects = CountedList & {
  items: ListedProject[]
  page: number
  pages: number
}

/** Leaves out programmes that do not exist, as `parseFilters` does with what it can know by itself. */
export async function withKnownProgrammes(db: Db, filters: ListFilters): Promise<ListFilters> {
  const { programme } = filters.chosen
  if (programme.length === 0) return filters
  const known = await listProgrammeNames(db, programme)
  return {
    ...filters,
    chosen: { ...filters.chosen, programme: programme.filter((slug) => slug in known) },
    ignored: [...filters.ignored, ...programme.filter((slug) => !(slug in known))],
    programmeNames: known,
  }
}

/** Looks up words and choices: a few short statements, none when the whole list is asked for. */
export async function search(db: Db, filters: ListFilters, language: Language): Promise<Search> {
  const [{ query, concepts }, ids] = await Promise.all([
    readQuery(db, filters.q, language, filters.without),
    findChosenIds(db, filters.chosen),
  ])
  const hits = await findTextHits(db, query)
  return { narrowing: { hits, ids }, concepts, wordless: filters.q !== '' && query === null }
}

async function count(db: Db, narrowing: Narrowing): Promise<{ facets: FacetCount<FacetName>[]; sums: Sums }> {
  const [sets, profiles] = await Promise.all([countSets(db, narrowing), countProfiles(db, narrowing)])
  return { facets: [...profiles.facets, ...sets], sums: profiles.sums }
}

/** The list's counts and sums without its items. */
export async function countList(db: Db, filters: ListFilters, language: Language): Promise<CountedList> {
  const found = await search(db, filters, language)
  return { ...found, ...(await count(db, found.narrowing)) }
}

/**
 * One page of the list with its counts and sums. Counts and ids are asked for side by side; the number of
 * statements is the same whatever is chosen. A page beyond the last is the last.
 */
export async function findProjects(
  db: Db,
  viewer: Viewer,
  filters: ListFilters,
  language: Language,
  pageSize: number,
): Promise<FoundProjects> {
  const found = await search(db, filters, language)
  const order = { sort: filters.sort, language }
  const ids = (offset: number) => listProjectIds(db, found.narrowing, order, { limit: pageSize, offset })
  const [counted, asked] = await Promise.all([count(db, found.narrowing), ids((filters.page - 1) * pageSize)])
  const pages = Math.max(1, Math.ceil(counted.sums.total / pageSize))
  const page = Math.min(filters.page, pages)
  const shown = page === filters.page ? asked : await ids((page - 1) * pageSize)
  return { ...found, ...counted, page, pages, items: await listProjectsByIds(db, viewer, shown) }
}

/** Ids of the selection in the order of the list, at most so many. */
export async function listIds(
  db: Db,
  filters: ListFilters,
  language: Language,
  limit: number,
): Promise<string[]> {
  const { narrowing } = await search(db, filters, language)
  return listProjectIds(db, narrowing, { sort: filters.sort, language }, { limit, offset: 0 })
}

import { type ListFilters, type ListShape, parseFilters } from '../../../platform/ui/list/filters.ts'
import { todaysKeys } from '../../places/index.ts'
import { LONGEST_QUERY } from '../../search/index.ts'
import type { ApplicationState } from '../applications/application.ts'

/** What the awards may be narrowed by, in the order it is shown. These are also the names in the address. */
export const facetNames = ['year', 'state', 'call', 'measure', 'municipality'] as const
export type FacetName = (typeof facetNames)[number]
const sorts = ['relevance', 'newest', 'name'] as const
export type Sort = (typeof sorts)[number]

export type AwardFilters = ListFilters<FacetName, Sort>

export const PAGE_SIZE = 25

/** The states an accepted grant may have, in the order it goes through them. */
export const awardStates = [
  'granted',
  'partly-granted',
  'partly-paid',
  'paid',
  'reported',
  'closed',
  'repaid',
] as const satisfies readonly ApplicationState[]

const isSlug = (value: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 200

export const awardShape: ListShape<FacetName, Sort> = {
  path: '/grants/awards',
  facets: facetNames,
  sorts,
  usual: 'newest',
  longestQuery: LONGEST_QUERY,
  known: (name, value) => {
    if (name === 'municipality') return todaysKeys(value)
    if (name === 'state') return awardStates.filter((state) => state === value)
    if (name === 'year') return /^(19|20)\d\d$/.test(value) ? [value] : []
    return isSlug(value) ? [value] : []
  },
}

/** The address read. Calls and measures that no award has are known by nobody: `known` says which have one. */
export function readFilters(
  query: URLSearchParams,
  known: { call: string[]; measure: string[] },
): AwardFilters {
  const filters = parseFilters(awardShape, query)
  const chosen = { ...filters.chosen }
  const ignored = [...filters.ignored]
  for (const name of ['call', 'measure'] as const) {
    ignored.push(
      ...chosen[name].filter((value) => !known[name].includes(value)).map((value) => value.slice(0, 60)),
    )
    chosen[name] = chosen[name].filter((value) => known[name].includes(value))
  }
  return { ...filters, chosen, ignored }
}

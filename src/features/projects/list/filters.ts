import {
  type ListFilters as Filters,
  type ListShape,
  parseFilters as parse,
} from '../../../platform/ui/list/filters.ts'
import { isCountyToday, todaysKeys } from '../../places/index.ts'
import { LONGEST_QUERY } from '../../search/index.ts'
import { isChoice, levels, projectPhases, targetGroups, themes } from '../taxonomies.ts'

/** What the bank may be narrowed by, in the order it is shown. These are also the names in the address. */
export const facetNames = [
  'programme',
  'phase',
  'theme',
  'target',
  'level',
  'country',
  'county',
  'municipality',
  'year',
] as const
export type FacetName = (typeof facetNames)[number]

const sorts = ['relevance', 'newest', 'name', 'budget', 'start'] as const
export type Sort = (typeof sorts)[number]

export type ListFilters = Filters<FacetName, Sort> & {
  /** Names of chosen programmes, by their slug. */
  programmeNames: Record<string, string>
}

export const PAGE_SIZE = 25

export const projectShape: ListShape<FacetName, Sort> = {
  path: '/projects',
  facets: facetNames,
  sorts,
  usual: 'newest',
  longestQuery: LONGEST_QUERY,
  known: (name, value) => {
    switch (name) {
      case 'phase':
        return isChoice(projectPhases, value) ? [value] : []
      case 'theme':
        return isChoice(themes, value) ? [value] : []
      case 'target':
        return isChoice(targetGroups, value) ? [value] : []
      case 'level':
        return isChoice(levels, value) ? [value] : []
      case 'country':
        return value === 'NO' || value === 'SE' ? [value] : []
      case 'county':
        return isCountyToday(value) ? [value] : []
      // A municipality that is no more stands for what it has become.
      case 'municipality':
        return todaysKeys(value)
      case 'year':
        return /^(19|20)\d\d$/.test(value) ? [value] : []
      case 'programme':
        return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 200 ? [value] : []
    }
  },
}

/** The address read; whether its programmes exist is not known yet. */
export const parseFilters = (query: URLSearchParams): ListFilters => ({
  ...parse(projectShape, query),
  programmeNames: {},
})

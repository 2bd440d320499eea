import { isLanguage } from '../../../../platform/i18n/languages.ts'
import {
  type ListFilters,
  type ListShape,
  parseFilters as parse,
} from '../../../../platform/ui/list/filters.ts'
import { todaysKeys } from '../../../places/index.ts'
import { isChoice, themes } from '../../../projects/index.ts'
import { LONGEST_QUERY } from '../../../search/index.ts'
import { findingKinds } from '../finding.ts'
import { strengthLevels } from '../strength.ts'

/** In the order they are shown; also the names in the address, and of the columns that hold their values. */
export const facetNames = ['kind', 'theme', 'strength', 'municipality', 'language'] as const
export type FacetName = (typeof facetNames)[number]
export type Sort = 'relevance' | 'newest' | 'strongest' | 'name'
export type FindingFilters = ListFilters<FacetName, Sort>

export const PAGE_SIZE = 25

const isKnown: Record<Exclude<FacetName, 'municipality'>, (value: string) => boolean> = {
  kind: (value) => isChoice(findingKinds, value),
  theme: (value) => isChoice(themes, value),
  strength: (value) => strengthLevels.some((level) => String(level) === value),
  language: isLanguage,
}

export const findingShape: ListShape<FacetName, Sort> = {
  path: '/knowledge/findings',
  facets: facetNames,
  sorts: ['relevance', 'newest', 'strongest', 'name'],
  usual: 'newest',
  longestQuery: LONGEST_QUERY,
  known: (name, value) => (name === 'municipality' ? todaysKeys(value) : isKnown[name](value) ? [value] : []),
}

export const parseFilters = (query: URLSearchParams): FindingFilters => parse(findingShape, query)

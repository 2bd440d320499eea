import { isLanguage, languages } from '../../../platform/i18n/languages.ts'
import { type ListFilters, type ListShape, parseFilters as parse } from '../../../platform/ui/list/filters.ts'
import { isCountyToday, todaysKeys } from '../../places/index.ts'
import { isChoice, policyGoals, targetGroups, themes } from '../../projects/index.ts'
import { LONGEST_QUERY } from '../../search/index.ts'
import { keyOf } from '../places-like/choose-place.tsx'
import { findPlace } from '../places-like/find-place.ts'
import { actionTypes, adoptionStates, evidenceLevels } from '../taxonomies.ts'

/** What a measure has by itself. */
export const ownFacets = ['theme', 'goal', 'target', 'action', 'evidence', 'language'] as const
/** What a measure has by each place that took it into use: chosen together, they must be true of one and the same place. */
export const useFacets = ['like', 'state', 'country', 'county', 'municipality'] as const
export type OwnFacet = (typeof ownFacets)[number]
export type UseFacet = (typeof useFacets)[number]
export type FacetName = OwnFacet | UseFacet

/** In the order they are shown; also the names in the address. */
export const facetNames = [
  'like',
  'action',
  'theme',
  'target',
  'goal',
  'evidence',
  'state',
  'country',
  'county',
  'municipality',
  'language',
] as const satisfies readonly FacetName[]

const sorts = ['relevance', 'newest', 'name', 'evidence', 'used'] as const
export type Sort = (typeof sorts)[number]
export type MeasureFilters = ListFilters<FacetName, Sort>

/** Where a measure stands before it is on any level of evidence. */
export const NO_LEVEL = 'none'

/** Interest that came to nothing more is nobody's business: the other states are everybody's. */
const openStates = adoptionStates.filter(({ id }) => id !== 'interested')

export const PAGE_SIZE = 25

/** The municipalities of today that a key or a name stands for; of namesakes all, so that the page shows which there are. */
function placesMeant(value: string): string[] {
  const today = todaysKeys(value)
  if (today.length > 0) return today
  const asked = findPlace(value)
  if (asked.how === 'found') return [keyOf(asked.municipality)]
  return asked.how === 'several' && asked.alike ? asked.candidates.map(keyOf) : []
}

const ifKnown = (known: boolean, value: string) => (known ? [value] : [])

export const measureShape: ListShape<FacetName, Sort> = {
  path: '/toolbox',
  facets: facetNames,
  sorts,
  usual: 'newest',
  longestQuery: LONGEST_QUERY,
  known: (name, value) => {
    switch (name) {
      case 'theme':
        return ifKnown(isChoice(themes, value), value)
      case 'goal':
        return ifKnown(isChoice(policyGoals, value), value)
      case 'target':
        return ifKnown(isChoice(targetGroups, value), value)
      case 'action':
        return ifKnown(isChoice(actionTypes, value), value)
      case 'evidence':
        return ifKnown(value === NO_LEVEL || isChoice(evidenceLevels, value), value)
      case 'language':
        return ifKnown(isLanguage(value), value)
      case 'state':
        return ifKnown(isChoice(openStates, value), value)
      case 'country':
        return ifKnown(value === 'NO' || value === 'SE', value)
      case 'county':
        return ifKnown(isCountyToday(value), value)
      case 'municipality':
        return todaysKeys(value)
      case 'like':
        return placesMeant(value)
    }
  },
}

export const parseFilters = (query: URLSearchParams): MeasureFilters => parse(measureShape, query)

/** Facets whose values stand in the order of their list. */
export const facetOrders = {
  evidence: [...evidenceLevels.map(({ id }) => id as string).reverse(), NO_LEVEL],
  state: openStates.map(({ id }) => id as string),
  language: languages,
}

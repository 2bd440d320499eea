import { type Language, languageNames } from '../../../platform/i18n/languages.ts'
import { capital, type Facet, type FacetCount, facetsFrom } from '../../../platform/ui/list/facets.ts'
import { type ListView, listView } from '../../../platform/ui/list/list-view.ts'
import { countyLabel, municipalityLabel } from '../../places/index.ts'
import { type Choice, policyGoals, targetGroups, themes } from '../../projects/index.ts'
import { actionTypes, adoptionStates, evidenceLevels } from '../taxonomies.ts'
import {
  type FacetName,
  facetNames,
  facetOrders,
  type MeasureFilters,
  measureShape,
  NO_LEVEL,
} from './filters.ts'
import { texts } from './texts.ts'

const lists: Partial<Record<FacetName, readonly Choice[]>> = {
  theme: themes,
  goal: policyGoals,
  target: targetGroups,
  action: actionTypes,
  state: adoptionStates,
}

/** The words for a value of a facet, with a capital first letter; what no list knows stands as it is. */
export function facetLabel(facet: FacetName, value: string, language: Language): string {
  const list = lists[facet]
  if (list) return capital(list.find(({ id }) => id === value)?.[language] ?? value, language)
  const t = texts[language]
  switch (facet) {
    case 'evidence':
      return value === NO_LEVEL ? t.noLevel : evidenceLabel(value, language)
    case 'country':
      return value === 'NO' || value === 'SE' ? t[value] : value
    case 'county':
      return countyLabel(value)
    case 'municipality':
      return municipalityLabel(value)
    case 'like':
      return t.likePlace(municipalityLabel(value))
    case 'language':
      return languageNames[value as Language] ?? value
    default:
      return value
  }
}

/** "3 – some evidence" */
function evidenceLabel(value: string, language: Language): string {
  const level = evidenceLevels.find(({ id }) => id === value)
  return level ? `${value} – ${level[language]}` : value
}

export const measureFacets = (
  counts: FacetCount<FacetName>[],
  { chosen }: MeasureFilters,
  language: Language,
): Facet<FacetName>[] =>
  facetsFrom(counts, {
    names: facetNames,
    chosen,
    label: (name, value) => facetLabel(name, value, language),
    orders: facetOrders,
    language,
  })

export function measureView(filters: MeasureFilters, language: Language): ListView {
  const t = texts[language]
  return listView(measureShape, filters, language, {
    words: t,
    facetNames: t,
    valueLabel: (name, value) => facetLabel(name, value, language),
    sortNames: {
      relevance: t.sortRelevance,
      newest: t.sortNewest,
      name: t.sortName,
      evidence: t.sortEvidence,
      used: t.sortUsed,
    },
  })
}

/** Any place may be asked for by its name. */
export const placeAsked = (language: Language) => ({
  facet: 'like',
  label: texts[language].likeField,
  help: texts[language].likeHelp,
})

/** Places are many; the map's table has them all. */
export const longPlaces = (view: ListView) => ({
  facet: 'municipality',
  href: `${view.href({}, '/map')}#municipalities`,
  text: texts[view.language].moreMunicipalities,
})

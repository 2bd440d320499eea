import type { Language } from '../../../platform/i18n/languages.ts'
import { capital, type Facet, type FacetCount, facetsFrom } from '../../../platform/ui/list/facets.ts'
import { type ListView, listView } from '../../../platform/ui/list/list-view.ts'
import { countyLabel, municipalityLabel } from '../../places/index.ts'
import { type Choice, levels, projectPhases, targetGroups, themes } from '../taxonomies.ts'
import { type FacetName, facetNames, type ListFilters, projectShape } from './filters.ts'
import { texts } from './texts.ts'

const lists: Partial<Record<FacetName, readonly Choice[]>> = {
  phase: projectPhases,
  theme: themes,
  target: targetGroups,
  level: levels,
}

/** The words for a value of a facet, with a capital first letter; what no list knows stands as it is. */
export function facetLabel(facet: FacetName, value: string, language: Language): string {
  const list = lists[facet]
  if (list) return capital(list.find(({ id }) => id === value)?.[language] ?? value, language)
  if (facet === 'country' && (value === 'NO' || value === 'SE')) return texts[language][value]
  if (facet === 'municipality') return municipalityLabel(value)
  if (facet === 'county') return countyLabel(value)
  return value
}

const orders = {
  year: 'latest-first',
  phase: projectPhases.map(({ id }) => id),
  level: levels.map(({ id }) => id),
} as const

export const projectFacets = (
  counts: FacetCount<FacetName>[],
  { chosen, programmeNames }: ListFilters,
  language: Language,
): Facet<FacetName>[] =>
  facetsFrom(counts, {
    names: facetNames,
    chosen,
    label: (name, value) => programmeNames[value] ?? facetLabel(name, value, language),
    orders,
    language,
  })

export function projectView(filters: ListFilters, language: Language): ListView {
  const t = texts[language]
  return listView(projectShape, filters, language, {
    words: t,
    facetNames: t,
    valueLabel: (name, value) => facetLabel(name, value, language),
    sortNames: {
      relevance: t.sortRelevance,
      newest: t.sortNewest,
      name: t.sortName,
      budget: t.sortBudget,
      start: t.sortStart,
    },
  })
}

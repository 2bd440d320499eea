import { type Language, languageNames } from '../../../../platform/i18n/languages.ts'
import { capital, type Facet, type FacetCount, facetsFrom } from '../../../../platform/ui/list/facets.ts'
import { type ListView, listView } from '../../../../platform/ui/list/list-view.ts'
import { municipalityLabel } from '../../../places/index.ts'
import { type Choice, themes } from '../../../projects/index.ts'
import { findingKinds } from '../finding.ts'
import { type StrengthLevel, strengthLevels } from '../strength.ts'
import { type FacetName, type FindingFilters, facetNames, findingShape } from './filters.ts'
import { texts } from './texts.ts'

const labelIn = (list: readonly Choice[], value: string, language: Language) =>
  capital(list.find(({ id }) => id === value)?.[language] ?? value, language)

/** The words for a value of a facet. */
export function facetLabel(facet: FacetName, value: string, language: Language): string {
  switch (facet) {
    case 'kind':
      return labelIn(findingKinds, value, language)
    case 'theme':
      return labelIn(themes, value, language)
    case 'strength':
      return texts[language].strengthNames[Number(value) as StrengthLevel] ?? value
    case 'municipality':
      return municipalityLabel(value)
    case 'language':
      return languageNames[value as Language] ?? value
  }
}

export const findingFacets = (
  counts: FacetCount<FacetName>[],
  { chosen }: FindingFilters,
  language: Language,
): Facet<FacetName>[] =>
  facetsFrom(counts, {
    names: facetNames,
    chosen,
    label: (name, value) => facetLabel(name, value, language),
    orders: { kind: findingKinds.map(({ id }) => id), strength: strengthLevels.map(String).reverse() },
    language,
  })

export function findingView(filters: FindingFilters, language: Language): ListView {
  const t = texts[language]
  return listView(findingShape, filters, language, {
    words: t,
    facetNames: t,
    valueLabel: (name, value) => facetLabel(name, value, language),
    sortNames: {
      relevance: t.sortRelevance,
      newest: t.sortNewest,
      strongest: t.sortStrongest,
      name: t.sortName,
    },
  })
}

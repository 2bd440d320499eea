import type { Language } from '../../../platform/i18n/languages.ts'
import { type Facet, type FacetCount, facetsFrom } from '../../../platform/ui/list/facets.ts'
import { type ListView, listView } from '../../../platform/ui/list/list-view.ts'
import { municipalityLabel } from '../../places/index.ts'
import { texts as applicationTexts } from '../applications/texts.ts'
import { type AwardFilters, awardShape, awardStates, type FacetName, facetNames } from './filters.ts'
import type { Known } from './find-awards.ts'
import { texts } from './texts.ts'

/** The words for a value: titles of calls as they are, of measures in the reader's language where there is one. */
function facetLabel(known: Known, facet: FacetName, value: string, language: Language): string {
  if (facet === 'municipality') return municipalityLabel(value)
  const state = facet === 'state' && awardStates.find((each) => each === value)
  if (state) return applicationTexts[language].states[state]
  if (facet === 'call') return known.calls.find(({ slug }) => slug === value)?.title ?? value
  const measure = facet === 'measure' ? known.measures.find(({ slug }) => slug === value) : undefined
  return measure ? titleIn(measure, language).text : value
}

/** A measure's title, and its language when that is not the reader's. */
export function titleIn(
  { slug, language: original, titles }: Known['measures'][number],
  language: Language,
): { text: string; lang: Language | undefined } {
  const own = titles[language]
  return own ? { text: own, lang: undefined } : { text: titles[original] ?? slug, lang: original }
}

export const awardFacets = (
  counts: FacetCount<FacetName>[],
  { chosen }: AwardFilters,
  known: Known,
  language: Language,
): Facet<FacetName>[] =>
  facetsFrom(counts, {
    names: facetNames,
    chosen,
    label: (name, value) => facetLabel(known, name, value, language),
    orders: { year: 'latest-first', state: awardStates },
    language,
  })

export function awardView(filters: AwardFilters, known: Known, language: Language): ListView {
  const t = texts[language]
  return listView(awardShape, filters, language, {
    words: t,
    facetNames: t,
    valueLabel: (name, value) => facetLabel(known, name, value, language),
    sortNames: { relevance: t.sortRelevance, newest: t.sortNewest, name: t.sortName },
  })
}

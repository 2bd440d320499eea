import type { Language } from '../../i18n/languages.ts'
import {
  type Chosen,
  type ListFilters,
  type ListShape,
  listHref,
  nothingChosen,
  type Twin,
} from './filters.ts'

/** Words for what a list is of; the rest stands in texts.ts. */
export type ListWords = {
  title: string
  lead: string
  /** Over the search field: "Search the projects". */
  search: string
  /** On the button under the boxes: "Show projects". */
  show: string
  /** "12 projects": the number as it is shown, and itself. */
  found: (shown: string, count: number) => string
  noHitsTitle: string
  emptyTitle: string
  emptyText: string
  seeAll: string
  feedTitle: string
  /** Where the data are from, as the files and the page tell. */
  sourceText: string
}

/**
 * A list as one request asks for it, given to all pieces of its page: addresses are made with `href`, and facets, chosen values
 * and sorts have their names in `facetNames`, `valueLabel` and `sortNames`.
 */
export type ListView = {
  language: Language
  path: string
  filters: ListFilters
  words: ListWords
  facetNames: Record<string, string>
  valueLabel: (facet: string, value: string) => string
  /** In the order they are shown. */
  sorts: { name: string; text: string }[]
  /** The sort that comes by itself when nothing is searched for. */
  usual: string
  nothingChosen: Chosen
  href: (change?: Partial<ListFilters>, twin?: Twin) => string
}

export function listView<Facet extends string, Sort extends string>(
  shape: ListShape<Facet, Sort>,
  filters: ListFilters<Facet, Sort>,
  language: Language,
  names: {
    words: ListWords
    facetNames: Record<Facet, string>
    valueLabel: (facet: Facet, value: string) => string
    sortNames: Record<Sort, string>
  },
): ListView {
  return {
    language,
    path: `/${language}${shape.path}`,
    filters,
    words: names.words,
    facetNames: names.facetNames,
    valueLabel: (facet, value) => names.valueLabel(facet as Facet, value),
    sorts: shape.sorts
      .filter((sort) => sort !== 'relevance' || filters.q !== '')
      .map((sort) => ({ name: sort, text: names.sortNames[sort] })),
    usual: shape.usual,
    nothingChosen: nothingChosen(shape),
    // What comes back from the pieces is what was given to them, changed: its facets and sorts are the shape's own.
    href: (change, twin) =>
      listHref(shape, language, filters, change as Partial<ListFilters<Facet, Sort>>, twin),
  }
}

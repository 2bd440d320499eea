import { collator } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Chosen } from './filters.ts'

export type FacetOption = { value: string; label: string; count: number; chosen: boolean }

export type Facet<Name extends string = string> = {
  name: Name
  options: FacetOption[]
}

/** How often a value is found; `name` where the database has the word for it. */
export type FacetCount<Name extends string = string> = {
  facet: Name
  value: string
  name: string | null
  count: number
}

/** Values in the order of their list, from the latest, or (left out) the most frequent first. */
export type FacetOrder = readonly string[] | 'latest-first'

/**
 * Counts made ready to show: chosen values always, also with nothing found. A count of a value is to follow all choices but those of
 * its own facet.
 */
export function facetsFrom<Name extends string>(
  counts: readonly FacetCount<Name>[],
  {
    names,
    chosen,
    label,
    orders = {},
    language,
  }: {
    names: readonly Name[]
    chosen: Chosen<Name>
    /** The words for a value that the database has no name for. */
    label: (facet: Name, value: string) => string
    orders?: Partial<Record<Name, FacetOrder>>
    language: Language
  },
): Facet<Name>[] {
  return names.map((name) => {
    const own = counts.filter(({ facet }) => facet === name)
    const missing = chosen[name].filter((value) => !own.some((count) => count.value === value))
    const options = [
      ...own.map(({ value, name: given, count }) => ({ value, label: given ?? label(name, value), count })),
      ...missing.map((value) => ({ value, label: label(name, value), count: 0 })),
    ].map((option) => ({ ...option, chosen: chosen[name].includes(option.value) }))
    return { name, options: options.sort(inOrder(orders[name], language)) }
  })
}

function inOrder(order: FacetOrder | undefined, language: Language) {
  if (order === 'latest-first') return (a: FacetOption, b: FacetOption) => b.value.localeCompare(a.value)
  if (order) {
    const places = new Map(order.map((value, place) => [value, place]))
    const placeOf = ({ value }: FacetOption) => places.get(value) ?? order.length
    return (a: FacetOption, b: FacetOption) => placeOf(a) - placeOf(b)
  }
  const { compare } = collator(language)
  return (a: FacetOption, b: FacetOption) => b.count - a.count || compare(a.label, b.label)
}

/** With a capital first letter, as a label that stands by itself. */
export const capital = (text: string, language: Language) =>
  text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1)

import { collator } from '../../../platform/i18n/format.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { countiesOn, municipalityLabel } from '../../places/index.ts'
import { type Choice, levels, projectPhases, targetGroups, themes } from '../taxonomies.ts'
import type { FacetCount } from './counting/queries.ts'
import { type FacetName, facetNames, type ListFilters } from './filters.ts'
import { texts } from './texts.ts'

export type FacetOption = { value: string; label: string; count: number; chosen: boolean }
export type Facet = { name: FacetName; options: FacetOption[] }

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

let countyNames: Map<string, string> | undefined

export function countyLabel(key: string): string {
  countyNames ??= new Map(
    countiesOn(new Date().toISOString().slice(0, 10)).map(({ country, code, name }) => [
      `${country}-${code}`,
      name,
    ]),
  )
  return countyNames.get(key) ?? key
}

const capital = (text: string, language: Language) =>
  text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1)

/** Counts made ready to show: chosen values always, also with no project; years from the latest, phases and levels as their lists have them. */
export function facetsFrom(
  counts: FacetCount[],
  { chosen, programmeNames }: ListFilters,
  language: Language,
): Facet[] {
  return facetNames.map((name) => {
    const own = counts.filter(({ facet }) => facet === name)
    const missing = chosen[name].filter((value) => !own.some((count) => count.value === value))
    const options = [
      ...own.map(({ value, name: given, count }) => ({
        value,
        label: given ?? facetLabel(name, value, language),
        count,
      })),
      ...missing.map((value) => ({
        value,
        label: programmeNames[value] ?? facetLabel(name, value, language),
        count: 0,
      })),
    ].map((option) => ({ ...option, chosen: chosen[name].includes(option.value) }))
    return { name, options: options.sort(inOrder(name, language)) }
  })
}

function inOrder(name: FacetName, language: Language): (a: FacetOption, b: FacetOption) => number {
  if (name === 'year') return (a, b) => b.value.localeCompare(a.value)
  const list = name === 'phase' || name === 'level' ? lists[name] : undefined
  if (list) {
    const place = ({ value }: FacetOption) => list.findIndex(({ id }) => id === value)
    return (a, b) => place(a) - place(b)
  }
  return (a, b) => b.count - a.count || collator(language).compare(a.label, b.label)
}

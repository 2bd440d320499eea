import { z } from 'zod'
import type { Language } from '../../../platform/i18n/languages.ts'
import {
  countiesOn,
  followForward,
  municipalityByCode,
  municipalityKey,
  partsOfKey,
} from '../../places/index.ts'
import { LONGEST_QUERY } from '../../search/index.ts'
import { isChoice, levels, projectPhases, targetGroups, themes } from '../taxonomies.ts'

/** What a list may be narrowed by, in the order it is shown. These are also the names in the address. */
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

export const sorts = ['relevance', 'newest', 'name', 'budget', 'start'] as const
export type Sort = (typeof sorts)[number]

export type Chosen = Record<FacetName, string[]>

export type ListFilters = {
  q: string
  /** Concepts of the query whose other words are not to be looked for. */
  without: string[]
  chosen: Chosen
  sort: Sort
  page: number
  /** Values in the address that no list knows; they narrow nothing, and the page says so. */
  ignored: string[]
  /** The query was longer than what is read. */
  cut: boolean
  /** Names of chosen programmes, by their slug. */
  programmeNames: Record<string, string>
}

export const PAGE_SIZE = 25
const MOST_VALUES = 50

const Page = z.coerce.number().int().min(1).max(1_000_000).catch(1)

/**
 * Reads the address. Nothing is refused: an unknown value is left out and named in `ignored`. A municipality that is no
 * more stands for what it has become. Without a sort, relevance when something is searched for, else newest.
 */
export function parseFilters(query: URLSearchParams): ListFilters {
  const typed = clean(query.get('q') ?? '')
  const q = typed.slice(0, LONGEST_QUERY).toWellFormed().trim()
  const ignored: string[] = []
  const chosen = Object.fromEntries(
    facetNames.map((name) => {
      const given = [...new Set(query.getAll(name).filter((value) => value !== ''))].slice(0, MOST_VALUES)
      const values = given.flatMap((value) => {
        const known = knownValues(name, value)
        if (known.length === 0) ignored.push(clean(value).slice(0, 60))
        return known
      })
      return [name, [...new Set(values)]]
    }),
  ) as Chosen
  const wanted = query.get('sort')
  const sort = sorts.find((each) => each === wanted)
  return {
    q,
    without: [...new Set(query.getAll('without'))]
      .filter((id) => /^[a-z0-9-]{1,80}$/.test(id))
      .slice(0, MOST_VALUES),
    chosen,
    sort: sort && (sort !== 'relevance' || q !== '') ? sort : q === '' ? 'newest' : 'relevance',
    page: Page.parse(query.get('page') ?? '1'),
    ignored,
    cut: typed.trim().length > LONGEST_QUERY,
    programmeNames: {},
  }
}

/** No character that a database or a page cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const clean = (text: string) => text.toWellFormed().replace(/[\u0000-\u001f\u007f]+/g, ' ')

function knownValues(name: FacetName, value: string): string[] {
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
      return countyKeysToday().has(value) ? [value] : []
    case 'municipality':
      return municipalitiesToday(value)
    case 'year':
      return /^(19|20)\d\d$/.test(value) ? [value] : []
    case 'programme':
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 200 ? [value] : []
  }
}

const countyKeysToday = () =>
  new Set(countiesOn(new Date().toISOString().slice(0, 10)).map(({ country, code }) => `${country}-${code}`))

function municipalitiesToday(key: string): string[] {
  const parts = partsOfKey(key)
  if (!parts || !municipalityByCode(parts.country, parts.code)) return []
  return followForward(parts.country, parts.code).ends.map(({ code }) => municipalityKey(parts.country, code))
}

export type Twin = '' | '.csv' | '.xlsx' | '.json' | '.atom' | '/map'

/** The address of a list with these filters; page 1 and the sort that comes by itself are left out. */
export function listHref(
  language: Language,
  filters: ListFilters,
  change: Partial<ListFilters> = {},
  twin: Twin = '',
): string {
  const { q, without, chosen, sort, page } = { ...filters, page: 1, ...change }
  const query = new URLSearchParams()
  if (q !== '') query.set('q', q)
  for (const id of q === '' ? [] : without) query.append('without', id)
  for (const name of facetNames) for (const value of chosen[name]) query.append(name, value)
  if (sort !== (q === '' ? 'newest' : 'relevance') && (sort !== 'relevance' || q !== ''))
    query.set('sort', sort)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return `/${language}/projects${twin}${text === '' ? '' : `?${text}`}`
}

export function withoutValue(chosen: Chosen, name: FacetName, value: string): Chosen {
  return { ...chosen, [name]: chosen[name].filter((each) => each !== value) }
}

export const nothingChosen = (): Chosen =>
  Object.fromEntries(facetNames.map((name) => [name, [] as string[]])) as Chosen

export const isNarrowed = ({ q, chosen }: ListFilters) =>
  q !== '' || facetNames.some((name) => chosen[name].length > 0)

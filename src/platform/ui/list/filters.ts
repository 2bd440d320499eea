import { z } from 'zod'
import type { Language } from '../../i18n/languages.ts'

/**
 * What a public list may be asked for, described once by its feature. `parseFilters` reads an address with it, `listHref` writes
 * one, and `ListView` (list-view.ts) takes both to the pieces of the page.
 */
export type ListShape<Facet extends string, Sort extends string> = {
  /** After the language: '/projects'. */
  path: string
  /** What the list may be narrowed by, in the order it is shown; also the names in the address. */
  facets: readonly Facet[]
  /** 'relevance' among them comes by itself when something is searched for. */
  sorts: readonly Sort[]
  /** The sort that comes by itself otherwise. */
  usual: Sort
  /** In letters; what is typed beyond them is cut. */
  longestQuery: number
  /** The values that one in the address stands for; none for what no list knows. */
  known(facet: Facet, value: string): string[]
}

export type Chosen<Facet extends string = string> = Record<Facet, string[]>

export type ListFilters<Facet extends string = string, Sort extends string = string> = {
  q: string
  /** Concepts of the query whose other words are not to be looked for. */
  without: string[]
  chosen: Chosen<Facet>
  sort: Sort
  page: number
  /** Values in the address that no list knows; they narrow nothing, and the page says so. */
  ignored: string[]
  /** The query was longer than what is read. */
  cut: boolean
}

const MOST_VALUES = 50

const Page = z.coerce.number().int().min(1).max(1_000_000).catch(1)

/** Reads the address. Nothing is refused: an unknown value is left out and named in `ignored`. */
export function parseFilters<Facet extends string, Sort extends string>(
  shape: ListShape<Facet, Sort>,
  query: URLSearchParams,
): ListFilters<Facet, Sort> {
  const typed = clean(query.get('q') ?? '')
  const q = typed.slice(0, shape.longestQuery).toWellFormed().trim()
  const ignored: string[] = []
  const chosen = Object.fromEntries(
    shape.facets.map((name) => {
      const given = [...new Set(query.getAll(name).filter((value) => value !== ''))].slice(0, MOST_VALUES)
      const values = given.flatMap((value) => {
        const known = shape.known(name, value)
        if (known.length === 0) ignored.push(clean(value).slice(0, 60))
        return known
      })
      return [name, [...new Set(values)]]
    }),
  ) as Chosen<Facet>
  const wanted = query.get('sort')
  const asked = shape.sorts.find((each) => each === wanted)
  return {
    q,
    without: [...new Set(query.getAll('without'))]
      .filter((id) => /^[a-z0-9-]{1,80}$/.test(id))
      .slice(0, MOST_VALUES),
    chosen,
    sort: asked && (asked !== 'relevance' || q !== '') ? asked : sortByItself(shape, q),
    page: Page.parse(query.get('page') ?? '1'),
    ignored,
    cut: typed.trim().length > shape.longestQuery,
  }
}

/** No character that a database or a page cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const clean = (text: string) => text.toWellFormed().replace(/[\u0000-\u001f\u007f]+/g, ' ')

function sortByItself<Sort extends string>({ sorts, usual }: ListShape<string, Sort>, q: string): Sort {
  return (q === '' ? undefined : sorts.find((sort) => sort === 'relevance')) ?? usual
}

/** The same list in another form: '.csv', '/map'. */
export type Twin = '' | '.csv' | '.xlsx' | '.json' | '.atom' | '/map'

/** The address of a list with these filters; page 1 and the sort that comes by itself are left out. */
export function listHref<Facet extends string, Sort extends string>(
  shape: ListShape<Facet, Sort>,
  language: Language,
  filters: ListFilters<Facet, Sort>,
  change: Partial<ListFilters<Facet, Sort>> = {},
  twin: Twin = '',
): string {
  const { q, without, chosen, sort, page } = { ...filters, page: 1, ...change }
  const query = new URLSearchParams()
  if (q !== '') query.set('q', q)
  for (const id of q === '' ? [] : without) query.append('without', id)
  for (const name of shape.facets) for (const value of chosen[name]) query.append(name, value)
  if (sort !== sortByItself(shape, q) && (sort !== 'relevance' || q !== '')) query.set('sort', sort)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return `/${language}${shape.path}${twin}${text === '' ? '' : `?${text}`}`
}

export const nothingChosen = <Facet extends string>({
  facets,
}: Pick<ListShape<Facet, string>, 'facets'>): Chosen<Facet> =>
  Object.fromEntries(facets.map((name) => [name, [] as string[]])) as Chosen<Facet>

export const isNarrowed = ({ q, chosen }: ListFilters) =>
  q !== '' || Object.values(chosen).some((values) => values.length > 0)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facetsFrom } from './facets.ts'
import { isNarrowed, type ListShape, listHref, nothingChosen, parseFilters } from './filters.ts'
import { hostileQueries } from './hostile-queries.test-support.ts'

const colours = ['red', 'green', 'blue']
const shape: ListShape<'colour' | 'size', 'relevance' | 'newest' | 'name'> = {
  path: '/things',
  facets: ['colour', 'size'],
  sorts: ['relevance', 'newest', 'name'],
  usual: 'newest',
  longestQuery: 20,
  // A colour that is no more stands for two.
  known: (facet, value) =>
    facet === 'size'
      ? /^[0-9]$/.test(value)
        ? [value]
        : []
      : value === 'turquoise'
        ? ['green', 'blue']
        : colours.filter((colour) => colour === value),
}
const read = (query: string) => parseFilters(shape, new URLSearchParams(query))
const search = (href: string) => new URL(href, 'http://x').search

test('what is read from an address makes an address that reads the same', () => {
  const query = fc.record({
    q: fc.oneof(fc.string(), fc.constantFrom(...hostileQueries)),
    colour: fc.array(fc.constantFrom(...colours, 'turquoise', 'none', '\u0000')),
    size: fc.array(fc.string({ maxLength: 2 })),
    without: fc.array(fc.constantFrom('moving-in', '%', '')),
    sort: fc.constantFrom('relevance', 'newest', 'name', 'size', ''),
    page: fc.oneof(fc.nat().map(String), fc.string()),
  })
  fc.assert(
    fc.property(query, (asked) => {
      const given = new URLSearchParams()
      for (const [name, value] of Object.entries(asked))
        for (const each of Array.isArray(value) ? value : [value]) given.append(name, each)
      const filters = parseFilters(shape, given)
      const again = parseFilters(
        shape,
        new URLSearchParams(search(listHref(shape, 'nb', filters, { page: filters.page }))),
      )
      expect(again).toEqual({
        ...filters,
        ignored: [],
        cut: false,
        without: filters.q === '' ? [] : filters.without,
      })
    }),
  )
})

test('nothing asked for gives the plain address; the sort that comes by itself is not named', () => {
  expect(listHref(shape, 'sv', read(''))).toBe('/sv/things')
  expect(listHref(shape, 'sv', read('sort=newest&page=1'), {}, '.csv')).toBe('/sv/things.csv')
  expect(listHref(shape, 'sv', read('q=a&sort=relevance'))).toBe('/sv/things?q=a')
  expect(listHref(shape, 'sv', read('q=a&sort=newest'))).toBe('/sv/things?q=a&sort=newest')
  expect(listHref(shape, 'sv', read('sort=name'), { page: 3 })).toBe('/sv/things?sort=name&page=3')
})

test('relevance comes with words only; a value no list knows is left out and told', () => {
  expect(read('sort=relevance').sort).toBe('newest')
  expect(read('q=a').sort).toBe('relevance')
  const filters = read('colour=turquoise&colour=pink&size=12&q=')
  expect(filters).toMatchObject({
    chosen: { colour: ['green', 'blue'], size: [] },
    ignored: ['pink', '12'],
  })
  expect(isNarrowed(filters)).toBe(true)
  expect(isNarrowed({ ...filters, chosen: nothingChosen(shape) })).toBe(false)
})

test('a query that is too long is cut, and says so', () => {
  expect(read(`q=${'a'.repeat(21)}`)).toMatchObject({ q: 'a'.repeat(20), cut: true })
  expect(read(`q=${'a'.repeat(20)}`).cut).toBe(false)
})

test('options stand as their list has them, from the latest, or the most frequent first; a chosen one always stands there', () => {
  const count = (facet: 'colour' | 'size', value: string, many: number) => ({
    facet,
    value,
    name: null,
    count: many,
  })
  const facets = (orders: Parameters<typeof facetsFrom<'colour' | 'size'>>[1]['orders']) =>
    facetsFrom(
      [count('colour', 'red', 1), count('colour', 'blue', 5), count('size', '1', 2), count('size', '3', 1)],
      {
        names: shape.facets,
        chosen: { colour: ['green'], size: [] },
        label: (_, value) => value,
        orders: orders ?? {},
        language: 'nb',
      },
    ).map(({ options }) => options.map(({ value, count, chosen }) => `${value} ${count}${chosen ? '!' : ''}`))
  expect(facets({})).toEqual([
    ['blue 5', 'red 1', 'green 0!'],
    ['1 2', '3 1'],
  ])
  expect(facets({ colour: colours, size: 'latest-first' })).toEqual([
    ['red 1', 'green 0!', 'blue 5'],
    ['3 1', '1 2'],
  ])
})

import { expect, test } from 'vitest'
import {
  type Counted,
  comparedMunicipalities,
  type FigureName,
  figureNames,
  withNeighbours,
} from './figures.ts'
import { kilometresBetween } from './kilometres.ts'
import { type SimilarPlace, similarPlaces } from './similar.ts'

/**
 * What somebody who knows the places would expect, written down before the method was. `both`: each is among the nearest fifteen of
 * the other, of some six hundred.
 */
const expected = [
  {
    pair: ['NO-1866', 'NO-1870'],
    because:
      'Hadsel and Sortland share islands, ferry, hospital and labour market, and differ by a quarter in people',
    differsIn: ['population', 'from65'],
  },
  {
    pair: ['SE-2463', 'SE-2425'],
    because: 'Åsele and Dorotea are small, old, neighbours in the inland of Västerbotten, far from any town',
    differsIn: ['from65', 'to50000'],
  },
  {
    pair: ['SE-2421', 'SE-2462'],
    because: 'Storuman and Vilhelmina are the two inland centres of their size, an hour apart',
    differsIn: ['under25', 'population'],
  },
  {
    pair: ['SE-2422', 'NO-1826'],
    because: 'Sorsele and Hattfjelldal are mountain municipalities on either side of the same border',
    differsIn: ['population', 'reachable'],
  },
] satisfies { pair: [string, string]; because: string; differsIn: FigureName[] }[]

/** What nobody would take for alike, although one figure is nearly the same. */
const unlike = [
  {
    pair: ['NO-1866', 'NO-3112'],
    because:
      'Råde has as many people as Hadsel within some hundreds, and lies among the towns of the Oslo fjord',
    alikeIn: 'population',
  },
  {
    pair: ['NO-1866', 'NO-1851'],
    because:
      'Lødingen is as far from a large town as its neighbour Hadsel, and has a quarter of the people, far older',
    alikeIn: 'to50000',
  },
] satisfies { pair: [string, string]; because: string; alikeIn: FigureName }[]

const near = (key: string) => similarPlaces(key, 15).map((place) => place.key)
const partsOf = (key: string, other: string) =>
  new Map(
    similarPlaces(key, 1000)
      .find((place) => place.key === other)
      ?.parts.map((part) => [part.dimension, part.difference]),
  )

test.each(expected)('$because', ({ pair: [a, b], differsIn }) => {
  expect(near(a)).toContain(b)
  expect(near(b)).toContain(a)
  // Not alike by one figure only: none carries the comparison alone, and these are not the same in everything.
  const parts = partsOf(a, b)
  expect(parts.size).toBeGreaterThanOrEqual(6)
  for (const name of differsIn) expect(Math.abs(parts.get(name) ?? 0), name).toBeGreaterThan(0.05)
  for (const left of figureNames) expect(nearWithout(a, left), `without ${left}`).toContain(b)
})

/** The nearest sixty by all figures but one. */
function nearWithout(key: string, left: FigureName): string[] {
  const all = new Map(
    [...comparedMunicipalities()].map(([each, { figures }]) => {
      const { [left]: _, ...rest } = figures
      return [each, { figures: rest }]
    }),
  )
  return similarPlaces(key, 60, all).map((place) => place.key)
}

test.each(unlike)('$because', ({ pair: [a, b], alikeIn }) => {
  expect(Math.abs(partsOf(a, b).get(alikeIn) ?? 9)).toBeLessThan(0.05)
  expect(near(a)).not.toContain(b)
  expect(similarPlaces(a, 100).map((place) => place.key)).not.toContain(b)
})

test('the distance is the same both ways', () => {
  const keys = ['NO-1866', 'SE-2463', 'NO-0301', 'SE-2321', 'NO-5055']
  for (const key of keys)
    for (const place of similarPlaces(key, 50)) {
      const back = similarPlaces(place.key, 1000).find(({ key: other }) => other === key)
      if (back) expect(back.distance).toBeCloseTo(place.distance, 12)
    }
})

test('the same question has the same answer, and equals stand by key', () => {
  expect(similarPlaces('NO-1866', 20)).toEqual(similarPlaces('NO-1866', 20))
  const figures = {
    population: 100,
    under25: 0.2,
    from65: 0.2,
    to20000: 1,
    to50000: 1,
    reachable: 100,
    change: 0,
  }
  const alike = new Map(['SE-0002', 'NO-0001', 'NO-0003'].map((key) => [key, { figures }]))
  expect(similarPlaces('NO-0003', 9, alike).map(({ key }) => key)).toEqual(['NO-0001', 'SE-0002'])
})

test.each(['NO-1866', 'SE-2463', 'SE-2462', 'NO-1826', 'SE-2313', 'NO-1813'])(
  'one per cent more or less of any figure of %s leaves its nearest places where they are',
  (key) => {
    const before = similarPlaces(key, 10)
    for (const name of figureNames)
      for (const factor of [0.99, 1.01]) {
        const changed = new Map<string, { figures: Partial<Record<FigureName, number>> }>(
          comparedMunicipalities(),
        )
        const own = changed.get(key)?.figures ?? {}
        const value = own[name]
        if (value === undefined) continue
        changed.set(key, { figures: { ...own, [name]: value * factor } })
        const after = similarPlaces(key, 10, changed)
        const said = `${name} times ${factor}`
        // The first three stay among the first five; farther down, where many are equally alike, at most two of ten give way.
        for (const first of keysOf(before).slice(0, 3))
          expect(keysOf(after).slice(0, 5), said).toContain(first)
        const kept = keysOf(after).filter((each) => keysOf(before).includes(each))
        expect(kept.length, said).toBeGreaterThanOrEqual(8)
        for (const place of after) {
          const then = similarPlaces(key, 1000).find((each) => each.key === place.key)
          expect(Math.abs(place.distance - (then?.distance ?? 9)), said).toBeLessThan(0.05)
        }
      }
  },
)

const keysOf = (places: SimilarPlace[]) => places.map(({ key }) => key)

test('a figure that is not known is left out, and named', () => {
  const place = similarPlaces('SE-2463', 5)[0]
  expect(place?.unknown).toEqual(['change'])
  expect(place?.parts.map(({ dimension }) => dimension)).not.toContain('change')
  // Seven municipalities came from a split without a share: nobody counted them ten years ago.
  expect(comparedMunicipalities().get('NO-5055')?.figures.change).toBeUndefined()
  expect(comparedMunicipalities().get('NO-1508')?.figures.change).toBeUndefined()
  expect(comparedMunicipalities().get('NO-1866')?.figures.change).toBeGreaterThan(0)
})

test('a place is not put first for what nobody knows of it', () => {
  for (const place of similarPlaces('NO-1866', 600)) expect(place.unknown.length).toBeLessThanOrEqual(1)
  // Of Orsa no ages and no change are known; it is compared by the rest, with places of both countries.
  const orsa = similarPlaces('SE-2034', 20)
  expect(orsa).toHaveLength(20)
  expect(orsa.every(({ unknown }) => unknown.length === 3)).toBe(true)
})

test('nothing is said of a municipality too little is known of, or that is none', () => {
  const all = new Map([
    ['NO-0001', { figures: { population: 500, under25: 0.2, from65: 0.2 } }],
    ['NO-0002', { figures: { population: 500, under25: 0.2, from65: 0.2 } }],
  ])
  expect(similarPlaces('NO-0001', 9, all)).toEqual([])
  expect(similarPlaces('NO-9999', 9)).toEqual([])
  expect(similarPlaces('NO-1850', 9)).toEqual([])
})

test('places across the border are among the nearest, both ways', () => {
  expect(near('NO-1826').some((key) => key.startsWith('SE-'))).toBe(true)
  expect(near('SE-2425').some((key) => key.startsWith('NO-'))).toBe(true)
})

test('figures come from the reference files as they are', () => {
  const hadsel = comparedMunicipalities().get('NO-1866')
  expect(hadsel?.figures.population).toBe(8374)
  expect(hadsel?.figures.under25).toBeCloseTo(2149 / 8374, 10)
  expect(hadsel?.figures.from65).toBeCloseTo(2006 / 8374, 10)
  expect(hadsel?.figures.change).toBeCloseTo((8374 / 8082) ** (1 / 10) - 1, 5)
  expect(comparedMunicipalities().get('NO-0301')?.figures.to50000).toBe(0)
  expect(comparedMunicipalities().size).toBe(647)
})

test('the distance by straight line is what a map says', () => {
  const oslo = { latitude: 59.91, longitude: 10.75 }
  const trondheim = { latitude: 63.43, longitude: 10.4 }
  expect(kilometresBetween(oslo, trondheim)).toBeGreaterThan(388)
  expect(kilometresBetween(oslo, trondheim)).toBeLessThan(395)
  expect(kilometresBetween(oslo, oslo)).toBe(0)
})

/** Places in a row on a meridian, so many km north of the first; people null where nobody counted them. */
function inARow(places: { north: number; people: number | null }[]) {
  const some = comparedMunicipalities().get('NO-1866')?.municipality ?? expect.fail('no Hadsel')
  const all: Counted[] = places.map(({ north, people }, index) => ({
    key: `NO-000${index}`,
    municipality: some,
    people,
    latitude: 60 + north / 111.195,
    longitude: 10,
    figures: {},
  }))
  return [...withNeighbours(all).values()].map(({ figures }) => figures)
}

test('people within reach count whole near by, half at 60 km and not beyond 90', () => {
  const [own] = inARow([
    { north: 0, people: 1000 },
    { north: 20, people: 100 },
    { north: 60, people: 100 },
    { north: 95, people: 100 },
  ])
  expect(own?.reachable).toBeCloseTo(1150, 0)
})

test('a place that nobody counted may hide a larger town or more people: what it may hide is not known', () => {
  const [own, between, large] = inARow([
    { north: 0, people: 1000 },
    { north: 40, people: null },
    { north: 120, people: 60_000 },
  ])
  expect(own).toEqual({})
  expect(between?.reachable).toBeUndefined()
  // The large place needs nobody else to be as near to one as can be.
  expect(large).toMatchObject({ to20000: 0, to50000: 0 })
  const [clear] = inARow([
    { north: 0, people: 1000 },
    { north: 120, people: 60_000 },
    { north: 300, people: null },
  ])
  expect(clear?.to50000).toBeCloseTo(120, 0)
  expect(clear?.reachable).toBe(1000)
})

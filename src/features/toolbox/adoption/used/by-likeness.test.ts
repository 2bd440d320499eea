import { describe, expect, test } from 'vitest'
import { similarPlaces } from '../../../places/index.ts'
import { type AdoptionState, isCarriedOut } from '../../taxonomies.ts'
import { usesByLikeness } from './by-likeness.ts'
import { figuresOf } from './figures.ts'
import type { UsedRow } from './load-where-used.ts'

const used = (municipalityKey: string, row: Partial<UsedRow> = {}): UsedRow => ({
  id: `${municipalityKey} ${row.state ?? 'running'}`,
  measure: {
    id: 'm',
    slug: 'fadder',
    state: 'published',
    language: 'nb',
    title: 'Fadder',
    titles: { nb: 'Fadder' },
  },
  municipalityKey,
  todayKeys: [municipalityKey],
  state: 'running',
  since: '2024-01-01',
  startsOn: null,
  endsOn: null,
  adaptation: '',
  language: 'nb',
  cost: null,
  currency: 'NOK',
  hours: null,
  reached: null,
  reachedShown: null,
  reachedFew: false,
  stopReason: null,
  stopNote: '',
  quiet: false,
  project: null,
  version: 1,
  changedAt: new Date(0),
  mayWrite: false,
  contacts: [],
  lastNote: '',
  ...row,
})

const OWN = 'NO-1866'
const order = similarPlaces(OWN, 40).map(({ key }) => key)
const nth = (rank: number) => order[rank - 1] ?? ''
const keysOf = (uses: { row: UsedRow; rank: number }[]) =>
  uses.map(({ row, rank }) => [row.municipalityKey, rank])

describe('uses in places like one', () => {
  test('are those in the ten most like it, in the order of likeness whatever order they come in', () => {
    const { near, farther } = usesByLikeness([used(nth(11)), used(nth(7)), used(nth(1)), used(nth(10))], OWN)
    expect(keysOf(near)).toEqual([
      [nth(1), 1],
      [nth(7), 7],
      [nth(10), 10],
    ])
    expect(farther).toEqual([])
  })

  test('where there are none, is the one that comes nearest, told with how far that is', () => {
    const { near, farther } = usesByLikeness([used(nth(39)), used(nth(12)), used(nth(30))], OWN)
    expect(near).toEqual([])
    expect(keysOf(farther)).toEqual([[nth(12), 12]])
  })

  test.each([
    'interested',
    'planned',
    'pilot',
    'running',
    'paused',
    'embedded',
    'stopped',
    'dropped',
  ] as const)('count it where it was tried, and not where it is only a plan: %s', (state: AdoptionState) => {
    const { near } = usesByLikeness([used(nth(3), { state })], OWN)
    expect(near).toHaveLength(isCarriedOut(state) ? 1 : 0)
  })

  test('leave out the place itself, follow a municipality to what it is today, and know nothing of what is no more', () => {
    expect(usesByLikeness([used(OWN)], OWN)).toEqual({ near: [], farther: [] })
    const divided = used('NO-1507', { todayKeys: [nth(9), nth(2)] })
    expect(keysOf(usesByLikeness([divided], OWN).near)).toEqual([['NO-1507', 2]])
    expect(usesByLikeness([used(nth(1))], 'NO-1850')).toEqual({ near: [], farther: [] })
  })
})

describe('what it took', () => {
  const cost = (key: string, amount: number | null, row: Partial<UsedRow> = {}) =>
    used(key, { cost: amount, ...row })

  test('is told from three municipalities on, with both ends and the middle', () => {
    const two = [cost('NO-1', 30_000), cost('NO-2', 90_000), cost('NO-3', null)]
    expect(figuresOf(two)).toEqual({ cost: [], hours: null })
    expect(figuresOf([...two, cost('NO-4', 50_000)]).cost).toEqual([
      { currency: 'NOK', places: 3, least: 30_000, middle: 50_000, most: 90_000 },
    ])
  })

  test('counts municipalities and not adoptions, and nothing that was never carried out', () => {
    const again = [cost('NO-1', 10), cost('NO-1', 20, { state: 'stopped' }), cost('NO-2', 30)]
    expect(figuresOf(again).cost).toEqual([])
    expect(figuresOf([...again, cost('NO-3', 40, { state: 'planned' })]).cost).toEqual([])
  })

  test('never puts two currencies together', () => {
    const rows = [
      ...['NO-1', 'NO-2'].map((key) => cost(key, 10_000)),
      ...['SE-1', 'SE-2'].map((key) => cost(key, 20_000, { currency: 'SEK' })),
    ].map((row) => ({ ...row, hours: 100 }))
    expect(figuresOf(rows)).toEqual({ cost: [], hours: { places: 4, least: 100, middle: 100, most: 100 } })
  })
})

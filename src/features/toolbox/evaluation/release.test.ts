import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findSmallCells, groupsIn, type Published } from './attack.test-support.ts'
import { type Atom, tellsOfNoFew } from './audit.ts'
import type { Contexts } from './context.ts'
import { again, aims, type Evaluated, factors } from './questions.ts'
import { type EvaluatedAdoption, type EvaluationRelease, type Memory, makeRelease } from './release.ts'
import { LEAST_FOR_ENDS, LEAST_FOR_QUARTERS, spreadOf } from './spread.ts'

const answersOf: fc.Arbitrary<Evaluated> = fc.record({
  aims: fc.constantFrom(...aims),
  again: fc.option(fc.constantFrom(...again), { freq: 4 }),
  helped: fc.subarray([...factors], { maxLength: 3 }),
  hindered: fc.subarray([...factors], { maxLength: 3 }),
  beforeAfter: fc.option(fc.boolean(), { freq: 4 }),
  comparison: fc.constant(false),
  running12: fc.option(fc.boolean()),
  running24: fc.constant(null),
  cost: fc.option(fc.integer({ min: 0, max: 500_000 }), { freq: 4 }),
  currency: fc.constantFrom('NOK' as const, 'SEK' as const),
  hours: fc.option(fc.integer({ min: 0, max: 900 }), { freq: 4 }),
  reached: fc.option(fc.integer({ min: 0, max: 12 }), { freq: 4 }),
})

const contexts: fc.Arbitrary<Contexts> = fc.record({
  size: fc.constantFrom('0', '2500', '5000'),
  centrality: fc.constantFrom('0', '60', 'unknown'),
  country: fc.constantFrom('NO', 'SE'),
  year: fc.constantFrom('2024', '2025', '2026'),
})

const adoption = fc.record({ place: fc.integer({ min: 1, max: 14 }), contexts, answers: answersOf })

/** Adoptions in the order they are evaluated, and after how many of them somebody makes a release; some answer once more. */
const history = fc.record({
  adoptions: fc.array(adoption, { maxLength: 14 }),
  moments: fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 4 }),
  again: fc.array(fc.record({ place: fc.nat(13), answers: answersOf, from: fc.nat(3) }), { maxLength: 3 }),
})
type History = typeof history extends fc.Arbitrary<infer T> ? T : never

const evaluatedOf = (
  { place, contexts: own, answers }: History['adoptions'][number],
  number: number,
  version = 1,
): EvaluatedAdoption => ({
  ...answers,
  // A municipality lies where it lies.
  contexts: { ...own, size: String([0, 2500, 5000][place % 3]), country: place % 2 === 0 ? 'NO' : 'SE' },
  atom: `P${place} a${number} ${version}`,
})

/** All that is published as time goes, each release made with what was said before. */
function publish({ adoptions, moments, again: anew }: History, audit = tellsOfNoFew): Published[] {
  const published: Published[] = []
  let memory: Memory = {}
  for (const [at, moment] of [...moments].sort((a, b) => a - b).entries()) {
    const evaluated = adoptions.slice(0, moment).map((one, number) => {
      const sent = anew.filter(({ place, from }) => place === number && from <= at)
      const newer = sent.toSorted((a, b) => a.from - b.from).at(-1)
      // Every sending has a number of its own.
      return newer
        ? evaluatedOf({ ...one, answers: newer.answers }, number, anew.indexOf(newer) + 2)
        : evaluatedOf(one, number)
    })
    const made = makeRelease(evaluated, memory, '2026-11-22', audit)
    if (made === 'waits') continue
    memory = made.memory
    published.push({ release: made.release, evaluated })
  }
  return published
}

describe('what is published', () => {
  test('tells nobody what one or two municipalities answered, put together as one likes', () => {
    fc.assert(
      fc.property(history, (of) => {
        expect(findSmallCells(publish(of))).toEqual([])
      }),
      { numRuns: 250 },
    )
  })

  test('would tell, were it not for the audit: the same search finds small cells then', () => {
    const found = fc
      .sample(history, { numRuns: 60, seed: 4 })
      .filter((of) => findSmallCells(publish(of, () => true)).length > 0)
    expect(found.length).toBeGreaterThan(20)
  })

  test('would tell, were releases looked at one by one: what is new between two of them is somebody’s', () => {
    const [five, six] = [5, 6].map((many) => sample(many))
    const one = (evaluated: EvaluatedAdoption[]) => {
      const made = makeRelease(evaluated, {}, '2026-11-22')
      if (made === 'waits') throw new Error('nothing was made')
      return { release: made.release, evaluated }
    }
    expect(findSmallCells([one(five ?? []), one(six ?? [])])).not.toEqual([])
  })

  test('has the same shape whatever was answered', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(adoption, answersOf), { maxLength: 14 }), (both) => {
        const shape = (side: 0 | 1) =>
          shapeOf(
            both.map(([one, other], number) => {
              // The same questions are answered on both sides.
              const first = one.answers
              const second: Evaluated = {
                ...other,
                again: first.again && (other.again ?? 'no'),
                helped: first.helped.length > 0 ? [...other.helped, 'time'] : [],
                hindered: first.hindered.length > 0 ? [...other.hindered, 'time'] : [],
                beforeAfter: first.beforeAfter === null ? null : (other.beforeAfter ?? true),
                running12: first.running12 === null ? null : (other.running12 ?? true),
                cost: first.cost === null ? null : (other.cost ?? 1),
                hours: first.hours === null ? null : (other.hours ?? 1),
                reached: first.reached === null ? null : (other.reached ?? 1),
                currency: first.currency,
              }
              return evaluatedOf({ ...one, answers: side === 0 ? first : second }, number)
            }),
          )
        expect(shape(0)).toEqual(shape(1))
      }),
    )
  })

  test('is the same whatever a count of people under five is', () => {
    fc.assert(
      fc.property(
        fc.array(adoption, { maxLength: 14 }),
        fc.array(fc.nat(4), { minLength: 14, maxLength: 14 }),
        (all, others) => {
          const made = (change: boolean) =>
            makeRelease(
              all.map((one, number) => {
                const { reached } = one.answers
                const few = change && reached !== null && reached < 5
                return evaluatedOf(
                  few ? { ...one, answers: { ...one.answers, reached: others[number] ?? 0 } } : one,
                  number,
                )
              }),
              {},
              '2026-11-22',
            )
          expect(made(true)).toEqual(made(false))
        },
      ),
    )
  })

  test('has no number of people under five, and no spread over too few', () => {
    fc.assert(
      fc.property(history, (of) => {
        for (const { release, evaluated } of publish(of))
          for (const { group, has } of groupsIn(release)) {
            expect(
              new Set(evaluated.filter(has).map(({ atom }) => atom.split(' ')[0])).size,
            ).toBeGreaterThanOrEqual(3)
            for (const result of group.results) {
              if (!('spread' in result) || result.spread === null) continue
              const { lower, middle, upper, ends } = result.spread
              expect(result.answered).toBeGreaterThanOrEqual(LEAST_FOR_QUARTERS)
              if (ends) expect(result.answered).toBeGreaterThanOrEqual(LEAST_FOR_ENDS)
              if (result.question !== 'reached') continue
              for (const value of [lower, middle, upper, ends?.least, ends?.most])
                expect(value === undefined || value === 'few' || value >= 5).toBe(true)
            }
          }
      }),
    )
  })
})

/** Adoptions in as many municipalities, all alike but for the last, where it failed. */
function sample(many: number, change: (number: number) => Partial<EvaluatedAdoption> = () => ({})) {
  return Array.from(
    { length: many },
    (_, number): EvaluatedAdoption => ({
      atom: `P${number} a${number} 1`,
      contexts: { size: '0', centrality: '0', country: 'NO', year: '2026' },
      aims: number === 5 ? 'not' : 'fully',
      again: 'yes',
      helped: ['leaders'],
      hindered: ['time', 'money'],
      beforeAfter: true,
      comparison: false,
      running12: null,
      running24: null,
      cost: 10_000 * (number + 1),
      currency: 'NOK',
      hours: 40,
      reached: 20,
      ...change(number),
    }),
  )
}

const released = (evaluated: EvaluatedAdoption[], memory: Memory = {}) => {
  const made = makeRelease(evaluated, memory, '2026-11-22')
  if (made === 'waits') throw new Error('it waits')
  return made
}

const shapeOf = (evaluated: EvaluatedAdoption[]) => {
  const { release } = released(evaluated)
  return groupsIn(release).map(({ group }) =>
    group.results.map((result) => [
      result.question,
      result.answered,
      'counts' in result ? result.counts !== null : result.spread !== null,
    ]),
  )
}

describe('a release', () => {
  test('says how many there are, and no more, while there are fewer than three municipalities', () => {
    expect(released(sample(2)).release).toMatchObject({ n: 0, waiting: 2, whole: null, by: [] })
    const twice = sample(3).map((one, number) => ({ ...one, atom: `P${number % 2} a${number} 1` as Atom }))
    expect(released(twice).release).toMatchObject({ n: 0, waiting: 3, whole: null })
  })

  test('tells of three with what was answered, the bad beside the good in the order of the form', () => {
    const { release } = released(sample(6).slice(3))
    expect(release.n).toBe(3)
    expect(release.whole?.results[0]).toEqual({
      question: 'aims',
      answered: 3,
      counts: [
        { option: 'fully', count: 2 },
        { option: 'partly', count: 0 },
        { option: 'not', count: 1 },
        { option: 'too-early', count: 0 },
      ],
    })
    const hours = release.whole?.results.find(({ question }) => question === 'hours')
    expect(hours).toEqual({ question: 'hours', answered: 3, spread: null })
  })

  test('puts neighbouring classes together before it leaves a dimension out, and says what it left out', () => {
    const sizes = ['0', '0', '2500', '2500', '5000', '5000', '5000']
    const { release } = released(
      sample(7, (number) => ({
        contexts: {
          size: sizes[number] ?? '0',
          centrality: '0',
          country: number === 0 ? 'SE' : 'NO',
          year: '2026',
        },
      })),
    )
    expect(
      release.by.map(({ dimension, groups }) => [dimension, groups.map(({ classes }) => classes)]),
    ).toEqual([['size', [['0', '2500'], ['5000']]]])
    expect(release.leftOut.filter(({ question }) => question === null)).toEqual([
      { dimension: 'centrality', question: null, reason: 'one-class' },
      { dimension: 'country', question: null, reason: 'too-few' },
      { dimension: 'year', question: null, reason: 'one-class' },
    ])
  })

  test('leaves a question out of a dimension where too few of one group answered it', () => {
    const { release } = released(
      sample(7, (number) => ({
        contexts: { size: number < 4 ? '0' : '5000', centrality: '0', country: 'NO', year: '2026' },
        again: number < 5 ? 'yes' : null,
      })),
    )
    expect(release.leftOut).toContainEqual({ dimension: 'size', question: 'again', reason: 'too-few' })
    expect(release.whole?.results.find(({ question }) => question === 'again')?.answered).toBe(5)
    for (const { results } of release.by[0]?.groups ?? [])
      expect(results.map(({ question }) => question)).not.toContain('again')
  })

  test('never adds two currencies', () => {
    const { release } = released(sample(12, (number) => ({ currency: number < 6 ? 'NOK' : 'SEK' })))
    const costs = release.whole?.results.filter(({ question }) => question.startsWith('cost'))
    expect(costs?.map(({ question, answered }) => [question, answered])).toEqual([
      ['cost-NOK', 6],
      ['cost-SEK', 6],
    ])
  })

  test('waits until those who are new are three, and stands as it is until then', () => {
    const first = released(sample(5))
    expect(makeRelease(sample(6), first.memory, '2026-12-01')).toBe('waits')
    expect(makeRelease(sample(7), first.memory, '2026-12-01')).toBe('waits')
    expect(released(sample(8), first.memory).release).toMatchObject({ n: 8, waiting: 0 })
  })

  test('waits too when one of those it told of answers anew, or is taken back', () => {
    const first = released(sample(5))
    const anew = sample(5).map((one, number) => (number === 0 ? { ...one, atom: 'P0 a0 2' as Atom } : one))
    expect(makeRelease(anew, first.memory, '2026-12-01')).toBe('waits')
    expect(makeRelease(sample(5).slice(1), first.memory, '2026-12-01')).toBe('waits')
  })
})

describe('a spread', () => {
  test.each([
    [4, null],
    [5, { lower: 20, middle: 30, upper: 40, ends: null }],
    [9, { lower: 30, middle: 50, upper: 70, ends: null }],
    [10, { lower: 30, middle: 50, upper: 80, ends: { least: 10, most: 100 } }],
  ])('over %i values', (many, spread) => {
    const values = Array.from({ length: many }, (_, place) => 10 * (place + 1))
    expect(spreadOf(values, { people: false, places: many })).toEqual(spread)
  })

  test('is nobody’s own amount, and says “few” of people under five', () => {
    expect(spreadOf([12_345, 23_456, 34_567, 45_678, 56_789], { people: false, places: 5 })).toMatchObject({
      lower: 23_000,
      middle: 35_000,
    })
    expect(spreadOf([1, 2, 3, 40, 60], { people: true, places: 5 })).toMatchObject({
      lower: 'few',
      middle: 'few',
      upper: 40,
    })
  })
})

test('the search for small cells finds one that hides behind a count of none', () => {
  // Two ways to divide five: those in both second groups are one, and it is the one that failed.
  const release = made([
    [
      'size',
      [
        ['a', 2, 0],
        ['b', 3, 1],
      ],
    ],
    [
      'country',
      [
        ['c', 3, 0],
        ['d', 2, 1],
      ],
    ],
  ])
  const places = ['a c', 'a c', 'b c', 'b d', 'b d']
  expect(findSmallCells([{ release, evaluated: places.map(placed) }])).not.toEqual([])
})

type Told = [string, number, number]
function made(by: ['size' | 'country', Told[]][]): EvaluationRelease {
  return {
    format: 'evaluation-release-1',
    madeOn: '2026-11-22',
    n: 5,
    waiting: 0,
    whole: null,
    leftOut: [],
    by: by.map(([dimension, groups]) => ({
      dimension,
      groups: groups.map(([each, n, no]) => ({
        classes: [each],
        n,
        results: [
          {
            question: 'comparison' as const,
            answered: n,
            counts: [
              { option: 'yes', count: n - no },
              { option: 'no', count: no },
            ],
          },
        ],
      })),
    })),
  }
}
function placed(where: string, number: number): EvaluatedAdoption {
  const [size = '', country = ''] = where.split(' ')
  const [one] = sample(1, () => ({
    atom: `P${number} a${number} 1`,
    contexts: { size, centrality: '0', country, year: '2026' },
    comparison: number !== 3,
  }))
  if (!one) throw new Error('no sample')
  return one
}

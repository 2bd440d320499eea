import { describe, expect, test } from 'vitest'
import type { ApplicationFacts, BudgetLine } from './application.ts'
import { factProblems, moneyProblems, neededShare } from './check-application.ts'
import { factProblemWords } from './problem-words.ts'
import { bodyName } from './start-application.ts'

const cost = (amount: number): BudgetLine => ({ name: 'Kurs', kind: 'cost', amount })
const own = (amount: number): BudgetLine => ({ name: 'Kommunen', kind: 'own-money', amount })
const other = (amount: number): BudgetLine => ({ name: 'Sparebanken', kind: 'other-money', amount })
const call = { ceiling: 150_000, coFinancingPercent: 25, measureIds: [] }

const whole: ApplicationFacts & { measure: null } = {
  title: 'Mentorer',
  appliedAmount: 150_000,
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  coApplicants: [],
  budget: [cost(200_000), own(30_000), other(20_000)],
  measure: null,
}

describe('an application adds up', () => {
  test('when costs equal financing, the grant is within the ceiling and the others carry their share', () => {
    expect(factProblems(whole, call)).toEqual([])
  })

  test.each<[what: string, appliedAmount: number | null, budget: BudgetLine[], said: object[]]>([
    ['without anything', null, [], [{ code: 'amountMissing' }, { code: 'costsMissing' }]],
    [
      'one krone over the ceiling',
      150_001,
      [cost(200_001), own(50_001 - 1)],
      [
        { code: 'aboveCeiling', applied: 150_001, ceiling: 150_000, over: 1 },
        { code: 'coFinancing', carried: 50_000, needed: 50_001, missing: 1, percent: 25 },
      ],
    ],
    [
      'a krone short of its costs',
      150_000,
      [cost(200_001), own(50_000)],
      [
        { code: 'unbalanced', costs: 200_001, financing: 200_000, gap: 1 },
        // A quarter of 200 001 is 50 000.25: 50 000 does not reach it.
        { code: 'coFinancing', carried: 50_000, needed: 50_001, missing: 1, percent: 25 },
      ],
    ],
    [
      'with a krone too much',
      150_000,
      [cost(200_000), own(50_001)],
      [{ code: 'unbalanced', costs: 200_000, financing: 200_001, gap: -1 }],
    ],
    [
      'with others carrying a krone too little',
      150_000,
      [cost(199_999), own(49_999)],
      [{ code: 'coFinancing', carried: 49_999, needed: 50_000, missing: 1, percent: 25 }],
    ],
    ['exactly at the share', 75_000, [cost(100_000), own(25_000)], []],
  ])('%s', (_, appliedAmount, budget, said) => {
    expect(moneyProblems({ appliedAmount, budget }, call)).toEqual(said)
  })

  test('the share is rounded up, for the largest budget there can be too', () => {
    expect(neededShare(3, 33)).toBe(1)
    expect(neededShare(100, 33)).toBe(33)
    expect(neededShare(101, 33)).toBe(34)
    expect(neededShare(40_000_000_000_001, 95)).toBe(38_000_000_000_001)
    expect(neededShare(0, 50)).toBe(0)
  })

  test('facts that are missing are told before the sums, and a call for some measures wants one of them', () => {
    const problems = factProblems(
      { ...whole, title: '', endsOn: null, measure: { id: 'another' } },
      { ...call, measureIds: ['one'] },
    )
    expect(problems.map(({ code }) => code)).toEqual(['titleMissing', 'periodMissing', 'measureMissing'])
  })

  test('what is wrong is said with the figures', () => {
    const said = moneyProblems({ appliedAmount: 160_000, budget: [cost(200_000), own(10_000)] }, call).map(
      (problem) => factProblemWords(problem, 'NOK', 'nb').replaceAll('\u00a0', ' '),
    )
    expect(said).toEqual([
      'Dere søker om 160 000 NOK. Høyeste tilskudd er 150 000 NOK, så beløpet er 10 000 NOK for høyt.',
      'Kostnadene er 200 000 NOK og finansieringen 170 000 NOK. Det mangler 30 000 NOK.',
      'Egne penger og penger fra andre er til sammen 10 000 NOK. De må være minst 50 000 NOK (25 % av kostnadene). Det mangler 40 000 NOK.',
    ])
  })
})

test.each([
  ['Hadsel', 'NO', 'Hadsel kommune'],
  ['Arvidsjaur', 'SE', 'Arvidsjaurs kommun'],
  ['Dorotea', 'SE', 'Dorotea kommun'],
  ['Åsele', 'SE', 'Åsele kommun'],
  ['Malå', 'SE', 'Malå kommun'],
  ['Borås', 'SE', 'Borås kommun'],
] as const)('the body of %s in %s is %s', (name, country, body) => {
  expect(bodyName({ name, country })).toBe(body)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthsBetween, plannedByMonth } from './months.ts'
import { spreadOre } from './spread.ts'

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [-100, [1, 1, 1], [-34, -33, -33]],
  [10, [31, 28, 31], [4, 3, 3]],
  [5, [0, 0], [3, 2]],
  [0, [3, 4], [0, 0]],
  [257_790_000, [365, 365], [128_895_000, 128_895_000]],
])('%d hundredths are divided by %j as %j', (amount, weights, parts) => {
  expect(spreadOre(amount, weights)).toEqual(parts)
})

test('parts are whole, sum to the amount, and are within one hundredth of their exact share', () => {
  const weights = fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(fc.maxSafeInteger(), weights, (amount, shares) => {
      const parts = spreadOre(amount, shares)
      expect(parts.every((part) => Number.isSafeInteger(part) && !Object.is(part, -0))).toBe(true)
      expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount))
      const given = shares.some((share) => share > 0) ? shares : shares.map(() => 1)
      const whole = given.reduce((sum, share) => sum + BigInt(share), 0n)
      for (const [index, part] of parts.entries()) {
        const apart = BigInt(part) * whole - BigInt(amount) * BigInt(given[index] ?? 0)
        expect(apart < whole && apart > -whole).toBe(true)
      }
    }),
  )
})

test('months are counted over the turn of the year; a time turned round has none', () => {
  expect(monthsBetween('2013-11', '2014-02')).toEqual(['2013-11', '2013-12', '2014-01', '2014-02'])
  expect(monthsBetween('2014-02', '2013-11')).toEqual([])
  expect(monthsBetween('0001-01', '9999-12')).toEqual([])
})

const project = (startsOn: string | null, endsOn: string | null) => ({ startsOn, endsOn })

test('a budget for the whole time is spread over the days of the project, the first and last month as far as they are in it', () => {
  const planned = plannedByMonth([{ year: 0, amountOre: 4_501 }], project('2013-01-17', '2013-03-02'))
  expect([...(planned ?? [])]).toEqual([
    ['2013-01', 1_500],
    ['2013-02', 2_801],
    ['2013-03', 200],
  ])
})

test('a budget of a year is spread over the part of the year that the project runs, and over all of it where it does not', () => {
  const inside = plannedByMonth([{ year: 2013, amountOre: 6_100 }], project('2013-11-01', '2014-12-31'))
  expect([...(inside ?? [])]).toEqual([
    ['2013-11', 3_000],
    ['2013-12', 3_100],
  ])
  const outside = plannedByMonth([{ year: 2012, amountOre: 36_600 }], project('2013-11-01', '2014-12-31'))
  expect(outside?.size).toBe(12)
  expect(outside?.get('2012-02')).toBe(2_900)
})

test('a budget in whole kroner is planned in whole kroner, and none is lost', () => {
  const planned = plannedByMonth([{ year: 0, amountOre: 10_000 }], project('2013-01-01', '2013-03-31'))
  expect([...(planned ?? [])].map(([, ore]) => ore)).toEqual([3_500, 3_100, 3_400])
})

test('nothing is planned month by month for a whole time that is not known', () => {
  expect(plannedByMonth([{ year: 0, amountOre: 1 }], project(null, '2014-12-31'))).toBeNull()
  expect(plannedByMonth([], project('2013-01-01', '2014-12-31'))).toBeNull()
})

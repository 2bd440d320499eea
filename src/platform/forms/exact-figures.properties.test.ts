import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../i18n/languages.ts'
import { computeAnswers } from './asked-questions.ts'
import { decimalOf, numberOf, sumOf } from './decimal.ts'
import { form, inAll } from './testing.test-support.ts'
import { parseMoney, typedMoney } from './typed-figure.ts'

const language = fc.constantFrom(...languages)
const ore = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })

describe('amounts are exact', () => {
  test('what is typed comes back as it was, to the hundredth', () => {
    fc.assert(
      fc.property(ore, language, (amountOre, reader) => {
        expect(parseMoney(typedMoney(amountOre, reader), 'NOK', reader)).toEqual({ ok: true, amountOre })
      }),
      { numRuns: 2000 },
    )
  })

  test('kroner and øre typed apart are the same amount whatever the marks', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 9_999_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        language,
        (kroner, rest, reader) => {
          const two = String(rest).padStart(2, '0')
          const grouped = (mark: string) => String(kroner).replace(/\B(?=(\d{3})+$)/g, mark)
          const amountOre = kroner * 100 + rest
          for (const typed of [
            `${kroner},${two}`,
            `${kroner}.${two}`,
            `${grouped(' ')},${two}`,
            `${grouped('.')},${two}`,
            `${grouped(',')}.${two}`,
          ])
            expect(parseMoney(typed, 'NOK', reader)).toEqual({ ok: true, amountOre })
        },
      ),
    )
  })

  test('computed sums of a form are those of whole numbers, and lose nothing', () => {
    const sums = form([
      { key: 'grant', kind: 'money', label: inAll('Grant') },
      {
        key: 'costs',
        kind: 'table',
        mostRows: 200,
        label: inAll('Costs'),
        columns: [
          { id: 'amount', kind: 'money', label: inAll('Amount') },
          { id: 'hours', kind: 'number', label: inAll('Hours') },
        ],
      },
      {
        key: 'all',
        kind: 'computed',
        label: inAll('All'),
        compute: { how: 'sum', of: ['grant', 'costs.amount'] },
        shownAs: 'money',
      },
      {
        key: 'hours',
        kind: 'computed',
        label: inAll('Hours'),
        compute: { how: 'sum', of: ['costs.hours'] },
        shownAs: 'number',
      },
    ])
    fc.assert(
      fc.property(
        ore,
        fc.array(fc.tuple(ore, fc.integer({ min: -9999, max: 9999 })), { minLength: 1, maxLength: 200 }),
        (grant, rows) => {
          const computed = computeAnswers(sums, {
            grant: { amountOre: grant, currency: 'NOK' },
            costs: rows.map(([amount, units]) => ({
              amount,
              hours: numberOf({ units: BigInt(units), scale: 2 }),
            })),
          })
          expect(computed.all).toBe(
            Number(rows.reduce((sum, [amount]) => sum + BigInt(amount), BigInt(grant))),
          )
          const units = rows.reduce((sum, [, each]) => sum + each, 0)
          expect(computed.hours).toBe(numberOf({ units: BigInt(units), scale: 2 }))
        },
      ),
    )
  })

  test('a decimal is the number it was made of, however large or small', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const decimal = decimalOf(value)
        expect(decimal && numberOf(decimal)).toBe(value + 0)
      }),
      { numRuns: 1000, examples: [[0.1], [1e21], [5e-324], [1.7976931348623157e308]] },
    )
    expect(numberOf(sumOf([decimalOf(0.1), decimalOf(0.2)].flatMap((each) => each ?? [])))).toBe(0.3)
  })
})

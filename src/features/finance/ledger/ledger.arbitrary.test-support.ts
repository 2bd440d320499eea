import fc from 'fast-check'
import type { MadeUpLedger } from './ledger.test-support.ts'

/** Texts of the characters that code page 437, UTF-8 and XML can all write: letters, signs, quotation marks, brackets. */
const texts = fc
  .array(fc.constantFrom(...'abcåäöÅÄÖéü 0123456789"&<>\'.,;:-_/()%§'.replace('§', '')), {
    minLength: 0,
    maxLength: 24,
  })
  .map((letters) => letters.join('').trim())
const codes = fc
  .array(fc.constantFrom(...'ABCPR0123456789-'), { minLength: 1, maxLength: 6 })
  .map((all) => all.join(''))
const ore = fc.integer({ min: 1, max: 9_999_999_999 })

const vouchers = fc.record({
  series: fc.constantFrom('A', 'B', 'LEV1'),
  day: fc
    .integer({ min: 0, max: 364 })
    .map((at) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10)),
  text: texts,
  costs: fc.array(
    fc.record({
      account: fc.integer({ min: 0, max: 5 }),
      ore,
      isCredit: fc.boolean(),
      object: fc.option(codes),
      text: texts,
    }),
    { minLength: 1, maxLength: 5 },
  ),
})

/** Ledgers of up to twelve vouchers that balance, on six accounts and any objects. */
export const madeUpLedgers: fc.Arbitrary<MadeUpLedger> = fc
  .record({
    vouchers: fc.array(vouchers, { minLength: 1, maxLength: 12 }),
    currency: fc.constantFrom('NOK' as const, 'SEK' as const, 'EUR' as const),
    opening: ore,
  })
  .map(({ vouchers: given, currency, opening }) => ({
    company: 'Bygda',
    organisationNumber: '999888777',
    currency,
    from: '2025-01-01',
    to: '2025-12-31',
    accounts: [
      ...Array.from({ length: 6 }, (_, index) => ({
        id: String(4000 + index * 500),
        name: `Kostnad ${index}`,
      })),
      { id: '1920', name: 'Bank', opening },
    ],
    dimensions: [{ id: '6', name: 'Prosjekt', objects: [] }],
    vouchers: given.map(({ series, day, text, costs }, index) => {
      const rows = costs.map((cost) => ({
        account: String(4000 + cost.account * 500),
        ore: cost.isCredit ? -cost.ore : cost.ore,
        ...(cost.object === null ? {} : { objects: [['6', cost.object] as [string, string]] }),
        ...(cost.text === '' ? {} : { text: cost.text }),
      }))
      const sum = rows.reduce((total, row) => total + row.ore, 0)
      return { series, number: String(index + 1), day, text, rows: [...rows, { account: '1920', ore: -sum }] }
    }),
  }))

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatHundredths, formatOre, oreAsDecimal } from './format.ts'
import { languages } from './languages.ts'

test.each([
  [257_790_000, 'nb', '2 577 900 NOK'],
  [123_450, 'nn', '1 234,50 NOK'],
  [-5, 'sv', '−0,05 NOK'],
  [0, 'en', '0 NOK'],
  [123_450, 'en', '1,234.50 NOK'],
  [-100_000, 'en', '-1,000 NOK'],
  [900_719_925_474_099, 'nb', '9 007 199 254 740,99 NOK'],
] as const)('%d hundredths in %s are %j', (ore, language, text) => {
  expect(formatOre(ore, 'NOK', language).replaceAll('\u00a0', ' ')).toBe(text)
})

test('a column may have decimals in all its rows', () => {
  expect(formatHundredths(10_000, 'nb', true)).toBe('100,00')
})

test('every amount is written with exactly the digits it has', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom(...languages), (ore, language) => {
      const text = formatHundredths(ore, language, true)
      expect(BigInt(text.replace(/\D/g, '')) * (ore < 0 ? -1n : 1n)).toBe(BigInt(ore))
      expect(/^[-−]/.test(text)).toBe(ore < 0)
      expect(BigInt(oreAsDecimal(ore).replace('.', ''))).toBe(BigInt(ore))
    }),
  )
})

test.each([1.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN])('%d is no amount', (ore) => {
  expect(() => formatOre(ore, 'NOK', 'nb')).toThrow(RangeError)
})

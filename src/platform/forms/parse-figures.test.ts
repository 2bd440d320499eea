import { describe, expect, test } from 'vitest'
import { told, typed, value } from './typed-answer.test-support.ts'

describe('amounts', () => {
  const money = { kind: 'money' }
  test.each([
    ['1 234,50', 123_450],
    ['1234,5', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['1 234.50', 123_450],
    ['1\u00a0234,50', 123_450],
    ['1\u202f234', 123_400],
    ['1.568.180', 156_818_000],
    ['1,568,180', 156_818_000],
    ['0,07', 7],
    ['0.07', 7],
    ['007', 700],
    ['50 000,-', 5_000_000],
    ['50 000 ,-', 5_000_000],
    ['kr 2 577 900', 257_790_000],
    ['2 577 900 kr.', 257_790_000],
    ['2577900 NOK', 257_790_000],
    ['-1 234,50', -123_450],
    ['\u22121 234,50', -123_450],
    ['- kr 5', -500],
    ['0', 0],
    ['12,00000', 1200],
    ['9 007 199 254,01', 900_719_925_401],
    ['10 000 000 000', 1_000_000_000_000],
  ])('%s is read exactly', (text, amountOre) => {
    for (const language of ['nb', 'sv', 'en'] as const)
      expect(value(typed(money, text, language))).toEqual({ amountOre, currency: 'NOK' })
  })

  test('a million zeros with something behind them are refused at once', () => {
    const begun = performance.now()
    expect(told(money, { '': [`1.${'0'.repeat(1_000_000)}1`] })).toHaveLength(1)
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  test.each([
    ['1.234', '«1.234» kan bety to ting. Skriv 1234 hvis du mener tusen, ellers to sifre etter komma.'],
    ['1,234', '«1,234» kan bety to ting. Skriv 1234 hvis du mener tusen, ellers to sifre etter komma.'],
    [
      '12.345 kr',
      '«12.345 kr» kan bety to ting. Skriv 12345 kr hvis du mener tusen, ellers to sifre etter komma.',
    ],
    ['0,125', 'Skriv beløpet med høyst to sifre etter komma.'],
    ['1 234,567', 'Skriv beløpet med høyst to sifre etter komma.'],
    ['1.234,567', 'Skriv beløpet med høyst to sifre etter komma.'],
    [
      '10 000 000 000,01',
      'Beløpet er større enn vi kan ta imot. Se etter om det er skrevet et siffer for mye.',
    ],
    ['1 23', '«1 23» er ikke et beløp vi kan lese. Skriv det slik: 1\u00a0234,50.'],
    ['1 234 5678', '«1 234 5678» er ikke et beløp vi kan lese. Skriv det slik: 1\u00a0234,50.'],
    ['12.34.567', '«12.34.567» er ikke et beløp vi kan lese. Skriv det slik: 1\u00a0234,50.'],
    ['1.234.567.89', '«1.234.567.89» er ikke et beløp vi kan lese. Skriv det slik: 1\u00a0234,50.'],
    ['1e5', '«1e5» er ikke et beløp vi kan lese. Skriv det slik: 1\u00a0234,50.'],
    ['ca. 500', '«ca. 500» er ikke et beløp vi kan lese. Skriv det slik: 1\u00a0234,50.'],
    ['3-6', '«3-6» er ikke et beløp vi kan lese. Skriv det slik: 1\u00a0234,50.'],
    ['--5', '«--5» er ikke et beløp vi kan lese. Skriv det slik: 1\u00a0234,50.'],
    ['100 EUR', 'Beløpene i dette skjemaet er i NOK. Regn om, og skriv beløpet uten annen valuta.'],
    ['100 SEK', 'Beløpene i dette skjemaet er i NOK. Regn om, og skriv beløpet uten annen valuta.'],
  ])('%s is refused, kept and explained', (text, message) => {
    expect(typed(money, text)).toMatchObject({ state: 'unread', typed: { '': [text] } })
    expect(told(money, { '': [text] })).toEqual([message])
  })

  test('kroner are no euro', () => {
    expect(typed(money, '100 kr', 'sv', 'EUR').state).toBe('unread')
    expect(value(typed(money, '€ 100', 'sv', 'EUR'))).toEqual({ amountOre: 10_000, currency: 'EUR' })
  })
})

describe('numbers', () => {
  test.each([
    [0, '1 234', 1234],
    [0, '12,0', 12],
    [1, '3,5', 3.5],
    [1, '3.5', 3.5],
    [2, '-0,25', -0.25],
    [3, '1,234', 1.234],
    [4, '0,0001', 0.0001],
    [0, '999999999999999', 999_999_999_999_999],
  ])('with %i decimals %s is %d', (decimals, text, number) => {
    expect(value(typed({ kind: 'number', decimals }, text))).toBe(number)
  })

  test.each([
    [
      0,
      '1.234',
      '«1.234» kan bety to ting. Skriv 1234 hvis du mener tusen, ellers høyst to sifre etter komma.',
    ],
    [
      3,
      '1.234',
      '«1.234» kan bety to ting. Skriv 1234 hvis du mener tusen, ellers høyst to sifre etter komma.',
    ],
    [0, '3,5', 'Skriv et helt tall, uten desimaler.'],
    [1, '3,55', 'Skriv tallet med høyst én desimal.'],
    [0, 'tre', '«tre» er ikke et tall vi kan lese. Skriv det med sifre.'],
    [
      0,
      '1000000000000000',
      'Tallet er større enn vi kan ta imot. Se etter om det er skrevet et siffer for mye.',
    ],
  ])('with %i decimals %s is refused', (decimals, text, message) => {
    expect(told({ kind: 'number', decimals }, { '': [text] })).toEqual([message])
  })

  test('in English the point is the mark of decimals', () => {
    expect(value(typed({ kind: 'number', decimals: 3 }, '1.234', 'en'))).toBe(1.234)
    expect(typed({ kind: 'number', decimals: 3 }, '1,234', 'en').state).toBe('unread')
  })
})

describe('days', () => {
  test.each([
    ['31.12.2014', '2014-12-31'],
    ['1.2.2014', '2014-02-01'],
    ['01. 02. 2014', '2014-02-01'],
    ['2014-02-01', '2014-02-01'],
    ['29.2.2016', '2016-02-29'],
    ['2. januar 2014', '2014-01-02'],
    ['2 januari 2014', '2014-01-02'],
    [' 5. mai 2014 ', '2014-05-05'],
  ])('%s is %s', (text, day) => {
    expect(value(typed({ kind: 'date' }, text))).toBe(day)
  })

  test.each([
    '22.4.20174',
    '29.2.2015',
    '31.4.2014',
    '1/2/2014',
    '1.2.14',
    '2014',
    '32.1.2014',
    '2014-2-1',
    '1.1.0014',
    'i fjor',
  ])('%s is refused', (text) => {
    expect(told({ kind: 'date' }, { '': [text] })).toEqual([
      `«${text}» er ikke en dato vi kan lese. Skriv dag, måned og år slik: 31.12.2026.`,
    ])
    expect(told({ kind: 'date' }, { '': [text] }, 'sv')).toEqual([
      `”${text}” är inget datum vi kan läsa. Skriv år, månad och dag så här: 2026-12-31.`,
    ])
  })

  test('half a period is kept and asked for', () => {
    expect(told({ kind: 'period' }, { from: ['1.1.2013'], to: [''] })).toEqual([
      'Skriv når perioden slutter.',
    ])
    expect(told({ kind: 'period' }, { from: ['1.1.2013'], to: ['1.1.2012'] })).toEqual([
      'Perioden slutter før den begynner. Rett en av datoene.',
    ])
  })
})

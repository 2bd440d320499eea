import { describe, expect, test } from 'vitest'
import {
  isPlaceholder,
  numberWord,
  parseDate,
  parseDateSpan,
  parseEmail,
  parseList,
  parseMoney,
  parseOrganisationNumber,
  parsePerson,
  parsePhone,
} from './values.ts'

describe('a date', () => {
  test.each([
    ['2014-01-02', '2014-01-02', 'read'],
    ['23.04.2014', '2014-04-23', 'read'],
    ['3.4.2014', '2014-04-03', 'read'],
    ['3. 4. 2014', '2014-04-03', 'read'],
    ['3/4 2014', '2014-04-03', 'read'],
    ['2. desember 2013', '2013-12-02', 'read'],
    ['den 2 december 2013', '2013-12-02', 'read'],
    ['December 2, 2013', '2013-12-02', 'read'],
    ['24. april', '--04-24', 'uncertain'],
    ['24.4.', '--04-24', 'uncertain'],
    ['april 2014', '2014-04', 'uncertain'],
    ['2014-04', '2014-04', 'uncertain'],
    ['2014', '2014', 'uncertain'],
    ['23.04.14', null, 'uncertain'],
    ['22.4.20174', null, 'not-readable'],
    ['31.02.2014', null, 'not-readable'],
    ['2014-02-30', null, 'not-readable'],
    ['2014-1-02', null, 'not-readable'],
    ['201-01-02', null, 'not-readable'],
    ['23.04.201', null, 'not-readable'],
    ['230.4.2014', null, 'not-readable'],
    ['snart', null, 'not-readable'],
    ['-', null, 'missing'],
    ['', null, 'missing'],
    ['Ange startdatum', null, 'missing'],
    ['ÅÅÅÅ-MM-DD', null, 'missing'],
  ])('%s is %s (%s)', (printed, value, state) => {
    expect(parseDate(printed)).toMatchObject({ value, state })
  })

  test('with a year of five digits offers the dates one digit away and chooses none', () => {
    expect(parseDate('22.4.20174').candidates).toEqual(['2014-04-22', '2017-04-22'])
  })
})

describe('a period', () => {
  test.each([
    ['2014-01-02 till 2014-12-31', '2014-01-02', '2014-12-31', 'read'],
    ['2014-01-02 – 2014-12-31', '2014-01-02', '2014-12-31', 'read'],
    ['1.1.2014-31.12.2016', '2014-01-01', '2016-12-31', 'read'],
    ['2. – 3. desember 2013', '2013-12-02', '2013-12-03', 'read'],
    ['1. mars – 2. april 2013', '2013-03-01', '2013-04-02', 'read'],
    ['1. mars 2013 til 2. april 2014', '2013-03-01', '2014-04-02', 'read'],
    ['2014–2016', '2014', '2016', 'uncertain'],
    ['januari 2014 – mars 2015', '2014-01', '2015-03', 'uncertain'],
    ['2019-03-30 – Ange beräknat slutdatum', '2019-03-30', null, 'missing'],
    ['2014-01-02 till 2014-12-3', '2014-01-02', null, 'not-readable'],
    ['2014-12-31 till 2014-01-02', '2014-12-31', '2014-01-02', 'uncertain'],
    ['2014-01-02', '2014-01-02', null, 'uncertain'],
  ])('%s', (printed, start, end, state) => {
    const span = parseDateSpan(printed)
    expect([span.start.value, span.end.value, span.state]).toEqual([start, end, state])
  })

  test('that ends before it starts leaves no end read', () => {
    const span = parseDateSpan('2015-12-31 till 2014-01-02')
    expect([span.problem, span.start.state, span.end.state]).toEqual(['reversed', 'uncertain', 'uncertain'])
  })
})

describe('an amount', () => {
  test.each([
    ['1\u00a0568\u00a0180 kr', 'SE', { amount: 1568180, currency: 'SEK' }, 'read'],
    ['1568180 kr', 'NO', { amount: 1568180, currency: 'NOK' }, 'read'],
    ['kr 50 000,-', 'NO', { amount: 50000, currency: 'NOK' }, 'read'],
    ['NOK 1.250.000', 'NO', { amount: 1250000, currency: 'NOK' }, 'read'],
    ['EUR 1,250,000', 'SE', { amount: 1250000, currency: 'EUR' }, 'read'],
    ['2,5 mkr', 'SE', { amount: 2500000, currency: 'SEK' }, 'read'],
    ['450 tkr', 'SE', { amount: 450000, currency: 'SEK' }, 'read'],
    ['1,2 mill. kroner', 'NO', { amount: 1200000, currency: 'NOK' }, 'read'],
    ['100 000,00 kr', 'SE', { amount: 100000, currency: 'SEK' }, 'read'],
    ['0 kr', 'SE', { amount: 0, currency: 'SEK' }, 'read'],
    ['3-6mkr', 'SE', { min: 3000000, max: 6000000, currency: 'SEK' }, 'uncertain'],
    ['100 000 – 150 000 kr', 'NO', { min: 100000, max: 150000, currency: 'NOK' }, 'uncertain'],
    ['ca 300 000 kr', 'NO', { amount: 300000, currency: 'NOK' }, 'uncertain'],
    ['1 56 180 kr', 'SE', null, 'not-readable'],
    ['1 568 18 kr', 'SE', null, 'not-readable'],
    ['1568 180 kr', 'SE', null, 'not-readable'],
    ['0 568 180 kr', 'SE', null, 'not-readable'],
    ['2 57 900', 'NO', null, 'not-readable'],
    ['1.568 kr', 'NO', null, 'uncertain'],
    ['6-3 mkr', 'SE', null, 'not-readable'],
    ['ingen', 'NO', null, 'not-readable'],
  ] as const)('%s in %s', (printed, country, value, state) => {
    expect(parseMoney(printed, { country })).toMatchObject({ value, state })
  })

  test('without a currency or a country is not given one', () => {
    expect(parseMoney('50 000 kr', { country: null })).toMatchObject({
      value: null,
      problem: 'currency-unknown',
    })
    expect(parseMoney('50 000 SEK', { country: null })).toMatchObject({
      value: { amount: 50000, currency: 'SEK' },
    })
  })

  test('is closed only by its unit', () => {
    expect(parseMoney('50 000', { country: 'SE' }).closed).toBe(false)
    expect(parseMoney('50 000 kr', { country: 'SE' }).closed).toBe(true)
  })
})

describe('a person', () => {
  test.each([
    ['Strateg Sven Provperson', { role: 'r', name: 'Sven Provperson', title: 'Strateg' }, 'read'],
    [
      'Kari Demoperson, ordfører i Rissa',
      { name: 'Kari Demoperson', position: 'ordfører', place: 'Rissa' },
      'read',
    ],
    [
      'Leif Demoperson, daglig leder for Kysten er klar',
      { name: 'Leif Demoperson', position: 'daglig leder', organisation: 'Kysten er klar' },
      'read',
    ],
    ['Anna von Prov (Region Norr)', { name: 'Anna von Prov', organisation: 'Region Norr' }, 'read'],
    ['Anne-Marie O’Demo', { name: 'Anne-Marie O’Demo' }, 'read'],
    ['Kari Demoperson og Ola Demoperson', null, 'uncertain'],
    ['Kari Demoperson, Ola Demoperson', null, 'uncertain'],
    ['Region Norr', null, 'uncertain'],
    ['Kari', null, 'uncertain'],
    ['KariDemoperson Dal', null, 'uncertain'],
    ['kari@demo.invalid', null, 'not-readable'],
    ['070-245 18 40', null, 'not-readable'],
  ])('%s', (printed, value, state) => {
    const parsed = parsePerson(printed, 'r')
    expect(parsed.state).toBe(state)
    if (value) expect(parsed.value).toEqual({ role: 'r', ...value })
    else expect(parsed.value).toBeNull()
  })
})

describe('a list', () => {
  test.each([
    ['A, B, C', {}, ['A', 'B', 'C'], 'read', false],
    ['A, B,', {}, ['A', 'B'], 'read', true],
    ['A (x, y), B', {}, ['A (x, y)', 'B'], 'read', false],
    ['A, B og C', { conjunction: true }, ['A', 'B', 'C'], 'read', false],
    ['A, B og C', {}, ['A', 'B og C'], 'read', false],
    ['A,, B', {}, ['A', 'B'], 'uncertain', false],
    ['A (x, B', {}, null, 'uncertain', false],
    [' • A, x\n  •  B', {}, ['A, x', 'B'], 'read', false],
    ['• A\n•', {}, ['A'], 'uncertain', false],
  ])('%j', (printed, options, value, state, endsWithSeparator) => {
    expect(parseList(printed, options)).toMatchObject({ value, state, endsWithSeparator })
  })

  test('leaves a name whole that holds the word between the last two', () => {
    const isWhole = (item: string) => item === 'Nore og Uvdal'
    expect(parseList('Rollag, Nore og Uvdal', { conjunction: true, isWhole }).value).toEqual([
      'Rollag',
      'Nore og Uvdal',
    ])
  })

  test('knows where each item stands', () => {
    const printed = ' • Åre \n • Berg'
    const { items } = parseList(printed)
    expect(items.map((item) => printed.slice(item.start, item.end))).toEqual(['Åre', 'Berg'])
  })
})

describe('an address and a number', () => {
  test.each([
    ['kari.demo@dal.example.no', 'read'],
    ['mailto:kari@dal.example.no', 'read'],
    ['[kari@dal.example.no](mailto:kari@dal.example.no)', 'read'],
    ['[kari@dal.example.no](mailto:ola@dal.example.no)', 'uncertain'],
    ['a@dal.example.no, b@dal.example.no', 'uncertain'],
    ['[email protected]', 'not-readable'],
    ['[email\u00a0protected]', 'not-readable'],
    ['kari(at)dal.no', 'not-readable'],
    ['kari@dal', 'not-readable'],
    ['kari.dal.no', 'not-readable'],
  ])('e-mail %s is %s', (printed, state) => {
    expect(parseEmail(printed).state).toBe(state)
  })

  test.each([
    ['070-245 18 40', 'SE', 'read'],
    ['070-1112233', 'SE', 'read'],
    ['070-245184', 'SE', 'not-readable'],
    ['070-11122330', 'SE', 'not-readable'],
    ['063-11 22 33', 'SE', 'read'],
    ['063-14 65 9', 'SE', 'not-readable'],
    ['063-14659', 'SE', 'uncertain'],
    ['+46 70 245 18 40', 'SE', 'read'],
    ['+46 (0)70 245 18 40', 'SE', 'read'],
    ['22 33 44 55', 'NO', 'read'],
    ['22 33 44 5', 'NO', 'not-readable'],
    ['+47 223 34 455', 'NO', 'read'],
    ['2 33 44 555', 'NO', 'not-readable'],
    ['ring oss', 'NO', 'not-readable'],
    ['070-245 18 40, 070-245 18 41', 'SE', 'uncertain'],
  ] as const)('phone %s in %s is %s', (printed, country, state) => {
    expect(parsePhone(printed, { country }).state).toBe(state)
  })

  test.each([
    ['974 760 673', 'NO', '974760673', 'read'],
    ['974 760 674', 'NO', null, 'not-readable'],
    ['97476067', 'NO', null, 'not-readable'],
    ['212000-2494', 'SE', '2120002494', 'read'],
    ['212000-2495', 'SE', null, 'not-readable'],
    ['21200-2494', 'SE', null, 'not-readable'],
  ] as const)('organisation number %s in %s', (printed, country, value, state) => {
    expect(parseOrganisationNumber(printed, { country })).toMatchObject({ value, state })
  })
})

test.each([
  ['tretton', 13],
  ['Tretten', 13],
  ['seks', 6],
  ['tjue', 20],
  ['fyra', 4],
  ['many', undefined],
])('the number word %s is %s', (word, value) => {
  expect(numberWord(word)).toBe(value)
})

test.each([
  ['Ange beräknat slutdatum', true],
  ['Skriv inn navn', true],
  ['[navn på prosjektet]', true],
  ['dd.mm.åååå', true],
  ['Angelica Berg', false],
  ['2014-01-02', false],
  ['-', false],
])('%s left from a template: %s', (printed, expected) => {
  expect(isPlaceholder(printed)).toBe(expected)
})

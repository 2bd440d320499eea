import { expect, test } from 'vitest'
import { sentValues } from '../../../platform/ui/form-values.ts'
import { canonical } from './canonical.ts'
import { resolvePlaces } from './resolve-places.ts'
import { projectYears } from './search-words.ts'
import { slugFrom } from './slug.ts'
import { sampleRecord } from './testing.test-support.ts'
import { parseAmount, parseDay, typedAmount, typedDay } from './typed-values.ts'

test.each([
  ['2014-01-31', '2014-01-31'],
  ['31.1.2014', '2014-01-31'],
  ['31. 1. 2014', '2014-01-31'],
  ['31/1 2014', '2014-01-31'],
  ['1. mars 2014', '2014-03-01'],
  ['1 mars 2014', '2014-03-01'],
  ['29. februar 2016', '2016-02-29'],
  ['17 May 2014', '2014-05-17'],
  ['29.2.2015', undefined],
  ['1.13.2014', undefined],
  ['31.1.14', undefined],
  ['våren 2014', undefined],
  ['2014', undefined],
])('the day %s is %s', (typed, day) => expect(parseDay(typed)).toBe(day))

test.each([
  ['1 568 180', 1568180],
  ['1\u00a0568\u202f180', 1568180],
  ['1.568.180 kr', 1568180],
  ['kr 50 000,-', 50000],
  ['0', 0],
  ['1568180 NOK', 1568180],
  ["1'000", 1000],
  ['1 56 180', undefined],
  ['-5', undefined],
  ['12,5', undefined],
  ['3–6', undefined],
  ['1e6', undefined],
  ['99999999999999', undefined],
])('the amount %s is %s', (typed, amount) => expect(parseAmount(typed)).toBe(amount))

test('amounts and days are typed as they are read', () => {
  for (const amount of [0, 7, 1000, 1568180, 1_000_000_000_000])
    expect(parseAmount(typedAmount(amount))).toBe(amount)
  for (const language of ['nb', 'nn', 'sv', 'en'] as const)
    expect(parseDay(typedDay('2014-01-31', language))).toBe('2014-01-31')
})

test.each([
  ['Hadsel, Sortland; Bø (Nordland)\nAndøy', ['NO-1866', 'NO-1870', 'NO-1867', 'NO-1871']],
  ['Bø i Vesterålen', ['NO-1867']],
  ['NO-1866, Hadsel', ['NO-1866']],
  ['hadsel kommune', ['NO-1866']],
  ['Åre, Strömsund', ['SE-2321', 'SE-2313']],
])('%s are municipalities', (typed, keys) => {
  expect(resolvePlaces(typed, { country: 'NO', day: null, known: [] })).toEqual({
    keys: expect.arrayContaining(keys),
    problems: [],
  })
})

test('a name that several bear is asked about, and each answer offered is understood', () => {
  const { problems } = resolvePlaces('Bø', { country: 'NO', day: null, known: [] })
  expect(problems[0]?.candidates.length).toBeGreaterThan(1)
  for (const candidate of problems[0]?.candidates ?? [])
    expect(resolvePlaces(candidate, { country: 'NO', day: null, known: [] }).problems, candidate).toEqual([])
})

test('a municipality gets the code it had in the project’s time, and keeps the one it has', () => {
  expect(resolvePlaces('Trondheim', { country: 'NO', day: '2014-01-01', known: [] }).keys).toEqual([
    'NO-1601',
  ])
  expect(resolvePlaces('Trondheim', { country: 'NO', day: null, known: [] }).keys).toEqual(['NO-5001'])
  expect(resolvePlaces('Trondheim', { country: 'NO', day: null, known: ['NO-1601'] }).keys).toEqual([
    'NO-1601',
  ])
})

test.each([
  ['Fjord og framtid', 'fjord-og-framtid'],
  ['Ålesund – Østersund', 'alesund-ostersund'],
  ['Čáhppi', 'cahppi'],
  ['李', 'project-1'],
  ['new', 'new-1'],
  ['../../x', 'x'],
])('the address of %s is %s', (name, slug) => expect(slugFrom(name)).toBe(slug))

test.each([
  [{ startsOn: '2012-08-01', endsOn: '2014-07-31' }, [2012, 2013, 2014]],
  [{ startsOn: '2012-08-01' }, [2012]],
  [{ periodAsWritten: '2011–2013' }, [2011, 2012, 2013]],
  [{ periodAsWritten: 'snart' }, []],
])('a project of %j ran in %j', (period, years) => expect(projectYears(sampleRecord(period))).toEqual(years))

test('characters that cannot be stored are left out', () => {
  expect(canonical(sampleRecord({ name: 'a\u0000b\ud800' })).name).toBe('ab\ufffd')
})

test('a list of places longer than both countries have is read as far as it makes sense', () => {
  const typed = `Hadsel, ${'('.repeat(50_000)}, ${Array.from({ length: 40_000 }, (_, n) => `Ukjent${n}`).join(',')}`
  const { keys, problems } = resolvePlaces(typed, { country: 'NO', day: null, known: [] })
  expect(keys).toEqual(['NO-1866'])
  expect(problems).toHaveLength(40_001)
})

test('a form may have one name for all its fields, and any name', () => {
  const form = new FormData()
  for (let number = 0; number < 60_000; number += 1) form.append('a', String(number))
  form.append('constructor', 'x')
  const values = sentValues(form)
  expect(values.a).toHaveLength(60_000)
  expect(values.constructor).toBe('x')
})

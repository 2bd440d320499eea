import { expect, test } from 'vitest'
import type { Language } from '../../platform/i18n/languages.ts'
import { planTextQuery } from './text-query.ts'

const phrases = (query: string, without: string[] = []) =>
  planTextQuery(query, 'nb', without).parts.map((part) => part.phrases[0])

test('every word is a part; signs are not', () => {
  expect(phrases('fjord, (båt) & hav!')).toEqual(['fjord', 'båt', 'hav'])
  expect(phrases('&|!:*() "" "&"')).toEqual([])
})

test('words between quotation marks are one part; a mark without its partner means nothing', () => {
  expect(phrases('"fjord og hav" båt')).toEqual(['fjord og hav', 'båt'])
  expect(phrases('"fjord og')).toEqual(['fjord', 'og'])
})

test('a concept brings its other words into the part of the word that was typed', () => {
  const { parts, concepts } = planTextQuery('mer tilflytting til øya', 'nb', [])
  expect(parts.map((part) => part.phrases[0])).toEqual(['mer', 'tilflytting', 'til', 'øya'])
  expect(parts[1]?.phrases).toContain('inflyttning')
  expect(concepts[0]).toMatchObject({ id: 'moving-in', typed: 'tilflytting', active: true })
})

test('a concept that is switched off is still told of, and adds nothing', () => {
  const { parts, concepts } = planTextQuery('tilflytting', 'nb', ['moving-in', 'narrower-moving-in'])
  expect(parts).toMatchObject([
    { phrases: ['tilflytting'], prefix: null, wider: { forms: [], filed: [], splits: [], indexed: [] } },
  ])
  expect(concepts).toMatchObject([
    { id: 'moving-in', active: false },
    { id: 'narrower-moving-in', active: false, wider: true },
  ])
})

test('only the last word may be the beginning of one, and only where it names no concept', () => {
  expect(planTextQuery('fjord velkom', 'nb', []).parts.map(({ prefix }) => prefix)).toEqual([null, 'velkom'])
  expect(planTextQuery('tilflytting', 'nb', []).parts[0]?.prefix).toBeNull()
  expect(planTextQuery('"velkom"', 'nb', []).parts[0]?.prefix).toBeNull()
})

const widerOf = (query: string, language: Language, without: string[] = []) => {
  const { parts, concepts } = planTextQuery(query, language, without)
  return {
    forms: parts.flatMap(({ wider }) => wider.forms.map(({ text }) => text)),
    filed: parts.flatMap(({ wider }) => wider.filed),
    splits: parts.flatMap(({ wider }) => wider.splits),
    told: concepts.filter(({ wider }) => wider).map(({ id }) => id),
  }
}

test.each<[string, Language, string, string]>([
  ['venner', 'nb', 'everyday-friends', 'mentornettverk'],
  ['kompisane', 'nn', 'everyday-friends', 'mentornettverk'],
  ['kompisar', 'sv', 'everyday-friends', 'mentornätverk'],
  ['jobber', 'nb', 'everyday-work', 'vacancy'],
  ['kona', 'nb', 'everyday-partner', 'medflytter'],
  ['et sted å bo', 'nb', 'everyday-home', 'utleiebolig'],
  ['snø', 'nb', 'everyday-winter', 'road'],
  ['flytte heim', 'nn', 'everyday-moving-home', 'hemvändare'],
  ['learn Norwegian', 'en', 'everyday-learning-language', 'språkkafé'],
])('"%s" (%s) is answered as everyday words: %s', (query, language, id, word) => {
  const { told, forms } = widerOf(query, language)
  expect(told).toContain(id)
  expect(forms).toContain(word)
  expect(widerOf(query, language, [id]).forms).not.toContain(word)
})

test('everyday words never stand among the words that mean the same', () => {
  expect(planTextQuery('venner', 'nb', []).parts[0]?.phrases).toEqual(['venner'])
})

test('the words of an everyday phrase do wherever they stand', () => {
  expect(planTextQuery('flytte hjem', 'nb', []).parts).toMatchObject([{ scattered: ['flytte', 'hjem'] }])
  expect(planTextQuery('lokal forankring', 'nb', []).parts).toMatchObject([{ scattered: [] }])
})

test('a broader concept finds the narrower and what is filed under them', () => {
  const { told, forms, filed } = widerOf('innvandrere', 'nb')
  expect(told).toEqual(['narrower-immigrant'])
  expect(forms).toEqual(expect.arrayContaining(['flyktning', 'arbetskraftsinvandrare']))
  expect(filed).toEqual(expect.arrayContaining(['target:immigrant', 'target:refugee']))
  expect(widerOf('flyktninger', 'nb').forms).not.toContain('innvandrer')
  // English phrases are looked for where somebody reads English.
  expect(forms).not.toContain('labour migrant')
  expect(widerOf('immigrants', 'en').forms).toContain('labour migrant')
  // Of those under a target group there are too many.
  expect(widerOf('målgruppe', 'nb').forms).not.toContain('flyktning')
})

test('a compound is answered by its two words, told of and taken away like the rest', () => {
  const { told, splits } = widerOf('ungdomsprosjekt', 'nb')
  expect(told).toContain('compound-1')
  expect(splits[0]?.first.forms).toContainEqual({ text: 'youth', language: 'en' })
  expect(splits[0]?.last.forms).toContainEqual({ text: 'projekt', language: 'sv' })
  expect(widerOf('ungdomsprosjekt', 'nb', ['compound-1']).splits).toEqual([])
})

test.each<[string, Language]>([
  ['Kari Venner', 'nb'],
  ['Venner Kari', 'nb'],
  ['møte med Bil', 'nb'],
  ['Lund', 'sv'],
  ['Sortland', 'nb'],
  ['Bo Skolbuss', 'sv'],
  ['"venner"', 'nb'],
  ['"mentornettverk"', 'nb'],
])('the name or quotation %s is searched as it stands', (query, language) => {
  const { parts, concepts } = planTextQuery(query, language, [])
  expect(concepts.filter(({ wider, id }) => wider && id !== 'narrower-meeting')).toEqual([])
  expect(parts.every(({ word, wider }) => word === null || wider.forms.length === 0)).toBe(true)
})

test('a word that only says that something is looked for is told apart', () => {
  expect(planTextQuery('finne bolig', 'nb', []).parts.map(({ filler }) => filler)).toEqual([true, false])
})

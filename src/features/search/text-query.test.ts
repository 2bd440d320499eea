import { expect, test } from 'vitest'
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
  expect(concepts).toMatchObject([{ id: 'moving-in', typed: 'tilflytting', active: true }])
})

test('a concept that is switched off is still told of, and adds nothing', () => {
  const { parts, concepts } = planTextQuery('tilflytting', 'nb', ['moving-in'])
  expect(parts).toEqual([{ phrases: ['tilflytting'], prefix: null }])
  expect(concepts).toMatchObject([{ id: 'moving-in', active: false }])
})

test('only the last word may be the beginning of one, and only where it names no concept', () => {
  expect(planTextQuery('fjord velkom', 'nb', []).parts.map(({ prefix }) => prefix)).toEqual([null, 'velkom'])
  expect(planTextQuery('tilflytting', 'nb', []).parts[0]?.prefix).toBeNull()
  expect(planTextQuery('"velkom"', 'nb', []).parts[0]?.prefix).toBeNull()
})

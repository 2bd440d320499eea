import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../platform/i18n/languages.ts'
import { lettersAway, nearWords } from './spelling.ts'

describe('a misspelt word', () => {
  test.each<[string, Language, string]>([
    ['rekrutering', 'nb', 'rekruttering'],
    ['barnehge', 'nb', 'barnehage'],
    ['lærlign', 'nb', 'lærling'],
    ['inflytning', 'sv', 'inflyttning'],
    ['arbetlös', 'sv', 'arbetslös'],
    ['apprentiship', 'en', 'apprenticeship'],
    ['mentornetverk', 'nn', 'mentornettverk'],
    ['kommpis', 'sv', 'kompis'],
  ])('%s (%s) is near %s', (word, language, near) => {
    expect(nearWords(word, language)).toContain(near)
  })

  test.each<[string, Language]>([
    ['Hansen', 'nb'],
    ['arbeidsen', 'nb'],
    ['bergström', 'sv'],
    ['elephant', 'en'],
    ['qwertyuiop', 'nb'],
    ['jobv', 'nb'],
    ['ekruttering2', 'nb'],
    ['nursery', 'nb'],
  ])('%s (%s) is near nothing', (word, language) => {
    expect(nearWords(word.toLowerCase(), language)).toEqual([])
  })

  test('is never further away than two letters, and begins alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 5, maxLength: 14 }), (word) => {
        for (const near of nearWords(word, 'en')) {
          expect(near[0]).toBe(word[0])
          expect(lettersAway(word, near, 3)).toBeLessThanOrEqual(word.length >= 10 ? 2 : 1)
        }
      }),
    )
  })
})

test.each<[string, string, number]>([
  ['venn', 'venn', 0],
  ['venn', 'vennr', 1],
  ['venn', 'ven', 1],
  ['venn', 'vann', 1],
  ['venn', 'evnn', 1],
  ['venn', 'hus', 3],
])('%s and %s are %i letters away from each other, or more than two', (a, b, away) => {
  expect(lettersAway(a, b, 2)).toBe(away)
  expect(lettersAway(b, a, 2)).toBe(away)
})

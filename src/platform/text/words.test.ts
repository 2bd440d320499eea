import { describe, expect, test } from 'vitest'
import { languages } from '../i18n/languages.ts'
import { countWords } from './words.ts'
import { wordsTable } from './words-table.test-support.ts'

describe('counting words', () => {
  test('the table has at least 60 texts', () => {
    expect(wordsTable.length).toBeGreaterThanOrEqual(60)
    expect(new Set(wordsTable.map(({ text }) => text)).size).toBe(wordsTable.length)
  })

  test.each(wordsTable)('$rule: $words', ({ text, words }) => {
    expect(countWords(text, null).unicodeWords).toBe(words)
  })

  test('the language of a text does not change its number of words', () => {
    for (const { rule, text, words } of wordsTable)
      for (const language of languages)
        expect({ rule, language, words: countWords(text, language).unicodeWords }).toEqual({
          rule,
          language,
          words,
        })
  })

  test('a text twice has twice as many words', () => {
    for (const { text, words } of wordsTable)
      expect(countWords(`${text}\n\n${text}`, 'nb').unicodeWords).toBe(2 * words)
  })

  test('words in the sense of printed pieces are counted beside', () => {
    expect(countWords('30-50 hushald', 'nn')).toMatchObject({ words: 2, unicodeWords: 3 })
  })

  test('the first five pieces are as printed', () => {
    expect(countWords('Vi  spør\u00a0først, og – byggjer etterpå, kvar gong.', 'nn').firstFiveWords).toBe(
      'Vi spør først, og byggjer',
    )
  })

  test('counting takes no long time on a text made to be slow', () => {
    const started = performance.now()
    for (const text of ['<a ', '<p x="', '- ', 'å\u0308', '. ', ':a', '<b'.padEnd(9, ' ')])
      countWords(text.repeat(20_000), 'nb')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

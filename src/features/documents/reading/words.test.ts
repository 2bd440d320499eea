import { describe, expect, test } from 'vitest'
import { countWords } from '../../../platform/text/words.ts'
import { languageOf } from './language.ts'

describe('counting words', () => {
  test.each([
    ['', 0, 0],
    ['30-50 hushald', 2, 3],
    ['• Éin\n• To ting', 3, 3],
    ['<b>Fet</b> skrift', 2, 2],
    ['ord – og strek', 3, 3],
    ['f.eks. dette', 2, 2],
    ['3,5 millionar kroner', 3, 3],
  ])('%j has %i words and %i Unicode words', (text, words, unicodeWords) => {
    expect(countWords(text, 'nn')).toMatchObject({ words, unicodeWords })
  })

  test('the first five words are as printed', () => {
    expect(countWords('Vi  spør\u00a0først, og – byggjer etterpå, kvar gong.', 'nn').firstFiveWords).toBe(
      'Vi spør først, og byggjer',
    )
  })
})

describe('language of a text', () => {
  test.each([
    ['Vi har ikke fått noen svar fra kommunene, men vi ønsker å prøve flere ganger.', 'nb'],
    ['Vi har ikkje fått nokon svar frå kommunane, men vi ønskjer å prøve fleire gonger.', 'nn'],
    ['Vi har inte fått några svar från kommunerna, men vi vill försöka flera gånger till hösten.', 'sv'],
    ['We have not had any answers from the municipalities, but we are going to ask them again.', 'en'],
  ])('%s', (text, language) => {
    expect(languageOf(text)).toBe(language)
  })

  test('too few words say nothing', () => {
    expect(languageOf('Se vedlegg.')).toBeNull()
  })
})

import { describe, expect, test } from 'vitest'
import { languageOf } from './language.ts'

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

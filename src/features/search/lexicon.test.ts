import { describe, expect, test } from 'vitest'
import { languages } from '../../platform/i18n/languages.ts'
import { readReferenceTable } from '../../platform/reference-table.ts'
import { targetGroups, themes } from '../projects/index.ts'
import { actionTypes } from '../toolbox/taxonomies.ts'
import { conceptIndex, wordsOf } from './concepts.ts'
import { everydayIndex, type Notion } from './everyday.ts'
import { isPlaceName } from './names.ts'

const rows = readReferenceTable('everyday-words.csv', ['everyday_id', ...languages, 'finds', 'reason'])
const notions = [
  ...new Set(languages.flatMap((language) => [...everydayIndex().byForm[language].values()].flat())),
]
const filedAs = [
  ...themes.map(({ id }) => `theme:${id}`),
  ...targetGroups.map(({ id }) => `target:${id}`),
  ...actionTypes.map(({ id }) => `action:${id}`),
]

describe('the everyday words', () => {
  test('say in every language what people say, and why they find what they find', () => {
    expect(new Set(rows.map(({ everyday_id }) => everyday_id)).size).toBe(rows.length)
    for (const row of rows) {
      expect(row.everyday_id).toMatch(/^[a-z-]+$/)
      expect(row.reason).not.toBe('')
      for (const language of languages) expect(row[language], row.everyday_id).not.toBe('')
    }
    const written = rows.flatMap((row) => languages.flatMap((language) => row[language].split(';')))
    expect(written.length).toBeGreaterThan(800)
    // A tilde only stands before a form.
    for (const form of written) expect(form).toMatch(/^~?\p{L}[\p{L} -]*$/u)
  })

  test('find only concepts that are there and not in most texts, and terms that things are filed under', () => {
    for (const { id, concepts, filed } of notions) {
      expect(concepts.filter(({ common }) => common).map((concept) => `${id} ${concept.id}`)).toEqual([])
      expect(filed.filter((term) => !filedAs.includes(term)).map((term) => `${id} ${term}`)).toEqual([])
      expect(conceptIndex().byId.has(id)).toBe(false)
    }
  })

  test('are no names of places and no words that search leaves alone', () => {
    const wrong = notions.flatMap(({ id, forms }: Notion) =>
      forms
        .filter(({ text, language }) => {
          const [word, ...more] = wordsOf(text).map((each) => each.word)
          return (
            word !== undefined &&
            more.length === 0 &&
            (isPlaceName(word) || conceptIndex().ignored[language].has(word))
          )
        })
        .map(({ text, language }) => `${id} ${language} ${text}`),
    )
    expect(wrong).toEqual([])
  })

  test('mean one thing each in one language', () => {
    const twice = languages.flatMap((language) =>
      [...everydayIndex().byForm[language]].flatMap(([form, meant]) =>
        meant.length > 1 ? [`${language} ${form}: ${meant.map(({ id }) => id).join(' and ')}`] : [],
      ),
    )
    expect(twice).toEqual([])
  })
})

describe('what things are filed under', () => {
  test('is found by a concept each', () => {
    const terms = readReferenceTable('search-filed.csv', ['concept_id', 'filed']).map(({ filed }) => filed)
    expect(terms.filter((term) => !filedAs.includes(term))).toEqual([])
    expect(filedAs.filter((term) => !terms.includes(term))).toEqual([])
  })
})

describe('the parts of compounds', () => {
  test('are listed once, each with its reason', () => {
    const parts = readReferenceTable('compound-parts.csv', ['kind', 'language', 'word', 'reason'])
    const keys = parts.map(({ kind, language, word }) => `${kind} ${language} ${word}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { kind, language, word, reason } of parts) {
      expect(['part', 'never-first', 'never-last', 'whole']).toContain(kind)
      expect(['no', 'sv']).toContain(language)
      expect(word).toMatch(/^\p{Ll}+$/u)
      expect(reason).not.toBe('')
    }
  })
})

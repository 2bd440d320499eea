import { type Language, languages } from '../../platform/i18n/languages.ts'
import { readReferenceTable } from '../../platform/reference-table.ts'

export type ConceptForm = { text: string; language: Language }

/** A concept of the glossary with every form people write it in: labels first, then synonyms. */
export type Concept = { id: string; forms: ConceptForm[]; common: boolean }

export type ConceptIndex = {
  /** Concepts by language and joined form, see `joined`. */
  byForm: Record<Language, Map<string, Concept[]>>
  /** Forms that are too common, or mean too much else, to look up as single words. */
  ignored: Record<Language, Set<string>>
  /** How many words the longest form has. */
  longest: number
}

/** The words of a text in small letters, hyphens and other signs taken as borders; é counts as e, å ä ö æ ø stay. */
export function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)?\+?/gu)].map((match) => ({
    word: plain(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function plain(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^åäöæø\p{ASCII}]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
}

/** Words written as one: "in-migration", "in migration" and "inmigration" are the same form. */
export function joined(words: readonly string[]): string {
  return words.join('')
}

let kept: ConceptIndex | undefined

/** The glossary made ready for looking up, read once. */
export function conceptIndex(): ConceptIndex {
  kept ??= readConcepts()
  return kept
}

function readConcepts(): ConceptIndex {
  const index: ConceptIndex = {
    byForm: { nb: new Map(), nn: new Map(), sv: new Map(), en: new Map() },
    ignored: { nb: new Set(), nn: new Set(), sv: new Set(), en: new Set() },
    longest: 1,
  }
  const commonConcepts = new Set<string>()
  for (const { kind, value, language } of readReferenceTable('search-common.csv', [
    'kind',
    'value',
    'language',
  ])) {
    if (kind === 'concept') commonConcepts.add(value)
    else index.ignored[languageNamed(language)].add(value)
  }

  for (const row of readReferenceTable('glossary.csv', ['concept_id', ...languages, 'synonyms'])) {
    const concept: Concept = {
      id: row.concept_id,
      forms: [
        ...languages.map((language) => ({ text: withoutRemark(row[language]), language })),
        ...row.synonyms
          .split(';')
          .filter((synonym) => synonym !== '')
          .map((synonym) => ({
            text: withoutRemark(synonym.slice(3)),
            language: languageNamed(synonym.slice(0, 2)),
          })),
      ],
      common: commonConcepts.has(row.concept_id),
    }
    for (const { text, language } of concept.forms) {
      const words = wordsOf(text).map(({ word }) => word)
      const key = joined(words)
      const others = index.byForm[language].get(key) ?? []
      if (!others.includes(concept)) index.byForm[language].set(key, [...others, concept])
      index.longest = Math.max(index.longest, words.length)
    }
  }
  return index
}

/** "position (job)" is searched as "position": the bracket only tells two labels apart. */
function withoutRemark(label: string): string {
  return label.replace(/\s*\([^)]*\)/gu, '').trim()
}

function languageNamed(code: string): Language {
  const found = languages.find((language) => language === code)
  if (found === undefined) throw new Error(`unknown language in the glossary: ${code}`)
  return found
}

import { type Language, languages } from '../../platform/i18n/languages.ts'
import { readReferenceTable } from '../../platform/reference-table.ts'

export type Form = { text: string; language: Language }

/** A concept of the glossary with every form people write it in: labels first, then synonyms. */
export type Concept = {
  id: string
  forms: Form[]
  /** Stands in most texts: not expanded. */
  common: boolean
  /** The concepts that name it as broader. */
  narrower: Concept[]
  /** What is filed under it, as it stands in search vectors: 'theme:housing'. */
  filed: string[]
}

/** What forms mean, by language and joined form, see `joined`. */
export type FormIndex<Meaning> = {
  byForm: Record<Language, Map<string, Meaning[]>>
  /** Every beginning of a joined form: what no form begins with need not be put together. */
  beginnings: Record<Language, Set<string>>
  /** How many words the longest form has. */
  longest: number
}

export type ConceptIndex = FormIndex<Concept> & {
  byId: Map<string, Concept>
  /** Forms that are too common, or mean too much else, to look up as single words. */
  ignored: Record<Language, Set<string>>
  /** Words that say that something is looked for, and not what. */
  fillers: Record<Language, Set<string>>
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

const sets = (): Record<Language, Set<string>> => ({
  nb: new Set(),
  nn: new Set(),
  sv: new Set(),
  en: new Set(),
})

export const emptyFormIndex = <Meaning>(): FormIndex<Meaning> => ({
  byForm: { nb: new Map(), nn: new Map(), sv: new Map(), en: new Map() },
  beginnings: sets(),
  longest: 1,
})

/** Puts a meaning under one of its forms, once. */
export function addForm<Meaning>(index: FormIndex<Meaning>, { text, language }: Form, meaning: Meaning) {
  const words = wordsOf(text).map(({ word }) => word)
  const key = joined(words)
  const others = index.byForm[language].get(key) ?? []
  if (!others.includes(meaning)) index.byForm[language].set(key, [...others, meaning])
  for (let end = 1; end <= key.length; end++) index.beginnings[language].add(key.slice(0, end))
  index.longest = Math.max(index.longest, words.length)
}

let kept: ConceptIndex | undefined

/** The glossary made ready for looking up, read once. */
export function conceptIndex(): ConceptIndex {
  kept ??= readConcepts()
  return kept
}

function readConcepts(): ConceptIndex {
  const index: ConceptIndex = { ...emptyFormIndex(), byId: new Map(), ignored: sets(), fillers: sets() }
  const commonConcepts = new Set<string>()
  for (const { kind, value, language } of readReferenceTable('search-common.csv', [
    'kind',
    'value',
    'language',
  ])) {
    if (kind === 'concept') commonConcepts.add(value)
    else index[kind === 'filler' ? 'fillers' : 'ignored'][languageNamed(language)].add(value)
  }

  const rows = readReferenceTable('glossary.csv', ['concept_id', ...languages, 'synonyms', 'broader'])
  for (const row of rows) {
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
      narrower: [],
      filed: [],
    }
    index.byId.set(concept.id, concept)
    for (const form of concept.forms) addForm(index, form, concept)
  }
  for (const { concept_id, broader } of rows) {
    if (broader !== '') conceptNamed(index, broader).narrower.push(conceptNamed(index, concept_id))
  }
  for (const { concept_id, filed } of readReferenceTable('search-filed.csv', ['concept_id', 'filed']))
    conceptNamed(index, concept_id).filed.push(filed)
  return index
}

/** The concept of this id. Throws where a reference table names one that the glossary does not have. */
export function conceptNamed(index: ConceptIndex, id: string): Concept {
  const concept = index.byId.get(id)
  if (concept === undefined) throw new Error(`the glossary has no concept ${id}`)
  return concept
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

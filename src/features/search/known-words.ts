import type { Language } from '../../platform/i18n/languages.ts'
import { readReferenceTable } from '../../platform/reference-table.ts'
import { conceptIndex, type Form, wordsOf } from './concepts.ts'
import { everydayIndex } from './everyday.ts'
import { dictionaryForms } from './inflection.ts'

/** Languages whose words are written together: bokmål and nynorsk make one. */
export type CompoundLanguage = 'no' | 'sv'

/** The words a compound may be made of, in one language; all in small letters. */
export type KnownWords = {
  language: CompoundLanguage
  words: Set<string>
  /** Single words of the glossary; whether all concepts of a word are common. */
  glossary: Map<string, boolean>
  /** The word as the first part of a compound, and the words it may be: 'skol' is 'skola'. */
  firsts: Map<string, string>
  /** Beginnings that stemming may leave of a word: 'innvandr' of 'innvandrer'. */
  stems: Set<string>
  neverFirst: Set<string>
  neverLast: Set<string>
  /** Words that are not to be split, and what stemming may leave of them. */
  whole: Set<string>
}

const SHORTEST_PART = 3

let kept: Record<CompoundLanguage, KnownWords> | undefined

/** The glossary, the everyday words and `db/reference/compound-parts.csv`, read once. */
export function knownWords(language: CompoundLanguage): KnownWords {
  kept ??= { no: readKnownWords('no'), sv: readKnownWords('sv') }
  return kept[language]
}

export const compoundLanguageOf = (language: Language): CompoundLanguage | null =>
  language === 'en' ? null : language === 'sv' ? 'sv' : 'no'

/** Words of the other language are known too: the reader's own is asked first. */
export const compoundLanguages = (language: Language): CompoundLanguage[] =>
  compoundLanguageOf(language) === 'sv' ? ['sv', 'no'] : ['no', 'sv']

/** Dictionary forms of a word in any written form of the language. */
export const baseForms = (word: string, language: CompoundLanguage): string[] =>
  dictionaryForms(word, language === 'sv' ? 'sv' : 'nb')

function readKnownWords(language: CompoundLanguage): KnownWords {
  const known: KnownWords = {
    language,
    words: new Set(),
    glossary: new Map(),
    firsts: new Map(),
    stems: new Set(),
    neverFirst: new Set(),
    neverLast: new Set(),
    whole: new Set(),
  }
  const single = ({ text, language: of }: Form): string[] => {
    const words = compoundLanguageOf(of) === language ? wordsOf(text) : []
    return words.length === 1 && /^\p{L}{3,}$/u.test(words[0]!.word) ? [words[0]!.word] : []
  }
  for (const concept of conceptIndex().byId.values()) {
    for (const word of concept.forms.flatMap(single))
      known.glossary.set(word, concept.common && (known.glossary.get(word) ?? true))
  }
  for (const word of known.glossary.keys()) known.words.add(word)
  for (const notion of new Set(
    Object.values(everydayIndex().byForm).flatMap((forms) => [...forms.values()].flat()),
  ))
    for (const word of notion.forms.flatMap(single)) known.words.add(word)
  for (const row of readReferenceTable('compound-parts.csv', ['kind', 'language', 'word'])) {
    if (row.language !== language) continue
    if (row.kind === 'part') known.words.add(row.word)
    else if (row.kind === 'never-first') known.neverFirst.add(row.word)
    else if (row.kind === 'never-last') known.neverLast.add(row.word)
    else for (const stem of stemsOf(row.word)) known.whole.add(stem)
  }
  for (const word of known.words) {
    for (const stem of stemsOf(word)) known.stems.add(stem)
    for (const first of firstForms(word, language))
      if (!known.firsts.has(first)) known.firsts.set(first, word)
  }
  for (const word of known.words) known.firsts.set(word, word)
  return known
}

/** How a word is written before another: as it stands; in Swedish also without its last vowel ("skol-", "inflyttar-"). */
export function firstForms(word: string, language: CompoundLanguage): string[] {
  const shorter = language === 'sv' && /[ae]$/u.test(word) ? [word.slice(0, -1)] : []
  return [word, ...shorter].filter((form) => form.length >= SHORTEST_PART)
}

const endings = /(?:ere|are|ing|er|ar|en|et|a|e)$/u

/** The word, and what is left when the endings that PostgreSQL's stemmers take from base forms are taken away. */
function stemsOf(word: string): string[] {
  const shorter = word.replace(endings, '')
  const withoutVowel = word.replace(/[ae]$/u, '')
  return [...new Set([word, shorter, withoutVowel])].filter((stem) => stem.length >= SHORTEST_PART)
}

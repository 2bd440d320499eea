import { type Language, languages } from '../../platform/i18n/languages.ts'
import { type Concept, type ConceptIndex, conceptIndex, joined, wordsOf } from './concepts.ts'
import { dictionaryForms } from './inflection.ts'

/** A stretch of the query (`start` to before `end`, in UTF-16 units) and the concepts it names. */
export type ExpandedTerm = {
  typed: string
  start: number
  end: number
  /** All forms in nb, nn, sv and en, without the typed one; empty when the typed word means several concepts. */
  concepts: { id: string; words: string[] }[]
}

export type Expansion = { terms: ExpandedTerm[] }

/** Words of a query beyond this number are searched as they stand. */
const mostWords = 32
/** Longer phrases are only found as they stand in the glossary: their words would inflect in too many ways. */
const mostInflectedWords = 3

/**
 * Finds the glossary's concepts in a query, in any of the four languages, and gives the words that mean the same.
 *
 * From the left, the longest run of words that is a form of a concept is taken; hyphen, space and writing in one word are the
 * same. What stands in the glossary as typed goes before what is only inflected from it, the reader's language
 * before its Norwegian sister, and these before the others.
 *
 * Left as typed, without expansion: single words of the concepts and words in `db/reference/search-common.csv`,
 * which stand in most texts ("projekt", "mål", "arbeid"). A word that means two concepts ("uppgift") names both
 * and adds no words. Among the added words a single word that also means another concept, or stands in that list, is left out.
 */
export function expandQuery(query: string, language: Language): Expansion {
  const index = conceptIndex()
  const words = wordsOf(query).slice(0, mostWords)
  const terms: ExpandedTerm[] = []
  for (let first = 0; first < words.length; ) {
    let taken = 1
    for (let count = Math.min(index.longest + 1, words.length - first); count > 0; count--) {
      const run = words.slice(first, first + count)
      const concepts = find(
        index,
        run.map(({ word }) => word),
        language,
      )
      if (concepts.length === 0) continue
      taken = count
      const start = run[0]!.start
      const end = run.at(-1)!.end
      const typed = query.slice(start, end)
      if (count > 1 || concepts.some(({ common }) => !common))
        terms.push(term(index, typed, start, end, concepts))
      break
    }
    first += taken
  }
  return { terms }
}

function term(
  index: ConceptIndex,
  typed: string,
  start: number,
  end: number,
  concepts: Concept[],
): ExpandedTerm {
  const [only] = concepts
  if (only === undefined || concepts.length > 1) {
    return { typed, start, end, concepts: concepts.map(({ id }) => ({ id, words: [] })) }
  }
  return { typed, start, end, concepts: [{ id: only.id, words: otherForms(index, only, typed) }] }
}

function otherForms(index: ConceptIndex, concept: Concept, typed: string): string[] {
  const seen = new Set([typed.toLowerCase()])
  const others: string[] = []
  for (const { text, language } of concept.forms) {
    const key = text.toLowerCase()
    if (seen.has(key)) continue
    seen.add(key)
    if (!misleading(index, concept, key, language)) others.push(text)
  }
  return others
}

/** A single word that would bring in texts about something else: another concept's word, or one that is ignored. */
function misleading(index: ConceptIndex, concept: Concept, text: string, language: Language): boolean {
  if (wordsOf(text).length > 1) return false
  if (index.ignored[language].has(text) || index.ignored.en.has(text)) return true
  return languages.some((each) => index.byForm[each].get(text)?.some((other) => other !== concept) ?? false)
}

/** The concepts a run of words names; several only when it is a form of each in the same languages. */
function find(index: ConceptIndex, run: string[], language: Language): Concept[] {
  if (run.length === 1 && index.ignored[language].has(joined(run))) return []
  const asTyped = (each: Language) => [joined(run)].filter((key) => mayLookUp(index, run, key, each))
  const inflected = (each: Language) =>
    inflections(run, each).filter((key) => mayLookUp(index, run, key, each))
  for (const keysIn of run.length > mostInflectedWords ? [asTyped] : [asTyped, inflected]) {
    for (const group of preference(language)) {
      const found = group.flatMap((each) => firstFound(index, each, keysIn(each)))
      if (found.length > 0) return [...new Set(found)]
    }
  }
  return []
}

function firstFound(index: ConceptIndex, language: Language, keys: string[]): Concept[] {
  for (const key of keys) {
    const concepts = index.byForm[language].get(key)
    if (concepts !== undefined) return concepts
  }
  return []
}

function mayLookUp(index: ConceptIndex, run: string[], key: string, language: Language): boolean {
  return run.length > 1 || !index.ignored[language].has(key)
}

function preference(language: Language): Language[][] {
  const sister: Language | null = language === 'nb' ? 'nn' : language === 'nn' ? 'nb' : null
  const near: Language[] = sister === null ? [language] : [language, sister]
  return [...near.map((each) => [each]), languages.filter((each) => !near.includes(each))]
}

/** Every way to read the words of a run as inflected, joined; those that change fewest letters first. */
function inflections(run: string[], language: Language): string[] {
  let keys = ['']
  for (const word of run)
    keys = keys.flatMap((before) => dictionaryForms(word, language).map((form) => before + form))
  return [...new Set(keys)].sort((a, b) => b.length - a.length)
}

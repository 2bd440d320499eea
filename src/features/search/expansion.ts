import { type Language, languages } from '../../platform/i18n/languages.ts'
import { type Concept, type ConceptIndex, conceptIndex, type Form, wordsOf } from './concepts.ts'
import { everydayIndex, type Notion } from './everyday.ts'
import { lookUp } from './look-up.ts'
import { namesAmong } from './names.ts'

/** A stretch of the query (`start` to before `end`, in UTF-16 units), the concepts it names and what it says in everyday words. */
export type ExpandedTerm = {
  typed: string
  start: number
  end: number
  /** All forms in nb, nn, sv and en, without the typed one; empty when the typed word means several concepts. */
  concepts: { id: string; words: string[] }[]
  /** The one concept it names, where it names one that is not common. */
  concept: Concept | null
  notions: Notion[]
}

export type Expansion = { terms: ExpandedTerm[] }

/** Words of a query beyond this number are searched as they stand. */
const mostWords = 32

/**
 * Finds the glossary's concepts in a query, in any of the four languages, and gives the words that mean the same; and what is said
 * in everyday words.
 *
 * From the left, the longest run of words that is a form of a concept or an everyday form is taken (see `lookUp`); hyphen, space
 * and writing in one word are the same.
 *
 * Left as typed, without expansion: single words of the concepts and words in `db/reference/search-common.csv`,
 * which stand in most texts ("projekt", "mål", "arbeid"). A word that means two concepts ("uppgift") names both
 * and adds no words. Among the added words a single word that also means another concept, or stands in that list, is left out.
 * A name says nothing in everyday words.
 */
export function expandQuery(query: string, language: Language): Expansion {
  const index = conceptIndex()
  const everyday = everydayIndex()
  const words = wordsOf(query).slice(0, mostWords)
  const names = namesAmong(words.map(({ word, start, end }) => ({ word, typed: query.slice(start, end) })))
  const longest = Math.max(index.longest, everyday.longest) + 1
  const terms: ExpandedTerm[] = []
  for (let first = 0; first < words.length; ) {
    let taken = 1
    for (let count = Math.min(longest, words.length - first); count > 0; count--) {
      const run = words.slice(first, first + count)
      const typedWords = run.map(({ word }) => word)
      const concepts = lookUp(index, typedWords, language)
      // "flytte heim" is an everyday phrase, though Heim is a municipality.
      const named = count === 1 && names[first]
      const notions = named ? [] : lookUp(everyday, typedWords, language)
      if (concepts.length === 0 && notions.length === 0) continue
      taken = count
      const start = run[0]!.start
      const end = run.at(-1)!.end
      const telling = count > 1 || concepts.some(({ common }) => !common) ? concepts : []
      if (telling.length > 0 || notions.length > 0)
        terms.push(term(index, query.slice(start, end), { start, end }, telling, notions))
      break
    }
    first += taken
  }
  return { terms }
}

function term(
  index: ConceptIndex,
  typed: string,
  at: { start: number; end: number },
  concepts: Concept[],
  notions: Notion[],
): ExpandedTerm {
  const [only] = concepts
  if (only === undefined || concepts.length > 1) {
    return { typed, ...at, concepts: concepts.map(({ id }) => ({ id, words: [] })), concept: null, notions }
  }
  const words = otherForms(index, only, typed)
  return { typed, ...at, concepts: [{ id: only.id, words }], concept: only, notions }
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

/**
 * The forms of a concept, for a reader of the language, that bring in no texts about something else. Of several words only where a language
 * has no single word for it, and English ones only for readers of English: the index knows where words stand and not which stand together,
 * so that for a phrase the texts themselves must be looked at.
 */
export function ownForms(concept: Concept, reader: Language): Form[] {
  const index = conceptIndex()
  const forms = concept.forms.filter(
    ({ text, language }) => !misleading(index, concept, text.toLowerCase(), language),
  )
  const single = new Set(forms.filter(isSingleWord).map(({ language }) => language))
  return forms.filter(
    (form) =>
      isSingleWord(form) || (!single.has(form.language) && (form.language !== 'en' || reader === 'en')),
  )
}

const isSingleWord = ({ text }: Form) => wordsOf(text).length === 1

/** A single word that would bring in texts about something else: another concept's word, or one that is ignored. */
function misleading(index: ConceptIndex, concept: Concept, text: string, language: Language): boolean {
  if (wordsOf(text).length > 1) return false
  if (index.ignored[language].has(text) || index.ignored.en.has(text)) return true
  return languages.some((each) => index.byForm[each].get(text)?.some((other) => other !== concept) ?? false)
}

import type { Language } from '../../platform/i18n/languages.ts'
import { type Split, splitCompound } from './compounds.ts'
import { type Concept, conceptIndex, type Form, wordsOf } from './concepts.ts'
import { everydayIndex, type Notion } from './everyday.ts'
import { type ExpandedTerm, expandQuery, ownForms } from './expansion.ts'
import { compoundLanguageOf } from './known-words.ts'
import { lookUp } from './look-up.ts'
import { namesAmong } from './names.ts'
import { narrowerThan } from './narrower.ts'

/** Something else that was found in a query. `words` are looked for as well while it is `active`. */
export type FoundConcept = {
  id: string
  typed: string
  /** Words that mean the same, in four languages; where they do not (`wider`), the reader's words for what is looked for in all four. */
  words: string[]
  active: boolean
  /** Narrower concepts, everyday words, parts of a compound, another spelling: what has only these comes after the rest. */
  wider?: true
}

/** One word of a compound, with what says the same. */
export type Half = { forms: Form[]; filed: string[] }

/** What also answers a word, less well than the word itself. */
export type Wider = {
  forms: Form[]
  /** As it stands in search vectors: 'theme:housing'. */
  filed: string[]
  /** Compounds taken apart: both words must be there, or what says the same. */
  splits: { first: Half; last: Half }[]
  /** Words of the index as they stand there. */
  indexed: string[]
}

/** One thing a text must have: any of the phrases, in any inflection, or what is wider. */
export type QueryPart = {
  phrases: string[]
  /** Letters a word may begin with: the last word, which may not be written out. */
  prefix: string | null
  /** An everyday phrase as typed: its words do wherever they stand. */
  scattered: string[]
  /** Says that something is looked for and not what: left out where there is more. */
  filler: boolean
  wider: Wider
  /** The typed word (small letters) where it is one and no name, for what only the texts can tell. */
  word: string | null
  /** No list has the word: it may be misspelt. */
  unknown: boolean
  /** Words whose compounds are looked for; of a common one only those that end with it. */
  compoundsOf: { form: Form; lastOnly: boolean }[]
}

export type TextQuery = { parts: QueryPart[]; concepts: FoundConcept[] }

/** Longer queries are cut: nobody types more, and each word costs a look in the index. */
export const LONGEST_QUERY = 300
const MOST_PARTS = 24
const SHORTEST_PREFIX = 3

type Asked = { language: Language; without: readonly string[] }

/**
 * A query as typed made into what a text must have. Every word must be there; "words in quotes" in that order, as they
 * stand; a word or run of words that names a concept of the glossary also by the concept's other words in all four languages. What
 * has narrower concepts, what an everyday word asks for and the two words of a compound do as well, and rank below. What is named in
 * `without` (ids of concepts, 'narrower-…', 'everyday-…', 'compound-…') is left out. Signs mean nothing.
 */
export function planTextQuery(query: string, language: Language, without: readonly string[]): TextQuery {
  const plan: TextQuery = { parts: [], concepts: [] }
  const segments = query.split('"')
  segments.forEach((segment, index) => {
    // What stands between two quotation marks; after a mark without its partner, words are words.
    const quoted = index % 2 === 1 && index < segments.length - 1
    if (quoted) addPhrase(plan, segment)
    else addWords(plan, segment, { language, without }, index === segments.length - 1)
  })
  plan.parts = plan.parts.slice(0, MOST_PARTS)
  return plan
}

const plainPart = (phrases: string[]): QueryPart => ({
  phrases,
  prefix: null,
  scattered: [],
  filler: false,
  wider: { forms: [], filed: [], splits: [], indexed: [] },
  word: null,
  unknown: false,
  compoundsOf: [],
})

function addPhrase(plan: TextQuery, phrase: string) {
  if (/[\p{L}\p{N}]/u.test(phrase)) plan.parts.push(plainPart([phrase.trim()]))
}

function addWords(plan: TextQuery, segment: string, asked: Asked, last: boolean) {
  const all = wordsOf(segment)
  const isName = namesAmong(all.map(({ word, start, end }) => ({ word, typed: segment.slice(start, end) })))
  const named = new Set(all.filter((_, index) => isName[index]).map(({ word }) => word))
  let from = 0
  for (const term of expandQuery(segment, asked.language).terms) {
    addPlainWords(plan, segment.slice(from, term.start), asked, named, false)
    from = term.end
    addTerm(plan, term, asked, named, last && segment.slice(term.end).trim() === '')
  }
  addPlainWords(plan, segment.slice(from), asked, named, last)
}

function addTerm(plan: TextQuery, term: ExpandedTerm, asked: Asked, named: Set<string>, last: boolean) {
  const { typed, concepts, concept, notions } = term
  const adding = concepts.filter(({ words }) => words.length > 0)
  const on = (id: string) => !asked.without.includes(id)
  for (const { id, words } of adding) plan.concepts.push({ id, typed, words, active: on(id) })
  const added = adding.filter(({ id }) => on(id)).flatMap(({ words }) => words)
  const widening = [
    ...(concept ? narrower(concept, asked.language) : []),
    ...notions.map((notion) => everyday(notion, asked.language)),
  ]
  const words = wordsOf(typed).map(({ word }) => word)
  const [only] = words.length === 1 ? words : []
  const part: QueryPart = {
    ...plainPart([typed, ...added]),
    prefix: last && adding.length === 0 ? prefixOf(typed) : null,
    scattered: words.length > 1 && concepts.length === 0 ? words : [],
    word: only === undefined || named.has(only) ? null : only,
  }
  part.wider.filed.push(...(concept && on(concept.id) ? concept.filed : []))
  for (const { id, words, forms, filed } of widening) {
    if (words.length > 0) plan.concepts.push({ id, typed, words, active: on(id), wider: true })
    if (!on(id)) continue
    part.wider.forms.push(...forms)
    part.wider.filed.push(...filed)
  }
  if (part.word !== null) {
    const near =
      concept && on(concept.id)
        ? ownForms(concept, asked.language)
        : [{ text: part.word, language: asked.language }]
    part.compoundsOf = near
      .filter(({ text, language }) => compoundLanguageOf(language) !== null && wordsOf(text).length === 1)
      .map((form) => ({ form, lastOnly: isCommon(part.word ?? '', asked.language) }))
    addSplits(plan, part, typed, asked)
  }
  plan.parts.push(part)
}

type Widening = { id: string; words: string[]; forms: Form[]; filed: string[] }

const labelOf = ({ forms }: Concept, language: Language) =>
  forms.find((form) => form.language === language)?.text ?? ''

function narrower(concept: Concept, language: Language): Widening[] {
  const concepts = narrowerThan(concept)
  return concepts.length === 0
    ? []
    : [
        {
          id: `narrower-${concept.id}`,
          words: concepts.map((each) => labelOf(each, language)),
          forms: concepts.flatMap((each) => ownForms(each, language)),
          filed: concepts.flatMap(({ filed }) => filed),
        },
      ]
}

function everyday({ id, added, concepts, filed }: Notion, language: Language): Widening {
  return {
    id,
    words: concepts.map((each) => labelOf(each, language)),
    forms: [...added, ...concepts.flatMap((each) => ownForms(each, language))],
    filed,
  }
}

function addPlainWords(plan: TextQuery, text: string, asked: Asked, named: Set<string>, last: boolean) {
  const words = text.match(/[\p{L}\p{N}\p{M}]+(?:[-.'’/][\p{L}\p{N}\p{M}]+)*/gu) ?? []
  words.forEach((word, index) => {
    const part = plainPart([word])
    part.prefix = last && index === words.length - 1 ? prefixOf(word) : null
    const [plain, ...more] = wordsOf(word).map((each) => each.word)
    if (plain !== undefined && more.length === 0 && !named.has(plain) && /^\p{L}+$/u.test(plain)) {
      const common = isCommon(plain, asked.language)
      part.word = plain
      part.filler = conceptIndex().fillers[asked.language].has(plain)
      part.unknown = !common && !part.filler
      part.compoundsOf = [{ form: { text: plain, language: asked.language }, lastOnly: common }]
      addSplits(plan, part, word, asked)
    }
    plan.parts.push(part)
  })
}

const prefixOf = (word: string): string | null =>
  word.length >= SHORTEST_PREFIX && /^[\p{L}\p{N}]+$/u.test(word) ? word.toLowerCase() : null

const isCommon = (word: string, language: Language) =>
  conceptIndex().ignored[language].has(word) ||
  lookUp(conceptIndex(), [word], language).some(({ common }) => common)

function addSplits(plan: TextQuery, part: QueryPart, typed: string, { language, without }: Asked) {
  noteSplit(plan, part, typed, splitCompound(part.word ?? '', language)[0], {
    id: `compound-${plan.parts.length + 1}`,
    without,
  })
}

/** Puts the two words of a compound into what answers a part, and tells of them. */
export function noteSplit(
  plan: TextQuery,
  part: QueryPart,
  typed: string,
  split: Split | undefined,
  { id, without }: { id: string; without: readonly string[] },
) {
  if (split === undefined) return
  const active = !without.includes(id)
  plan.concepts.push({ id, typed, words: [`${split.first} + ${split.last}`], active, wider: true })
  if (!active) return
  const of: Language = split.language === 'sv' ? 'sv' : 'nb'
  part.wider.splits.push({ first: meaningOf(split.first, of), last: meaningOf(split.last, of) })
  // Written with or without what binds its words, it may be a concept of its own.
  for (const concept of lookUp(conceptIndex(), [split.first + split.last], of))
    part.wider.forms.push(...ownForms(concept, of))
}

/** A word with the words of its concept, where it has one, and of what it says in everyday words. */
export function meaningOf(word: string, language: Language): Half {
  const concepts = lookUp(conceptIndex(), [word], language)
  const only = concepts.length === 1 ? concepts[0] : undefined
  const notions = lookUp(everydayIndex(), [word], language)
  return {
    forms: [
      { text: word, language },
      ...(only ? ownForms(only, language) : []),
      ...notions.flatMap(({ added, concepts }) => [
        ...added,
        ...concepts.flatMap((each) => ownForms(each, language)),
      ]),
    ],
    filed: [...(only?.filed ?? []), ...notions.flatMap(({ filed }) => filed)],
  }
}

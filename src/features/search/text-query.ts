import type { Language } from '../../platform/i18n/languages.ts'
import { expandQuery } from './expansion.ts'

/** A concept found in a query. `words` are looked for as well while it is `active`. */
export type FoundConcept = { id: string; typed: string; words: string[]; active: boolean }

/** One thing a text must have: any of the phrases, in any inflection. */
type QueryPart = {
  phrases: string[]
  /** Letters a word may begin with: the last word, which may not be written out. */
  prefix: string | null
}

export type TextQuery = { parts: QueryPart[]; concepts: FoundConcept[] }

/** Longer queries are cut: nobody types more, and each word costs a look in the index. */
export const LONGEST_QUERY = 300
const MOST_PARTS = 24
const SHORTEST_PREFIX = 3

/**
 * A query as typed made into what a text must have. Every word must be there; "words in quotes" in that order, as they
 * stand; a word or run of words that names a concept of the glossary also by the concept's other words in all four languages,
 * unless the concept's id is in `without`. Signs mean nothing.
 */
export function planTextQuery(query: string, language: Language, without: readonly string[]): TextQuery {
  const plan: TextQuery = { parts: [], concepts: [] }
  const segments = query.split('"')
  segments.forEach((segment, index) => {
    // What stands between two quotation marks; after a mark without its partner, words are words.
    const quoted = index % 2 === 1 && index < segments.length - 1
    if (quoted) addPhrase(plan, segment)
    else addWords(plan, segment, language, without, index === segments.length - 1)
  })
  plan.parts = plan.parts.slice(0, MOST_PARTS)
  return plan
}

function addPhrase(plan: TextQuery, phrase: string) {
  if (/[\p{L}\p{N}]/u.test(phrase)) plan.parts.push({ phrases: [phrase.trim()], prefix: null })
}

function addWords(
  plan: TextQuery,
  segment: string,
  language: Language,
  without: readonly string[],
  last: boolean,
) {
  let from = 0
  for (const { typed, start, end, concepts } of expandQuery(segment, language).terms) {
    addPlainWords(plan, segment.slice(from, start), false)
    from = end
    const active = concepts.filter(({ id }) => !without.includes(id))
    const adding = concepts.filter(({ words }) => words.length > 0)
    for (const { id, words } of adding)
      plan.concepts.push({ id, typed, words, active: active.some((one) => one.id === id) })
    const added = active.flatMap(({ words }) => words)
    if (added.length > 0) plan.parts.push({ phrases: [typed, ...added], prefix: null })
    else addPlainWords(plan, typed, last && segment.slice(end).trim() === '' && adding.length === 0)
  }
  addPlainWords(plan, segment.slice(from), last)
}

function addPlainWords(plan: TextQuery, text: string, last: boolean) {
  const words = text.match(/[\p{L}\p{N}\p{M}]+(?:[-.'’/][\p{L}\p{N}\p{M}]+)*/gu) ?? []
  words.forEach((word, index) => {
    const mayGoOn = last && index === words.length - 1 && /^[\p{L}\p{N}]+$/u.test(word)
    plan.parts.push({
      phrases: [word],
      prefix: mayGoOn && word.length >= SHORTEST_PREFIX ? word.toLowerCase() : null,
    })
  })
}

import type { Db } from '../../platform/database/database.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { compile, phrasesToRead } from './compile.ts'
import { hasPart, splitCompound, unlistedParts } from './compounds.ts'
import { wordsOf } from './concepts.ts'
import {
  baseForms,
  type CompoundLanguage,
  compoundLanguageOf,
  firstForms,
  knownWords,
} from './known-words.ts'
import {
  type IndexedCompound,
  listIndexedCompounds,
  listWordsInTexts,
  readPhrases,
  type TextSearch,
} from './queries.ts'
import { nearWords } from './spelling.ts'
import {
  type FoundConcept,
  meaningOf,
  noteSplit,
  planTextQuery,
  type QueryPart,
  type TextQuery,
} from './text-query.ts'

/** Words of a query beyond these are not looked for inside compounds, nor for another spelling. */
const MOST_WORDS = 8

/**
 * What was typed made into what is searched for, and what was found in it besides: null when there is no word to look for.
 * `without` are ids of what was found that the reader does not want. Three short statements.
 */
export async function readQuery(
  db: Db,
  typed: string,
  language: Language,
  without: readonly string[],
): Promise<{ query: TextSearch | null; concepts: FoundConcept[] }> {
  const plan = planTextQuery(typed, language, without)
  await addFromTexts(db, plan, language, without)
  return {
    query: compile(plan.parts, await readPhrases(db, phrasesToRead(plan.parts))),
    concepts: plan.concepts,
  }
}

/** A word whose compounds are looked for, as it stands in them. */
type Sought = { part: QueryPart; language: CompoundLanguage; firsts: string[]; last: string }

/** Adds what only the texts can tell: compounds with a typed word in them, splits at words that stand in no list, other spellings. */
async function addFromTexts(db: Db, plan: TextQuery, language: Language, without: readonly string[]) {
  const parts = plan.parts.filter(({ word }) => word !== null).slice(0, MOST_WORDS)
  const sought = parts.flatMap(soughtOf)
  const compounds = await listIndexedCompounds(db, {
    firsts: [...new Set(sought.flatMap(({ firsts }) => firsts))],
    lasts: [...new Set(sought.map(({ last }) => last))],
  })
  const unsplit = parts.filter(({ unknown, wider }) => unknown && wider.splits.length === 0)
  const asked = new Set([
    ...unsplit.flatMap(({ word }) => (word === null ? [] : [word, ...unlistedParts(word, language)])),
    ...compounds.flatMap(unlistedRests),
  ])
  const beginning = plan.parts.at(-1)?.prefix ?? null
  const inTexts = await listWordsInTexts(db, [...asked], beginning)
  for (const { part, language: of, firsts, last } of sought) {
    const found = compounds.filter(({ part: asked, stem, end, word }) =>
      end === 'first'
        ? firsts.includes(asked) && hasPart(word, asked, end, of, (rest) => inTexts.has(rest))
        : asked === last && hasPart(word, stem, end, of, (rest) => inTexts.has(rest)),
    )
    part.wider.indexed.push(...found.map(({ word }) => word))
  }
  for (const part of unsplit) {
    const place = plan.parts.indexOf(part) + 1
    const [typed = ''] = part.phrases
    const [split] = splitCompound(part.word ?? '', language, (half) => inTexts.has(half))
    if (split) noteSplit(plan, part, typed, split, { id: `compound-${place}`, without })
    else if (!inTexts.has(part.word ?? ''))
      noteSpelling(plan, part, language, { id: `spelling-${place}`, without })
  }
}

const SHORTEST_UNLISTED = 4

function soughtOf(part: QueryPart): Sought[] {
  return part.compoundsOf.flatMap(({ form, lastOnly }) => {
    const language = compoundLanguageOf(form.language)
    const [word] = wordsOf(form.text)
    if (language === null || word === undefined) return []
    const { words, neverFirst, neverLast } = knownWords(language)
    const base = baseForms(word.word, language).find((each) => words.has(each)) ?? word.word
    if (base.length < SHORTEST_UNLISTED && !words.has(base)) return []
    if (neverFirst.has(base) || neverLast.has(base)) return []
    return [{ part, language, firsts: lastOnly ? [] : firstForms(base, language), last: base }]
  })
}

/** What a compound of the index has besides the part, in every way it may be read. */
function unlistedRests({ stem, end, word }: IndexedCompound): string[] {
  const rest = end === 'first' ? word.slice(stem.length) : word.slice(0, -stem.length)
  const shorter =
    end === 'first' ? /^[se]/u.test(rest) && rest.slice(1) : /[se]$/u.test(rest) && rest.slice(0, -1)
  return [rest, ...(shorter ? [shorter] : [])].filter(({ length }) => length >= SHORTEST_UNLISTED)
}

/** A word that stands nowhere, taken for the nearest word of the lists, with what that word means. */
function noteSpelling(
  plan: TextQuery,
  part: QueryPart,
  language: Language,
  { id, without }: { id: string; without: readonly string[] },
) {
  const words = nearWords(part.word ?? '', language)
  if (words.length === 0) return
  const active = !without.includes(id)
  plan.concepts.push({ id, typed: part.phrases[0] ?? '', words, active, wider: true })
  if (!active) return
  for (const word of words) {
    const { forms, filed } = meaningOf(word, language)
    part.wider.forms.push(...forms)
    part.wider.filed.push(...filed)
  }
}

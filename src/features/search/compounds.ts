import type { Language } from '../../platform/i18n/languages.ts'
import { conceptIndex } from './concepts.ts'
import { everydayIndex } from './everyday.ts'
import {
  baseForms,
  type CompoundLanguage,
  compoundLanguages,
  type KnownWords,
  knownWords,
} from './known-words.ts'
import { isPlaceName } from './names.ts'

/** A compound taken apart: its two words as a dictionary has them. */
export type Split = { first: string; last: string; language: CompoundLanguage }

const SHORTEST_COMPOUND = 7
const SHORTEST_PART = 3
/** A part that no list knows, only the texts, is longer: short words of texts are too often ends of other words. */
const SHORTEST_UNLISTED = 4

/** What binds two words: nothing, an s or an e. A hyphen has made two words of them before. */
const links = ['', 's', 'e'] as const

/**
 * How a Norwegian or Swedish compound (small letters) is made of two words, best first: the reader's language before the other, and
 * there the longest last word.
 *
 * Both parts are words of the lists (glossary, everyday words, `db/reference/compound-parts.csv`) of one language or, with
 * `inTexts`, one of them a word that stands in texts; the last may be inflected. Between them stands nothing, s or e. A word that is
 * spelled with two like letters where three would meet ("busstopp") is understood. Refused: words of fewer than seven letters or with anything but letters,
 * names of places, English words of the lists ("husband"), what the list calls whole ("barnehage"), parts of fewer than three letters, particles first ("forslag"), endings of words and
 * names last ("Bergström"). Of a word of the glossary one part is a word of the glossary that is not common ("mentornettverk", not "målgruppe").
 */
export function splitCompound(
  word: string,
  language: Language,
  inTexts: (part: string) => boolean = () => false,
): Split[] {
  if (word.length < SHORTEST_COMPOUND || !/^\p{L}+$/u.test(word) || isPlaceName(word)) return []
  if (isEnglish(word)) return []
  return compoundLanguages(language).flatMap((each) => splitIn(word, knownWords(each), inTexts))
}

const isEnglish = (word: string) => conceptIndex().byForm.en.has(word) || everydayIndex().byForm.en.has(word)

function splitIn(word: string, known: KnownWords, inTexts: (part: string) => boolean): Split[] {
  const bases = baseForms(word, known.language)
  if (bases.some((base) => known.whole.has(base))) return []
  const ofGlossary = bases.find((base) => known.glossary.has(base))
  const splits: Split[] = []
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    for (const { head, tail } of cutAt(word, cut)) {
      const first = firstPart(head, known, inTexts)
      const last = first && lastPart(tail, known, inTexts)
      if (!first || !last || !(first.listed || last.listed)) continue
      if (ofGlossary !== undefined && !tellingPart([first.word, last.word], known)) continue
      splits.push({ first: first.word, last: last.word, language: known.language })
    }
  }
  return splits.filter(
    (split, index) =>
      splits.findIndex((other) => other.first === split.first && other.last === split.last) === index,
  )
}

/** The two halves as written, and with the letter back that is left out where three like ones would meet. */
function cutAt(word: string, cut: number): { head: string; tail: string }[] {
  const head = word.slice(0, cut)
  const tail = word.slice(cut)
  const doubled = /(\p{L})\1$/u.exec(head)?.[1]
  return [{ head, tail }, ...(doubled ? [{ head, tail: doubled + tail }] : [])]
}

type Part = { word: string; listed: boolean }

function firstPart(head: string, known: KnownWords, inTexts: (part: string) => boolean): Part | undefined {
  const ways = links
    .filter((link) => head.endsWith(link))
    .map((link) => head.slice(0, head.length - link.length))
    .filter((part) => part.length >= SHORTEST_PART && !known.neverFirst.has(part))
  if (known.neverFirst.has(head)) return undefined
  for (const way of ways) {
    const word = known.firsts.get(way)
    if (word !== undefined) return { word, listed: true }
  }
  const unlisted = ways.find((way) => way.length >= SHORTEST_UNLISTED && inTexts(way))
  return unlisted === undefined ? undefined : { word: unlisted, listed: false }
}

function lastPart(tail: string, known: KnownWords, inTexts: (part: string) => boolean): Part | undefined {
  if (known.neverLast.has(tail)) return undefined
  const bases = baseForms(tail, known.language)
  const word = bases.find((base) => known.words.has(base))
  if (word !== undefined) return known.neverLast.has(word) ? undefined : { word, listed: true }
  if (bases.some((base) => known.neverLast.has(base))) return undefined
  return tail.length >= SHORTEST_UNLISTED && inTexts(tail) ? { word: tail, listed: false } : undefined
}

const tellingPart = (parts: string[], { glossary }: KnownWords): boolean =>
  parts.some((part) => glossary.get(part) === false)

/** Parts of a word that are in no list: what has to be looked for in the texts before it can be split there. */
export function unlistedParts(word: string, language: Language): string[] {
  const asked = new Set<string>()
  splitCompound(word, language, (part) => {
    asked.add(part)
    return true
  })
  return [...asked]
}

/**
 * Whether a word of an index (stemmed, small letters) is a compound with `part` at its `end`: as the rest is a word too. The same
 * rules as `splitCompound`, on what stemming left.
 */
export function hasPart(
  indexed: string,
  part: string,
  end: 'first' | 'last',
  language: CompoundLanguage,
  inTexts: (part: string) => boolean,
): boolean {
  const known = knownWords(language)
  if (indexed.length < SHORTEST_COMPOUND || isPlaceName(indexed)) return false
  for (const each of [known, knownWords(language === 'sv' ? 'no' : 'sv')]) {
    if (each.whole.has(indexed)) return false
    if (each.glossary.has(indexed) && !each.glossary.has(part)) return false
  }
  if (end === 'first') {
    const rest = indexed.slice(part.length)
    return links
      .filter((link) => rest.startsWith(link))
      .map((link) => rest.slice(link.length))
      .some((tail) => isLastStem(tail, known, inTexts))
  }
  return firstPart(indexed.slice(0, -part.length), known, inTexts) !== undefined
}

function isLastStem(tail: string, known: KnownWords, inTexts: (part: string) => boolean): boolean {
  if (tail.length < SHORTEST_PART || known.neverLast.has(tail)) return false
  return known.stems.has(tail) || known.words.has(tail) || (tail.length >= SHORTEST_UNLISTED && inTexts(tail))
}

import type { Language } from '../../platform/i18n/languages.ts'
import { searchConfigurations } from './configurations.ts'
import type { Configuration, Reading, TextSearch } from './queries.ts'
import type { Half, QueryPart } from './text-query.ts'

const every: readonly Configuration[] = ['norwegian', 'swedish', 'english', 'simple']
/** A word whose language is known; and as names of things are kept, which are not inflected. */
const known = (language: Language): Configuration[] => [searchConfigurations[language], 'simple']

type Asked = { phrase: string; configuration: Configuration }

/** Every phrase of the parts with each configuration it is to be read by. What was typed may be in any language. */
export function phrasesToRead(parts: readonly QueryPart[]): Asked[] {
  const asked = new Map<string, Asked>()
  const ask = (phrase: string, configurations: readonly Configuration[]) => {
    for (const configuration of configurations)
      asked.set(`${configuration} ${phrase}`, { phrase, configuration })
  }
  for (const { phrases, scattered, wider } of parts) {
    for (const phrase of [...phrases, ...scattered]) ask(phrase, every)
    for (const { text, language } of wider.forms) ask(text, known(language))
    for (const { first, last } of wider.splits)
      for (const { text, language } of [...first.forms, ...last.forms]) ask(text, known(language))
  }
  return [...asked.values()]
}

/**
 * The parts as one question. Words without weight in one of the languages ("og", "i", "the") and those that only say that something is
 * looked for are left out, unless there is nothing else. Null when there is no word to look for.
 */
export function compile(parts: readonly QueryPart[], readings: readonly Reading[]): TextSearch | null {
  const byPhrase = Map.groupBy(readings, ({ phrase }) => phrase)
  const read = (phrase: string, configurations: readonly Configuration[] = every) =>
    (byPhrase.get(phrase) ?? [])
      .filter(({ configuration }) => configurations.includes(configuration))
      .map(({ query }) => query)
  const compiled = parts
    .map((part) => {
      const near = nearOf(part, read)
      return { part, near: any(near), far: any(farOf(part, read, near)) }
    })
    .filter(({ near, far }) => near !== null || far !== null)
  const weighty = compiled.filter(({ part }) => !part.filler && !isWithoutWeight(part, read))
  const asked = weighty.length > 0 ? weighty : compiled
  if (asked.length === 0) return null
  const widened = asked.flatMap(({ near, far }) => (near !== null && far !== null ? [near] : []))
  return {
    match: all(asked.map(({ near, far }) => any([near, far]) ?? '')),
    close: widened.length > 0 ? all(asked.map(({ near, far }) => near ?? far ?? '')) : null,
    near: widened,
  }
}

type Read = (phrase: string, configurations?: readonly Configuration[]) => (string | null)[]

function isWithoutWeight({ phrases, wider, scattered }: QueryPart, read: Read): boolean {
  const [only, ...more] = phrases
  const widened = [wider.forms, wider.filed, wider.splits, wider.indexed].some(({ length }) => length > 0)
  return (
    only !== undefined &&
    more.length === 0 &&
    scattered.length === 0 &&
    !widened &&
    read(only).some((query) => query === null)
  )
}

function nearOf({ phrases, prefix, scattered }: QueryPart, read: Read): (string | null)[] {
  const words = scattered.flatMap((word) => {
    const readings = read(word)
    // A word without weight need not be there.
    return readings.some((query) => query === null) ? [] : [any(readings)]
  })
  const together = words.length > 0 && words.every((word) => word !== null) ? all(words) : null
  return [...phrases.flatMap((phrase) => read(phrase)), together, prefix === null ? null : `'${prefix}':*`]
}

/** What one of the `near` finds already is left out: a phrase whose words alone would do takes a second look at every text. */
function farOf({ wider }: QueryPart, read: Read, near: readonly (string | null)[]): (string | null)[] {
  const meaning = ({ forms, filed }: Half) => [
    ...forms.flatMap(({ text, language }) => read(text, known(language))),
    ...filed.map(asIndexed),
  ]
  const splits = wider.splits.map(({ first, last }) => {
    const both = [first, last].map((half) => any(meaning(half)))
    return both.every((half) => half !== null) ? all(both) : null
  })
  const words = [...meaning(wider), ...wider.indexed.map(asIndexed)].filter((query) => query !== null)
  const alone = new Set(
    [...near, ...words].filter((query) => query !== null && lexemesOf(query).length === 1),
  )
  const isFound = (query: string) =>
    near.includes(query) ||
    (lexemesOf(query).length > 1 && lexemesOf(query).some((lexeme) => alone.has(lexeme)))
  return [...words.filter((query) => !isFound(query)), ...splits]
}

/** The words of a reading, in the quotes they have there. */
const lexemesOf = (query: string): string[] => query.match(/'(?:[^']|'')*'/gu) ?? []

/** A word as it stands in an index: letters, and what things are filed under. */
const asIndexed = (lexeme: string) => `'${lexeme}'`

/** One of the queries; null when there is none. */
function any(queries: readonly (string | null)[]): string | null {
  const distinct = [...new Set(queries.filter((query) => query !== null))]
  return distinct.length === 0 ? null : distinct.map((query) => `(${query})`).join(' | ')
}

const all = (queries: readonly (string | null)[]) => queries.map((query) => `(${query})`).join(' & ')

import { readReferenceTable } from '../../platform/reference-table.ts'
import { wordsOf } from './concepts.ts'

let kept: Set<string> | undefined

/** Whether a word (small letters) is the name of a municipality, county or part of the country, old or new. */
export function isPlaceName(word: string): boolean {
  kept ??= readPlaceNames()
  return kept.has(word)
}

function readPlaceNames(): Set<string> {
  const names = [
    ...readReferenceTable('municipalities.csv', ['name', 'name_other']).flatMap(({ name, name_other }) => [
      name,
      ...name_other.split(/[;/]/u),
    ]),
    ...readReferenceTable('counties.csv', ['name_short']).map(({ name_short }) => name_short),
    ...readReferenceTable('other-names.csv', ['name']).map(({ name }) => name),
    ...readReferenceTable('regional-names.csv', ['name']).map(({ name }) => name),
  ]
  return new Set(
    names.flatMap((name) => {
      const words = wordsOf(name)
      return words.length === 1 ? words.map(({ word }) => word) : []
    }),
  )
}

/**
 * Which words of a query are names, and stand for nothing but themselves: those of places; those with a capital letter inside a query
 * that does not begin with it; and the first where the second has one too ("Kari Nordmann"). A single word with a capital letter may
 * be any word.
 */
export function namesAmong(words: readonly { word: string; typed: string }[]): boolean[] {
  const capital = words.map(({ typed }) => /^\p{Lu}\p{Ll}/u.test(typed))
  return words.map(
    ({ word }, index) =>
      isPlaceName(word) || (capital[index] === true && (index > 0 || capital[index + 1] === true)),
  )
}

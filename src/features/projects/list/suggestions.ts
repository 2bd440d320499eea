import { searchMunicipalities } from '../../places/index.ts'

const MOST_WORDS = 6
const SHORTEST = 4

/**
 * The query with a misspelt municipality name put right: at most three, best first. Only words that are one or two letters
 * away from a name are touched; a word that is a name is not.
 */
export function suggestQueries(query: string): string[] {
  const suggestions: string[] = []
  for (const { 0: word, index } of [...query.matchAll(/[\p{L}\p{M}]+/gu)].slice(0, MOST_WORDS)) {
    if (word.length < SHORTEST) continue
    const hits = searchMunicipalities(word, { limit: 3 })
    if (hits.some(({ how }) => how !== 'misspelling')) continue
    for (const { matchedName } of hits) {
      suggestions.push(query.slice(0, index) + matchedName + query.slice(index + word.length))
    }
  }
  return suggestions.slice(0, 3)
}

import type { Concept } from './concepts.ts'

/** More than these say nothing together: "målgruppe" would find everything that is for anybody. */
const MOST_NARROWER = 30

/**
 * The concepts under a concept, nearest first: all of them, or only those that name it as broader where all are more than thirty; none where these
 * are too many as well, or it is common. Common concepts are left out, with what is under them.
 */
export function narrowerThan(concept: Concept): Concept[] {
  if (concept.common) return []
  const found: Concept[] = []
  let level = under(concept)
  const nearest = level
  while (level.length > 0) {
    found.push(...level)
    level = level.flatMap(under)
  }
  return [found, nearest].find(({ length }) => length <= MOST_NARROWER) ?? []
}

const under = ({ narrower }: Concept) => narrower.filter(({ common }) => !common)

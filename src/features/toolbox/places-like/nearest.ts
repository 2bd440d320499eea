import { type SimilarPlace, similarPlaces } from '../../places/index.ts'

/** Places like one are the so many most like it: in the list, on a measure's page and on the page about places alike. */
export const MOST_PLACES = 10

/** The places most like one ("NO-1866"), the most alike first; at most ten. Reckoned once: a list asks for those of many places at a time. */
export function nearestPlaces(key: string): readonly SimilarPlace[] {
  const known = reckoned.get(key)
  if (known) return known
  const nearest = similarPlaces(key, MOST_PLACES)
  // Of what is no municipality there is no end.
  if (nearest.length > 0) reckoned.set(key, nearest)
  return nearest
}
const reckoned = new Map<string, readonly SimilarPlace[]>()

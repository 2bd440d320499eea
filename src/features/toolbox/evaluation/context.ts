/** What places and times are told apart by, in the order in which a release takes them in. */
export const dimensions = ['size', 'centrality', 'country', 'year'] as const
export type Dimension = (typeof dimensions)[number]

/** Classes by their lower bound: people in the municipality, and kilometres to the nearest place with 20 000. */
export const sizeBounds = [0, 2_500, 5_000, 10_000, 20_000] as const
export const centralityBounds = [0, 30, 60, 120] as const

/** Of an adoption: a lower bound, a country, a year; `unknown` where there is no figure. */
export type Contexts = Record<Dimension, string>

/**
 * The classes of an adoption.
 *
 * @param of.people in the municipality; `kilometres` to the nearest municipality of 20 000 people, 0 for such a place itself.
 * @param of.evaluatedOn YYYY-MM-DD.
 */
export function contextsOf(of: {
  people: number | undefined
  kilometres: number | undefined
  country: string
  evaluatedOn: string
}): Contexts {
  return {
    size: boundOf(of.people, sizeBounds),
    centrality: boundOf(of.kilometres, centralityBounds),
    country: of.country,
    year: of.evaluatedOn.slice(0, 4),
  }
}

function boundOf(value: number | undefined, bounds: readonly number[]): string {
  if (value === undefined) return 'unknown'
  return String(bounds.findLast((bound) => value >= bound) ?? 0)
}

/** The classes found, lowest first; what is not known comes last and is a class of its own. */
export function orderedClasses(dimension: Dimension, found: string[]): string[] {
  const rank = (each: string) => (each === 'unknown' ? Number.POSITIVE_INFINITY : Number(each))
  const classes = [...new Set(found)]
  return dimension === 'country' ? classes.sort() : classes.sort((a, b) => rank(a) - rank(b))
}

import {
  type ComparedMunicipality,
  comparedMunicipalities,
  type FigureName,
  type Figures,
  figureNames,
} from './figures.ts'

/**
 * How much each figure counts, of ten. People count most, then whom one can reach and how far it is; ages come in two figures
 * and the way to a larger place in two, so that neither counts double.
 */
export const weights: Record<FigureName, number> = {
  population: 3,
  under25: 1,
  from65: 1,
  to20000: 1,
  to50000: 1,
  reachable: 2,
  change: 1,
}

/** With less than this of the ten known for both, two places are not compared. */
const LEAST_WEIGHT = 6

/**
 * A place is compared only when at most so much of what is known of the own is not known of it. Otherwise the places least is
 * known of would come first: the fewer the figures, the easier to be alike in all of them.
 */
export const MOST_MISSING = 1

/** Figures as they are compared: twice as many people is the same step everywhere, and 10 km more means less when it is far. */
const scales: Record<FigureName, (value: number) => number> = {
  population: Math.log10,
  under25: Number,
  from65: Number,
  to20000: (km) => Math.log10(km + 10),
  to50000: (km) => Math.log10(km + 10),
  reachable: Math.log10,
  change: Number,
}

export type SimilarPart = {
  dimension: FigureName
  own: number
  other: number
  /** Other less own, in steps of the middle half of all municipalities: 1 is as far as from the lower to the upper quarter. */
  difference: number
}

export type SimilarPlace = {
  key: string
  /** Root of the weighted mean of the squared differences; 0 is alike in everything compared. The same both ways. */
  distance: number
  parts: SimilarPart[]
  /** What is not known of one of the two, and so is left out. */
  unknown: FigureName[]
}

/** From the lower to the upper quarter of all municipalities. */
type Spread = Record<FigureName, number>

/**
 * The municipalities most like one ("NO-1866"), nearest first, in both countries, by figures of `db/reference`; equal distances by
 * key. Nothing for a key that is not a municipality of today, or of which too little is known. The method: differences are
 * counted in interquartile ranges over all municipalities (their median falls out of a difference); unknown figures are left out of the comparison, never guessed.
 */
export function similarPlaces(
  key: string,
  limit: number,
  all: ReadonlyMap<string, Pick<ComparedMunicipality, 'figures'>> = comparedMunicipalities(),
): SimilarPlace[] {
  const own = all.get(key)
  if (own === undefined) return []
  const spread = spreadOf(all)
  return [...all]
    .flatMap(([other, { figures }]) => {
      if (other === key) return []
      const compared = compare(own.figures, figures, spread)
      return compared ? [{ key: other, ...compared }] : []
    })
    .sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1))
    .slice(0, limit)
}

function compare(own: Figures, other: Figures, spread: Spread): Omit<SimilarPlace, 'key'> | undefined {
  const parts: SimilarPart[] = []
  const unknown: FigureName[] = []
  let weight = 0
  let sum = 0
  for (const dimension of figureNames) {
    const [mine, theirs] = [own[dimension], other[dimension]]
    if (mine === undefined || theirs === undefined) {
      unknown.push(dimension)
      continue
    }
    const scale = scales[dimension]
    const difference = (scale(theirs) - scale(mine)) / spread[dimension]
    parts.push({ dimension, own: mine, other: theirs, difference })
    weight += weights[dimension]
    sum += weights[dimension] * difference ** 2
  }
  const enough = weight >= LEAST_WEIGHT && weight >= weightOf(own) - MOST_MISSING
  return !enough ? undefined : { distance: Math.sqrt(sum / weight), parts, unknown }
}

const weightOf = (figures: Figures) =>
  figureNames.reduce((sum, name) => sum + (figures[name] === undefined ? 0 : weights[name]), 0)

const spreads = new WeakMap<object, Spread>()

function spreadOf(all: ReadonlyMap<string, Pick<ComparedMunicipality, 'figures'>>): Spread {
  const known = spreads.get(all)
  if (known) return known
  const made = Object.fromEntries(
    figureNames.map((name) => {
      const values = [...all.values()]
        .flatMap(({ figures }) => {
          const value = figures[name]
          return value === undefined ? [] : [scales[name](value)]
        })
        .sort((a, b) => a - b)
      return [name, quantile(values, 0.75) - quantile(values, 0.25) || 1]
    }),
  ) as Spread
  spreads.set(all, made)
  return made
}

/** By straight line between the two nearest of the sorted values. */
function quantile(sorted: number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? 0
  return below + (above - below) * (place - Math.floor(place))
}

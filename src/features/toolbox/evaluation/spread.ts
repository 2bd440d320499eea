/** Fewer people than this are never told of as a number. */
const LEAST_PEOPLE = 5
/** The middle and the quarters are told from so many municipalities on, the ends from so many: before that they are somebody's own. */
export const LEAST_FOR_QUARTERS = 5
export const LEAST_FOR_ENDS = 10

/** `few`: a count of people under five. */
export type SpreadValue = number | 'few'

/** A quarter of the values are at most `lower`, half at most `middle`, three quarters at most `upper`. */
export type Spread = {
  lower: SpreadValue
  middle: SpreadValue
  upper: SpreadValue
  ends: { least: SpreadValue; most: SpreadValue } | null
}

/**
 * How far values lie from each other, without a mean or a sum. By nearest rank (of an even number the lower of the two in the middle),
 * rounded to two digits. Counts of people under five are made alike before anything is worked out, so nothing can tell them apart.
 */
export function spreadOf(values: number[], of: { people: boolean; places: number }): Spread | null {
  if (of.places < LEAST_FOR_QUARTERS) return null
  const told = values.map((value) => (of.people && value < LEAST_PEOPLE ? 0 : value)).sort((a, b) => a - b)
  const at = (share: number): SpreadValue => {
    const value = told[Math.max(0, Math.ceil(share * told.length) - 1)] ?? 0
    return of.people && value < LEAST_PEOPLE ? 'few' : twoDigits(value)
  }
  return {
    lower: at(0.25),
    middle: at(0.5),
    upper: at(0.75),
    ends: of.places < LEAST_FOR_ENDS ? null : { least: at(0), most: at(1) },
  }
}

/** 12 345 becomes 12 000; a whole number under 100 stays. */
const twoDigits = (value: number) => Number(value.toPrecision(2))

import { type SimilarPlace, similarPlaces } from '../../../places/index.ts'
import { MOST_PLACES } from '../../places-like/nearest.ts'
import { isCarriedOut } from '../../taxonomies.ts'
import type { UsedRow } from './load-where-used.ts'

/** A use of a measure in a place, with how that place is like the one that is asked for. */
export type LikeUse = {
  row: UsedRow
  place: SimilarPlace
  /** 1 is the most like of all. */
  rank: number
}

export type UsesByLikeness = {
  /** In the ten places most like it, the most alike first. */
  near: LikeUse[]
  /** Where there is none among those: the one that comes nearest. */
  farther: LikeUse[]
}

const MOST_FARTHER = 1

/**
 * Which uses of a measure are in places like one ("NO-1866"), by today's keys and the method of `similarPlaces`: where it was tried, not
 * where it is planned or came to nothing. The place itself is like no other. Nothing for a place of which too little is known.
 */
export function usesByLikeness(rows: UsedRow[], key: string): UsesByLikeness {
  const ranked = new Map(
    similarPlaces(key, Number.POSITIVE_INFINITY).map((place, index) => [
      place.key,
      { place, rank: index + 1 },
    ]),
  )
  const uses = rows
    .filter(({ state, todayKeys }) => isCarriedOut(state) && !todayKeys.includes(key))
    .flatMap((row): LikeUse[] => {
      // A municipality that was divided is as like as the part that is most like.
      const [most] = row.todayKeys.flatMap((each) => ranked.get(each) ?? []).sort((a, b) => a.rank - b.rank)
      return most ? [{ row, ...most }] : []
    })
    .sort((a, b) => a.rank - b.rank)
  const near = uses.filter(({ rank }) => rank <= MOST_PLACES)
  return { near, farther: near.length > 0 ? [] : uses.slice(0, MOST_FARTHER) }
}

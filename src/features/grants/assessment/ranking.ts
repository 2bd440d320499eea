import type { Criterion } from '../calls/call.ts'
import type { Assessment } from './queries.ts'

/** What readers' scores come to for one application. Scores are 1 to 6. */
export type Standing = {
  /** Assessments that count: sent, by readers with no interest. */
  sent: number
  /** Readers who have not said that they have an interest. */
  readers: number
  /** The mean over readers of their weighted means; null before the first. */
  mean: number | null
  /** The lowest and highest reader's weighted mean. */
  low: number | null
  high: number | null
  /** Criteria on which two readers stand more than `APART` points from each other. */
  differs: string[]
}

const APART = 2

/**
 * A reader's weighted mean: each score times its weight, over the sum of the weights. Undefined where a score is missing: what is not
 * whole does not count.
 */
export function weightedMean(criteria: Criterion[], scores: Record<string, number>): number | undefined {
  let sum = 0
  let weights = 0
  for (const { id, weight } of criteria) {
    const score = scores[id]
    if (score === undefined) return undefined
    sum += score * weight
    weights += weight
  }
  return weights === 0 ? undefined : sum / weights
}

export function standingOf(criteria: Criterion[], assessments: Assessment[]): Standing {
  const free = assessments.filter(({ conflict }) => conflict !== true)
  const counted = free.filter(({ conflict, sentAt }) => conflict === false && sentAt !== null)
  const means = counted.flatMap(({ scores }) => weightedMean(criteria, scores) ?? [])
  const differs = criteria
    .filter(({ id }) => {
      const given = counted.flatMap(({ scores }) => scores[id] ?? [])
      return given.length > 1 && Math.max(...given) - Math.min(...given) > APART
    })
    .map(({ id }) => id)
  const some = means.length > 0
  return {
    sent: counted.length,
    readers: free.length,
    mean: some ? means.reduce((sum, mean) => sum + mean, 0) / means.length : null,
    low: some ? Math.min(...means) : null,
    high: some ? Math.max(...means) : null,
    differs,
  }
}

/** Places by mean, the highest first; those who are equal to a hundredth share a place. Without a mean there is none. */
export function ranks<Row extends { id: string; mean: number | null }>(rows: Row[]): Map<string, number> {
  const rounded = (mean: number) => Math.round(mean * 100)
  const scored = rows.flatMap(({ id, mean }) => (mean === null ? [] : [{ id, points: rounded(mean) }]))
  return new Map(
    scored.map(({ id, points }) => [id, 1 + scored.filter((other) => other.points > points).length]),
  )
}

/**
 * Divides an amount by weights so that the parts are whole hundredths and sum to the amount exactly: the largest remainders get what
 * rounding leaves over, the earlier of two alike first. Weights are whole and not negative; all 0 counts as all alike.
 */
export function spreadOre(amountOre: number, weights: number[]): number[] {
  if (weights.length === 0) throw new RangeError('an amount is divided among at least one part')
  const shares = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1)
  const whole = shares.reduce((sum, weight) => sum + BigInt(weight), 0n)
  const sign = amountOre < 0 ? -1 : 1
  const size = BigInt(Math.abs(amountOre))
  const parts = shares.map((weight, index) => {
    const product = size * BigInt(weight)
    return { index, ore: product / whole, rest: product % whole }
  })
  const left = Number(size - parts.reduce((sum, { ore }) => sum + ore, 0n))
  const first = parts.toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  for (const part of first.slice(0, left)) part.ore += 1n
  // `+ 0` keeps an empty part of a negative amount from being -0.
  return parts.map(({ ore }) => sign * Number(ore) + 0)
}

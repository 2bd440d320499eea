import { isCarriedOut } from '../../taxonomies.ts'
import type { Currency } from '../queries.ts'
import type { UsedRow } from './load-where-used.ts'

/** From so many municipalities on the figures of a measure are told of together; fewer are those of somebody and not of the measure. */
const LEAST_PLACES = 3

/** How far figures lie from each other; of an even number `middle` is the lower of the two in the middle. */
export type FigureSpread = { places: number; least: number; middle: number; most: number }

/**
 * What it took where a measure was tried, over the figures that everybody sees beside each place: whole units by currency, which are
 * never put together, and hours. Nothing for fewer than three municipalities.
 */
export function figuresOf(rows: UsedRow[]): {
  cost: (FigureSpread & { currency: Currency })[]
  hours: FigureSpread | null
} {
  const tried = rows.filter(({ state }) => isCarriedOut(state))
  const byCurrency = Map.groupBy(tried, ({ currency }) => currency)
  return {
    cost: [...byCurrency].flatMap(([currency, own]) => {
      const spread = spreadOf(own, ({ cost }) => cost)
      return spread ? [{ currency, ...spread }] : []
    }),
    hours: spreadOf(tried, ({ hours }) => hours),
  }
}

function spreadOf(rows: UsedRow[], figure: (row: UsedRow) => number | null): FigureSpread | null {
  const stated = rows.flatMap((row) => {
    const value = figure(row)
    return value === null ? [] : [{ place: row.todayKeys[0] ?? row.municipalityKey, value }]
  })
  const places = new Set(stated.map(({ place }) => place)).size
  if (places < LEAST_PLACES) return null
  const values = stated.map(({ value }) => value).sort((a, b) => a - b)
  const at = (index: number) => values[index] ?? 0
  return { places, least: at(0), middle: at(Math.ceil(values.length / 2) - 1), most: at(values.length - 1) }
}

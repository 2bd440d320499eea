import { z } from 'zod'

const ore = z.int()
const currency = z.enum(['NOK', 'SEK', 'EUR'])

/** Budget and use of a line or a sum, in whole hundredths of the table’s currency. */
export const MoneyFigures = z.strictObject({
  budgetOre: ore,
  /** Posted before the period. */
  usedBeforeOre: ore,
  /** Posted in the period. */
  usedOre: ore,
  usedInAllOre: ore,
  /** Used in all of the budget; null where the budget is 0. */
  share: z.number().nullable(),
  remainingOre: ore,
})
export type MoneyFigures = z.infer<typeof MoneyFigures>

/** A budget line with its figures; amounts in whole hundredths of the table’s currency, time in minutes. */
export const MoneyLine = MoneyFigures.extend({
  lineId: z.uuid(),
  name: z.string(),
  kind: z.enum(['cost', 'own-hours', 'own-share']),
  /** False where nothing was ever posted on the line: "nothing entered", which is not 0. */
  posted: z.boolean(),
  /** What the project expects to use in all; null where it has not said. */
  forecastOre: ore.nullable(),
  /** The forecast, or what is used in all where that is more or there is no forecast, against the budget: positive is over. */
  deviationOre: ore,
  /** The deviation is beyond what the programme accepts without a reason. */
  reasonNeeded: z.boolean(),
  deviationReason: z.string(),
  budgetMinutes: z.int().nullable(),
  usedMinutes: z.int().nullable(),
})
export type MoneyLine = z.infer<typeof MoneyLine>

/**
 * A project's budget against its accounts, as a report shows and freezes it. All amounts are whole hundredths of `currency` (øre, öre,
 * cent) and exact; a share is a plain ratio, 1 = all of the budget.
 */
export const MoneyTable = z.strictObject({
  currency,
  period: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  budgetVersion: z.int().nullable(),
  lines: z.array(MoneyLine),
  /** Sum of the lines of kind `cost`. */
  costs: MoneyFigures,
  /** Sum of own hours and other own share. */
  ownShare: MoneyFigures,
  /** Sum of all lines. */
  total: MoneyFigures,
  /** Posted on the project and on no line yet. */
  unassignedOre: ore,
  /** What does not add up, and by how much; empty when everything does. */
  differences: z.array(
    z.strictObject({
      code: z.enum(['unassigned', 'stated-total', 'file-balance', 'currency-without-rate', 'after-period']),
      /** What was stated where something was; a file's name, a line's name. */
      about: z.string(),
      statedOre: ore.nullable(),
      countedOre: ore,
      currency,
    }),
  ),
  /** Amounts in other currencies, each with the stated rate by which it is in the sums, or without one and then in none. */
  converted: z.array(
    z.strictObject({
      currency,
      amountOre: ore,
      rate: z.number().nullable(),
      rateOn: z.iso.date().nullable(),
      source: z.string(),
      convertedOre: ore.nullable(),
    }),
  ),
  /** Co-financing promised in the project's record. */
  coFinancing: z.array(z.strictObject({ funder: z.string(), amountOre: ore.nullable(), currency })),
  /** Used in all and planned, month by month, for the chart. `plannedOre` is the budget spread over the time it is for. */
  months: z.array(z.strictObject({ month: z.string(), usedInAllOre: ore, plannedOre: ore.nullable() })),
})
export type MoneyTable = z.infer<typeof MoneyTable>

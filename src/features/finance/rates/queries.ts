import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/database.ts'
import type { Currency } from '../table/build-money-table.ts'

/** `rate` as a decimal number in text, exact. */
export async function saveRate(
  tx: Tx,
  rate: {
    projectId: string
    currency: Currency
    toCurrency: Currency
    rate: string
    rateOn: string
    source: string
  },
) {
  const exact = sql<number>`${rate.rate}::numeric`
  await tx
    .insertInto('exchange_rate')
    .values({
      project_id: rate.projectId,
      currency: rate.currency,
      to_currency: rate.toCurrency,
      rate: exact,
      rate_on: rate.rateOn,
      source: rate.source,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['project_id', 'currency', 'to_currency'])
        .doUpdateSet({ rate: exact, rate_on: rate.rateOn, source: rate.source }),
    )
    .execute()
}

export async function deleteRate(tx: Tx, projectId: string, currency: Currency, toCurrency: Currency) {
  await tx
    .deleteFrom('exchange_rate')
    .where('project_id', '=', projectId)
    .where('currency', '=', currency)
    .where('to_currency', '=', toCurrency)
    .execute()
}

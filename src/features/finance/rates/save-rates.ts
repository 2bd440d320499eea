import { audit } from '../../../platform/audit/audit.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Act } from '../../projects/index.ts'
import { listRates, lockFinance } from '../queries.ts'
import type { Currency } from '../table/build-money-table.ts'
import { deleteRate, saveRate } from './queries.ts'

/** `rate` is the decimal number in text, exact; it has at most 8 decimals. */
export type StatedRate = { currency: Currency; rate: string; rateOn: string; source: string }

/** The rates as one text, by which a form knows whether somebody has changed them since. */
export const ratesSeen = (rates: StatedRate[]) =>
  rates.map(({ currency, rate, rateOn, source }) => [currency, rate, rateOn, source].join(' ')).join('\n')

export async function statedRates(db: Db, projectId: string, toCurrency: Currency): Promise<StatedRate[]> {
  const rates = await listRates(db, projectId, toCurrency)
  return rates.map(({ currency, exactRate, rateOn, source }) => ({
    currency,
    rate: exactRate,
    rateOn,
    source,
  }))
}

/**
 * States the rates by which a project's amounts are turned into `toCurrency`: these and no others. Refused with what is there now where
 * somebody has changed them since `seen`.
 */
export async function saveRates(
  tx: Tx,
  act: Act,
  to: { projectId: string; toCurrency: Currency; seen: string },
  rates: StatedRate[],
): Promise<{ ok: true } | { ok: false; reason: 'conflict'; current: StatedRate[] }> {
  await lockFinance(tx, to.projectId)
  const current = await statedRates(tx, to.projectId, to.toCurrency)
  if (ratesSeen(current) !== to.seen) return { ok: false, reason: 'conflict', current }
  for (const { currency } of current)
    if (!rates.some((rate) => rate.currency === currency))
      await deleteRate(tx, to.projectId, currency, to.toCurrency)
  for (const rate of rates) await saveRate(tx, { ...to, ...rate })
  await audit(
    tx,
    act,
    'save-exchange-rates',
    { kind: 'project', id: to.projectId },
    { currencies: rates.map(({ currency }) => currency) },
  )
  return { ok: true }
}

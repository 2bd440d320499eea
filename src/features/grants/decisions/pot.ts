import type { Tx } from '../../../platform/database/database.ts'
import { type DecisionCase, lockPot, potOf } from './queries.ts'

export type PotRefusal = { ok: false; reason: 'pot'; left: number; asked: number; currency: string }

/** Takes the lock on the pot, and says whether the amount goes above what is left of it. */
export async function overPot(tx: Tx, found: DecisionCase, amount: number): Promise<PotRefusal | undefined> {
  await lockPot(tx, found.call.id)
  const { left } = await potOf(tx, found.call.id)
  return amount > left
    ? { ok: false, reason: 'pot', left, asked: amount, currency: found.call.currency }
    : undefined
}

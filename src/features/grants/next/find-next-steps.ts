import type { Db } from '../../../platform/database/database.ts'
import { localDay } from '../../../platform/i18n/zones.ts'
import { callPhase } from '../calls/call.ts'
import { waitsStill } from '../payments/pay.ts'
import { type Next, type NextFacts, nextStepOf } from './next-step.ts'
import { listNextRows, type NextRow } from './queries.ts'

/** What happens next with each of these applications, by id; for whoever may see them. */
export async function findNextSteps(db: Db, ids: string[], now: Date): Promise<Map<string, Next>> {
  return new Map((await listNextRows(db, ids)).map((row) => [row.id, nextOf(row, now)]))
}

/** Of one application; a mistake of the caller where there is none. */
export async function findNextStep(db: Db, id: string, now: Date): Promise<Next> {
  const found = (await findNextSteps(db, [id], now)).get(id)
  if (!found) throw new RangeError('the next step of an application that there is not')
  return found
}

function nextOf({ timeZone, startsOn, parts, ...row }: NextRow, now: Date): Next {
  const today = localDay(now, timeZone)
  const sum = (some: NextRow['parts']) => some.reduce((all, { amount }) => all + amount, 0)
  const approval = { reportApprovedAt: row.decision?.reportApproved ? now : null }
  const ready = parts.filter((part) => waitsStill(part, { startsOn }, approval, today) === null)
  const facts: NextFacts = {
    ...row,
    phase: callPhase({ ...row, timeZone }, now),
    payable: row.owed ? 0 : sum(ready),
    unpaid: sum(parts),
  }
  return {
    step: nextStepOf(facts, today),
    region: row.region,
    currency: row.currency,
    accepted: row.decision?.accepted ?? false,
  }
}

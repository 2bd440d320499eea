import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Act } from '../../projects/index.ts'
import { type MoneyOptions, moneyFacts } from '../load-money-table.ts'
import { lockFinance } from '../queries.ts'
import { buildMoneyTable } from '../table/build-money-table.ts'
import { saveOutlook } from './queries.ts'

export type LineOutlook = { lineId: string; forecastOre: number | null; reason: string }

export type OutlookSaved =
  | { ok: true }
  /** Beyond the programme's limit, and no reason: these lines. */
  | { ok: false; reason: 'reasonMissing'; lineIds: string[] }
  /** Somebody changed the same lines meanwhile: what they say now. */
  | { ok: false; reason: 'conflict'; current: LineOutlook[] }

/**
 * Saves what the project expects to use on its lines, and why a line departs from its budget. `seen` is what the lines said when the
 * writing began: lines left as they were keep what somebody else has written since, and lines that both changed are refused. Refused too
 * where a deviation is beyond the limit of `options` and has no reason. Lines that are not the project's own are passed over.
 */
export async function saveOutlooks(
  tx: Tx,
  act: Act,
  options: MoneyOptions,
  written: { seen: LineOutlook; now: LineOutlook }[],
): Promise<OutlookSaved> {
  await lockFinance(tx, options.projectId)
  const facts = await moneyFacts(tx, options)
  if (!facts) return { ok: true }
  const own = new Set(facts.lines.map(({ id }) => id))
  const changed = written.filter(({ seen, now }) => own.has(now.lineId) && !isSame(seen, now))
  const heldNow = (lineId: string): LineOutlook =>
    facts.outlook.find((each) => each.lineId === lineId) ?? { lineId, forecastOre: null, reason: '' }
  const clashes = changed
    .filter(({ seen, now }) => !isSame(heldNow(now.lineId), seen) && !isSame(heldNow(now.lineId), now))
    .map(({ now }) => heldNow(now.lineId))
  if (clashes.length > 0) return { ok: false, reason: 'conflict', current: clashes }

  const kept = facts.outlook.filter(({ lineId }) => !changed.some(({ now }) => now.lineId === lineId))
  const table = buildMoneyTable({ ...facts, outlook: [...kept, ...changed.map(({ now }) => now)] })
  const lineIds = (table?.lines ?? [])
    .filter((line) => line.reasonNeeded && line.deviationReason === '')
    .map(({ lineId }) => lineId)
  if (lineIds.length > 0) return { ok: false, reason: 'reasonMissing', lineIds }

  const savedBy = act.viewer.kind === 'member' ? act.viewer.accountId : null
  for (const { now } of changed) await saveOutlook(tx, { projectId: options.projectId, ...now, savedBy })
  if (changed.length > 0)
    await audit(
      tx,
      act,
      'save-budget-outlook',
      { kind: 'project', id: options.projectId },
      { lines: changed.length },
    )
  return { ok: true }
}

const isSame = (a: LineOutlook, b: LineOutlook) =>
  a.forecastOre === b.forecastOre && a.reason.trim() === b.reason.trim()

import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Act } from '../../projects/index.ts'
import { lockFinance } from '../queries.ts'
import type { Currency, LineKind } from '../table/build-money-table.ts'
import {
  findTwiceNamed,
  insertAmounts,
  insertVersion,
  newestVersion,
  retireLines,
  upsertLine,
} from './queries.ts'

export type BudgetLineInput = {
  /** A line of the project that this is, perhaps under a new name; without it the line of that name, or a new one. */
  id?: string
  name: string
  kind: LineKind
  /**
   * Hundredths by year (0: the project's whole time) and funder ('': not said), each pair once. `minutes` of own work at the rate that
   * gave the amount.
   */
  amounts: { year: number; funder: string; amountOre: number; minutes?: number | null }[]
}

export type BudgetInput = {
  projectId: string
  /** A version after the first is revised, and says why. */
  kind: 'original' | 'revised'
  reason: string
  /** The day it was decided, YYYY-MM-DD. */
  decidedOn: string
  currency: Currency
  /** The document it was read from. */
  readingId?: string | null
  /** In the order they are to stand in. Lines of earlier versions that are not here are kept for what was posted on them. */
  lines: BudgetLineInput[]
  /** The number of the version that was changed (0: there was none): refused where somebody has saved another since. */
  baseVersion?: number
}

export type BudgetInserted =
  | { ok: true; versionId: string; number: number; lineIds: Record<string, string> }
  | { ok: false; reason: 'conflict'; currentVersion: number }
  | { ok: false; reason: 'lineTwice'; name: string }

/**
 * Saves the budget as a new version, which holds from now on; earlier ones stay as they are. Refused: `conflict`, where the base version
 * is not the newest; `lineTwice`, where two lines have one name, whatever their capitals. `lineIds` gives the id of each line by its name.
 * Whether the person may edit the project is the caller's to decide.
 */
export async function insertBudgetVersion(tx: Tx, act: Act, budget: BudgetInput): Promise<BudgetInserted> {
  await lockFinance(tx, budget.projectId)
  const currentVersion = await newestVersion(tx, budget.projectId)
  if (budget.baseVersion !== undefined && budget.baseVersion !== currentVersion)
    return { ok: false, reason: 'conflict', currentVersion }
  const twice = await findTwiceNamed(
    tx,
    budget.lines.map(({ name }) => name),
  )
  if (twice !== undefined) return { ok: false, reason: 'lineTwice', name: twice }

  const number = currentVersion + 1
  const versionId = await insertVersion(tx, {
    ...budget,
    number,
    savedBy: act.viewer.kind === 'member' ? act.viewer.accountId : null,
  })
  // A name must be free before another line takes it over.
  await retireLines(tx, budget.projectId)
  const lineIds: Record<string, string> = {}
  // Lines that say which they are come first, so that a new line does not take over an old one by the name it had.
  const lines = budget.lines.map((line, position) => ({ line, position }))
  for (const { line, position } of lines.toSorted((a, b) => Number(!a.line.id) - Number(!b.line.id)))
    lineIds[line.name] = await upsertLine(tx, budget.projectId, position, line)
  await insertAmounts(
    tx,
    versionId,
    budget.lines.flatMap(({ name, amounts }) =>
      amounts.map((amount) => ({ lineId: lineIds[name] ?? '', minutes: null, ...amount })),
    ),
  )
  await audit(tx, act, 'save-budget', { kind: 'project', id: budget.projectId }, { version: number })
  return { ok: true, versionId, number, lineIds }
}

import { createHash } from 'node:crypto'
import type { Tx } from '../../../../platform/database/database.ts'
import { inPieces } from '../reading/byte-pieces.ts'
import type { LedgerFacts } from '../reading/ledger-file.ts'
import { type LedgerFile, openLedger } from './open-ledger.ts'
import { listEarlierFiles, sumHeld } from './queries.ts'
import { scopeOf } from './scope.ts'
import type { Decision, Selection } from './selection.ts'
import { takenRows } from './taken-rows.ts'

type Given = { projectId: string; file: LedgerFile; selection: Selection; decisions: readonly Decision[] }

/** Bits of an identity (53) that are summed apart, so that sums of some million of them stay exact. */
const LOW = 2 ** 26

/**
 * Recognises a file that came before and says what is held, without writing anything. Only a file whose bytes came before is looked at;
 * what decides is that on each line stand as many postings with the same sum of identities as the file has now, so that what was
 * moved, amended or chosen otherwise since is noticed. Undefined: the postings have to be compared one by one.
 */
export async function findRepeated(
  tx: Tx,
  given: Given,
): Promise<{ facts: LedgerFacts; unchanged: number } | undefined> {
  const earlier = await listEarlierFiles(tx, given.projectId, given.file.kind)
  if (earlier.size === 0 || !earlier.has(await sha256Of(given.file))) return undefined
  const lines = new Map<string, { count: number; low: number; high: number }>()
  const reading = takenRows(openLedger(given.file).reader, given.selection, given.decisions)
  let unchanged = 0
  for (;;) {
    const { value, done } = await reading.next()
    if (done) {
      const held = await sumHeld(tx, scopeOf(given.projectId, null, value, given.selection), LOW)
      const isSame =
        unchanged > 0 &&
        held.length === lines.size &&
        held.every(({ line, count, low, high }) => {
          const said = lines.get(line ?? '')
          return said?.count === count && said.low === low && said.high === high
        })
      return isSame ? { facts: value, unchanged } : undefined
    }
    const { taken } = value
    for (const [index, identity] of taken.identities.entries()) {
      const key = taken.lines[index] ?? ''
      const line = lines.get(key) ?? { count: 0, low: 0, high: 0 }
      lines.set(key, line)
      line.count += 1
      line.low += identity % LOW
      line.high += Math.floor(identity / LOW)
    }
    unchanged += taken.rows.length
  }
}

async function sha256Of(file: LedgerFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of inPieces(file.bytes())) hash.update(piece)
  return hash.digest('hex')
}

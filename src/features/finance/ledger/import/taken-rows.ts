import type { Currency, LedgerFacts, LedgerReader } from '../reading/ledger-file.ts'
import { identityOf } from './identity.ts'
import type { PreparedRow } from './queries.ts'
import { type Decision, decider, type Selection, selector } from './selection.ts'

/** What of a file is taken into the project, each posting with its identity and its line, in the order of the file; then the facts. */
export async function* takenRows(
  reader: LedgerReader,
  selection: Selection,
  decisions: readonly Decision[],
): AsyncGenerator<{ rows: PreparedRow[]; currency: Currency }, LedgerFacts> {
  const chosen = selector(selection)
  const lineOf = decider(decisions)
  for (;;) {
    const { value, done } = await reader.next()
    if (done) return value
    const rows: PreparedRow[] = []
    for (const row of value.rows) {
      const object = chosen(row)
      if (object === undefined) continue
      const line = lineOf(row.account, object) ?? null
      if (line !== 'outside') rows.push({ ...row, identity: identityOf(row), lineId: line })
    }
    if (rows.length > 0) yield { rows, currency: value.currency }
  }
}

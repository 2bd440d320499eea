import type { Currency, LedgerFacts, LedgerReader, LedgerRow } from '../reading/ledger-file.ts'
import { identityOf } from './identity.ts'
import { type Decision, decider, type Selection, selector } from './selection.ts'

/** So many at least are given at a time: a statement of few rows costs as much as a thousand rows do. */
const BATCH = 8_000

/** Postings with their identities and budget lines, each at the place of its posting. */
export type TakenRows = { rows: LedgerRow[]; identities: number[]; lines: (string | null)[] }

/** What of a file is taken into the project, in the order of the file, some thousand at a time; then the facts. */
export async function* takenRows(
  reader: LedgerReader,
  selection: Selection,
  decisions: readonly Decision[],
): AsyncGenerator<{ taken: TakenRows; currency: Currency }, LedgerFacts> {
  const chosen = selector(selection)
  const lineOf = decider(decisions)
  let taken: TakenRows = { rows: [], identities: [], lines: [] }
  let last: Currency = 'NOK'
  for (;;) {
    const { value, done } = await reader.next()
    if (done) {
      if (taken.rows.length > 0) yield { taken, currency: last }
      return value
    }
    last = value.currency
    for (const row of value.rows) {
      const object = chosen(row)
      if (object === undefined) continue
      const line = lineOf(row.account, object) ?? null
      if (line === 'outside') continue
      taken.rows.push(row)
      taken.identities.push(identityOf(row))
      taken.lines.push(line)
    }
    if (taken.rows.length < BATCH) continue
    yield { taken, currency: last }
    taken = { rows: [], identities: [], lines: [] }
  }
}

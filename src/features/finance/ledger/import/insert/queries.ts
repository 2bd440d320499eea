import { sql } from 'kysely'
import type { Tx } from '../../../../../platform/database/database.ts'
import type { Currency, LedgerRow } from '../../reading/ledger-file.ts'
import type { TakenRows } from '../taken-rows.ts'
import { binaryArray, dayNumber } from './binary-array.ts'

const BETWEEN = '\u001f'

/**
 * Some thousand postings in one statement. PostgreSQL does not COPY into a table under row-level security; this takes less of its time
 * than COPY does: numbers and days go as binary arrays; account, objects and line, which are the same in many rows, once for each kind
 * of row; texts of their own divided by a control character, which no posting holds. A column that is one empty text has no parts at
 * all, hence `coalesce`.
 *
 * The statement is made at once and sent when it is called for, so that it is ready when the database is.
 */
export function preparePostings(
  to: { projectId: string; importId: string; currency: Currency },
  { rows, identities, lines }: TakenRows,
): (tx: Tx) => Promise<unknown> {
  const { kinds, numbers } = kindsOf(rows, lines)
  const texts = (value: (row: LedgerRow) => string) =>
    sql`string_to_array(${rows.map(value).join(BETWEEN)}, ${BETWEEN})`
  const statement = sql`
    insert into posting (project_id, import_id, row_number, voucher, posted_on, account, account_name, objects, description,
      amount_ore, currency, identity, budget_line_id)
    select ${to.projectId}::uuid, ${to.importId}::uuid, row_number, coalesce(voucher, ''), posted_on, kind.account,
      kind.account_name, kind.objects, coalesce(description, ''), amount_ore, ${to.currency}, identity, kind.line
    from (
      select unnest(${binaryArray('integer', rows, (row) => row.row)}::integer[]) as row_number,
        unnest(${texts((row) => row.voucher)}) as voucher,
        unnest(${binaryArray('date', rows, (row) => dayNumber(row.postedOn))}::date[]) as posted_on,
        unnest(${binaryArray('integer', numbers, (number) => number)}::integer[]) as kind,
        unnest(${texts((row) => row.description)}) as description,
        unnest(${binaryArray('bigint', rows, (row) => row.amountOre)}::bigint[]) as amount_ore,
        unnest(${binaryArray('bigint', identities, (identity) => identity)}::bigint[]) as identity
    ) given
    join unnest(${kinds.map(({ row }) => row.account)}::text[], ${kinds.map(({ row }) => row.accountName)}::text[],
      ${kinds.map(({ row }) => row.objects)}::text[], ${kinds.map(({ line }) => line)}::uuid[])
      with ordinality as kind (account, account_name, objects, line, number) on kind.number = given.kind`
  return (tx) => statement.execute(tx)
}

type Kind = { row: LedgerRow; line: string | null; number: number }

/** The different accounts, objects and lines there are; and for each row which of them, from 1, is its own. */
function kindsOf(rows: readonly LedgerRow[], lines: readonly (string | null)[]) {
  const byAccount = new Map<string, Map<string, Kind[]>>()
  const kinds: Kind[] = []
  const numbers = rows.map((row, index) => {
    const line = lines[index] ?? null
    const byObjects = byAccount.get(row.account) ?? new Map<string, Kind[]>()
    if (byObjects.size === 0) byAccount.set(row.account, byObjects)
    const alike = byObjects.get(row.objects) ?? []
    if (alike.length === 0) byObjects.set(row.objects, alike)
    const known = alike.find((kind) => kind.line === line && kind.row.accountName === row.accountName)
    if (known) return known.number
    const kind = { row, line, number: kinds.length + 1 }
    alike.push(kind)
    kinds.push(kind)
    return kind.number
  })
  return { kinds, numbers }
}

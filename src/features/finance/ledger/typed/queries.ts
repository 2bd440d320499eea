import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/database.ts'
import type { TypedPosting } from './insert-typed-postings.ts'

export type TypedRow = Required<Pick<TypedPosting, 'row' | 'voucher'>> &
  TypedPosting & { minutes: number | null; identity: number }

/** `unlessHeldIn`: rows that are held in these books already are left out. */
export async function insertTypedRows(
  tx: Tx,
  given: { projectId: string; importId: string; unlessHeldIn?: string; rows: TypedRow[] },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into posting (project_id, import_id, row_number, voucher, posted_on, account, description, amount_ore, currency, minutes,
      identity, budget_line_id)
    select ${given.projectId}::uuid, ${given.importId}::uuid, "row", voucher, "postedOn", '', description, "amountOre", currency,
      minutes, identity, "budgetLineId"
    from jsonb_to_recordset(${JSON.stringify(given.rows)}::jsonb) as given ("row" int, voucher text, "postedOn" date,
      description text, "amountOre" bigint, currency text, minutes int, identity bigint, "budgetLineId" uuid)
    where ${given.unlessHeldIn ?? null}::text is null or not exists (
      select 1 from posting held join ledger_import earlier on earlier.id = held.import_id
      where held.project_id = ${given.projectId}::uuid and earlier.books = ${given.unlessHeldIn ?? null}
        and held.identity = given.identity and held.row_number = given."row" and held.withdrawn_by is null)
    order by "row"
    returning id`.execute(tx)
  return rows.map(({ id }) => Number(id))
}

/** Takes a typed posting back, as long as nobody has before. True where it held. */
export async function withdrawTyped(
  tx: Tx,
  projectId: string,
  postingId: number,
  by: string,
): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`
    update posting set withdrawn_by = ${by}::uuid
    from ledger_import where ledger_import.id = posting.import_id and ledger_import.kind in ('typed', 'document')
      and posting.project_id = ${projectId}::uuid and posting.id = ${postingId} and posting.withdrawn_by is null
    returning posting.id`.execute(tx)
  return rows.length > 0
}

export async function deleteEmptyImport(tx: Tx, importId: string) {
  await tx.deleteFrom('ledger_import').where('id', '=', importId).execute()
}

import { sql } from 'kysely'
import type { Db } from '../../../platform/database/database.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import type { Currency, LedgerKind } from './reading/ledger-file.ts'

export type ImportKind = LedgerKind | 'typed' | 'document'
export type ListedImport = {
  id: string
  kind: ImportKind
  fileName: string
  importedAt: Date
  by: string | null
  /** Postings of this import that hold, and their sum for each currency. */
  postings: number
  sums: { currency: Currency; ore: number }[]
  compared: { added: number; takenBack: number; moved: number } | undefined
}

/** What was brought into a project or typed, newest first, at most 200, and how many there are. */
export async function listImports(
  db: Db,
  projectId: string,
): Promise<{ imports: ListedImport[]; total: number }> {
  const { rows } = await sql<{
    id: string
    kind: ImportKind
    file_name: string
    imported_at: Date
    name: string | null
    facts: { compared?: { added: number; takenBack: number; moved: number } }
    postings: number
    sums: { currency: Currency; ore: number }[] | null
    total: number
  }>`
    select imported.id, imported.kind, imported.file_name, imported.imported_at, account.name, imported.facts,
      coalesce(held.postings, 0) as postings, held.sums, count(*) over ()::int as total
    from ledger_import imported
    left join account on account.id = imported.imported_by
    left join lateral (
      select sum(count)::int as postings, jsonb_agg(jsonb_build_object('currency', currency, 'ore', ore) order by currency) as sums
      from (
        select currency, count(*) as count, sum(amount_ore)::bigint as ore from posting
        where posting.project_id = imported.project_id and posting.import_id = imported.id and withdrawn_by is null
        group by currency) by_currency
    ) held on true
    where imported.project_id = ${projectId}::uuid
    order by imported.imported_at desc, imported.id limit 200`.execute(db)
  return {
    total: rows[0]?.total ?? 0,
    imports: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      fileName: row.file_name,
      importedAt: row.imported_at,
      by: row.name,
      postings: row.postings,
      sums: row.sums ?? [],
      compared: row.facts.compared,
    })),
  }
}

/** One import of a project. */
export async function findImport(db: Db, projectId: string, id: string) {
  if (!isUuid(id)) return undefined
  const row = await db
    .selectFrom('ledger_import')
    .select(['id', 'kind', 'file_name', 'facts', 'imported_at'])
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const facts = row.facts as { compared?: { added: number; takenBack: number; moved: number } }
  return { ...row, compared: facts.compared }
}

/** How many postings of a project hold. */
export async function countPostings(db: Db, projectId: string): Promise<number> {
  const { count } = await db
    .selectFrom('posting')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('project_id', '=', projectId)
    .where('withdrawn_by', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

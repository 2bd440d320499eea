import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { ImportKind } from '../queries.ts'
import type { Currency } from '../reading/ledger-file.ts'

export type PostingFilter = {
  /** A line's id, or 'none' for what stands on no line. */
  line: string
  /** YYYY-MM. */
  month: string
  /** An import's id. */
  file: string
}

const PAGE = 100

const holds = (projectId: string, { line, month, file }: PostingFilter): RawBuilder<SqlBool> => sql<SqlBool>`(
  posting.project_id = ${projectId}::uuid
  and (${line} = '' or (${line} = 'none' and posting.budget_line_id is null) or posting.budget_line_id::text = ${line})
  and (${month} = '' or to_char(posting.posted_on, 'YYYY-MM') = ${month})
  and (case when ${file} = '' then posting.withdrawn_by is null
    else posting.import_id::text = ${file} or posting.withdrawn_by::text = ${file} end))`

/** Postings by day, a page of 100, with how many there are and their sums. Those taken back show only under their file. */
export async function listPostings(db: Db, projectId: string, filter: PostingFilter, page: number) {
  const rows = await db
    .selectFrom('posting')
    .leftJoin('budget_line', 'budget_line.id', 'posting.budget_line_id')
    .select([
      'posting.id',
      'posting.voucher',
      'posting.posted_on',
      'posting.account',
      'posting.account_name',
      'posting.description',
      'posting.amount_ore',
      'posting.currency',
      'posting.withdrawn_by',
      'budget_line.name as line',
    ])
    .where(holds(projectId, filter))
    .orderBy('posting.posted_on', 'desc')
    .orderBy('posting.id', 'desc')
    .limit(PAGE)
    .offset((page - 1) * PAGE)
    .execute()
  const sums = await db
    .selectFrom('posting')
    .select((eb) => [
      'currency',
      eb.fn.countAll<number>().as('count'),
      sql<number>`(count(*) filter (where withdrawn_by is null))::int`.as('held'),
      sql<number>`coalesce(sum(amount_ore) filter (where withdrawn_by is null), 0)::bigint`.as('ore'),
    ])
    .where(holds(projectId, filter))
    .groupBy('currency')
    .orderBy('currency')
    .limit(3)
    .execute()
  const total = sums.reduce((sum, { count }) => sum + Number(count), 0)
  return { rows, sums, total, pages: Math.max(1, Math.ceil(total / PAGE)) }
}

/** Months, lines and files there are postings of, to filter by. */
export async function listFilters(db: Db, projectId: string) {
  const months = await db
    .selectFrom('posting')
    .select(sql<string>`to_char(posted_on, 'YYYY-MM')`.as('month'))
    .where('project_id', '=', projectId)
    .where('withdrawn_by', 'is', null)
    .groupBy('month')
    .orderBy('month', 'desc')
    .limit(600)
    .execute()
  const lines = await db
    .selectFrom('budget_line')
    .select(['id', 'name'])
    .where('project_id', '=', projectId)
    .orderBy('position')
    .orderBy('id')
    .limit(1_000)
    .execute()
  const files = await db
    .selectFrom('ledger_import')
    .select(['id', 'file_name', 'imported_at'])
    .where('project_id', '=', projectId)
    .orderBy('imported_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return { months: months.map(({ month }) => month), lines, files }
}

export type FoundPosting = NonNullable<Awaited<ReturnType<typeof findPosting>>>

/** One posting with the file, row and voucher it came from, and the file that took it back. */
export async function findPosting(db: Db, projectId: string, id: string) {
  if (!/^\d{1,15}$/.test(id)) return undefined
  const row = await db
    .selectFrom('posting')
    .innerJoin('ledger_import as source', 'source.id', 'posting.import_id')
    .leftJoin('ledger_import as later', 'later.id', 'posting.withdrawn_by')
    .leftJoin('account as typist', 'typist.id', 'source.imported_by')
    .leftJoin('budget_line', 'budget_line.id', 'posting.budget_line_id')
    .select([
      'posting.id',
      'posting.row_number',
      'posting.voucher',
      'posting.posted_on',
      'posting.account',
      'posting.account_name',
      'posting.objects',
      'posting.description',
      'posting.amount_ore',
      'posting.currency',
      'posting.minutes',
      'posting.budget_line_id',
      'budget_line.name as line',
      'source.id as source_id',
      'source.kind as source_kind',
      'source.file_name as source_name',
      'source.imported_at as source_at',
      'source.reading_id',
      'typist.name as source_by',
      'later.id as later_id',
      'later.file_name as later_name',
      'later.imported_at as later_at',
    ])
    .where('posting.project_id', '=', projectId)
    .where('posting.id', '=', Number(id))
    .executeTakeFirst()
  return row && { ...row, source_kind: row.source_kind as ImportKind, currency: row.currency as Currency }
}

export type AccountOnLines = {
  account: string
  accountName: string
  count: number
  sums: { currency: Currency; ore: number }[]
  /** The one line all of them stand on; null: none; 'several'. */
  line: string | null
}

/** Accounts of what holds from files, each with the line its postings stand on. */
export async function listAccountsOnLines(db: Db, projectId: string): Promise<AccountOnLines[]> {
  const { rows } = await sql<AccountOnLines>`
    with by_currency as (
      select posting.account, max(posting.account_name) as account_name, posting.currency, count(*) as count,
        sum(posting.amount_ore)::bigint as ore,
        count(distinct coalesce(posting.budget_line_id::text, '')) as lines, min(posting.budget_line_id::text) as line,
        bool_or(posting.budget_line_id is null) and bool_or(posting.budget_line_id is not null) as mixed
      from posting where project_id = ${projectId}::uuid and withdrawn_by is null and account <> ''
      group by posting.account, posting.currency
    )
    select account, max(account_name) as "accountName", sum(count)::int as count,
      jsonb_agg(jsonb_build_object('currency', currency, 'ore', ore) order by currency) as sums,
      case when max(lines) > 1 or bool_or(mixed) or count(distinct coalesce(line, '')) > 1 then 'several' else min(line) end as line
    from by_currency group by account order by account limit 2000`.execute(db)
  return rows
}

/** Puts all that holds of an account on another line, also what comes next. Gives the number of postings that moved. */
export async function moveAccount(
  tx: Tx,
  projectId: string,
  account: string,
  lineId: string | null,
  accountId: string,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    update posting set budget_line_id = ${lineId}::uuid
    where project_id = ${projectId}::uuid and account = ${account} and withdrawn_by is null
      and budget_line_id is distinct from ${lineId}::uuid
    returning id`.execute(tx)
  await tx
    .deleteFrom('posting_rule')
    .where('project_id', '=', projectId)
    .where('account', '=', account)
    .execute()
  if (lineId !== null)
    await tx
      .insertInto('posting_rule')
      .values({ project_id: projectId, account, objects: '', budget_line_id: lineId, decided_by: accountId })
      .execute()
  return rows.length
}

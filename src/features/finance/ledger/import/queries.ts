import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { LedgerKind } from '../reading/ledger-file.ts'
import type { Scope } from './scope.ts'
import type { Decision } from './selection.ts'

/** One import at a time into a project: what is compared with stays as it is until the import is done. */
export async function lockLedger(tx: Tx, projectId: string) {
  await sql`select pg_advisory_xact_lock(727304, hashtext(${projectId}))`.execute(tx)
  // A large file takes longer than a page may.
  await sql`set local statement_timeout = '10min'`.execute(tx)
  await sql`set local idle_in_transaction_session_timeout = '10min'`.execute(tx)
}

export async function insertImport(
  tx: Tx,
  given: {
    projectId: string
    kind: LedgerKind | 'typed' | 'document'
    fileName: string
    sha256: string
    byteCount: number
    books: string
    facts: unknown
    readingId?: string | null
    accountId: string | null
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('ledger_import')
    .values({
      project_id: given.projectId,
      kind: given.kind,
      file_name: given.fileName,
      sha256: given.sha256,
      byte_count: given.byteCount,
      books: given.books,
      facts: JSON.stringify(given.facts),
      reading_id: given.readingId ?? null,
      imported_by: given.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What is known of the file only when all of it is read. */
export async function completeImport(
  tx: Tx,
  importId: string,
  given: { sha256: string; byteCount: number; books: string; facts: unknown },
) {
  await tx
    .updateTable('ledger_import')
    .set({
      sha256: given.sha256,
      byte_count: given.byteCount,
      books: given.books,
      facts: JSON.stringify(given.facts),
    })
    .where('id', '=', importId)
    .execute()
}

export type Compared = {
  added: number
  takenBack: number
  moved: number
  unchanged: number
  addedOre: number
  takenBackOre: number
}

/** What is held of the books and days of a file, from before. */
const heldOf = (scope: Scope) => sql`
  posting join ledger_import earlier on earlier.project_id = posting.project_id and earlier.id = posting.import_id
  where posting.project_id = ${scope.projectId}::uuid and earlier.books = ${scope.books}
    and earlier.id is distinct from ${scope.importId}::uuid and posting.withdrawn_by is null
    and (${scope.from}::date is null or posting.posted_on >= ${scope.from}::date)
    and (${scope.to}::date is null or posting.posted_on <= ${scope.to}::date)`

/** Hashes of what was imported before of this kind of file. */
export async function listEarlierFiles(tx: Tx, projectId: string, kind: LedgerKind): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('ledger_import')
    .select('sha256')
    .distinct()
    .where('project_id', '=', projectId)
    .where('kind', '=', kind)
    .orderBy('sha256')
    .limit(10_000)
    .execute()
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** For each line what is held: how many postings, and the sums of their identities' lower and upper parts, divided at `low`. */
export async function sumHeld(tx: Tx, scope: Scope, low: number) {
  const { rows } = await sql<{ line: string | null; count: number; low: number; high: number }>`
    select budget_line_id as line, count(*)::int as count, sum(identity % ${low}::bigint) as low,
      sum(identity / ${low}::bigint) as high
    from ${heldOf(scope)}
    group by budget_line_id order by budget_line_id limit 10000`.execute(tx)
  return rows
}

/** Whether anything of the same books and days is held from before. */
export async function hasEarlier(tx: Tx, scope: Scope): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select 1 from ${heldOf(scope)}) as found`.execute(tx)
  return rows[0]?.found ?? false
}

/**
 * The pairs of postings that say the same in this import and in what was held of its books and days, as often as they are in
 * both; and all others, which stand alone.
 */
const compared = (scope: Scope) => sql`
  fresh as (
    select id, identity, budget_line_id, amount_ore,
      row_number() over (partition by identity order by row_number, id) as nth
    from posting where project_id = ${scope.projectId}::uuid and import_id = ${scope.importId}::uuid
  ), held as (
    select posting.id, identity, budget_line_id, amount_ore,
      row_number() over (partition by identity order by posting.id) as nth
    from ${heldOf(scope)}
  ), paired as (
    select fresh.id as fresh_id, held.id as held_id, fresh.budget_line_id as new_line,
      fresh.amount_ore as fresh_ore, held.amount_ore as held_ore,
      held.budget_line_id is distinct from fresh.budget_line_id as is_moved
    from fresh full join held on held.identity = fresh.identity and held.nth = fresh.nth
  )`

export type DifferingPosting = {
  change: 'added' | 'taken-back' | 'moved'
  row: number
  voucher: string
  postedOn: string
  account: string
  accountName: string
  description: string
  amountOre: number
}

/** The postings that differ, the first `limit` of each kind of change by day. Asked before `settleImport`. */
export async function listDiffering(tx: Tx, scope: Scope, limit: number): Promise<DifferingPosting[]> {
  const { rows } = await sql<DifferingPosting>`
    with ${compared(scope)}, changes as (
      select 'added' as change, fresh_id as id from paired where held_id is null
      union all select 'taken-back', held_id from paired where fresh_id is null
      union all select 'moved', fresh_id from paired where fresh_id is not null and held_id is not null and is_moved
    ), numbered as (
      select change, posting.*, row_number() over (partition by change order by posted_on, posting.row_number, posting.id) as place
      from changes join posting on posting.project_id = ${scope.projectId}::uuid and posting.id = changes.id
    )
    select change, row_number as row, voucher, posted_on as "postedOn", account, account_name as "accountName",
      description, amount_ore as "amountOre"
    from numbered where place <= ${limit}
    order by change, place limit ${3 * limit}`.execute(tx)
  return rows
}

/**
 * Makes the books say what this import says: what is alike stays as it was (on the line it has now), what is new stays, what is no
 * longer there is taken back by this import.
 */
export async function settleImport(tx: Tx, scope: Scope): Promise<Compared> {
  const { rows } = await sql<Compared>`
    with ${compared(scope)}, moved as (
      update posting set budget_line_id = paired.new_line from paired
      where posting.project_id = ${scope.projectId}::uuid and posting.id = paired.held_id
        and paired.fresh_id is not null and paired.is_moved returning 1
    ), taken_back as (
      update posting set withdrawn_by = ${scope.importId}::uuid from paired
      where posting.project_id = ${scope.projectId}::uuid and posting.id = paired.held_id
        and paired.fresh_id is null returning 1
    ), doubled as (
      delete from posting using paired
      where posting.project_id = ${scope.projectId}::uuid and posting.id = paired.fresh_id
        and paired.held_id is not null returning 1
    )
    select count(*) filter (where held_id is null)::int as added,
      count(*) filter (where fresh_id is null)::int as "takenBack",
      count(*) filter (where is_moved and fresh_id is not null and held_id is not null)::int as moved,
      count(*) filter (where not is_moved and fresh_id is not null and held_id is not null)::int as unchanged,
      coalesce(sum(fresh_ore) filter (where held_id is null), 0) as "addedOre",
      coalesce(sum(held_ore) filter (where fresh_id is null), 0) as "takenBackOre"
    from paired`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('counting gives one row')
  return row
}

/** Lines of the project's budget that may be posted on. */
export async function listOpenLines(db: Db, projectId: string) {
  return db
    .selectFrom('budget_line')
    .select(['id', 'name', 'kind'])
    .where('project_id', '=', projectId)
    .where('retired', '=', false)
    .orderBy('position')
    .orderBy('id')
    .limit(1_000)
    .execute()
}

/** What was decided before, for the next file. A rule for a line that is no longer used says nothing. */
export async function listRules(db: Db, projectId: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom('posting_rule')
    .leftJoin('budget_line', (join) =>
      join
        .onRef('budget_line.id', '=', 'posting_rule.budget_line_id')
        .onRef('budget_line.project_id', '=', 'posting_rule.project_id'),
    )
    .select(['posting_rule.account', 'posting_rule.objects', 'budget_line_id', 'budget_line.retired'])
    .where('posting_rule.project_id', '=', projectId)
    .orderBy('account')
    .orderBy('objects')
    .limit(50_000)
    .execute()
  return rows
    .filter((row) => row.retired !== true)
    .map(({ account, objects, budget_line_id }) => ({ account, objects, line: budget_line_id ?? 'outside' }))
}

/** Remembers decisions; one without a line yet forgets what was decided before. */
export async function saveRules(
  tx: Tx,
  projectId: string,
  decisions: readonly Decision[],
  accountId: string | null,
) {
  if (decisions.length === 0) return
  const given = JSON.stringify(decisions)
  await sql`
    insert into posting_rule (project_id, account, objects, budget_line_id, decided_by, decided_at)
    select ${projectId}::uuid, account, objects, nullif(line, 'outside')::uuid, ${accountId}::uuid, now()
    from jsonb_to_recordset(${given}::jsonb) as given (account text, objects text, line text)
    where line is not null
    on conflict (project_id, account, objects) do update
      set budget_line_id = excluded.budget_line_id, decided_by = excluded.decided_by, decided_at = excluded.decided_at
      where posting_rule.budget_line_id is distinct from excluded.budget_line_id`.execute(tx)
  await sql`
    delete from posting_rule using jsonb_to_recordset(${given}::jsonb) as given (account text, objects text, line text)
    where project_id = ${projectId}::uuid and posting_rule.account = given.account
      and posting_rule.objects = given.objects and given.line is null`.execute(tx)
}

/** What was chosen the last time from these books. */
export async function findLastImport(db: Db, projectId: string, books: string) {
  return db
    .selectFrom('ledger_import')
    .select(['id', 'facts', 'sha256', 'imported_at', 'file_name'])
    .where('project_id', '=', projectId)
    .where('books', '=', books)
    .orderBy('imported_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

export async function savepoint(tx: Tx) {
  await sql`savepoint ledger_import`.execute(tx)
}

export async function rollBackToSavepoint(tx: Tx) {
  await sql`rollback to savepoint ledger_import`.execute(tx)
}

/** Name and number of a project, to find it in a file. */
export async function findProjectNames(db: Db, projectId: string) {
  return db
    .selectFrom('project')
    .select(['id', 'name', 'project_number', 'starts_on', 'ends_on', 'currency', 'country'])
    .where('id', '=', projectId)
    .executeTakeFirst()
}

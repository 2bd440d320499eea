import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Currency, LineKind } from '../table/build-money-table.ts'

/** The number of the newest version, 0 before there is one. */
export async function newestVersion(db: Db, projectId: string): Promise<number> {
  const { number } = await db
    .selectFrom('budget_version')
    .select(sql<number>`coalesce(max(number), 0)`.as('number'))
    .where('project_id', '=', projectId)
    .executeTakeFirstOrThrow()
  return number
}

/** A name that stands more than once, by the same measure as the index on names. */
export async function findTwiceNamed(tx: Tx, names: string[]): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select max(name) as name from unnest(${names}::text[]) as each(name)
    group by lower(name) having count(*) > 1 order by 1 limit 1`.execute(tx)
  return rows[0]?.name
}

export async function insertVersion(
  tx: Tx,
  version: {
    projectId: string
    number: number
    kind: 'original' | 'revised'
    reason: string
    decidedOn: string
    currency: Currency
    readingId?: string | null
    savedBy: string | null
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('budget_version')
    .values({
      project_id: version.projectId,
      number: version.number,
      kind: version.kind,
      reason: version.reason,
      decided_on: version.decidedOn,
      currency: version.currency,
      reading_id: version.readingId ?? null,
      saved_by: version.savedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function retireLines(tx: Tx, projectId: string): Promise<void> {
  await tx.updateTable('budget_line').set({ retired: true }).where('project_id', '=', projectId).execute()
}

/** The line with the id, else the one with the name that stood last, else a new one. */
export async function upsertLine(
  tx: Tx,
  projectId: string,
  position: number,
  line: { id?: string; name: string; kind: LineKind },
): Promise<string> {
  const known = await tx
    .selectFrom('budget_line')
    .select('id')
    .where('project_id', '=', projectId)
    .where('retired', '=', true)
    .where((eb) =>
      line.id ? eb('id', '=', line.id) : eb(sql`lower(name)`, '=', sql<string>`lower(${line.name})`),
    )
    .orderBy('position')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  const values = { position, name: line.name, kind: line.kind, retired: false }
  if (known) {
    await tx.updateTable('budget_line').set(values).where('id', '=', known.id).execute()
    return known.id
  }
  const { id } = await tx
    .insertInto('budget_line')
    .values({ project_id: projectId, ...values })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const ROWS_AT_ONCE = 2000

export async function insertAmounts(
  tx: Tx,
  versionId: string,
  amounts: { lineId: string; year: number; funder: string; amountOre: number; minutes: number | null }[],
): Promise<void> {
  for (let start = 0; start < amounts.length; start += ROWS_AT_ONCE)
    await tx
      .insertInto('budget_amount')
      .values(
        amounts.slice(start, start + ROWS_AT_ONCE).map((amount) => ({
          version_id: versionId,
          line_id: amount.lineId,
          year: amount.year,
          funder: amount.funder,
          amount_ore: amount.amountOre,
          minutes: amount.minutes,
        })),
      )
      .execute()
}

/** All versions of the budget, the newest first, with who saved them. */
export async function listBudgetVersions(db: Db, projectId: string, limit = 50) {
  return db
    .selectFrom('budget_version')
    .leftJoin('account', 'account.id', 'budget_version.saved_by')
    .select([
      'budget_version.id',
      'budget_version.number',
      'budget_version.kind',
      'budget_version.reason',
      'budget_version.decided_on',
      'budget_version.currency',
      'budget_version.saved_at',
      'account.name as saved_by',
    ])
    .where('budget_version.project_id', '=', projectId)
    .orderBy('budget_version.number', 'desc')
    .limit(limit)
    .execute()
}

/** What each line has in each of the versions. */
export async function sumVersionLines(db: Db, versionIds: string[]) {
  if (versionIds.length === 0) return []
  const rows = await db
    .selectFrom('budget_amount')
    .select(['version_id', 'line_id', sql<number>`sum(amount_ore)`.as('amount_ore')])
    .where('version_id', 'in', versionIds)
    .groupBy(['version_id', 'line_id'])
    .orderBy('version_id')
    .orderBy('line_id')
    .limit(100_000)
    .execute()
  return rows.map((row) => ({ versionId: row.version_id, lineId: row.line_id, amountOre: row.amount_ore }))
}

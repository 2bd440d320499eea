import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../platform/access/viewer.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import { editableBy } from '../projects/index.ts'
import type { Currency, LineKind, PostedSum } from './table/build-money-table.ts'

/** More lines than a budget can be read with; the form takes fewer. */
const MOST_LINES = 1000

/** A project by its slug, for those who may edit it; undefined for everybody else. */
export async function findFinanceProject(db: Db, viewer: Viewer, slug: string) {
  if (viewer.kind === 'public') return undefined
  return db
    .selectFrom('project')
    .select([
      'project.id',
      'project.slug',
      'project.name',
      'project.language',
      'project.country',
      'project.currency',
      'project.programme_id',
      'project.starts_on',
      'project.ends_on',
    ])
    .where('project.slug', '=', slug)
    .where(editableBy(viewer))
    .executeTakeFirst()
}

/**
 * Holds the project until the transaction ends, so that of two who save its budget, forecasts or rates at once the second sees what
 * the first did.
 */
export async function lockFinance(tx: Tx, projectId: string): Promise<void> {
  await tx
    .selectFrom('project')
    .select('id')
    .where('id', '=', projectId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

/** What the record says of the project's money and time. */
export async function findProjectMoney(db: Db, projectId: string) {
  return db
    .selectFrom('project')
    .select(['starts_on', 'ends_on', 'currency', 'country', 'budget_min', 'budget_max'])
    .where('id', '=', projectId)
    .executeTakeFirst()
}

/** The version of the budget that holds now. */
export async function findCurrentBudget(db: Db, projectId: string) {
  return db
    .selectFrom('budget_version')
    .select(['id', 'number', 'kind', 'reason', 'decided_on', 'currency'])
    .where('project_id', '=', projectId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** All lines the project ever had, in their order. */
export async function listBudgetLines(db: Db, projectId: string) {
  return db
    .selectFrom('budget_line')
    .select(['id', 'name', 'kind', 'retired'])
    .where('project_id', '=', projectId)
    .orderBy('retired')
    .orderBy('position')
    .orderBy('id')
    .limit(MOST_LINES)
    .execute() as Promise<{ id: string; name: string; kind: LineKind; retired: boolean }[]>
}

export async function listBudgetAmounts(db: Db, versionId: string) {
  const rows = await db
    .selectFrom('budget_amount')
    .select(['line_id', 'year', 'funder', 'amount_ore', 'minutes'])
    .where('version_id', '=', versionId)
    .orderBy('year')
    .orderBy('funder')
    .orderBy('line_id')
    .limit(100 * MOST_LINES)
    .execute()
  return rows.map((row) => ({
    lineId: row.line_id,
    year: row.year,
    funder: row.funder,
    amountOre: row.amount_ore,
    minutes: row.minutes,
  }))
}

/** Posted amounts that hold: no later file took them back. */
const heldPostings = (projectId: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`(posting.project_id = ${projectId}::uuid and posting.withdrawn_by is null)`

/**
 * Posted amounts summed by line, currency, month and side of the period. An amount in another currency is turned by the stated rate
 * and rounded to whole hundredths by itself, so that every sum over the same amounts is the same, however they are grouped. Summed by
 * day first: of some hundred thousand postings little is left to be sorted and named.
 */
export async function sumPostings(
  db: Db,
  projectId: string,
  currency: Currency,
  period: { from: string; to: string },
  rates: { currency: Currency; exactRate: string }[],
): Promise<PostedSum[]> {
  const rate = (of: Currency) => rates.find((each) => each.currency === of)?.exactRate ?? null
  const { rows } = await sql<{
    line_id: string | null
    currency: Currency
    month: string
    side: PostedSum['when']
    amount_ore: number
    converted_ore: number | null
    minutes: number | null
  }>`
    with by_day as materialized (
      select budget_line_id, currency, posted_on, sum(amount_ore) as amount_ore, sum(minutes) as minutes,
        sum(round(amount_ore * case currency
          when 'NOK' then ${rate('NOK')}::numeric
          when 'SEK' then ${rate('SEK')}::numeric
          when 'EUR' then ${rate('EUR')}::numeric end)) filter (where currency <> ${currency}) as turned_ore
      from posting
      where ${heldPostings(projectId)}
      group by budget_line_id, currency, posted_on
    )
    select budget_line_id as line_id, currency, to_char(posted_on, 'YYYY-MM') as month,
      case when posted_on < ${period.from}::date then 'before' when posted_on <= ${period.to}::date then 'in'
        else 'after' end as side,
      sum(amount_ore) as amount_ore,
      case when currency = ${currency} then sum(amount_ore) else sum(turned_ore) end as converted_ore,
      sum(minutes) as minutes
    from by_day
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4
    limit 1000000`.execute(db)
  return rows.map((row) => ({
    lineId: row.line_id,
    currency: row.currency,
    month: row.month,
    when: row.side,
    amountOre: row.amount_ore,
    convertedOre: row.converted_ore,
    minutes: row.minutes,
  }))
}

/** The currencies of what is posted, the one with most amounts first; when the first and the last amount was posted. */
export async function describePostings(db: Db, projectId: string) {
  const rows = await db
    .selectFrom('posting')
    .select([
      'posting.currency',
      sql<number>`count(*)::int`.as('count'),
      sql<string>`min(posting.posted_on)`.as('first_on'),
      sql<string>`max(posting.posted_on)`.as('last_on'),
    ])
    .where(heldPostings(projectId))
    .groupBy('posting.currency')
    .orderBy('count', 'desc')
    .orderBy('posting.currency')
    .limit(3)
    .execute()
  return {
    currencies: rows.map(({ currency }) => currency),
    firstOn: rows.map((row) => row.first_on).toSorted()[0] ?? null,
    lastOn:
      rows
        .map((row) => row.last_on)
        .toSorted()
        .at(-1) ?? null,
  }
}

export async function listOutlook(db: Db, projectId: string) {
  const rows = await db
    .selectFrom('budget_outlook')
    .select(['line_id', 'forecast_ore', 'deviation_reason'])
    .where('project_id', '=', projectId)
    .orderBy('line_id')
    .limit(MOST_LINES)
    .execute()
  return rows.map((row) => ({
    lineId: row.line_id,
    forecastOre: row.forecast_ore,
    reason: row.deviation_reason,
  }))
}

/** Rates stated for the project from other currencies to this one. */
export async function listRates(db: Db, projectId: string, toCurrency: Currency) {
  const rows = await db
    .selectFrom('exchange_rate')
    .select(['currency', 'rate', sql<string>`trim_scale(rate)::text`.as('exact'), 'rate_on', 'source'])
    .where('project_id', '=', projectId)
    .where('to_currency', '=', toCurrency)
    .orderBy('currency')
    .limit(3)
    .execute()
  return rows.map((row) => ({
    currency: row.currency,
    rate: row.rate,
    exactRate: row.exact,
    rateOn: row.rate_on,
    source: row.source,
  }))
}

/** Co-financing promised in the project's record, in hundredths. */
export async function listCoFinancing(db: Db, projectId: string) {
  const rows = await db
    .selectFrom('project_funding')
    .select(['funder', 'amount', 'currency'])
    .where('project_id', '=', projectId)
    .where('kind', '=', 'co-financing')
    .orderBy('position')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    funder: row.funder,
    amountOre: row.amount === null ? null : row.amount * 100,
    currency: row.currency as Currency,
  }))
}

/** What the newest file of each of the project's books states beside its postings. */
export async function listImportFacts(db: Db, projectId: string) {
  return db
    .selectFrom('ledger_import')
    .distinctOn('books')
    .select((eb) => [
      'books',
      'file_name',
      'facts',
      eb
        .selectFrom('posting')
        .select('currency')
        .whereRef('posting.project_id', '=', 'ledger_import.project_id')
        .whereRef('posting.import_id', '=', 'ledger_import.id')
        .limit(1)
        .as('currency'),
    ])
    .where('project_id', '=', projectId)
    .orderBy('books')
    .orderBy('imported_at', 'desc')
    .orderBy('id')
    .limit(1000)
    .execute()
}

/**
 * The deviation beyond which the project's programme wants a reason: the strictest of the schedules it has now, and a tenth where it
 * has none.
 */
export async function findDeviationLimit(db: Db, programmeId: string | null) {
  if (!programmeId) return { percent: 10, ore: 0 }
  const row = await db
    .selectFrom('report_schedule')
    .select([
      sql<number | null>`min(deviation_percent)`.as('percent'),
      sql<number | null>`min(deviation_ore)`.as('ore'),
    ])
    .where('programme_id', '=', programmeId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { percent: row.percent ?? 10, ore: row.ore ?? 0 }
}

import { sql } from 'kysely'
import type { Db } from '../../../../platform/database/database.ts'
import type { Currency } from '../../../../platform/forms/answer.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { inPartnership } from '../../../organisations/index.ts'

export type CallFor = {
  slug: string
  title: string
  language: Language
  currency: Currency
  /** The most that one application can get, in whole units. */
  ceiling: number | null
  opensOn: string
  closesOn: string
  /** Whose municipalities may apply. */
  partnership: string
  /** Whether the municipality that is asked for may apply; null where none is. */
  mayApply: boolean | null
}

export type AwardFor = {
  number: string
  title: string
  language: Language
  municipalityKey: string
  amount: number
  currency: Currency
  awardedOn: string
}

export type ExampleOf = {
  slug: string
  title: string
  summary: string
  language: Language
  municipalityKey: string | null
}

/** Good examples of the measure in use, latest first; at most 20. */
export async function listExamplesOf(db: Db, measureId: string): Promise<ExampleOf[]> {
  return db
    .selectFrom('measure_example')
    .select(['slug', 'title', 'summary', 'language', 'municipality_key as municipalityKey'])
    .where('measure_id', '=', measureId)
    .orderBy('published_at', 'desc')
    .orderBy('slug')
    .limit(20)
    .$castTo<ExampleOf>()
    .execute()
}

/** The versions of a measure that were published, latest first; at most 100. */
export async function listReleases(db: Db, measureId: string) {
  return db
    .selectFrom('measure_release')
    .select(['number', 'note', 'published_at as publishedAt'])
    .where('measure_id', '=', measureId)
    .orderBy('number', 'desc')
    .limit(100)
    .execute()
}

/**
 * Published calls that give money to start the measure and have not closed on a day (YYYY-MM-DD): first those a municipality may apply
 * to (by today's codes), then those that close first; at most 10.
 */
export async function listCallsFor(
  db: Db,
  measureId: string,
  today: string,
  municipalityKey?: string,
): Promise<CallFor[]> {
  const mayApply = municipalityKey
    ? sql<
        boolean | null
      >`${inPartnership(sql`${municipalityKey}::text`, sql.ref('measure_call.partnership_id'))}`
    : sql<boolean | null>`null::boolean`
  return db
    .selectFrom('measure_call')
    .innerJoin('partnership', 'partnership.id', 'measure_call.partnership_id')
    .select([
      'measure_call.slug',
      'measure_call.title',
      'measure_call.language',
      'measure_call.currency',
      'measure_call.ceiling',
      'measure_call.opens_on as opensOn',
      'measure_call.closes_on as closesOn',
      'partnership.name as partnership',
      mayApply.as('mayApply'),
    ])
    .where('measure_call.measure_id', '=', measureId)
    .where('measure_call.closes_on', '>=', today)
    .orderBy('mayApply', (order) => order.desc().nullsLast())
    .orderBy('measure_call.closes_on')
    .orderBy('measure_call.slug')
    .limit(10)
    .$castTo<CallFor>()
    .execute()
}

/** Grants given for the measure, latest first; at most 50. */
export async function listAwardsFor(db: Db, measureId: string): Promise<AwardFor[]> {
  return db
    .selectFrom('measure_award')
    .select([
      'number',
      'title',
      'language',
      'municipality_key as municipalityKey',
      'amount',
      'currency',
      'awarded_on as awardedOn',
    ])
    .where('measure_id', '=', measureId)
    .orderBy('awarded_on', 'desc')
    .orderBy('number')
    .limit(50)
    .$castTo<AwardFor>()
    .execute()
}

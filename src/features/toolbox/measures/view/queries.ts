import type { Db } from '../../../../platform/database/database.ts'
import type { Currency } from '../../../../platform/forms/answer.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'

export type CallFor = {
  slug: string
  title: string
  language: Language
  currency: Currency
  /** The most that one application can get, in whole units. */
  ceiling: number | null
  opensOn: string
  closesOn: string
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

/** Published calls that give money to start the measure and have not closed on a day (YYYY-MM-DD); those that close first; at most 10. */
export async function listCallsFor(db: Db, measureId: string, today: string): Promise<CallFor[]> {
  return db
    .selectFrom('measure_call')
    .select([
      'slug',
      'title',
      'language',
      'currency',
      'ceiling',
      'opens_on as opensOn',
      'closes_on as closesOn',
    ])
    .where('measure_id', '=', measureId)
    .where('closes_on', '>=', today)
    .orderBy('closes_on')
    .orderBy('slug')
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

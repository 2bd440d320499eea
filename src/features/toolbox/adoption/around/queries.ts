import { sql } from 'kysely'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { inPartnership } from '../../../organisations/index.ts'
import type { Currency } from '../queries.ts'

export type AdoptionGrant = {
  number: string
  title: string
  amount: number
  currency: Currency
  awardedOn: string
}

/** Grants that were accepted for an adoption, latest first; at most 50. What everybody may know of them. */
export async function listGrantsOf(db: Db, adoptionId: string): Promise<AdoptionGrant[]> {
  const rows = await db
    .selectFrom('adoption_grant')
    .select(['number', 'title', 'amount', 'currency', 'awarded_on as awardedOn'])
    .where('adoption_id', '=', adoptionId)
    .orderBy('awarded_on', 'desc')
    .orderBy('number')
    .limit(50)
    .execute()
  // The columns of a view are not known to be there; those of the table behind it are.
  return rows as AdoptionGrant[]
}

export type OpenCall = { slug: string; title: string; language: Language; closesOn: string }

/**
 * Calls for grants that a measure fits, of the regions that a municipality belongs to (by today's codes), open on a day; the nearest
 * deadline first, at most 10.
 */
export async function listOpenCalls(
  db: Db,
  { measureId, municipalityKey, today }: { measureId: string; municipalityKey: string; today: string },
): Promise<OpenCall[]> {
  const rows = await db
    .selectFrom('measure_call')
    .select(['slug', 'title', 'language', 'closes_on as closesOn'])
    .where('measure_id', '=', measureId)
    .where('opens_on', '<=', today)
    .where('closes_on', '>=', today)
    .where(inPartnership(sql`${municipalityKey}::text`, sql.ref('measure_call.partnership_id')))
    .orderBy('closes_on')
    .orderBy('slug')
    .limit(10)
    .execute()
  return rows as OpenCall[]
}

export type AdoptionEvaluation = {
  occasion: 'first' | '12-months' | '24-months'
  checkedAt: Date | null
  returnedAt: Date | null
}

/** The evaluations that were begun or asked for. Who may know of them is the caller's to know. */
export async function listEvaluationsOf(db: Db, adoptionId: string): Promise<AdoptionEvaluation[]> {
  return db
    .selectFrom('evaluation')
    .select(['occasion', 'checked_at as checkedAt', 'returned_at as returnedAt'])
    .where('adoption_id', '=', adoptionId)
    .orderBy('occasion', 'desc')
    .limit(3)
    .execute()
}

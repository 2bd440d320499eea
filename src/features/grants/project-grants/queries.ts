import { sql } from 'kysely'
import type { Db } from '../../../platform/database/database.ts'

export type ProjectGrant = {
  number: string
  title: string
  /** Whole units. */
  amount: number
  /** Of it, what was given up and never paid, and what was paid back. */
  lapsed: number
  repaid: number
  currency: 'NOK' | 'SEK' | 'EUR'
  municipalityKey: string
  /** YYYY-MM-DD. */
  awardedOn: string
}

/**
 * Small grants accepted for a project's work between two days (both included), by day. What everybody may know of them, with what has
 * come of their money until today.
 */
export async function listGrantsOfProject(
  db: Db,
  projectId: string,
  { from, to }: { from: string; to: string },
): Promise<ProjectGrant[]> {
  return (
    db
      .selectFrom('adoption_grant')
      .where('project_id', '=', projectId)
      .where('awarded_on', '>=', from)
      .where('awarded_on', '<=', to)
      // The columns of a view are not known to be there; those of the table behind it are.
      .select([
        sql<string>`number`.as('number'),
        sql<string>`title`.as('title'),
        sql<number>`amount`.as('amount'),
        sql<number>`lapsed_amount`.as('lapsed'),
        sql<number>`repaid_amount`.as('repaid'),
        sql<ProjectGrant['currency']>`currency`.as('currency'),
        sql<string>`municipality_key`.as('municipalityKey'),
        sql<string>`awarded_on`.as('awardedOn'),
      ])
      .orderBy('awarded_on')
      .orderBy('number')
      .limit(200)
      .execute()
  )
}

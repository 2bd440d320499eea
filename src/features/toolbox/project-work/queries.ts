import { sql } from 'kysely'
import type { Db } from '../../../platform/database/database.ts'
import type { AdoptionState, StopReason } from '../taxonomies.ts'

/** What adoptions came into until a day (YYYY-MM-DD), each with its day, oldest first; that somebody was interested is left out. */
export async function listStatesUntil(db: Db, adoptionIds: string[], until: string) {
  return db
    .selectFrom('adoption_state')
    .where('adoption_id', 'in', adoptionIds)
    .where('state', '<>', 'interested')
    .where('since', '<=', until)
    .select([
      'adoption_id as adoptionId',
      sql<AdoptionState>`state`.as('state'),
      'since',
      sql<StopReason | null>`reason`.as('reason'),
    ])
    .orderBy('since')
    .orderBy('id')
    .limit(5000)
    .execute()
}

/** Evaluations of adoptions made between two days, both included, that somebody else has checked; by day. */
export async function listCheckedBetween(db: Db, adoptionIds: string[], from: string, to: string) {
  const rows = await db
    .selectFrom('evaluation')
    .where('adoption_id', 'in', adoptionIds)
    .where('checked_at', 'is not', null)
    .where('evaluated_on', '>=', from)
    .where('evaluated_on', '<=', to)
    .select([
      'id',
      'adoption_id as adoptionId',
      'filled_form_id as filledFormId',
      'evaluated_on as evaluatedOn',
      'aims',
      'again',
      'reached',
    ])
    .orderBy('evaluated_on')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.flatMap(({ aims, evaluatedOn, ...row }) =>
    aims === null || evaluatedOn === null ? [] : [{ ...row, aims, evaluatedOn }],
  )
}

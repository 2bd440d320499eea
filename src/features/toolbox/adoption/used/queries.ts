import { sql } from 'kysely'
import type { Db } from '../../../../platform/database/database.ts'

export type LastNote = { adoptionId: string; note: string }

/** What was noted when adoptions came into the state they are in. Who may read it is the caller's to know. */
export async function listLastNotes(db: Db, adoptionIds: string[]): Promise<LastNote[]> {
  if (adoptionIds.length === 0) return []
  const { rows } = await sql<LastNote>`
    select distinct on (entry.adoption_id) entry.adoption_id as "adoptionId", entry.note
    from adoption_state entry
    where entry.adoption_id = any(${adoptionIds}::uuid[])
    order by entry.adoption_id, entry.since desc, entry.id desc
    limit 1000`.execute(db)
  return rows
}

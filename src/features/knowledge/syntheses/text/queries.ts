import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { KeptAnswers } from '../../../../platform/forms/saving/queries.ts'
import { withWriter } from '../../queries.ts'

/** Where the working text of a synthesis is kept. */
export const keptOf = (synthesisId: string): KeptAnswers => ({
  id: synthesisId,
  tables: {
    bearer: 'synthesis_draft',
    key: 'synthesis_id',
    answer: 'synthesis_draft_answer',
    history: 'synthesis_draft_answer_history',
    aside: 'synthesis_draft_answer_aside',
  },
})

/** Who wrote in it, and when it was changed. */
export async function selectDraft(db: Db, synthesisId: string) {
  return db
    .selectFrom('synthesis_draft')
    .select(['writers', 'changed_at as changedAt'])
    .where('id', '=', synthesisId)
    .executeTakeFirst()
}

/** Notes that somebody has written in it. @returns whether they had not before. */
export async function addWriter(tx: Tx, synthesisId: string, by: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('synthesis_draft')
    .set({ writers: withWriter(by) })
    .where('id', '=', synthesisId)
    .where(sql<boolean>`${by}::uuid <> all(writers)`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

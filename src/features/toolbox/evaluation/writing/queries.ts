import { sql } from 'kysely'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import { adoptionWritableBy } from '../../adoption/queries.ts'
import { evaluatedStates, type Occasion } from '../queries.ts'
import type { Evaluated } from '../questions.ts'

/** Holds an adoption, so that of two who begin its evaluation at once the second finds it begun. */
export async function lockAdoptionToEvaluate(tx: Tx, viewer: Viewer | 'timer', adoptionId: string) {
  if (!isUuid(adoptionId)) return undefined
  return tx
    .selectFrom('adoption')
    .select(['id', 'state', 'language', 'currency', 'cost', 'hours', 'version'])
    .where('id', '=', adoptionId)
    .where('state', 'in', evaluatedStates)
    .$if(viewer !== 'timer', (query) =>
      query.where(adoptionWritableBy(viewer === 'timer' ? { kind: 'public' } : viewer)),
    )
    .forUpdate()
    .executeTakeFirst()
}

export async function selectReach(db: Db, adoptionId: string): Promise<number | null> {
  const row = await db
    .selectFrom('adoption_reach')
    .select('reached')
    .where('adoption_id', '=', adoptionId)
    .executeTakeFirst()
  return row?.reached ?? null
}

export async function selectEvaluationOf(db: Db, adoptionId: string, occasion: Occasion) {
  return db
    .selectFrom('evaluation')
    .select(['id', 'filled_form_id as filledFormId', 'asked_on as askedOn'])
    .where('adoption_id', '=', adoptionId)
    .where('occasion', '=', occasion)
    .executeTakeFirst()
}

export async function insertEvaluation(
  tx: Tx,
  row: {
    adoptionId: string
    occasion: Occasion
    filledFormId: string
    askedOn: string | null
    dueOn: string | null
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('evaluation')
    .values({
      adoption_id: row.adoptionId,
      occasion: row.occasion,
      filled_form_id: row.filledFormId,
      asked_on: row.askedOn,
      due_on: row.dueOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markAsked(tx: Tx, id: string, askedOn: string, dueOn: string) {
  await tx.updateTable('evaluation').set({ asked_on: askedOn, due_on: dueOn }).where('id', '=', id).execute()
}

export type CheckedColumns = {
  evaluatedOn: string
  aims: Evaluated['aims']
  again: Evaluated['again']
  helped: string[]
  hindered: string[]
  cost: number | null
  hours: number | null
  reached: number | null
  stillRunning: boolean | null
  beforeAfter: boolean | null
  comparison: boolean | null
}

/** Accepts an evaluation: its answers become columns. The sender stands beside the checker, so that the database tells them apart. */
export async function markChecked(
  tx: Tx,
  id: string,
  check: { by: string | null; at: Date; note: string; columns: CheckedColumns },
) {
  const { columns } = check
  await tx
    .updateTable('evaluation')
    .set({
      checked_by: check.by,
      checked_at: check.at,
      check_note: check.note,
      returned_at: null,
      sent_by: sql<string>`(select sent_by from filled_form_sent where filled_form_id = evaluation.filled_form_id
        order by number desc limit 1)`,
      evaluated_on: columns.evaluatedOn,
      aims: columns.aims,
      again: columns.again,
      helped: columns.helped,
      hindered: columns.hindered,
      cost: columns.cost,
      hours: columns.hours,
      reached: columns.reached,
      still_running: columns.stillRunning,
      before_after: columns.beforeAfter,
      comparison: columns.comparison,
    })
    .where('id', '=', id)
    .execute()
}

/** Opens an evaluation for its writers again; what was taken out of it no longer counts. */
export async function markReturned(tx: Tx, id: string, at: Date, note: string) {
  await tx
    .updateTable('evaluation')
    .set({
      checked_by: null,
      checked_at: null,
      sent_by: null,
      check_note: note,
      returned_at: at,
      evaluated_on: null,
      aims: null,
      again: null,
      helped: [],
      hindered: [],
      cost: null,
      hours: null,
      reached: null,
      still_running: null,
      before_after: null,
      comparison: null,
    })
    .where('id', '=', id)
    .execute()
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import { type Occasion, runningSince } from '../queries.ts'

export type ToAsk = {
  adoptionId: string
  occasion: Occasion
}

/** An evaluation asked for or made within so many months before an occasion stands for it: nobody is asked twice for the same. */
const STANDS_FOR_MONTHS = 2

/**
 * What is to be asked for on a day. First: of what is part of ordinary work, was stopped, or has run for twelve months. After 12 and 24
 * months of what goes on. Not what was asked for, sent, or stands close enough. At most 200.
 */
export async function listToAsk(db: Db, today: string): Promise<ToAsk[]> {
  const { rows } = await sql<ToAsk>`
    with ran as (
      select adoption.id, adoption.state, ${runningSince} as since
      from adoption where adoption.state in ('running', 'paused', 'embedded', 'stopped')
    ),
    asked as (
      select evaluation.adoption_id, evaluation.occasion,
        case when filled_form.state = 'sent' or evaluation.checked_at is not null
          then coalesce(evaluation.asked_on, evaluation.evaluated_on, filled_form.changed_at::date) else evaluation.asked_on end as on_day
      from evaluation join filled_form on filled_form.id = evaluation.filled_form_id
    )
    select ran.id as "adoptionId", 'first' as occasion from ran
    where (ran.state in ('embedded', 'stopped') or ran.since + interval '12 months' <= ${today}::date)
      and not exists (select from asked where asked.adoption_id = ran.id and asked.on_day is not null)
    union all
    select ran.id, wanted.occasion from ran
    cross join (values ('12-months', interval '12 months'), ('24-months', interval '24 months')) wanted (occasion, after)
    where ran.state <> 'stopped' and ran.since + wanted.after <= ${today}::date
      and exists (select from asked where asked.adoption_id = ran.id and asked.on_day is not null)
      and not exists (
        select from asked where asked.adoption_id = ran.id and asked.on_day is not null
          and (asked.occasion = wanted.occasion
            or asked.on_day >= ran.since + wanted.after - make_interval(months => ${STANDS_FOR_MONTHS})))
    order by 1, 2 limit 200`.execute(db)
  return rows
}

/** Evaluations whose day has passed without one being sent, and that nobody was reminded of; at most 200. */
export async function listToRemind(db: Db, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('evaluation')
    .innerJoin('filled_form', 'filled_form.id', 'evaluation.filled_form_id')
    .select('evaluation.id')
    .where('filled_form.state', '=', 'draft')
    .where('evaluation.due_on', '<', today)
    .where('evaluation.reminded_at', 'is', null)
    .orderBy('evaluation.due_on')
    .orderBy('evaluation.id')
    .limit(200)
    .execute()
  return rows.map(({ id }) => id)
}

/** False where somebody reminded before: of two instances one does. */
export async function noteReminded(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('evaluation')
    .set({ reminded_at: at })
    .where('id', '=', id)
    .where('reminded_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

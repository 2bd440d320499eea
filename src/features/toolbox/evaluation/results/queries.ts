import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import { dayOfInstant } from '../../../../platform/database/day.ts'
import type { Currency } from '../../../../platform/forms/answer.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import { type Occasion, occasionRank, runningSince } from '../queries.ts'
import type { Evaluated } from '../questions.ts'
import type { EvaluationRelease, Memory } from '../release.ts'
import type { CheckedColumns } from '../writing/queries.ts'

/** Holds the measure, so that of two releases of it at once the second knows what the first said. */
export async function lockMeasureForRelease(tx: Tx, measureId: string) {
  await tx.selectFrom('measure').select('id').where('id', '=', measureId).forNoKeyUpdate().execute()
}

export type CheckedRow = CheckedColumns & {
  id: string
  filledFormId: string
  adoptionId: string
  occasion: Occasion
  municipalityKey: string
  country: string
  currency: Currency
  sentNumber: number
  checkNote: string
  /** The day it first ran, and the day it was stopped where it is. */
  runningSince: string | null
  stoppedOn: string | null
}

/** The checked evaluations of a measure, of every adoption from the first occasion on. Who may read them is the caller's to know. */
export async function listChecked(db: Db, measureId: string): Promise<CheckedRow[]> {
  return db
    .selectFrom('evaluation')
    .innerJoin('adoption', 'adoption.id', 'evaluation.adoption_id')
    .innerJoin('filled_form', 'filled_form.id', 'evaluation.filled_form_id')
    .select([
      'evaluation.id',
      'evaluation.filled_form_id as filledFormId',
      'adoption.id as adoptionId',
      sql<Occasion>`evaluation.occasion`.as('occasion'),
      // By today's code, so that a municipality that changed its number is one place.
      sql<string>`coalesce((select now.today_key from municipality_today now
        where now.municipality_key = adoption.municipality_key order by 1 limit 1), adoption.municipality_key)`.as(
        'municipalityKey',
      ),
      sql<string>`(select country from municipality where key = adoption.municipality_key)`.as('country'),
      'filled_form.currency',
      'filled_form.sent_number as sentNumber',
      sql<string>`coalesce(evaluation.evaluated_on, ${dayOfInstant(sql.ref('evaluation.checked_at'))})`.as(
        'evaluatedOn',
      ),
      sql<Evaluated['aims']>`evaluation.aims`.as('aims'),
      sql<Evaluated['again']>`evaluation.again`.as('again'),
      'evaluation.helped',
      'evaluation.hindered',
      'evaluation.cost',
      'evaluation.hours',
      'evaluation.reached',
      'evaluation.still_running as stillRunning',
      'evaluation.before_after as beforeAfter',
      'evaluation.comparison',
      'evaluation.check_note as checkNote',
      runningSince.as('runningSince'),
      sql<string | null>`case when adoption.state = 'stopped' then adoption.ends_on end`.as('stoppedOn'),
    ])
    .where('adoption.measure_id', '=', measureId)
    .where('evaluation.checked_at', 'is not', null)
    .orderBy('adoption.id')
    .orderBy(occasionRank)
    .limit(10_000)
    .execute()
}

export async function selectMemory(db: Db, measureId: string): Promise<Memory> {
  const row = await db
    .selectFrom('evaluation_memory')
    .select('memory')
    .where('measure_id', '=', measureId)
    .executeTakeFirst()
  return (row?.memory ?? {}) as Memory
}

export async function selectRelease(db: Db, measureId: string): Promise<EvaluationRelease | undefined> {
  if (!isUuid(measureId)) return undefined
  const row = await db
    .selectFrom('evaluation_release')
    .select('release')
    .where('measure_id', '=', measureId)
    .executeTakeFirst()
  return row?.release as EvaluationRelease | undefined
}

/** Writes a release, when it says something else than the one that stands. */
export async function saveRelease(tx: Tx, measureId: string, release: EvaluationRelease, at: Date) {
  const json = JSON.stringify(release)
  await tx
    .insertInto('evaluation_release')
    .values({ measure_id: measureId, release: json, made_at: at })
    .onConflict((conflict) =>
      conflict
        .column('measure_id')
        .doUpdateSet({ release: json, made_at: at })
        .where(
          sql<boolean>`evaluation_release.release - 'madeOn' is distinct from ${json}::jsonb - 'madeOn'`,
        ),
    )
    .execute()
}

export async function saveMemory(tx: Tx, measureId: string, memory: Memory) {
  const json = JSON.stringify(memory)
  await tx
    .insertInto('evaluation_memory')
    .values({ measure_id: measureId, memory: json })
    .onConflict((conflict) => conflict.column('measure_id').doUpdateSet({ memory: json }))
    .execute()
}

import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { dayOfInstant } from '../../../../platform/database/day.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { evaluationReadableBy } from '../queries.ts'

/** Checked evaluations whose answers the viewer reads, newest first; at most 200. */
export async function listChecked(db: Db, viewer: Viewer, id?: string) {
  return db
    .selectFrom('evaluation')
    .innerJoin('adoption', 'adoption.id', 'evaluation.adoption_id')
    .innerJoin('measure', 'measure.id', 'adoption.measure_id')
    .select([
      'evaluation.id',
      'evaluation.filled_form_id as filledFormId',
      'adoption.municipality_key as municipalityKey',
      dayOfInstant(sql.ref('evaluation.checked_at')).as('checkedOn'),
      sql<Language>`measure.language`.as('language'),
      sql<Partial<Record<Language, string>>>`coalesce((
        select jsonb_object_agg(each.key, each.value ->> 'title') from jsonb_each(measure.record -> 'texts') each), '{}')`.as(
        'titles',
      ),
    ])
    .where('evaluation.checked_at', 'is not', null)
    .where(evaluationReadableBy(viewer))
    .$if(id !== undefined, (query) => query.where(sql<SqlBool>`evaluation.id = ${id}::uuid`))
    .orderBy('evaluation.checked_at', 'desc')
    .orderBy('evaluation.id')
    .limit(200)
    .execute()
}

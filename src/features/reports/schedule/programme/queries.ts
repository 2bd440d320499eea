import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { boundTo, hasRole, type Viewer } from '../../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import { reportKinds } from '../../../../platform/forms/definition.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { visibleTo } from '../../../projects/index.ts'
import type { FoundReport } from '../../find-report.ts'
import type { TimeZone } from '../working-days.ts'

/** Programmes whose schedule the viewer sets: their case officers, and administrators. For queries with `programme` in them. */
function scheduledBy(viewer: Viewer): RawBuilder<SqlBool> {
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  return sql<SqlBool>`programme.id = any(${boundTo(viewer, 'case-officer', 'programmeId')}::uuid[])`
}

export async function findProgramme(db: Db, viewer: Viewer, slug: string) {
  return db
    .selectFrom('programme')
    .innerJoin('organisation as funder', 'funder.id', 'programme.funder_id')
    .select([
      'programme.id',
      'programme.slug',
      'programme.name',
      'programme.country',
      'programme.currency',
      'funder.name as funder',
    ])
    .where('programme.slug', '=', slug)
    .where(scheduledBy(viewer))
    .executeTakeFirst()
}
export type FoundProgramme = NonNullable<Awaited<ReturnType<typeof findProgramme>>>

export type ReportForm = { key: string; kind: FoundReport['kind']; title: Record<Language, string> }

/** The published forms for reports that a programme may use, each once with its newest title, by key; at most 500. */
export async function listReportForms(db: Db, programmeId: string | null): Promise<ReportForm[]> {
  return db
    .selectFrom('form_version')
    .distinctOn('form_key')
    .select([
      'form_key as key',
      sql<FoundReport['kind']>`definition ->> 'kind'`.as('kind'),
      sql<Record<Language, string>>`definition -> 'title'`.as('title'),
    ])
    .where('state', '=', 'published')
    .where((eb) =>
      eb.or([eb('programme_id', 'is', null), ...(programmeId ? [eb('programme_id', '=', programmeId)] : [])]),
    )
    .where(sql<string>`definition ->> 'kind'`, 'in', reportKinds)
    .orderBy('form_key')
    .orderBy('version', 'desc')
    .limit(500)
    .execute()
}

/** Which projects of a programme no schedule can reach, as far as the viewer sees them: no day is known of them. At most 200. */
export async function listUndatedProjects(db: Db, viewer: Viewer, programmeId: string) {
  return db
    .selectFrom('project')
    .select(['slug', 'name', 'language'])
    .where('programme_id', '=', programmeId)
    .where('state', 'in', ['draft', 'published'])
    .where('starts_on', 'is', null)
    .where('ends_on', 'is', null)
    .where(visibleTo(viewer))
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute()
}

export type NewSchedule = {
  programmeId: string
  formKey: string
  kind: FoundReport['kind']
  firstDueOn: string | null
  intervalMonths: number | null
  firstPeriodTo: string | null
  daysAfterEnd: number | null
  timeZone: TimeZone
  deviationPercent: number
  deviationOre: number
}

/** @returns undefined where the programme has a schedule in force for the form. */
export async function insertSchedule(
  tx: Tx,
  row: NewSchedule,
  createdBy: string,
): Promise<string | undefined> {
  const inserted = await tx
    .insertInto('report_schedule')
    .values({
      programme_id: row.programmeId,
      form_key: row.formKey,
      kind: row.kind,
      first_due_on: row.firstDueOn,
      interval_months: row.intervalMonths,
      first_period_to: row.firstPeriodTo,
      days_after_end: row.daysAfterEnd,
      time_zone: row.timeZone,
      deviation_percent: row.deviationPercent,
      deviation_ore: row.deviationOre,
      created_by: createdBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

/** False where it had ended, or belongs to another programme. */
export async function endScheduleRow(tx: Tx, programmeId: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('report_schedule')
    .set({ ended_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('programme_id', '=', programmeId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

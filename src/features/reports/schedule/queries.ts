import { type ExpressionBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Tables } from '../../../platform/database/generated.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { FoundReport } from '../find-report.ts'
import type { TimeZone } from './working-days.ts'

/** Any fixed number; of instances that make reports at the same moment one does, the others leave it. */
const SCHEDULE_LOCK = 727_340

/** Whether this transaction may run the schedules; false while another one does. */
export async function takeScheduleLock(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{
    taken: boolean
  }>`select pg_try_advisory_xact_lock(${SCHEDULE_LOCK}) as taken`.execute(tx)
  return rows[0]?.taken ?? false
}

/** Waits until no other transaction runs the schedules, and keeps them from being run until this one ends. */
export async function waitForScheduleLock(tx: Tx) {
  await sql`select pg_advisory_xact_lock(${SCHEDULE_LOCK})`.execute(tx)
}

export type Schedule = {
  id: string
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

const scheduleColumns = [
  'id',
  'programme_id as programmeId',
  'form_key as formKey',
  'kind',
  'first_due_on as firstDueOn',
  'interval_months as intervalMonths',
  'first_period_to as firstPeriodTo',
  'days_after_end as daysAfterEnd',
  'time_zone as timeZone',
  'deviation_percent as deviationPercent',
  'deviation_ore as deviationOre',
] as const

export async function findSchedule(db: Db, id: string): Promise<Schedule | undefined> {
  return db.selectFrom('report_schedule').select(scheduleColumns).where('id', '=', id).executeTakeFirst()
}

/** The schedules in force, of one programme or of all, the oldest first; at most 2000. */
export async function listSchedules(db: Db, programmeId?: string): Promise<Schedule[]> {
  return db
    .selectFrom('report_schedule')
    .select(scheduleColumns)
    .where('ended_at', 'is', null)
    .$if(programmeId !== undefined, (query) => query.where('programme_id', '=', programmeId ?? ''))
    .orderBy('created_at')
    .orderBy('id')
    .limit(2000)
    .execute()
}

/** The reports of the project that the query around it is at, each with its form. */
const reportsOfProject = (eb: ExpressionBuilder<Tables, 'project'>) =>
  eb
    .selectFrom('report')
    .innerJoin('form_version', 'form_version.id', 'report.form_version_id')
    .select('report.id')
    .whereRef('report.project_id', '=', 'project.id')

/**
 * Projects of a programme that ran in a period and have neither this report of the schedule nor one in the same form for a part of the
 * period. Drafts of projects count, archived ones do not; one of which no day is known is left out. Where the programme asks for a
 * final report as well, a project that ended within the period is left to that.
 */
export async function listRunningProjects(
  db: Db,
  schedule: Schedule,
  one: { dueOn: string; periodFrom: string; periodTo: string },
) {
  return db
    .selectFrom('project')
    .select(['id', 'language'])
    .where('programme_id', '=', schedule.programmeId)
    .where('state', 'in', ['draft', 'published'])
    .where((eb) => eb.or([eb('starts_on', 'is not', null), eb('ends_on', 'is not', null)]))
    .where((eb) => eb.or([eb('starts_on', 'is', null), eb('starts_on', '<=', one.periodTo)]))
    .where((eb) =>
      eb.or([
        eb('ends_on', 'is', null),
        eb('ends_on', '>=', one.periodTo),
        eb.and([
          eb('ends_on', '>=', one.periodFrom),
          eb.not(
            eb.exists(
              eb
                .selectFrom('report_schedule as final')
                .select('final.id')
                .whereRef('final.programme_id', '=', 'project.programme_id')
                .where('final.kind', '=', 'final-report')
                .where('final.ended_at', 'is', null),
            ),
          ),
        ]),
      ]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          reportsOfProject(eb).where((report) =>
            report.or([
              report.and([
                report('report.schedule_id', '=', schedule.id),
                report('report.scheduled_on', '=', one.dueOn),
              ]),
              report.and([
                report('form_version.form_key', '=', schedule.formKey),
                report('report.period_from', '<=', one.periodTo),
                report('report.period_to', '>=', one.periodFrom),
              ]),
            ]),
          ),
        ),
      ),
    )
    .orderBy('id')
    .limit(10_000)
    .execute()
}

/** Projects of a programme that ended between two days and have no final report in the form yet. */
export async function listEndedProjects(db: Db, schedule: Schedule, from: string, to: string) {
  return db
    .selectFrom('project')
    .select(['id', 'language', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('programme_id', '=', schedule.programmeId)
    .where('state', 'in', ['draft', 'published'])
    .where('ends_on', '>=', from)
    .where('ends_on', '<=', to)
    .where((eb) =>
      eb.not(
        eb.exists(
          reportsOfProject(eb).where((report) =>
            report.or([
              report('report.schedule_id', '=', schedule.id),
              report('form_version.form_key', '=', schedule.formKey),
            ]),
          ),
        ),
      ),
    )
    .orderBy('id')
    .limit(10_000)
    .execute()
}

type ReportRow = {
  projectId: string
  programmeId: string
  formVersionId: string
  scheduleId: string | null
  scheduledOn: string | null
  kind: FoundReport['kind']
  year: number
  periodFrom: string
  periodTo: string
  dueOn: string
  language: Language
  readingId: string | null
  createdBy: string | null
}

/** @returns undefined where there is such a report already, also one being made at this moment. */
export async function insertReport(tx: Tx, row: ReportRow): Promise<string | undefined> {
  const inserted = await tx
    .insertInto('report')
    .values({
      project_id: row.projectId,
      programme_id: row.programmeId,
      form_version_id: row.formVersionId,
      schedule_id: row.scheduleId,
      scheduled_on: row.scheduledOn,
      kind: row.kind,
      year: row.year,
      period_from: row.periodFrom,
      period_to: row.periodTo,
      due_on: row.dueOn,
      language: row.language,
      reading_id: row.readingId,
      created_by: row.createdBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

/** The report that stood in the way of another one. */
export async function findSameReport(tx: Tx, row: ReportRow): Promise<string> {
  const { id } = await tx
    .selectFrom('report')
    .select('id')
    .where('project_id', '=', row.projectId)
    .where((eb) =>
      eb.or([
        eb.and([eb('form_version_id', '=', row.formVersionId), eb('period_from', '=', row.periodFrom)]),
        eb.and([
          eb('schedule_id', '=', row.scheduleId),
          eb.or([eb('scheduled_on', '=', row.scheduledOn), eb('kind', '=', 'final-report')]),
        ]),
      ]),
    )
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirstOrThrow()
  return id
}

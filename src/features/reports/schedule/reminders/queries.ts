import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { reportTimeZone } from '../../queries.ts'
import type { TimeZone } from '../working-days.ts'

export type OpenReport = {
  id: string
  dueOn: string
  state: string
  sentVersion: number
  scheduleId: string | null
  timeZone: TimeZone
  projectId: string
  project: string
  slug: string
  formTitle: Record<Language, string>
  periodFrom: string
  periodTo: string
  /** When what was sent came back: returned, or opened again. */
  cameBackAt: Date | null
}

const PAGE = 200

/** Reports that are being written, a page at a time: those after an id, by id. */
export async function listOpenReports(db: Db, after: string): Promise<OpenReport[]> {
  return openReports(db).where('report.id', '>', after).orderBy('report.id').limit(PAGE).execute()
}

/** One report that is being written. */
export async function findOpenReport(db: Db, id: string): Promise<OpenReport | undefined> {
  return openReports(db).where('report.id', '=', id).executeTakeFirst()
}

function openReports(db: Db) {
  return db
    .selectFrom('report')
    .innerJoin('project', 'project.id', 'report.project_id')
    .innerJoin('form_version', 'form_version.id', 'report.form_version_id')
    .leftJoin('report_schedule', 'report_schedule.id', 'report.schedule_id')
    .leftJoin('report_version as last', (join) =>
      join.onRef('last.report_id', '=', 'report.id').onRef('last.number', '=', 'report.sent_version'),
    )
    .select([
      'report.id',
      'report.due_on as dueOn',
      'report.state',
      'report.sent_version as sentVersion',
      'report.schedule_id as scheduleId',
      reportTimeZone.as('timeZone'),
      'project.id as projectId',
      'project.name as project',
      'project.slug',
      sql<Record<Language, string>>`form_version.definition -> 'title'`.as('formTitle'),
      'report.period_from as periodFrom',
      'report.period_to as periodTo',
      sql<Date | null>`coalesce(last.reopened_at, last.decided_at)`.as('cameBackAt'),
    ])
    .where('report.state', 'in', ['draft', 'returned'])
}

export type Occasion = 'created' | '30-days' | '7-days' | '1-day' | 'overdue'

/**
 * Notes that a person is reminded, and says whether they are to be: false where they were before, also by another instance at this
 * moment. Of a report that is new they are told once, whatever its deadline.
 */
export async function noteReminder(
  tx: Tx,
  reminder: { reportId: string; dueOn: string; occasion: Occasion; nth: number; accountId: string; at: Date },
): Promise<boolean> {
  if (reminder.occasion === 'created') {
    const before = await tx
      .selectFrom('report_reminder')
      .select('nth')
      .where('report_id', '=', reminder.reportId)
      .where('account_id', '=', reminder.accountId)
      .limit(1)
      .executeTakeFirst()
    if (before) return false
  }
  const noted = await tx
    .insertInto('report_reminder')
    .values({
      report_id: reminder.reportId,
      due_on: reminder.dueOn,
      occasion: reminder.occasion,
      nth: reminder.nth,
      account_id: reminder.accountId,
      sent_at: reminder.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('nth')
    .executeTakeFirst()
  return noted !== undefined
}

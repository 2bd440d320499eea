import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { boundTo, hasRole, type Viewer } from '../../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import { visibleTo } from '../../../projects/index.ts'
import type { ReportState } from '../../find-report.ts'
import { reportTimeZone, reviewedBy, writtenBy } from '../../queries.ts'
import type { TimeZone } from '../working-days.ts'

/**
 * Reports whose deadline the viewer may move, also before anything was sent: case officers those of their programme, as far as
 * they know of the project; administrators all. For queries with `report` and `project` in them.
 */
export function deadlineMovedBy(viewer: Viewer): RawBuilder<SqlBool> {
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  const programmes = boundTo(viewer, 'case-officer', 'programmeId')
  if (programmes.length === 0) return sql<SqlBool>`false`
  return sql<SqlBool>`(report.programme_id = any(${programmes}::uuid[]) and (report.sent_version > 0 or ${visibleTo(viewer)}))`
}

export type FoundDeadline = {
  id: string
  dueOn: string
  state: ReportState
  sentVersion: number
  timeZone: TimeZone
  periodFrom: string
  periodTo: string
  project: string
  projectId: string
  projectLanguage: Language
  programme: string
  formTitle: Record<Language, string>
  mayMove: boolean
  mayWrite: boolean
  mayReview: boolean
}

/** What of a report everybody knows who has to do with its deadline; nothing that was written in it. */
export async function findDeadline(db: Db, viewer: Viewer, id: string): Promise<FoundDeadline | undefined> {
  if (viewer.kind === 'public' || !isUuid(id)) return undefined
  const row = await db
    .selectFrom('report')
    .innerJoin('project', 'project.id', 'report.project_id')
    .innerJoin('programme', 'programme.id', 'report.programme_id')
    .innerJoin('form_version', 'form_version.id', 'report.form_version_id')
    .leftJoin('report_schedule', 'report_schedule.id', 'report.schedule_id')
    .select([
      'report.id',
      'report.due_on as dueOn',
      'report.state',
      'report.sent_version as sentVersion',
      reportTimeZone.as('timeZone'),
      'report.period_from as periodFrom',
      'report.period_to as periodTo',
      'project.name as project',
      'project.id as projectId',
      'project.language as projectLanguage',
      'programme.name as programme',
      sql<Record<Language, string>>`form_version.definition -> 'title'`.as('formTitle'),
      deadlineMovedBy(viewer).as('mayMove'),
      writtenBy(viewer).as('mayWrite'),
      reviewedBy(viewer).as('mayReview'),
    ])
    .where('report.id', '=', id)
    .where(sql<SqlBool>`(${deadlineMovedBy(viewer)} or ${writtenBy(viewer)})`)
    .executeTakeFirst()
  return (
    row && {
      ...row,
      mayMove: Boolean(row.mayMove),
      mayWrite: Boolean(row.mayWrite),
      mayReview: Boolean(row.mayReview),
    }
  )
}

/** Moves of a report's deadline, the latest first; at most 100. */
export async function listMoves(db: Db, reportId: string) {
  return db
    .selectFrom('report_deadline')
    .leftJoin('account', 'account.id', 'report_deadline.moved_by')
    .select([
      'report_deadline.due_on as dueOn',
      'report_deadline.due_before as dueBefore',
      'report_deadline.reason',
      'report_deadline.moved_at as movedAt',
      'account.name as movedBy',
    ])
    .where('report_id', '=', reportId)
    .orderBy('report_deadline.id', 'desc')
    .limit(100)
    .execute()
}

export async function writeMove(
  tx: Tx,
  move: { reportId: string; dueOn: string; dueBefore: string; reason: string; movedBy: string },
) {
  await tx
    .insertInto('report_deadline')
    .values({
      report_id: move.reportId,
      due_on: move.dueOn,
      due_before: move.dueBefore,
      reason: move.reason,
      moved_by: move.movedBy,
    })
    .execute()
  await tx.updateTable('report').set({ due_on: move.dueOn }).where('id', '=', move.reportId).execute()
}

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { boundTo, type Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import type { ReportState } from '../../find-report.ts'
import { followedBy, reportTimeZone, reviewedBy, writtenBy } from '../../queries.ts'
import { deadlineMovedBy } from '../deadline/queries.ts'
import type { TimeZone } from '../working-days.ts'

export type ListedReport = {
  id: string
  state: ReportState
  sentVersion: number
  dueOn: string
  timeZone: TimeZone
  periodFrom: string
  periodTo: string
  formTitle: Record<Language, string>
  project: string
  slug: string
  projectLanguage: Language
  sentAt: Date | null
  /** When what was sent came back: decided on, or opened again. */
  cameBackAt: Date | null
}
export type Listed = { count: number; rows: ListedReport[] }

export const PAGE_SIZE = 50

/**
 * Which reports: `open` are being written, `done` are sent or decided, both of those the viewer writes; `toReview` wait for the viewer
 * as a case officer; `awaited` are not sent yet to the viewer's programmes (their deadlines are all there is to see);
 * `decided` are those of the viewer's programmes, and what was approved of the projects they evaluate; `followed` are all that were
 * approved and that they may read, of others.
 */
export type Which = 'open' | 'done' | 'toReview' | 'awaited' | 'decided' | 'followed'

function conditionOf(which: Which, viewer: Viewer): RawBuilder<SqlBool> {
  switch (which) {
    case 'open':
      return sql<SqlBool>`(${writtenBy(viewer)} and report.state in ('draft', 'returned'))`
    case 'done':
      return sql<SqlBool>`(${writtenBy(viewer)} and report.state not in ('draft', 'returned'))`
    case 'toReview':
      return sql<SqlBool>`(${reviewedBy(viewer)} and report.state = 'sent')`
    case 'awaited': {
      const programmes = boundTo(viewer, 'case-officer', 'programmeId')
      return sql<SqlBool>`(report.programme_id = any(${programmes}::uuid[]) and report.state in ('draft', 'returned')
        and ${deadlineMovedBy(viewer)} and not ${writtenBy(viewer)})`
    }
    case 'decided': {
      const evaluated = boundTo(viewer, 'evaluator', 'projectId')
      return sql<SqlBool>`(((${followedBy(viewer)} and report.project_id = any(${evaluated}::uuid[]))
        or (${reviewedBy(viewer)} and report.state in ('approved', 'rejected'))) and not ${writtenBy(viewer)})`
    }
    case 'followed':
      return sql<SqlBool>`((${followedBy(viewer)} or (${reviewedBy(viewer)} and report.state in ('approved', 'rejected')))
        and not ${writtenBy(viewer)})`
  }
}

/**
 * A page of reports, counted from 1, and how many there are: open ones by their deadline, those to review by when they were sent, the
 * others by the end of their period, latest first. With `projectId` of one project.
 */
export async function listReports(
  db: Db,
  viewer: Viewer,
  which: Which,
  options: { page?: number; limit?: number; projectId?: string } = {},
): Promise<Listed> {
  const { page = 1, limit = PAGE_SIZE, projectId } = options
  if (viewer.kind === 'public') return { count: 0, rows: [] }
  const rows = await db
    .selectFrom('report')
    .innerJoin('project', 'project.id', 'report.project_id')
    .innerJoin('form_version', 'form_version.id', 'report.form_version_id')
    .leftJoin('report_schedule', 'report_schedule.id', 'report.schedule_id')
    .leftJoin('report_version as last', (join) =>
      join.onRef('last.report_id', '=', 'report.id').onRef('last.number', '=', 'report.sent_version'),
    )
    .select([
      'report.id',
      'report.state',
      'report.sent_version as sentVersion',
      'report.due_on as dueOn',
      reportTimeZone.as('timeZone'),
      'report.period_from as periodFrom',
      'report.period_to as periodTo',
      sql<Record<Language, string>>`form_version.definition -> 'title'`.as('formTitle'),
      'project.name as project',
      'project.slug',
      'project.language as projectLanguage',
      'last.sent_at as sentAt',
      sql<Date | null>`coalesce(last.reopened_at, last.decided_at)`.as('cameBackAt'),
      sql<number>`(count(*) over ())::int`.as('count'),
    ])
    .where(conditionOf(which, viewer))
    .$if(projectId !== undefined, (query) => query.where('report.project_id', '=', projectId ?? ''))
    .$if(which === 'open' || which === 'awaited', (query) => query.orderBy('report.due_on'))
    .$if(which === 'toReview', (query) => query.orderBy('last.sent_at'))
    .$if(which !== 'open' && which !== 'awaited' && which !== 'toReview', (query) =>
      query.orderBy('report.period_to', 'desc'),
    )
    .orderBy('report.id')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  return { count: rows[0]?.count ?? 0, rows: rows.map(({ count: _, ...row }) => row) }
}

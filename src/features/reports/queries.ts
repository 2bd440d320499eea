import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { boundTo, hasRole, type Viewer } from '../../platform/access/viewer.ts'
import type { Db } from '../../platform/database/database.ts'
import { workspaceRoles } from '../../platform/http/allow.ts'
import type { TimeZone } from '../../platform/i18n/zones.ts'
import { editableBy, workedAroundBy } from '../projects/index.ts'

type Condition = RawBuilder<SqlBool>
const never = sql<SqlBool>`false`

/**
 * Where the clock stands that a report's deadline goes by: its schedule's zone, else that of the project's country. For queries with
 * `report_schedule` (which may be absent) and `project` in them.
 */
export const reportTimeZone = sql<TimeZone>`coalesce(report_schedule.time_zone,
  case project.country when 'SE' then 'Europe/Stockholm' else 'Europe/Oslo' end)`

/** Reports the viewer writes: those of projects that they may edit. For queries with `report` and `project` in them. */
export const writtenBy = (viewer: Viewer): Condition => editableBy(viewer)

/** Reports the viewer decides on: those of the programmes they are case officer of, once something was sent. */
export function reviewedBy(viewer: Viewer): Condition {
  const programmes = boundTo(viewer, 'case-officer', 'programmeId')
  if (programmes.length === 0) return never
  return sql<SqlBool>`(report.programme_id = any(${programmes}::uuid[]) and report.sent_version > 0)`
}

/**
 * Reports of which the viewer may read what was approved: evaluators those of their projects, coordinators and others with a
 * workspace those of projects around which they work. That everybody sees a published project opens none of its reports.
 */
export function followedBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return never
  const approved = sql<SqlBool>`exists (
    select 1 from report_version approved where approved.report_id = report.id and approved.decision = 'approved')`
  const evaluated = boundTo(viewer, 'evaluator', 'projectId')
  const asEvaluator = evaluated.length > 0 ? sql<SqlBool>`project.id = any(${evaluated}::uuid[])` : never
  const atWork = workspaceRoles.some((role) => hasRole(viewer, role)) ? workedAroundBy(viewer) : never
  return sql<SqlBool>`(${approved} and (${asEvaluator} or ${atWork}))`
}

/** One report with its project, programme and form; undefined when there is none or the viewer may see nothing of it. */
export async function selectReport(db: Db, viewer: Viewer, id: string) {
  if (viewer.kind === 'public') return undefined
  return db
    .selectFrom('report')
    .innerJoin('project', 'project.id', 'report.project_id')
    .innerJoin('programme', 'programme.id', 'report.programme_id')
    .innerJoin('organisation as funder', 'funder.id', 'programme.funder_id')
    .innerJoin('form_version', 'form_version.id', 'report.form_version_id')
    .leftJoin('report_schedule', 'report_schedule.id', 'report.schedule_id')
    .leftJoin('organisation as owner', 'owner.id', 'project.owner_id')
    .select([
      'report.id',
      'report.kind',
      'report.year',
      'report.period_from',
      'report.period_to',
      'report.due_on',
      'report.language',
      'report.state',
      'report.sent_version',
      'report.reading_id',
      'report.schedule_id',
      'report.changed_at',
      'project.id as project_id',
      'project.slug as project_slug',
      'project.name as project_name',
      'project.project_number',
      'project.country',
      'project.owner_as_written',
      'owner.name as owner_name',
      'programme.id as programme_id',
      'programme.slug as programme_slug',
      'programme.name as programme_name',
      'programme.currency as programme_currency',
      'funder.name as funder_name',
      'form_version.id as form_version_id',
      'form_version.version as form_version',
      'form_version.definition',
      reportTimeZone.as('time_zone'),
      sql<number>`coalesce(report_schedule.deviation_percent, 10)::int`.as('deviation_percent'),
      sql<number>`coalesce(report_schedule.deviation_ore, 0)::bigint`.as('deviation_ore'),
      sql<boolean>`${writtenBy(viewer)}`.as('may_write'),
      sql<boolean>`${reviewedBy(viewer)}`.as('may_review'),
    ])
    .where('report.id', '=', id)
    .where(sql<SqlBool>`(${writtenBy(viewer)} or ${reviewedBy(viewer)} or ${followedBy(viewer)})`)
    .executeTakeFirst()
}

/** Holds a report until the transaction ends, so that of two acts on it the second sees what the first did. */
export async function lockReport(db: Db, id: string) {
  return db
    .selectFrom('report')
    .select(['id', 'state', 'sent_version', 'project_id'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

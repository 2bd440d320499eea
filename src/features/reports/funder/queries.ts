import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { boundTo, hasRole, type Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import { visibleTo } from '../../projects/index.ts'
import type { Selection } from './selection.ts'

/** Programmes whose reports the viewer follows as the funder: those of the case officer; an administrator's are all. */
function fundedBy(viewer: Viewer): RawBuilder<SqlBool> {
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  return sql<SqlBool>`programme.id = any(${boundTo(viewer, 'case-officer', 'programmeId')}::uuid[])`
}

/** Reports whose existence is known: those that were sent, and others of projects that the viewer sees. */
const knownTo = (viewer: Viewer) => sql<SqlBool>`(report.sent_version > 0 or ${visibleTo(viewer)})`

export async function listFundedProgrammes(db: Db, viewer: Viewer) {
  return db
    .selectFrom('programme')
    .innerJoin('organisation as funder', 'funder.id', 'programme.funder_id')
    .select((eb) => [
      'programme.slug',
      'programme.name',
      'funder.name as funder',
      eb
        .selectFrom('report')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('report.programme_id', '=', 'programme.id')
        .where('report.state', '=', 'sent')
        .as('waiting'),
      eb
        .selectFrom('approved_report')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('approved_report.programme_id', '=', 'programme.id')
        .as('approved'),
    ])
    .where(fundedBy(viewer))
    .orderBy('programme.name')
    .orderBy('programme.id')
    .limit(500)
    .execute()
}

/** Programmes with something approved of a published project. On the visitors' connection the wall decides what counts. */
export async function listReportedProgrammes(db: Db) {
  return db
    .selectFrom('programme')
    .innerJoin('organisation as funder', 'funder.id', 'programme.funder_id')
    .innerJoin('approved_report', 'approved_report.programme_id', 'programme.id')
    .innerJoin('project', 'project.id', 'approved_report.project_id')
    .select([
      'programme.slug',
      'programme.name',
      'funder.name as funder',
      sql<number>`count(*)::int`.as('reports'),
      sql<number>`min(approved_report.year)::int`.as('first_year'),
      sql<number>`max(approved_report.year)::int`.as('last_year'),
    ])
    .where('project.state', '=', 'published')
    .groupBy(['programme.id', 'funder.name'])
    .orderBy('programme.name')
    .orderBy('programme.id')
    .limit(500)
    .execute()
}

const programmeColumns = [
  'programme.id',
  'programme.slug',
  'programme.name',
  'programme.country',
  'programme.currency',
  'funder.name as funder',
] as const

export async function findFundedProgramme(db: Db, viewer: Viewer, slug: string) {
  return db
    .selectFrom('programme')
    .innerJoin('organisation as funder', 'funder.id', 'programme.funder_id')
    .select(programmeColumns)
    .where('programme.slug', '=', slug)
    .where(fundedBy(viewer))
    .executeTakeFirst()
}

export async function findProgramme(db: Db, slug: string) {
  return db
    .selectFrom('programme')
    .innerJoin('organisation as funder', 'funder.id', 'programme.funder_id')
    .select(programmeColumns)
    .where('programme.slug', '=', slug)
    .executeTakeFirst()
}

/** Years and forms that the programme's reports are in, newest first, with the newest version of each form among them. */
export async function listReportKinds(db: Db, viewer: Viewer, programmeId: string) {
  return db
    .selectFrom('report')
    .innerJoin('project', 'project.id', 'report.project_id')
    .innerJoin('form_version', 'form_version.id', 'report.form_version_id')
    .select([
      'report.year',
      'form_version.form_key',
      sql<string>`(array_agg(form_version.id order by form_version.version desc))[1]`.as('form_version_id'),
    ])
    .where('report.programme_id', '=', programmeId)
    .where(knownTo(viewer))
    .groupBy(['report.year', 'form_version.form_key'])
    .orderBy('report.year', 'desc')
    .orderBy('form_version.form_key')
    .limit(200)
    .execute()
}

/** The same among approved reports of published projects; the form's newest published version. */
export async function listPublicReportKinds(db: Db, programmeId: string) {
  return db
    .selectFrom('approved_report')
    .innerJoin('project', 'project.id', 'approved_report.project_id')
    .innerJoin('form_version', (join) =>
      join
        .onRef('form_version.form_key', '=', 'approved_report.form_key')
        .on('form_version.state', '=', 'published'),
    )
    .select([
      'approved_report.year',
      'approved_report.form_key',
      sql<string>`(array_agg(form_version.id order by form_version.version desc))[1]`.as('form_version_id'),
    ])
    .where('approved_report.programme_id', '=', programmeId)
    .where('project.state', '=', 'published')
    .groupBy(['approved_report.year', 'approved_report.form_key'])
    .orderBy('approved_report.year', 'desc')
    .orderBy('approved_report.form_key')
    .limit(200)
    .execute()
}

/**
 * Every report of the selection that the viewer knows of: also those that are not sent, of which only the deadline is told.
 */
export async function listProgrammeReports(
  db: Db,
  viewer: Viewer,
  selection: Selection,
  behind?: { question: string; option: string },
) {
  return db
    .selectFrom('report')
    .innerJoin('programme', 'programme.id', 'report.programme_id')
    .innerJoin('project', 'project.id', 'report.project_id')
    .innerJoin('form_version', 'form_version.id', 'report.form_version_id')
    .leftJoin('organisation as owner', 'owner.id', 'project.owner_id')
    .leftJoin('report_schedule', 'report_schedule.id', 'report.schedule_id')
    .leftJoin('report_version as last', (join) =>
      join.onRef('last.report_id', '=', 'report.id').onRef('last.number', '=', 'report.sent_version'),
    )
    .leftJoin('approved_report', 'approved_report.report_id', 'report.id')
    .select([
      'report.id',
      'report.state',
      'report.due_on',
      'report.sent_version',
      'project.name as project',
      'project.language',
      'project.country',
      sql<string>`coalesce(owner.name, project.owner_as_written, '')`.as('owner'),
      sql<string | null>`report_schedule.time_zone`.as('time_zone'),
      'last.sent_at',
      'approved_report.currency',
      'approved_report.budget_ore',
      'approved_report.used_ore',
    ])
    .where('report.programme_id', '=', selection.programmeId)
    .where('report.year', '=', selection.year)
    .where('form_version.form_key', '=', selection.formKey)
    .where(fundedBy(viewer))
    .where(knownTo(viewer))
    .$if(behind !== undefined, (query) =>
      query.where(
        sql<SqlBool>`exists (select 1 from approved_answer answer
          where answer.report_id = report.id and answer.question = ${behind?.question ?? ''}
            and (${behind?.option ?? ''} = '' or answer.option = ${behind?.option ?? ''}))`,
      ),
    )
    .orderBy('project.name')
    .orderBy('report.id')
    .limit(1000)
    .execute()
}

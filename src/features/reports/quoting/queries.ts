import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { followedBy, reviewedBy, writtenBy } from '../queries.ts'

/** Reports of which the viewer may read what was approved. */
const readBy = (viewer: Viewer) =>
  sql<SqlBool>`(${writtenBy(viewer)} or ${reviewedBy(viewer)} or ${followedBy(viewer)})`

/** Approved reports, newest first; at most 200. `version` is the approved one. */
export async function listApproved(db: Db, viewer: Viewer, reportId?: string) {
  if (viewer.kind === 'public') return []
  return db
    .selectFrom('report')
    .innerJoin('project', 'project.id', 'report.project_id')
    .innerJoin('report_version', 'report_version.report_id', 'report.id')
    .innerJoin('form_version', 'form_version.id', 'report.form_version_id')
    .select([
      'report.id',
      'report.period_from as periodFrom',
      'report.period_to as periodTo',
      'report.language',
      'report_version.number as version',
      'project.name as project',
      sql<Record<Language, string>>`form_version.definition -> 'title'`.as('formTitle'),
      sql<boolean>`project.state = 'published'`.as('isOpen'),
      // A report of a project in one municipality is about that one.
      sql<string | null>`(select min(place.municipality_key) from project_municipality place
        where place.project_id = project.id and place.relation = 'participant' having count(*) = 1)`.as(
        'municipalityKey',
      ),
    ])
    .distinctOn(['report.period_to', 'report.id'])
    .where('report_version.decision', '=', 'approved')
    .where('report_version.reopened_at', 'is', null)
    .where(readBy(viewer))
    .$if(reportId !== undefined, (query) => query.where('report.id', '=', reportId ?? ''))
    .orderBy('report.period_to', 'desc')
    .orderBy('report.id')
    .orderBy('report_version.number', 'desc')
    .limit(200)
    .execute()
}

/** Approved answers that teach something, newest first; at most 500. */
export async function listCandidates(db: Db, viewer: Viewer) {
  if (viewer.kind === 'public') return []
  return db
    .selectFrom('knowledge_candidate')
    .innerJoin('report', 'report.id', 'knowledge_candidate.report_id')
    .innerJoin('project', 'project.id', 'report.project_id')
    .select([
      'knowledge_candidate.id',
      'knowledge_candidate.report_id as reportId',
      'knowledge_candidate.teaches',
      'knowledge_candidate.quote',
      sql<Language>`knowledge_candidate.language`.as('language'),
      'project.name as project',
    ])
    .where('knowledge_candidate.withdrawn_at', 'is', null)
    .where(readBy(viewer))
    .orderBy('knowledge_candidate.created_at', 'desc')
    .orderBy('knowledge_candidate.id')
    .limit(500)
    .execute()
}

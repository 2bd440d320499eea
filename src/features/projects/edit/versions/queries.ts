import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { editableBy } from '../../queries.ts'
import { ProjectRecord } from '../../record.ts'

/** The record of a version as it was saved; asked only for projects the viewer may edit. */
export async function findVersion(db: Db, viewer: Viewer, projectId: string, version: number) {
  const row = await db
    .selectFrom('project_version')
    .innerJoin('project', 'project.id', 'project_version.project_id')
    .leftJoin('account', 'account.id', 'project_version.saved_by')
    .select([
      'project_version.record',
      'project_version.note',
      'project_version.saved_at',
      'account.name as saved_by',
    ])
    .where('project_version.project_id', '=', projectId)
    .where('project_version.version', '=', version)
    .where(editableBy(viewer))
    .executeTakeFirst()
  return (
    row && {
      version,
      record: ProjectRecord.parse(row.record),
      note: row.note,
      savedAt: row.saved_at,
      savedBy: row.saved_by,
    }
  )
}

export async function listVersions(db: Db, viewer: Viewer, projectId: string, limit = 200) {
  const rows = await db
    .selectFrom('project_version')
    .innerJoin('project', 'project.id', 'project_version.project_id')
    .leftJoin('account', 'account.id', 'project_version.saved_by')
    .select([
      'project_version.version',
      'project_version.note',
      'project_version.saved_at',
      'account.name as saved_by',
    ])
    .where('project_version.project_id', '=', projectId)
    .where(editableBy(viewer))
    .orderBy('project_version.version', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    version: row.version,
    note: row.note,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  }))
}

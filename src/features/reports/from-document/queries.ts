import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { editableBy } from '../../projects/index.ts'

/** A project the viewer may write reports for. */
export async function findOwnProject(db: Db, viewer: Viewer, slug: string) {
  const row = await db
    .selectFrom('project')
    .select(['project.id', 'project.slug', 'project.name', 'project.language', 'project.programme_id'])
    .where('project.slug', '=', slug)
    .where(editableBy(viewer))
    .executeTakeFirst()
  return row && { ...row, language: row.language as Language, programmeId: row.programme_id }
}

/** Questions of a report that have an answer of their own. */
export async function listAnswered(db: Db, reportId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('report_answer')
    .select('question')
    .where('report_id', '=', reportId)
    .orderBy('question')
    .limit(2000)
    .execute()
  return new Set(rows.map(({ question }) => question))
}

export async function linkReading(tx: Tx, reportId: string, readingId: string) {
  await tx.updateTable('report').set({ reading_id: readingId }).where('id', '=', reportId).execute()
}

/** Whether the project has a budget or anything posted. */
export async function hasMoney(db: Db, projectId: string): Promise<boolean> {
  const { rows } = await sql<{ there: SqlBool }>`
    select exists (select 1 from budget_version where project_id = ${projectId})
      or exists (select 1 from posting where project_id = ${projectId} and withdrawn_by is null) as there`.execute(
    db,
  )
  return Boolean(rows[0]?.there)
}

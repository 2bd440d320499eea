import type { Db } from '../../../../platform/database/database.ts'

/** The questions the funder asks for again. */
export async function listReturnedQuestions(db: Db, reportId: string, version: number): Promise<string[]> {
  const rows = await db
    .selectFrom('report_returned_question')
    .select('question')
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .orderBy('question')
    .limit(1000)
    .execute()
  return rows.map(({ question }) => question)
}

/** The text of a version as it was sent. */
export async function selectSentContent(
  db: Db,
  reportId: string,
  version: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('report_version')
    .select('content')
    .where('report_id', '=', reportId)
    .where('number', '=', version)
    .executeTakeFirst()
  return row?.content
}

/** The newest version that was sent, and not rejected, of the project's last report before this one. */
export async function selectEarlierContent(
  db: Db,
  report: { id: string; projectId: string; periodTo: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('report')
    .innerJoin('report_version', (join) =>
      join
        .onRef('report_version.report_id', '=', 'report.id')
        .onRef('report_version.number', '=', 'report.sent_version'),
    )
    .select('report_version.content')
    .where('report.project_id', '=', report.projectId)
    .where('report.id', '<>', report.id)
    .where('report.period_to', '<', report.periodTo)
    .where('report.state', 'in', ['sent', 'returned', 'approved'])
    .orderBy('report.period_to', 'desc')
    .orderBy('report.id')
    .limit(1)
    .executeTakeFirst()
  return row?.content
}

/** The number of the newest version that is approved, for those who may see no other. */
export async function newestApproved(db: Db, reportId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('report_version')
    .select('number')
    .where('report_id', '=', reportId)
    .where('decision', '=', 'approved')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number
}

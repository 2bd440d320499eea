import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import { reviewedBy, writtenBy } from '../queries.ts'

/**
 * Comments on a report with the answers under them, oldest first. The funder's stay with the programme's case officers until the
 * decision they go with; the project's answers stay with the project until the report is sent again. Followers see none.
 */
export async function selectComments(db: Db, viewer: Viewer, reportId: string) {
  return db
    .selectFrom('report_comment as comment')
    .innerJoin('report', 'report.id', 'comment.report_id')
    .innerJoin('project', 'project.id', 'report.project_id')
    .innerJoin('account as writer', 'writer.id', 'comment.written_by')
    .select([
      'comment.id',
      'comment.version',
      'comment.question',
      'comment.parent_id',
      'comment.body',
      'comment.sent_at',
      'comment.written_by',
      'comment.written_at',
      'writer.name as writer_name',
    ])
    .where('report.id', '=', reportId)
    .where(
      sql<SqlBool>`case when comment.parent_id is null
        then ${reviewedBy(viewer)} or (comment.sent_at is not null and ${writtenBy(viewer)})
        else ${writtenBy(viewer)} or (comment.sent_at is not null and ${reviewedBy(viewer)}) end`,
    )
    .orderBy('comment.written_at')
    .orderBy('comment.id')
    .limit(2000)
    .execute()
}

export async function insertComment(
  tx: Tx,
  comment: {
    reportId: string
    version: number
    question: string
    parentId: string | null
    body: string
    sentAt: Date | null
    accountId: string
    at: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('report_comment')
    .values({
      report_id: comment.reportId,
      version: comment.version,
      question: comment.question,
      parent_id: comment.parentId,
      body: comment.body,
      sent_at: comment.sentAt,
      written_by: comment.accountId,
      written_at: comment.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes a comment that nobody on the other side has seen; an empty body takes it away. @returns whether there was one. */
export async function changeComment(
  tx: Tx,
  comment: { reportId: string; id: string; body: string; isAnswer: boolean },
): Promise<boolean> {
  const waiting = sql<SqlBool>`report_id = ${comment.reportId}::uuid and id = ${comment.id}::uuid and sent_at is null
    and (parent_id is not null) = ${comment.isAnswer}`
  const { rows } =
    comment.body === ''
      ? await sql`delete from report_comment where ${waiting} returning 1`.execute(tx)
      : await sql`update report_comment set body = ${comment.body} where ${waiting} returning 1`.execute(tx)
  return rows.length > 0
}

/** The questions of a version that wait with a comment of the funder; '' stands for the report as a whole. */
export async function selectCommentedQuestions(
  db: Db,
  reportId: string,
  version: number,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('report_comment')
    .select('question')
    .distinct()
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .where('parent_id', 'is', null)
    .orderBy('question')
    .limit(3000)
    .execute()
  return new Set(rows.map(({ question }) => question))
}

/** Lets the project see the comments on a version. */
export async function sendWaitingComments(tx: Tx, reportId: string, version: number, at: Date) {
  await tx
    .updateTable('report_comment')
    .set({ sent_at: at })
    .where('report_id', '=', reportId)
    .where('version', '=', version)
    .where('parent_id', 'is', null)
    .where('sent_at', 'is', null)
    .execute()
}

/** Lets the funder see the project's answers. */
export async function sendWaitingAnswers(tx: Tx, reportId: string, at: Date) {
  await tx
    .updateTable('report_comment')
    .set({ sent_at: at })
    .where('report_id', '=', reportId)
    .where('parent_id', 'is not', null)
    .where('sent_at', 'is', null)
    .execute()
}

/** Writes a decision and the report's new state. @returns false when somebody has decided on the version, or the viewer sent it. */
export async function updateDecision(
  tx: Tx,
  row: {
    reportId: string
    number: number
    decision: 'approved' | 'returned' | 'rejected'
    reason: string
    accountId: string
    at: Date
  },
): Promise<boolean> {
  const { rows } =
    await sql`update report_version set decision = ${row.decision}, decision_reason = ${row.reason},
      decided_by = ${row.accountId}, decided_at = ${row.at}
    where report_id = ${row.reportId} and number = ${row.number} and decision is null and sent_by <> ${row.accountId}
    returning 1`.execute(tx)
  if (rows.length === 0) return false
  await updateState(tx, row.reportId, row.decision, row.at)
  return true
}

/** Marks an approved version as opened again. @returns false when it is not approved, or opened already. */
export async function updateReopened(
  tx: Tx,
  row: { reportId: string; number: number; reason: string; accountId: string; at: Date },
): Promise<boolean> {
  const { rows } =
    await sql`update report_version set reopened_at = ${row.at}, reopened_by = ${row.accountId},
      reopen_reason = ${row.reason}
    where report_id = ${row.reportId} and number = ${row.number} and decision = 'approved' and reopened_at is null
    returning 1`.execute(tx)
  if (rows.length === 0) return false
  await updateState(tx, row.reportId, 'returned', row.at)
  return true
}

async function updateState(tx: Tx, reportId: string, state: 'approved' | 'returned' | 'rejected', at: Date) {
  await tx.updateTable('report').set({ state, changed_at: at }).where('id', '=', reportId).execute()
}

export async function insertReturnedQuestions(
  tx: Tx,
  reportId: string,
  version: number,
  questions: string[],
) {
  if (questions.length === 0) return
  await tx
    .insertInto('report_returned_question')
    .values(questions.map((question) => ({ report_id: reportId, version, question })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * The later reports of a report's project to the same programme that were sent, with the content that stands: the version approved and
 * not opened again, else the one sent last. The nearest first.
 */
export async function selectLaterContents(db: Db, reportId: string) {
  return db
    .selectFrom('report as this')
    .innerJoin('report as later', (join) =>
      join
        .onRef('later.project_id', '=', 'this.project_id')
        .onRef('later.programme_id', '=', 'this.programme_id')
        .onRef('later.period_from', '>', 'this.period_to'),
    )
    .innerJoin('report_version as version', (join) =>
      join.onRef('version.report_id', '=', 'later.id').on((eb) =>
        eb(
          'version.number',
          '=',
          sql<number>`coalesce((select max(number) from report_version approved where approved.report_id = later.id
              and approved.decision = 'approved' and approved.reopened_at is null), later.sent_version)`,
        ),
      ),
    )
    .select(['later.id', 'version.number', 'version.content', 'version.content_sha256'])
    .where('this.id', '=', reportId)
    .where('later.state', '<>', 'rejected')
    .orderBy('later.period_from')
    .orderBy('later.id')
    .limit(50)
    .execute()
}

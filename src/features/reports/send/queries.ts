import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import { followedBy, reviewedBy, writtenBy } from '../queries.ts'

/** Versions with report and project, limited to those the viewer may read: followers see those that were approved. */
function versionsFor(db: Db, viewer: Viewer, reportId: string) {
  return db
    .selectFrom('report_version as version')
    .innerJoin('report', 'report.id', 'version.report_id')
    .innerJoin('project', 'project.id', 'report.project_id')
    .innerJoin('account as sender', 'sender.id', 'version.sent_by')
    .leftJoin('account as decider', 'decider.id', 'version.decided_by')
    .leftJoin('account as opener', 'opener.id', 'version.reopened_by')
    .where('report.id', '=', reportId)
    .where(
      sql<SqlBool>`(${writtenBy(viewer)} or ${reviewedBy(viewer)}
        or (version.decision = 'approved' and ${followedBy(viewer)}))`,
    )
}

/**
 * What was noted of a version when it was sent, beside the version itself: the row of the audit, which nothing updates. A version
 * that does not agree with it was changed afterwards, also where its own hash was changed along.
 */
const witness = sql<{
  version: number
  content: string
  archive: string
  account: string
  at: string
} | null>`(select jsonb_build_object('version', entry.details -> 'version', 'content', entry.details ->> 'content',
      'archive', entry.details ->> 'archive', 'account', entry.account_id, 'at', entry.details ->> 'at')
    from audit_entry entry
    where entry.subject_kind = 'report' and entry.subject_id = report.id::text and entry.act = 'report-sent'
      and entry.details -> 'version' = to_jsonb(version.number)
    order by entry.id limit 1)`

const versionColumns = [
  'version.number',
  'version.content_sha256',
  'version.archive_sha256',
  'version.sent_by',
  'sender.name as sender_name',
  'version.sent_at',
  'version.decision',
  'version.decision_reason',
  'decider.name as decider_name',
  'version.decided_at',
  'version.reopened_at',
  'opener.name as opener_name',
  'version.reopen_reason',
] as const

/** Hashes of what is stored now, to hold against those that were stored then. */
const hashesNow = [
  sql<string>`encode(sha256(convert_to(version.content, 'UTF8')), 'hex')`.as('content_now'),
  sql<string>`encode(sha256(version.archive_pdf), 'hex')`.as('archive_now'),
  witness.as('witness'),
]

/** One version with its content; undefined when there is none or the viewer may not read it. */
export async function selectVersion(db: Db, viewer: Viewer, reportId: string, number: number) {
  return versionsFor(db, viewer, reportId)
    .select([...versionColumns, ...hashesNow, 'version.content'])
    .where('version.number', '=', number)
    .executeTakeFirst()
}

/** All versions of a report that the viewer may read, newest first. */
export async function selectVersions(db: Db, viewer: Viewer, reportId: string) {
  return versionsFor(db, viewer, reportId)
    .select([...versionColumns, ...hashesNow])
    .orderBy('version.number', 'desc')
    .limit(1000)
    .execute()
}

/** The archive PDF of a version with its hashes. */
export async function selectArchive(db: Db, viewer: Viewer, reportId: string, number: number) {
  return versionsFor(db, viewer, reportId)
    .select(['version.archive_pdf', 'version.archive_sha256', witness.as('witness')])
    .where('version.number', '=', number)
    .executeTakeFirst()
}

export async function insertVersion(
  tx: Tx,
  version: {
    reportId: string
    number: number
    content: string
    contentSha256: string
    archivePdf: Uint8Array
    archiveSha256: string
    accountId: string
    at: Date
  },
) {
  await tx
    .insertInto('report_version')
    .values({
      report_id: version.reportId,
      number: version.number,
      content: version.content,
      content_sha256: version.contentSha256,
      archive_pdf: Buffer.from(version.archivePdf),
      archive_sha256: version.archiveSha256,
      sent_by: version.accountId,
      sent_at: version.at,
    })
    .execute()
  await tx
    .updateTable('report')
    .set({ state: 'sent', sent_version: version.number, changed_at: version.at })
    .where('id', '=', version.reportId)
    .execute()
}

export async function upsertExplanation(
  tx: Tx,
  row: { reportId: string; question: string; code: string; sentence: string; accountId: string },
) {
  await tx
    .insertInto('report_explanation')
    .values({
      report_id: row.reportId,
      question: row.question,
      code: row.code,
      sentence: row.sentence,
      saved_by: row.accountId,
    })
    .onConflict((conflict) =>
      conflict.columns(['report_id', 'question', 'code']).doUpdateSet({
        sentence: row.sentence,
        saved_by: row.accountId,
        saved_at: sql`now()`,
      }),
    )
    .execute()
}

export async function deleteExplanation(tx: Tx, row: { reportId: string; question: string; code: string }) {
  await tx
    .deleteFrom('report_explanation')
    .where('report_id', '=', row.reportId)
    .where('question', '=', row.question)
    .where('code', '=', row.code)
    .execute()
}

/** Names, addresses and languages of a programme's case officers. */
export async function selectCaseOfficers(db: Db, programmeId: string) {
  return db
    .selectFrom('role_assignment')
    .innerJoin('account', 'account.id', 'role_assignment.account_id')
    .select(['account.id', 'account.name', 'account.email', 'account.language'])
    .distinct()
    .where('role_assignment.role', '=', 'case-officer')
    .where('role_assignment.programme_id', '=', programmeId)
    .where('account.disabled_at', 'is', null)
    .orderBy('account.id')
    .limit(100)
    .execute()
}

export async function selectAccount(db: Db, accountId: string) {
  return db
    .selectFrom('account')
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', accountId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
}

/** SHA-256 of stored attachments, computed now. */
export async function selectAttachmentHashes(db: Db, reportId: string) {
  return db
    .selectFrom('report_attachment')
    .select(['id', sql<string>`encode(sha256(bytes), 'hex')`.as('sha256_now')])
    .where('report_id', '=', reportId)
    .orderBy('id')
    .limit(2000)
    .execute()
}

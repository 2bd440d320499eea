import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { callRunBy } from '../calls/queries.ts'

export type Assessment = {
  accountId: string
  name: string
  assignedAt: Date
  /** null: has not said yet. */
  conflict: boolean | null
  conflictNote: string
  declaredAt: Date | null
  /** By criterion, 1 to 6. */
  scores: Record<string, number>
  comment: string
  /** Null while it is being written, and again when an interest was found later. */
  sentAt: Date | null
}

const readers = (db: Db) =>
  db
    .selectFrom('grant_reader')
    .innerJoin('account', 'account.id', 'grant_reader.account_id')
    .select([
      'grant_reader.account_id as accountId',
      'account.name',
      'grant_reader.assigned_at as assignedAt',
      'grant_reader.conflict',
      'grant_reader.conflict_note as conflictNote',
      'grant_reader.declared_at as declaredAt',
      'grant_reader.scores',
      'grant_reader.comment',
      'grant_reader.sent_at as sentAt',
    ])

/** Everybody assigned to an application, those who had an interest too, in the order they were assigned; at most 50. */
export async function assessmentsOf(db: Db, applicationId: string): Promise<Assessment[]> {
  const rows = await readers(db)
    .where('grant_reader.application_id', '=', applicationId)
    .orderBy('grant_reader.assigned_at')
    .orderBy('grant_reader.account_id')
    .limit(50)
    .execute()
  return rows as Assessment[]
}

/** One reader's row; undefined for somebody who is not assigned. */
export async function findAssessment(
  db: Db,
  applicationId: string,
  accountId: string,
): Promise<Assessment | undefined> {
  const row = await readers(db)
    .where('grant_reader.application_id', '=', applicationId)
    .where('grant_reader.account_id', '=', accountId)
    .executeTakeFirst()
  return row as Assessment | undefined
}

/** False where the account is assigned already. */
export async function insertReader(
  tx: Tx,
  applicationId: string,
  accountId: string,
  assignedBy: string | null,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('grant_reader')
    .values({ application_id: applicationId, account_id: accountId, assigned_by: assignedBy })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Somebody who has said or sent something stays on record: false. */
export async function deleteReader(tx: Tx, applicationId: string, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('grant_reader')
    .where('application_id', '=', applicationId)
    .where('account_id', '=', accountId)
    .where('conflict', 'is', null)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** What a reader declares. With an interest, what they had sent does not count any more; it stays as it was written. */
export async function updateDeclaration(
  tx: Tx,
  applicationId: string,
  accountId: string,
  declared: { conflict: boolean; note: string },
) {
  await tx
    .updateTable('grant_reader')
    .set({
      conflict: declared.conflict,
      conflict_note: declared.note,
      declared_at: sql<Date>`now()`,
      ...(declared.conflict ? { sent_at: null } : {}),
    })
    .where('application_id', '=', applicationId)
    .where('account_id', '=', accountId)
    .execute()
}

export async function updateAssessment(
  tx: Tx,
  applicationId: string,
  accountId: string,
  written: { scores: Record<string, number>; comment: string; sent: boolean },
) {
  await tx
    .updateTable('grant_reader')
    .set({
      scores: JSON.stringify(written.scores),
      comment: written.comment,
      ...(written.sent ? { sent_at: sql<Date>`now()` } : {}),
    })
    .where('application_id', '=', applicationId)
    .where('account_id', '=', accountId)
    .execute()
}

/** With its first reader an application is being read. */
export async function markInReview(tx: Tx, applicationId: string) {
  await tx
    .updateTable('grant_application')
    .set({ state: 'in-review', changed_at: sql<Date>`now()` })
    .where('id', '=', applicationId)
    .where('state', '=', 'submitted')
    .execute()
}

/** Accounts in use that have one of the roles; at most 500, by name. */
export async function listPossibleReaders(
  db: Db,
  roles: readonly string[],
): Promise<{ accountId: string; name: string; email: string; language: string; roles: string[] }[]> {
  return db
    .selectFrom('account')
    .innerJoin('role_assignment as role', 'role.account_id', 'account.id')
    .select([
      'account.id as accountId',
      'account.name',
      'account.email',
      'account.language',
      sql<string[]>`array_agg(distinct role.role)`.as('roles'),
    ])
    .where('account.disabled_at', 'is', null)
    .where('role.role', 'in', [...roles] as never[])
    .groupBy('account.id')
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(500)
    .execute()
}

export type ToRead = {
  id: string
  number: string | null
  title: string
  language: Language
  municipalityKey: string
  call: string
  conflict: boolean | null
  sentAt: Date | null
  /** Whether it still waits to be assessed. */
  waits: boolean
}

/** What an account was asked to read, what waits first, then the newest; at most 200. */
export async function listToRead(db: Db, accountId: string): Promise<ToRead[]> {
  const waits = sql<boolean>`application.state in ('submitted', 'in-review')`
  const rows = await db
    .selectFrom('grant_reader')
    .innerJoin('grant_application as application', 'application.id', 'grant_reader.application_id')
    .innerJoin('grant_call', 'grant_call.id', 'application.call_id')
    .select([
      'application.id',
      'application.number',
      'application.title',
      'application.language',
      'application.municipality_key as municipalityKey',
      'grant_call.title as call',
      'grant_reader.conflict',
      'grant_reader.sent_at as sentAt',
      waits.as('waits'),
    ])
    .where('grant_reader.account_id', '=', accountId)
    .orderBy(waits, 'desc')
    .orderBy('grant_reader.assigned_at', 'desc')
    .orderBy('application.id')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, language: row.language as Language }))
}

/** What a reader may know before they have declared: title, who applies, how much. */
export type Head = {
  id: string
  number: string | null
  title: string
  language: Language
  state: string
  municipalityKey: string
  coApplicants: string[]
  appliedAmount: number | null
  currency: string
  call: { title: string; slug: string; language: Language }
}

/** The head of a sent application for somebody assigned to read it, whatever they have declared; undefined for everybody else. */
export async function findHead(db: Db, accountId: string, applicationId: string): Promise<Head | undefined> {
  if (!isUuid(applicationId)) return undefined
  const row = await db
    .selectFrom('grant_reader')
    .innerJoin('grant_application as application', 'application.id', 'grant_reader.application_id')
    .innerJoin('grant_call', 'grant_call.id', 'application.call_id')
    .select([
      'application.id',
      'application.number',
      'application.title',
      'application.language',
      'application.state',
      'application.municipality_key as municipalityKey',
      sql<
        string[]
      >`array(select name from grant_co_applicant co where co.application_id = application.id order by position)`.as(
        'coApplicants',
      ),
      'application.applied_amount as appliedAmount',
      'grant_call.currency',
      'grant_call.title as callTitle',
      'grant_call.slug as callSlug',
      'grant_call.language as callLanguage',
    ])
    .where('application.id', '=', applicationId)
    .where('grant_reader.account_id', '=', accountId)
    .executeTakeFirst()
  if (!row) return undefined
  const { callTitle, callSlug, callLanguage, ...head } = row
  return { ...head, call: { title: callTitle, slug: callSlug, language: callLanguage } }
}

/** The assessments of all applications of a call, as `assessmentsOf`; at most 10 000. */
export async function listAssessmentsOfCall(
  db: Db,
  callId: string,
): Promise<(Assessment & { applicationId: string })[]> {
  const rows = await readers(db)
    .innerJoin('grant_application as application', 'application.id', 'grant_reader.application_id')
    .select('grant_reader.application_id as applicationId')
    .where('application.call_id', '=', callId)
    .orderBy('grant_reader.application_id')
    .orderBy('grant_reader.assigned_at')
    .orderBy('grant_reader.account_id')
    .limit(10_000)
    .execute()
  return rows as (Assessment & { applicationId: string })[]
}

/** Sent applications of the viewer's calls that wait and have fewer than two readers who may read; the oldest first, at most 200. */
export async function listUnread(db: Db, viewer: Viewer): Promise<{ id: string; title: string }[]> {
  return db
    .selectFrom('grant_application as application')
    .innerJoin('grant_call', 'grant_call.id', 'application.call_id')
    .select(['application.id', 'application.title'])
    .where('application.state', 'in', ['submitted', 'in-review'])
    .where(callRunBy(viewer))
    .where(
      sql<SqlBool>`(select count(*) from grant_reader reader
        where reader.application_id = application.id and reader.conflict is distinct from true) < 2`,
    )
    .orderBy('application.submitted_at')
    .orderBy('application.id')
    .limit(200)
    .execute()
}

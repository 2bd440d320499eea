import { sql } from 'kysely'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { isUuid } from '../../../../platform/text/uuid.ts'
import { editableBy, visibleTo } from '../../queries.ts'

/** Locks the project against other proposals at the same moment, so that the count of those waiting holds. */
export async function countWaitingLocked(tx: Tx, viewer: Viewer, projectId: string): Promise<number> {
  await tx
    .selectFrom('project')
    .select('id')
    .where('id', '=', projectId)
    .where(visibleTo(viewer))
    .forNoKeyUpdate()
    .executeTakeFirst()
  const { count } = await tx
    .selectFrom('correction')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('project_id', '=', projectId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return count
}

export async function insertCorrection(
  tx: Tx,
  correction: {
    projectId: string
    onVersion: number
    subject: string
    proposal: string
    source: string
    senderName: string
    senderEmail: string
    accountId: string | null
    language: Language
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('correction')
    .values({
      project_id: correction.projectId,
      on_version: correction.onVersion,
      subject: correction.subject,
      proposal: correction.proposal,
      source: correction.source,
      sender_name: correction.senderName,
      sender_email: correction.senderEmail,
      account_id: correction.accountId,
      language: correction.language,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Proposals about a project, those waiting first; only for viewers who may edit it. */
export async function listCorrections(db: Db, viewer: Viewer, projectId: string, limit = 200) {
  return db
    .selectFrom('correction')
    .innerJoin('project', 'project.id', 'correction.project_id')
    .leftJoin('account', 'account.id', 'correction.decided_by')
    .select([
      'correction.id',
      'correction.subject',
      'correction.proposal',
      'correction.source',
      'correction.sender_name',
      'correction.sender_email',
      'correction.sent_at',
      'correction.state',
      'correction.answer',
      'correction.decided_at',
      'account.name as decided_by',
    ])
    .where('correction.project_id', '=', projectId)
    .where(editableBy(viewer))
    .orderBy(sql`correction.state = 'waiting'`, 'desc')
    .orderBy('correction.sent_at', 'desc')
    .orderBy('correction.id')
    .limit(limit)
    .execute()
}

export async function countWaiting(db: Db, viewer: Viewer, projectId: string): Promise<number> {
  const { count } = await db
    .selectFrom('correction')
    .innerJoin('project', 'project.id', 'correction.project_id')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('correction.project_id', '=', projectId)
    .where('correction.state', '=', 'waiting')
    .where(editableBy(viewer))
    .executeTakeFirstOrThrow()
  return count
}

export async function findWaitingCorrection(db: Db, viewer: Viewer, projectId: string, id: string) {
  if (!isUuid(id)) return undefined
  return db
    .selectFrom('correction')
    .innerJoin('project', 'project.id', 'correction.project_id')
    .select(['correction.id', 'correction.subject', 'correction.proposal', 'correction.source'])
    .where('correction.id', '=', id)
    .where('correction.project_id', '=', projectId)
    .where('correction.state', '=', 'waiting')
    .where(editableBy(viewer))
    .executeTakeFirst()
}

/** Marks a waiting proposal decided and gives whom to tell; undefined when it is decided already, or not this project's. */
export async function decide(
  tx: Tx,
  decision: {
    id: string
    projectId: string
    state: 'accepted' | 'declined'
    answer: string
    accountId: string | null
  },
) {
  if (!isUuid(decision.id)) return undefined
  return tx
    .updateTable('correction')
    .set({
      state: decision.state,
      answer: decision.answer,
      decided_by: decision.accountId,
      decided_at: sql`now()`,
    })
    .where('id', '=', decision.id)
    .where('project_id', '=', decision.projectId)
    .where('state', '=', 'waiting')
    .returning(['sender_name', 'sender_email', 'language', 'subject'])
    .executeTakeFirst()
}

import type { Member } from '../../../platform/access/viewer.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { lockReading, type ReadingState, updateReadingState, updateReview } from '../queries.ts'
import type { Review } from './decisions.ts'

export type DocumentAct = { viewer: Member; requestId?: string }

export type ReviewSaved =
  | { ok: true; version: number }
  | { ok: false; reason: 'conflict' }
  | { ok: false; reason: 'decided'; state: Exclude<ReadingState, 'waiting'> }
  | { ok: false; reason: 'notFound' }

/**
 * Keeps a review as it stands, with its mistakes. Refused as `conflict` when somebody has saved since `baseVersion`, as
 * `decided` when the document is published, merged or put aside already.
 */
export async function saveReview(
  tx: Tx,
  act: DocumentAct,
  save: { readingId: string; baseVersion: number; review: Review },
): Promise<ReviewSaved> {
  const held = await holdReading(tx, act, save)
  if (!held.ok) return held
  await updateReview(tx, save.readingId, save.review)
  await audit(
    tx,
    act,
    'document-review-saved',
    { kind: 'document-reading', id: save.readingId },
    { version: save.baseVersion + 1 },
  )
  return { ok: true, version: save.baseVersion + 1 }
}

/** Puts a document aside. It stays in the list, with the reason, and can be uploaded again. */
export async function discardReading(
  tx: Tx,
  act: DocumentAct,
  discard: { readingId: string; baseVersion: number; review: Review; reason: string },
): Promise<ReviewSaved> {
  const held = await holdReading(tx, act, discard)
  if (!held.ok) return held
  await updateReview(tx, discard.readingId, { ...discard.review, discardReason: discard.reason })
  await updateReadingState(tx, discard.readingId, {
    state: 'discarded',
    projectId: null,
    accountId: act.viewer.accountId,
  })
  await audit(tx, act, 'document-discarded', { kind: 'document-reading', id: discard.readingId })
  return { ok: true, version: discard.baseVersion + 1 }
}

/** Locks a waiting reading that is still at the version its page showed. */
export async function holdReading(
  tx: Tx,
  act: DocumentAct,
  { readingId, baseVersion }: { readingId: string; baseVersion: number },
): Promise<Exclude<ReviewSaved, { ok: true }> | { ok: true }> {
  const row = await lockReading(tx, act.viewer, readingId)
  if (!row) return { ok: false, reason: 'notFound' }
  if (row.state !== 'waiting') return { ok: false, reason: 'decided', state: row.state }
  if (row.review_version !== baseVersion) return { ok: false, reason: 'conflict' }
  return { ok: true }
}

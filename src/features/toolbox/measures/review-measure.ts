import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Act } from '../../projects/index.ts'
import { refreshEvidence } from '../evidence/refresh-evidence.ts'
import { MeasureRecord } from '../record.ts'
import { originalOf } from './find-measure.ts'
import { mailReviewers, mailSender } from './mail-review.ts'
import { lockMeasure, markWithdrawn, publishRecord } from './queries.ts'
import { accountOf } from './save-measure.ts'
import { measureSearchTexts, measureTerms } from './search-words.ts'
import {
  listMeasureWriters,
  markReviewed,
  markSent,
  markState,
  selectOpenVersion,
} from './versions/queries.ts'

/** `baseUrl` for the links in mails: without it nobody is written to. `now`: the app's clock. */
export type ReviewAct = Act & { baseUrl?: string; now?: Date }

export type MissingForReview = 'summary' | 'steps' | 'mainAction'

type Refused<Reason extends string> = { ok: false; reason: Reason }
export type Sent =
  | { ok: true; number: number }
  | Refused<'not-found' | 'nothing-open' | 'in-review'>
  | { ok: false; reason: 'incomplete'; missing: MissingForReview[] }

/** What a measure lacks to be read by others: a summary, at least one step, and what kind of measure it mainly is. */
export function missingForReview(record: MeasureRecord): MissingForReview[] {
  const { summary, steps } = originalOf(record)
  const has: [MissingForReview, boolean][] = [
    ['summary', summary !== ''],
    ['steps', steps.length > 0],
    ['mainAction', record.mainAction !== null],
  ]
  return has.flatMap(([part, there]) => (there ? [] : [part]))
}

/** Sends the open version to be read by the region; until it is returned or taken back nobody changes it. */
export async function sendMeasureForReview(tx: Tx, act: ReviewAct, measureId: string): Promise<Sent> {
  const measure = await lockMeasure(tx, act.viewer, measureId)
  if (!measure) return { ok: false, reason: 'not-found' }
  const open = await selectOpenVersion(tx, measure.id)
  if (!open) return { ok: false, reason: 'nothing-open' }
  if (open.state === 'in-review') return { ok: false, reason: 'in-review' }
  const record = MeasureRecord.parse(open.record)
  const missing = missingForReview(record)
  if (missing.length > 0) return { ok: false, reason: 'incomplete', missing }
  await markSent(tx, measure.id, open.number, accountOf(act))
  await audit(
    tx,
    act,
    'measure-sent-for-review',
    { kind: 'measure', id: measure.id },
    { number: open.number },
  )
  await mailReviewers(tx, act, { id: measure.id, partnershipId: measure.partnership_id, record })
  return { ok: true, number: open.number }
}

/** Takes a version back before anybody has decided on it. */
export async function takeBackMeasure(
  tx: Tx,
  act: Act,
  measureId: string,
): Promise<{ ok: true } | Refused<'not-found' | 'not-in-review'>> {
  const measure = await lockMeasure(tx, act.viewer, measureId)
  if (!measure) return { ok: false, reason: 'not-found' }
  const open = await selectOpenVersion(tx, measure.id)
  if (open?.state !== 'in-review') return { ok: false, reason: 'not-in-review' }
  await markState(tx, measure.id, open.number, 'draft')
  await audit(tx, act, 'measure-taken-back', { kind: 'measure', id: measure.id }, { number: open.number })
  return { ok: true }
}

/** Gives up the open version of a measure that has been published; what is published stays as it is. */
export async function dropMeasureVersion(
  tx: Tx,
  act: Act,
  measureId: string,
): Promise<{ ok: true } | Refused<'not-found' | 'nothing-open' | 'never-published'>> {
  const measure = await lockMeasure(tx, act.viewer, measureId)
  if (!measure) return { ok: false, reason: 'not-found' }
  const open = await selectOpenVersion(tx, measure.id)
  if (!open) return { ok: false, reason: 'nothing-open' }
  if (measure.published_number === null) return { ok: false, reason: 'never-published' }
  await markState(tx, measure.id, open.number, 'dropped')
  await audit(
    tx,
    act,
    'measure-version-dropped',
    { kind: 'measure', id: measure.id },
    { number: open.number },
  )
  return { ok: true }
}

export type Reviewed =
  | { ok: true; number: number }
  | Refused<'not-found' | 'not-in-review' | 'own-version' | 'changed' | 'note-missing'>

/**
 * Publishes the version that waits, or returns it with what is to be done (`note`, not empty). By a regional officer of the
 * partnership or an administrator, and never by whoever sent the version or wrote any since the measure was last published, a
 * translation or a file too (`own-version`): the database refuses that as well (`measure_version_two_people`,
 * `measure_version_other_writer`).
 *
 * @param review.seen when the version that was read had been sent (ISO 8601): one that was taken back, changed and sent again since is
 * not the one that was read. Left out, whatever waits is decided on.
 */
export async function reviewMeasure(
  tx: Tx,
  act: ReviewAct,
  measureId: string,
  review: { decision: 'publish' | 'return'; note: string; seen?: string },
): Promise<Reviewed> {
  const measure = await lockMeasure(tx, act.viewer, measureId)
  if (!measure?.may_review) return { ok: false, reason: 'not-found' }
  const open = await selectOpenVersion(tx, measure.id)
  if (open?.state !== 'in-review') return { ok: false, reason: 'not-in-review' }
  const by = accountOf(act)
  if (by === null || (await listMeasureWriters(tx, measure.id)).includes(by))
    return { ok: false, reason: 'own-version' }
  if (review.seen !== undefined && review.seen !== open.sent_at?.toISOString())
    return { ok: false, reason: 'changed' }
  const note = review.note.trim()
  if (review.decision === 'return' && note === '') return { ok: false, reason: 'note-missing' }
  const { number } = open
  const record = MeasureRecord.parse(open.record)
  const state = review.decision === 'publish' ? 'published' : 'returned'
  await markReviewed(tx, measure.id, number, { state, by, note })
  if (state === 'published') {
    const search = measureSearchTexts(record)
    await publishRecord(tx, measure.id, {
      number,
      record,
      note: open.note,
      terms: measureTerms(record),
      search,
    })
    await refreshEvidence(tx, [measure.id], act.now ?? new Date())
  }
  await audit(tx, act, `measure-version-${state}`, { kind: 'measure', id: measure.id }, { number })
  const about = { id: measure.id, slug: measure.slug, record, note }
  await mailSender(tx, act, { ...about, state, sentBy: open.sent_by, savedBy: open.saved_by })
  return { ok: true, number }
}

/** Takes a published measure out of the toolbox; those who write and review it still see it. By whoever reviews it. */
export async function withdrawMeasure(
  tx: Tx,
  act: Act,
  measureId: string,
  reason: string,
): Promise<{ ok: true } | Refused<'not-found' | 'not-published' | 'note-missing'>> {
  const measure = await lockMeasure(tx, act.viewer, measureId)
  if (!measure?.may_review) return { ok: false, reason: 'not-found' }
  if (measure.state !== 'published') return { ok: false, reason: 'not-published' }
  if (reason.trim() === '') return { ok: false, reason: 'note-missing' }
  await markWithdrawn(tx, measure.id, accountOf(act), reason.trim())
  await audit(tx, act, 'measure-withdrawn', { kind: 'measure', id: measure.id })
  return { ok: true }
}

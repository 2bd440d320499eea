import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { slugsFor } from '../../../platform/text/slug.ts'
import type { Act } from '../../projects/index.ts'
import type { MeasureRecord } from '../record.ts'
import { originalOf } from './find-measure.ts'
import { insertMeasure, lockMeasure } from './queries.ts'
import { newestVersionNumber, selectOpenVersion, writeVersion } from './versions/queries.ts'

/** Words that mean something else under /toolbox. */
const taken = new Set(['map', 'evidence', 'places-like', 'contacts', 'measures', 'new', 'search'])

export const accountOf = ({ viewer }: Act): string | null =>
  viewer.kind === 'member' ? viewer.accountId : null

/**
 * Begins a measure with its first version, a draft. `record` is already parsed by `MeasureRecord`. The slug is made from the title of
 * the original. Who may write in the partnership's toolbox is the caller's to know (`listPartnershipsToWriteIn`).
 */
export async function createMeasure(
  tx: Tx,
  act: Act,
  { partnershipId, record, note = '' }: { partnershipId: string; record: MeasureRecord; note?: string },
): Promise<{ id: string; slug: string }> {
  for (const slug of slugsFor(originalOf(record).title, taken)) {
    const made = await insertMeasure(tx, {
      slug,
      partnershipId,
      language: record.language,
      createdBy: accountOf(act),
    })
    if (!made) continue
    await writeVersion(tx, made.id, { number: 1, edit: 1, record, note, savedBy: accountOf(act) })
    await audit(tx, act, 'measure-created', { kind: 'measure', id: made.id })
    return made
  }
  throw new Error('a measure found no free slug')
}

/** The saving that was seen when one began to write. */
export type Base = { number: number; edit: number }

export type MeasureSaved =
  | ({ ok: true } & Base)
  | ({ ok: false; reason: 'conflict' } & Base)
  | { ok: false; reason: 'not-found' | 'in-review' }

/**
 * Saves what somebody wrote: in the version that is open, or in a new one when the last was published. `edit` is that of the open
 * version one began from; 0 where none was open, and then `number` is the published version's. Refused as `conflict` when
 * somebody has saved since (of saves at the same moment exactly one wins), as `in-review` while the version is being read, as
 * `not-found` when the viewer may not change the measure.
 */
export async function saveMeasureVersion(
  tx: Tx,
  act: Act,
  measureId: string,
  save: { record: MeasureRecord; edit: number; number?: number; note: string },
): Promise<MeasureSaved> {
  const measure = await lockMeasure(tx, act.viewer, measureId)
  if (!measure) return { ok: false, reason: 'not-found' }
  const open = await selectOpenVersion(tx, measure.id)
  if (open?.state === 'in-review') return { ok: false, reason: 'in-review' }
  const current: Base = open
    ? { number: open.number, edit: open.edit }
    : { number: measure.published_number ?? 0, edit: 0 }
  if (current.edit !== save.edit || (save.number !== undefined && save.number !== current.number))
    return { ok: false, reason: 'conflict', ...current }
  const number = open ? open.number : (await newestVersionNumber(tx, measure.id)) + 1
  const saved: Base = { number, edit: current.edit + 1 }
  await writeVersion(tx, measure.id, {
    ...saved,
    record: save.record,
    note: save.note,
    savedBy: accountOf(act),
  })
  await audit(tx, act, 'measure-saved', { kind: 'measure', id: measure.id }, saved)
  return { ok: true, ...saved }
}

import { type Ctx, transaction } from '../../../../platform/http/environment.ts'
import { notFound } from '../../../../platform/http/refusals.ts'
import { MeasureRecord } from '../../record.ts'
import { actOf, workAddress } from '../address.ts'
import type { FoundMeasure } from '../find-measure.ts'
import { saveMeasureVersion } from '../save-measure.ts'
import { currentSide, type Side } from '../sides.ts'
import { mergeMeasures } from '../units.ts'
import { conflictPage } from './conflict-page.tsx'

/**
 * Saves what somebody wrote from `base`. Where somebody else has saved meanwhile, both changes are put together; only where they
 * changed the same is one asked which should stand.
 */
export async function saveOrAsk(
  c: Ctx,
  measure: FoundMeasure,
  save: { base: Side; record: MeasureRecord; note: string; inReview: () => Response | Promise<Response> },
): Promise<Response> {
  const tx = transaction(c)
  const { base, record, note } = save
  const saved = await saveMeasureVersion(tx, actOf(c), measure.id, { ...base, record, note })
  if (saved.ok) return c.redirect(workAddress(c, measure.id), 303)
  if (saved.reason === 'in-review') return save.inReview()
  if (saved.reason === 'not-found') return notFound()
  const theirs = (await currentSide(tx, measure)) ?? notFound()
  if (theirs.state === 'in-review') return save.inReview()
  const merged = mergeMeasures(base.record, theirs.record, record)
  const together = MeasureRecord.safeParse(merged.record)
  if (merged.conflicts.length > 0 || !together.success)
    return conflictPage(c, { measure, base, theirs, yours: record, note, values: {}, errors: {} })
  const joined = { ...theirs, record: together.data, note: note || theirs.note }
  const again = await saveMeasureVersion(tx, actOf(c), measure.id, joined)
  if (!again.ok) throw new Error(`a locked measure was not saved: ${again.reason}`)
  return c.redirect(workAddress(c, measure.id), 303)
}

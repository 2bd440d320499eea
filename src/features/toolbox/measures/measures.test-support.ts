import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { MeasureRecord } from '../record.ts'
import { reviewMeasure, sendMeasureForReview } from './review-measure.ts'
import { createMeasure } from './save-measure.ts'

/** A measure that may be published as it is. */
export function sampleMeasure(changes: Partial<MeasureRecord> = {}): MeasureRecord {
  return MeasureRecord.parse({
    language: 'nb',
    revision: 1,
    texts: {
      nb: {
        title: 'Fadder på fritida',
        summary: 'En familie som bor her, viser en ny familie rundt det første halve året.',
        aim: 'Nye familier blir kjent med naboer og finner noe å gjøre på fritida.',
        steps: ['Finn faddere gjennom idrettslaget.', 'Møt familien den første uka.'],
        of: 1,
      },
    },
    themes: ['inclusion-integration'],
    goals: [],
    targets: [],
    mainAction: 'mentor-buddy',
    actions: [],
    cost: { currency: 'NOK', min: 10_000, max: 40_000 },
    hours: { min: 40, max: 80 },
    months: { min: 2, max: 3 },
    sources: [],
    materials: [],
    ...changes,
  })
}

/** A published measure, written and sent by one and published by another. */
export async function publishedMeasure(
  tx: Tx,
  people: { partnershipId: string; writer: Viewer; reviewer: Viewer },
  changes: Partial<MeasureRecord> = {},
): Promise<{ id: string; slug: string }> {
  const record = sampleMeasure(changes)
  const made = await createMeasure(
    tx,
    { viewer: people.writer },
    { partnershipId: people.partnershipId, record },
  )
  const sent = await sendMeasureForReview(tx, { viewer: people.writer }, made.id)
  if (!sent.ok) throw new Error(sent.reason)
  const reviewed = await reviewMeasure(tx, { viewer: people.reviewer }, made.id, {
    decision: 'publish',
    note: '',
  })
  if (!reviewed.ok) throw new Error(reviewed.reason)
  return made
}

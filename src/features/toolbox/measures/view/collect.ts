import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import { usesByLikeness } from '../../adoption/used/by-likeness.ts'
import { loadWhereUsed } from '../../adoption/used/load-where-used.ts'
import { loadRelease } from '../../evaluation/release-evaluations.ts'
import { listMeasuresLike } from '../../list/like/measures-like.tsx'
import { keyOf } from '../../places-like/choose-place.tsx'
import { type AskedPlace, findPlace } from '../../places-like/find-place.ts'
import type { MeasureRecord } from '../../record.ts'
import type { FoundMeasure } from '../find-measure.ts'
import { listMaterials, type Material } from '../materials/queries.ts'
import { listAwardsFor, listCallsFor, listExamplesOf, listReleases } from './queries.ts'

export type Collected = Awaited<ReturnType<typeof collect>>

/** The place that the page is read for: what was typed, what that means, and the reader's own municipalities to choose from. */
export type ReadFor = { typed: string; asked: AskedPlace; own: string[] }
const readForNobody: ReadFor = { typed: '', asked: { how: 'none' }, own: [] }
export const readFor = (typed: string, own: string[]): ReadFor => ({ typed, asked: findPlace(typed), own })

/** All that the page of a measure shows, from the parts that keep it. A measure that was never published has only itself. */
export async function collect(
  db: Db,
  viewer: Viewer,
  measure: FoundMeasure,
  record: MeasureRecord,
  now: Date,
  reader: ReadFor = readForNobody,
) {
  const today = dayOf(now)
  const key = reader.asked.how === 'found' ? keyOf(reader.asked.municipality) : undefined
  const files = new Map((await listMaterials(db, measure.id)).map((file) => [file.id, file]))
  const materials = record.materials.flatMap((id): Material[] => {
    const file = files.get(id)
    return file ? [file] : []
  })
  const published = measure.state === 'published'
  const used = published ? await loadWhereUsed(db, viewer, measure.id, now) : undefined
  return {
    measure,
    record,
    today,
    materials,
    releases: await listReleases(db, measure.id),
    results: published ? await loadRelease(db, measure.id) : undefined,
    used,
    reader,
    key,
    byLikeness: used && key ? usesByLikeness(used.rows, key) : undefined,
    like: published ? await listMeasuresLike(db, measure.id) : [],
    calls: published ? await listCallsFor(db, measure.id, today, key) : [],
    examples: published ? await listExamplesOf(db, measure.id) : [],
    awards: published ? await listAwardsFor(db, measure.id) : [],
  }
}

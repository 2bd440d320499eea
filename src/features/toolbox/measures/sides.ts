import type { Db } from '../../../platform/database/database.ts'
import { MeasureRecord } from '../record.ts'
import type { FoundMeasure } from './find-measure.ts'
import type { Base } from './save-measure.ts'
import { selectEdit, selectOpenVersion, selectVersion, type VersionState } from './versions/queries.ts'

/** A measure as somebody saved it. */
export type Side = Base & { record: MeasureRecord; note: string; savedAt: Date; savedBy: string | null }

/** What one goes on writing from: the open version, or what was last published. Only for those who may change the measure. */
export async function currentSide(
  db: Db,
  measure: FoundMeasure,
): Promise<(Side & { state: VersionState }) | undefined> {
  const open = await selectOpenVersion(db, measure.id)
  if (open)
    return {
      number: open.number,
      edit: open.edit,
      record: MeasureRecord.parse(open.record),
      note: open.note,
      savedAt: open.saved_at,
      savedBy: open.saver_name,
      state: open.state as VersionState,
    }
  if (!measure.record || !measure.publishedNumber || !measure.publishedAt) return undefined
  const { record, publishedNumber: number, publishedAt: savedAt } = measure
  return { number, edit: 0, record, note: '', savedAt, savedBy: null, state: 'published' }
}

/** What one began to write from; `edit` 0 stands for a published version. */
export async function sideOf(db: Db, measureId: string, { number, edit }: Base): Promise<Side | undefined> {
  if (edit === 0) {
    const version = await selectVersion(db, measureId, number)
    if (version?.state !== 'published') return undefined
    const record = MeasureRecord.parse(version.record)
    return { number, edit, record, note: '', savedAt: version.saved_at, savedBy: null }
  }
  const saving = await selectEdit(db, measureId, number, edit)
  if (!saving) return undefined
  const record = MeasureRecord.parse(saving.record)
  return { number, edit, record, note: '', savedAt: saving.saved_at, savedBy: saving.saver_name }
}

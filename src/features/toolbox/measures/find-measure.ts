import type { Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { Evidence } from '../evidence/rule.ts'
import { MeasureRecord, type MeasureTexts } from '../record.ts'
import { type MeasureState, selectMeasure } from './queries.ts'

export type FoundMeasure = {
  id: string
  slug: string
  state: MeasureState
  /** The language it was first written in. */
  language: Language
  /** What is published, or was until it was withdrawn; null before the first time. */
  record: MeasureRecord | null
  publishedNumber: number | null
  publishedAt: Date | null
  changedAt: Date
  partnership: { id: string; name: string }
  /** 0–5 by the rule; null until published. */
  evidenceLevel: number | null
  evidence: Evidence | null
  withdrawn: { at: Date; reason: string } | null
  mayEdit: boolean
  mayReview: boolean
}

/** A measure by its id or slug; undefined when there is none or the viewer may not see it. */
export async function findMeasure(
  db: Db,
  viewer: Viewer,
  idOrSlug: string,
): Promise<FoundMeasure | undefined> {
  const row = await selectMeasure(db, viewer, idOrSlug)
  if (!row) return undefined
  return {
    id: row.id,
    slug: row.slug,
    state: row.state,
    language: row.language,
    record: row.record === null ? null : MeasureRecord.parse(row.record),
    publishedNumber: row.published_number,
    publishedAt: row.published_at,
    changedAt: row.changed_at,
    partnership: { id: row.partnership_id, name: row.partnership_name },
    evidenceLevel: row.evidence_level,
    evidence: row.evidence as Evidence | null,
    withdrawn: row.withdrawn_at ? { at: row.withdrawn_at, reason: row.withdrawn_reason } : null,
    mayEdit: Boolean(row.may_edit),
    mayReview: Boolean(row.may_review),
  }
}

/**
 * What a measure says to a reader: in their language where it has been translated, otherwise as it was first written. `older`:
 * the original has since changed in what it says.
 */
export function measureText(
  record: MeasureRecord,
  language: Language,
): { text: MeasureTexts; language: Language; older: boolean } {
  const own = record.texts[language]
  if (own) return { text: own, language, older: isOlder(record, language) }
  return { text: originalOf(record), language: record.language, older: false }
}

/** Whether a translation says what an earlier revision of the original said. */
export const isOlder = (record: MeasureRecord, language: Language): boolean =>
  language !== record.language && (record.texts[language]?.of ?? record.revision) < record.revision

/** The text it was first written as; a record without one is not let in. */
export function originalOf(record: MeasureRecord): MeasureTexts {
  const original = record.texts[record.language]
  if (!original) throw new Error('a measure has a text in its own language')
  return original
}

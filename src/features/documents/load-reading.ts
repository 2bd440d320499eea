import type { Viewer } from '../../platform/access/viewer.ts'
import type { Db } from '../../platform/database/database.ts'
import { isUuid } from '../../platform/text/uuid.ts'
import type { ExtractedText } from './extracted-text.ts'
import { type ReadingState, selectReading } from './queries.ts'
import type { Reading } from './reading/reading.ts'
import { Review } from './review/decisions.ts'
import { type ReviewItem, reviewItems } from './review/items.ts'
import { parseStoredReading, parseStoredText } from './stored-reading.ts'

export type LoadedReading = {
  id: string
  fileName: string
  extracted: ExtractedText
  reading: Reading
  items: ReviewItem[]
  review: Review
  reviewVersion: number
  state: ReadingState
  readAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  project: { slug: string; name: string } | undefined
}

/** A document with its reading and the review so far; undefined for an unknown id and for what the viewer may not see. */
export async function loadReading(db: Db, viewer: Viewer, id: string): Promise<LoadedReading | undefined> {
  if (!isUuid(id)) return undefined
  const row = await selectReading(db, viewer, id)
  if (!row) return undefined
  const reading = parseStoredReading(row.reading)
  const extracted = parseStoredText(row.extracted)
  return {
    id: row.id,
    fileName: row.file_name,
    extracted,
    reading,
    items: reviewItems(reading, extracted.text),
    review: Review.parse(row.review),
    reviewVersion: row.review_version,
    state: row.state,
    readAt: row.read_at,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    project:
      row.project_slug && row.project_name ? { slug: row.project_slug, name: row.project_name } : undefined,
  }
}

import type { Viewer } from '../../platform/access/viewer.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { loadReading } from './load-reading.ts'
import { selectConfirmedReadings } from './queries.ts'
import { clean } from './reading/clean-text.ts'
import type { DocumentKind, Reading } from './reading/reading.ts'
import { settleReview } from './review/decisions.ts'
import type { Typed } from './review/typed-values.ts'

/** A document that somebody has gone through: what was read in it, and what the reviewer said of each value. */
export type ConfirmedReading = {
  id: string
  fileName: string
  project: { slug: string; name: string }
  reading: Reading
  /** The whole text of the document; quotes are pieces of it. */
  text: string
  /** Values by their path, as the reviewer left them; a value the reviewer left out is null. */
  confirmed: Map<string, Typed | null>
}

/** Undefined for a document that is not decided yet, that made no project, or that the viewer may not see. */
export async function findConfirmedReading(
  db: Db,
  viewer: Viewer,
  id: string,
): Promise<ConfirmedReading | undefined> {
  const loaded = await loadReading(db, viewer, id)
  if (!loaded?.project || (loaded.state !== 'published' && loaded.state !== 'merged')) return undefined
  const settled = settleReview(loaded.items, loaded.review, loaded.reading)
  return {
    id: loaded.id,
    fileName: loaded.fileName,
    project: loaded.project,
    reading: loaded.reading,
    text: loaded.extracted.text,
    confirmed: new Map(
      settled.flatMap(({ item, settled: one }): [string, Typed | null][] => {
        if (one.state === 'confirmed') return [[item.path, one.value]]
        return one.state === 'left-out' && item.state !== 'missing' ? [[item.path, null]] : []
      }),
    ),
  }
}

/** The documents a project was made of or has taken values from, newest first; at most 50. */
export async function listConfirmedReadings(
  db: Db,
  viewer: Viewer,
  projectId: string,
): Promise<{ id: string; fileName: string; kind: DocumentKind; language: Language | null; readAt: Date }[]> {
  return selectConfirmedReadings(db, viewer, projectId)
}

/**
 * A stretch of the document as a person reads it, without its mark-up: tick boxes as signs, lines as the document breaks them.
 * Undefined `start` or `end` (nothing was found) gives ''.
 */
export function quoteOf(
  { text }: Pick<ConfirmedReading, 'text'>,
  place: { start?: number; end?: number } | undefined,
): string {
  if (place?.start === undefined || place.end === undefined) return ''
  return clean(text, place.start, place.end).text
}

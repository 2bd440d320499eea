import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { passageWith, tidyQuote } from '../../../../platform/text/quoting.ts'
import type { SourceGiven } from '../finding.ts'
import { heldIn, readSource, standsOutside } from './read-source.ts'

export type SourceRefused =
  /** The source is not there, or not the viewer's to read. */
  | 'no-such-source'
  /** The words do not stand in the source. */
  | 'not-in-source'
  /** Its people have not agreed that everybody may read it. */
  | 'not-quotable'
  /** A source that we do not hold, without telling where it is. */
  | 'label-missing'

/**
 * Holds a quote against the source it is said to stand in: word for word, white space aside, and open to everybody only where its
 * source is. What stands outside what we hold cannot be looked up: it needs a label that tells where it stands, and what was said in
 * confidence is never open then.
 */
export async function checkSource(
  tx: Tx,
  viewer: Viewer,
  source: SourceGiven,
  now: Date,
): Promise<{ ok: true; source: SourceGiven } | { ok: false; reason: SourceRefused }> {
  const tidy = { ...source, quote: tidyQuote(source.quote), independence: source.independence.trim() }
  const held = heldIn(source)
  if (!held) {
    if (source.label.trim() === '') return { ok: false, reason: 'label-missing' }
    if (source.quotable && !standsOutside(source.kind)) return { ok: false, reason: 'not-quotable' }
    return { ok: true, source: tidy }
  }
  const found =
    held.kind === source.kind
      ? await readSource(tx, held.kind, held.id, { viewer, language: source.language, now })
      : undefined
  if (!found) return { ok: false, reason: 'no-such-source' }
  const passage = passageWith(found.passages, source.quote)
  if (!passage) return { ok: false, reason: 'not-in-source' }
  if (source.quotable && !passage.open) return { ok: false, reason: 'not-quotable' }
  return { ok: true, source: { ...tidy, place: source.place || passage.name, language: passage.language } }
}

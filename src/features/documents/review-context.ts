import type { Viewer } from '../../platform/access/viewer.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import type { LoadedReading } from './load-reading.ts'
import { findBankFindings } from './merge/bank-findings.ts'
import { findSimilarProjects, type SimilarProject, sketchOf } from './merge/similar-projects.ts'
import type { FindingReading } from './reading/reading.ts'
import { type Review, settleReview } from './review/decisions.ts'

/** A document's findings together with those against what the bank holds, and the projects it may be about. */
export async function reviewContext(
  db: Db,
  viewer: Viewer,
  loaded: LoadedReading,
  review: Review,
  language: Language,
): Promise<{ findings: FindingReading[]; similar: SimilarProject[] }> {
  const settled = settleReview(loaded.items, review, loaded.reading)
  const similar = await findSimilarProjects(db, viewer, sketchOf(settled))
  const against = await findBankFindings(db, viewer, { loaded, settled, similar, language })
  return { findings: [...loaded.reading.findings, ...against], similar }
}

import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import type { FindingKind, FindingState } from '../finding.ts'
import { findingLedBy, findingWrittenBy } from '../rights/queries.ts'

export type OwnFinding = {
  id: string
  slug: string
  title: string
  language: Language
  kind: FindingKind
  state: FindingState
  sourceCount: number
  voiceCount: number
  partnership: string
  changedAt: Date
}

/** Findings the viewer writes, those that are not published first, then the newest; at most 300. */
export async function listOwnFindings(db: Db, viewer: Viewer): Promise<OwnFinding[]> {
  const rows = await db
    .selectFrom('finding')
    .innerJoin('partnership', 'partnership.id', 'finding.partnership_id')
    .select([
      'finding.id',
      'finding.slug',
      'finding.title',
      'finding.language',
      'finding.kind',
      'finding.state',
      'finding.source_count as sourceCount',
      'finding.voice_count as voiceCount',
      'partnership.name as partnership',
      'finding.changed_at as changedAt',
    ])
    .where(findingWrittenBy(viewer))
    .orderBy(sql`finding.state in ('published', 'withdrawn')`)
    .orderBy('finding.changed_at', 'desc')
    .orderBy('finding.id')
    .limit(300)
    .execute()
  return rows as OwnFinding[]
}

/** Findings that wait for the viewer as an officer of the region: somebody else wrote them, and they rest on something; with how many. */
export async function listWaitingFindingRows(db: Db, viewer: Viewer, most: number) {
  if (viewer.kind === 'public') return { count: 0, first: [] }
  const waiting = db
    .selectFrom('finding')
    .where('finding.state', 'in', ['checked-by-source', 'checked-by-region'])
    .where('finding.source_count', '>', 0)
    .where(findingLedBy(viewer))
    .where(sql<SqlBool>`${viewer.accountId}::uuid <> all(finding.writers)`)
  const { count } = await waiting.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  const first = await waiting
    .select(['finding.id', 'finding.title', sql<Language>`finding.language`.as('language')])
    .orderBy('finding.changed_at')
    .orderBy('finding.id')
    .limit(most)
    .execute()
  return { count, first }
}

import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import type { ExampleState } from '../example.ts'
import { exampleLedBy, exampleReadBy, exampleWrittenBy } from '../rights/queries.ts'

/** Published examples as others list them, newest first; all, or those of a finding or a theme; at most so many. */
export async function listExamplesOf(db: Db, of: { findingId?: string; theme?: string } = {}, most = 50) {
  const rows = await db
    .selectFrom('good_example')
    .select(['id', 'slug', 'title', 'summary', 'language', 'themes', 'municipality_key as municipalityKey'])
    .where('state', '=', 'published')
    .$if(of.findingId !== undefined, (query) => query.where('finding_id', '=', of.findingId ?? ''))
    .$if(of.theme !== undefined, (query) => query.where(sql<SqlBool>`${of.theme} = any(themes)`))
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, language: row.language as Language }))
}

/** Examples that wait for a viewer's reading: for the region, or from outside; longest waiting first, at most so many, with how many. */
export async function listWaitingExampleRows(
  db: Db,
  viewer: Viewer,
  step: 'region' | 'reader',
  most: number,
) {
  if (viewer.kind === 'public') return { count: 0, first: [] }
  const waiting = db
    .selectFrom('good_example')
    .innerJoin('good_example_work as work', 'work.example_id', 'good_example.id')
    .where('good_example.state', '=', step === 'region' ? 'sent' : 'region-approved')
    .where(step === 'region' ? exampleLedBy(viewer) : exampleReadBy(viewer))
    .where(sql<SqlBool>`${viewer.accountId}::uuid <> all(work.writers)`)
  const { count } = await waiting.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  const first = await waiting
    .select(['good_example.id', 'title', sql<Language>`good_example.language`.as('language')])
    .orderBy('work.changed_at')
    .orderBy('good_example.id')
    .limit(most)
    .execute()
  return { count, first }
}

/** Examples the viewer writes, those still being worked on first, then the newest; at most 200. */
export async function listOwnExamples(db: Db, viewer: Viewer) {
  const rows = await db
    .selectFrom('good_example')
    .innerJoin('good_example_work as work', 'work.example_id', 'good_example.id')
    .select(['good_example.id', 'title', 'language', 'good_example.state', 'work.changed_at as changedAt'])
    .where(exampleWrittenBy(viewer))
    .orderBy(sql`good_example.state in ('published', 'withdrawn')`)
    .orderBy('work.changed_at', 'desc')
    .orderBy('good_example.id')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, language: row.language as Language, state: row.state as ExampleState }))
}

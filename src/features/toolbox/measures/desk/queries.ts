import { type SqlBool, sql } from 'kysely'
import type { Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { type MeasureState, measureEditableBy, measureReviewableBy } from '../queries.ts'

export type WorkedMeasure = {
  id: string
  slug: string
  state: MeasureState
  openState: 'draft' | 'in-review' | 'returned' | null
  title: string
  language: Language
  partnership: string
  changedAt: Date
  sentAt: Date | null
  sentBy: string | null
  mine: boolean
}

/** The title of a record in a language, or as it was first written. */
const titleIn = (record: string, language: Language) =>
  sql<string>`coalesce(
    ${sql.ref(record)} #>> array['texts', ${language}::text, 'title'],
    ${sql.ref(record)} #>> array['texts', ${sql.ref(record)} ->> 'language', 'title'])`

function worked(db: Db, viewer: Viewer, language: Language) {
  const accountId = viewer.kind === 'member' ? viewer.accountId : null
  return db
    .selectFrom('measure')
    .innerJoin('partnership', 'partnership.id', 'measure.partnership_id')
    .leftJoin('measure_version as open', (join) =>
      join
        .onRef('open.measure_id', '=', 'measure.id')
        .on('open.state', 'in', ['draft', 'in-review', 'returned']),
    )
    .leftJoin('account as sender', 'sender.id', 'open.sent_by')
    .select([
      'measure.id',
      'measure.slug',
      'measure.state',
      sql<WorkedMeasure['openState']>`open.state`.as('openState'),
      sql<string>`coalesce(${titleIn('open.record', language)}, ${titleIn('measure.record', language)})`.as(
        'title',
      ),
      'measure.language',
      'partnership.name as partnership',
      'measure.changed_at as changedAt',
      'open.sent_at as sentAt',
      'sender.name as sentBy',
      sql<boolean>`(measure.created_by = ${accountId}::uuid or open.saved_by = ${accountId}::uuid) is true`.as(
        'mine',
      ),
    ])
    .where(measureEditableBy(viewer))
}

/** Measures that the viewer may change, those changed last first; at most 500. */
export async function listWorkedMeasures(
  db: Db,
  viewer: Viewer,
  language: Language,
): Promise<WorkedMeasure[]> {
  return worked(db, viewer, language)
    .orderBy('measure.changed_at', 'desc')
    .orderBy('measure.id')
    .limit(500)
    .execute()
}

/** Versions that wait for the viewer to review them, the one that has waited longest first; never one that the viewer sent or has written on. */
export async function listToReview(
  db: Db,
  viewer: Viewer,
  language: Language,
  limit: number,
): Promise<WorkedMeasure[]> {
  return worked(db, viewer, language)
    .where('open.state', '=', 'in-review')
    .where(measureReviewableBy(viewer))
    .where(notWrittenBy(viewer))
    .orderBy('open.sent_at')
    .orderBy('measure.id')
    .limit(limit)
    .execute()
}

const notWrittenBy = (viewer: Viewer) =>
  sql<SqlBool>`${viewer.kind === 'member' ? viewer.accountId : null}::uuid not in (select measure_writers(measure.id))`

/** What waits for a person: versions to review, and own ones that were returned. */
export async function countWaiting(db: Db, viewer: Viewer): Promise<{ toReview: number; returned: number }> {
  if (viewer.kind === 'public') return { toReview: 0, returned: 0 }
  const { toReview, returned } = await db
    .selectFrom('measure')
    .innerJoin('measure_version as open', 'open.measure_id', 'measure.id')
    .select([
      sql<number>`count(*) filter (where open.state = 'in-review' and ${measureReviewableBy(viewer)} and ${notWrittenBy(viewer)})::int`.as(
        'toReview',
      ),
      sql<number>`count(*) filter (where open.state = 'returned' and ${returnedTo(viewer)})::int`.as(
        'returned',
      ),
    ])
    .where('open.state', 'in', ['in-review', 'returned'])
    .executeTakeFirstOrThrow()
  return { toReview, returned }
}

const returnedTo = (viewer: Viewer) => {
  const id = viewer.kind === 'member' ? viewer.accountId : null
  return sql<SqlBool>`(open.sent_by = ${id}::uuid or open.saved_by = ${id}::uuid)`
}

/** Versions that were returned to the viewer, the latest first. */
export async function listReturned(db: Db, viewer: Viewer, language: Language, limit: number) {
  return worked(db, viewer, language)
    .where('open.state', '=', 'returned')
    .where(returnedTo(viewer))
    .orderBy('open.reviewed_at', 'desc')
    .orderBy('measure.id')
    .limit(limit)
    .execute()
}

import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../../platform/access/queries.ts'
import { hasRole, type Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { inPartnership } from '../../organisations/index.ts'
import { type SearchText, searchVector } from '../../search/index.ts'
import type { MeasureRecord } from '../record.ts'

export type MeasureState = 'draft' | 'published' | 'withdrawn'

/**
 * Which rows of `measure` a viewer may see. Published ones are everybody's; drafts and withdrawn ones are for those who may
 * change them.
 */
export function measureVisibleTo(viewer: Viewer): Condition {
  return anyOf([sql<SqlBool>`measure.state = 'published'`, measureEditableBy(viewer)])
}

/**
 * Which rows of `measure` a viewer may change: administrators, regional officers of its partnership, coordinators of the
 * partnership's municipalities (by today's codes), and the project leader who began it.
 */
export function measureEditableBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  const writes = hasRole(viewer, 'coordinator') || hasRole(viewer, 'project-leader')
  return anyOf([
    measureReviewableBy(viewer),
    ...(writes ? [sql<SqlBool>`measure.created_by = ${viewer.accountId}::uuid`] : []),
    ...whereBound(viewer, 'coordinator', 'municipalityKey', (keys) =>
      inPartnership(sql`any(${keys}::text[])`, sql.ref('measure.partnership_id')),
    ),
  ])
}

/** Which rows of `measure` a viewer reviews: regional officers of its partnership, administrators. */
export function measureReviewableBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  return anyOf(
    whereBound(
      viewer,
      'regional-officer',
      'partnershipId',
      (ids) => sql<SqlBool>`measure.partnership_id = any(${ids}::uuid[])`,
    ),
  )
}

/** Partnerships in whose toolbox a viewer may write a measure, by name; at most 500. */
export async function listPartnershipsToWriteIn(db: Db, viewer: Viewer) {
  const everywhere = hasRole(viewer, 'administrator') || hasRole(viewer, 'project-leader')
  return db
    .selectFrom('partnership')
    .select(['id', 'name', 'country'])
    .where(
      everywhere
        ? sql<SqlBool>`true`
        : anyOf([
            ...whereBound(
              viewer,
              'regional-officer',
              'partnershipId',
              (ids) => sql<SqlBool>`partnership.id = any(${ids}::uuid[])`,
            ),
            ...whereBound(viewer, 'coordinator', 'municipalityKey', (keys) =>
              inPartnership(sql`any(${keys}::text[])`, sql.ref('partnership.id')),
            ),
          ]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()
}

export async function selectMeasure(db: Db, viewer: Viewer, idOrSlug: string) {
  if (!/^[0-9a-z-]{1,200}$/i.test(idOrSlug)) return undefined
  return db
    .selectFrom('measure')
    .innerJoin('partnership', 'partnership.id', 'measure.partnership_id')
    .select([
      'measure.id',
      'measure.slug',
      'measure.state',
      'measure.language',
      'measure.record',
      'measure.published_number',
      'measure.published_at',
      'measure.changed_at',
      'measure.evidence_level',
      'measure.evidence',
      'measure.withdrawn_at',
      'measure.withdrawn_reason',
      'partnership.id as partnership_id',
      'partnership.name as partnership_name',
      measureEditableBy(viewer).as('may_edit'),
      measureReviewableBy(viewer).as('may_review'),
    ])
    .where(isUuid(idOrSlug.toLowerCase()) ? 'measure.id' : 'measure.slug', '=', idOrSlug.toLowerCase())
    .where(measureVisibleTo(viewer))
    .executeTakeFirst()
}

/**
 * Locks a measure that the viewer may change, so that of two acts on it one comes after the other and sees what it did: versions are
 * numbered, saved, sent and published under this lock.
 */
export async function lockMeasure(tx: Tx, viewer: Viewer, measureId: string) {
  if (!isUuid(measureId)) return undefined
  return tx
    .selectFrom('measure')
    .select([
      'id',
      'slug',
      'state',
      'language',
      'partnership_id',
      'published_number',
      'record',
      measureReviewableBy(viewer).as('may_review'),
    ])
    .where('id', '=', measureId)
    .where(measureEditableBy(viewer))
    .forUpdate()
    .executeTakeFirst()
}

/** @returns undefined when the slug is taken, also by a measure being made at this moment. */
export async function insertMeasure(
  tx: Tx,
  measure: { slug: string; partnershipId: string; language: Language; createdBy: string | null },
) {
  return tx
    .insertInto('measure')
    .values({
      slug: measure.slug,
      partnership_id: measure.partnershipId,
      language: measure.language,
      created_by: measure.createdBy,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning(['id', 'slug'])
    .executeTakeFirst()
}

/** Makes a version the one that everybody reads: the record, what it is found and counted by, its files, its line of history. */
export async function publishRecord(
  tx: Tx,
  measureId: string,
  version: { number: number; record: MeasureRecord; note: string; terms: string[]; search: SearchText[] },
) {
  await tx
    .updateTable('measure')
    .set({
      state: 'published',
      record: JSON.stringify(version.record),
      language: version.record.language,
      published_number: version.number,
      published_at: sql`now()`,
      changed_at: sql`now()`,
      terms: version.terms,
      search: searchVector(version.search, version.terms),
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_reason: '',
    })
    .where('id', '=', measureId)
    .execute()
  await tx
    .updateTable('measure_material')
    .set({ shown: sql<boolean>`id = any(${version.record.materials}::uuid[])` })
    .where('measure_id', '=', measureId)
    .execute()
  await tx
    .insertInto('measure_release')
    .values({
      measure_id: measureId,
      number: version.number,
      note: version.note,
      published_at: sql<Date>`now()`,
    })
    .execute()
}

export async function markWithdrawn(tx: Tx, measureId: string, by: string | null, reason: string) {
  await tx
    .updateTable('measure')
    .set({
      state: 'withdrawn',
      withdrawn_at: sql`now()`,
      withdrawn_by: by,
      withdrawn_reason: reason,
      changed_at: sql`now()`,
    })
    .where('id', '=', measureId)
    .execute()
}

import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../../../platform/access/queries.ts'
import { hasRole, type Viewer } from '../../../../platform/access/viewer.ts'
import type { Db } from '../../../../platform/database/database.ts'
import { adoptionVisibleTo } from '../../adoption/queries.ts'
import type { AdoptionState } from '../../taxonomies.ts'
import { type EvaluatedMeasure, evaluatedStates, evaluationReadableBy, titles } from '../queries.ts'

/** Which rows of `measure` a viewer may look at side by side: where they read at least one adoption's answers, or would. */
function measureComparableBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  return anyOf([
    ...whereBound(
      viewer,
      'regional-officer',
      'partnershipId',
      (ids) => sql<SqlBool>`measure.partnership_id = any(${ids}::uuid[])`,
    ),
    ...whereBound(viewer, 'evaluator', 'measureId', (ids) => sql<SqlBool>`measure.id = any(${ids}::uuid[])`),
    sql<SqlBool>`exists (select 1 from adoption where adoption.measure_id = measure.id
      and adoption.state <> 'interested' and not adoption.quiet and ${evaluationReadableBy(viewer)})`,
  ])
}

const measureColumns = ['measure.id', 'measure.slug', 'measure.language', titles.as('titles')] as const

export async function findComparableMeasure(
  db: Db,
  viewer: Viewer,
  slug: string,
): Promise<EvaluatedMeasure | undefined> {
  return db
    .selectFrom('measure')
    .select(measureColumns)
    .where('measure.slug', '=', slug)
    .where('measure.state', '<>', 'draft')
    .where(measureComparableBy(viewer))
    .executeTakeFirst()
}

/** Measures that a viewer may look at side by side and that are in use somewhere, by slug; at most 500. */
export async function listComparableMeasures(db: Db, viewer: Viewer): Promise<EvaluatedMeasure[]> {
  return db
    .selectFrom('measure')
    .select(measureColumns)
    .where('measure.state', '<>', 'draft')
    .where(measureComparableBy(viewer))
    .where(sql<SqlBool>`exists (select 1 from adoption where adoption.measure_id = measure.id
      and adoption.state = any(${[...evaluatedStates]}::text[]))`)
    .orderBy('measure.slug')
    .limit(500)
    .execute()
}

export type ComparedRow = {
  adoptionId: string
  municipalityKey: string
  state: AdoptionState
  stopReason: string | null
  startsOn: string | null
  /** The viewer reads the answers of this adoption. */
  mayRead: boolean
}

/** The adoptions of a measure that the viewer may see, those who began first before the others; at most 1000. */
export async function listCompared(db: Db, viewer: Viewer, measureId: string): Promise<ComparedRow[]> {
  return db
    .selectFrom('adoption')
    .select([
      'adoption.id as adoptionId',
      'adoption.municipality_key as municipalityKey',
      sql<AdoptionState>`adoption.state`.as('state'),
      'adoption.stop_reason as stopReason',
      'adoption.starts_on as startsOn',
      sql<boolean>`${evaluationReadableBy(viewer)}`.as('mayRead'),
    ])
    .where('adoption.measure_id', '=', measureId)
    .where('adoption.state', '<>', 'interested')
    .where('adoption.quiet', '=', false)
    .where(anyOf([adoptionVisibleTo(viewer), evaluationReadableBy(viewer)]))
    .orderBy('adoption.starts_on')
    .orderBy('adoption.municipality_key')
    .orderBy('adoption.id')
    .limit(1000)
    .execute()
}

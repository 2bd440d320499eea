import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../../platform/access/queries.ts'
import { hasRole, type Viewer } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { worksIn } from '../../organisations/index.ts'
import { editableBy, ledBy, visibleTo } from '../../projects/index.ts'
import type { AdoptionState, StopReason } from '../taxonomies.ts'

export type Currency = 'NOK' | 'SEK' | 'EUR'

/**
 * Which rows of `adoption` a viewer may change: coordinators of the municipality and officers of its region (by today's codes),
 * leaders of the linked project, administrators.
 */
export function adoptionWritableBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  const led = ledBy(viewer)
  return anyOf([
    ...worksIn(viewer, sql.ref('adoption.municipality_key')),
    ...(led.length > 0
      ? [
          sql<SqlBool>`exists (select 1 from project where project.id = adoption.project_id and ${anyOf(led)})`,
        ]
      : []),
  ])
}

/**
 * Which rows of `adoption` a viewer may see: what they may change; of a published measure everything but an interest, also one that
 * came to nothing.
 */
export function adoptionVisibleTo(viewer: Viewer): Condition {
  const open = sql<SqlBool>`(adoption.state <> 'interested' and not adoption.quiet
    and exists (select 1 from measure where measure.id = adoption.measure_id and measure.state = 'published'))`
  if (viewer.kind === 'public') return open
  return anyOf([
    open,
    adoptionWritableBy(viewer),
    evaluated(viewer, sql<SqlBool>`adoption.state <> 'interested' and not adoption.quiet`),
  ])
}

/** Who reads the count of reached people as it is, also under five. */
function reachReadBy(viewer: Viewer): Condition {
  return anyOf([adoptionWritableBy(viewer), evaluated(viewer, sql<SqlBool>`true`)])
}

/** An evaluator named for the measure, as long as `and` holds. */
function evaluated(viewer: Viewer, and: Condition): Condition {
  return anyOf(
    whereBound(
      viewer,
      'evaluator',
      'measureId',
      (ids) => sql<SqlBool>`(adoption.measure_id = any(${ids}::uuid[]) and ${and})`,
    ),
  )
}

/** The municipality of a key takes part in a row of `project`, by today's codes. */
const takesPart = (key: RawBuilder<unknown>) => sql<SqlBool>`exists (
  select 1 from project_municipality part
  join municipality_today part_today on part_today.municipality_key = part.municipality_key
  join municipality_today place on place.today_key = part_today.today_key
  where part.project_id = project.id and part.relation = 'participant' and place.municipality_key = ${key})`

/**
 * Whether a viewer may take measures into use for a municipality: who works there, administrators, and leaders of the linked project
 * where the municipality takes part in it.
 */
export async function mayAdoptIn(
  db: Db,
  viewer: Viewer,
  key: string,
  projectId: string | null,
): Promise<boolean> {
  if (hasRole(viewer, 'administrator')) return true
  const place = sql`${key}::text`
  const led = ledBy(viewer)
  const condition = anyOf([
    ...worksIn(viewer, place),
    ...(led.length > 0 && projectId
      ? [
          sql<SqlBool>`exists (select 1 from project
            where project.id = ${projectId}::uuid and ${anyOf(led)} and ${takesPart(place)})`,
        ]
      : []),
  ])
  const { rows } = await sql<{ may: boolean }>`select ${condition} as may`.execute(db)
  return rows[0]?.may ?? false
}

/** The keys that a viewer may take measures into use for, today's codes; at most 1000. */
export async function listPlacesToAdoptIn(db: Db, viewer: Viewer): Promise<string[]> {
  const place = sql.ref('now.today_key')
  const led = ledBy(viewer)
  const condition = hasRole(viewer, 'administrator')
    ? sql<SqlBool>`true`
    : anyOf([
        ...worksIn(viewer, place),
        ...(led.length > 0
          ? [sql<SqlBool>`exists (select 1 from project where ${anyOf(led)} and ${takesPart(place)})`]
          : []),
      ])
  const { rows } = await sql<{ key: string }>`
    select distinct now.today_key as key from municipality_today now where ${condition} order by 1 limit 1000`.execute(
    db,
  )
  return rows.map(({ key }) => key)
}

/** Projects that a viewer may link an adoption to: those they may edit, by name; at most 500. */
export async function listProjectsToLink(db: Db, viewer: Viewer) {
  return db
    .selectFrom('project')
    .select(['id', 'name', 'slug', 'language'])
    .where(editableBy(viewer))
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()
}

export async function mayLinkProject(db: Db, viewer: Viewer, projectId: string): Promise<boolean> {
  const row = await db
    .selectFrom('project')
    .select('id')
    .where('id', '=', projectId)
    .where(editableBy(viewer))
    .executeTakeFirst()
  return row !== undefined
}

export type AdoptedMeasure = {
  id: string
  slug: string
  state: 'draft' | 'published' | 'withdrawn'
  language: Language
  /** In its own language. */
  title: string
  titles: Partial<Record<Language, string>>
}

/** The titles of a row of `measure`, by language. */
export const measureTitles = sql<Partial<Record<Language, string>>>`coalesce((
  select jsonb_object_agg(each.key, each.value ->> 'title') from jsonb_each(measure.record -> 'texts') each), '{}')`.as(
  'titles',
)

const measureColumns = [
  'measure.slug',
  'measure.state as measureState',
  'measure.language as measureLanguage',
  measureTitles,
] as const

export type AdoptionRow = {
  id: string
  measureId: string
  slug: string
  measureState: AdoptedMeasure['state']
  measureLanguage: Language
  titles: Partial<Record<Language, string>>
  municipalityKey: string
  todayKeys: string[]
  state: AdoptionState
  since: string
  startsOn: string | null
  endsOn: string | null
  adaptation: string
  language: Language
  currency: Currency
  cost: number | null
  hours: number | null
  reached: number | null
  reachedShown: number | null
  reachedFew: boolean
  stopReason: StopReason | null
  stopNote: string
  quiet: boolean
  version: number
  changedAt: Date
  projectId: string | null
  projectSlug: string | null
  projectName: string | null
  projectLanguage: Language | null
  mayWrite: boolean
}

function adoptions(db: Db, viewer: Viewer) {
  return db
    .selectFrom('adoption')
    .innerJoin('measure', 'measure.id', 'adoption.measure_id')
    .leftJoin('adoption_reach', 'adoption_reach.adoption_id', 'adoption.id')
    .leftJoin('project', (join) => join.onRef('project.id', '=', 'adoption.project_id').on(visibleTo(viewer)))
    .select(measureColumns)
    .select([
      'adoption.id',
      'adoption.measure_id as measureId',
      'adoption.municipality_key as municipalityKey',
      sql<string[]>`array(select now.today_key from municipality_today now
        where now.municipality_key = adoption.municipality_key order by 1)`.as('todayKeys'),
      'adoption.state',
      sql<string>`coalesce((select last.since from adoption_state last
        where last.adoption_id = adoption.id and last.state = adoption.state order by last.since desc, last.id desc limit 1), adoption.starts_on, adoption.created_at::date)`.as(
        'since',
      ),
      'adoption.starts_on as startsOn',
      'adoption.ends_on as endsOn',
      'adoption.adaptation',
      'adoption.language',
      'adoption.currency',
      'adoption.cost',
      'adoption.hours',
      sql<number | null>`case when ${reachReadBy(viewer)} then adoption_reach.reached end`.as('reached'),
      'adoption.reached_shown as reachedShown',
      'adoption.reached_few as reachedFew',
      'adoption.stop_reason as stopReason',
      'adoption.stop_note as stopNote',
      'adoption.quiet',
      'adoption.version',
      'adoption.changed_at as changedAt',
      'project.id as projectId',
      'project.slug as projectSlug',
      'project.name as projectName',
      'project.language as projectLanguage',
      sql<boolean>`${adoptionWritableBy(viewer)}`.as('mayWrite'),
    ])
}

export async function selectAdoption(db: Db, viewer: Viewer, id: string): Promise<AdoptionRow | undefined> {
  if (!isUuid(id)) return undefined
  return adoptions(db, viewer)
    .where('adoption.id', '=', id)
    .where(adoptionVisibleTo(viewer))
    .executeTakeFirst()
}

export type AdoptionsOf = {
  measureId?: string
  /** By today's codes: also what was adopted under an earlier code of the same place. */
  municipalityKeys?: string[]
  projectId?: string
  /** Only what the viewer may change. */
  own?: boolean
}

/** By how far they have come is the page's to sort: here those changed last come first; at most 1000. */
export async function selectAdoptions(db: Db, viewer: Viewer, of: AdoptionsOf): Promise<AdoptionRow[]> {
  let query = adoptions(db, viewer).where(of.own ? adoptionWritableBy(viewer) : adoptionVisibleTo(viewer))
  if (of.measureId !== undefined) query = query.where('adoption.measure_id', '=', of.measureId)
  if (of.projectId !== undefined) query = query.where('adoption.project_id', '=', of.projectId)
  if (of.municipalityKeys !== undefined)
    query = query.where(sql<SqlBool>`exists (
      select 1 from municipality_today place
      join municipality_today asked on asked.today_key = place.today_key
      where place.municipality_key = adoption.municipality_key and asked.municipality_key = any(${of.municipalityKeys}::text[]))`)
  return query.orderBy('adoption.changed_at', 'desc').orderBy('adoption.id').limit(1000).execute()
}

export type StateEntry = {
  state: AdoptionState
  since: string
  reason: StopReason | null
  note: string
  setAt: Date
  setBy: string | null
}

/** What an adoption went through, first state first. Who may read it is the caller's to know. */
export async function selectStates(db: Db, adoptionId: string): Promise<StateEntry[]> {
  return db
    .selectFrom('adoption_state')
    .leftJoin('account', 'account.id', 'adoption_state.set_by')
    .select([
      sql<AdoptionState>`adoption_state.state`.as('state'),
      'adoption_state.since',
      sql<StopReason | null>`adoption_state.reason`.as('reason'),
      'adoption_state.note',
      'adoption_state.set_at as setAt',
      'account.name as setBy',
    ])
    .where('adoption_state.adoption_id', '=', adoptionId)
    .orderBy('adoption_state.since')
    .orderBy('adoption_state.id')
    .limit(200)
    .execute()
}

/** The measure, when it may be taken into use: it is published. */
export async function selectOpenMeasure(db: Db, idOrSlug: string): Promise<AdoptedMeasure | undefined> {
  const row = await db
    .selectFrom('measure')
    .select(measureColumns)
    .select('measure.id')
    .where(isUuid(idOrSlug) ? 'measure.id' : 'measure.slug', '=', idOrSlug)
    .where('measure.state', '=', 'published')
    .executeTakeFirst()
  return row && measureOf({ ...row, measureId: row.id })
}

/** Published measures to choose from; at most 1000. */
export async function listOpenMeasures(db: Db): Promise<AdoptedMeasure[]> {
  const rows = await db
    .selectFrom('measure')
    .select(measureColumns)
    .select('measure.id as measureId')
    .where('measure.state', '=', 'published')
    .orderBy('measure.slug')
    .limit(1000)
    .execute()
  return rows.map(measureOf)
}

export const measureOf = (
  row: Pick<AdoptionRow, 'measureId' | 'slug' | 'measureState' | 'measureLanguage' | 'titles'>,
): AdoptedMeasure => ({
  id: row.measureId,
  slug: row.slug,
  state: row.measureState,
  language: row.measureLanguage,
  title: row.titles[row.measureLanguage] ?? row.slug,
  titles: row.titles,
})

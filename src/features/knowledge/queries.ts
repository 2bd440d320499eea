import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../platform/access/queries.ts'
import { hasRole, type Viewer } from '../../platform/access/viewer.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { isUuid } from '../../platform/text/uuid.ts'
import { inPartnership } from '../organisations/index.ts'

const yes = sql<SqlBool>`true`
const never = sql<SqlBool>`false`

/**
 * The viewer writes down what a partnership has learnt: its regional officers, the coordinators of its municipalities (today's codes),
 * project leaders and evaluators of a project in which one of its municipalities takes part, evaluators of one of its measures,
 * administrators. `partnership` is a column or value with its id.
 */
export function writesFor(viewer: Viewer, partnership: RawBuilder<unknown>): Condition {
  if (viewer.kind === 'public') return never
  if (hasRole(viewer, 'administrator')) return yes
  const ofProjects = (ids: string[]) => sql<SqlBool>`exists (
    select 1 from project_municipality part
    where part.project_id = any(${ids}::uuid[]) and part.relation = 'participant'
      and ${inPartnership(sql.ref('part.municipality_key'), partnership)})`
  return anyOf([
    ...leads(viewer, partnership),
    ...whereBound(viewer, 'coordinator', 'municipalityKey', (keys) =>
      inPartnership(sql`any(${keys}::text[])`, partnership),
    ),
    ...whereBound(viewer, 'project-leader', 'projectId', ofProjects),
    ...whereBound(
      viewer,
      'project-leader',
      'organisationId',
      (ids) => sql<SqlBool>`exists (
        select 1 from partnership own where own.id = ${partnership} and own.organisation_id = any(${ids}::uuid[]))`,
    ),
    ...whereBound(viewer, 'evaluator', 'projectId', ofProjects),
    ...whereBound(
      viewer,
      'evaluator',
      'measureId',
      (ids) => sql<SqlBool>`exists (
        select 1 from measure own where own.partnership_id = ${partnership} and own.id = any(${ids}::uuid[]))`,
    ),
  ])
}

/** The viewer answers for what a partnership publishes: its regional officers, administrators. */
export function leadsFor(viewer: Viewer, partnership: RawBuilder<unknown>): Condition {
  if (viewer.kind === 'public') return never
  return hasRole(viewer, 'administrator') ? yes : anyOf(leads(viewer, partnership))
}

const leads = (viewer: Viewer, partnership: RawBuilder<unknown>) =>
  whereBound(
    viewer,
    'regional-officer',
    'partnershipId',
    (ids) => sql<SqlBool>`${partnership} = any(${ids}::uuid[])`,
  )

/** `writers` of a row with one more, once. */
export const withWriter = (by: string | null) =>
  sql<
    string[]
  >`case when ${by}::uuid is null or ${by}::uuid = any(writers) then writers else writers || ${by}::uuid end`

export type MeasureOption = { id: string; slug: string; title: string; language: Language }

/** Published measures with their title in a language, or else their own, by title; all, or those of some ids; at most 1000. */
export async function listMeasureOptions(
  db: Db,
  language: Language,
  ids?: readonly string[],
): Promise<MeasureOption[]> {
  const { rows } = await sql<MeasureOption>`
    select id, slug, coalesce(record #>> ${['texts', language, 'title']}::text[], record #>> array['texts', measure.language, 'title']) as title,
      case when record #> ${['texts', language]}::text[] is null then measure.language else ${language} end as language
    from measure where state = 'published' ${ids ? sql`and id = any(${[...ids]}::uuid[])` : sql``}
    order by title, id limit 1000`.execute(db)
  return rows
}

/** Whether the viewer may write down what the partnership has learnt. */
export async function mayWriteFor(db: Db, viewer: Viewer, partnershipId: string): Promise<boolean> {
  if (!isUuid(partnershipId)) return false
  const row = await db
    .selectFrom('partnership')
    .select('id')
    .where('id', '=', partnershipId)
    .where(writesFor(viewer, sql.ref('partnership.id')))
    .executeTakeFirst()
  return row !== undefined
}

/** Partnerships for which the viewer may write, by name. */
export async function listPartnershipsToWriteFor(db: Db, viewer: Viewer) {
  return db
    .selectFrom('partnership')
    .select(['id', 'name', 'country'])
    .where(writesFor(viewer, sql.ref('partnership.id')))
    .orderBy('name')
    .orderBy('id')
    .limit(500)
    .execute()
}

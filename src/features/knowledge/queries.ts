import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../platform/access/queries.ts'
import { hasRole, type Viewer } from '../../platform/access/viewer.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Language } from '../../platform/i18n/languages.ts'

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
    join municipality_today part_today on part_today.municipality_key = part.municipality_key
    join municipality_today region_today on region_today.today_key = part_today.today_key
    join partnership_municipality region on region.municipality_key = region_today.municipality_key
    where part.project_id = any(${ids}::uuid[]) and part.relation = 'participant'
      and region.partnership_id = ${partnership} and (region.left_on is null or region.left_on > current_date))`
  return anyOf([
    ...leads(viewer, partnership),
    ...whereBound(
      viewer,
      'coordinator',
      'municipalityKey',
      (keys) => sql<SqlBool>`exists (
        select 1 from partnership_municipality region
        join municipality_today region_today on region_today.municipality_key = region.municipality_key
        join municipality_today own_today on own_today.today_key = region_today.today_key
        where region.partnership_id = ${partnership} and (region.left_on is null or region.left_on > current_date)
          and own_today.municipality_key = any(${keys}::text[]))`,
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

/** Municipalities of a partnership today, by key; at most 500. */
export async function listMunicipalitiesOf(db: Db, partnershipId: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct now.today_key as key from partnership_municipality part
    join municipality_today now on now.municipality_key = part.municipality_key
    where part.partnership_id = ${partnershipId}::uuid and (part.left_on is null or part.left_on > current_date)
    order by key limit 500`.execute(db)
  return rows.map(({ key }) => key)
}

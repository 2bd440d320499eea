import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../../../platform/access/queries.ts'
import { hasRole, type Viewer } from '../../../../platform/access/viewer.ts'
import { inPartnership } from '../../../organisations/index.ts'
import { leadsFor, writesFor } from '../../queries.ts'

const partnership = sql.ref('good_example.partnership_id')

export const exampleWrittenBy = (viewer: Viewer): Condition => writesFor(viewer, partnership)
export const exampleLedBy = (viewer: Viewer): Condition => leadsFor(viewer, partnership)

/**
 * Examples that a viewer reads from outside: they wait for such a reader, and the viewer, an evaluator, a regional officer or a
 * coordinator, has nothing to do with the partnership, did not write it and did not approve it for the region.
 */
export function exampleReadBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  const reads = (['evaluator', 'regional-officer', 'coordinator'] as const).some((role) =>
    hasRole(viewer, role),
  )
  if (!reads) return sql<SqlBool>`false`
  return sql<SqlBool>`(
    exists (select from good_example_work work where work.example_id = good_example.id
      and ${viewer.accountId}::uuid <> all(work.writers) and work.region_by is distinct from ${viewer.accountId}::uuid)
    and not ${boundTo(viewer)})`
}

/**
 * Any tie to the partnership, also one that a role as administrator would cover up, and also one of a role that writes nothing there:
 * whatever stands for one of its municipalities or for that municipality's organisation.
 */
const boundTo = (viewer: Viewer) =>
  anyOf([
    ...whereBound(
      viewer,
      'regional-officer',
      'partnershipId',
      (ids) => sql<SqlBool>`${partnership} = any(${ids}::uuid[])`,
    ),
    ...(viewer.kind === 'member'
      ? [writesFor(withoutAdministrator(viewer), partnership), standsFor(viewer)]
      : []),
  ])

function standsFor({ assignments }: Extract<Viewer, { kind: 'member' }>): Condition {
  const municipalities = assignments.flatMap(({ municipalityKey }) => municipalityKey ?? [])
  const organisations = assignments.flatMap(({ organisationId }) => organisationId ?? [])
  return anyOf([
    inPartnership(sql`any(${municipalities}::text[])`, partnership),
    sql<SqlBool>`exists (select from organisation body
      where body.kind = 'municipality' and body.id = any(${organisations}::uuid[])
        and ${inPartnership(sql.ref('body.municipality_key'), partnership)})`,
  ])
}

const withoutAdministrator = (viewer: Extract<Viewer, { kind: 'member' }>): Viewer => ({
  ...viewer,
  assignments: viewer.assignments.filter(({ role }) => role !== 'administrator'),
})

/** Published ones everybody; the others those who may change them, and once the region has approved, readers from outside. */
export const exampleVisibleTo = (viewer: Viewer): Condition =>
  anyOf([
    sql<SqlBool>`good_example.state = 'published'`,
    exampleWrittenBy(viewer),
    sql<SqlBool>`(good_example.state = 'region-approved' and ${exampleReadBy(viewer)})`,
  ])

import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../../platform/access/queries.ts'
import { hasRole, type Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { leadsFor, withWriter, writesFor } from '../queries.ts'
import type { ExampleState, ExampleText } from './example.ts'

const partnership = sql.ref('good_example.partnership_id')

const exampleWrittenBy = (viewer: Viewer): Condition => writesFor(viewer, partnership)
const exampleLedBy = (viewer: Viewer): Condition => leadsFor(viewer, partnership)

/**
 * Examples that a viewer reads from outside: they wait for such a reader, and the viewer, an evaluator, a regional officer or a
 * coordinator, has nothing to do with the partnership, did not write it and did not approve it for the region.
 */
function exampleReadBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  const reads = (['evaluator', 'regional-officer', 'coordinator'] as const).some((role) =>
    hasRole(viewer, role),
  )
  if (!reads) return sql<SqlBool>`false`
  return sql<SqlBool>`(
    ${viewer.accountId}::uuid <> all(good_example.writers)
    and good_example.region_by is distinct from ${viewer.accountId}::uuid
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
  return sql<SqlBool>`exists (
    select 1 from partnership_municipality region
    join municipality_today region_today on region_today.municipality_key = region.municipality_key
    join municipality_today own on own.today_key = region_today.today_key
    where region.partnership_id = ${partnership} and (region.left_on is null or region.left_on > current_date)
      and (own.municipality_key = any(${municipalities}::text[]) or own.municipality_key in (
        select body.municipality_key from organisation body
        where body.kind = 'municipality' and body.id = any(${organisations}::uuid[]))))`
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

export type FoundExample = ExampleText & {
  id: string
  slug: string
  state: ExampleState
  version: number
  partnership: { id: string; name: string }
  createdBy: string
  changedAt: Date
  publishedAt: Date | null
  /** What the region, the reader and whoever sent it back have said. */
  notes: { region: string; reader: string; returned: string }
  mayWrite: boolean
  mayLead: boolean
  mayRead: boolean
}

/** An example by its id or slug; undefined where there is none or it is not the viewer's to see. */
export async function selectExample(
  db: Db,
  viewer: Viewer,
  idOrSlug: string,
): Promise<FoundExample | undefined> {
  if (!/^[0-9a-z-]{1,200}$/i.test(idOrSlug)) return undefined
  const row = await db
    .selectFrom('good_example')
    .innerJoin('partnership', 'partnership.id', 'good_example.partnership_id')
    .selectAll('good_example')
    .select([
      'partnership.name as partnership_name',
      exampleWrittenBy(viewer).as('may_write'),
      exampleLedBy(viewer).as('may_lead'),
      exampleReadBy(viewer).as('may_read'),
    ])
    .where(
      isUuid(idOrSlug.toLowerCase()) ? 'good_example.id' : 'good_example.slug',
      '=',
      idOrSlug.toLowerCase(),
    )
    .where(exampleVisibleTo(viewer))
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    slug: row.slug,
    state: row.state as ExampleState,
    version: row.version,
    language: row.language as Language,
    title: row.title,
    summary: row.summary,
    body: row.body,
    transfers: row.transfers,
    doesNotTransfer: row.does_not_transfer,
    themes: row.themes,
    findingId: row.finding_id,
    measureId: row.measure_id,
    adoptionId: row.adoption_id,
    projectId: row.project_id,
    municipalityKey: row.municipality_key,
    partnership: { id: row.partnership_id, name: row.partnership_name },
    createdBy: row.created_by,
    changedAt: row.changed_at,
    publishedAt: row.published_at,
    notes: { region: row.region_note, reader: row.reader_note, returned: row.return_note },
    mayWrite: Boolean(row.may_write),
    mayLead: Boolean(row.may_lead),
    mayRead: Boolean(row.may_read),
  }
}

const columnsOf = (text: ExampleText) => ({
  language: text.language,
  title: text.title,
  summary: text.summary,
  body: text.body,
  transfers: text.transfers,
  does_not_transfer: text.doesNotTransfer,
  themes: text.themes,
  finding_id: text.findingId,
  measure_id: text.measureId,
  adoption_id: text.adoptionId,
  project_id: text.projectId,
  municipality_key: text.municipalityKey,
})

/** Inserts under a slug; undefined where that is taken. */
export async function insertExampleRow(
  tx: Tx,
  row: ExampleText & { slug: string; partnershipId: string; createdBy: string },
): Promise<string | undefined> {
  const inserted = await tx
    .insertInto('good_example')
    .values({
      slug: row.slug,
      partnership_id: row.partnershipId,
      created_by: row.createdBy,
      writers: [row.createdBy],
      ...columnsOf(row),
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

/** Saves over the version that was seen while it is being written; false where it is not, or somebody has saved since. */
export async function updateExample(
  tx: Tx,
  id: string,
  baseVersion: number,
  text: ExampleText,
  by: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('good_example')
    .set((eb) => ({
      ...columnsOf(text),
      version: eb('version', '+', 1),
      writers: withWriter(by),
      changed_at: sql<Date>`now()`,
    }))
    .where('id', '=', id)
    .where('version', '=', baseVersion)
    .where('state', 'in', ['draft', 'returned'])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Holds an example, so that of two acts on it the second sees what the first did. */
export async function lockExample(tx: Tx, id: string) {
  return tx
    .selectFrom('good_example')
    .select(['id', 'state', 'writers', 'region_by as regionBy'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

type Step =
  | { state: 'sent' | 'withdrawn' | 'draft' }
  | { state: 'region-approved'; by: string; note: string }
  | { state: 'published'; by: string; note: string }
  | { state: 'returned'; note: string }

export async function updateExampleState(tx: Tx, id: string, step: Step) {
  const at = sql<Date>`now()`
  await tx
    .updateTable('good_example')
    .set({
      state: step.state,
      changed_at: at,
      ...(step.state === 'region-approved'
        ? { region_by: step.by, region_at: at, region_note: step.note }
        : {}),
      ...(step.state === 'published'
        ? { reader_by: step.by, reader_at: at, reader_note: step.note, published_at: at }
        : {}),
      // What is written anew is read anew, by both.
      ...(step.state === 'returned' || step.state === 'draft'
        ? { region_by: null, region_at: null, reader_by: null, reader_at: null }
        : {}),
      ...(step.state === 'returned' ? { return_note: step.note } : {}),
    })
    .where('id', '=', id)
    .execute()
}

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
    .where('state', '=', step === 'region' ? 'sent' : 'region-approved')
    .where(step === 'region' ? exampleLedBy(viewer) : exampleReadBy(viewer))
    .where(sql<SqlBool>`${viewer.accountId}::uuid <> all(good_example.writers)`)
  const { count } = await waiting.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow()
  const first = await waiting
    .select(['id', 'title'])
    .orderBy('changed_at')
    .orderBy('id')
    .limit(most)
    .execute()
  return { count, first }
}

/** Examples the viewer writes, those still being worked on first, then the newest; at most 200. */
export async function listOwnExamples(db: Db, viewer: Viewer) {
  const rows = await db
    .selectFrom('good_example')
    .select(['id', 'title', 'language', 'state', 'changed_at as changedAt'])
    .where(exampleWrittenBy(viewer))
    .orderBy(sql`state in ('published', 'withdrawn')`)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, language: row.language as Language, state: row.state as ExampleState }))
}

/**
 * Those who may be asked to read an example from outside, with open accounts: evaluators, regional officers and coordinators with no
 * tie to the partnership that the accounts' assignments show; by name, at most 20. Whoever comes is held against `exampleReadBy`.
 */
export async function listOutsideReaders(db: Db, exampleId: string) {
  const { rows } = await sql<{ accountId: string; name: string; email: string; language: Language }>`
    select account.id as "accountId", account.name, account.email, account.language
    from account join good_example on good_example.id = ${exampleId}::uuid
    where account.disabled_at is null and account.id <> all(good_example.writers)
      and account.id is distinct from good_example.region_by
      and exists (select from role_assignment given where given.account_id = account.id
        and given.role in ('evaluator', 'regional-officer', 'coordinator'))
      and not exists (select from role_assignment given where given.account_id = account.id and (
        given.partnership_id = good_example.partnership_id
        or given.role in ('administrator', 'project-leader')
        or exists (select from measure where measure.id = given.measure_id and measure.partnership_id = good_example.partnership_id)
        or exists (select from partnership_municipality region
          join municipality_today there on there.municipality_key = region.municipality_key
          join municipality_today own on own.today_key = there.today_key
          where region.partnership_id = good_example.partnership_id and (own.municipality_key = given.municipality_key
            or exists (select from project_municipality part where part.project_id = given.project_id
              and part.municipality_key = own.municipality_key and part.relation = 'participant')))))
    order by account.name, account.id limit 20`.execute(db)
  return rows
}

/** What a mail about an example tells and to whom. */
export async function selectForMail(db: Db, id: string) {
  return db
    .selectFrom('good_example')
    .select(['title', 'slug', 'partnership_id as partnershipId', 'writers'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { boundTo, type Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { editableBy } from '../../projects/index.ts'
import { callRunBy } from '../calls/queries.ts'
import type {
  ApplicationFacts,
  ApplicationState,
  AppliedMeasure,
  BudgetLine,
  CoApplicant,
} from './application.ts'

type Condition = RawBuilder<SqlBool>

/**
 * Which rows of `grant_application` a viewer writes: coordinators those of their municipality, by today's codes, and whoever edits
 * the linked project.
 */
function applicationWritableBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  return sql<SqlBool>`(${ofOwnMunicipality(viewer)}
    or exists (select from project where project.id = grant_application.project_id and ${editableBy(viewer)}))`
}

/** Which rows are those of a municipality the viewer is coordinator of, by today's codes. */
function ofOwnMunicipality(viewer: Viewer): Condition {
  const municipalities = boundTo(viewer, 'coordinator', 'municipalityKey')
  return sql<SqlBool>`exists (
    select from municipality_today applied
    join municipality_today own on own.today_key = applied.today_key
    where applied.municipality_key = grant_application.municipality_key
      and own.municipality_key = any(${municipalities}::text[]))`
}

/**
 * Which rows, with `grant_call` joined, wait for a viewer as one of those who apply: they may write it, and not only because they run its
 * call and edit the linked project.
 */
export function applicationOwnBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  return sql<SqlBool>`(${applicationWritableBy(viewer)} and (not ${callRunBy(viewer)} or ${ofOwnMunicipality(viewer)}
    or exists (select from grant_writer writer
      where writer.application_id = grant_application.id and writer.account_id = ${viewer.accountId}::uuid)))`
}

/** Which rows, with `grant_call` joined, a viewer handles: sent ones of the calls they run. A draft is the applicant's alone. */
function applicationRunBy(viewer: Viewer): Condition {
  return sql<SqlBool>`(grant_application.submitted_at is not null and ${callRunBy(viewer)})`
}

/** Which rows a viewer reads as an assigned reader who has declared that nothing ties them to it. */
function applicationReadBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  return sql<SqlBool>`exists (select from grant_reader reader
    where reader.application_id = grant_application.id and reader.account_id = ${viewer.accountId}::uuid
      and reader.conflict = false)`
}

export type ApplicationRow = {
  id: string
  number: string | null
  callId: string
  state: ApplicationState
  version: number
  language: Language
  municipalityKey: string
  organisationId: string
  organisation: string
  measure: AppliedMeasure | null
  adoptionId: string | null
  project: { id: string; slug: string; name: string } | null
  title: string
  appliedAmount: number | null
  startsOn: string | null
  endsOn: string | null
  filledFormId: string
  reportFilledFormId: string | null
  createdBy: string | null
  submittedBy: string | null
  submittedAt: Date | null
  coApplicants: CoApplicant[]
  budget: BudgetLine[]
  mayWrite: boolean
  mayRun: boolean
  mayRead: boolean
  /** Runs its call, whether or not it was sent. */
  runsCall: boolean
}

/** An application with its lists, as far as the viewer may see it whole; undefined otherwise. */
export async function selectApplication(
  db: Db,
  viewer: Viewer,
  id: string,
): Promise<ApplicationRow | undefined> {
  if (!isUuid(id)) return undefined
  const writable = applicationWritableBy(viewer)
  const run = applicationRunBy(viewer)
  const read = applicationReadBy(viewer)
  const row = await db
    .selectFrom('grant_application')
    .innerJoin('grant_call', 'grant_call.id', 'grant_application.call_id')
    .innerJoin('organisation', 'organisation.id', 'grant_application.organisation_id')
    .select([
      'grant_application.id',
      'grant_application.number',
      'grant_application.call_id as callId',
      'grant_application.state',
      'grant_application.version',
      'grant_application.language',
      'grant_application.municipality_key as municipalityKey',
      'organisation.id as organisationId',
      'organisation.name as organisation',
      'grant_application.adoption_id as adoptionId',
      'grant_application.title',
      'grant_application.applied_amount as appliedAmount',
      'grant_application.starts_on as startsOn',
      'grant_application.ends_on as endsOn',
      'grant_application.filled_form_id as filledFormId',
      'grant_application.report_filled_form_id as reportFilledFormId',
      'grant_application.created_by as createdBy',
      'grant_application.submitted_by as submittedBy',
      'grant_application.submitted_at as submittedAt',
      measureOf.as('measure'),
      sql<
        ApplicationRow['project']
      >`(select jsonb_build_object('id', project.id, 'slug', project.slug, 'name', project.name)
        from project where project.id = grant_application.project_id)`.as('project'),
      sql<
        CoApplicant[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('name', co.name, 'municipalityKey', co.municipality_key,
          'organisationId', co.organisation_id) order by co.position), '[]')
        from grant_co_applicant co where co.application_id = grant_application.id)`.as('coApplicants'),
      sql<
        BudgetLine[]
      >`(select coalesce(jsonb_agg(jsonb_build_object('name', line.name, 'kind', line.kind, 'amount', line.amount)
          order by line.position), '[]')
        from grant_budget_line line where line.application_id = grant_application.id)`.as('budget'),
      writable.as('mayWrite'),
      run.as('mayRun'),
      read.as('mayRead'),
      callRunBy(viewer).as('runsCall'),
    ])
    .where('grant_application.id', '=', id)
    .where((eb) => eb.or([writable, run, read]))
    .executeTakeFirst()
  return row as ApplicationRow | undefined
}

const measureOf = sql<ApplicationRow['measure']>`(
  select jsonb_build_object('id', measure.id, 'slug', measure.slug, 'language', measure.language,
    'title', measure.record -> 'texts' -> measure.language ->> 'title', 'titles',
    (select coalesce(jsonb_object_agg(key, value ->> 'title'), '{}') from jsonb_each(measure.record -> 'texts')))
  from measure where measure.id = grant_application.measure_id and measure.record is not null)`

/** Waits for whoever else is changing the application, and keeps it as it is until this transaction ends. */
export async function lockApplication(tx: Tx, id: string) {
  await tx.selectFrom('grant_application').select('id').where('id', '=', id).forUpdate().execute()
}

export async function insertApplicationRow(
  tx: Tx,
  row: {
    callId: string
    municipalityKey: string
    organisationId: string
    measureId: string | null
    adoptionId: string | null
    projectId: string | null
    title: string
    language: Language
    filledFormId: string
    createdBy: string | null
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('grant_application')
    .values({
      call_id: row.callId,
      municipality_key: row.municipalityKey,
      organisation_id: row.organisationId,
      measure_id: row.measureId,
      adoption_id: row.adoptionId,
      project_id: row.projectId,
      title: row.title,
      language: row.language,
      filled_form_id: row.filledFormId,
      created_by: row.createdBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Saves a draft over the version that was seen; false where it is none any more, or somebody has saved since. */
export async function updateFacts(
  tx: Tx,
  at: { id: string; baseVersion: number },
  facts: ApplicationFacts,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('grant_application')
    .set((eb) => ({
      title: facts.title,
      applied_amount: facts.appliedAmount,
      starts_on: facts.startsOn,
      ends_on: facts.endsOn,
      version: eb('version', '+', 1),
      changed_at: sql<Date>`now()`,
    }))
    .where('id', '=', at.id)
    .where('version', '=', at.baseVersion)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await tx.deleteFrom('grant_co_applicant').where('application_id', '=', at.id).execute()
  if (facts.coApplicants.length > 0)
    await tx
      .insertInto('grant_co_applicant')
      .values(
        facts.coApplicants.map(({ name, municipalityKey, organisationId }, position) => ({
          application_id: at.id,
          position,
          name,
          municipality_key: municipalityKey,
          organisation_id: organisationId,
        })),
      )
      .execute()
  await tx.deleteFrom('grant_budget_line').where('application_id', '=', at.id).execute()
  if (facts.budget.length > 0)
    await tx
      .insertInto('grant_budget_line')
      .values(
        facts.budget.map(({ name, kind, amount }, position) => ({
          application_id: at.id,
          position,
          name,
          kind,
          amount,
        })),
      )
      .execute()
  return true
}

/** Remembers who wrote in an application. */
export async function rememberWriter(tx: Tx, applicationId: string, accountId: string) {
  await tx
    .insertInto('grant_writer')
    .values({ application_id: applicationId, account_id: accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The next number of a year, '2026-014'. Whoever asks next waits for this transaction; rolled back, the number is given again. */
export async function takeNumber(tx: Tx, year: number): Promise<string> {
  const { last } = await tx
    .insertInto('grant_number')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((eb) => ({ last: eb('grant_number.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return `${year}-${String(last).padStart(3, '0')}`
}

export async function markSubmitted(
  tx: Tx,
  id: string,
  sent: { number: string; by: string | null; at: Date },
) {
  await tx
    .updateTable('grant_application')
    .set((eb) => ({
      state: 'submitted',
      number: sent.number,
      submitted_by: sent.by,
      submitted_at: sent.at,
      changed_at: sent.at,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Takes an application back; false where it is decided or gone already. */
export async function markWithdrawn(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('grant_application')
    .set((eb) => ({ state: 'withdrawn', changed_at: sql<Date>`now()`, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', 'in', ['draft', 'submitted', 'in-review'])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

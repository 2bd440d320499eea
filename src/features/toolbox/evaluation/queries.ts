import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../../platform/access/queries.ts'
import { hasRole, type Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Currency } from '../../../platform/forms/answer.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { worksIn } from '../../organisations/index.ts'
import { adoptionVisibleTo, adoptionWritableBy } from '../adoption/queries.ts'
import type { AdoptionState } from '../taxonomies.ts'
import type { Evaluated } from './questions.ts'
import type { EvaluationRelease, Memory } from './release.ts'

/** When an evaluation is asked for, in the order of time. */
export const occasions = ['first', '12-months', '24-months'] as const
export type Occasion = (typeof occasions)[number]
export const isOccasion = (text: string): text is Occasion => occasions.some((each) => each === text)

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** States in which there is something to evaluate. */
export const evaluatedStates = [
  'pilot',
  'running',
  'paused',
  'embedded',
  'stopped',
] as const satisfies readonly AdoptionState[]

/**
 * Whose evaluations a viewer may check, on rows of `adoption`: officers of a region the municipality belongs to now, or of the region
 * that looks after the measure; administrators. That it is not one's own is decided with the evaluation.
 */
export function evaluationCheckableBy(viewer: Viewer): Condition {
  if (viewer.kind === 'public') return sql<SqlBool>`false`
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  const officer = {
    ...viewer,
    assignments: viewer.assignments.filter(({ role }) => role === 'regional-officer'),
  }
  return anyOf([...worksIn(officer, sql.ref('adoption.municipality_key')), ...looksAfter(viewer)])
}

/** Officers of the region that looks after the measure of an adoption. */
const looksAfter = (viewer: Viewer) =>
  whereBound(
    viewer,
    'regional-officer',
    'partnershipId',
    (ids) => sql<SqlBool>`exists (
      select 1 from measure kept where kept.id = adoption.measure_id and kept.partnership_id = any(${ids}::uuid[]))`,
  )

/**
 * Whose answers a viewer reads as they are, on rows of `adoption`: those who write the adoption, those who check, evaluators named
 * for the measure or for the linked project.
 */
export function evaluationReadableBy(viewer: Viewer): Condition {
  return anyOf([
    adoptionWritableBy(viewer),
    evaluationCheckableBy(viewer),
    ...whereBound(
      viewer,
      'evaluator',
      'measureId',
      (ids) => sql<SqlBool>`adoption.measure_id = any(${ids}::uuid[])`,
    ),
    ...whereBound(
      viewer,
      'evaluator',
      'projectId',
      (ids) => sql<SqlBool>`adoption.project_id = any(${ids}::uuid[])`,
    ),
  ])
}

/** Which rows of `measure` a viewer may look at side by side: where they read at least one adoption's answers, or would. */
export function measureComparableBy(viewer: Viewer): Condition {
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

export type ComparableMeasure = {
  id: string
  slug: string
  language: Language
  titles: Partial<Record<Language, string>>
}

const titles = sql<Partial<Record<Language, string>>>`coalesce((
  select jsonb_object_agg(each.key, each.value ->> 'title') from jsonb_each(measure.record -> 'texts') each), '{}')`

const measureColumns = ['measure.id', 'measure.slug', 'measure.language', titles.as('titles')] as const

export async function findComparableMeasure(
  db: Db,
  viewer: Viewer,
  slug: string,
): Promise<ComparableMeasure | undefined> {
  return db
    .selectFrom('measure')
    .select(measureColumns)
    .where('measure.slug', '=', slug)
    .where('measure.state', '<>', 'draft')
    .where(measureComparableBy(viewer))
    .executeTakeFirst()
}

/** Measures that a viewer may look at side by side and that are in use somewhere, by slug; at most 500. */
export async function listComparableMeasures(db: Db, viewer: Viewer): Promise<ComparableMeasure[]> {
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

/** Holds an adoption, so that of two who begin its evaluation at once the second finds it begun. */
export async function lockAdoptionToEvaluate(tx: Tx, viewer: Viewer | 'timer', adoptionId: string) {
  if (!isId(adoptionId)) return undefined
  return tx
    .selectFrom('adoption')
    .select(['id', 'state', 'language', 'currency', 'cost', 'hours', 'version'])
    .where('id', '=', adoptionId)
    .where('state', 'in', evaluatedStates)
    .$if(viewer !== 'timer', (query) =>
      query.where(adoptionWritableBy(viewer === 'timer' ? { kind: 'public' } : viewer)),
    )
    .forUpdate()
    .executeTakeFirst()
}

export async function selectReach(db: Db, adoptionId: string): Promise<number | null> {
  const row = await db
    .selectFrom('adoption_reach')
    .select('reached')
    .where('adoption_id', '=', adoptionId)
    .executeTakeFirst()
  return row?.reached ?? null
}

export async function selectEvaluationOf(db: Db, adoptionId: string, occasion: Occasion) {
  return db
    .selectFrom('evaluation')
    .select(['id', 'filled_form_id as filledFormId', 'asked_on as askedOn'])
    .where('adoption_id', '=', adoptionId)
    .where('occasion', '=', occasion)
    .executeTakeFirst()
}

export async function insertEvaluation(
  tx: Tx,
  row: {
    adoptionId: string
    occasion: Occasion
    filledFormId: string
    askedOn: string | null
    dueOn: string | null
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('evaluation')
    .values({
      adoption_id: row.adoptionId,
      occasion: row.occasion,
      filled_form_id: row.filledFormId,
      asked_on: row.askedOn,
      due_on: row.dueOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markAsked(tx: Tx, id: string, askedOn: string, dueOn: string) {
  await tx.updateTable('evaluation').set({ asked_on: askedOn, due_on: dueOn }).where('id', '=', id).execute()
}

/** `written`: still a draft. `returned`: a draft again, with what is to be changed. */
export type EvaluationState = 'written' | 'returned' | 'sent' | 'checked'

export type EvaluationRow = {
  id: string
  occasion: Occasion
  filledFormId: string
  state: EvaluationState
  askedOn: string | null
  dueOn: string | null
  checkedAt: Date | null
  checkedByName: string | null
  checkNote: string
  returnedAt: Date | null
  sentAt: Date | null
  sentBy: string | null
  sentByName: string | null
  adoptionId: string
  adoptionState: AdoptionState
  municipalityKey: string
  measureId: string
  measure: ComparableMeasure
  /** The viewer writes the adoption, and so this. */
  mayWrite: boolean
  /** The viewer checks for the place or the measure, and neither sent it nor wrote in it. */
  mayCheck: boolean
  /** The viewer checks for the place or the measure, this one or others. */
  isChecker: boolean
}

const stateOf = sql<EvaluationState>`case
  when evaluation.checked_at is not null then 'checked'
  when filled_form.state = 'sent' then 'sent'
  when evaluation.returned_at is not null then 'returned' else 'written' end`

/** Whoever sent the form or wrote an answer that stands in it. */
const ownWork = (accountId: string) => sql<SqlBool>`(
  exists (select 1 from filled_form_sent own where own.filled_form_id = filled_form.id
    and own.number = filled_form.sent_number and own.sent_by = ${accountId}::uuid)
  or exists (select 1 from filled_answer own where own.filled_form_id = filled_form.id and own.saved_by = ${accountId}::uuid))`

function evaluations(db: Db, viewer: Viewer) {
  const account = viewer.kind === 'member' ? viewer.accountId : '00000000-0000-0000-0000-000000000000'
  return db
    .selectFrom('evaluation')
    .innerJoin('adoption', 'adoption.id', 'evaluation.adoption_id')
    .innerJoin('measure', 'measure.id', 'adoption.measure_id')
    .innerJoin('filled_form', 'filled_form.id', 'evaluation.filled_form_id')
    .leftJoin('account as checker', 'checker.id', 'evaluation.checked_by')
    .leftJoin('filled_form_sent as sending', (join) =>
      join
        .onRef('sending.filled_form_id', '=', 'filled_form.id')
        .onRef('sending.number', '=', 'filled_form.sent_number'),
    )
    .leftJoin('account as sender', 'sender.id', 'sending.sent_by')
    .select([
      'evaluation.id',
      sql<Occasion>`evaluation.occasion`.as('occasion'),
      'evaluation.filled_form_id as filledFormId',
      stateOf.as('state'),
      'evaluation.asked_on as askedOn',
      'evaluation.due_on as dueOn',
      'evaluation.checked_at as checkedAt',
      'checker.name as checkedByName',
      'evaluation.check_note as checkNote',
      'evaluation.returned_at as returnedAt',
      'sending.sent_at as sentAt',
      'sending.sent_by as sentBy',
      'sender.name as sentByName',
      'adoption.id as adoptionId',
      sql<AdoptionState>`adoption.state`.as('adoptionState'),
      'adoption.municipality_key as municipalityKey',
      'measure.id as measureId',
      sql<ComparableMeasure>`jsonb_build_object('id', measure.id, 'slug', measure.slug, 'language', measure.language, 'titles', ${titles})`.as(
        'measure',
      ),
      sql<boolean>`${adoptionWritableBy(viewer)}`.as('mayWrite'),
      sql<boolean>`${evaluationCheckableBy(viewer)}`.as('isChecker'),
      sql<boolean>`(${evaluationCheckableBy(viewer)} and not ${ownWork(account)})`.as('mayCheck'),
    ])
}

/** An evaluation, when the viewer may read its answers. */
export async function findEvaluation(db: Db, viewer: Viewer, id: string): Promise<EvaluationRow | undefined> {
  if (!isId(id)) return undefined
  return evaluations(db, viewer)
    .where('evaluation.id', '=', id)
    .where(evaluationReadableBy(viewer))
    .executeTakeFirst()
}

/** The evaluations of an adoption whose answers the viewer may read, first occasion first. */
export async function listEvaluationsOf(
  db: Db,
  viewer: Viewer,
  adoptionId: string,
): Promise<EvaluationRow[]> {
  if (!isId(adoptionId)) return []
  return evaluations(db, viewer)
    .where('adoption.id', '=', adoptionId)
    .where(evaluationReadableBy(viewer))
    .orderBy(occasionRank)
    .limit(occasions.length)
    .execute()
}

const occasionRank = sql`array_position(array['first', '12-months', '24-months'], evaluation.occasion)`

/** What waits: to be written by those who write the adoption, to be checked by a second person; longest waiting first. */
export async function listWaiting(
  db: Db,
  viewer: Viewer,
  what: 'to-write' | 'to-check',
  most = 200,
): Promise<EvaluationRow[]> {
  const query = evaluations(db, viewer)
  const narrowed =
    what === 'to-write'
      ? query.where('filled_form.state', '=', 'draft').where(adoptionWritableBy(viewer))
      : query
          .where('filled_form.state', '=', 'sent')
          .where('evaluation.checked_at', 'is', null)
          .where(evaluationCheckableBy(viewer))
  return narrowed
    .orderBy('evaluation.due_on')
    .orderBy('sending.sent_at')
    .orderBy('evaluation.id')
    .limit(most)
    .execute()
}

/** Holds an evaluation that the viewer may read; of two who decide on it at once the second sees what the first did. */
export async function lockEvaluation(tx: Tx, viewer: Viewer, id: string): Promise<EvaluationRow | undefined> {
  if (!isId(id)) return undefined
  await tx.selectFrom('evaluation').select('id').where('id', '=', id).forUpdate().execute()
  return findEvaluation(tx, viewer, id)
}

export type CheckedColumns = {
  evaluatedOn: string
  aims: Evaluated['aims']
  again: Evaluated['again']
  helped: string[]
  hindered: string[]
  cost: number | null
  hours: number | null
  reached: number | null
  stillRunning: boolean | null
  beforeAfter: boolean | null
  comparison: boolean | null
}

/** Accepts an evaluation: its answers become columns. The sender stands beside the checker, so that the database tells them apart. */
export async function markChecked(
  tx: Tx,
  id: string,
  check: { by: string | null; at: Date; note: string; columns: CheckedColumns },
) {
  const { columns } = check
  await tx
    .updateTable('evaluation')
    .set({
      checked_by: check.by,
      checked_at: check.at,
      check_note: check.note,
      returned_at: null,
      sent_by: sql<string>`(select sent_by from filled_form_sent where filled_form_id = evaluation.filled_form_id
        order by number desc limit 1)`,
      evaluated_on: columns.evaluatedOn,
      aims: columns.aims,
      again: columns.again,
      helped: columns.helped,
      hindered: columns.hindered,
      cost: columns.cost,
      hours: columns.hours,
      reached: columns.reached,
      still_running: columns.stillRunning,
      before_after: columns.beforeAfter,
      comparison: columns.comparison,
    })
    .where('id', '=', id)
    .execute()
}

/** Opens an evaluation for its writers again; what was taken out of it no longer counts. */
export async function markReturned(tx: Tx, id: string, at: Date, note: string) {
  await tx
    .updateTable('evaluation')
    .set({
      checked_by: null,
      checked_at: null,
      sent_by: null,
      check_note: note,
      returned_at: at,
      evaluated_on: null,
      aims: null,
      again: null,
      helped: [],
      hindered: [],
      cost: null,
      hours: null,
      reached: null,
      still_running: null,
      before_after: null,
      comparison: null,
    })
    .where('id', '=', id)
    .execute()
}

/** Holds the measure, so that of two releases of it at once the second knows what the first said. */
export async function lockMeasureForRelease(tx: Tx, measureId: string) {
  await tx.selectFrom('measure').select('id').where('id', '=', measureId).forNoKeyUpdate().execute()
}

export type CheckedRow = CheckedColumns & {
  id: string
  filledFormId: string
  adoptionId: string
  occasion: Occasion
  municipalityKey: string
  country: string
  currency: Currency
  sentNumber: number
  checkNote: string
  /** The day it first ran, and the day it was stopped where it is. */
  runningSince: string | null
  stoppedOn: string | null
}

const runningSince = sql<string | null>`(
  select min(entry.since) from adoption_state entry where entry.adoption_id = adoption.id and entry.state = 'running')`

/** The checked evaluations of a measure, of every adoption from the first occasion on. Who may read them is the caller's to know. */
export async function listChecked(db: Db, measureId: string): Promise<CheckedRow[]> {
  return db
    .selectFrom('evaluation')
    .innerJoin('adoption', 'adoption.id', 'evaluation.adoption_id')
    .innerJoin('filled_form', 'filled_form.id', 'evaluation.filled_form_id')
    .select([
      'evaluation.id',
      'evaluation.filled_form_id as filledFormId',
      'adoption.id as adoptionId',
      sql<Occasion>`evaluation.occasion`.as('occasion'),
      // By today's code, so that a municipality that changed its number is one place.
      sql<string>`coalesce((select now.today_key from municipality_today now
        where now.municipality_key = adoption.municipality_key order by 1 limit 1), adoption.municipality_key)`.as(
        'municipalityKey',
      ),
      sql<string>`(select country from municipality where key = adoption.municipality_key)`.as('country'),
      'filled_form.currency',
      'filled_form.sent_number as sentNumber',
      sql<string>`coalesce(evaluation.evaluated_on, (evaluation.checked_at at time zone 'Europe/Oslo')::date)`.as(
        'evaluatedOn',
      ),
      sql<Evaluated['aims']>`evaluation.aims`.as('aims'),
      sql<Evaluated['again']>`evaluation.again`.as('again'),
      'evaluation.helped',
      'evaluation.hindered',
      'evaluation.cost',
      'evaluation.hours',
      'evaluation.reached',
      'evaluation.still_running as stillRunning',
      'evaluation.before_after as beforeAfter',
      'evaluation.comparison',
      'evaluation.check_note as checkNote',
      runningSince.as('runningSince'),
      sql<string | null>`case when adoption.state = 'stopped' then adoption.ends_on end`.as('stoppedOn'),
    ])
    .where('adoption.measure_id', '=', measureId)
    .where('evaluation.checked_at', 'is not', null)
    .orderBy('adoption.id')
    .orderBy(occasionRank)
    .limit(10_000)
    .execute()
}

export async function selectMemory(db: Db, measureId: string): Promise<Memory> {
  const row = await db
    .selectFrom('evaluation_memory')
    .select('memory')
    .where('measure_id', '=', measureId)
    .executeTakeFirst()
  return (row?.memory ?? {}) as Memory
}

export async function selectRelease(db: Db, measureId: string): Promise<EvaluationRelease | undefined> {
  if (!isId(measureId)) return undefined
  const row = await db
    .selectFrom('evaluation_release')
    .select('release')
    .where('measure_id', '=', measureId)
    .executeTakeFirst()
  return row?.release as EvaluationRelease | undefined
}

/** Writes a release, when it says something else than the one that stands. */
export async function saveRelease(tx: Tx, measureId: string, release: EvaluationRelease, at: Date) {
  const json = JSON.stringify(release)
  await tx
    .insertInto('evaluation_release')
    .values({ measure_id: measureId, release: json, made_at: at })
    .onConflict((conflict) =>
      conflict
        .column('measure_id')
        .doUpdateSet({ release: json, made_at: at })
        .where(
          sql<boolean>`evaluation_release.release - 'madeOn' is distinct from ${json}::jsonb - 'madeOn'`,
        ),
    )
    .execute()
}

export async function saveMemory(tx: Tx, measureId: string, memory: Memory) {
  const json = JSON.stringify(memory)
  await tx
    .insertInto('evaluation_memory')
    .values({ measure_id: measureId, memory: json })
    .onConflict((conflict) => conflict.column('measure_id').doUpdateSet({ memory: json }))
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

export type ToAsk = {
  adoptionId: string
  occasion: Occasion
}

/** An evaluation asked for or made within so many months before an occasion stands for it: nobody is asked twice for the same. */
const STANDS_FOR_MONTHS = 2

/**
 * What is to be asked for on a day. First: of what is part of ordinary work, was stopped, or has run for twelve months. After 12 and 24
 * months of what goes on. Not what was asked for, sent, or stands close enough. At most 200.
 */
export async function listToAsk(db: Db, today: string): Promise<ToAsk[]> {
  const { rows } = await sql<ToAsk>`
    with ran as (
      select adoption.id, adoption.state, ${runningSince} as since
      from adoption where adoption.state in ('running', 'paused', 'embedded', 'stopped')
    ),
    asked as (
      select evaluation.adoption_id, evaluation.occasion,
        case when filled_form.state = 'sent' or evaluation.checked_at is not null
          then coalesce(evaluation.asked_on, evaluation.evaluated_on, filled_form.changed_at::date) else evaluation.asked_on end as on_day
      from evaluation join filled_form on filled_form.id = evaluation.filled_form_id
    )
    select ran.id as "adoptionId", 'first' as occasion from ran
    where (ran.state in ('embedded', 'stopped') or ran.since + interval '12 months' <= ${today}::date)
      and not exists (select from asked where asked.adoption_id = ran.id and asked.on_day is not null)
    union all
    select ran.id, wanted.occasion from ran
    cross join (values ('12-months', interval '12 months'), ('24-months', interval '24 months')) wanted (occasion, after)
    where ran.state <> 'stopped' and ran.since + wanted.after <= ${today}::date
      and exists (select from asked where asked.adoption_id = ran.id and asked.on_day is not null)
      and not exists (
        select from asked where asked.adoption_id = ran.id and asked.on_day is not null
          and (asked.occasion = wanted.occasion
            or asked.on_day >= ran.since + wanted.after - make_interval(months => ${STANDS_FOR_MONTHS})))
    order by 1, 2 limit 200`.execute(db)
  return rows
}

/** Evaluations whose day has passed without one being sent, and that nobody was reminded of; at most 200. */
export async function listToRemind(db: Db, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('evaluation')
    .innerJoin('filled_form', 'filled_form.id', 'evaluation.filled_form_id')
    .select('evaluation.id')
    .where('filled_form.state', '=', 'draft')
    .where('evaluation.due_on', '<', today)
    .where('evaluation.reminded_at', 'is', null)
    .orderBy('evaluation.due_on')
    .orderBy('evaluation.id')
    .limit(200)
    .execute()
  return rows.map(({ id }) => id)
}

/** False where somebody reminded before: of two instances one does. */
export async function noteReminded(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('evaluation')
    .set({ reminded_at: at })
    .where('id', '=', id)
    .where('reminded_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What a mail about an evaluation says, whoever gets it. */
export async function findForMail(db: Db, id: string): Promise<EvaluationRow | undefined> {
  return evaluations(db, { kind: 'public' }).where('evaluation.id', '=', id).executeTakeFirst()
}

/** Those named as leaders of the project that an adoption is linked to; at most 20. */
export async function listLeaderIds(db: Db, adoptionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('role_assignment')
    .innerJoin('adoption', 'adoption.project_id', 'role_assignment.project_id')
    .select('role_assignment.account_id as id')
    .distinct()
    .where('adoption.id', '=', adoptionId)
    .where('role_assignment.role', '=', 'project-leader')
    .orderBy('role_assignment.account_id')
    .limit(20)
    .execute()
  return rows.map(({ id }) => id)
}

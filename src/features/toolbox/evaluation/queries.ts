import { type SqlBool, sql } from 'kysely'
import { anyOf, type Condition, whereBound } from '../../../platform/access/queries.ts'
import { hasRole, type Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import { worksIn } from '../../organisations/index.ts'
import { adoptionWritableBy } from '../adoption/queries.ts'
import type { AdoptionState } from '../taxonomies.ts'

/** When an evaluation is asked for, in the order of time. */
const occasions = ['first', '12-months', '24-months'] as const
export type Occasion = (typeof occasions)[number]
export const isOccasion = (text: string): text is Occasion => occasions.some((each) => each === text)

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
function evaluationCheckableBy(viewer: Viewer): Condition {
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

export type EvaluatedMeasure = {
  id: string
  slug: string
  language: Language
  titles: Partial<Record<Language, string>>
}

export const titles = sql<Partial<Record<Language, string>>>`coalesce((
  select jsonb_object_agg(each.key, each.value ->> 'title') from jsonb_each(measure.record -> 'texts') each), '{}')`

export const runningSince = sql<string | null>`(
  select min(entry.since) from adoption_state entry where entry.adoption_id = adoption.id and entry.state = 'running')`

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
  measure: EvaluatedMeasure
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
      sql<EvaluatedMeasure>`jsonb_build_object('id', measure.id, 'slug', measure.slug, 'language', measure.language, 'titles', ${titles})`.as(
        'measure',
      ),
      sql<boolean>`${adoptionWritableBy(viewer)}`.as('mayWrite'),
      sql<boolean>`${evaluationCheckableBy(viewer)}`.as('isChecker'),
      sql<boolean>`(${evaluationCheckableBy(viewer)} and not ${ownWork(account)})`.as('mayCheck'),
    ])
}

/** Those who write it see it from the beginning, others once it was sent. */
const readOrWritten = (viewer: Viewer) =>
  anyOf([
    adoptionWritableBy(viewer),
    sql<SqlBool>`(sending.number is not null and ${evaluationReadableBy(viewer)})`,
  ])

/** An evaluation, when the viewer may read its answers. */
export async function findEvaluation(db: Db, viewer: Viewer, id: string): Promise<EvaluationRow | undefined> {
  if (!isUuid(id)) return undefined
  return evaluations(db, viewer)
    .where('evaluation.id', '=', id)
    .where(readOrWritten(viewer))
    .executeTakeFirst()
}

/** The evaluations of an adoption whose answers the viewer may read, first occasion first. */
export async function listEvaluationsOf(
  db: Db,
  viewer: Viewer,
  adoptionId: string,
): Promise<EvaluationRow[]> {
  if (!isUuid(adoptionId)) return []
  return evaluations(db, viewer)
    .where('adoption.id', '=', adoptionId)
    .where(readOrWritten(viewer))
    .orderBy(occasionRank)
    .limit(occasions.length)
    .execute()
}

export const occasionRank = sql`array_position(array['first', '12-months', '24-months'], evaluation.occasion)`

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
  if (!isUuid(id)) return undefined
  await tx.selectFrom('evaluation').select('id').where('id', '=', id).forUpdate().execute()
  return findEvaluation(tx, viewer, id)
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

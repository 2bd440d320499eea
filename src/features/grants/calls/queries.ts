import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { boundTo, hasRole, type Viewer } from '../../../platform/access/viewer.ts'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Currency } from '../../../platform/forms/answer.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { TimeZone } from '../../../platform/i18n/zones.ts'
import { slugsFor } from '../../../platform/text/slug.ts'
import { isUuid } from '../../../platform/text/uuid.ts'
import type { CallOwner, CallState, CallText, Criterion, FoundCall } from './call.ts'
import type { CallTranslations } from './translations/call-words.ts'

/** Which rows of `grant_call` a viewer runs: administrators all, regional officers those of their partnerships. */
export function callRunBy(viewer: Viewer): RawBuilder<SqlBool> {
  if (hasRole(viewer, 'administrator')) return sql<SqlBool>`true`
  const partnerships = boundTo(viewer, 'regional-officer', 'partnershipId')
  return sql<SqlBool>`grant_call.partnership_id = any(${partnerships}::uuid[])`
}

/** Which rows of `grant_call` a viewer sees: published ones are everybody's, the others are for those who run them. */
function callVisibleTo(viewer: Viewer): RawBuilder<SqlBool> {
  return sql<SqlBool>`(grant_call.state = 'published' or ${callRunBy(viewer)})`
}

function calls(db: Db, viewer: Viewer) {
  return db
    .selectFrom('grant_call')
    .innerJoin('partnership', 'partnership.id', 'grant_call.partnership_id')
    .innerJoin('organisation', 'organisation.id', 'grant_call.organisation_id')
    .select([
      'grant_call.id',
      'grant_call.slug',
      'grant_call.partnership_id as partnershipId',
      'partnership.name as partnership',
      'grant_call.organisation_id as organisationId',
      'organisation.name as organisation',
      'grant_call.programme_id as programmeId',
      'grant_call.state',
      'grant_call.language',
      'grant_call.title',
      'grant_call.purpose',
      'grant_call.eligibility',
      'grant_call.applicants',
      'grant_call.currency',
      'grant_call.pot',
      'grant_call.ceiling',
      'grant_call.co_financing_percent as coFinancingPercent',
      'grant_call.two_person_limit as twoPersonLimit',
      'grant_call.opens_on as opensOn',
      'grant_call.closes_on as closesOn',
      'grant_call.time_zone as timeZone',
      'grant_call.form_version_id as formVersionId',
      'grant_call.report_form_version_id as reportFormVersionId',
      'grant_call.report_days as reportDays',
      'grant_call.answer_days as answerDays',
      'grant_call.criteria',
      'grant_call.translations',
      'grant_call.version',
      'grant_call.published_at as publishedAt',
      sql<string[]>`array(select named.measure_id from grant_call_measure named
        where named.call_id = grant_call.id order by named.measure_id)::text[]`.as('measureIds'),
      sql<number>`(select count(*)::int from grant_application application where application.call_id = grant_call.id)`.as(
        'applications',
      ),
      sql<number>`(select coalesce(sum(grant_takes(award.amount, award.lapsed_amount, award.returned_amount)), 0)::bigint from grant_award award where award.call_id = grant_call.id)`.as(
        'awarded',
      ),
      callRunBy(viewer).as('mayRun'),
    ])
    .where(callVisibleTo(viewer))
}

type Row = Awaited<ReturnType<ReturnType<typeof calls>['execute']>>[number]

const found = (row: Row): FoundCall => ({
  ...row,
  state: row.state as CallState,
  language: row.language as Language,
  currency: row.currency as Currency,
  timeZone: row.timeZone as TimeZone,
  criteria: row.criteria as Criterion[],
  translations: row.translations as CallTranslations,
  mayRun: Boolean(row.mayRun),
})

/** A call by its slug or id; undefined where there is none or it is not the viewer's to see. */
export async function findCall(db: Db, viewer: Viewer, idOrSlug: string): Promise<FoundCall | undefined> {
  const row = await calls(db, viewer)
    .where(isUuid(idOrSlug) ? 'grant_call.id' : 'grant_call.slug', '=', idOrSlug)
    .executeTakeFirst()
  return row && found(row)
}

/** Published calls, those that close last first; at most 200. */
export async function listPublishedCalls(db: Db, viewer: Viewer): Promise<FoundCall[]> {
  const rows = await calls(db, viewer)
    .where('grant_call.state', '=', 'published')
    .orderBy('grant_call.closes_on', 'desc')
    .orderBy('grant_call.id')
    .limit(200)
    .execute()
  return rows.map(found)
}

/** Calls that the viewer runs, in any state, those that close last first; at most 200. */
export async function listCallsRunBy(db: Db, viewer: Viewer): Promise<FoundCall[]> {
  const rows = await calls(db, viewer)
    .where(callRunBy(viewer))
    .orderBy('grant_call.closes_on', 'desc')
    .orderBy('grant_call.id')
    .limit(200)
    .execute()
  return rows.map(found)
}

const columnsOf = (call: CallText) => ({
  language: call.language,
  title: call.title,
  purpose: call.purpose,
  eligibility: call.eligibility,
  applicants: call.applicants,
  currency: call.currency,
  pot: call.pot,
  ceiling: call.ceiling,
  co_financing_percent: call.coFinancingPercent,
  two_person_limit: call.twoPersonLimit,
  opens_on: call.opensOn,
  closes_on: call.closesOn,
  form_version_id: call.formVersionId,
  report_form_version_id: call.reportFormVersionId,
  report_days: call.reportDays,
  answer_days: call.answerDays,
  criteria: JSON.stringify(call.criteria),
  translations: JSON.stringify(call.translations ?? {}),
})

export async function insertCallRow(
  tx: Tx,
  call: CallText & CallOwner,
  createdBy: string | null,
): Promise<{ id: string; slug: string }> {
  for (const slug of slugsFor(call.title)) {
    // Two words stand in addresses of their own.
    if (slug === 'awards' || slug === 'new') continue
    const row = await tx
      .insertInto('grant_call')
      .values({
        ...columnsOf(call),
        slug,
        partnership_id: call.partnershipId,
        organisation_id: call.organisationId,
        programme_id: call.programmeId,
        time_zone: call.timeZone,
        created_by: createdBy,
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning(['id', 'slug'])
      .executeTakeFirst()
    if (!row) continue
    await setMeasures(tx, row.id, call.measureIds)
    return row
  }
  throw new Error('a call found no free slug')
}

/** Saves over the version that was seen; false where somebody has saved since. */
export async function updateCallRow(
  tx: Tx,
  at: { id: string; baseVersion: number },
  call: CallText,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('grant_call')
    .set((eb) => ({ ...columnsOf(call), version: eb('version', '+', 1) }))
    .where('id', '=', at.id)
    .where('version', '=', at.baseVersion)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await setMeasures(tx, at.id, call.measureIds)
  return true
}

async function setMeasures(tx: Tx, callId: string, measureIds: string[]) {
  await tx.deleteFrom('grant_call_measure').where('call_id', '=', callId).execute()
  if (measureIds.length === 0) return
  await tx
    .insertInto('grant_call_measure')
    .values(measureIds.map((id) => ({ call_id: callId, measure_id: id })))
    .execute()
}

/** Moves a call from one state to another; false when it is not in the first. */
export async function updateCallState(tx: Tx, id: string, from: CallState, to: CallState): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('grant_call')
    .set({ state: to, ...(to === 'published' ? { published_at: sql<Date>`now()` } : {}) })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/**
 * Holds the call as it is until the transaction ends, for reading: whoever begins or sends an application and whoever changes
 * the call's days or sums wait for each other.
 */
export async function holdCall(tx: Tx, id: string, hold: 'reading' | 'changing') {
  const query = tx.selectFrom('grant_call').select('id').where('id', '=', id)
  await (hold === 'reading' ? query.forShare() : query.forUpdate()).execute()
}

/** Who gives money for a partnership's calls when nothing else is said: its own organisation. */
export async function organisationOfPartnership(db: Db, partnershipId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('partnership')
    .select('organisation_id')
    .where('id', '=', partnershipId)
    .executeTakeFirst()
  return row?.organisation_id ?? undefined
}

export type MeasureOption = {
  id: string
  slug: string
  language: Language
  /** In its own language. */
  title: string
  titles: Partial<Record<Language, string>>
}

/** Published measures with their titles in each language, by slug; at most 1000. */
export async function listMeasureOptions(db: Db): Promise<MeasureOption[]> {
  const rows = await db
    .selectFrom('measure')
    .select([
      'id',
      'slug',
      'language',
      sql<string>`record -> 'texts' -> language ->> 'title'`.as('title'),
      sql<Partial<Record<Language, string>>>`(select coalesce(jsonb_object_agg(key, value ->> 'title'), '{}')
        from jsonb_each(record -> 'texts'))`.as('titles'),
    ])
    .where('state', '=', 'published')
    .orderBy('slug')
    .limit(1000)
    .execute()
  return rows.map((row) => ({ ...row, language: row.language as Language }))
}

import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database/database.ts'
import type { DraftAnswer } from '../../../platform/forms/answer.ts'
import type { Origin } from './origin.ts'

export type AnswerRow = {
  question: string
  answer: DraftAnswer
  version: number
  origin: Origin
  savedBy: string | null
  savedByName: string | null
  savedAt: Date
}

/** What was written in a report, at most 1000 questions; only of the questions named, where some are. */
export async function listAnswers(db: Db, reportId: string, questions?: string[]): Promise<AnswerRow[]> {
  const rows = await db
    .selectFrom('report_answer')
    .leftJoin('account', 'account.id', 'report_answer.saved_by')
    .select([
      'report_answer.question',
      'report_answer.answer',
      'report_answer.version',
      'report_answer.origin',
      'report_answer.saved_by',
      'report_answer.saved_at',
      'account.name',
    ])
    .where('report_id', '=', reportId)
    .$if(questions !== undefined, (query) =>
      query.where(sql<boolean>`report_answer.question = any(${questions ?? []}::text[])`),
    )
    .orderBy('question')
    .limit(1000)
    .execute()
  return rows.map((row) => ({
    question: row.question,
    answer: row.answer as DraftAnswer,
    version: row.version,
    origin: row.origin as Origin,
    savedBy: row.saved_by,
    savedByName: row.name,
    savedAt: row.saved_at,
  }))
}

/** The last version of questions that nobody has an answer of their own to, by question: 0 and absent are the same. */
export async function lastVersions(db: Db, reportId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('report_answer_history')
    .select(['question', sql<number>`max(version)::int`.as('version')])
    .where('report_id', '=', reportId)
    .groupBy('question')
    .orderBy('question')
    .limit(1000)
    .execute()
  return new Map(rows.map(({ question, version }) => [question, version]))
}

export type VersionNow = {
  question: string
  version: number
  asides: {
    id: string
    answer: DraftAnswer
    savedBy: string | null
    savedByName: string | null
    savedAt: string
  }[]
}

/** The version each of the questions is at and the texts that wait beside it, in one look; a row for each, at most 1000. */
export async function listVersions(db: Db, reportId: string, questions: string[]): Promise<VersionNow[]> {
  const { rows } = await sql<VersionNow>`
    select asked.question,
      coalesce(answer.version, (select max(version) + 1 from report_answer_history history
        where history.report_id = ${reportId} and history.question = asked.question), 0)::int as version,
      coalesce((select jsonb_agg(jsonb_build_object('id', aside.id, 'answer', aside.answer, 'savedBy', aside.saved_by,
          'savedByName', account.name, 'savedAt', aside.saved_at) order by aside.saved_at, aside.id)
        from report_answer_aside aside left join account on account.id = aside.saved_by
        where aside.report_id = ${reportId} and aside.question = asked.question and aside.settled_at is null),
        '[]') as asides
    from unnest(${questions}::text[]) asked (question)
    left join report_answer answer on answer.report_id = ${reportId} and answer.question = asked.question
    order by asked.question limit 1000`.execute(db)
  return rows
}

export type HeldAnswer = {
  answer: DraftAnswer | null
  /** 0 where nobody has written yet; after going back to the records one more than the last answer had. */
  version: number
  origin: Origin | null
  savedBy: string | null
  savedAt: Date | null
  /** The funder asks for this question again. */
  returned: boolean
}

/** An answer as it stands. To be read after the report is locked, in a statement of its own: it must see what the lock waited for. */
export async function selectHeldAnswer(
  tx: Tx,
  reportId: string,
  question: string,
  sentVersion: number,
): Promise<HeldAnswer> {
  const { rows } = await sql<{
    answer: DraftAnswer | null
    version: number | null
    origin: Origin | null
    saved_by: string | null
    saved_at: Date | null
    last_version: number
    returned: boolean
  }>`
    select answer.answer, answer.version, answer.origin, answer.saved_by, answer.saved_at,
      coalesce((select max(version) + 1 from report_answer_history history
        where history.report_id = ${reportId} and history.question = ${question}), 0)::int as last_version,
      exists (select from report_returned_question returned where returned.report_id = ${reportId}
        and returned.version = ${sentVersion} and returned.question = ${question}) as returned
    from (values (1)) one left join report_answer answer
      on answer.report_id = ${reportId} and answer.question = ${question}`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a query without a condition gave no row')
  return {
    answer: row.answer,
    version: row.version ?? row.last_version,
    origin: row.origin,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
    returned: row.returned,
  }
}

/** Keeps the answer that stands as history and puts the next in its place. */
export async function writeAnswer(
  tx: Tx,
  row: {
    reportId: string
    question: string
    answer: DraftAnswer
    version: number
    origin: Origin
    savedBy: string | null
  },
): Promise<Date> {
  const { rows } = await sql<{ saved_at: Date }>`
    with kept as (
      insert into report_answer_history (report_id, question, version, answer, origin, saved_by, saved_at)
      select report_id, question, version, answer, origin, saved_by, saved_at
      from report_answer where report_id = ${row.reportId} and question = ${row.question}
    ), noted as (
      update report set changed_at = now() where id = ${row.reportId}
    )
    insert into report_answer (report_id, question, answer, version, origin, saved_by)
    values (${row.reportId}, ${row.question}, ${JSON.stringify(row.answer)}, ${row.version},
      ${JSON.stringify(row.origin)}, ${row.savedBy})
    on conflict (report_id, question) do update set answer = excluded.answer, version = excluded.version,
      origin = excluded.origin, saved_by = excluded.saved_by, saved_at = now()
    returning saved_at`.execute(tx)
  const [written] = rows
  if (!written) throw new Error('an answer was not written')
  return written.saved_at
}

/** Keeps the answer that stands as history and takes it away. @returns whether there was one. */
export async function dropAnswer(tx: Tx, reportId: string, question: string): Promise<boolean> {
  const { rows } = await sql`
    with gone as (
      delete from report_answer where report_id = ${reportId} and question = ${question} returning *
    ), noted as (
      update report set changed_at = now() where id = ${reportId}
    )
    insert into report_answer_history (report_id, question, version, answer, origin, saved_by, saved_at)
    select report_id, question, version, answer, origin, saved_by, saved_at from gone returning 1`.execute(tx)
  return rows.length > 0
}

export type Past = { version: number; answer: DraftAnswer; savedBy: string | null }

/**
 * Of the earlier answers to a question the one with a version, and the newest after it in which the same person said the same. Never
 * more: which version a save names is its sender's to say, and a page that saves by itself leaves thousands.
 */
export async function listPast(
  tx: Db,
  of: { reportId: string; question: string; version: number; answer: DraftAnswer; savedBy: string | null },
): Promise<Past[]> {
  const earlier = tx
    .selectFrom('report_answer_history')
    .select(['version', 'answer', 'saved_by'])
    .where('report_id', '=', of.reportId)
    .where('question', '=', of.question)
    .orderBy('version', 'desc')
    .limit(1)
  const same = await earlier
    .where('version', '>', of.version)
    .where(sql<boolean>`saved_by is not distinct from ${of.savedBy}::uuid`)
    .where(sql<boolean>`answer = ${JSON.stringify(of.answer)}::jsonb`)
    .execute()
  const named = await earlier.where('version', '=', of.version).execute()
  return [...same, ...named].map((row) => ({
    version: row.version,
    answer: row.answer as DraftAnswer,
    savedBy: row.saved_by,
  }))
}

/** All that stood or stands as an answer, newest first, at most 400; of one question or of all. */
export async function listChanges(db: Db, reportId: string, question?: string): Promise<AnswerRow[]> {
  const columns = ['report_id', 'question', 'answer', 'version', 'origin', 'saved_by', 'saved_at'] as const
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('report_answer')
        .select(columns)
        .unionAll(eb.selectFrom('report_answer_history').select(columns))
        .as('change'),
    )
    .leftJoin('account', 'account.id', 'change.saved_by')
    .select([
      'change.question',
      'change.answer',
      'change.version',
      'change.origin',
      'change.saved_by',
      'change.saved_at',
      'account.name',
    ])
    .where('change.report_id', '=', reportId)
    .$if(question !== undefined, (query) => query.where('change.question', '=', question ?? ''))
    .orderBy('change.saved_at', 'desc')
    .orderBy('change.question')
    .orderBy('change.version', 'desc')
    .limit(400)
    .execute()
  return rows.map((row) => ({
    question: row.question,
    answer: row.answer as DraftAnswer,
    version: row.version,
    origin: row.origin as Origin,
    savedBy: row.saved_by,
    savedByName: row.name,
    savedAt: row.saved_at,
  }))
}

/** Files that belong to a draft, at most 500. */
export async function listDraftFiles(db: Db, reportId: string) {
  return db
    .selectFrom('report_attachment')
    .select([
      'id',
      'question',
      'file_name',
      'media_type',
      'sha256',
      sql<number>`length(bytes)`.as('byte_count'),
    ])
    .where('report_id', '=', reportId)
    .where('removed_at', 'is', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .limit(500)
    .execute()
}

export async function listExplanations(db: Db, reportId: string) {
  return db
    .selectFrom('report_explanation')
    .select(['question', 'code', 'sentence'])
    .where('report_id', '=', reportId)
    .orderBy('question')
    .orderBy('code')
    .limit(1000)
    .execute()
}

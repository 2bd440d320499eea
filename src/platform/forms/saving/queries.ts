import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../database/database.ts'
import type { DraftAnswer } from '../answer.ts'
import type { Origin } from './origin.ts'

/**
 * The tables of a form that is being filled in, and which of its rows: they have the same shape wherever a form is filled in. `bearer`
 * is the row that the answers belong to; its `changed_at` moves with them.
 */
export type KeptAnswers = {
  id: string
  tables: { bearer: string; key: string; answer: string; history: string; aside: string }
}

const parts = ({ tables, id }: KeptAnswers) => ({
  bearer: sql.table(tables.bearer),
  key: sql.ref(tables.key),
  answers: sql.table(tables.answer),
  history: sql.table(tables.history),
  asides: sql.table(tables.aside),
  id: sql`${id}::uuid`,
})

/** So many minutes apart, saves of one person are two sittings. */
export const ONE_SITTING = 10

export type AnswerRow = {
  question: string
  answer: DraftAnswer
  version: number
  origin: Origin
  savedBy: string | null
  savedByName: string | null
  savedAt: Date
}

const answerColumns = sql`said.question, said.answer, said.version, said.origin, said.saved_by as "savedBy",
  account.name as "savedByName", said.saved_at as "savedAt"`

/** What was written, at most 1000 questions; only of the questions named, where some are. */
export async function listAnswers(db: Db, of: KeptAnswers, questions?: string[]): Promise<AnswerRow[]> {
  const { answers, key, id } = parts(of)
  const named = questions === undefined ? sql`` : sql`and said.question = any(${questions}::text[])`
  const { rows } = await sql<AnswerRow>`
    select ${answerColumns} from ${answers} said left join account on account.id = said.saved_by
    where said.${key} = ${id} ${named} order by said.question limit 1000`.execute(db)
  return rows
}

/**
 * All that stood or stands as an answer, newest first, at most 400; of one question or of all. With `sitting`, in minutes: saves of one
 * person that follow each other so closely are one sitting, and its last state stands for them. A page that saves by itself leaves
 * hundreds in an hour.
 */
export async function listChanges(
  db: Db,
  of: KeptAnswers,
  question?: string,
  sitting?: number,
): Promise<AnswerRow[]> {
  const { answers, history, key, id } = parts(of)
  const named = question === undefined ? sql`` : sql`and question = ${question}`
  const rowsOf = (table: RawBuilder<unknown>) => sql`
    select question, answer, version, origin, saved_by, saved_at from ${table} where ${key} = ${id} ${named}`
  const shown =
    sitting === undefined
      ? sql``
      : sql`where newer_at is null or newer_by is distinct from said.saved_by
        or newer_at - said.saved_at > make_interval(mins => ${sitting})`
  const { rows } = await sql<AnswerRow>`
    select ${answerColumns} from (
      select every.*, lead(saved_by) over later as newer_by, lead(saved_at) over later as newer_at
      from (${rowsOf(answers)} union all ${rowsOf(history)}) every
      window later as (partition by question order by version)
    ) said left join account on account.id = said.saved_by ${shown}
    order by said.saved_at desc, said.question, said.version desc limit 400`.execute(db)
  return rows
}

/** The last version of questions that nobody has an answer of their own to, by question: 0 and absent are the same. */
export async function lastVersions(db: Db, of: KeptAnswers): Promise<Map<string, number>> {
  const { history, key, id } = parts(of)
  const { rows } = await sql<{ question: string; version: number }>`
    select question, max(version)::int as version from ${history} where ${key} = ${id}
    group by question order by question limit 1000`.execute(db)
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
export async function listVersions(db: Db, of: KeptAnswers, questions: string[]): Promise<VersionNow[]> {
  const { answers, history, asides, key, id } = parts(of)
  const { rows } = await sql<VersionNow>`
    select asked.question,
      coalesce(said.version, (select max(version) + 1 from ${history} history
        where history.${key} = ${id} and history.question = asked.question), 0)::int as version,
      coalesce((select jsonb_agg(jsonb_build_object('id', aside.id, 'answer', aside.answer, 'savedBy', aside.saved_by,
          'savedByName', account.name, 'savedAt', aside.saved_at) order by aside.saved_at, aside.id)
        from ${asides} aside left join account on account.id = aside.saved_by
        where aside.${key} = ${id} and aside.question = asked.question and aside.settled_at is null),
        '[]') as asides
    from unnest(${questions}::text[]) asked (question)
    left join ${answers} said on said.${key} = ${id} and said.question = asked.question
    order by asked.question limit 1000`.execute(db)
  return rows
}

export type HeldAnswer = {
  answer: DraftAnswer | null
  /** 0 where nobody has written yet; after an answer was given up one more than it had. */
  version: number
  origin: Origin | null
  savedBy: string | null
  savedAt: Date | null
}

/** An answer as it stands. To be read after the bearer is locked, in a statement of its own: it must see what the lock waited for. */
export async function selectHeldAnswer(tx: Tx, of: KeptAnswers, question: string): Promise<HeldAnswer> {
  const { answers, history, key, id } = parts(of)
  const { rows } = await sql<HeldAnswer>`
    select said.answer, coalesce(said.version, (select max(version) + 1 from ${history} history
        where history.${key} = ${id} and history.question = ${question}), 0)::int as version,
      said.origin, said.saved_by as "savedBy", said.saved_at as "savedAt"
    from (values (1)) one left join ${answers} said on said.${key} = ${id} and said.question = ${question}`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Error('a query without a condition gave no row')
  return row
}

/** Keeps the answer that stands as history and puts the next in its place. */
export async function writeAnswer(
  tx: Tx,
  of: KeptAnswers,
  row: { question: string; answer: DraftAnswer; version: number; origin: Origin; savedBy: string | null },
): Promise<Date> {
  const { bearer, answers, history, key, id } = parts(of)
  const { rows } = await sql<{ saved_at: Date }>`
    with kept as (
      insert into ${history} (${key}, question, version, answer, origin, saved_by, saved_at)
      select ${key}, question, version, answer, origin, saved_by, saved_at
      from ${answers} where ${key} = ${id} and question = ${row.question}
    ), noted as (
      update ${bearer} set changed_at = now() where id = ${id}
    )
    insert into ${answers} (${key}, question, answer, version, origin, saved_by)
    values (${id}, ${row.question}, ${JSON.stringify(row.answer)}, ${row.version},
      ${JSON.stringify(row.origin)}, ${row.savedBy})
    on conflict (${key}, question) do update set answer = excluded.answer, version = excluded.version,
      origin = excluded.origin, saved_by = excluded.saved_by, saved_at = now()
    returning saved_at`.execute(tx)
  const [written] = rows
  if (!written) throw new Error('an answer was not written')
  return written.saved_at
}

/** Keeps the answer that stands as history and takes it away. @returns whether there was one. */
export async function dropAnswer(tx: Tx, of: KeptAnswers, question: string): Promise<boolean> {
  const { bearer, answers, history, key, id } = parts(of)
  const { rows } = await sql`
    with gone as (
      delete from ${answers} where ${key} = ${id} and question = ${question} returning *
    ), noted as (
      update ${bearer} set changed_at = now() where id = ${id}
    )
    insert into ${history} (${key}, question, version, answer, origin, saved_by, saved_at)
    select ${key}, question, version, answer, origin, saved_by, saved_at from gone returning 1`.execute(tx)
  return rows.length > 0
}

export type Past = { version: number; answer: DraftAnswer; savedBy: string | null }

/**
 * Of the earlier answers to a question the one with a version, and the newest after it in which the same person said the same. Never
 * more: which version a save names is its sender's to say, and a page that saves by itself leaves thousands.
 */
export async function listPast(
  tx: Db,
  of: KeptAnswers,
  by: { question: string; version: number; answer: DraftAnswer; savedBy: string | null },
): Promise<Past[]> {
  const { history, key, id } = parts(of)
  const earlier = (condition: RawBuilder<unknown>) => sql<Past>`
    select version, answer, saved_by as "savedBy" from ${history}
    where ${key} = ${id} and question = ${by.question} and ${condition} order by version desc limit 1`
  const same = await earlier(sql`version > ${by.version} and saved_by is not distinct from ${by.savedBy}::uuid
    and answer = ${JSON.stringify(by.answer)}::jsonb`).execute(tx)
  const named = await earlier(sql`version = ${by.version}`).execute(tx)
  return [...same.rows, ...named.rows]
}

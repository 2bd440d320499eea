import { sql } from 'kysely'
import type { Db, Tx } from '../../../database/database.ts'
import { isUuid } from '../../../text/uuid.ts'
import type { DraftAnswer } from '../../answer.ts'
import type { KeptAnswers } from '../queries.ts'

export type AsideRow = {
  id: string
  question: string
  answer: DraftAnswer
  savedBy: string | null
  savedByName: string | null
  savedAt: Date
}

const parts = ({ tables, id }: KeptAnswers) => ({
  asides: sql.table(tables.aside),
  key: sql.ref(tables.key),
  id: sql`${id}::uuid`,
})

/** Texts that wait for somebody to choose, oldest first, at most 200. */
export async function listAsides(db: Db, of: KeptAnswers): Promise<AsideRow[]> {
  const { asides, key, id } = parts(of)
  const { rows } = await sql<AsideRow>`
    select aside.id, aside.question, aside.answer, aside.saved_by as "savedBy", account.name as "savedByName",
      aside.saved_at as "savedAt"
    from ${asides} aside left join account on account.id = aside.saved_by
    where aside.${key} = ${id} and aside.settled_at is null
    order by aside.saved_at, aside.id limit 200`.execute(db)
  return rows
}

/** The question that a text was kept aside for, also when somebody has chosen about it since. */
export async function questionOfAside(db: Db, of: KeptAnswers, aside: string): Promise<string | undefined> {
  if (!isUuid(aside)) return undefined
  const { asides, key, id } = parts(of)
  const { rows } = await sql<{ question: string }>`
    select question from ${asides} where ${key} = ${id} and id = ${aside}::uuid`.execute(db)
  return rows[0]?.question
}

/** What somebody sent from a version and was kept aside or joined, at most 1000; `open` while nobody has chosen. */
export async function listSentAside(
  tx: Tx,
  of: KeptAnswers,
  row: { question: string; baseVersion: number; savedBy: string | null },
): Promise<{ id: string; answer: DraftAnswer; open: boolean }[]> {
  const { asides, key, id } = parts(of)
  const { rows } = await sql<{ id: string; answer: DraftAnswer; open: boolean }>`
    select id, answer, settled_at is null as open from ${asides}
    where ${key} = ${id} and question = ${row.question} and base_version = ${row.baseVersion}
      and saved_by is not distinct from ${row.savedBy}::uuid
    order by saved_at desc, id limit 1000`.execute(tx)
  return rows
}

type NewAside = { question: string; answer: DraftAnswer; baseVersion: number; savedBy: string | null }

/** Keeps a text as it was typed although its words are in the answer already. */
export async function insertJoinedAside(tx: Tx, of: KeptAnswers, aside: NewAside): Promise<void> {
  const { asides, key, id } = parts(of)
  await sql`
    insert into ${asides} (${key}, question, answer, base_version, saved_by, settled_at, settled_by, settled_as)
    values (${id}, ${aside.question}, ${JSON.stringify(aside.answer)}, ${aside.baseVersion}, ${aside.savedBy},
      now(), ${aside.savedBy}, 'joined')`.execute(tx)
}

/** Keeps a text until somebody has chosen; one the same person wrote before about the question gives way, and stays as history. */
export async function insertOpenAside(tx: Tx, of: KeptAnswers, aside: NewAside): Promise<string> {
  const { asides, key, id } = parts(of)
  await sql`
    update ${asides} set settled_at = now(), settled_by = ${aside.savedBy}, settled_as = 'replaced'
    where ${key} = ${id} and question = ${aside.question} and saved_by is not distinct from ${aside.savedBy}::uuid
      and settled_at is null`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    insert into ${asides} (${key}, question, answer, base_version, saved_by)
    values (${id}, ${aside.question}, ${JSON.stringify(aside.answer)}, ${aside.baseVersion}, ${aside.savedBy})
    returning id`.execute(tx)
  const [made] = rows
  if (!made) throw new Error('a text was not kept aside')
  return made.id
}

/** Says that a person has chosen about texts kept aside. */
export async function settleAsides(
  tx: Tx,
  of: KeptAnswers,
  row: { question: string; ids: string[]; settledBy: string | null },
): Promise<void> {
  if (row.ids.length === 0) return
  const { asides, key, id } = parts(of)
  await sql`
    update ${asides} set settled_at = now(), settled_by = ${row.settledBy}, settled_as = 'chosen'
    where ${key} = ${id} and question = ${row.question} and id = any(${row.ids}::uuid[])
      and settled_at is null`.execute(tx)
}

import { sql } from 'kysely'
import type { Tx } from '../../../database/database.ts'
import type { DraftAnswer } from '../../answer.ts'
import type { KeptAnswers } from '../queries.ts'

/** Every text that is kept anywhere, as an answer, as history or aside: what a model of two writers looks for lost words in. */
export async function listEverythingKept(
  tx: Tx,
  { tables, id }: KeptAnswers,
): Promise<{ question: string; answer: DraftAnswer }[]> {
  const held = (table: string) =>
    sql`select question, answer from ${sql.table(table)} where ${sql.ref(tables.key)} = ${id}::uuid`
  const { rows } = await sql<{ question: string; answer: DraftAnswer }>`
    ${held(tables.answer)} union all ${held(tables.history)} union all ${held(tables.aside)}
    order by question limit 100000`.execute(tx)
  return rows
}

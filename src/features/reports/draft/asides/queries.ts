import type { Db, Tx } from '../../../../platform/database/database.ts'
import type { DraftAnswer } from '../../../../platform/forms/answer.ts'

export type AsideRow = {
  id: string
  question: string
  answer: DraftAnswer
  savedBy: string | null
  savedByName: string | null
  savedAt: Date
}

/** Texts that wait for somebody to choose, oldest first, at most 200. */
export async function listAsides(db: Db, reportId: string): Promise<AsideRow[]> {
  const rows = await db
    .selectFrom('report_answer_aside')
    .leftJoin('account', 'account.id', 'report_answer_aside.saved_by')
    .select([
      'report_answer_aside.id',
      'report_answer_aside.question',
      'report_answer_aside.answer',
      'report_answer_aside.saved_by',
      'report_answer_aside.saved_at',
      'account.name',
    ])
    .where('report_id', '=', reportId)
    .where('settled_at', 'is', null)
    .orderBy('report_answer_aside.saved_at')
    .orderBy('report_answer_aside.id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    question: row.question,
    answer: row.answer as DraftAnswer,
    savedBy: row.saved_by,
    savedByName: row.name,
    savedAt: row.saved_at,
  }))
}

/** The question that a text was kept aside for, also when somebody has chosen about it since. */
export async function questionOfAside(db: Db, reportId: string, id: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const row = await db
    .selectFrom('report_answer_aside')
    .select('question')
    .where('report_id', '=', reportId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.question
}

/** What somebody sent from a version and was kept aside or joined, at most 1000; `open` while nobody has chosen. */
export async function listSentAside(
  tx: Tx,
  row: { reportId: string; question: string; baseVersion: number; savedBy: string | null },
): Promise<{ id: string; answer: DraftAnswer; open: boolean }[]> {
  const rows = await tx
    .selectFrom('report_answer_aside')
    .select(['id', 'answer', 'settled_at'])
    .where('report_id', '=', row.reportId)
    .where('question', '=', row.question)
    .where('base_version', '=', row.baseVersion)
    .where('saved_by', row.savedBy === null ? 'is' : '=', row.savedBy)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows.map(({ id, answer, settled_at }) => ({
    id,
    answer: answer as DraftAnswer,
    open: settled_at === null,
  }))
}

type NewAside = {
  reportId: string
  question: string
  answer: DraftAnswer
  baseVersion: number
  savedBy: string | null
}

/** Keeps a text as it was typed although its words are in the answer already. */
export async function insertJoinedAside(tx: Tx, aside: NewAside): Promise<void> {
  await tx
    .insertInto('report_answer_aside')
    .values({ ...valuesOf(aside), settled_at: new Date(), settled_by: aside.savedBy, settled_as: 'joined' })
    .execute()
}

/** Keeps a text until somebody has chosen; one the same person wrote before about the question gives way, and stays as history. */
export async function insertOpenAside(tx: Tx, aside: NewAside): Promise<string> {
  await tx
    .updateTable('report_answer_aside')
    .set({ settled_at: new Date(), settled_by: aside.savedBy, settled_as: 'replaced' })
    .where('report_id', '=', aside.reportId)
    .where('question', '=', aside.question)
    .where('saved_by', aside.savedBy === null ? 'is' : '=', aside.savedBy)
    .where('settled_at', 'is', null)
    .execute()
  const { id } = await tx
    .insertInto('report_answer_aside')
    .values(valuesOf(aside))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const valuesOf = (aside: NewAside) => ({
  report_id: aside.reportId,
  question: aside.question,
  answer: JSON.stringify(aside.answer),
  base_version: aside.baseVersion,
  saved_by: aside.savedBy,
})

/** Says that a person has chosen about texts kept aside. */
export async function settleAsides(
  tx: Tx,
  row: { reportId: string; question: string; ids: string[]; settledBy: string | null },
): Promise<void> {
  if (row.ids.length === 0) return
  await tx
    .updateTable('report_answer_aside')
    .set({ settled_at: new Date(), settled_by: row.settledBy, settled_as: 'chosen' })
    .where('report_id', '=', row.reportId)
    .where('question', '=', row.question)
    .where('id', 'in', row.ids)
    .where('settled_at', 'is', null)
    .execute()
}

import type { Tx } from '../../../../platform/database/database.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'

export type QuoteOfAnswer = {
  id: string
  quote: string
  language: Language
  /** Which sending it was taken from; null where nobody knows. */
  answerNumber: number | null
}

/** The quotes that stand under findings from one filled form, held to the end of the transaction; at most 2000. */
export async function lockQuotesOfAnswer(tx: Tx, filledFormId: string): Promise<QuoteOfAnswer[]> {
  const rows = await tx
    .selectFrom('finding_source')
    .select(['id', 'quote', 'language', 'answer_number as answerNumber'])
    .where('filled_form_id', '=', filledFormId)
    .orderBy('id')
    .limit(2000)
    .forUpdate()
    .execute()
  return rows.map((row) => ({ ...row, language: row.language as Language }))
}

/** The answer was opened again on a day (YYYY-MM-DD). */
export async function markSetAside(tx: Tx, filledFormId: string, day: string) {
  await tx
    .updateTable('finding_source')
    .set({ answer_set_aside_on: day })
    .where('filled_form_id', '=', filledFormId)
    .execute()
}

/** The answer was sent anew: what became of the one a quote was taken from. */
export async function markSentAnew(
  tx: Tx,
  sourceId: string,
  { changedOn, quoteStands }: { changedOn: string | null; quoteStands: boolean | null },
) {
  await tx
    .updateTable('finding_source')
    .set({ answer_set_aside_on: null, answer_changed_on: changedOn, quote_stands: quoteStands })
    .where('id', '=', sourceId)
    .execute()
}

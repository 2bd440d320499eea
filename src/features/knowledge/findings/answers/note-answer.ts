import type { Tx } from '../../../../platform/database/database.ts'
import { passagesOfAnswers } from '../../../../platform/forms/passages.ts'
import { canonicalJson } from '../../../../platform/text/canonical-json.ts'
import { passageWith } from '../../../../platform/text/quoting.ts'
import { type SentContent, sentContent } from '../../../forms/index.ts'
import { lockQuotesOfAnswer, markSentAnew, markSetAside } from './queries.ts'

/** A municipality's answer was opened again on a day (YYYY-MM-DD): what findings quote of it stays, and says so. */
export const noteAnswerOpened = (tx: Tx, filledFormId: string, day: string): Promise<void> =>
  markSetAside(tx, filledFormId, day)

/**
 * The answer was sent anew on a day (YYYY-MM-DD). Findings keep their quotes as they were taken; where the answer says something else
 * now they tell since when, and whether the quote still stands in it. What was sent again without a change is as it was.
 */
export async function noteAnswerSentAnew(tx: Tx, filledFormId: string, day: string): Promise<void> {
  const quotes = await lockQuotesOfAnswer(tx, filledFormId)
  const now = quotes.length > 0 ? await sentContent(tx, filledFormId) : undefined
  if (!now) return
  const before = new Map<number, SentContent | undefined>()
  for (const { id, quote, language, answerNumber } of quotes) {
    if (answerNumber !== null && !before.has(answerNumber))
      before.set(answerNumber, await sentContent(tx, filledFormId, answerNumber))
    const quoted = answerNumber === null ? undefined : before.get(answerNumber)
    if (quoted && canonicalJson(quoted.answers) === canonicalJson(now.answers)) {
      await markSentAnew(tx, id, { changedOn: null, quoteStands: null })
      continue
    }
    const passages = passagesOfAnswers(now.definition, now.answers, {
      language: now.language,
      own: language,
      opens: () => false,
    })
    await markSentAnew(tx, id, { changedOn: day, quoteStands: passageWith(passages, quote) !== undefined })
  }
}

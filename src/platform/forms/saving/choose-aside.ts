import type { Tx } from '../../database/database.ts'
import type { Question } from '../definition.ts'
import { answerMark } from './answer-mark.ts'
import { listAsides } from './asides/queries.ts'
import { type Choice, chosenAnswer } from './posted-answers.ts'
import { type KeptAnswers, selectHeldAnswer } from './queries.ts'
import type { AnswerChange } from './save-answer.ts'

/** The change that a choice about a text kept aside makes of what stands; undefined where somebody has chosen about it before. */
export async function changeByChoice(
  tx: Tx,
  kept: KeptAnswers,
  question: Question,
  aside: string,
  how: Choice,
): Promise<AnswerChange | undefined> {
  const waiting = (await listAsides(tx, kept)).find(({ id }) => id === aside)
  if (!waiting) return undefined
  const held = await selectHeldAnswer(tx, kept, question.key)
  return {
    question: question.key,
    answer: chosenAnswer(question, how, held.answer ?? { state: 'empty' }, waiting.answer),
    baseVersion: held.version,
    baseMark: answerMark(held.answer ?? undefined),
    settles: [aside],
  }
}

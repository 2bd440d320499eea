import { joinTexts } from '../../text/three-way.ts'
import type { DraftAnswer } from '../answer.ts'
import type { Question } from '../definition.ts'
import { sameAnswer } from './answer-mark.ts'

/** Two changes of an answer in one: those of a text where they touch different words, and any of which one changed nothing. */
export function joinAnswers(
  question: Question,
  base: DraftAnswer,
  mine: DraftAnswer,
  theirs: DraftAnswer | undefined,
): DraftAnswer | undefined {
  const other = theirs ?? { state: 'empty' }
  if (sameAnswer(mine, base)) return other
  if (sameAnswer(other, base)) return mine
  const texts = [base, mine, other].map((answer) => textOf(question, answer))
  const [was, own, others] = texts
  if (was === undefined || own === undefined || others === undefined) return undefined
  const joined = joinTexts(was, own, others)
  return joined.joined ? ofText(question, joined.text) : undefined
}

/** Questions whose answer is one text. */
export const isText = ({ kind }: Question) => kind === 'text' || kind === 'long-text' || kind === 'accounts'

function textOf(question: Question, answer: DraftAnswer): string | undefined {
  if (!isText(question) || answer.state === 'unread') return undefined
  if (answer.state === 'empty') return ''
  if (typeof answer.value === 'string') return answer.value
  return typeof answer.value === 'object' && 'comment' in answer.value ? answer.value.comment : undefined
}

function ofText(question: Question, text: string): DraftAnswer {
  if (text.trim() === '') return { state: 'empty' }
  return { state: 'read', value: question.kind === 'accounts' ? { comment: text } : text }
}

import type { AnswerValue } from './answer.ts'
import type { Condition, Question } from './definition.ts'

/** A question that stands before, with its answer where it was asked and answered. */
export type Known = Map<string, { question: Question; value: AnswerValue | undefined }>

/** Whether a condition holds. A question that was not asked, or not answered, fulfils nothing but `answered: false`. */
export function holds(condition: Condition, known: Known): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, known))
  if ('any' in condition) return condition.any.some((each) => holds(each, known))
  if ('not' in condition) return !holds(condition.not, known)
  const { question, value } = known.get(condition.question) ?? {}
  if ('answered' in condition) return (value !== undefined) === condition.answered
  if (question === undefined || value === undefined) return false
  if ('includes' in condition)
    return (
      typeof value === 'object' &&
      'chosen' in value &&
      value.chosen.some(({ id }) => id === condition.includes)
    )
  if ('is' in condition) return value === condition.is
  const figure = figureOf(question, value)
  return figure !== undefined && figure >= condition.atLeast
}

/** What `atLeast` is held against: numbers as they are, amounts in whole units of their currency, shares as ratios. */
function figureOf(question: Question, value: AnswerValue): number | undefined {
  if (typeof value === 'object' && 'amountOre' in value) return value.amountOre / 100
  if (typeof value !== 'number') return undefined
  return question.kind === 'computed' && question.shownAs === 'money' ? value / 100 : value
}

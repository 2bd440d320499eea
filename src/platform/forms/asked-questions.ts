import type { Answers, AnswerValue, DraftAnswer } from './answer.ts'
import { isAnswer, isEmpty, readValue } from './answer-shape.ts'
import { computeValue } from './compute.ts'
import { holds, type Known } from './conditions.ts'
import { type FormDefinition, type Question, questionsOf } from './definition.ts'

/** Goes through the form from its beginning: each question sees those before it, and of them only what was asked. */
function walk(definition: FormDefinition, answerTo: (question: Question) => AnswerValue | undefined): Known {
  const known: Known = new Map()
  for (const section of definition.sections) {
    if (section.when && !holds(section.when, known)) continue
    for (const question of section.questions) {
      if (question.when && !holds(question.when, known)) continue
      const value = question.kind === 'computed' ? computeValue(question, known) : answerTo(question)
      known.set(question.key, { question, value })
    }
  }
  return known
}

const valueIn = (answers: Answers) => (question: Question) => {
  const value: unknown = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined
  return isAnswer(question, value) && !isEmpty(value) ? value : undefined
}

/** The keys of the questions whose conditions, and whose section's, hold. What is not asked is not checked and not sent. */
export function askedQuestions(definition: FormDefinition, answers: Answers): Set<string> {
  return new Set(walk(definition, valueIn(answers)).keys())
}

/** The answers with the computed ones worked out anew; a computed question that is not asked, or has nothing to count, is absent. */
export function computeAnswers(definition: FormDefinition, answers: Answers): Answers {
  const known = walk(definition, valueIn(answers))
  const computed = new Set(
    questionsOf(definition).flatMap(({ key, kind }) => (kind === 'computed' ? [key] : [])),
  )
  const kept = Object.entries(answers).filter(([key]) => !computed.has(key))
  const added = [...computed].flatMap((key): [string, AnswerValue][] => {
    const value = known.get(key)?.value
    return value === undefined ? [] : [[key, value]]
  })
  return Object.fromEntries([...kept, ...added])
}

/** What a draft would send: the answers that could be read, of the questions that are asked, and what is computed from them. */
export function answersOf(definition: FormDefinition, drafts: Record<string, DraftAnswer>): Answers {
  const answers: Answers = {}
  for (const [key, { value }] of walk(definition, (question) => readValue(question, drafts)))
    if (value !== undefined) answers[key] = value
  return answers
}

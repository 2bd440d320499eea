import type { Language } from '../i18n/languages.ts'
import { countWords } from '../text/words.ts'
import type { AnswerValue, Chosen, DraftAnswer, Period, Person, Row } from './answer.ts'
import { isAnswer, readValue } from './answer-shape.ts'
import { askedQuestions } from './asked-questions.ts'
import { decimalOf, decimalsOf } from './decimal.ts'
import { type FormDefinition, type Question, questionsOf } from './definition.ts'
import { splitProblems } from './field-problem.ts'

/**
 * Something wrong with an answer. An error stops sending; a warning wants a sentence. `facts` are what the message names; `part` among
 * them is the field within the question, as in `Fields`. Codes of this engine have words in `issueMessage`; other parts of a report may
 * add issues of their own codes and words.
 */
export type Issue = {
  question: string
  severity: 'error' | 'warning'
  code: string
  facts: Record<string, string | number>
}

type Found = { code: string; facts?: Issue['facts'] }

/**
 * All that keeps a draft from being sent, in the order of the form. Only questions that are asked are checked. Words are counted by
 * `countWords` with the language of the answers. Never throws, whatever the drafts hold.
 */
export function checkAnswers(
  definition: FormDefinition,
  drafts: Record<string, DraftAnswer>,
  options: { language: Language },
): Issue[] {
  const answers: Record<string, AnswerValue> = {}
  const questions = questionsOf(definition)
  for (const question of questions) {
    const value = readValue(question, drafts)
    if (value !== undefined) answers[question.key] = value
  }
  const asked = askedQuestions(definition, answers)
  return questions
    .filter(({ key, kind }) => asked.has(key) && kind !== 'computed')
    .flatMap((question) =>
      found(
        question,
        Object.hasOwn(drafts, question.key) ? drafts[question.key] : undefined,
        answers[question.key],
        options.language,
      ).map(({ code, facts = {} }): Issue => ({ question: question.key, severity: 'error', code, facts })),
    )
}

function found(
  question: Question,
  draft: unknown,
  value: AnswerValue | undefined,
  language: Language,
): Found[] {
  if (value !== undefined) return wrongWith(question, value, language)
  const {
    state,
    problem,
    value: kept,
  } = (typeof draft === 'object' && draft !== null ? draft : {}) as Record<string, unknown>
  if (state === 'unread')
    return splitProblems(typeof problem === 'string' ? problem : '').map(({ code, part, detail }) => ({
      code: 'unread',
      facts: { problem: code, part, detail },
    }))
  if (state === 'read' && !isAnswer(question, kept))
    return [{ code: 'unread', facts: { problem: 'wrong-shape', part: '', detail: '' } }]
  // The figures of the accounts are not typed here: whether they are there is for those who hold them.
  return question.required && question.kind !== 'accounts' ? [{ code: 'missing' }] : []
}

/** A book of 50 pages: beyond it an answer is no answer, and every page it stands on is slow. */
const MOST_CHARACTERS = 100_000

function tooLong(text: string, limit: number): Found[] {
  const characters = [...text].length
  return characters > limit
    ? [{ code: 'too-long', facts: { characters, limit, over: characters - limit } }]
    : []
}

function wrongWith(question: Question, value: AnswerValue, language: Language): Found[] {
  switch (question.kind) {
    case 'text':
      return tooLong(value as string, question.maxCharacters)
    case 'long-text':
      return [
        ...tooLong(value as string, MOST_CHARACTERS),
        ...overLimit(value as string, question.wordLimit, '', language),
      ]
    case 'accounts':
      return overLimit((value as { comment: string }).comment, question.wordLimit, '', language)
    case 'choice':
    case 'choices':
      return wrongChoices(question, value as Chosen, language)
    case 'period': {
      const { from, to } = value as Period
      return to < from ? [{ code: 'end-before-start', facts: { part: 'to' } }] : []
    }
    case 'number':
      return wrongNumber(question, value as number)
    case 'people':
      return [
        ...tooMany((value as Person[]).length, question.most),
        ...(value as Person[]).flatMap(wrongPerson),
      ]
    case 'table':
      return [
        ...tooMany((value as Row[]).length, question.mostRows),
        ...missingCells(question, value as Row[]),
      ]
    case 'attachment':
      return tooMany((value as unknown[]).length, question.most)
    default:
      return []
  }
}

function overLimit(text: string, limit: number | undefined, part: string, language: Language): Found[] {
  if (limit === undefined) return []
  const words = countWords(text, language).unicodeWords
  return words > limit ? [{ code: 'over-limit', facts: { words, limit, over: words - limit, part } }] : []
}

const tooMany = (count: number, limit: number): Found[] =>
  count > limit ? [{ code: 'too-many', facts: { count, limit, over: count - limit } }] : []

function wrongChoices(
  question: Extract<Question, { kind: 'choice' | 'choices' }>,
  { chosen }: Chosen,
  language: Language,
): Found[] {
  const ids = new Set(chosen.map(({ id }) => id))
  const issues: Found[] = []
  if (question.kind === 'choice' && ids.size > 1)
    issues.push({ code: 'more-than-one', facts: { chosen: [...ids].join(' ') } })
  if (question.kind === 'choices')
    for (const [first, second] of question.excludes)
      if (ids.has(first) && ids.has(second)) issues.push({ code: 'contradiction', facts: { first, second } })
  for (const { id, reason = '' } of chosen) {
    const option = question.options.find((each) => each.id === id)
    const part = `reason.${id}`
    if (!option) issues.push({ code: 'unknown-option', facts: { option: id } })
    else if (option.reason?.required && reason.trim() === '')
      issues.push({ code: 'reason-missing', facts: { option: id, part } })
    else issues.push(...overLimit(reason, option.reason?.wordLimit, part, language))
  }
  return issues
}

function wrongNumber(question: Extract<Question, { kind: 'number' }>, value: number): Found[] {
  const { min, max, decimals } = question
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
  if ((min !== undefined && value < min) || (max !== undefined && value > max))
    return [{ code: 'out-of-range', facts: { value, ...bounds } }]
  const figure = decimalOf(value)
  return figure && decimalsOf(figure) > decimals ? [{ code: 'too-many-decimals', facts: { decimals } }] : []
}

function wrongPerson(person: Person, index: number): Found[] {
  const issues: Found[] = []
  if (person.name.trim() === '') issues.push({ code: 'name-missing', facts: { part: `${index}.name` } })
  if (person.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(person.email))
    issues.push({ code: 'email-unreadable', facts: { part: `${index}.email` } })
  return issues
}

function missingCells(question: Extract<Question, { kind: 'table' }>, rows: Row[]): Found[] {
  const required = question.columns.filter((column) => column.required)
  return rows.flatMap((row, index) =>
    required
      .filter(({ id }) => !Object.hasOwn(row, id) || row[id] === null || row[id] === '')
      .map(({ id }) => ({ code: 'cell-missing', facts: { part: `${index}.${id}` } })),
  )
}

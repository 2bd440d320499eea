import { z } from 'zod'
import type { AnswerValue, DraftAnswer } from './answer.ts'
import type { Question, QuestionKind } from './definition.ts'
import { isDay } from './typed-day.ts'

const day = z.string().refine(isDay)
const words = z.string()
const finite = z.number()

const shapes: Record<QuestionKind, z.ZodType> = {
  text: words,
  'long-text': words,
  choice: chosen(),
  choices: chosen(),
  'yes-no': z.enum(['yes', 'no']),
  date: day,
  period: z.strictObject({ from: day, to: day }),
  money: z.strictObject({ amountOre: z.int(), currency: z.enum(['NOK', 'SEK', 'EUR']) }),
  number: finite,
  scale: z.int().min(1).max(6),
  municipalities: z.array(words),
  people: z.array(
    z.strictObject({ name: words, position: words, organisation: words, email: words, phone: words }),
  ),
  table: z.array(z.record(z.string(), z.union([words, finite, z.null()]))),
  attachment: z.array(
    z.strictObject({
      id: words,
      fileName: words,
      mediaType: words,
      byteCount: z.int().nonnegative(),
      sha256: words,
    }),
  ),
  accounts: z.strictObject({ comment: words }),
  computed: finite,
}

function chosen() {
  return z.strictObject({ chosen: z.array(z.strictObject({ id: words, reason: words.optional() })) })
}

const cellShapes = { text: words, number: finite, money: z.int(), date: day }

/**
 * Whether a value out of a file, an import or the database is an answer of the question's kind. Whether it is a good one (an option
 * that exists, a limit kept) is for `checkAnswers`.
 */
export function isAnswer(question: Question, value: unknown): value is AnswerValue {
  if (!shapes[question.kind].safeParse(value).success) return false
  if (question.kind !== 'table') return true
  return (value as Record<string, unknown>[]).every((row) =>
    question.columns.every(({ id, kind }) => {
      const cell = Object.hasOwn(row, id) ? row[id] : null
      return cell === null || cellShapes[kind].safeParse(cell).success
    }),
  )
}

/** Nothing is said: an empty text, list or set of choices. */
export function isEmpty(value: AnswerValue): boolean {
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value === 'number') return false
  if (Array.isArray(value)) return value.length === 0
  if ('chosen' in value) return value.chosen.length === 0
  if ('comment' in value) return value.comment.trim() === ''
  return false
}

/** What a draft answers to a question: a value of its kind that says something. */
export function readValue(question: Question, drafts: Record<string, DraftAnswer>): AnswerValue | undefined {
  const draft: unknown = Object.hasOwn(drafts, question.key) ? drafts[question.key] : undefined
  if (typeof draft !== 'object' || draft === null || !('state' in draft) || draft.state !== 'read')
    return undefined
  const value = 'value' in draft ? draft.value : undefined
  return isAnswer(question, value) && !isEmpty(value) ? value : undefined
}

import type { AnswerValue, Chosen, DraftAnswer, Person } from '../../../platform/forms/answer.ts'
import {
  type FormDefinition,
  type Option,
  type Question,
  questionsOf,
} from '../../../platform/forms/definition.ts'
import { type ConfirmedReading, quoteOf } from '../../documents/index.ts'

export type AnswerOfDocument = { question: string; answer: DraftAnswer; quote: string }

/**
 * The answers of a filled-in form as they were read and, where a reviewer had to decide, confirmed. What could not be read, what the
 * reviewer left out, and a question with two answers where the form takes one stay open: the findings at the question say why.
 */
export function answersOfReading(definition: FormDefinition, document: ConfirmedReading): AnswerOfDocument[] {
  return questionsOf(definition).flatMap((question) => {
    const path = question.document?.reading
    if (!path) return []
    const value = valueAt(question, path, document)
    return value === undefined
      ? []
      : [{ question: question.key, answer: { state: 'read', value }, quote: quoteAt(path, document) }]
  })
}

function valueAt(question: Question, path: string, document: ConfirmedReading): AnswerValue | undefined {
  const decided = decidedAt(path, document)
  if (decided === null) return undefined
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return chosen(question, path, document)
    case 'people':
      return people(decided ?? fieldAt(path, document))
    case 'municipalities':
      return strings(decided)
    case 'accounts': {
      const comment = textAt('texts.accountsComment', document)
      return comment === undefined ? undefined : { comment }
    }
    case 'text':
    case 'date':
      return line(decided ?? fieldAt(path, document))
    case 'long-text': {
      const list = strings(decided ?? fieldAt(path, document))
      return list ? list.join('\n') : (line(decided) ?? textAt(path, document))
    }
    default:
      return undefined
  }
}

/** What the reviewer said of the value; null where it was left out. The groups are reviewed as one value, under its own name. */
const decidedAt = (path: string, { confirmed }: ConfirmedReading) =>
  confirmed.get(path === 'targetGroups.ids' ? 'targetGroups' : path)

/** A field's value unless it could not be read. */
function fieldAt(path: string, { reading }: ConfirmedReading): unknown {
  const field = path.startsWith('fields.') ? reading.fields[path.slice('fields.'.length)] : undefined
  return field && field.state !== 'not-readable' && field.state !== 'missing' ? field.value : undefined
}

function textAt(path: string, { reading }: ConfirmedReading): string | undefined {
  const text = reading.texts.find(({ key }) => `texts.${key}` === path)?.text.trim()
  return text || undefined
}

function chosen(
  question: Extract<Question, { kind: 'choice' | 'choices' }>,
  path: string,
  document: ConfirmedReading,
): Chosen | undefined {
  const ids = chosenIds(path, document).filter((id) => question.options.some((option) => option.id === id))
  if (ids.length === 0 || (question.kind === 'choice' && ids.length > 1)) return undefined
  return {
    chosen: question.options
      .filter(({ id }) => ids.includes(id))
      .map((option) => {
        const reason = reasonOf(option, document)
        return reason === undefined ? { id: option.id } : { id: option.id, reason }
      }),
  }
}

function chosenIds(path: string, document: ConfirmedReading): string[] {
  const { reading } = document
  const decided = decidedAt(path, document)
  if (typeof decided === 'string') return [decided]
  if (Array.isArray(decided)) return decided
  if (path === 'targetGroups.ids') return reading.targetGroups?.ids ?? []
  return reading.choices[path.slice('choices.'.length)]?.selected ?? []
}

const reasonOf = ({ reason }: Option, document: ConfirmedReading) =>
  reason?.reading ? textAt(reason.reading, document) : undefined

function people(value: unknown): Person[] | undefined {
  if (value === null || typeof value !== 'object' || !('name' in value)) return undefined
  const part = (name: string) => {
    const one = (value as Record<string, unknown>)[name]
    return typeof one === 'string' ? one : ''
  }
  return [
    {
      name: part('name'),
      position: part('position') || part('title'),
      organisation: part('organisation') || part('place'),
      email: '',
      phone: '',
    },
  ]
}

const line = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)

function strings(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
    ? value
    : undefined
}

function quoteAt(path: string, document: ConfirmedReading): string {
  const { reading } = document
  const [list = '', key = ''] = path.split('.')
  const place =
    list === 'texts'
      ? reading.texts.find((one) => one.key === key)
      : list === 'fields'
        ? reading.fields[key]
        : list === 'choices'
          ? reading.choices[key]
          : list === 'targetGroups'
            ? reading.texts.find((one) => one.key === 'targetGroups')
            : list === 'accounts'
              ? reading.texts.find((one) => one.key === 'accountsComment')
              : undefined
  return quoteOf(document, place).slice(0, LONGEST_QUOTE)
}

/** A quote shows where to look; the whole stands in the document. */
const LONGEST_QUOTE = 2000

export type LinesOfDocument = {
  currency: 'NOK' | 'SEK' | 'EUR'
  /** Whole hundredths; null where the cell was empty: nothing entered, which is not 0. */
  lines: { name: string; budgetOre: number; usedOre: number | null }[]
}

/** The budget lines of a document whose every budget was read. Undefined where one was not: half a budget is none. */
export function linesOfReading({ reading }: ConfirmedReading): LinesOfDocument | undefined {
  const { accounts } = reading
  if (!accounts?.currency || accounts.lines.length === 0) return undefined
  const lines = accounts.lines.flatMap((row) =>
    row.budget === null
      ? []
      : [
          {
            name: row.label,
            budgetOre: row.budget * 100,
            usedOre: row.spent === null ? null : row.spent * 100,
          },
        ],
  )
  return lines.length === accounts.lines.length ? { currency: accounts.currency, lines } : undefined
}

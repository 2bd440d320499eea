import type { AnswerValue, DraftAnswer } from './answer.ts'
import { isAnswer } from './answer-shape.ts'
import { decimalOf } from './decimal.ts'
import type { Question } from './definition.ts'
import type { Fields } from './fields.ts'
import type { FormOutside } from './outside.ts'
import { personFields } from './parse-answer.ts'
import { typedDay } from './typed-day.ts'
import { figureText, typedMoney } from './typed-figure.ts'

/**
 * An answer as the fields of a form show it; `parseAnswer` reads the same answer out of them again. What could not be read stands as
 * it was typed.
 */
export function fieldsOf(question: Question, answer: DraftAnswer | undefined, outside: FormOutside): Fields {
  if (answer === undefined || answer.state === 'empty') return {}
  if (answer.state === 'unread') return answer.typed
  if (!isAnswer(question, answer.value)) return {}
  const filled = partsOf(question, answer.value, outside)
  return Object.fromEntries(filled.filter(([, values]) => values.some((value) => value !== '')))
}

type Part = [string, string[]]

function partsOf(question: Question, value: AnswerValue, outside: FormOutside): Part[] {
  const { language } = outside
  if (typeof value === 'string') return [['', [question.kind === 'date' ? typedDay(value, language) : value]]]
  if (typeof value === 'number')
    return question.kind === 'computed' ? [] : [['', [typedNumber(value, outside)]]]
  if (!Array.isArray(value)) {
    if ('chosen' in value)
      return [
        ['', value.chosen.map(({ id }) => id)],
        ...value.chosen.map(({ id, reason = '' }): Part => [`reason.${id}`, [reason]]),
      ]
    if ('from' in value)
      return [
        ['from', [typedDay(value.from, language)]],
        ['to', [typedDay(value.to, language)]],
      ]
    if ('amountOre' in value) return [['', [typedMoney(value.amountOre, language)]]]
    return [['', [value.comment]]]
  }
  if (question.kind === 'municipalities')
    return [['', [(value as string[]).map((key) => outside.places.nameOf(key)).join(', ')]]]
  return (value as Record<string, string | number | null>[]).flatMap((row, number) =>
    rowParts(question, row, outside).map(([part, text]): Part => [`${number}.${part}`, [text]]),
  )
}

function rowParts(
  question: Question,
  row: Record<string, string | number | null>,
  outside: FormOutside,
): [string, string][] {
  if (question.kind === 'people') return personFields.map((field) => [field, String(row[field] ?? '')])
  if (question.kind !== 'table') return Object.entries(row).map(([part, cell]) => [part, String(cell ?? '')])
  return question.columns.map(({ id, kind }) => {
    const cell = Object.hasOwn(row, id) ? (row[id] ?? null) : null
    if (typeof cell === 'number')
      return [id, kind === 'money' ? typedMoney(cell, outside.language) : typedNumber(cell, outside)]
    return [id, cell !== null && kind === 'date' ? typedDay(cell, outside.language) : (cell ?? '')]
  })
}

function typedNumber(value: number, outside: FormOutside): string {
  const figure = decimalOf(value)
  return figure ? figureText(figure, outside.language) : ''
}

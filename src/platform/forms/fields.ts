import type { Question } from './definition.ts'

/**
 * What a form on the web holds of one question, by the name without the question's prefix:
 *
 * | kind | names |
 * |---|---|
 * | text, long-text, yes-no, date, money, number, scale, municipalities, accounts | '' |
 * | choice, choices | '' (ids), 'reason.<id>' |
 * | period | 'from', 'to' |
 * | people | '0.name', '0.position', '0.organisation', '0.email', '0.phone', '1.name', … |
 * | table | '0.<column>', '1.<column>', … |
 * | attachment | '0.id', '0.fileName', … (files are never typed: not in a form on the web) |
 */
export type Fields = Record<string, string[]>

/** The part by which a posted form says that it holds a question, also when no box of it is ticked. */
const PRESENT = 'present'

/** The name of the submit button "more rows"; its value is the question's key. */
export const MORE_ROWS = 'more'

/** So many rows a press of "more rows" adds. */
const ROWS_ADDED = 3

/** `q.method`, `q.period.from`, `q.people.0.name`. */
export const fieldName = (question: Pick<Question, 'key'>, part = ''): string =>
  part === '' ? `q.${question.key}` : `q.${question.key}.${part}`

/** The name of the hidden field that says the form holds the question. */
export const presentName = (question: Pick<Question, 'key'>) => fieldName(question, PRESENT)

/**
 * What a posted form holds of a question; undefined when it does not hold the question at all. Files and computed figures are
 * never in a form.
 */
export function fieldsFromForm(question: Question, form: FormData): Fields | undefined {
  if (question.kind === 'attachment' || question.kind === 'computed') return undefined
  const whole = fieldName(question)
  const fields: Fields = Object.create(null)
  let present = false
  for (const [name, value] of form) {
    if (name !== whole && !name.startsWith(`${whole}.`)) continue
    present = true
    const part = name === whole ? '' : name.slice(whole.length + 1)
    if (part === PRESENT || typeof value !== 'string') continue
    const held = fields[part]
    if (held) held.push(value)
    else fields[part] = [value]
  }
  return present ? { ...fields } : undefined
}

/** The rows that fields hold, by the number in their names, in order. At most 1000 are read. */
export function rowNumbers(fields: Fields): number[] {
  const numbers = new Set<number>()
  for (const part of Object.keys(fields)) {
    const number = /^(0|[1-9]\d{0,2})\./.exec(part)?.[1]
    if (number !== undefined) numbers.add(Number(number))
  }
  return [...numbers].sort((a, b) => a - b)
}

/** So many rows a question of people or a table may have. */
export function mostRows(question: Question): number {
  if (question.kind === 'people') return question.most
  return question.kind === 'table' ? question.mostRows : 0
}

/**
 * How many rows the posted form asks to see of a question of people or a table: those it held, and some more when its button
 * "more rows" was pressed. Give it to `QuestionField` as `rows`.
 */
export function askedRows(question: Question, form: FormData): number {
  const fields = fieldsFromForm(question, form) ?? {}
  const held = (rowNumbers(fields).at(-1) ?? -1) + 1
  const pressed = form.get(MORE_ROWS) === question.key
  return Math.min(held + (pressed ? ROWS_ADDED : 0), mostRows(question))
}

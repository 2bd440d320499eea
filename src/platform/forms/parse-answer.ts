import type { AnswerValue, Attachment, Chosen, DraftAnswer, Person, Row } from './answer.ts'
import { isAnswer, isEmpty } from './answer-shape.ts'
import { numberOf } from './decimal.ts'
import type { Question } from './definition.ts'
import { type FieldProblem, joinProblems, type ProblemCode } from './field-problem.ts'
import { type Fields, rowNumbers } from './fields.ts'
import type { FormOutside } from './outside.ts'
import { plainLine, plainText } from './plain-text.ts'
import { parseDay } from './typed-day.ts'
import { parseFigure, parseMoney } from './typed-figure.ts'

/**
 * Reads what was typed as an answer of the question's kind. What cannot be read is kept as it was typed, with what is wrong, and
 * never guessed; fields with nothing in them make an empty answer. Texts come out without unprintable characters and with line feeds.
 */
export function parseAnswer(question: Question, fields: Fields, outside: FormOutside): DraftAnswer {
  const problems: FieldProblem[] = []
  const reader = new Reader(fields, outside, problems)
  const value = readerOf(question, reader)
  if (problems.length > 0)
    return { state: 'unread', typed: typedAgain(fields), problem: joinProblems(problems) }
  return value === undefined || isEmpty(value) ? { state: 'empty' } : { state: 'read', value }
}

/** What was typed, as the database can keep it. */
function typedAgain(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([part, values]): [string, string[]] => [
        part,
        values.map(plainText).filter((text) => text !== ''),
      ])
      .filter(([, values]) => values.length > 0),
  )
}

class Reader {
  constructor(
    readonly fields: Fields,
    readonly outside: FormOutside,
    readonly problems: FieldProblem[],
  ) {}

  all(part: string): string[] {
    return Object.hasOwn(this.fields, part) ? (this.fields[part] ?? []) : []
  }
  text(part: string): string {
    return (
      this.all(part)
        .map(plainText)
        .find((text) => text !== '') ?? ''
    )
  }
  line(part: string): string {
    return plainLine(this.text(part))
  }
  refuse(code: ProblemCode, part: string, detail: string): undefined {
    this.problems.push({ code, part, detail })
    return undefined
  }
  day(part: string): string | undefined {
    const typed = this.line(part)
    if (typed === '') return undefined
    return parseDay(typed) ?? this.refuse('day-unreadable', part, typed)
  }
  money(part: string): number | undefined {
    const typed = this.line(part)
    if (typed === '') return undefined
    const read = parseMoney(typed, this.outside.currency, this.outside.language)
    if (read.ok) return read.amountOre
    return this.refuse(
      `amount-${read.refusal}`,
      part,
      read.refusal === 'currency' ? this.outside.currency : typed,
    )
  }
  number(part: string, decimals: number): number | undefined {
    const typed = this.line(part)
    if (typed === '') return undefined
    const read = parseFigure(typed, decimals, this.outside.language)
    if (read.ok) return numberOf(read.figure)
    const refusal = read.refusal === 'currency' ? 'unreadable' : read.refusal
    return this.refuse(`number-${refusal}`, part, typed)
  }
}

function readerOf(question: Question, read: Reader): AnswerValue | undefined {
  switch (question.kind) {
    case 'text':
      return read.line('')
    case 'long-text':
      return read.text('')
    case 'accounts':
      return { comment: read.text('') }
    case 'choice':
    case 'choices':
      return readChoices(question, read)
    case 'yes-no': {
      const typed = read.line('')
      if (typed === '' || typed === 'yes' || typed === 'no') return typed
      return read.refuse('yes-no-unreadable', '', typed)
    }
    case 'date':
      return read.day('')
    case 'period':
      return readPeriod(read)
    case 'money': {
      const amountOre = read.money('')
      return amountOre === undefined ? undefined : { amountOre, currency: read.outside.currency }
    }
    case 'number':
      return read.number('', question.decimals)
    case 'scale': {
      const typed = read.line('')
      if (typed === '') return undefined
      return /^[1-6]$/.test(typed) ? Number(typed) : read.refuse('scale-unreadable', '', typed)
    }
    case 'municipalities': {
      const { keys, problems } = read.outside.places.parse(read.text(''))
      return problems.length > 0 ? read.refuse('places-unknown', '', problems.join('; ')) : [...new Set(keys)]
    }
    case 'people':
      return readPeople(read)
    case 'table':
      return readTable(question, read)
    case 'attachment':
      return readFiles(question, read)
    case 'computed':
      return undefined
  }
}

function readChoices(
  question: Extract<Question, { kind: 'choice' | 'choices' }>,
  read: Reader,
): Chosen | undefined {
  const ticked = new Set(
    read
      .all('')
      .map(plainLine)
      .filter((id) => id !== ''),
  )
  const known = new Set(question.options.map(({ id }) => id))
  for (const id of ticked) if (!known.has(id)) read.refuse('option-unknown', '', id)
  if (question.kind === 'choice' && ticked.size > 1) read.refuse('more-than-one', '', [...ticked].join(' '))
  const chosen: Chosen['chosen'] = []
  for (const { id, reason } of question.options) {
    const text = reason ? read.text(`reason.${id}`) : ''
    if (ticked.has(id)) chosen.push(text === '' ? { id } : { id, reason: text })
    else if (text !== '') read.refuse('reason-unticked', `reason.${id}`, id)
  }
  return { chosen }
}

function readPeriod(read: Reader): AnswerValue | undefined {
  const from = read.day('from')
  const to = read.day('to')
  if (from !== undefined && to !== undefined) return { from, to }
  if (from !== undefined && read.line('to') === '') return read.refuse('day-missing', 'to', '')
  if (to !== undefined && read.line('from') === '') return read.refuse('day-missing', 'from', '')
  return undefined
}

export const personFields = ['name', 'position', 'organisation', 'email', 'phone'] as const

function readPeople(read: Reader): Person[] {
  const people = rowNumbers(read.fields).map((row): Person => {
    const line = (field: (typeof personFields)[number]) => read.line(`${row}.${field}`)
    return {
      name: line('name'),
      position: line('position'),
      organisation: line('organisation'),
      email: line('email'),
      phone: line('phone'),
    }
  })
  return people.filter((person) => Object.values(person).some((text) => text !== ''))
}

/** The decimals that a cell of figures in a table may have. */
const CELL_DECIMALS = 2

function readTable(question: Extract<Question, { kind: 'table' }>, read: Reader): Row[] {
  const rows: Row[] = []
  for (const number of rowNumbers(read.fields)) {
    const cells = question.columns.map(({ id, kind }): [string, string | number | null] => {
      const part = `${number}.${id}`
      if (kind === 'money') return [id, read.money(part) ?? null]
      if (kind === 'number') return [id, read.number(part, CELL_DECIMALS) ?? null]
      if (kind === 'date') return [id, read.day(part) ?? null]
      return [id, read.line(part) || null]
    })
    if (cells.some(([, cell]) => cell !== null)) rows.push(Object.fromEntries(cells))
  }
  return rows
}

function readFiles(question: Question, read: Reader): AnswerValue | undefined {
  const files = rowNumbers(read.fields).map(
    (row): Attachment => ({
      id: read.line(`${row}.id`),
      fileName: read.line(`${row}.fileName`),
      mediaType: read.line(`${row}.mediaType`),
      byteCount: Number(read.line(`${row}.byteCount`)),
      sha256: read.line(`${row}.sha256`),
    }),
  )
  return isAnswer(question, files) ? files : read.refuse('files-unreadable', '', '')
}

import { type Condition, Question, type QuestionKind } from '../../../platform/forms/definition.ts'
import { languages } from '../../../platform/i18n/languages.ts'

/** As typed: the shape of a question, and whatever stands in its fields. Rendered again as it is when something is wrong. */
export type Typed = { [name: string]: unknown }

/** A condition that the simple choice cannot say stays as it is. */
export const KEEP_CONDITION = 'keep'

const text = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
}
const optional = (form: FormData, name: string) => text(form, name) || undefined
const ticked = (form: FormData, name: string) => form.get(name) !== null

export const typedWords = (form: FormData, name: string): Typed =>
  Object.fromEntries(languages.map((language) => [language, text(form, `${name}.${language}`)]))

/** Words that may be left out; absent when nothing is written in any language. */
export function typedOptionalWords(form: FormData, name: string): Typed | undefined {
  const words = typedWords(form, name)
  return Object.values(words).some((each) => each !== '') ? words : undefined
}

/** A number, absent where the field is empty; something else stays text, which the schema then refuses at its field. */
function number(form: FormData, name: string): number | string | undefined {
  const typed = text(form, name)
  if (typed === '') return undefined
  return /^-?\d{1,15}([.,]\d{1,6})?$/.test(typed) ? Number(typed.replace(',', '.')) : typed
}

/** The condition chosen in a list whose values are conditions as JSON. */
export function typedCondition(form: FormData, before: Condition | undefined): unknown {
  const chosen = text(form, 'when')
  if (chosen === '') return undefined
  if (chosen === KEEP_CONDITION) return before
  try {
    return JSON.parse(chosen)
  } catch {
    // Not from our list: the schema refuses it at the field.
    return chosen
  }
}

/** The numbers of the rows of a list, in the order of the page. */
function rowNumbers(form: FormData, list: string): number[] {
  const found = new Set<number>()
  for (const name of form.keys()) {
    const match = name.startsWith(`${list}.`) ? /^(\d{1,3})\./.exec(name.slice(list.length + 1)) : null
    if (match) found.add(Number(match[1]))
  }
  return [...found].sort((a, b) => a - b)
}

const isBlank = (row: Typed): boolean =>
  Object.values(row).every((value) =>
    typeof value === 'object' && value !== null ? isBlank(value as Typed) : !value || value === 'text',
  )

function typedOptions(form: FormData, before: Question | undefined): Typed[] {
  const known = before && 'options' in before ? before.options : []
  return rowNumbers(form, 'options').flatMap((number_) => {
    const name = `options.${number_}`
    const id = text(form, `${name}.id`)
    const option: Typed = {
      id,
      letter: optional(form, `${name}.letter`),
      label: typedWords(form, `${name}.label`),
      reason: ticked(form, `${name}.opens`)
        ? {
            label: typedWords(form, `${name}.reason.label`),
            required: ticked(form, `${name}.reason.required`),
            wordLimit: number(form, `${name}.reason.wordLimit`),
          }
        : undefined,
    }
    if (isBlank(option)) return []
    const spellings = known.find((one) => one.id === id)?.spellings
    return [spellings ? { ...option, spellings } : option]
  })
}

function typedColumns(form: FormData): Typed[] {
  return rowNumbers(form, 'columns').flatMap((number_) => {
    const name = `columns.${number_}`
    const column: Typed = {
      id: text(form, `${name}.id`),
      label: typedWords(form, `${name}.label`),
      kind: text(form, `${name}.kind`),
      required: ticked(form, `${name}.required`),
      sum: ticked(form, `${name}.sum`),
    }
    return isBlank(column) ? [] : [column]
  })
}

/** Pairs such as `on-plan delayed`, one on each line. */
const typedPairs = (form: FormData) =>
  text(form, 'excludes')
    .split('\n')
    .map((line) => line.split(/[\s,;]+/).filter((id) => id !== ''))
    .filter((pair) => pair.length > 0)

const typedNames = (form: FormData, name: string) =>
  text(form, name)
    .split(/[\s,;]+/)
    .filter((each) => each !== '')

/** What belongs to one kind only. */
const ofKind: Record<QuestionKind, (form: FormData, before: Question | undefined) => Typed> = {
  text: (form) => ({ maxCharacters: number(form, 'maxCharacters') }),
  'long-text': (form) => ({ wordLimit: number(form, 'wordLimit') }),
  choice: (form, before) => ({ options: typedOptions(form, before) }),
  choices: (form, before) => ({ options: typedOptions(form, before), excludes: typedPairs(form) }),
  'yes-no': () => ({}),
  date: () => ({}),
  period: () => ({}),
  money: () => ({}),
  number: (form) => ({
    min: number(form, 'min'),
    max: number(form, 'max'),
    decimals: number(form, 'decimals'),
    unit: typedOptionalWords(form, 'unit'),
  }),
  municipalities: () => ({}),
  people: (form) => ({ most: number(form, 'most') }),
  table: (form) => ({ columns: typedColumns(form), mostRows: number(form, 'mostRows') }),
  attachment: (form) => ({ most: number(form, 'most') }),
  scale: (form) => ({ low: typedWords(form, 'low'), high: typedWords(form, 'high') }),
  accounts: (form) => ({ wordLimit: number(form, 'wordLimit') }),
  computed: (form) => ({
    compute: { how: text(form, 'how'), of: typedNames(form, 'of') },
    shownAs: text(form, 'shownAs'),
  }),
}

export const questionKinds = Object.keys(ofKind) as QuestionKind[]
const isKind = (kind: string): kind is QuestionKind => Object.hasOwn(ofKind, kind)

/** A question as it was typed in its form; parts that the page does not show (`document`, spellings) come from `before`. */
export function typedQuestion(form: FormData, before: Question | undefined): Typed {
  const kind = text(form, 'kind')
  return withoutAbsent({
    key: text(form, 'key'),
    kind,
    label: typedWords(form, 'label'),
    help: typedOptionalWords(form, 'help'),
    required: ticked(form, 'required'),
    when: typedCondition(form, before?.when),
    fills: optional(form, 'fills'),
    updates: optional(form, 'updates'),
    teaches: optional(form, 'teaches'),
    publish: optional(form, 'publish'),
    document: before?.document,
    ...(isKind(kind) ? ofKind[kind](form, before) : {}),
  })
}

export function withoutAbsent(value: Typed): Typed {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inside]) => {
      if (inside === undefined) return []
      if (Array.isArray(inside))
        return [[name, inside.map((each) => (isObject(each) ? withoutAbsent(each) : each))]]
      return [[name, isObject(inside) ? withoutAbsent(inside) : inside]]
    }),
  )
}
const isObject = (value: unknown): value is Typed =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Two neighbours in a list of a question changed, as asked by a button `up.options.2`. */
export function withRowMoved(typed: Typed, asked: string): Typed {
  const [, direction, list = '', row = ''] = /^(up|down)\.(options|columns)\.(\d{1,3})$/.exec(asked) ?? []
  const rows = typed[list]
  if (!direction || !Array.isArray(rows)) return typed
  const at = Number(row)
  const other = at + (direction === 'up' ? -1 : 1)
  if (at >= rows.length || other < 0 || other >= rows.length) return typed
  return {
    ...typed,
    [list]: rows.map((each: unknown, index) =>
      index === at ? rows[other] : index === other ? rows[at] : each,
    ),
  }
}

/** What stands in the fields of the page, by their names: `label.nb`, `options.0.id`. */
export function fieldValues(typed: Typed): Record<string, string> {
  const values: Record<string, string> = {}
  const visit = (path: string, inside: unknown) => {
    if (path === 'when' || path === 'document') return
    if (path === 'excludes' && Array.isArray(inside))
      values[path] = inside.map((pair) => (Array.isArray(pair) ? pair.join(' ') : '')).join('\n')
    else if (path === 'compute' && isObject(inside)) {
      values.how = String(inside.how ?? '')
      values.of = Array.isArray(inside.of) ? inside.of.join(', ') : ''
    } else if (Array.isArray(inside))
      for (const [index, each] of inside.entries()) visit(`${path}.${index}`, each)
    else if (isObject(inside)) {
      if (path.endsWith('.reason')) values[`${path.slice(0, -'reason'.length)}opens`] = 'yes'
      for (const [name, each] of Object.entries(inside)) visit(path === '' ? name : `${path}.${name}`, each)
    } else if (inside === true) values[path] = 'yes'
    else if (inside !== false && inside !== undefined && inside !== null) values[path] = String(inside)
  }
  visit('', typed)
  return values
}

/** What is wrong, by the name of the field: codes into the texts. Empty when it is a question. */
export function readTyped(
  typed: Typed,
): { ok: true; question: Question } | { ok: false; errors: Record<string, FieldProblem> } {
  const read = Question.safeParse(typed)
  return read.success
    ? { ok: true, question: read.data }
    : { ok: false, errors: fieldProblems(read.error.issues) }
}

export type FieldProblem =
  | 'missing'
  | 'tooLong'
  | 'outOfRange'
  | 'notANumber'
  | 'notAKey'
  | 'notAnId'
  | 'tooFew'
  | 'tooMany'
  | 'notPossible'
  | 'taken'

type ZodIssue = { code: string; path: PropertyKey[]; origin?: string; input?: unknown; message: string }

/** Zod's issues at the names of our fields; the first at each field counts. */
export function fieldProblems(issues: readonly ZodIssue[]): Record<string, FieldProblem> {
  const found: Record<string, FieldProblem> = {}
  for (const issue of issues) {
    const name = fieldOf(issue.path)
    found[name] ??= problemOf(issue, name)
  }
  return found
}

function fieldOf(path: PropertyKey[]): string {
  const name = path.map(String).join('.')
  if (name.startsWith('when')) return 'when'
  if (name.startsWith('excludes')) return 'excludes'
  if (name.startsWith('compute.how')) return 'how'
  return name.startsWith('compute') ? 'of' : name
}

function problemOf({ code, origin }: ZodIssue, name: string): FieldProblem {
  if (code === 'too_small')
    return origin === 'array' ? 'tooFew' : origin === 'string' ? 'missing' : 'outOfRange'
  if (code === 'too_big')
    return origin === 'array' ? 'tooMany' : origin === 'string' ? 'tooLong' : 'outOfRange'
  if (code === 'invalid_format')
    return /(^|\.)key$/.test(name) || name.startsWith('columns') ? 'notAKey' : 'notAnId'
  if (code === 'invalid_type')
    return /Limit$|^m(ax|in|ost)|^decimals/.test(name.split('.').at(-1) ?? '') ? 'notANumber' : 'missing'
  return 'notPossible'
}

import { type Condition, type FormDefinition, type Question, reportKinds } from './definition.ts'
import type { Path } from './problem-place.ts'

export type Fault = { path: Path; code: string; detail?: string }

/** Kinds of forms that a report to a funder may be written in. */
const mayReport: ReadonlySet<string> = new Set([...reportKinds, 'other'])

type Placed = { question: Question; path: Path }

/** What no schema can say about a definition, in the order of the form. */
export function definitionFaults(definition: FormDefinition): Fault[] {
  const faults: Fault[] = []
  const all = new Map<string, Question>()
  for (const section of definition.sections)
    for (const question of section.questions) all.set(question.key, question)
  const before = new Map<string, Question>()
  const sectionKeys = new Set<string>()
  for (const [s, section] of definition.sections.entries()) {
    if (sectionKeys.has(section.key))
      faults.push({ path: ['sections', s, 'key'], code: 'section-twice', detail: section.key })
    sectionKeys.add(section.key)
    if (section.when) faults.push(...conditionFaults(section.when, ['sections', s, 'when'], before, all))
    for (const [q, question] of section.questions.entries()) {
      const path = ['sections', s, 'questions', q]
      if (before.has(question.key))
        faults.push({ path: [...path, 'key'], code: 'question-twice', detail: question.key })
      if (question.when) faults.push(...conditionFaults(question.when, [...path, 'when'], before, all))
      if (!mayReport.has(definition.kind)) faults.push(...reportOnlyFaults({ question, path }))
      faults.push(...questionFaults({ question, path }, before, all))
      before.set(question.key, question)
    }
  }
  return faults
}

/** Files and the accounts are kept with reports to funders: forms filled in elsewhere cannot ask for them. */
function reportOnlyFaults({ question, path }: Placed): Fault[] {
  if (question.kind !== 'attachment' && question.kind !== 'accounts') return []
  return [{ path: [...path, 'kind'], code: 'reports-only', detail: question.kind }]
}

function conditionFaults(
  condition: Condition,
  path: Path,
  before: Map<string, Question>,
  all: Map<string, Question>,
): Fault[] {
  if ('all' in condition)
    return condition.all.flatMap((each, at) => conditionFaults(each, [...path, 'all', at], before, all))
  if ('any' in condition)
    return condition.any.flatMap((each, at) => conditionFaults(each, [...path, 'any', at], before, all))
  if ('not' in condition) return conditionFaults(condition.not, [...path, 'not'], before, all)
  const name = condition.question
  const question = before.get(name)
  if (!question)
    return [{ path, code: all.has(name) ? 'condition-later' : 'condition-unknown', detail: name }]
  if ('includes' in condition) {
    if (question.kind !== 'choice' && question.kind !== 'choices')
      return [{ path, code: 'condition-not-options', detail: name }]
    if (!question.options.some(({ id }) => id === condition.includes))
      return [{ path, code: 'condition-no-option', detail: `${name}: ${condition.includes}` }]
  }
  if ('is' in condition && question.kind !== 'yes-no')
    return [{ path, code: 'condition-not-yes-no', detail: name }]
  if ('atLeast' in condition && !['number', 'scale', 'money', 'computed'].includes(question.kind))
    return [{ path, code: 'condition-not-figure', detail: name }]
  return []
}

function questionFaults(
  { question, path }: Placed,
  before: Map<string, Question>,
  all: Map<string, Question>,
): Fault[] {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return [
        ...twice(question.options, ({ id }) => id, [...path, 'options'], 'id', 'option-twice'),
        ...twice(question.options, ({ letter }) => letter, [...path, 'options'], 'letter', 'letter-twice'),
        ...(question.kind === 'choices' ? excludesFaults(question, path) : []),
      ]
    case 'table':
      return [
        ...twice(question.columns, ({ id }) => id, [...path, 'columns'], 'id', 'column-twice'),
        ...question.columns.flatMap(({ id, kind, sum }, at) =>
          sum && kind !== 'money' && kind !== 'number'
            ? [{ path: [...path, 'columns', at, 'sum'], code: 'sum-not-figures', detail: id }]
            : [],
        ),
      ]
    case 'number':
      return question.min !== undefined && question.max !== undefined && question.min > question.max
        ? [{ path: [...path, 'min'], code: 'min-over-max', detail: `${question.min} > ${question.max}` }]
        : []
    case 'computed':
      return computeFaults(question, [...path, 'compute'], before, all)
    default:
      return []
  }
}

function twice<T>(
  list: T[],
  name: (each: T) => string | undefined,
  path: Path,
  field: string,
  code: string,
): Fault[] {
  const seen = new Set<string>()
  return list.flatMap((each, at) => {
    const found = name(each)
    if (found === undefined || found === '') return []
    if (seen.has(found)) return [{ path: [...path, at, field], code, detail: found }]
    seen.add(found)
    return []
  })
}

function excludesFaults(question: Extract<Question, { kind: 'choices' }>, path: Path): Fault[] {
  const ids = new Set(question.options.map(({ id }) => id))
  return question.excludes.flatMap(([first, second], at) => {
    const place = [...path, 'excludes', at]
    const unknown = [first, second].filter((id) => !ids.has(id))
    if (unknown.length > 0)
      return unknown.map((id) => ({ path: place, code: 'excludes-unknown', detail: id }))
    return first === second ? [{ path: place, code: 'excludes-itself', detail: first }] : []
  })
}

type Unit = 'number' | 'money' | 'share'

function computeFaults(
  question: Extract<Question, { kind: 'computed' }>,
  path: Path,
  before: Map<string, Question>,
  all: Map<string, Question>,
): Fault[] {
  const { compute, shownAs } = question
  const faults: Fault[] = []
  const units = new Set<Unit>()
  for (const [at, name] of compute.of.entries()) {
    const place = [...path, 'of', at]
    const [key = '', column, ...more] = name.split('.')
    const source = before.get(key)
    if (!source) {
      faults.push({ path: place, code: all.has(key) ? 'compute-later' : 'compute-unknown', detail: name })
      continue
    }
    if (compute.how === 'count') {
      if (column !== undefined || !countable.includes(source.kind))
        faults.push({ path: place, code: 'compute-not-list', detail: name })
      continue
    }
    const held = source.kind === 'table' ? source.columns.find(({ id }) => id === column) : undefined
    if ((column !== undefined && !held) || more.length > 0) {
      faults.push({ path: place, code: 'compute-no-column', detail: name })
      continue
    }
    const unit = held ? cellUnit(held.kind) : unitOf(source)
    if (unit) units.add(unit)
    else faults.push({ path: place, code: 'compute-not-figures', detail: name })
  }
  if (units.size > 1) faults.push({ path, code: 'compute-mixed', detail: compute.of.join(', ') })
  if (faults.length > 0) return faults
  const right = { sum: [...units][0], difference: [...units][0], share: 'share', count: 'number' }[
    compute.how
  ]
  return shownAs === right
    ? []
    : [{ path: [...path.slice(0, -1), 'shownAs'], code: 'compute-shown-as', detail: right ?? '' }]
}

const countable: Question['kind'][] = ['choice', 'choices', 'municipalities', 'people', 'table', 'attachment']

const cellUnit = (kind: string): Unit | undefined =>
  kind === 'money' || kind === 'number' ? kind : undefined

function unitOf(question: Question): Unit | undefined {
  if (question.kind === 'computed') return question.shownAs
  if (question.kind === 'number' || question.kind === 'scale') return 'number'
  return question.kind === 'money' ? 'money' : undefined
}

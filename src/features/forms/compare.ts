import type { FormDefinition, Question, Section } from '../../platform/forms/definition.ts'

/** One property that is not the same in two versions; `undefined` on a side that does not have it. */
export type PropertyChange = { property: string; before: string | undefined; after: string | undefined }

export type FormChange =
  | { of: 'form'; what: 'changed'; changes: PropertyChange[] }
  | { of: 'section'; what: 'added' | 'removed' | 'moved'; section: Section }
  | { of: 'section'; what: 'changed'; section: Section; changes: PropertyChange[] }
  | { of: 'question'; what: 'added' | 'removed' | 'moved'; section: Section; question: Question }
  | { of: 'question'; what: 'changed'; section: Section; question: Question; changes: PropertyChange[] }

/**
 * What became of a form from one version to the next, in the order of the later one, what was removed last. Sections and
 * questions are the same when they have the same key, options when they have the same id.
 */
export function compareForms(before: FormDefinition, after: FormDefinition): FormChange[] {
  const { sections: _before, ...headBefore } = before
  const { sections: _after, ...headAfter } = after
  const head = differences(headBefore, headAfter)
  return [
    ...(head.length > 0 ? [{ of: 'form' as const, what: 'changed' as const, changes: head }] : []),
    ...sectionChanges(before, after),
    ...questionChanges(before, after),
  ]
}

function sectionChanges(before: FormDefinition, after: FormDefinition): FormChange[] {
  const old = new Map(before.sections.map((section) => [section.key, section]))
  const kept = keptOrder(keysOf(before.sections), keysOf(after.sections))
  const changes = after.sections.flatMap((section): FormChange[] => {
    const was = old.get(section.key)
    if (!was) return [{ of: 'section', what: 'added', section }]
    const { questions: _was, ...headWas } = was
    const { questions: _is, ...headIs } = section
    const changed = differences(headWas, headIs)
    return [
      ...(kept.has(section.key) ? [] : [{ of: 'section' as const, what: 'moved' as const, section }]),
      ...(changed.length > 0
        ? [{ of: 'section' as const, what: 'changed' as const, section, changes: changed }]
        : []),
    ]
  })
  const now = new Set(keysOf(after.sections))
  const removed = before.sections.filter(({ key }) => !now.has(key))
  return [...changes, ...removed.map((section): FormChange => ({ of: 'section', what: 'removed', section }))]
}

function questionChanges(before: FormDefinition, after: FormDefinition): FormChange[] {
  const old = placed(before)
  const now = placed(after)
  const oldByKey = new Map(old.map((one) => [one.question.key, one]))
  const orders = new Map(
    after.sections.map(({ key, questions }) => [
      key,
      keptOrder(questionKeys(before.sections.find((one) => one.key === key)), questionKeys({ questions })),
    ]),
  )
  const changes = now.flatMap(({ section, question }): FormChange[] => {
    const was = oldByKey.get(question.key)
    if (!was) return [{ of: 'question', what: 'added', section, question }]
    const moved = was.section.key !== section.key || !orders.get(section.key)?.has(question.key)
    const changed = differences(was.question, question)
    return [
      ...(moved ? [{ of: 'question' as const, what: 'moved' as const, section, question }] : []),
      ...(changed.length > 0
        ? [{ of: 'question' as const, what: 'changed' as const, section, question, changes: changed }]
        : []),
    ]
  })
  const keys = new Set(now.map(({ question }) => question.key))
  const removed = old.filter(({ question }) => !keys.has(question.key))
  return [
    ...changes,
    ...removed.map(
      ({ section, question }): FormChange => ({ of: 'question', what: 'removed', section, question }),
    ),
  ]
}

const questionKeys = (section: Pick<Section, 'questions'> | undefined) =>
  section?.questions.map(({ key }) => key) ?? []
const keysOf = (sections: Section[]) => sections.map(({ key }) => key)
const placed = (definition: FormDefinition) =>
  definition.sections.flatMap((section) => section.questions.map((question) => ({ section, question })))

/** The most keys that stand in the same order in both: whatever else is in both was moved. */
function keptOrder(before: string[], after: string[]): Set<string> {
  const rows = before.length + 1
  const columns = after.length + 1
  const longest = Array.from({ length: rows }, () => new Array<number>(columns).fill(0))
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      longest[i]![j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const kept = new Set<string>()
  let i = 0
  let j = 0
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      kept.add(before[i]!)
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return kept
}

/** Properties, by their path, whose value differs. Lists of things with an id or a language-free value are compared by it. */
export function differences(before: object, after: object): PropertyChange[] {
  const old = flat(before)
  const now = flat(after)
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((property) => {
    const change = { property, before: old.get(property), after: now.get(property) }
    return change.before === change.after ? [] : [change]
  })
}

/** `label.nb` → text, `options.delayed.label.nb` → text, `options.delayed` → its place. */
function flat(value: object): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (path: string, inside: unknown) => {
    if (Array.isArray(inside)) return visitList(path, inside)
    if (path === 'when' || path === 'compute') return void found.set(path, JSON.stringify(inside))
    if (inside !== null && typeof inside === 'object') {
      for (const [name, each] of Object.entries(inside)) visit(path === '' ? name : `${path}.${name}`, each)
    } else if (inside !== undefined) found.set(path, String(inside))
  }
  const visitList = (path: string, list: unknown[]) => {
    const plain = list.every((each) => typeof each !== 'object' || Array.isArray(each))
    if (plain) {
      if (list.length > 0)
        found.set(path, list.map((each) => (Array.isArray(each) ? each.join(' – ') : each)).join('\n'))
      return
    }
    for (const [index, each] of list.entries()) {
      const id = idOf(each) ?? String(index)
      found.set(`${path}.${id}`, String(index + 1))
      visit(`${path}.${id}`, each)
    }
  }
  visit('', value)
  return found
}

const idOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined

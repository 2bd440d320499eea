import { isCutAt, type Line } from './lines.ts'
import type { Mark } from './marks.ts'

/**
 * How sure it is that a value belongs to its label. `certain`: right after its own label. `label-damaged`: the label
 * has lost letters. `continued`: a further line without a label follows at once, so that the value may go on or the
 * next label be lost. `by-order`: labels stood first and values after, as many of each. `unknown`: as before, but the
 * numbers differ. `repeated`: the label stands twice with different values.
 */
export type Place = 'certain' | 'label-damaged' | 'continued' | 'by-order' | 'unknown' | 'repeated'

export type Fact<Key extends string> = {
  key: Key
  label: string
  labelStart: number
  labelEnd: number
  /** Empty where the label has no value. */
  printed: string
  start: number
  end: number
  place: Place
  /** The value stands on its label's own line. */
  inline: boolean
  /** The text breaks off right after the value, without a line end. */
  cut: boolean
  others: { printed: string; start: number; end: number }[]
}

/** Lines below its label within which a value may begin; only empty lines stand between. */
const furthestValue = 6

type Span = { start: number; end: number }

/**
 * The facts of a block: each label with the value on its own line or on the next one. Several values after several
 * labels without any are joined by order only when there are as many of each.
 * @param to Line where the block ends, exclusive.
 * With `nextLine` (the default) a value may stand on the line after its label; the labels in `many` may stand
 * several times with different values.
 */
export function factsOf<Key extends string>(
  text: string,
  lines: Line[],
  marks: Mark<Key>[],
  to: number,
  options: { repeated: ReadonlySet<number>; nextLine?: boolean; many?: readonly Key[] },
): Fact<Key>[] {
  const { repeated, nextLine = true, many = [] } = options
  const facts: Fact<Key>[] = []
  let waiting: Mark<Key>[] = []
  for (const [i, mark] of marks.entries()) {
    if (mark.kind !== 'fact') {
      facts.push(...waiting.map((label) => factFrom(text, label, undefined, 'certain')))
      waiting = []
      continue
    }
    const content = contentLines(lines, mark.line + 1, marks[i + 1]?.line ?? to)
    if (mark.rest) {
      facts.push(...waiting.map((label) => factFrom(text, label, undefined, 'certain')))
      waiting = []
      facts.push(factFrom(text, mark, mark.rest, placeOf(mark, content.attached.length > 0)))
    } else if (content.all.length === 0) {
      waiting.push(mark)
    } else if (waiting.length > 0 && content.all.length > 1) {
      facts.push(...joinByOrder(text, [...waiting, mark], content.all))
      waiting = []
    } else {
      facts.push(...waiting.map((label) => factFrom(text, label, undefined, 'certain')))
      waiting = []
      const [first, second] = content.all
      const wanders = !nextLine || (first && first.index - mark.line > furthestValue)
      const stray =
        first !== undefined && repeated.has(first.index) && (second !== undefined || isWords(first.text))
      const follows = stray || (first && second && second.index === first.index + 1) === true
      facts.push(factFrom(text, mark, wanders ? undefined : first, placeOf(mark, follows)))
    }
  }
  facts.push(...waiting.map((label) => factFrom(text, label, undefined, 'certain')))
  return [
    ...onePerLabel(facts.filter((fact) => !many.includes(fact.key))),
    ...facts.filter((fact) => many.includes(fact.key)),
  ]
}

/** Names and other words: where such a line stands twice, one of the two may have strayed here. Answers and numbers recur. */
function isWords(text: string): boolean {
  return /\p{L}{4}/u.test(text) && !/\d/.test(text)
}

function placeOf(mark: Mark<string>, continued: boolean): Place {
  if (!mark.exact) return 'label-damaged'
  return continued ? 'continued' : 'certain'
}

function joinByOrder<Key extends string>(text: string, labels: Mark<Key>[], values: Line[]): Fact<Key>[] {
  const agree = labels.length === values.length
  return labels.map((label, i) =>
    factFrom(text, label, agree ? values[i] : undefined, agree ? 'by-order' : 'unknown'),
  )
}

function contentLines(lines: Line[], from: number, to: number): { all: Line[]; attached: Line[] } {
  const all: Line[] = []
  const attached: Line[] = []
  let open = true
  for (let i = from; i < to; i++) {
    const line = lines[i]
    if (!line) break
    if (line.blank) open = false
    else {
      all.push(line)
      if (open) attached.push(line)
    }
  }
  return { all, attached }
}

function factFrom<Key extends string>(
  text: string,
  mark: Mark<Key>,
  value: Span | undefined,
  place: Place,
): Fact<Key> {
  const { key, label, labelStart, labelEnd } = mark
  const span = value ?? { start: labelStart, end: labelEnd }
  return {
    key,
    label,
    labelStart,
    labelEnd,
    printed: value ? text.slice(value.start, value.end) : '',
    start: span.start,
    end: span.end,
    place,
    inline: value !== undefined && value === mark.rest,
    cut: isCutAt(text, span.end),
    others: [],
  }
}

/** A label that stands twice: one value is enough, the same value twice is one, two values are a conflict. */
function onePerLabel<Key extends string>(facts: Fact<Key>[]): Fact<Key>[] {
  const kept = new Map<Key, Fact<Key>>()
  for (const fact of facts) {
    const held = kept.get(fact.key)
    if (!held) kept.set(fact.key, fact)
    else if (held.printed === '') kept.set(fact.key, fact)
    else if (fact.printed !== '' && fact.printed !== held.printed) {
      held.place = 'repeated'
      held.others.push({ printed: fact.printed, start: fact.start, end: fact.end })
    } else if (fact.printed === held.printed && held.place !== 'certain' && fact.place === 'certain') {
      kept.set(fact.key, fact)
    }
  }
  return [...kept.values()]
}

/** Whether the labels found stand in the form's order; labels that stand twice count once. */
export function inFormOrder<Key extends string>(marks: { key: Key }[], order: readonly Key[]): boolean {
  let last = -1
  const seen = new Set<Key>()
  for (const { key } of marks) {
    if (seen.has(key)) continue
    seen.add(key)
    const at = order.indexOf(key)
    if (at < 0) continue
    if (at < last) return false
    last = at
  }
  return true
}

import type { Fact } from './facts.ts'
import { foldSpaces, type Parsed, type Problem } from './parsed.ts'
import type { FieldReading, FindingReading, Quote, Severity } from './reading.ts'

/**
 * What ties a value to its label beyond standing beside it. `shape`: no other value of the form looks like this (an
 * address, a checked number, a name from a list). `place`: only its place does, so that any doubt about places
 * makes the value uncertain.
 */
export type Proof = 'shape' | 'place'

export function quoteOf(text: string, span: { start: number; end: number }): Quote {
  return { text: text.slice(span.start, span.end), start: span.start, end: span.end }
}

export function finding(
  code: string,
  severity: Severity,
  fields: string[],
  message: string,
  quotes: Quote[],
  candidates?: unknown[],
): FindingReading {
  return { code, severity, fields, message, quotes, ...(candidates ? { candidates } : {}) }
}

/** Turns a parsed fact into a field: `read` only where the shape is whole and the place certain. */
export function settle<T>(
  text: string,
  fact: Pick<Fact<string>, 'start' | 'end' | 'printed' | 'place' | 'inline' | 'cut' | 'others'>,
  parsed: Parsed<T>,
  options: { proof: Proof; inOrder: boolean },
): FieldReading {
  const span = { start: fact.start, end: fact.end }
  const quote = { quote: text.slice(fact.start, fact.end), ...span }
  if (fact.place === 'unknown') return { value: null, state: 'not-readable', ...quote }
  if (fact.printed === '') return { value: null, state: 'missing' }
  const raw = rawOf(parsed)
  const candidates = parsed.candidates ? { candidates: parsed.candidates } : {}
  if (fact.place === 'repeated') {
    const all = [fact.printed, ...fact.others.map((other) => other.printed)]
    return { value: null, state: 'uncertain', raw: fact.printed, candidates: all.map(foldSpaces), ...quote }
  }
  const state =
    parsed.state === 'read' && isDoubtful(fact, parsed.closed, options) ? 'uncertain' : parsed.state
  return { value: parsed.value, state, ...raw, ...candidates, ...quote }
}

function isDoubtful(
  fact: Pick<Fact<string>, 'place' | 'inline' | 'cut'>,
  closed: boolean,
  { proof, inOrder }: { proof: Proof; inOrder: boolean },
): boolean {
  if (fact.cut && !closed) return true
  if (fact.place === 'continued') return proof === 'place' || !fact.inline
  if (fact.place !== 'certain') return true
  return !inOrder && proof === 'place'
}

function rawOf(parsed: Parsed<unknown>): { raw?: string } {
  return typeof parsed.value === 'string' && parsed.value === parsed.raw ? {} : { raw: parsed.raw }
}

const problemFindings: Partial<Record<Problem, [string, Severity, string]>> = {
  placeholder: ['placeholder-left', 'error', 'Text of the template stands where the value should be.'],
  'no-such-date': ['date-invalid', 'error', 'There is no such date.'],
  'digit-count': ['number-length', 'warning', 'The number has too few or too many digits.'],
  'digit-groups': ['digits-lost', 'warning', 'The groups of digits are broken: a digit or zero may be lost.'],
  'check-digit': ['number-check-failed', 'warning', 'The check digit of the number does not hold.'],
  'no-year': ['date-without-year', 'info', 'The date has no year.'],
  'short-year': ['date-short-year', 'warning', 'The year has two digits only.'],
  'month-only': ['date-month-only', 'info', 'A month is printed, not a day.'],
  'year-only': ['date-year-only', 'info', 'A year is printed, not a day.'],
  reversed: ['period-reversed', 'warning', 'The period ends before it begins.'],
  range: ['amount-is-range', 'info', 'A range or an approximate amount is printed.'],
  'currency-unknown': ['currency-unknown', 'warning', 'The amount has no currency.'],
  'ambiguous-separator': [
    'amount-ambiguous',
    'warning',
    'The sign between the digits may be a decimal or a thousands mark.',
  ],
  'address-hidden': ['address-hidden', 'warning', 'The address was hidden before the document came here.'],
  'more-than-one': ['more-than-one-value', 'warning', 'More than one value stands in the field.'],
  'run-together': ['words-run-together', 'warning', 'A space between words seems to be lost.'],
  'wrong-kind': ['wrong-kind-of-value', 'warning', 'The value is of another kind than the field asks for.'],
  unmarked: ['choice-unmarked', 'warning', 'The options are printed and none is marked.'],
  'too-long': ['value-too-long', 'warning', 'The text is too long to be one value.'],
  shape: ['value-not-understood', 'warning', 'The value could not be understood.'],
}

/** The finding that belongs to a parsed value's problem and to its place; empty where all is well. */
export function findingsOf(
  text: string,
  path: string,
  fact: Fact<string>,
  parsed: Parsed<unknown>,
): FindingReading[] {
  const found: FindingReading[] = []
  const quote = quoteOf(text, fact)
  const label = {
    text: text.slice(fact.labelStart, fact.labelEnd),
    start: fact.labelStart,
    end: fact.labelEnd,
  }
  const known = parsed.problem && fact.printed !== '' ? problemFindings[parsed.problem] : undefined
  if (known) found.push(finding(known[0], known[1], [path], known[2], [quote], parsed.candidates))
  if (fact.printed === '' && fact.place !== 'unknown') {
    found.push(finding('label-without-value', 'info', [path], 'The label has no value.', [label]))
  }
  if (fact.place === 'label-damaged') {
    found.push(finding('label-misspelt', 'info', [path], 'The label is spelt in an unknown way.', [label]))
  }
  if (fact.place === 'repeated') {
    const quotes = [quote, ...fact.others.map((other) => quoteOf(text, other))]
    found.push(
      finding('value-conflict', 'warning', [path], 'The label stands twice with different values.', quotes),
    )
  }
  if (fact.cut && fact.printed !== '' && parsed.state === 'read' && !parsed.closed) {
    found.push(
      finding('text-cut-off', 'warning', [path], 'The text breaks off right after the value.', [quote]),
    )
  }
  return found
}

/** One finding for a whole block read by order, or left unread because the numbers differ. */
export function orderFindings(text: string, facts: Fact<string>[], inOrder: boolean): FindingReading[] {
  const byOrder = facts.filter((fact) => fact.place === 'by-order' || fact.place === 'unknown')
  const found: FindingReading[] = []
  const paths = (some: Fact<string>[]) => some.map((fact) => `fields.${fact.key}`)
  const labels = (some: Fact<string>[]) =>
    some.map((fact) => quoteOf(text, { start: fact.labelStart, end: fact.labelEnd }))
  if (byOrder.length > 0) {
    const message = byOrder.some((fact) => fact.place === 'unknown')
      ? 'Labels stand first and values after, and their numbers differ.'
      : 'Labels stand first and values after; they were joined by order.'
    found.push(finding('labels-before-values', 'warning', paths(byOrder), message, labels(byOrder)))
  }
  if (!inOrder) {
    found.push(
      finding(
        'labels-out-of-order',
        'warning',
        paths(facts),
        'The labels do not stand in the order of the form.',
        labels(facts),
      ),
    )
  }
  return found
}

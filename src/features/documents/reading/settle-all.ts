import type { DateSpan } from './dates.ts'
import type { Fact } from './facts.ts'
import type { Parsed } from './parsed.ts'
import type { FieldReading, FindingReading } from './reading.ts'
import { findingsOf, type Proof, settle } from './settle.ts'

/** A value under the key of its field, with what ties it to its label. */
export type Parsing = {
  key: string
  parsed: Parsed<unknown>
  proof: Proof
  /** Fields whose values look alike: where one of them does not fit, any two may have changed places. */
  family?: string
}

/** The two fields of a printed period. */
export function spanFields(span: DateSpan): Parsing[] {
  return [
    { key: 'startDate', parsed: span.start, proof: 'shape' },
    { key: 'endDate', parsed: span.end, proof: 'shape' },
  ]
}

/** True where a value does not fit its label: then values may have changed places. */
function looksMisplaced(parsings: Parsing[]): boolean {
  return parsings.some(
    ({ parsed }) =>
      parsed.state !== 'read' &&
      (parsed.problem === 'wrong-kind' || parsed.problem === 'shape' || parsed.problem === 'more-than-one'),
  )
}

/**
 * Parses all facts of a block, then settles them together: a value of the wrong kind anywhere makes the fields that
 * only their place identifies `uncertain`, since two values may have changed places.
 */
export function settleAll<Key extends string>(
  text: string,
  facts: Fact<Key>[],
  parse: (fact: Fact<Key>) => Parsing[],
  inOrder: boolean,
  fields: Record<string, FieldReading>,
  findings: FindingReading[],
): void {
  const parsed = facts.map((fact) => ({ fact, parsings: parse(fact) }))
  const misplaced = looksMisplaced(
    parsed.flatMap(({ fact, parsings }) => (fact.printed === '' ? [] : parsings)),
  )
  const doubtfulFamilies = new Set(
    parsed.flatMap(({ fact, parsings }) =>
      parsings
        .filter((one) => fact.printed !== '' && one.parsed.state === 'not-readable')
        .map((one) => one.family),
    ),
  )
  for (const { fact, parsings } of parsed) {
    for (const { key, parsed: value, proof, family } of parsings) {
      const held = fields[key]
      if (held && held.state !== 'missing' && fact.printed === '') continue
      fields[key] = settle(text, fact, value, {
        proof,
        inOrder: inOrder && !misplaced && !(family && doubtfulFamilies.has(family)),
      })
      findings.push(...findingsOf(text, `fields.${key}`, fact, value))
    }
  }
}

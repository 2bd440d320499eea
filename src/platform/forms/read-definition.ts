import type { z } from 'zod'
import { isLanguage } from '../i18n/languages.ts'
import { FormDefinition } from './definition.ts'
import { definitionFaults } from './definition-rules.ts'
import { type Path, type Problem, placeOf, pointer, valueAt } from './problem-place.ts'

const MOST_PROBLEMS = 100
/** Deeper than any form needs; beyond it a file is made to do harm. */
const MOST_DEPTH = 40

/**
 * Reads a definition out of JSON. First the shape (the schema), then what only the whole can tell: keys that stand twice, conditions
 * that look forward or at the wrong kind, sums of what does not exist. Never throws.
 */
export function readDefinition(
  json: unknown,
): { ok: true; definition: FormDefinition } | { ok: false; problems: Problem[] } {
  const problem = (path: Path, code: string, detail?: string): Problem => ({
    path: pointer(path),
    code,
    ...(detail === undefined ? {} : { detail: detail.slice(0, 300) }),
    place: placeOf(json, path),
  })
  if (deeperThan(json, MOST_DEPTH)) return { ok: false, problems: [problem([], 'too-deep')] }
  const read = FormDefinition.safeParse(json)
  const problems = read.success
    ? definitionFaults(read.data).map(({ path, code, detail }) => problem(path, code, detail))
    : read.error.issues.flatMap((issue) =>
        shapeFaults(json, issue).map(({ path, code, detail }) => problem(path, code, detail)),
      )
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) }
  return read.success
    ? { ok: true, definition: read.data }
    : { ok: false, problems: [problem([], 'wrong-type', 'object')] }
}

function deeperThan(json: unknown, most: number): boolean {
  let level: unknown[] = [json]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value as Record<string, unknown>) : [],
    )
  }
  return false
}

type Fault = { path: Path; code: string; detail?: string }

/** A complaint of the schema in our own words. */
function shapeFaults(json: unknown, issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
  const last = path.at(-1)
  const given = valueAt(json, path)
  const inLanguage = typeof last === 'string' && isLanguage(last) && path.length > 1
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], code: 'unknown-field', detail: key }))
    case 'invalid_type':
      if (given === undefined)
        return [inLanguage ? { path, code: 'language-missing', detail: last } : { path, code: 'missing' }]
      return [{ path, code: 'wrong-type', detail: issue.expected }]
    case 'too_small':
      if (issue.origin === 'string')
        return [inLanguage ? { path, code: 'language-missing', detail: last } : { path, code: 'empty' }]
      return [{ path, code: issue.origin === 'array' ? 'too-few' : 'too-low', detail: String(issue.minimum) }]
    case 'too_big': {
      const code = { string: 'too-long', array: 'too-many' }[issue.origin as 'string'] ?? 'too-high'
      return [{ path, code, detail: String(issue.maximum) }]
    }
    case 'invalid_format':
      return [
        {
          path,
          code: last === 'key' || last === 'question' ? keyFault(path) : 'bad-id',
          detail: String(given),
        },
      ]
    case 'invalid_value':
      return given === undefined
        ? [{ path, code: 'missing' }]
        : [{ path, code: 'unknown-value', detail: issue.values.map(String).join(', ') }]
    case 'invalid_union':
      return [unionFault(issue, path, given)]
    default:
      return [{ path, code: 'unreadable' }]
  }
}

/** The form's own key is written with hyphens, those of sections and questions without. */
const keyFault = (path: Path) => (path.length === 1 ? 'bad-id' : 'bad-key')

function unionFault(issue: z.core.$ZodIssueInvalidUnion, path: Path, given: unknown): Fault {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : undefined
  if (!options) return { path, code: 'bad-condition' }
  return given === undefined
    ? { path, code: 'missing' }
    : { path, code: 'unknown-value', detail: options.join(', ') }
}

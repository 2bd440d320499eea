import type { BolystParts } from './bolyst.ts'
import { accountFindings, choiceFindings } from './bolyst-answer-findings.ts'
import { quoteOf, samePersonOtherwise } from './bolyst-fields.ts'
import { choiceKeys, fieldKeys, headKeys, wordLimits } from './bolyst-form.ts'
import { fold } from './labels.ts'
import type { FindingReading, Quote, Severity } from './reading.ts'

/** Adds one finding to the list. */
export type Add = (
  code: string,
  severity: Severity,
  fields: string[],
  message: string,
  quotes?: Quote[],
  candidates?: unknown[],
) => void

/** Contradictions, gaps and ways of reading that a person should know of; codes and severities as agreed for imports. */
export function readFindings(parts: BolystParts): FindingReading[] {
  const findings: FindingReading[] = []
  const add: Add = (code, severity, fields, message, quotes = [], candidates) => {
    findings.push({
      code,
      severity,
      fields,
      message,
      quotes,
      ...(candidates === undefined ? {} : { candidates }),
    })
  }
  fieldFindings(parts, add)
  municipalityFindings(parts, add)
  countFindings(parts, add)
  choiceFindings(parts, add)
  accountFindings(parts, add)
  layoutFindings(parts, add)
  for (const text of parts.texts) {
    if (text.withinLimit === false) {
      const limit = wordLimits[text.key as keyof typeof wordLimits]
      add(
        'over-word-limit',
        'warning',
        [`texts.${text.key}`],
        `The answer has ${text.unicodeWords} words; the limit is ${limit}.`,
        quoteOf(parts.source, { start: text.start, end: text.end }),
      )
    }
  }
  return findings
}

function fieldQuote(parts: BolystParts, key: string): Quote[] {
  const field = parts.fields[key]
  return field?.start === undefined || field.end === undefined
    ? []
    : quoteOf(parts.source, { start: field.start, end: field.end })
}

function fieldFindings(parts: BolystParts, add: Add) {
  const { fields } = parts
  for (const key of ['reportDate', 'deadline']) {
    const field = fields[key]
    if (field?.state === 'not-readable' && field.quote !== undefined) {
      add(
        'date-invalid',
        'error',
        [`fields.${key}`],
        'There is no such date.',
        fieldQuote(parts, key),
        field.candidates,
      )
    }
  }
  if (typeof fields.deadline?.value === 'string' && fields.deadline.value.startsWith('--')) {
    add(
      'deadline-without-year',
      'info',
      ['fields.deadline'],
      'The deadline has no year.',
      fieldQuote(parts, 'deadline'),
    )
  }
  const absent = [...headKeys, ...fieldKeys].filter(
    (key) => fields[key]?.state === 'missing' && !(key === 'steeringGroupLeader' && parts.roleNotFilled),
  )
  if (absent.length > 0)
    add(
      'missing-field',
      'info',
      absent.map((key) => `fields.${key}`),
      'The document has no value for these fields.',
    )
  if (parts.roleNotFilled) {
    add(
      'role-not-filled',
      'info',
      ['fields.steeringGroupLeader'],
      'The answer says that nobody leads the steering group.',
      fieldQuote(parts, 'steeringGroupLeader'),
    )
  }
  const sender = personName(fields.sender?.value)
  const leader = personName(fields.projectLeader?.value)
  if (sender !== undefined && leader !== undefined && samePersonOtherwise(sender, leader)) {
    add(
      'person-name-variant',
      'info',
      ['fields.sender', 'fields.projectLeader'],
      'Most likely one person, with the name in two forms.',
      [...fieldQuote(parts, 'sender'), ...fieldQuote(parts, 'projectLeader')],
    )
  }
  projectNameFinding(parts, add)
}

function projectNameFinding(parts: BolystParts, add: Add) {
  const { title } = parts.accounts
  const name = parts.fields.projectName?.value
  if (title === undefined || typeof name !== 'string' || fold(title.text) === fold(name)) return
  add(
    'project-name-conflict',
    'error',
    ['fields.projectName', 'accounts.title'],
    'The accounts carry another project name.',
    [...fieldQuote(parts, 'projectName'), ...quoteOf(parts.source, title)],
  )
}

function personName(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : undefined
}

function municipalityFindings(parts: BolystParts, add: Add) {
  const { countyCouncil, endsWithSeparator, resolved, unknown, answer } = parts.municipalities
  const where = ['fields.municipalities']
  if (countyCouncil !== undefined) {
    add(
      'wrong-kind-of-value',
      'warning',
      where,
      'The field for municipalities names a county council.',
      fieldQuote(parts, 'municipalities'),
    )
  }
  if (endsWithSeparator) {
    add(
      'list-ends-with-separator',
      'warning',
      where,
      'The list ends with a comma: one more may have been meant.',
      fieldQuote(parts, 'municipalities'),
    )
  }
  for (const name of resolved.ambiguous) {
    const at = answer.text.indexOf(name)
    const start = answer.starts[at]
    const end = answer.ends[at + name.length - 1]
    const quotes = start === undefined || end === undefined ? [] : quoteOf(parts.source, { start, end })
    add(
      'place-name-ambiguous',
      'info',
      where,
      `Several municipalities were called ${name} at the date.`,
      quotes,
    )
  }
  if (unknown.length > 0)
    add(
      'place-unknown',
      'warning',
      where,
      'The register has no municipality of this name at the date.',
      unknown,
    )
}

function countFindings(parts: BolystParts, add: Add) {
  const totals = parts.counts.filter((count) => count.sort === 'total')
  const values = [...new Set(totals.map((count) => count.value))].sort((a, b) => a - b)
  const listed = parts.fields.municipalities?.value
  const length =
    Array.isArray(listed) && listed.length >= 2 && parts.municipalities.unknown.length === 0
      ? listed.length
      : undefined
  const quotes = totals.map(({ raw, start, end }) => ({ text: raw, start, end }))
  const fields = [...new Set(totals.map((count) => textAround(parts, count.start)))]
  if (values.length > 1) {
    add(
      'count-conflict',
      'error',
      fields,
      'The number of municipalities is not the same everywhere.',
      quotes,
      values,
    )
  } else if (values.length === 1 && length !== undefined) {
    const both = ['fields.municipalities', ...fields]
    const listQuote = fieldQuote(parts, 'municipalities')
    if (values[0] === length)
      add('count-verified', 'ok', both, 'The figure and the list of municipalities agree.', [
        ...listQuote,
        ...quotes,
      ])
    else
      add(
        'count-conflict',
        'error',
        both,
        'The figure and the list of municipalities do not agree.',
        [...listQuote, ...quotes],
        [values[0], length],
      )
  }
}

function textAround(parts: BolystParts, position: number): string {
  const text = parts.texts.find((one) => one.start <= position && position < one.end)
  return `texts.${text?.key ?? 'goalsAndProgress'}`
}

function layoutFindings(parts: BolystParts, add: Add) {
  const { rows, texts, accounts } = parts
  const pathOf = (key: string) => {
    if (key === 'progress')
      return texts.some((text) => text.key === 'progressAdjustment')
        ? 'texts.progressAdjustment'
        : 'choices.progress'
    if (key === 'accounts') return 'accounts'
    return (choiceKeys as readonly string[]).includes(key)
      ? `choices.${key}`
      : texts.some((text) => text.key === key)
        ? `texts.${key}`
        : `fields.${key}`
  }
  const split = rows.filter((row) => row.splitByPage).map((row) => pathOf(row.key))
  if (accounts.splitByPage) split.push('accounts')
  if (split.length > 0)
    add('cell-split-by-page', 'info', split, 'A page end divides the answer; its parts were joined.')
  const labels = rows.filter((row) => row.labelSplitByPage)
  if (labels.length > 0) {
    add(
      'label-split-by-page',
      'info',
      labels.map((row) => pathOf(row.key)),
      'A page end divides the label; its parts were joined.',
      labels.flatMap((row) => quoteOf(parts.source, row.label)),
    )
  }
  const unsure = rows.filter((row) => row.doubts.size > 0 && row.values.length > 0)
  if (unsure.length > 0) {
    add(
      'answer-unclear',
      'warning',
      unsure.map((row) => pathOf(row.key)),
      'It is not clear where these answers begin or end.',
      unsure.flatMap((row) => quoteOf(parts.source, row.label)),
    )
  }
  const lost = rows.filter((row) => row.lost)
  if (lost.length > 0) {
    add(
      'answer-not-joined',
      'warning',
      lost.map((row) => pathOf(row.key)),
      'Labels and answers stand apart and are not equal in number.',
      lost.flatMap((row) => quoteOf(parts.source, row.label)),
    )
  }
}

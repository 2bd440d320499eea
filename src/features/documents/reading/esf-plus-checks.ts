import type { Line } from './lines.ts'
import { foldSpaces } from './parsed.ts'
import { nutsOfRegion } from './programme-regions.ts'
import type { FieldReading, FindingReading } from './reading.ts'
import { finding, quoteOf } from './settle.ts'

type Located = { value: string; start: number; end: number }
export type Title = {
  documentTitle: FieldReading | undefined
  number: Located | undefined
  name: Located | undefined
  findings: FindingReading[]
}
type Fields = Record<string, FieldReading>

const numberAndName = /^([A-ZÅÄÖ]{0,6}[ -]?\d[\d/-]{1,15}\d)\s+[-–—]\s+(.+)$/

/** The title line "number - name" before the first label. */
export function readTitle(text: string, lines: Line[]): Title {
  const distinct = [...new Map(lines.map((line) => [foldSpaces(line.text), line])).values()]
  const shaped = distinct.filter((line) => numberAndName.test(line.text))
  const line = shaped.length === 1 ? shaped[0] : shaped.length === 0 ? distinct[0] : undefined
  if (!line) return { documentTitle: undefined, number: undefined, name: undefined, findings: [] }
  const m = numberAndName.exec(line.text)
  const documentTitle: FieldReading = {
    value: foldSpaces(line.text),
    state: 'uncertain',
    quote: text.slice(line.start, line.end),
    start: line.start,
    end: line.end,
  }
  if (!m) return { documentTitle, number: undefined, name: undefined, findings: [] }
  const [whole, number = '', name = ''] = m
  const nameStart = line.start + whole.length - name.length
  return {
    documentTitle,
    number: { value: number, start: line.start, end: line.start + number.length },
    name: { value: foldSpaces(name), start: nameStart, end: nameStart + name.length },
    findings: [],
  }
}

function located(field: FieldReading | undefined): Located | undefined {
  if (typeof field?.value !== 'string' || field.start === undefined || field.end === undefined)
    return undefined
  return { value: field.value, start: field.start, end: field.end }
}

function doubt(fields: Fields, keys: string[]): void {
  for (const key of keys) {
    const field = fields[key]
    if (field?.state === 'read') field.state = 'uncertain'
  }
}

/**
 * One number three times: in the title, as registry number and as project number. Where they differ none is certain;
 * a number that stands alone is certain only in the full shape year, stroke, five digits.
 */
export function checkNumbers(text: string, fields: Fields, title: Title): FindingReading[] {
  const keys = ['caseNumber', 'projectNumber']
  const inFields = keys.map((key) => located(fields[key]))
  const all = [title.number, ...inFields].filter((one) => one !== undefined)
  const values = new Set(all.map((one) => one.value))
  const paths = ['fields.documentTitle', 'fields.caseNumber', 'fields.projectNumber']
  if (values.size > 1) {
    doubt(fields, [...keys, 'documentTitle'])
    const quotes = all.map((one) => quoteOf(text, one))
    return [
      finding(
        'number-conflict',
        'error',
        paths,
        'Title, registry number and project number differ.',
        quotes,
        [...values],
      ),
    ]
  }
  if (all.length === 1 && all[0] && !/^\d{4}\/\d{5}$/.test(all[0].value)) doubt(fields, keys)
  if (title.number && inFields.every((one) => one === undefined)) {
    return [
      finding('value-in-title-only', 'info', paths, 'The only number stands in the title.', [
        quoteOf(text, title.number),
      ]),
    ]
  }
  if (all.length > 1 && title.number) {
    // Running text may follow the last label at once; the same number three times proves it all the same.
    const last = fields.projectNumber
    if (all.length === 3 && last?.state === 'uncertain') last.state = 'read'
    if (title.documentTitle) confirmTitle(fields, title)
  }
  return []
}

/** The title is certain when its number is that of the fields and its name that of the name field. */
function confirmTitle(fields: Fields, title: Title): void {
  const name = located(fields.projectName)
  if (fields.documentTitle && name && title.name && sameName(name.value, title.name.value))
    fields.documentTitle.state = 'read'
}

function sameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => foldSpaces(name).toLowerCase())
  return a === b
}

/** The name in the title against the name field; a title cut with an ellipsis may be its beginning. */
export function checkNames(text: string, fields: Fields, title: Title): FindingReading[] {
  const name = located(fields.projectName)
  if (!title.name) return []
  if (!name) {
    if (fields.projectName?.state === 'not-readable') return []
    return [
      finding('value-in-title-only', 'info', ['fields.projectName'], 'The name stands in the title only.', [
        quoteOf(text, title.name),
      ]),
    ]
  }
  const shortened = /^(.{8,}?)\s?(?:…|\.\.\.)$/.exec(title.name.value)
  if (
    sameName(name.value, title.name.value) ||
    (shortened && name.value.toLowerCase().startsWith((shortened[1] ?? '').toLowerCase()))
  )
    return []
  doubt(fields, ['projectName', 'documentTitle'])
  return [
    finding(
      'project-name-conflict',
      'error',
      ['fields.projectName', 'fields.documentTitle'],
      'The name in the title and the name field differ.',
      [quoteOf(text, title.name), quoteOf(text, name)],
      [title.name.value, name.value],
    ),
  ]
}

/** A project that ends before it starts: neither date is certain. */
export function checkPeriod(text: string, fields: Fields): FindingReading[] {
  const [start, end] = [located(fields.startDate), located(fields.endDate)]
  if (!start || !end || start.value.length !== end.value.length || start.value <= end.value) return []
  doubt(fields, ['startDate', 'endDate'])
  const quotes = [quoteOf(text, start), quoteOf(text, end)]
  return [
    finding(
      'period-reversed',
      'warning',
      ['fields.startDate', 'fields.endDate'],
      'The period ends before it begins.',
      quotes,
    ),
  ]
}

/** Region and NUTS 2 code name one place. */
export function checkRegion(text: string, fields: Fields): FindingReading[] {
  const [region, code] = [located(fields.region), located(fields.nuts2Code)]
  const expected = region && nutsOfRegion(region.value)
  if (!region || !code || !expected || code.value === expected) return []
  doubt(fields, ['region', 'nuts2Code'])
  const quotes = [quoteOf(text, region), quoteOf(text, code)]
  return [
    finding(
      'region-conflict',
      'warning',
      ['fields.region', 'fields.nuts2Code'],
      'Region and NUTS 2 code name different places.',
      quotes,
    ),
  ]
}

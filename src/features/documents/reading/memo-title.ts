import type { Line } from './lines.ts'
import { foldSpaces, type Parsed } from './parsed.ts'
import { parseName } from './plain-values.ts'
import type { FieldReading, FindingReading } from './reading.ts'
import { finding, findingsOf, quoteOf, settle } from './settle.ts'
import { parseDate } from './values.ts'

/** How the title of a memo begins. */
export const memoTitle = /^PM\b[\s:–-]*/
const titleLabel = /^PM\b[\s:–-]*(?:\d{4}-\d{2}-\d{2}\s*)?Projekt\s*[:–-]?\s*/i

/** Date line and title, which stand before the first label. */
export function readHead(
  text: string,
  head: Line[],
  hasLabels: boolean,
  fields: Record<string, FieldReading>,
  findings: FindingReading[],
): void {
  const whole = { place: 'certain' as const, inline: true, cut: !hasLabels, others: [] }
  const dated = head.filter(
    (line) => /^[\d.\s/-]{6,12}$/.test(line.text) || parseDate(line.text).state === 'read',
  )
  const [date] = dated
  if (date) {
    const fact = {
      ...whole,
      key: 'documentDate',
      label: '',
      labelStart: date.start,
      labelEnd: date.start,
      printed: date.text,
      start: date.start,
      end: date.end,
    }
    const parsed = parseDate(date.text)
    const different = new Set(dated.map((line) => foldSpaces(line.text))).size > 1
    fields.documentDate = settle(text, different ? { ...fact, place: 'continued' } : fact, parsed, {
      proof: different ? 'place' : 'shape',
      inOrder: true,
    })
    findings.push(...findingsOf(text, 'fields.documentDate', fact, parsed))
  }
  const others = head.filter((line) => !dated.includes(line))
  const titled = others.filter((line) => memoTitle.test(line.text))
  const headings = others.filter((line) => line.heading > 0)
  const candidates = titled.length > 0 ? titled : headings.length > 0 ? headings : others
  const distinct = [...new Map(candidates.map((line) => [foldSpaces(line.text), line])).values()]
  const [title] = distinct
  if (!title) return
  const fact = { ...whole, printed: title.text, start: title.start, end: title.end }
  const sure = distinct.length === 1
  const settings = { proof: 'place', inOrder: sure && hasLabels } as const
  fields.documentTitle = settle(text, fact, parseTitle(title.text), settings)
  const { start, end } = nameWithin(title)
  const printed = text.slice(start, end)
  fields.projectName = settle(text, { ...fact, printed, start, end }, parseName(printed), settings)
  titleDate(text, title, date !== undefined, fields, findings)
}

function parseTitle(printed: string): Parsed<string> {
  const parsed = parseName(printed)
  return parsed.problem === 'shape' && /["”]$/.test(parsed.raw) ? { ...parsed, state: 'uncertain' } : parsed
}

/** The name in quotation marks, else what follows "PM Projekt:", else the whole title. */
function nameWithin(title: Line): { start: number; end: number } {
  const quoted = /["“”«»]([^"“”«»]+)["“”«»]/.exec(title.text)
  if (quoted) {
    const start = title.start + quoted.index + 1
    return { start, end: start + (quoted[1] ?? '').length }
  }
  const label = titleLabel.exec(title.text) ?? memoTitle.exec(title.text)
  return { start: title.start + (label?.[0].length ?? 0), end: title.end }
}

function titleDate(
  text: string,
  title: Line,
  hasDate: boolean,
  fields: Record<string, FieldReading>,
  findings: FindingReading[],
): void {
  const m = hasDate ? null : /\d{4}-\d{2}-\d{2}/.exec(title.text)
  if (!m) return
  const span = { start: title.start + m.index, end: title.start + m.index + m[0].length }
  const { value } = parseDate(m[0])
  fields.documentDate = { value, state: value ? 'uncertain' : 'not-readable', quote: m[0], ...span }
  findings.push(
    finding('value-in-title-only', 'info', ['fields.documentDate'], 'The only date stands in the title.', [
      quoteOf(text, span),
    ]),
  )
}

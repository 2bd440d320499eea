import type { Country } from '../../places/register.ts'
import type { ExtractedText } from '../extracted-text.ts'
import { coFinancing } from './esf-findings.ts'
import { type Fact, factsOf } from './facts.ts'
import { factKinds, fieldVocabulary, keyOfLabel, listKeys } from './field-labels.ts'
import { countryOf } from './form-country.ts'
import { readLabelledLists } from './labelled-lists.ts'
import { languageOf } from './language.ts'
import { type Line, repeatedLines, splitLines } from './lines.ts'
import { type Mark, scanMarks } from './marks.ts'
import { looksLikeOrganisation, looksLikePerson } from './name-shapes.ts'
import { isPageChrome } from './page-chrome.ts'
import { foldSpaces, type Parsed } from './parsed.ts'
import { parseCode, parseCount, parseName, parseOrganisation, parseWebsite } from './plain-values.ts'
import type { FieldReading, FindingReading, Reading, TextReading } from './reading.ts'
import { sectionsOf, textOf } from './sections.ts'
import { finding, orderFindings, quoteOf, settle } from './settle.ts'
import { type Parsing, settleAll, spanFields } from './settle-all.ts'
import {
  parseDate,
  parseDateSpan,
  parseEmail,
  parseMoney,
  parseOrganisationNumber,
  parsePerson,
  parsePhone,
} from './values.ts'

type Layout = {
  lines: Line[]
  marks: Mark<string>[]
  unknown: Set<string>
  titleLines: Line[]
  chrome: Line[]
}

const unknownLabel = /^(\p{Lu}[\p{L}\d/.-]{1,24}(?: [\p{L}\d/.-]{1,24}){0,4})(?:: ?|\s?\t)(\S.{0,300})?$/u

function layOut(text: string): Layout {
  const all = splitLines(text)
  const chrome = all.filter(isPageChrome)
  const lines = all.map((line) => (isPageChrome(line) ? { ...line, blank: true } : line))
  const known = scanMarks(lines, { vocabulary: fieldVocabulary, from: 0, to: lines.length, forgiving: true })
  const marks = known.filter((mark) => !isRunningText(lines, mark))
  const { all: together, unknown } = withUnknown(lines, marks)
  const firstMark = together[0]?.line ?? lines.length
  return {
    lines,
    marks: together,
    unknown,
    chrome,
    titleLines: lines.slice(0, firstMark).filter((line) => !line.blank),
  }
}

/** A short label word that opens a sentence ("Mål: …" in a long line of text) begins a section, never a fact. */
function isRunningText(lines: Line[], mark: Mark<string>): boolean {
  const line = lines[mark.line]
  return mark.kind === 'fact' && mark.how === 'colon' && line !== undefined && line.text.length > 300
}

/** Adds labels outside the vocabulary: among the facts only, never inside running text. */
function withUnknown(lines: Line[], marks: Mark<string>[]): { all: Mark<string>[]; unknown: Set<string> } {
  const byLine = new Map(marks.map((mark) => [mark.line, mark]))
  const unknown = new Set<string>()
  const all: Mark<string>[] = []
  let amongFacts = true
  for (const line of lines) {
    const known = byLine.get(line.index)
    if (known) {
      amongFacts = known.kind === 'fact' || listKeys.includes(known.key)
      all.push(known)
      continue
    }
    const m =
      amongFacts && !line.blank && !line.bullet && line.heading === 0 ? unknownLabel.exec(line.text) : null
    const key = m && keyOfLabel(m[1] ?? '')
    if (!m || !key || (all.length === 0 && marks.length > 0 && line.index === 0)) continue
    unknown.add(key)
    const labelLength = (m[1] ?? '').length
    const rest = m[2] ? { start: line.end - m[2].length, end: line.end } : undefined
    all.push({
      key,
      kind: 'fact',
      line: line.index,
      label: m[1] ?? '',
      labelStart: line.start,
      labelEnd: line.start + labelLength,
      exact: true,
      how: 'colon',
      rest,
    })
  }
  return { all, unknown }
}

/** Evidence (0 to 1) that a text consists of labels and values; at most 0.6, since every known form does too. */
export function recogniseLabelledText(extracted: ExtractedText): number {
  const { marks, unknown } = layOut(extracted.text)
  const keys = new Set(marks.filter((mark) => !unknown.has(mark.key)).map((mark) => mark.key))
  const facts = [...keys].filter((key) => factKinds.has(key)).length
  if (keys.size < 3 || facts < 2) return 0
  return Math.min(0.6, 0.3 + keys.size / 20)
}

/** Reads labels with values in Norwegian, Swedish or English; unknown labels become fields that are `uncertain`. */
export function readLabelledText(extracted: ExtractedText, fileName: string): Reading {
  const { text } = extracted
  const layout = layOut(text)
  const repeated = repeatedLines(layout.lines)
  const facts = factsOf(text, layout.lines, layout.marks, layout.lines.length, { repeated })
  const sections = sectionsOf(layout.lines, layout.marks, repeated)
  const running = sections.filter((section) => !listKeys.includes(section.key))
  const answers = [
    ...running.flatMap((section) => section.lines.map((line) => line.text)),
    ...facts.map((fact) => fact.printed),
  ]
  const language = languageOf(answers.join('\n'))
  const country = countryOf(text, language)
  const findings = orderFindings(text, facts, true)
  const fields: Record<string, FieldReading> = {}
  readTitle(text, layout, fields)
  settleAll(text, facts, (fact) => parseFact(fact, country), true, fields, findings)
  for (const key of layout.unknown) doubt(fields[key])
  const money = coFinancing(text, fields)
  if (money.impossible) for (const key of ['grant', 'totalBudget']) doubt(fields[key])
  findings.push(...money.findings, ...periodFindings(text, fields))
  const texts: TextReading[] = []
  for (const section of running) {
    const made = textOf(text, section, language, true)
    if (made.reading) texts.push(made.reading)
    findings.push(...made.findings)
  }
  const lists = readLabelledLists(text, layout.lines, sections, running, country, fields)
  if (layout.chrome.length > 0) {
    const quotes = layout.chrome.map((line) => quoteOf(text, line))
    findings.push(
      finding(
        'page-chrome-removed',
        'info',
        ['pageChrome'],
        'Furniture of the web page was left out.',
        quotes,
      ),
    )
  }
  return {
    file: fileName,
    kind: 'labelled-text',
    language,
    country,
    fields,
    choices: {},
    texts,
    counts: lists.counts,
    resolved: lists.resolved,
    findings: [...findings, ...lists.findings],
  }
}

function doubt(field: FieldReading | undefined): void {
  if (field?.state === 'read') field.state = 'uncertain'
}

/** The only line, or the only heading, before the first label. */
function readTitle(text: string, { titleLines, marks }: Layout, fields: Record<string, FieldReading>): void {
  const headings = titleLines.filter((line) => line.heading > 0)
  const candidates = headings.length > 0 ? headings : titleLines
  const [line] = candidates
  if (!line) return
  const sure = new Set(candidates.map((one) => foldSpaces(one.text))).size === 1 && line.text.length <= 200
  const fact = {
    start: line.start,
    end: line.end,
    printed: line.text,
    place: 'certain' as const,
    inline: true,
    cut: marks.length === 0,
    others: [],
  }
  fields.documentTitle = settle(text, fact, parseName(line.text), { proof: 'place', inOrder: sure })
}

function parseFact({ key, printed }: Fact<string>, country: Country | null): Parsing[] {
  const kind = factKinds.get(key)
  if (!kind) return [{ key, parsed: asPrinted(printed), proof: 'place' }]
  if (kind === 'period') return spanFields(parseDateSpan(printed))
  const shape = (parsed: Parsed<unknown>): Parsing[] => [{ key, parsed, proof: 'shape' }]
  const place = (parsed: Parsed<unknown>): Parsing[] => [{ key, parsed, proof: 'place' }]
  if (kind === 'email') return shape(parseEmail(printed))
  if (kind === 'phone') return shape(parsePhone(printed, { country }))
  if (kind === 'website') return shape(parseWebsite(printed))
  if (kind === 'organisation-number') return shape(parseOrganisationNumber(printed, { country }))
  if (kind === 'date') return place(parseDate(printed))
  if (kind === 'money') return place(parseMoney(printed, { country }))
  if (kind === 'number') return place(parseCount(printed))
  if (kind === 'code') return place(parseCode(printed, /^(?=.*\d)[\p{L}\d][\p{L}\d /.-]{2,24}$/u))
  if (kind === 'person') return place(parsePerson(printed, roleOf(key)))
  if (kind === 'organisation') return place(strictOrganisation(printed))
  return place(strictName(printed))
}

const roles: Record<string, string> = {
  projectLeader: 'project-leader',
  steeringGroupLeader: 'steering-group-leader',
  contactPerson: 'contact-person',
}

function roleOf(key: string): string {
  return roles[key] ?? 'contact-person'
}

/** Without a known form only the words show that a value is a body: one without such a word needs a person's eye. */
function strictOrganisation(printed: string): Parsed<string> {
  const parsed = parseOrganisation(printed)
  if (parsed.state !== 'read' || looksLikeOrganisation(parsed.raw) || /^\p{Lu}{2,6}$/u.test(parsed.raw))
    return parsed
  return { ...parsed, state: 'uncertain', problem: undefined }
}

/** The value of a label that is not in the vocabulary, as printed: what it means is for a person to say. */
function asPrinted(printed: string): Parsed<string> {
  const raw = foldSpaces(printed)
  return { value: raw, state: raw === '' ? 'missing' : 'uncertain', raw, closed: false }
}

/** A name of a project, a programme or a place that looks like a person stands under the wrong label. */
function strictName(printed: string): Parsed<string> {
  const parsed = parseName(printed)
  return parsed.state === 'read' && looksLikePerson(parsed.raw)
    ? { ...parsed, state: 'uncertain', problem: 'wrong-kind' }
    : parsed
}

function periodFindings(text: string, fields: Record<string, FieldReading>): FindingReading[] {
  const { startDate, endDate } = fields
  if (startDate?.state !== 'read' || endDate?.state !== 'read') return []
  if (String(startDate.value) <= String(endDate.value)) return []
  doubt(startDate)
  doubt(endDate)
  const quotes = [startDate, endDate].flatMap((field) =>
    field.start === undefined || field.end === undefined
      ? []
      : [quoteOf(text, { start: field.start, end: field.end })],
  )
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

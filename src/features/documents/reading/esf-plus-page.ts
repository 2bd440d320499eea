import type { ExtractedText } from '../extracted-text.ts'
import { checkNames, checkNumbers, checkPeriod, checkRegion, readTitle } from './esf-plus-checks.ts'
import { type EsfPlusKey, esfPlusOrder, esfPlusOwnLabels, esfPlusVocabulary } from './esf-plus-form.ts'
import { type Fact, factsOf, inFormOrder } from './facts.ts'
import { languageOf } from './language.ts'
import { type Line, repeatedLines, splitLines } from './lines.ts'
import { type Mark, scanMarks } from './marks.ts'
import { isPageChrome } from './page-chrome.ts'
import { foldSpaces, type Parsed } from './parsed.ts'
import { comparePlaces } from './place-findings.ts'
import {
  parseCode,
  parseCount,
  parseName,
  parseOneOf,
  parseOrganisation,
  parsePercent,
  parsePlace,
  parseYesNo,
} from './plain-values.ts'
import { nutsCodes, regionNames } from './programme-regions.ts'
import type { FieldReading, FindingReading, Reading, TextReading } from './reading.ts'
import { textOf } from './sections.ts'
import { finding, findingsOf, orderFindings, quoteOf } from './settle.ts'
import { type Parsing, settleAll } from './settle-all.ts'
import { parseDate, parseOrganisationNumber } from './values.ts'

type Layout = {
  lines: Line[]
  marks: Mark<EsfPlusKey>[]
  facts: Fact<EsfPlusKey>[]
  themes: Fact<EsfPlusKey>[]
  chrome: Line[]
  titleLines: Line[]
  running: Line[]
  repeated: ReadonlySet<number>
}

function layOut(text: string): Layout {
  const all = splitLines(text)
  const chrome = all.filter(isPageChrome)
  const lines = all.map((line) => (isPageChrome(line) ? { ...line, blank: true } : line))
  const repeated = repeatedLines(lines)
  const marks = scanMarks(lines, { vocabulary: esfPlusVocabulary, from: 0, to: lines.length })
  const facts = factsOf(text, lines, marks, lines.length, { repeated, many: ['secondaryThemes'] })
  const last = facts.find((fact) => fact.key === marks.at(-1)?.key)
  const running = last
    ? lines.filter((line) => line.start > Math.max(last.end, last.labelEnd) && !line.blank)
    : []
  return {
    lines,
    marks,
    facts: facts.filter((fact) => fact.key !== 'secondaryThemes'),
    themes: facts.filter((fact) => fact.key === 'secondaryThemes'),
    chrome,
    titleLines: lines.slice(0, marks[0]?.line ?? lines.length).filter((line) => !line.blank),
    running,
    repeated,
  }
}

/** Evidence (0 to 1) that a text is an ESF+ project page (2021–2027). */
export function recogniseEsfPlusPage(extracted: ExtractedText): number {
  const keys = new Set(layOut(extracted.text).marks.map((mark) => mark.key))
  const own = esfPlusOwnLabels.filter((key) => keys.has(key)).length
  if (own < 2) return 0
  return Math.min(1, own / 12 + keys.size / 20)
}

/** Reads such a page: facts with the value on the next line, then running text without headings. */
export function readEsfPlusPage(extracted: ExtractedText, fileName: string): Reading {
  const { text } = extracted
  const layout = layOut(text)
  const inOrder = inFormOrder(layout.marks, esfPlusOrder)
  const findings = orderFindings(text, [...layout.facts, ...layout.themes], inOrder)
  const fields: Record<string, FieldReading> = {}
  settleAll(text, layout.facts, parseFact, inOrder, fields, findings)
  readThemes(text, layout.themes, inOrder, fields, findings)
  const title = readTitle(text, layout.titleLines)
  if (title.documentTitle) fields.documentTitle = title.documentTitle
  findings.push(...title.findings)
  for (const check of [
    checkNumbers(text, fields, title),
    checkNames(text, fields, title),
    checkPeriod(text, fields),
    checkRegion(text, fields),
  ]) {
    findings.push(...check)
  }
  const language = languageOf(layout.running.map((line) => line.text).join('\n'))
  const description = readRunning(text, layout, language, fields.projectNumber?.state === 'read')
  findings.push(...description.findings, ...formFindings(text, layout))
  const day = fields.startDate?.state === 'read' ? String(fields.startDate.value) : '2023-01-01'
  const places = comparePlaces(text, {
    places: [],
    listSpan: undefined,
    paragraphs: layout.running,
    region: undefined,
    country: 'SE',
    day,
  })
  return {
    file: fileName,
    kind: 'esf-plus-page',
    language,
    country: 'SE',
    fields,
    choices: {},
    texts: description.texts,
    counts: places.counts,
    resolved: {
      municipalityCodes: Object.fromEntries(places.named.map((place) => [place.name, place.code])),
      ambiguous: [],
    },
    findings: [...findings, ...places.findings],
  }
}

const countries = new Map([
  ['sverige', 'Sverige'],
  ['norge', 'Norge'],
  ['finland', 'Finland'],
  ['danmark', 'Danmark'],
])
const nuts = new Map([...nutsCodes].map((code) => [code.toLowerCase(), code]))
const cci = /^\d{4}[A-Z]{2}\d{2}[A-Z0-9]{4}\d{3}$/
/** Registry and project numbers: year, stroke, running number of five digits, or another code with digits. */
const registryNumber = /^(?:\d{4}\/\d{5}|[A-ZÅÄÖ]{0,6}[ -]?\d[\d/-]{2,14}\d)$/

function parseFact({ key, printed }: Fact<EsfPlusKey>): Parsing[] {
  const shape = (parsed: Parsed<unknown>): Parsing[] => [{ key, parsed, proof: 'shape' }]
  const number = (parsed: Parsed<unknown>): Parsing[] => [{ key, parsed, proof: 'place', family: 'number' }]
  const place = (parsed: Parsed<unknown>): Parsing[] => [{ key, parsed, proof: 'place' }]
  switch (key) {
    case 'country':
      return shape(parseOneOf(printed, countries))
    case 'programmeCci':
      return shape(parseCode(printed, cci))
    case 'caseNumber':
    case 'projectNumber':
      return place(parseCode(printed, registryNumber))
    case 'ownerOrganisationNumber':
      return shape(parseOrganisationNumber(printed, { country: 'SE' }))
    case 'projectOwner':
    case 'fund':
      return place(parseOrganisation(printed))
    case 'beneficiaryPlace':
      return place(parsePlace(printed))
    case 'startDate':
    case 'endDate':
      return shape(parseDate(printed))
    case 'unionCofinancingRate':
      return number(parsePercent(printed))
    case 'programmeArea':
      return place(parseCode(printed, /^[A-ZÅÄÖ]$/))
    case 'specificObjective':
      return place(parseCode(printed, /^[A-Za-z]\d{1,2}$/))
    case 'region':
      return shape(parseOneOf(printed, regionNames))
    case 'nuts2Code':
      return shape(parseOneOf(printed, nuts))
    case 'beneficiaryPostalCode':
      return number(parseCode(printed, /^\d{3} ?\d{2}$/))
    case 'interventionType':
      return number(parseCode(printed, /^\d{3}(?: ?[.–-] ?\S.{0,200})?$/))
    case 'participants':
      return number(parseCount(printed))
    case 'strategicImportance':
      return place(parseYesNo(printed))
    default:
      return place(parseName(printed))
  }
}

/** The label may stand several times; the answers are kept in order. */
function readThemes(
  text: string,
  themes: Fact<EsfPlusKey>[],
  inOrder: boolean,
  fields: Record<string, FieldReading>,
  findings: FindingReading[],
): void {
  const [first] = themes
  if (!first) return
  const parsed = themes.map((fact) => parseYesNo(fact.printed))
  for (const [i, fact] of themes.entries()) {
    const one = parsed[i]
    if (one) findings.push(...findingsOf(text, 'fields.secondaryThemes', fact, one))
  }
  if (themes.every((fact) => fact.printed === '')) {
    fields.secondaryThemes = { value: null, state: 'missing' }
    return
  }
  const last = themes.at(-1) ?? first
  const span = { start: first.start, end: Math.max(last.end, first.end) }
  const answered = parsed.every((one) => one.state === 'read')
  const certain = answered && inOrder && themes.every((fact) => fact.place === 'certain' && !fact.cut)
  fields.secondaryThemes = {
    value: answered ? parsed.map((one) => one.value) : null,
    state: certain ? 'read' : 'uncertain',
    raw: themes.map((fact) => foldSpaces(fact.printed)),
    quote: text.slice(span.start, span.end),
    ...span,
  }
}

/** The running text behind the last label; trusted only when that label is the form's last one and its value is read. */
function readRunning(
  text: string,
  layout: Layout,
  language: Reading['language'],
  lastIsRead: boolean,
): { texts: TextReading[]; findings: FindingReading[] } {
  const lastMark = layout.marks.at(-1)
  const first = layout.running[0]
  if (!lastMark || !first || lastMark.key !== 'projectNumber') return { texts: [], findings: [] }
  const section = {
    key: 'description',
    heading: '',
    headingSpan: { start: first.start, end: first.start },
    exact: true,
    lines: layout.running,
    complete: false,
    doubtful: layout.running.some((line) => layout.repeated.has(line.index)),
  }
  const { reading, findings } = textOf(text, section, language, lastIsRead)
  return { texts: reading ? [reading] : [], findings }
}

function formFindings(text: string, layout: Layout): FindingReading[] {
  const found: FindingReading[] = []
  if (layout.chrome.length > 0) {
    const quotes = layout.chrome.map((line) => quoteOf(text, line))
    found.push(
      finding(
        'page-chrome-removed',
        'info',
        ['pageChrome'],
        'Furniture of the web page was left out.',
        quotes,
      ),
    )
  }
  const present = new Set(layout.marks.map((mark) => mark.key))
  for (const key of esfPlusOrder.filter((one) => !present.has(one))) {
    found.push(
      finding(
        'missing-field',
        'info',
        [`fields.${key}`],
        'The label of the form is not in the document.',
        [],
      ),
    )
  }
  return found
}

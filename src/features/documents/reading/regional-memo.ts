import type { ExtractedText } from '../extracted-text.ts'
import { type Fact, factsOf, inFormOrder } from './facts.ts'
import type { AmountInText } from './figures-in-text.ts'
import { languageOf } from './language.ts'
import { type Line, repeatedLines, splitLines } from './lines.ts'
import { type Mark, scanMarks } from './marks.ts'
import { readFigures } from './memo-figures.ts'
import { amountConflict, leaderFinding, undecidedFindings } from './memo-findings.ts'
import { type MemoKey, memoHeadFacts, memoOrder, memoSections, memoVocabulary } from './memo-form.ts'
import { memoTitle, readHead } from './memo-title.ts'
import { isPageChrome } from './page-chrome.ts'
import { partnerFindings } from './partner-findings.ts'
import { comparePlaces } from './place-findings.ts'
import { parseName, parseOrganisation } from './plain-values.ts'
import type { FieldReading, FindingReading, Reading, TextReading } from './reading.ts'
import { type Section, sectionsOf, textOf } from './sections.ts'
import { finding, orderFindings, quoteOf } from './settle.ts'
import { type Parsing, settleAll, spanFields } from './settle-all.ts'
import { parseDate, parseDateSpan, parseList, parseMoney, parsePerson } from './values.ts'

type Layout = {
  lines: Line[]
  marks: Mark<MemoKey>[]
  facts: Fact<MemoKey>[]
  sections: Section<MemoKey>[]
  head: Line[]
  repeated: ReadonlySet<number>
}

function layOut(text: string): Layout {
  const lines = splitLines(text).map((line) => (isPageChrome(line) ? { ...line, blank: true } : line))
  const marks = scanMarks(lines, { vocabulary: memoVocabulary, from: 0, to: lines.length, forgiving: true })
  const repeated = repeatedLines(lines)
  const headEnd = marks[0]?.line ?? lines.length
  return {
    lines,
    marks,
    facts: factsOf(text, lines, marks, lines.length, { repeated }),
    repeated,
    sections: sectionsOf(lines, marks, repeated),
    head: lines.slice(0, headEnd).filter((line) => !line.blank),
  }
}

/** Evidence (0 to 1) that a text is a region's project memo, or its fields on a web page. */
export function recogniseRegionalMemo(extracted: ExtractedText): number {
  const { facts, sections, head } = layOut(extracted.text)
  const own = facts.filter((fact) => memoHeadFacts.includes(fact.key)).length
  if (own < 2 || own + sections.length < 4) return 0
  const titled = head.some((line) => memoTitle.test(line.text)) ? 0.25 : 0
  return Math.min(1, own / 10 + sections.length / 12 + titled)
}

/** Reads a project memo: head of five facts, five sections; the last two may be figures. */
export function readRegionalMemo(extracted: ExtractedText, fileName: string): Reading {
  const { text } = extracted
  const layout = layOut(text)
  const inOrder = inFormOrder(layout.marks, memoOrder)
  const findings = orderFindings(text, layout.facts, inOrder)
  const fields: Record<string, FieldReading> = {}
  readHead(text, layout.head, layout.marks.length > 0, fields, findings)
  settleAll(text, layout.facts, parseFact, inOrder, fields, findings)
  readPartners(text, layout.facts, fields, findings)

  const language = languageOf(
    layout.sections.flatMap((section) => section.lines.map((line) => line.text)).join('\n'),
  )
  const texts: TextReading[] = []
  for (const section of layout.sections) {
    const next = memoSections[memoSections.indexOf(section.key) + 1]
    const trusted = inOrder && (next === undefined || layout.sections.some((other) => other.key === next))
    const made = textOf(text, section, language, trusted)
    if (made.reading) texts.push(made.reading)
    findings.push(...made.findings)
  }
  const funding = readFigures(text, texts, fields)
  findings.push(...undecidedFindings(text, texts, ['expectedResult', 'funding']))
  for (const extra of [
    leaderFinding(text, fields.projectLeader, texts),
    amountConflict(text, fields.projectBudget, funding),
  ]) {
    if (extra) findings.push(extra)
  }
  if (findings.some((one) => one.code === 'amount-conflict')) {
    for (const field of [fields.projectBudget, fields.funding])
      if (field?.state === 'read') field.state = 'uncertain'
  }
  findings.push(...formFindings(text, layout, fields, funding))
  const day = fields.documentDate?.state === 'read' ? String(fields.documentDate.value) : '2013-01-01'
  const paragraphs = layout.sections.flatMap((section) => section.lines)
  const places = comparePlaces(text, {
    places: [],
    listSpan: undefined,
    paragraphs,
    region: undefined,
    country: 'SE',
    day,
  })
  const municipalityCodes = Object.fromEntries(places.named.map((place) => [place.name, place.code]))
  return {
    file: fileName,
    kind: 'regional-project-memo',
    language,
    country: 'SE',
    fields,
    choices: {},
    texts,
    counts: places.counts,
    resolved: { municipalityCodes, ambiguous: [] },
    findings: [...findings, ...places.findings],
  }
}

function parseFact({ key, printed }: Fact<MemoKey>): Parsing[] {
  if (key === 'period') return spanFields(parseDateSpan(printed))
  if (key === 'partners') {
    const parsed = parseList(printed, { conjunction: true })
    const sound =
      !parsed.endsWithSeparator && parsed.items.every((item) => parseName(item.text).state === 'read')
    return [
      {
        key,
        parsed: parsed.state === 'read' && !sound ? { ...parsed, state: 'uncertain' } : parsed,
        proof: 'place',
      },
    ]
  }
  if (key === 'projectLeader')
    return [{ key, parsed: parsePerson(printed, 'project-leader'), proof: 'place' }]
  if (key === 'projectBudget')
    return [{ key, parsed: parseMoney(printed, { country: 'SE' }), proof: 'shape' }]
  if (key === 'documentDate') return [{ key, parsed: parseDate(printed), proof: 'place' }]
  return [
    { key, parsed: key === 'projectOwner' ? parseOrganisation(printed) : parseName(printed), proof: 'place' },
  ]
}

function readPartners(
  text: string,
  facts: Fact<MemoKey>[],
  fields: Record<string, FieldReading>,
  findings: FindingReading[],
): void {
  const fact = facts.find((one) => one.key === 'partners' && one.printed !== '')
  if (!fact) return
  const { items, endsWithSeparator } = parseList(fact.printed, { conjunction: true })
  if (endsWithSeparator) {
    findings.push(
      finding('list-ends-with-separator', 'warning', ['fields.partners'], 'The list ends with a separator.', [
        quoteOf(text, fact),
      ]),
    )
  }
  const day = fields.documentDate?.state === 'read' ? String(fields.documentDate.value) : '2019-01-01'
  findings.push(
    ...partnerFindings(text, items, {
      country: 'SE',
      day,
      offset: fact.start,
      path: 'fields.partners',
      bulleted: false,
    }),
  )
}

function formFindings(
  text: string,
  layout: Layout,
  fields: Record<string, FieldReading>,
  funding: AmountInText | undefined,
): FindingReading[] {
  const found: FindingReading[] = []
  if (funding && !('amount' in funding.value)) {
    const quotes = [quoteOf(text, funding)]
    found.push(
      finding(
        'amount-is-range',
        'info',
        ['fields.funding'],
        'A range or an approximate amount is printed.',
        quotes,
      ),
    )
  }
  const headings = layout.sections.flatMap((section) =>
    layout.lines.filter((line) => line.start === section.headingSpan.start && line.heading > 0),
  )
  if (new Set(headings.map((line) => line.heading)).size > 1) {
    found.push(
      finding(
        'heading-levels-mixed',
        'info',
        ['texts'],
        'Headings of one kind have different levels.',
        headings.map((line) => quoteOf(text, line)),
      ),
    )
  }
  for (const key of memoHeadFacts) {
    if (layout.facts.some((fact) => fact.key === key)) continue
    const path = `fields.${key === 'period' ? 'startDate' : key}`
    found.push(finding('missing-field', 'info', [path], 'The label of the form is not in the document.', []))
  }
  if (fields.documentTitle === undefined) {
    found.push(finding('missing-field', 'info', ['fields.documentTitle'], 'The document has no title.', []))
  }
  return found
}

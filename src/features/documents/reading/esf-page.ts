import type { ExtractedText } from '../extracted-text.ts'
import { coFinancing, esfPhases, nameVariants, phaseFinding } from './esf-findings.ts'
import { readEsfLists } from './esf-lists.ts'
import {
  type EsfPageKey,
  esfPageFacts,
  esfPageOrder,
  esfPageSections,
  esfPageVocabulary,
} from './esf-page-form.ts'
import { type Fact, factsOf, inFormOrder } from './facts.ts'
import { languageOf } from './language.ts'
import { type Line, repeatedLines, splitLines } from './lines.ts'
import { type Mark, scanMarks } from './marks.ts'
import { isLanguageLink, isPageChrome } from './page-chrome.ts'
import { foldSpaces, notReadable, type Parsed, read, uncertain } from './parsed.ts'
import { parseName, parseOneOf, parseOrganisation } from './plain-values.ts'
import { esfProgrammeAreas, regionNames } from './programme-regions.ts'
import type { FieldReading, FindingReading, Reading, TextReading } from './reading.ts'
import { type Section, sectionsOf, textOf } from './sections.ts'
import { finding, orderFindings, type Proof, quoteOf, settle } from './settle.ts'
import { type Parsing, settleAll, spanFields } from './settle-all.ts'
import { parseDateSpan, parseEmail, parseMoney, parsePerson, parsePhone } from './values.ts'

type Layout = {
  lines: Line[]
  facts: Fact<EsfPageKey>[]
  factMarks: Mark<EsfPageKey>[]
  sections: Section<EsfPageKey>[]
  sectionMarks: Mark<EsfPageKey>[]
  chrome: Line[]
  titleLines: Line[]
}

/** Divides a page into furniture, title, block of facts and sections. */
function layOut(text: string): Layout {
  const all = splitLines(text)
  const chrome = all.filter(isPageChrome)
  const lines = all.map((line) =>
    isPageChrome(line) && !isLanguageLink(line) ? { ...line, blank: true } : line,
  )
  const repeated = repeatedLines(lines)
  const wholeLine = scanMarks(lines, {
    vocabulary: esfPageVocabulary,
    from: 0,
    to: lines.length,
    forgiving: true,
  })
  const link = lines.find(isLanguageLink)?.index
  const firstHeading = wholeLine.find(
    (mark) => mark.kind === 'section' && mark.key !== 'municipalities' && mark.key !== 'partners',
  )
  const blockEnd = Math.min(link ?? lines.length, firstHeading?.line ?? lines.length)
  const apart = wholeLine.filter((mark) => mark.kind === 'fact' && mark.line < blockEnd && mark.exact).length
  const scan = { vocabulary: esfPageVocabulary, from: 0, to: blockEnd, forgiving: true }
  const gluedMarks = scanMarks(lines, { ...scan, glued: true }).filter((mark) => mark.kind === 'fact')
  const isGlued = gluedMarks.filter((mark) => mark.how === 'glued').length >= apart
  const factMarks = isGlued
    ? gluedMarks
    : wholeLine.filter((mark) => mark.kind === 'fact' && mark.line < blockEnd)
  const firstFact = factMarks[0]?.line ?? blockEnd
  const sectionMarks = wholeLine.filter(
    (mark) => mark.kind === 'section' && mark.line >= (factMarks.at(-1)?.line ?? 0),
  )
  return {
    lines,
    facts: factsOf(text, lines, factMarks, blockEnd, { repeated, nextLine: !isGlued }),
    factMarks,
    sections: sectionsOf(lines, sectionMarks, repeated),
    sectionMarks,
    chrome,
    titleLines: lines.slice(0, firstFact).filter((line) => !line.blank && !isLanguageLink(line)),
  }
}

/** Evidence (0 to 1) that a text is a project page of the ESF project bank in the layout of 2007–2013. */
export function recogniseEsfPage(extracted: ExtractedText): number {
  const { facts, factMarks, sections } = layOut(extracted.text)
  const own = ['programmeArea', 'phase', 'grant', 'totalBudget']
  const distinct = new Set(factMarks.map((mark) => mark.key)).size
  const special = facts.filter((fact) => own.includes(fact.key)).length
  if (distinct < 3 || special < 1) return 0
  return Math.min(1, distinct / 10 + special / 20 + Math.min(sections.length, 4) / 20)
}

/** Reads such a page: see the list of labels in `esf-page-form.ts`. */
export function readEsfPage(extracted: ExtractedText, fileName: string): Reading {
  const { text } = extracted
  const layout = layOut(text)
  const inOrder =
    inFormOrder(layout.factMarks, esfPageFacts) && inFormOrder(layout.sectionMarks, esfPageOrder)
  const fields: Record<string, FieldReading> = {}
  const findings: FindingReading[] = orderFindings(text, layout.facts, inOrder)
  const title = titleField(text, layout)
  fields.projectName = title.field
  findings.push(...title.findings)
  settleAll(text, layout.facts, parseFact, inOrder, fields, findings)
  const money = coFinancing(text, fields)
  findings.push(...money.findings)
  if (money.impossible) for (const key of ['grant', 'totalBudget']) makeUncertain(fields[key])

  const running = layout.sections.filter(
    (section) => section.key !== 'partners' && section.key !== 'municipalities',
  )
  const language = languageOf(running.flatMap((section) => section.lines.map((line) => line.text)).join('\n'))
  const texts: TextReading[] = []
  for (const section of running) {
    const made = textOf(text, section, language, sectionIsTrusted(section.key, layout))
    if (made.reading) texts.push(made.reading)
    findings.push(...made.findings)
  }
  const start = fields.startDate?.state === 'read' ? String(fields.startDate.value) : undefined
  const day = start ?? '2013-01-01'
  const lists = readEsfLists(text, layout.sections, fields, texts, day)
  findings.push(...lists.findings)
  findings.push(...pageFindings(text, layout, fields, texts))
  return {
    file: fileName,
    kind: 'esf-project-page',
    language,
    country: 'SE',
    fields,
    choices: {},
    texts,
    counts: lists.counts,
    resolved: lists.resolved,
    findings,
  }
}

function makeUncertain(field: FieldReading | undefined): void {
  if (field?.state === 'read') field.state = 'uncertain'
}

/** Required sections stand in a fixed order: where the next one is lost, a text may run on into another. */
function sectionIsTrusted(key: EsfPageKey, { sections }: Layout): boolean {
  const present = sections.map((section) => section.key)
  const at = esfPageOrder.indexOf(key)
  const nextRequired = esfPageSections.find((other) => esfPageOrder.indexOf(other) > at)
  return nextRequired === undefined || present.includes(nextRequired)
}

function titleField(
  text: string,
  { titleLines, facts }: Layout,
): { field: FieldReading; findings: FindingReading[] } {
  const headings = titleLines.filter((line) => line.heading > 0)
  const lines = headings.length > 0 ? headings : titleLines
  const distinct = [...new Map(lines.map((line) => [foldSpaces(line.text), line])).values()]
  const [only, second] = distinct
  if (!only) return { field: { value: null, state: 'missing' }, findings: [] }
  const fact = {
    start: only.start,
    end: only.end,
    printed: only.text,
    place: 'certain' as const,
    inline: true,
    cut: false,
    others: [],
  }
  if (second) {
    const candidates = distinct.map((line) => foldSpaces(line.text))
    const span = { start: only.start, end: second.end }
    const field: FieldReading = {
      value: null,
      state: 'uncertain',
      candidates,
      quote: text.slice(span.start, span.end),
      ...span,
    }
    const quotes = distinct.map((line) => quoteOf(text, line))
    return {
      field,
      findings: [
        finding(
          'title-unclear',
          'info',
          ['fields.projectName'],
          'More than one line could be the title.',
          quotes,
          candidates,
        ),
      ],
    }
  }
  const parsed = parseName(only.text)
  return { field: settle(text, fact, parsed, { proof: 'place', inOrder: facts.length >= 2 }), findings: [] }
}

function parseFact(fact: Fact<EsfPageKey>): Parsing[] {
  const { key, printed } = fact
  if (key === 'period') return spanFields(parseDateSpan(printed))
  const one = (parsed: Parsed<unknown>, proof: Proof): Parsing[] => [{ key, parsed, proof }]
  if (key === 'programmeArea') return one(parseProgrammeArea(printed), 'shape')
  if (key === 'phase') return one(parseOneOf(printed, esfPhases), 'shape')
  if (key === 'projectOwner') return one(parseOrganisation(printed), 'place')
  if (key === 'contactPerson') return one(parsePerson(printed, 'contact-person'), 'place')
  if (key === 'email') return one(parseEmail(printed), 'shape')
  if (key === 'phone') return one(parsePhone(printed, { country: 'SE' }), 'shape')
  if (key === 'region') return one(parseOneOf(printed, regionNames), 'shape')
  return one(parseMoney(printed, { country: 'SE' }), 'shape')
}

/** "Programområde 2 Ökat arbetskraftsutbud": number and name must belong together. */
function parseProgrammeArea(printed: string): Parsed<{ number: number; name: string }> {
  const raw = foldSpaces(printed)
  const m = /^Programområde (\d{1,2}) (.{3,120})$/.exec(raw)
  if (!m) return notReadable(raw, 'shape')
  const value = { number: Number(m[1]), name: m[2] ?? '' }
  return esfProgrammeAreas.get(value.number) === value.name
    ? read(value, raw, true)
    : uncertain(value, raw, 'shape')
}

function pageFindings(
  text: string,
  layout: Layout,
  fields: Record<string, FieldReading>,
  texts: TextReading[],
): FindingReading[] {
  const found: FindingReading[] = []
  const { projectName, projectOwner, phase } = fields
  const title =
    projectName?.start !== undefined && projectName.end !== undefined
      ? { start: projectName.start, end: projectName.end }
      : undefined
  const conflict = phaseFinding(text, phase, title, texts)
  if (conflict) found.push(conflict)
  if (projectOwner?.value && projectOwner.start !== undefined && projectOwner.end !== undefined) {
    const name = { start: projectOwner.start, end: projectOwner.end }
    found.push(
      ...nameVariants(
        text,
        'fields.projectOwner',
        name,
        layout.sections.flatMap((section) => section.lines),
      ),
    )
  }
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
  const absent = [...esfPageFacts, ...esfPageSections].filter(
    (key) =>
      !layout.facts.some((fact) => fact.key === key) &&
      !layout.sections.some((section) => section.key === key),
  )
  for (const key of absent) {
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

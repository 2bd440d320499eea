import { type Country, municipalitiesNamed } from '../../places/register.ts'
import { isCutAt, type Line } from './lines.ts'
import { partnerFindings } from './partner-findings.ts'
import { comparePlaces, listFindings } from './place-findings.ts'
import { lookUpPlace, resolvePlaces } from './place-lists.ts'
import { parseName } from './plain-values.ts'
import type { FieldReading, FindingReading, Reading } from './reading.ts'
import type { Section } from './sections.ts'
import { finding, quoteOf } from './settle.ts'
import { type ParsedList, parseList } from './values.ts'

type FoundList = ParsedList & { start: number; end: number; certain: boolean; bulleted: boolean }

/** Municipality and partner lists of a document in no known form: on the label's line, or the lines right below it. */
export function readLabelledLists(
  text: string,
  lines: Line[],
  sections: Section<string>[],
  running: Section<string>[],
  country: Country | null,
  fields: Record<string, FieldReading>,
): Pick<Reading, 'findings' | 'counts' | 'resolved'> {
  const findings: FindingReading[] = []
  const start = fields.startDate?.state === 'read' ? String(fields.startDate.value) : undefined
  const named = { ...(country ? { country } : {}), ...(start ? { day: start } : {}) }
  const partners = listUnder(
    text,
    lines,
    sections.find((section) => section.key === 'partners'),
    undefined,
  )
  if (partners) {
    const sound = partners.items.every((item) => parseName(item.text).state === 'read')
    fields.partners = fieldOf(text, partners, partners.value, sound)
    if (country) {
      const options = {
        country,
        day: start ?? '2020-06-01',
        offset: partners.start,
        path: 'fields.partners',
        bulleted: partners.bulleted,
      }
      findings.push(...partnerFindings(text, partners.items, options))
    }
  }
  const isWhole = (name: string) => municipalitiesNamed(name, named).length > 0
  const list = listUnder(
    text,
    lines,
    sections.find((section) => section.key === 'municipalities'),
    isWhole,
  )
  const places = list ? list.items.map((item) => lookUpPlace(item, named)) : []
  if (list) {
    const sound = places.length > 0 && places.every((place) => place.found.length > 0)
    fields.municipalities = fieldOf(
      text,
      list,
      places.map((place) => place.name),
      sound,
    )
    findings.push(...listFindings(text, 'fields.municipalities', places, list.start))
    if (list.endsWithSeparator) {
      findings.push(
        finding(
          'list-ends-with-separator',
          'warning',
          ['fields.municipalities'],
          'The list ends with a separator.',
          [quoteOf(text, list)],
        ),
      )
      if (fields.municipalities.state === 'read') fields.municipalities.state = 'uncertain'
    }
  }
  if (!country) return { findings, counts: [], resolved: resolvePlaces(places) }
  const paragraphs = running.flatMap((section) => section.lines)
  const report = comparePlaces(text, {
    places,
    listSpan: list,
    paragraphs,
    region: undefined,
    country,
    day: start ?? '2020-06-01',
  })
  if (!report.listHolds && fields.municipalities?.state === 'read') fields.municipalities.state = 'uncertain'
  return {
    findings: [...findings, ...report.findings],
    counts: report.counts,
    resolved: resolvePlaces(places),
  }
}

function fieldOf(text: string, list: FoundList, value: string[] | null, sound: boolean): FieldReading {
  const printed = list.items.map((item) => item.text)
  const differs = value?.some((name, i) => name !== printed[i])
  const state = list.state === 'read' && !(sound && list.certain) ? 'uncertain' : list.state
  return {
    value,
    state,
    ...(differs ? { raw: printed } : {}),
    quote: text.slice(list.start, list.end),
    start: list.start,
    end: list.end,
  }
}

/** The first block of lines under a label: all of it bullets, or one line divided by commas. */
function listUnder(
  text: string,
  lines: Line[],
  section: Section<string> | undefined,
  isWhole: ((name: string) => boolean) | undefined,
): FoundList | undefined {
  const first = section?.lines[0]
  if (!section || !first) return undefined
  const block = [first]
  for (const line of section.lines.slice(1)) {
    if (line.index !== (block.at(-1)?.index ?? 0) + 1) break
    block.push(line)
  }
  const bulleted = block.every((line) => line.bullet)
  const used = bulleted ? block : [first]
  const last = used.at(-1) ?? first
  const from = bulleted ? text.lastIndexOf('\n', first.start - 1) + 1 : first.start
  const printed = text.slice(from, last.end)
  const conjunction = !bulleted
  const parsed = parseList(printed, { conjunction, ...(isWhole ? { isWhole } : {}) })
  const cut = isCutAt(text, last.end)
  const known = isWhole !== undefined && parsed.items.every((item) => isWhole(item.text))
  const alone = used.length === block.length && lines.length > last.index
  return {
    ...parsed,
    start: from,
    end: last.end,
    bulleted,
    certain: section.exact && alone && (!cut || (bulleted && known)) && !section.doubtful,
  }
}

import type { Country } from '../../places/register.ts'
import { isCutAt, type Line } from './lines.ts'
import { foldSpaces, read } from './parsed.ts'
import { type ListedPlace, lookUpPlace } from './place-lists.ts'
import type { FieldReading, FindingReading } from './reading.ts'
import type { Section } from './sections.ts'
import { finding, quoteOf } from './settle.ts'
import { type ParsedList, parseList } from './values.ts'

/** A list under a heading, with where its printed text stands in the document. */
export type SectionList = ParsedList & {
  bulleted: boolean
  start: number
  end: number
  cut: boolean
  repeated: string[]
}

/**
 * Reads the list of a section: bullets, or names divided by commas or line ends. An item that stands twice is taken
 * once and told in `repeated`. Not `read` where bullets and other lines are mixed or the section itself is doubtful.
 */
export function listOf(text: string, section: Section<string>): SectionList | undefined {
  const first = section.lines[0]
  const last = section.lines.at(-1)
  if (!first || !last) return undefined
  const { start } = first
  const printed = text.slice(start, last.end)
  const bulleted = section.lines.every((line) => line.bullet)
  const parsed = bulleted ? bulletList(section.lines, printed) : parseList(printed)
  const seen = new Set<string>()
  const repeated: string[] = []
  const items = parsed.items.filter(({ text: item }) => {
    if (seen.has(item)) repeated.push(item)
    return !seen.has(item) && seen.add(item)
  })
  const mixed = !bulleted && section.lines.some((line) => line.bullet)
  const sound = section.exact && !section.doubtful && !mixed
  return {
    ...parsed,
    state: parsed.state === 'read' && !sound ? 'uncertain' : parsed.state,
    items,
    value: parsed.value && items.map((item) => item.text),
    bulleted,
    start,
    end: last.end,
    cut: isCutAt(text, last.end),
    repeated,
  }
}

/** One item a line; an empty bullet cannot stand here, since lines without text are left out before. */
function bulletList(lines: Line[], printed: string): ParsedList {
  const offset = lines[0]?.start ?? 0
  const items = lines.map((line) => ({
    text: foldSpaces(line.text),
    start: line.start - offset,
    end: line.end - offset,
  }))
  return {
    ...read(
      items.map((item) => item.text),
      foldSpaces(printed),
    ),
    items,
    endsWithSeparator: false,
  }
}

/** The field and findings of a municipality list; `read` only when the register knows every item. */
export function municipalityField(
  text: string,
  list: SectionList,
  options: { country: Country; day: string },
): { field: FieldReading; places: ListedPlace[] } {
  const places = list.items.map((item) => lookUpPlace(item, options))
  const known = places.length > 0 && places.every((place) => place.found.length > 0)
  const value = places.map((place) => place.name)
  const printed = list.items.map((item) => item.text)
  const differs = value.some((name, i) => name !== printed[i])
  return {
    places,
    field: {
      value,
      state: list.state === 'read' && !known ? 'uncertain' : list.state,
      ...(differs ? { raw: printed } : {}),
      quote: text.slice(list.start, list.end),
      start: list.start,
      end: list.end,
    },
  }
}

/** What any list shows: a separator at its end, items that stand twice. */
export function listShapeFindings(text: string, path: string, list: SectionList): FindingReading[] {
  const quote = quoteOf(text, list)
  const found: FindingReading[] = []
  if (list.endsWithSeparator) {
    found.push(
      finding('list-ends-with-separator', 'warning', [path], 'The list ends with a separator.', [quote]),
    )
  }
  if (list.repeated.length > 0) {
    found.push(finding('list-item-repeated', 'info', [path], 'An item stands twice in the list.', [quote]))
  }
  return found
}

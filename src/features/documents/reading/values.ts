import { foldSpaces, longestValue, missing, type Parsed, parsedBefore, read, uncertain } from './parsed.ts'

export { parseEmail, parseOrganisationNumber, parsePhone } from './contacts.ts'
export { type DateSpan, parseDate, parseDateSpan } from './dates.ts'
export { type Currency, type Money, parseMoney } from './money.ts'
export { countingWords, numberWord } from './number-words.ts'
export { isPlaceholder, type Parsed, type Problem } from './parsed.ts'
export { type Person, parsePerson } from './persons.ts'

/** An item of a list and where it stands in the printed text (UTF-16 offsets, end exclusive). */
export type ListItem = { text: string; start: number; end: number }
export type ParsedList = Parsed<string[]> & { items: ListItem[]; endsWithSeparator: boolean }

const bullet = /^[ \t\u00a0]*(?:[•·▪●◦‣*]|[-–](?=[ \u00a0]))[ \t\u00a0]*/

/**
 * A list as printed: one bullet a line, or else one line divided by commas or semicolons. A comma inside a bullet
 * item or inside brackets belongs to the item. With `conjunction`, a last "og", "och" or "and" divides too, unless
 * `isWhole` knows the item with it as one name ("Nore og Uvdal"). A trailing separator is told; an empty item in the
 * middle or a bracket left open makes the list `uncertain`.
 */
export function parseList(
  printed: string,
  options: { conjunction?: boolean; isWhole?: (item: string) => boolean; longest?: number } = {},
): ParsedList {
  const raw = foldSpaces(printed)
  const none = { items: [], endsWithSeparator: false }
  if (printed.length > (options.longest ?? longestValue * 50))
    return { ...uncertain<string[]>(null, raw, 'too-long'), ...none }
  if (printed.length <= longestValue) {
    const before = parsedBefore<string[]>(printed)
    if (before) return { ...before, ...none }
  } else if (raw === '') return { ...missing<string[]>(raw), ...none }

  const bulleted = bulletItems(printed)
  const pieces = bulleted ?? separated(printed)
  if (!pieces) return { ...uncertain<string[]>(null, raw, 'shape'), ...none }
  const endsWithSeparator = !bulleted && (pieces.at(-1)?.text ?? '') === '' && pieces.length > 1
  let items = endsWithSeparator ? pieces.slice(0, -1) : pieces
  if (options.conjunction && !bulleted) items = divideLast(items, options.isWhole)
  const empty = items.some((item) => item.text === '')
  const value = items.map((item) => item.text)
  const parsed = empty ? uncertain(value.filter(Boolean), raw, 'shape') : read(value, raw)
  return { ...parsed, items: items.filter((item) => item.text !== ''), endsWithSeparator }
}

function itemOf(printed: string, from: number, to: number): ListItem {
  let start = from
  let end = to
  while (start < end && /\s/.test(printed[start] ?? '')) start += 1
  while (end > start && /\s/.test(printed[end - 1] ?? '')) end -= 1
  return { text: foldSpaces(printed.slice(start, end)), start, end }
}

/** One item a line where every line that holds text begins with a bullet; undefined otherwise. */
function bulletItems(printed: string): ListItem[] | undefined {
  const items: ListItem[] = []
  let at = 0
  for (const line of printed.split(/\n|\u2028/)) {
    const mark = bullet.exec(line)
    if (mark) items.push(itemOf(printed, at + mark[0].length, at + line.length))
    else if (line.trim() !== '') return undefined
    at += line.length + 1
  }
  return items.length > 0 ? items : undefined
}

function separated(printed: string): ListItem[] | undefined {
  const items: ListItem[] = []
  const separators = printed.includes(';') ? ';' : ','
  let depth = 0
  let from = 0
  for (let i = 0; i < printed.length; i++) {
    const sign = printed[i] ?? ''
    if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
    else if ((separators === sign || sign === '\n' || sign === '\u2028') && depth === 0) {
      items.push(itemOf(printed, from, i))
      from = i + 1
    }
    if (depth < 0) return undefined
  }
  if (depth !== 0) return undefined
  items.push(itemOf(printed, from, printed.length))
  return items
}

function divideLast(items: ListItem[], isWhole: ((item: string) => boolean) | undefined): ListItem[] {
  const last = items.at(-1)
  if (!last || isWhole?.(last.text)) return items
  const m = / (?:og|och|and|samt) /.exec(last.text)
  if (!m || last.text.length !== last.end - last.start) return items
  const middle = last.start + m.index
  return [
    ...items.slice(0, -1),
    { text: last.text.slice(0, m.index), start: last.start, end: middle },
    { text: last.text.slice(m.index + m[0].length), start: middle + m[0].length, end: last.end },
  ]
}

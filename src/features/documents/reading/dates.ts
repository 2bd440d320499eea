import {
  foldSpaces,
  isEmptyMark,
  isPlaceholder,
  missing,
  notReadable,
  type Parsed,
  parsedBefore,
  read,
  uncertain,
} from './parsed.ts'

const monthNames = [
  'januar januari january jan',
  'februar februari february feb febr',
  'mars march mar',
  'april apr',
  'mai maj may',
  'juni june jun',
  'juli july jul',
  'august augusti aug',
  'september sept sep',
  'oktober october okt oct',
  'november nov',
  'desember december des dec',
]
const months = new Map(
  monthNames.flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])),
)

const two = (n: number) => String(n).padStart(2, '0')

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1950 && year <= 2050 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

const iso = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`

/** Years of four digits that are left when one digit of five is taken away, between 1990 and 2039. */
function yearsWithin(fiveDigits: string): number[] {
  const years = new Set<number>()
  for (let i = 0; i < fiveDigits.length; i++) {
    const year = Number(fiveDigits.slice(0, i) + fiveDigits.slice(i + 1))
    if (year >= 1990 && year <= 2039) years.add(year)
  }
  return [...years].sort((a, b) => a - b)
}

function fromParts(raw: string, yearText: string, month: number, dayText: string): Parsed<string> {
  const day = Number(dayText)
  if (yearText.length === 5) {
    const candidates = yearsWithin(yearText)
      .filter((year) => isDay(year, month, day))
      .map((year) => iso(year, month, day))
    return notReadable(raw, 'no-such-date', candidates)
  }
  if (yearText.length === 2) {
    const candidates = [2000, 1900]
      .map((century) => century + Number(yearText))
      .filter((year) => year <= 2050 && year >= 1950 && isDay(year, month, day))
      .map((year) => iso(year, month, day))
    return candidates.length > 0
      ? uncertain<string>(null, raw, 'short-year', candidates)
      : notReadable(raw, 'no-such-date')
  }
  if (yearText.length !== 4) return notReadable(raw, 'no-such-date')
  const year = Number(yearText)
  return isDay(year, month, day) ? read(iso(year, month, day), raw, true) : notReadable(raw, 'no-such-date')
}

/**
 * A day as printed in Norwegian, Swedish or English: ISO, `d.m.yyyy`, `d/m yyyy`, "2. desember 2013",
 * "den 2 december 2013", "December 2, 2013". The value is `yyyy-mm-dd`.
 * A date without a year gives `--mm-dd`, a month `yyyy-mm`, a year `yyyy`, all `uncertain`: nothing is filled in.
 * A day that does not exist, or a year of five digits, is `not-readable`, with the dates that are one digit away.
 */
export function parseDate(printed: string): Parsed<string> {
  const before = parsedBefore<string>(printed)
  if (before) return before
  const raw = foldSpaces(printed)
  const text = raw
    .toLowerCase()
    .replace(/^(?:den|the|fra|från|from) /, '')
    .replace(/[.,;]$/, '')

  let m = /^(\d{1,6})-(\d{1,3})-(\d{1,3})$/.exec(text)
  if (m) {
    const [, year = '', month = '', day = ''] = m
    if (year.length === 5 && month.length === 2 && day.length === 2)
      return fromParts(raw, year, Number(month), day)
    if (year.length !== 4 || month.length !== 2 || day.length !== 2) return notReadable(raw, 'no-such-date')
    return fromParts(raw, year, Number(month), day)
  }
  m = /^(\d{1,3})(?:\. ?|\/| )(\d{1,3})(?:\. ?|\/| |-)(\d{1,6})$/.exec(text)
  if (m) {
    const [, day = '', month = '', year = ''] = m
    if (day.length > 2 || month.length > 2) return notReadable(raw, 'no-such-date')
    const parsed = fromParts(raw, year, Number(month), day)
    // "3.04.2014" may have lost the digit that stood before the 3: printed dates keep to one style.
    const mixed = (day.length === 1 && month.startsWith('0')) || (month.length === 1 && day.startsWith('0'))
    return parsed.state === 'read' && mixed
      ? { ...parsed, state: 'uncertain', problem: 'digit-count' }
      : parsed
  }
  m = /^(\d{1,3})[./](\d{1,3})$/.exec(text)
  if (m) return withoutYear(raw, Number(m[2]), Number(m[1]))
  m = /^(\d{4})-(\d{2})$/.exec(text)
  if (m) return monthOnly(raw, m[1] ?? '', Number(m[2]))

  return inWords(raw, text)
}

function inWords(raw: string, text: string): Parsed<string> {
  const pieces = text
    .replace(/,/g, ' ')
    .replace(/\b(?:of|i) /g, '')
    .split(' ')
    .filter(Boolean)
  const nth = (i: number) => (pieces[i] ?? '').replace(/(?:\.|st|nd|rd|th|:e|:a)$/, '')
  const monthAt = pieces.findIndex((piece) => months.has(piece.replace(/\.$/, '')))
  if (monthAt < 0) {
    if (/^\d{4}$/.test(text)) {
      const year = Number(text)
      return year >= 1900 && year <= 2099
        ? uncertain(text, raw, 'year-only')
        : notReadable(raw, 'no-such-date')
    }
    return notReadable(raw, 'shape')
  }
  const month = months.get((pieces[monthAt] ?? '').replace(/\.$/, '')) ?? 0
  const rest = pieces.map((_, i) => nth(i)).filter((_, i) => i !== monthAt)
  if (rest.some((piece) => !/^\d{1,6}$/.test(piece))) return notReadable(raw, 'shape')
  if (pieces.length === 1) return notReadable(raw, 'shape')
  if (pieces.length === 3 && monthAt === 1) return fromParts(raw, rest[1] ?? '', month, rest[0] ?? '')
  if (pieces.length === 3 && monthAt === 0) return fromParts(raw, rest[1] ?? '', month, rest[0] ?? '')
  if (pieces.length === 2 && monthAt === 0 && (rest[0] ?? '').length > 2)
    return monthOnly(raw, rest[0] ?? '', month)
  if (pieces.length === 2) return withoutYear(raw, month, Number(rest[0]))
  return notReadable(raw, 'shape')
}

function monthOnly(raw: string, year: string, month: number): Parsed<string> {
  const known = /^(?:19|20)\d\d$/.test(year) && month >= 1 && month <= 12
  return known ? uncertain(`${year}-${two(month)}`, raw, 'month-only') : notReadable(raw, 'no-such-date')
}

function withoutYear(raw: string, month: number, day: number): Parsed<string> {
  return isDay(2000, month, day)
    ? uncertain(`--${two(month)}-${two(day)}`, raw, 'no-year')
    : notReadable(raw, 'no-such-date')
}

export type DateSpan = {
  start: Parsed<string>
  end: Parsed<string>
  state: 'read' | 'uncertain' | 'not-readable' | 'missing'
  raw: string
  problem?: Parsed<string>['problem']
}

const spanDividers = [
  / till och med /,
  / til og med /,
  / t\.o\.m\.? /,
  / t\.?o\.?m /,
  / till /,
  / til /,
  / to /,
  / until /,
  / ?[–—] ?/,
  / - /,
]

/**
 * A period printed as two dates: "2014-01-02 till 2014-12-31", "1.1.2014 – 31.12.2016", "2.–3. desember 2013"
 * (the first takes month and year from the second), "2014–2016" (years only, uncertain). Each end is parsed by
 * itself; a placeholder or dash on one side leaves that end `missing`. An end before the start makes both `uncertain`
 * with the problem `reversed`.
 */
export function parseDateSpan(printed: string): DateSpan {
  const before = parsedBefore<string>(printed)
  if (before)
    return { start: before, end: before, state: before.state, raw: before.raw, problem: before.problem }
  const raw = foldSpaces(printed)
  const spaced = ` ${raw} `
  const sides = splitSpan(spaced) ?? splitTight(raw)
  if (!sides) {
    const start = parseDate(raw)
    return {
      start,
      end: missing(''),
      state: start.state === 'not-readable' ? 'not-readable' : 'uncertain',
      raw,
      problem: start.problem ?? 'shape',
    }
  }
  const end = parseEnd(sides[1])
  const start = parseStart(sides[0], sides[1])
  if (start.value && end.value && comparable(end.value, start.value) < 0) {
    return {
      start: uncertain(start.value, start.raw, 'reversed'),
      end: uncertain(end.value, end.raw, 'reversed'),
      state: 'uncertain',
      raw,
      problem: 'reversed',
    }
  }
  const worst =
    [start, end].find((side) => side.state === 'not-readable') ??
    [start, end].find((side) => side.state !== 'read')
  return {
    start,
    end,
    state: worst ? worst.state : 'read',
    raw,
    ...(worst?.problem ? { problem: worst.problem } : {}),
  }
}

function splitSpan(spaced: string): [string, string] | undefined {
  const lower = spaced.toLowerCase()
  for (const divider of spanDividers) {
    const m = divider.exec(lower)
    if (!m) continue
    const sides: [string, string] = [spaced.slice(0, m.index), spaced.slice(m.index + m[0].length)]
    return sides
  }
  return undefined
}

/** A hyphen without spaces divides two dates of one kind: "2014-2016", "01.01.2014-31.12.2016", two ISO dates. */
function splitTight(raw: string): [string, string] | undefined {
  const m =
    /^(\d{4})-(\d{4})$/.exec(raw) ??
    /^(\d{1,2}\.\d{1,2}\.\d{2,5})-(\d{1,2}\.\d{1,2}\.\d{2,5})$/.exec(raw) ??
    /^(\d{4}-\d{2}-\d{2})-(\d{4}-\d{2}-\d{2})$/.exec(raw) ??
    /^(\d{1,2}\.?)-(\d{1,2}\.? \p{L}+ \d{4})$/u.exec(raw)
  return m ? [m[1] ?? '', m[2] ?? ''] : undefined
}

function parseEnd(printed: string): Parsed<string> {
  const raw = foldSpaces(printed)
  if (isEmptyMark(raw)) return missing(raw)
  if (isPlaceholder(raw)) return missing(raw, 'placeholder')
  return parseDate(raw)
}

function parseStart(printed: string, endPrinted: string): Parsed<string> {
  const raw = foldSpaces(printed)
  const borrowed = /^(\d{1,2})\.?$/.exec(raw)
  const endRest = /^\d{1,2}\.?( \p{L}+ \d{4})$/u.exec(foldSpaces(endPrinted))
  if (borrowed && endRest) return { ...parseDate(`${borrowed[1]}.${endRest[1]}`), raw }
  const monthOfEnd = /^\d{1,2}\.? \p{L}+$/u.test(raw) && / (\d{4})$/.exec(foldSpaces(endPrinted))
  if (monthOfEnd) return { ...parseDate(`${raw} ${monthOfEnd[1]}`), raw }
  return parseEnd(raw)
}

/** Compares two values of possibly different precision by their common beginning; dates without a year are equal. */
function comparable(a: string, b: string): number {
  if (a.startsWith('--') || b.startsWith('--')) return 0
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length) ? -1 : a.slice(0, length) > b.slice(0, length) ? 1 : 0
}

type Span = { start: number; end: number }

const monthOrTime =
  'januari?|january|februari?|february|mars|march|april|ma[ij]|may|juni?|june|juli?|july|augusti?|august|september|o[kc]tober|november|de[sc]ember|høsten|hausten|hösten|våren|sommeren|sommaren|vinteren|vintern|hele|heile|hela|året|år|utgangen av|utgången av|løpet av|loppet av|årsskiftet'
const yearOfWrongLength = new RegExp(
  `(?<!\\p{L})(?:${monthOrTime}) (\\d{3}|\\d{5,6})(?![\\d.,]|[ -]\\d)`,
  'giu',
)
const isoLike = /(?<![\d/-])\d{1,6}-\d{1,3}-\d{1,3}(?![\d-])/g
const dayLike = /(?<![\d.])\d{0,3}\.\d{0,3}\.\d{3,6}(?![\d.])/g
const groups = /(?<![\d+.,/-])\d{1,6}(?: \d{1,6})+(?![\d/-])/g

function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(year) >= 1900
}

function isWhole(printed: string): boolean {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(printed)
  if (iso) return isDay(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '')
  const day = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(printed)
  if (!day) return false
  const [, d = '', m = '', y = ''] = day
  const mixed = (d.length === 1 && m.startsWith('0')) || (m.length === 1 && d.startsWith('0'))
  return !mixed && isDay(y, m, d)
}

/** "218 000" is whole; "218 00", "2180 000" and "21 8000" are not. A year before a number ("2013 17") is. */
function isGrouped(printed: string): boolean {
  const [first = '', ...rest] = printed.split(' ')
  if (first.startsWith('0')) return true
  if (/^(?:19|20)\d\d$/.test(first) && rest.length === 1 && (rest[0] ?? '').length < 3) return true
  return first.length <= 3 && rest.every((group) => group.length === 3)
}

/**
 * Figures in a line of running text whose shape shows that a digit is lost or doubled: dates that do not exist,
 * thousands in groups of other than three, a year of three or five digits after a month.
 */
export function brokenFigures(text: string, line: Span): Span[] {
  const printed = text.slice(line.start, line.end).replaceAll('\u00a0', ' ')
  const found: Span[] = []
  const add = (m: RegExpMatchArray) => {
    const start = line.start + (m.index ?? 0)
    found.push({ start, end: start + m[0].length })
  }
  for (const m of printed.matchAll(yearOfWrongLength)) add(m)
  for (const m of printed.matchAll(isoLike)) if (!isWhole(m[0])) add(m)
  for (const m of printed.matchAll(dayLike)) if (!isWhole(m[0])) add(m)
  for (const m of printed.matchAll(groups)) if (!isGrouped(m[0])) add(m)
  return found
}

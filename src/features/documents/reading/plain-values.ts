import { looksLikePerson, runsTogether } from './name-shapes.ts'
import { foldSpaces, notReadable, type Parsed, parsedBefore, read, uncertain } from './parsed.ts'

/**
 * A short text (a name, a place, a theme) as printed. A value that is only a number, a date or an address is of the
 * wrong kind; lost spaces, an open bracket or quotation mark, or a separator at either end leave it `uncertain`.
 */
export function parseName(printed: string): Parsed<string> {
  const before = parsedBefore<string>(printed)
  if (before) return before
  const raw = foldSpaces(printed)
  if (
    !/\p{L}{2}/u.test(raw) ||
    /^(?:ja|nej|nei|yes|no)(?:[ /]+(?:ja|nej|nei|yes|no))?$/i.test(raw) ||
    /^\S+@\S+$/.test(raw)
  )
    return notReadable(raw, 'wrong-kind')
  if (/^[\d\s.,–-]+ ?(?:kr|mkr|tkr|nok|sek|eur)\.?$/i.test(raw)) return notReadable(raw, 'wrong-kind')
  if (runsTogether(raw)) return uncertain(raw, raw, 'run-together')
  if (/^[,;:.)\]–]|[,;:(–&-]$/.test(raw) || !isBalanced(raw) || raw.includes('�'))
    return uncertain(raw, raw, 'shape')
  return read(raw, raw)
}

/** An organisation as printed; a person's name in its place is of the wrong kind. */
export function parseOrganisation(printed: string): Parsed<string> {
  const parsed = parseName(printed)
  if (parsed.state !== 'read') return parsed
  if (looksLikePerson(parsed.raw)) return uncertain(parsed.raw, parsed.raw, 'wrong-kind')
  if (parsed.raw.split(',').length > 3) return uncertain(parsed.raw, parsed.raw, 'more-than-one')
  if (/\t|: /.test(printed) || /^\p{Ll}/u.test(parsed.raw)) return uncertain(parsed.raw, parsed.raw, 'shape')
  return parsed
}

/** A town or village as printed: letters, spaces, hyphens and full stops only. */
export function parsePlace(printed: string): Parsed<string> {
  const parsed = parseOrganisation(printed)
  if (parsed.state !== 'read' || /^[\p{L}\p{M} .'’-]{2,60}$/u.test(parsed.raw)) return parsed
  return notReadable(parsed.raw, 'wrong-kind')
}

/** A web address without spaces: with a scheme, or beginning with "www.". */
export function parseWebsite(printed: string): Parsed<string> {
  const before = parsedBefore<string>(printed)
  if (before) return before
  const raw = foldSpaces(printed)
  const shaped = /^(?:https?:\/\/|www\.)[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[/?#]\S*)?$/iu.test(raw)
  return shaped ? read(raw, raw) : notReadable(raw, 'shape')
}

/** One of a list of names, compared without regard to case; anything else is `not-readable`. */
export function parseOneOf<T>(printed: string, names: ReadonlyMap<string, T>): Parsed<T> {
  const before = parsedBefore<T>(printed)
  if (before) return before
  const raw = foldSpaces(printed)
  const known = names.get(raw.toLowerCase())
  return known === undefined ? notReadable(raw, 'shape') : read(known, raw, true)
}

function isBalanced(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1
  return count('(') === count(')') && count('[') === count(']') && count('"') % 2 === 0
}

const answers: [RegExp, boolean][] = [
  [/^(?:ja|yes)$/i, true],
  [/^(?:nej|nei|no)$/i, false],
]
const tickedAnswer = /(?:\[x\]|[☒☑✓✔]) ?(ja|nej|nei|yes|no)(?!\p{L})/giu

/** Yes or no, alone or ticked. Both printed and none ticked: `uncertain`, with both as candidates. */
export function parseYesNo(printed: string): Parsed<boolean> {
  const before = parsedBefore<boolean>(printed)
  if (before) return before
  const raw = foldSpaces(printed)
  const alone = answers.find(([pattern]) => pattern.test(raw))
  if (alone) return read(alone[1], raw)
  const ticked = [...raw.matchAll(tickedAnswer)].map(
    (m) => answers.find(([pattern]) => pattern.test(m[1] ?? ''))?.[1],
  )
  const [only, second] = ticked
  if (only !== undefined && second === undefined) return read(only, raw)
  const both = /(?<!\p{L})(?:ja|yes)(?!\p{L})/iu.test(raw) && /(?<!\p{L})(?:nej|nei|no)(?!\p{L})/iu.test(raw)
  return both ? uncertain<boolean>(null, raw, 'unmarked', [true, false]) : notReadable(raw, 'shape')
}

/** A whole number of things, thousands marks allowed in whole groups of three; no unit but "st" or "stk". */
export function parseCount(printed: string): Parsed<number> {
  const before = parsedBefore<number>(printed)
  if (before) return before
  const raw = foldSpaces(printed)
  const plain = raw.replace(/ ?(?:st|stk)\.?$/i, '')
  if (/^(?:0|[1-9]\d{0,8})$/.test(plain) || /^[1-9]\d{0,2}(?: \d{3})+$/.test(plain)) {
    return read(Number(plain.replaceAll(' ', '')), raw)
  }
  return notReadable(raw, /^[\d ]+$/.test(plain) ? 'digit-groups' : 'shape')
}

/** A share in per cent, above 0 and at most 100, with or without its sign. */
export function parsePercent(printed: string): Parsed<number> {
  const before = parsedBefore<number>(printed)
  if (before) return before
  const raw = foldSpaces(printed)
  const m = /^(\d{1,3}(?:[.,]\d{1,2})?) ?(%|procent|prosent|per cent)?$/i.exec(raw)
  const value = m ? Number((m[1] ?? '').replace(',', '.')) : Number.NaN
  return value > 0 && value <= 100 ? read(value, raw, m?.[2] !== undefined) : notReadable(raw, 'shape')
}

/** A value of a fixed pattern (a code), as printed. */
export function parseCode(printed: string, pattern: RegExp): Parsed<string> {
  const before = parsedBefore<string>(printed)
  if (before) return before
  const raw = foldSpaces(printed)
  if (pattern.test(raw)) return read(raw, raw)
  return notReadable(raw, /^[\d /-]+$/.test(raw) ? 'digit-count' : 'shape')
}

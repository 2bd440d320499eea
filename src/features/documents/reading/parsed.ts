import type { ValueState } from './reading.ts'

/** Why a printed value was not simply `read`; stable words, used by findings and by the review page. */
export type Problem =
  | 'empty'
  | 'placeholder'
  | 'no-such-date'
  | 'digit-count'
  | 'digit-groups'
  | 'check-digit'
  | 'no-year'
  | 'short-year'
  | 'month-only'
  | 'year-only'
  | 'reversed'
  | 'range'
  | 'currency-unknown'
  | 'ambiguous-separator'
  | 'address-hidden'
  | 'more-than-one'
  | 'run-together'
  | 'wrong-kind'
  | 'unmarked'
  | 'separator-at-end'
  | 'too-long'
  | 'shape'

/**
 * A printed value, parsed. `value` is null unless `state` is `read` or `uncertain`; `candidates` are offered to a
 * person and never chosen here. `closed` is true when the printed form cannot be the beginning of a longer one
 * (a full ISO date, an amount with its unit), so that it may be trusted even where a text breaks off after it.
 */
export type Parsed<T> = {
  value: T | null
  state: ValueState
  raw: string
  candidates?: T[]
  problem?: Problem
  closed: boolean
}

/** The longest printed form that is looked at, in UTF-16 units; anything longer is no single value. */
export const longestValue = 400

/** Folds white space (U+00A0 and its relatives included) to single spaces and trims. */
export function foldSpaces(printed: string): string {
  return printed.normalize('NFC').replace(/\s+/g, ' ').trim()
}

export function read<T>(value: T, raw: string, closed = false): Parsed<T> {
  return { value, state: 'read', raw, closed }
}

export function uncertain<T>(value: T | null, raw: string, problem: Problem, candidates?: T[]): Parsed<T> {
  return { value, state: 'uncertain', raw, problem, closed: false, ...(candidates ? { candidates } : {}) }
}

export function notReadable<T>(raw: string, problem: Problem, candidates?: T[]): Parsed<T> {
  return {
    value: null,
    state: 'not-readable',
    raw,
    problem,
    closed: false,
    ...(candidates ? { candidates } : {}),
  }
}

export function missing<T>(raw: string, problem: Problem = 'empty'): Parsed<T> {
  return { value: null, state: 'missing', raw, problem, closed: false }
}

const emptyMarks = new Set(['', '-', '–', '—', '--', '…', '...', '/', '.'])

const placeholderStart =
  /^(?:ange|skriv|fyll|oppgi|angi|angje|oppgje|sett inn|sett in|klicka|klikk|klikka|välj|velg|vel|click|enter|insert|fill in|choose|type here|lorem)(?: |$)/

/**
 * Text of a template left in a field: an instruction ("Ange …", "Skriv inn …", "Enter …"), a bracketed slot,
 * or a pattern of letters in place of digits ("ÅÅÅÅ-MM-DD", "dd.mm.åååå").
 */
export function isPlaceholder(printed: string): boolean {
  const text = foldSpaces(printed).toLowerCase()
  if (text.length === 0 || text.length > longestValue) return false
  if (placeholderStart.test(text)) return true
  if (/^[[<{(][^\]>})]{1,80}[\]>})]$/.test(text) && !/[@\d]/.test(text)) return true
  return /^(?:[xåydm_.\-/: ]{2,}|n\.? ?n\.?|t\.?b\.?[ad]\.?)$/.test(text) && !/^[-. ]+$/.test(text)
}

/** Nothing entered: an empty string or the dash that forms print for it. */
export function isEmptyMark(printed: string): boolean {
  return emptyMarks.has(foldSpaces(printed))
}

/** The answers every parser gives before it looks closer: missing, placeholder, or too long to be one value. */
export function parsedBefore<T>(printed: string): Parsed<T> | undefined {
  const raw = foldSpaces(printed.slice(0, longestValue + 1))
  if (raw.length > longestValue || printed.length > longestValue * 4) return notReadable(raw, 'too-long')
  if (isEmptyMark(raw)) return missing(raw)
  if (isPlaceholder(raw)) return missing(raw, 'placeholder')
  return undefined
}

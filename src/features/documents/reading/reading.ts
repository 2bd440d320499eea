/**
 * What a careful reader takes from a document: the shape printed by `import --json`, kept with the document
 * and shown on the review page. All positions are offsets into `ExtractedText.text`, `end` exclusive, and
 * `quote === text.slice(start, end)` always holds.
 */
export type Reading = {
  file: string
  kind: DocumentKind
  /** Language of the answers, not of the form's labels; null when the text is too short to tell. */
  language: 'nb' | 'nn' | 'sv' | 'en' | null
  country: 'NO' | 'SE' | null
  fields: Record<string, FieldReading>
  choices: Record<string, ChoiceReading>
  texts: TextReading[]
  targetGroups?: TargetGroupsReading
  accounts?: AccountsReading
  counts: CountReading[]
  resolved: { municipalityCodes: Record<string, string>; ambiguous: string[] }
  findings: FindingReading[]
}

export const documentKinds = [
  'bolyst-annual-report',
  'esf-project-page',
  'esf-plus-page',
  'regional-project-memo',
  'labelled-text',
  'unrecognised',
] as const
export type DocumentKind = (typeof documentKinds)[number]

const reportKinds: ReadonlySet<DocumentKind> = new Set([
  'bolyst-annual-report',
  'labelled-text',
  'unrecognised',
])

/**
 * Whether a document may be a report that somebody filled in, and so be read into a form: on the printed form that has a reader of its
 * own, or on one no reader knows, which is read by the form's labels. The others tell about a project and report nothing.
 */
export const mayBeReport = (kind: DocumentKind): boolean => reportKinds.has(kind)

/**
 * `read`: the document says exactly this. `uncertain`: a person must look (a range, a missing year, a value of
 * the wrong kind). `not-readable`: something stands there and cannot be read; value is null, never a guess.
 * `missing`: the document has no such value.
 */
export type ValueState = 'read' | 'uncertain' | 'not-readable' | 'missing'

export type Quote = { text: string; start: number; end: number }

export type FieldReading = {
  value: unknown
  state: ValueState
  /** The printed form, where it differs from `value`. */
  raw?: unknown
  quote?: string
  start?: number
  end?: number
  candidates?: unknown[]
}

export type ChoiceReading = {
  /** Ids of the controlled list (kebab-case). */
  selected: string[]
  letters: string[]
  printedOptions: string[]
  marks?: string
  changedOptions?: { letter: string; printed: string }[]
  candidates?: string[]
  state: ValueState
  quote?: string
  start?: number
  end?: number
}

export type TextReading = {
  key: string
  heading: string
  /** Plain text: tags and bullet signs off; paragraphs divided by an empty line. */
  text: string
  words: number
  unicodeWords: number
  firstFiveWords: string
  wordLimit?: number
  withinLimit?: boolean
  /** False when a page end, a cut or a lost label leaves a doubt where the text ends. */
  state: ValueState
  start: number
  end: number
}

export type TargetGroupsReading = { state: ValueState; ids: string[]; items: string[]; reached: string[] }

export type AccountLineReading = {
  label: string
  /** Whole kroner; null where the cell is empty ("nothing entered", not zero) or cannot be read. */
  budget: number | null
  spent: number | null
  remaining: number | null
}
export type AccountsReading = {
  state: ValueState
  title?: string
  /** Absent where the document has no line of accounts. */
  currency?: 'NOK' | 'SEK' | 'EUR'
  columns: string[]
  lines: (AccountLineReading & { state: ValueState; start: number; end: number })[]
  total: (AccountLineReading & { state: ValueState; start: number; end: number }) | null
  raw?: string
}

export type CountReading = {
  what: string
  value: number
  raw: string
  start: number
  end: number
  of?: number
}

export const severities = ['error', 'warning', 'info', 'ok'] as const
export type Severity = (typeof severities)[number]

export type FindingReading = {
  code: string
  severity: Severity
  /** Paths such as `fields.reportDate`, `texts.background`, `accounts.total`. */
  fields: string[]
  /** One plain English sentence; pages show their own words by `code`. */
  message: string
  quotes: Quote[]
  candidates?: unknown[]
}

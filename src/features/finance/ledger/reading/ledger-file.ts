/**
 * One posting as a file states it. `amountOre` is whole hundredths of the file's currency, debit positive; `row` is the line of the
 * file, from 1. `objects` are dimensions with their objects, "6:P101" divided by a space; a space in a code is a no-break space.
 */
export type LedgerRow = {
  row: number
  voucher: string
  postedOn: string
  account: string
  accountName: string
  objects: string
  description: string
  amountOre: number
}

export const currencies = ['NOK', 'SEK', 'EUR'] as const
export type Currency = (typeof currencies)[number]

export type LedgerKind = 'sie4' | 'saf-t' | 'csv' | 'xlsx'

/** A balance the file states beside what its postings add up to, both in hundredths; only where the two differ. */
export type BalanceDifference = { account: string; statedOre: number; countedOre: number }

/** Something worth knowing about a file that was read all the same. `line` is its first place. */
export type LedgerNote = { code: NoteCode; line?: number; detail?: string; count: number }
export const noteCodes = [
  'unknown-label',
  'flag-set',
  'read-as-utf-8',
  'read-as-windows-1252',
  'row-corrected',
  'date-of-voucher',
  'currency-assumed',
  'version',
  'rows-without-amount',
  'sum-row',
] as const
export type NoteCode = (typeof noteCodes)[number]

/** What a file says of itself, complete when all of it is read. */
export type LedgerFacts = {
  kind: LedgerKind
  program: string
  company: string
  organisationNumber: string
  /** The period the file says it is complete for; null where it does not say. */
  period: { from: string; to: string } | null
  currency: Currency
  /** The books the file is an extract of; see `booksOf`. */
  books: string
  vouchers: number
  rows: number
  accountNames: Map<string, string>
  /** 'asset' … as the file or its plan of accounts says; missing where it does not. */
  accountTypes: Map<string, AccountType>
  dimensionNames: Map<string, string>
  /** Names of objects, by "6:P101". */
  objectNames: Map<string, string>
  differences: BalanceDifference[]
  notes: LedgerNote[]
}
export type AccountType = 'balance' | 'income' | 'cost'

export const refusalCodes = [
  'empty',
  'too-large',
  'too-many-rows',
  'line-too-long',
  'unknown-kind',
  'old-excel',
  'not-sie',
  'no-vouchers',
  'not-saf-t',
  'damaged-xml',
  'doctype',
  'damaged-workbook',
  'unsafe-workbook',
  'encoding',
  'truncated',
  'checksum',
  'unbalanced',
  'missing-balance',
  'totals',
  'date-unreadable',
  'date-outside-year',
  'amount-unreadable',
  'amount-too-large',
  'account-missing',
  'field-missing',
  'misplaced',
  'currency-unknown',
  'column-missing',
  'nothing-chosen',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** Why a file is not taken in. `facts` are amounts in hundredths, names and codes of the file, put into words by `refusal-texts.ts`. */
export type LedgerRefusal = {
  code: RefusalCode
  line: number | null
  facts: Record<string, string | number>
}

/** Thrown where a file is read, turned into a value by whoever reads it. */
export class RefusedLedger extends Error {
  readonly refusal: LedgerRefusal

  constructor(code: RefusalCode, line: number | null = null, facts: Record<string, string | number> = {}) {
    super(`${code}${line === null ? '' : ` at line ${line}`}`)
    this.name = 'RefusedLedger'
    this.refusal = { code, line, facts }
  }
}

/** Postings in the order of the file, some thousands at a time; the facts when it ends. Throws `RefusedLedger`. */
export type LedgerReader = AsyncGenerator<LedgerRows, LedgerFacts>
export type LedgerRows = { rows: LedgerRow[]; currency: Currency }

/** What is known of a file beside its bytes. `sha256` may be asked for when all of it is read. */
export type ReadFile = { name: string; sha256: () => string }

/**
 * The books of a company, whatever program wrote the file: its number where it has one. Files of the same books may overlap in time; what
 * a file amends is what was taken from the same books for the same days.
 */
export function booksOf(company: { organisationNumber: string; company: string }): string {
  const digits = company.organisationNumber.replace(/\D/g, '')
  return digits || company.company.toLowerCase().trim() || '-'
}

/** The bytes of a file, from its beginning each time it is asked for. */
export type LedgerBytes = () => AsyncIterable<Uint8Array>

export const limits = {
  /** One line of a text file. */
  lineBytes: 64 * 1024,
  rows: 5_000_000,
  accounts: 50_000,
  objects: 200_000,
  /** One amount: a hundred billion. Sums stay exact below 2^53 hundredths, which `addOre` watches. */
  amountOre: 10_000_000_000_000,
  textLength: 500,
} as const

/** A sum of hundredths. Refuses `amount-too-large` where it would no longer be exact. */
export function addOre(sum: number, amountOre: number, line: number | null = null): number {
  const total = sum + amountOre
  if (!Number.isSafeInteger(total)) throw new RefusedLedger('amount-too-large', line)
  return total
}

/** Counts notes by code and detail, so that a thousand unknown labels are one line. */
export class Notes {
  private readonly found = new Map<string, LedgerNote>()

  add(code: NoteCode, line?: number, detail?: string): void {
    const key = `${code}\n${detail ?? ''}`
    const known = this.found.get(key)
    if (known) known.count += 1
    else if (this.found.size < 200)
      this.found.set(key, {
        code,
        ...(line === undefined ? {} : { line }),
        ...(detail === undefined ? {} : { detail }),
        count: 1,
      })
  }

  list(): LedgerNote[] {
    return [...this.found.values()]
  }
}

/** An object with its dimension as `posting.objects` has it. */
export function objectKey(dimension: string, object: string): string {
  return `${dimension}:${object}`.replace(/\s/g, '\u00a0')
}

/** A text of the file as it is kept: no control characters, at most 500 characters. */
export function plainText(text: string): string {
  const short = text.length > limits.textLength ? text.slice(0, limits.textLength) : text
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
  return /[\u0000-\u001f\u007f]/.test(short) ? short.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim() : short
}

import { bytesOf } from '../byte-pieces.ts'
import { dayOfWritten } from '../days.ts'
import { oreOfPlain, oreOfWritten } from '../exact-amount.ts'
import {
  addOre,
  type LedgerFacts,
  type LedgerReader,
  type LedgerRow,
  Notes,
  objectKey,
  plainText,
  RefusedLedger,
} from '../ledger-file.ts'
import { csvRows, delimiterOf } from './csv-rows.ts'
import { proposeTable } from './propose-table.ts'
import type { ColumnMeaning, TableOptions } from './table-options.ts'
import { type Cell, type TableRow, type TableRows, textOf } from './table-rows.ts'
import { xlsxRows } from './xlsx-rows.ts'

const HEAD_ROWS = 40

/**
 * Postings of a CSV or XLSX file by the meaning of its columns; without options by the meaning proposed. A cost is positive
 * afterwards, whichever way the file writes it. Rows before the headings, empty rows, and rows without an amount are passed over;
 * a row of sums (no day, and a word for sum or total, or nothing else) is too.
 *
 * Refuses `column-missing` (no day, or neither an amount nor debit or credit), `date-unreadable`, `amount-unreadable`, `no-vouchers`
 * where no row is a posting, and what `csvRows` and `xlsxRows` refuse.
 */
export async function* readTableFile(
  bytes: AsyncIterable<Uint8Array>,
  kind: 'csv' | 'xlsx',
  given: TableOptions | undefined,
): LedgerReader {
  const source = given
    ? { options: given, rows: rowsOf(bytes, kind, given.delimiter) }
    : await proposed(bytes, kind)
  const { options } = source
  const reading = new TableReading(kind, options)
  for await (const rows of source.rows) {
    const taken = rows.flatMap((row) => reading.row(row) ?? [])
    if (taken.length > 0) yield { rows: taken, currency: options.currency }
  }
  return reading.facts()
}

function rowsOf(
  bytes: AsyncIterable<Uint8Array>,
  kind: 'csv' | 'xlsx',
  delimiter: TableOptions['delimiter'],
): TableRows {
  return kind === 'csv' ? csvRows(bytes, delimiter) : xlsxRows(bytes)
}

/** The first rows of a table, and how it divides its columns. */
export async function tableHead(
  bytes: AsyncIterable<Uint8Array>,
  kind: 'csv' | 'xlsx',
  wished?: TableOptions['delimiter'],
) {
  let delimiter: TableOptions['delimiter'] = wished ?? ';'
  let source = bytes
  if (kind === 'csv' && !wished) {
    const whole = await beginning(bytes)
    delimiter = delimiterOf(Buffer.from(whole).toString('latin1'))
    source = bytesOf(whole)()
  }
  const head: TableRow[] = []
  for await (const rows of rowsOf(source, kind, delimiter)) {
    head.push(...rows.slice(0, HEAD_ROWS - head.length))
    if (head.length >= HEAD_ROWS) break
  }
  return { head, delimiter }
}

/** The first whole lines of a text, at most 64 KB. */
async function beginning(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  let found = Buffer.alloc(0)
  for await (const chunk of bytes) {
    found = Buffer.concat([found, chunk.subarray(0, 64 * 1024 - found.length)])
    if (found.length >= 64 * 1024) return found.subarray(0, found.lastIndexOf(10) + 1)
  }
  return found
}

async function proposed(bytes: AsyncIterable<Uint8Array>, kind: 'csv' | 'xlsx') {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  const whole = bytesOf(Buffer.concat(chunks))
  const { head, delimiter } = await tableHead(whole(), kind)
  const options: TableOptions = { ...proposeTable(head, 'NOK'), delimiter, books: kind }
  return { options, rows: rowsOf(whole(), kind, delimiter) }
}

const sumWord = /^(?:sum|summa|total|totalt|totalsum|i alt|sluttsum|slutsumma)\b/i

class TableReading {
  private readonly notes = new Notes()
  private readonly at = new Map<ColumnMeaning, number>()
  private readonly accountNames = new Map<string, string>()
  private readonly vouchers = new Set<string>()
  private count = 0
  private sumOre = 0
  private objectHeading = ''
  private readonly kind: 'csv' | 'xlsx'
  private readonly options: TableOptions

  constructor(kind: 'csv' | 'xlsx', options: TableOptions) {
    this.kind = kind
    this.options = options
    options.columns.forEach((meaning, index) => {
      if (meaning && !this.at.has(meaning)) this.at.set(meaning, index)
    })
    const { at } = this
    if (!at.has('date'))
      throw new RefusedLedger('column-missing', options.headingRow || null, { column: 'date' })
    if (!at.has('amount') && !at.has('debit') && !at.has('credit'))
      throw new RefusedLedger('column-missing', options.headingRow || null, { column: 'amount' })
  }

  row({ line, cells }: TableRow): LedgerRow | undefined {
    if (line === this.options.headingRow) this.objectHeading = plainText(this.text(cells, 'object'))
    if (line <= this.options.headingRow) return undefined
    const amountOre = this.amount(cells, line)
    const day = this.text(cells, 'date')
    if (amountOre === undefined) {
      if (cells.some((cell) => textOf(cell) !== '')) this.notes.add('rows-without-amount', line)
      return undefined
    }
    const postedOn = dayOfWritten(day)
    if (!postedOn && this.isSumRow(cells)) {
      this.notes.add('sum-row', line)
      return undefined
    }
    if (!postedOn) throw new RefusedLedger('date-unreadable', line, { text: plainText(day).slice(0, 40) })
    this.count += 1
    this.sumOre = addOre(this.sumOre, amountOre, line)
    const accountName = plainText(this.text(cells, 'account-name'))
    const account = plainText(this.text(cells, 'account')) || accountName || '–'
    if (accountName !== '' && this.accountNames.size < 50_000) this.accountNames.set(account, accountName)
    const object = plainText(this.text(cells, 'object'))
    const voucher = plainText(this.text(cells, 'voucher'))
    if (this.vouchers.size < 500_000) this.vouchers.add(voucher)
    return {
      row: line,
      voucher,
      postedOn,
      account,
      accountName,
      objects: object === '' ? '' : objectKey('1', object),
      description: plainText(this.text(cells, 'text')),
      amountOre: this.options.costs === 'negative' && amountOre !== 0 ? -amountOre : amountOre,
    }
  }

  /** A row that says it is a sum, or that has amounts and nothing else at all. */
  private isSumRow(cells: Cell[]): boolean {
    const amounts = (['amount', 'debit', 'credit'] as const).map((meaning) => this.at.get(meaning))
    const others = cells.filter((_, index) => !amounts.includes(index)).map(textOf)
    return others.every((text) => text === '') || others.some((text) => sumWord.test(text))
  }

  private text(cells: Cell[], meaning: ColumnMeaning): string {
    const index = this.at.get(meaning)
    return index === undefined ? '' : textOf(cells[index])
  }

  private amount(cells: Cell[], line: number): number | undefined {
    const one = this.ore(cells, 'amount', line)
    if (one !== undefined) return one
    const debit = this.ore(cells, 'debit', line)
    const credit = this.ore(cells, 'credit', line)
    if (debit === undefined && credit === undefined) return undefined
    return (debit ?? 0) - Math.abs(credit ?? 0)
  }

  private ore(cells: Cell[], meaning: ColumnMeaning, line: number): number | undefined {
    const index = this.at.get(meaning)
    const cell = index === undefined ? undefined : cells[index]
    if (cell === undefined || textOf(cell) === '') return undefined
    const { decimal } = this.options
    const ore =
      typeof cell === 'string'
        ? oreOfWritten(cell, decimal === 'either' ? undefined : decimal)
        : oreOfSpreadsheet(cell.number)
    if (ore === undefined)
      throw new RefusedLedger('amount-unreadable', line, { text: plainText(textOf(cell)).slice(0, 40) })
    return ore
  }

  facts(): LedgerFacts {
    if (this.count === 0) throw new RefusedLedger('no-vouchers', null, { type: this.kind })
    return {
      kind: this.kind,
      program: '',
      company: '',
      organisationNumber: '',
      period: null,
      currency: this.options.currency,
      books: `${this.options.books.toLowerCase()}`,
      vouchers: this.vouchers.size,
      rows: this.count,
      accountNames: this.accountNames,
      accountTypes: new Map(),
      dimensionNames: new Map([['1', this.objectHeading]]),
      objectNames: new Map(),
      differences: [],
      notes: this.notes.list(),
    }
  }
}

/**
 * Hundredths of a number as a spreadsheet stores it: the nearest binary number written out, "1234.5600000000001". Fifteen digits are
 * what spreadsheets show and mean; an amount that has more than two decimals then is none.
 */
export function oreOfSpreadsheet(stored: string): number | undefined {
  const value = Number(stored)
  if (!Number.isFinite(value) || Math.abs(value) >= 1e13) return undefined
  const meant = Number(value.toPrecision(15))
  const [whole = '0', places = ''] = meant.toString().includes('e')
    ? [meant.toFixed(20)]
    : meant.toString().split('.')
  return oreOfPlain(places === '' ? whole.replace(/\.0*$/, '') : `${whole}.${places}`)
}

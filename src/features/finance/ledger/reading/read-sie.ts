import { dayOfDigits } from './days.ts'
import { oreOfPlain } from './exact-amount.ts'
import {
  addOre,
  booksOf,
  type Currency,
  type LedgerFacts,
  type LedgerReader,
  type LedgerRow,
  limits,
  Notes,
  objectKey,
  plainText,
  type ReadFile,
  RefusedLedger,
} from './ledger-file.ts'
import { SieChecksum } from './sie-checksum.ts'
import { needed, SieHeading } from './sie-heading.ts'
import { SieRecord } from './sie-record.ts'
import { type TextEncoding, textBlocks } from './text-blocks.ts'

type Voucher = { name: string; postedOn: string; text: string; line: number; sumOre: number; open: boolean }

/**
 * A SIE file of type 4 (export 4E or import 4I), after SIE file format edition 4B. Amounts are debit positive.
 *
 * #RTRANS and #BTRANS, rows added and removed later, change nothing in themselves: an added row stands once more as #TRANS right
 * after, a removed one no longer counts. Where the #TRANS after an #RTRANS is missing, the added row itself counts.
 *
 * Refuses `not-sie`, `no-vouchers` (types 1–3), `truncated` (a voucher without its end, or #KSUMMA announced and not there),
 * `checksum`, `unbalanced`, `missing-balance` (4E), `date-unreadable`, `date-outside-year`, `amount-unreadable`,
 * `account-missing`, `field-missing`, `misplaced`, `currency-unknown`, `encoding`, `line-too-long`, `too-many-rows`.
 */
export async function* readSie(bytes: AsyncIterable<Uint8Array>, file: ReadFile): LedgerReader {
  const reading = new SieReading()
  for await (const { text, firstLine, encoding } of textBlocks(bytes, 'cp437')) {
    reading.beginBlock(encoding)
    let line = firstLine
    for (let from = 0; from < text.length; line++) {
      const found = text.indexOf('\n', from)
      const to = found < 0 ? text.length : found
      reading.line(text.slice(from, to), line)
      from = to + 1
    }
    const rows = reading.endBlock()
    if (rows.length > 0) yield { rows, currency: reading.currency }
  }
  return reading.facts(file)
}

class SieReading {
  private checksum: SieChecksum | undefined
  private encoding: TextEncoding = 'ascii'
  private readonly notes = new Notes()
  private readonly heading = new SieHeading(this.notes)
  private readonly record = new SieRecord()
  private readonly moved = new Map<string, { sumOre: number; line: number }>()
  private rows: LedgerRow[] = []
  private voucher: Voucher | undefined
  private added: LedgerRow | undefined
  private checksumStated = false
  private begun = false
  private vouchers = 0
  private count = 0
  private last = 1

  line(text: string, line: number): void {
    this.last = line
    const kind = this.record.read(text)
    if (kind === undefined) return
    if (!this.begun) this.begin(line)
    if (kind === 'opens') this.open(line)
    else if (kind === 'closes') this.close(line)
    else this.take(line)
  }

  get currency(): Currency {
    return this.heading.currency
  }

  beginBlock(encoding: TextEncoding): void {
    if (encoding !== this.encoding && (encoding === 'utf-8' || encoding === 'windows-1252'))
      this.notes.add(`read-as-${encoding}`)
    this.encoding = encoding
  }

  endBlock(): LedgerRow[] {
    this.checksum?.take(this.encoding)
    const { rows } = this
    this.rows = []
    return rows
  }

  /** The first record is #FLAGGA (5.12); a file without it is taken when it begins with another label of the format. */
  private begin(line: number): void {
    this.begun = true
    if (!/^#(?:FLAGGA|PROGRAM|FORMAT|GEN|SIETYP|PROSA|FNR|ORGNR|FNAMN|KSUMMA)$/.test(this.record.label))
      throw new RefusedLedger('not-sie', line)
  }

  private take(line: number): void {
    const { record } = this
    if (record.label === '#KSUMMA') {
      this.takeChecksum(line)
      return
    }
    this.checksum?.add(record.content)
    switch (record.label) {
      case '#VER':
        this.begins(line)
        return
      case '#TRANS':
        this.posting(line)
        return
      case '#RTRANS':
        this.takeAdded()
        this.added = this.rowOf(line)
        this.notes.add('row-corrected', line)
        return
      case '#BTRANS':
        if (!this.voucher?.open) throw new RefusedLedger('misplaced', line, { label: record.label })
        this.notes.add('row-corrected', line)
        return
      default:
        if (this.voucher?.open) this.notes.add('unknown-label', line, plainText(record.label).slice(0, 40))
        else this.heading.read(record, line, this.count > 0)
    }
  }

  private takeChecksum(line: number): void {
    const stated = this.record.fields[0]
    if (stated === undefined) {
      this.checksum = new SieChecksum()
      this.record.keepsContent = true
      return
    }
    this.checksumStated = true
    this.checksum?.take(this.encoding)
    if (this.checksum && !this.checksum.matches(stated))
      throw new RefusedLedger('checksum', line, {
        stated: plainText(stated).slice(0, 20),
        counted: this.checksum.value,
      })
    this.checksum = undefined
  }

  private begins(line: number): void {
    if (this.voucher) throw new RefusedLedger('truncated', line, { voucher: this.voucher.name })
    const [series = '', number = '', date = '', text = ''] = this.record.fields
    const postedOn = dayOfDigits(date)
    const name = plainText(`${series} ${number}`.trim())
    if (!postedOn)
      throw new RefusedLedger('date-unreadable', line, { text: plainText(date).slice(0, 40), voucher: name })
    const { year } = this.heading
    if (year && (postedOn < year.from || postedOn > year.to))
      throw new RefusedLedger('date-outside-year', line, { day: postedOn, voucher: name, ...year })
    this.voucher = { name, postedOn, text: plainText(text), line, sumOre: 0, open: false }
  }

  private open(line: number): void {
    if (!this.voucher || this.voucher.open) throw new RefusedLedger('misplaced', line, { label: '{' })
    this.voucher.open = true
  }

  private close(line: number): void {
    const { voucher } = this
    if (!voucher?.open) throw new RefusedLedger('misplaced', line, { label: '}' })
    this.takeAdded()
    if (voucher.sumOre !== 0)
      throw new RefusedLedger('unbalanced', voucher.line, {
        voucher: voucher.name,
        differenceOre: voucher.sumOre,
        currency: this.heading.currency,
      })
    this.vouchers += 1
    this.voucher = undefined
  }

  private posting(line: number): void {
    const row = this.rowOf(line)
    const { added } = this
    this.added = undefined
    if (added && !(added.account === row.account && added.amountOre === row.amountOre)) this.add(added)
    this.add(row)
  }

  private takeAdded(): void {
    if (this.added) this.add(this.added)
    this.added = undefined
  }

  private rowOf(line: number): LedgerRow {
    const { voucher, record } = this
    if (!voucher?.open) throw new RefusedLedger('misplaced', line, { label: record.label })
    const [account = '', amount = '', date = '', text = ''] = record.fields
    const amountOre = oreOfPlain(amount)
    if (amountOre === undefined)
      throw new RefusedLedger('amount-unreadable', line, {
        text: plainText(amount).slice(0, 40),
        voucher: voucher.name,
      })
    return {
      row: line,
      voucher: voucher.name,
      postedOn: date === '' ? voucher.postedOn : this.dayOf(date, voucher, line),
      account: needed(account, 'account-missing', line),
      accountName: this.heading.accountNames.get(account) ?? '',
      objects: objectsOf(record.objects, line),
      description: text === '' ? voucher.text : plainText(text),
      amountOre,
    }
  }

  /** A row may have a day of its own; one outside the year is another day than that of the posting. */
  private dayOf(date: string, voucher: Voucher, line: number): string {
    const day = dayOfDigits(date)
    if (!day)
      throw new RefusedLedger('date-unreadable', line, {
        text: plainText(date).slice(0, 40),
        voucher: voucher.name,
      })
    const { year } = this.heading
    if (!year || (day >= year.from && day <= year.to)) return day
    this.notes.add('date-of-voucher', line)
    return voucher.postedOn
  }

  private add(row: LedgerRow): void {
    if (this.voucher) this.voucher.sumOre = addOre(this.voucher.sumOre, row.amountOre, row.row)
    const movement = this.moved.get(row.account)
    if (movement) movement.sumOre = addOre(movement.sumOre, row.amountOre, row.row)
    else if (this.moved.size >= limits.accounts) throw new RefusedLedger('too-many-rows', row.row)
    else this.moved.set(row.account, { sumOre: row.amountOre, line: row.row })
    this.count += 1
    if (this.count > limits.rows) throw new RefusedLedger('too-many-rows', row.row)
    this.rows.push(row)
  }

  facts(file: ReadFile): LedgerFacts {
    const { heading } = this
    if (!this.begun) throw new RefusedLedger('empty')
    if (this.voucher) throw new RefusedLedger('truncated', this.last, { voucher: this.voucher.name })
    if (this.checksum && !this.checksumStated)
      throw new RefusedLedger('truncated', this.last, { voucher: '' })
    if (this.vouchers === 0) throw new RefusedLedger('no-vouchers', null, { type: heading.type || '1' })
    const whole = this.isWhole(file.name)
    const differences = whole ? heading.differences(this.moved) : []
    heading.noteCurrency()
    return {
      kind: 'sie4',
      program: heading.program,
      company: heading.company,
      organisationNumber: heading.organisationNumber,
      period: whole ? heading.year : null,
      currency: heading.currency,
      books: whole ? booksOf(heading) : `${booksOf(heading)} 4I ${file.sha256().slice(0, 16)}`,
      vouchers: this.vouchers,
      rows: this.count,
      accountNames: heading.accountNames,
      accountTypes: heading.accountTypes,
      dimensionNames: heading.dimensionNames,
      objectNames: heading.objectNames,
      differences,
      notes: this.notes.list(),
    }
  }

  /**
   * Whether the file has all vouchers of its year (4E) or some that are to be taken into the books (4I). Both say type 4: an import file
   * has no balances (chapter 6), need not name the year, and is called .SI (5.1).
   */
  private isWhole(fileName: string): boolean {
    const { heading } = this
    if (heading.year === null) return false
    if (heading.closing.size > 0 || heading.opening.size > 0) return true
    return !/i$/i.test(heading.type) && !/\.si$/i.test(fileName)
  }
}

/** "6:P101 1:20" of the object list {6 "P101" 1 "20"}. */
function objectsOf(list: string[], line: number): string {
  if (list.length === 0) return ''
  if (list.length === 2) return objectKey(plainText(list[0] ?? ''), plainText(list[1] ?? ''))
  if (list.length % 2 !== 0) throw new RefusedLedger('field-missing', line, { label: '{}' })
  const pairs: string[] = []
  for (let at = 0; at < list.length; at += 2)
    pairs.push(objectKey(plainText(list[at] ?? ''), plainText(list[at + 1] ?? '')))
  return pairs.join(' ')
}

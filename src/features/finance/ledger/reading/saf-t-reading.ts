import { oreOfPlain } from './exact-amount.ts'
import {
  addOre,
  booksOf,
  type Currency,
  type LedgerFacts,
  type LedgerRow,
  Notes,
  plainText,
  RefusedLedger,
} from './ledger-file.ts'
import { SafTHeading } from './saf-t-heading.ts'
import { SafTTotals } from './saf-t-totals.ts'
import { type Analysis, dayOf, type Line, partsOf, type Transaction } from './saf-t-transaction.ts'

const NOT_READ = [
  'Customers',
  'Suppliers',
  'TaxTable',
  'UOMTable',
  'Products',
  'PhysicalStock',
  'Owners',
  'Assets',
  'SourceDocuments',
]
const skipped = new Set(NOT_READ)

/**
 * What a SAF-T Financial file says, element by element. Refuses `not-saf-t` (another root, or no GeneralLedgerEntries),
 * `unbalanced` (a Transaction whose debits and credits differ), `totals` (NumberOfEntries, TotalDebit or TotalCredit other than
 * what the file holds), `missing-balance` (an account without its closing balance), `amount-unreadable`, `account-missing`,
 * `date-unreadable`, `date-outside-year`, `currency-unknown`, `no-vouchers`, `too-many-rows`.
 */
export class SafTReading {
  private readonly notes = new Notes()
  private readonly heading = new SafTHeading(this.notes)
  private readonly totals = new SafTTotals()
  private rows: LedgerRow[] = []
  private transaction: Transaction | undefined
  private posting: Line | undefined
  private analysis: Analysis | undefined
  /** +1 inside DebitAmount, -1 inside CreditAmount, 0 elsewhere. */
  private side: 1 | -1 | 0 = 0
  private inEntries = false
  private sawEntries = false
  private skipping = ''
  private root = ''
  private journal = ''

  get openVoucher(): string {
    return this.transaction?.name ?? ''
  }

  get currency(): Currency {
    return this.heading.currency
  }

  takeRows(): LedgerRow[] {
    const { rows } = this
    this.rows = []
    return rows
  }

  opens(name: string, line: number): void {
    if (this.root === '') {
      this.root = name
      if (name !== 'AuditFile') throw new RefusedLedger('not-saf-t', line)
      return
    }
    if (this.skipping !== '') return
    if (!this.inEntries) {
      if (skipped.has(name)) this.skipping = name
      else if (name === 'GeneralLedgerEntries') {
        this.inEntries = true
        this.sawEntries = true
      } else this.heading.opens(name, line)
      return
    }
    switch (name) {
      case 'Transaction':
        this.transaction = {
          name: '',
          line,
          journal: this.journal,
          date: '',
          postingDate: '',
          period: '',
          year: '',
          description: '',
          sumOre: 0,
          lines: [],
        }
        return
      case 'Line':
        if (this.transaction)
          this.posting = { at: line, account: '', description: '', ore: undefined, analyses: [] }
        return
      case 'Analysis':
        this.analysis = { type: '', id: '', ore: undefined }
        return
      case 'DebitAmount':
        this.side = 1
        return
      case 'CreditAmount':
        this.side = -1
    }
  }

  closes(name: string, text: string, line: number): void {
    if (this.skipping !== '') {
      if (name === this.skipping) this.skipping = ''
      return
    }
    if (!this.inEntries) {
      this.heading.closes(name, text, line)
      return
    }
    if (this.posting) this.inLine(name, text, line, this.posting)
    else if (this.transaction) this.inTransaction(name, text, line, this.transaction)
    else this.inJournal(name, text, line)
  }

  private inJournal(name: string, text: string, line: number): void {
    switch (name) {
      case 'NumberOfEntries':
      case 'TotalDebit':
      case 'TotalCredit':
        this.totals.states(name, text.trim(), line)
        return
      case 'JournalID':
        this.journal = plainText(text.trim())
        return
      case 'GeneralLedgerEntries':
        this.inEntries = false
    }
  }

  private inTransaction(name: string, text: string, line: number, transaction: Transaction): void {
    switch (name) {
      case 'TransactionID':
        transaction.name = plainText(`${transaction.journal} ${text.trim()}`.trim())
        return
      case 'TransactionDate':
        transaction.date = text.trim().slice(0, 10)
        return
      case 'GLPostingDate':
        transaction.postingDate = text.trim().slice(0, 10)
        return
      case 'Period':
        transaction.period = text.trim()
        return
      case 'PeriodYear':
        transaction.year = text.trim()
        return
      case 'Description':
        transaction.description = plainText(text.trim())
        return
      case 'Transaction':
        this.ends(transaction, line)
        this.transaction = undefined
    }
  }

  private inLine(name: string, text: string, line: number, posting: Line): void {
    const { analysis } = this
    switch (name) {
      case 'AccountID':
        posting.account = plainText(text.trim())
        return
      case 'Description':
        posting.description = plainText(text.trim())
        return
      case 'AnalysisType':
        if (analysis) analysis.type = plainText(text.trim())
        return
      case 'AnalysisID':
        if (analysis) analysis.id = plainText(text.trim())
        return
      case 'Amount':
        // The amount of an analysis is a share of the line's; elsewhere in a line (tax) amounts are not the posting's.
        if (analysis) analysis.ore = this.oreOf(text, line)
        else if (this.side !== 0) posting.ore = this.side * this.oreOf(text, line)
        return
      case 'AnalysisAmount':
        if (analysis && text.trim() !== '') analysis.ore = this.oreOf(text, line)
        return
      case 'Analysis':
        if (analysis && analysis.id !== '') posting.analyses.push(analysis)
        this.analysis = undefined
        return
      case 'DebitAmount':
      case 'CreditAmount':
        if (posting.ore === undefined && text.trim() !== '') posting.ore = this.side * this.oreOf(text, line)
        this.side = 0
        return
      case 'Line':
        this.takeLine(posting, line)
        this.posting = undefined
    }
  }

  private takeLine(posting: Line, line: number): void {
    const { transaction } = this
    if (!transaction) return
    if (posting.account === '') throw new RefusedLedger('account-missing', posting.at)
    if (posting.ore === undefined)
      throw new RefusedLedger('amount-unreadable', posting.at, { text: '', voucher: transaction.name })
    transaction.sumOre = addOre(transaction.sumOre, posting.ore, line)
    transaction.lines.push(posting)
    this.totals.add(posting, posting.ore, line)
  }

  private ends(transaction: Transaction, line: number): void {
    this.totals.ends(transaction, this.heading.currency)
    if (transaction.lines.length === 0) return
    const { day: postedOn, isOther } = dayOf(transaction, this.heading.period)
    if (isOther) this.notes.add('date-of-voucher', line)
    for (const posting of transaction.lines) {
      for (const { ore, objects } of partsOf(posting))
        this.rows.push({
          row: posting.at,
          voucher: transaction.name,
          postedOn,
          account: posting.account,
          accountName: this.heading.accountNames.get(posting.account) ?? '',
          objects,
          description: posting.description || transaction.description,
          amountOre: ore,
        })
    }
  }

  private oreOf(text: string, line: number): number {
    const ore = oreOfPlain(text.trim(), 8)
    if (ore === undefined)
      throw new RefusedLedger('amount-unreadable', line, {
        text: plainText(text.trim()).slice(0, 40),
        voucher: this.openVoucher,
      })
    return ore
  }

  facts(): LedgerFacts {
    const { heading, totals } = this
    if (!this.sawEntries) throw new RefusedLedger('not-saf-t')
    totals.check(heading.currency, (text, line) => this.oreOf(text, line))
    if (totals.vouchers === 0) throw new RefusedLedger('no-vouchers', null, { type: '' })
    return {
      kind: 'saf-t',
      program: heading.program,
      company: heading.company,
      organisationNumber: heading.organisationNumber,
      period: heading.period,
      currency: heading.currency,
      books: booksOf(heading),
      vouchers: totals.vouchers,
      rows: totals.rows,
      accountNames: heading.accountNames,
      accountTypes: new Map(),
      dimensionNames: heading.dimensionNames,
      objectNames: heading.objectNames,
      differences: heading.differences(totals.moved),
      notes: this.notes.list(),
    }
  }
}

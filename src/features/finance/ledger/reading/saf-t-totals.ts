import { addOre, type Currency, limits, RefusedLedger } from './ledger-file.ts'
import type { Line, Transaction } from './saf-t-transaction.ts'

/** What is counted while a SAF-T file is read, and the totals that its GeneralLedgerEntries state. */
export class SafTTotals {
  /** The sum of each account's lines, in øre. */
  readonly moved = new Map<string, number>()
  rows = 0
  vouchers = 0
  private readonly stated = new Map<string, { text: string; line: number }>()
  private debitOre = 0
  private creditOre = 0

  states(name: string, text: string, line: number): void {
    this.stated.set(name, { text, line })
  }

  /** Counts a line that has its amount. Refuses `too-many-rows`. */
  add(posting: Line, ore: number, line: number): void {
    if (ore > 0) this.debitOre = addOre(this.debitOre, ore, line)
    else this.creditOre = addOre(this.creditOre, -ore, line)
    this.moved.set(posting.account, addOre(this.moved.get(posting.account) ?? 0, ore, line))
    this.rows += 1
    if (this.rows > limits.rows || this.moved.size > limits.accounts)
      throw new RefusedLedger('too-many-rows', line)
  }

  /** Counts a transaction that has ended. Refuses `unbalanced`. */
  ends(transaction: Transaction, currency: Currency): void {
    if (transaction.sumOre !== 0)
      throw new RefusedLedger('unbalanced', transaction.line, {
        voucher: transaction.name,
        differenceOre: transaction.sumOre,
        currency,
      })
    this.vouchers += 1
  }

  /**
   * Holds what is stated against what was counted; refuses `totals`. Some programs count lines where the standard counts
   * transactions; both are taken.
   */
  check(currency: Currency, oreOf: (text: string, line: number) => number): void {
    const entries = this.stated.get('NumberOfEntries')
    if (entries && entries.text !== '') {
      const stated = Number(entries.text)
      if (stated !== this.vouchers && stated !== this.rows)
        throw new RefusedLedger('totals', entries.line, {
          what: 'NumberOfEntries',
          stated: entries.text.slice(0, 30),
          counted: String(this.vouchers),
        })
    }
    for (const [what, countedOre] of [
      ['TotalDebit', this.debitOre],
      ['TotalCredit', this.creditOre],
    ] as const) {
      const total = this.stated.get(what)
      if (!total || total.text === '') continue
      const statedOre = oreOf(total.text, total.line)
      if (statedOre !== countedOre)
        throw new RefusedLedger('totals', total.line, { what, statedOre, countedOre, currency })
    }
  }
}

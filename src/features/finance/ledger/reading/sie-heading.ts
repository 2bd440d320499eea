import { dayOfDigits } from './days.ts'
import { oreOfPlain } from './exact-amount.ts'
import {
  type AccountType,
  addOre,
  type Currency,
  currencies,
  type LedgerFacts,
  limits,
  type Notes,
  objectKey,
  plainText,
  RefusedLedger,
} from './ledger-file.ts'
import type { SieRecord } from './sie-record.ts'

const accountTypes: Record<string, AccountType> = { T: 'balance', S: 'balance', I: 'income', K: 'cost' }

/** Labels of SIE file format 4B that say nothing this reader needs. Others are unknown: ignored with a note (7.1). */
const unneeded = new Set(
  '#GEN #PROSA #FTYP #FNR #BKOD #ADRESS #TAXAR #OMFATTN #KPTYP #ENHET #SRU #OIB #OUB #PSALDO #PBUDGET'.split(
    ' ',
  ),
)

/** What a SIE file says outside its vouchers: who, which year, accounts, dimensions, balances. */
export class SieHeading {
  type = ''
  program = ''
  company = ''
  organisationNumber = ''
  currency: Currency = 'SEK'
  /** The fiscal year of the vouchers, #RAR 0. */
  year: { from: string; to: string } | null = null
  readonly accountNames = new Map<string, string>()
  readonly accountTypes = new Map<string, AccountType>()
  readonly dimensionNames = new Map<string, string>()
  readonly objectNames = new Map<string, string>()
  readonly opening = new Map<string, number>()
  readonly closing = new Map<string, number>()
  private currencyStated = false
  private readonly notes: Notes

  constructor(notes: Notes) {
    this.notes = notes
  }

  /** `late`: postings have been read already, so what they depend on may no longer change. */
  read({ label, fields, objects }: SieRecord, line: number, late: boolean): void {
    const [first = '', second = '', third = ''] = fields
    switch (label) {
      case '#FLAGGA':
        if (first === '1') this.notes.add('flag-set', line)
        return
      case '#FORMAT':
        return
      case '#SIETYP':
        this.type = first
        return
      case '#PROGRAM':
        this.program = plainText(`${first} ${second}`.trim())
        return
      case '#ORGNR':
        this.organisationNumber = plainText(first)
        return
      case '#FNAMN':
        this.company = plainText(first)
        return
      case '#VALUTA':
        if (late) throw new RefusedLedger('misplaced', line, { label })
        this.currency = currencyOf(first, line)
        this.currencyStated = true
        return
      case '#RAR':
        if (late) throw new RefusedLedger('misplaced', line, { label })
        if (first === '0') this.year = yearOf(second, third, line)
        return
      case '#KONTO':
        this.accountNames.set(needed(first, 'account-missing', line), plainText(second))
        if (this.accountNames.size > limits.accounts) throw new RefusedLedger('too-many-rows', line)
        return
      case '#KTYP': {
        const type = accountTypes[second.toUpperCase()]
        if (type) this.accountTypes.set(first, type)
        return
      }
      case '#DIM':
      case '#UNDERDIM':
        this.dimensionNames.set(needed(first, 'field-missing', line, label), plainText(second))
        return
      case '#OBJEKT':
        this.objectNames.set(
          objectKey(
            needed(first, 'field-missing', line, label),
            needed(second, 'field-missing', line, label),
          ),
          plainText(third),
        )
        if (this.objectNames.size > limits.objects) throw new RefusedLedger('too-many-rows', line)
        return
      case '#IB':
      case '#UB':
      case '#RES':
        // A balance of an object is no balance of the account.
        if (first === '0' && objects.length === 0) this.balance(label, second, third, line)
        return
      default:
        if (!unneeded.has(label)) this.notes.add('unknown-label', line, plainText(label).slice(0, 40))
    }
  }

  private balance(label: string, account: string, amount: string, line: number): void {
    const ore = oreOfPlain(amount)
    if (ore === undefined)
      throw new RefusedLedger('amount-unreadable', line, { text: plainText(amount).slice(0, 40) })
    const where = label === '#IB' ? this.opening : this.closing
    where.set(needed(account, 'account-missing', line), ore)
  }

  /**
   * Opening balance and postings against the balance stated, for a file that has all vouchers of its year. Refuses
   * `missing-balance` where an account has a balance and neither #UB nor #RES says so (5.16–5.18: only a balance of nothing may be left
   * out); balances that are there and differ come back.
   */
  differences(moved: Map<string, { sumOre: number; line: number }>) {
    const found: LedgerFacts['differences'] = []
    for (const account of new Set([...this.closing.keys(), ...moved.keys()])) {
      const movement = moved.get(account)
      const countedOre = addOre(this.opening.get(account) ?? 0, movement?.sumOre ?? 0)
      const statedOre = this.closing.get(account)
      if (statedOre === countedOre) continue
      if (statedOre === undefined) {
        if (countedOre === 0) continue
        throw new RefusedLedger('missing-balance', movement?.line ?? null, {
          account,
          name: this.accountNames.get(account) ?? '',
          countedOre,
          currency: this.currency,
        })
      }
      found.push({ account, statedOre, countedOre })
    }
    return found
  }

  /** Without #VALUTA the currency is SEK (chapter 11, #VALUTA, 2). */
  noteCurrency(): void {
    if (!this.currencyStated) this.notes.add('currency-assumed', undefined, this.currency)
  }
}

export function needed(
  text: string,
  code: 'account-missing' | 'field-missing',
  line: number,
  label = '',
): string {
  if (text.trim() === '') throw new RefusedLedger(code, line, { label })
  return plainText(text)
}

export function currencyOf(text: string, line: number): Currency {
  const found = currencies.find((currency) => currency === text.trim().toUpperCase())
  if (!found) throw new RefusedLedger('currency-unknown', line, { text: plainText(text).slice(0, 20) })
  return found
}

function yearOf(from: string, to: string, line: number): { from: string; to: string } {
  const first = dayOfDigits(from)
  const last = dayOfDigits(to)
  if (!first || !last || first > last)
    throw new RefusedLedger('date-unreadable', line, { text: plainText(`${from} ${to}`).slice(0, 40) })
  return { from: first, to: last }
}

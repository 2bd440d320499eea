import { isDay } from './days.ts'
import { oreOfPlain } from './exact-amount.ts'
import {
  addOre,
  type BalanceDifference,
  type Currency,
  limits,
  type Notes,
  objectKey,
  plainText,
  RefusedLedger,
} from './ledger-file.ts'
import { currencyOf } from './sie-heading.ts'

type Account = { line: number; id: string; name: string; openingOre: number; closingOre: number | undefined }

/** Header and MasterFiles of a SAF-T file: who, which period, accounts with balances, what is analysed by. */
export class SafTHeading {
  program = ''
  company = ''
  organisationNumber = ''
  currency: Currency = 'NOK'
  readonly accountNames = new Map<string, string>()
  readonly dimensionNames = new Map<string, string>()
  readonly objectNames = new Map<string, string>()
  private readonly balances = new Map<string, { openingOre: number; closingOre: number }>()
  private readonly selection = new Map<string, string>()
  private within: 'Company' | 'SelectionCriteria' | 'Account' | 'AnalysisTypeTableEntry' | '' = ''
  private depth = 0
  private account: Account | undefined
  private entry = { type: '', description: '', id: '', name: '' }
  private currencyStated = false
  private readonly notes: Notes

  constructor(notes: Notes) {
    this.notes = notes
  }

  opens(name: string, line: number): void {
    if (this.within !== '') {
      this.depth += 1
      return
    }
    if (
      name === 'Company' ||
      name === 'SelectionCriteria' ||
      name === 'AnalysisTypeTableEntry' ||
      name === 'Account'
    )
      this.within = name
    if (name === 'Account') this.account = { line, id: '', name: '', openingOre: 0, closingOre: undefined }
    if (name === 'AnalysisTypeTableEntry') this.entry = { type: '', description: '', id: '', name: '' }
  }

  closes(name: string, text: string, line: number): void {
    if (this.within === '') {
      if (name === 'SoftwareID') this.program = plainText(text.trim())
      else if (name === 'AuditFileVersion' && !/^1\./.test(text.trim()))
        this.notes.add('version', line, plainText(text.trim()))
      else if (name === 'DefaultCurrencyCode') {
        this.currency = currencyOf(text, line)
        this.currencyStated = true
      }
      return
    }
    if (this.depth > 0) {
      this.depth -= 1
      if (this.depth === 0) this.field(name, text.trim(), line)
      return
    }
    if (this.within === 'Account') this.takeAccount()
    if (this.within === 'AnalysisTypeTableEntry') this.takeEntry(line)
    this.within = ''
  }

  private field(name: string, text: string, line: number): void {
    if (this.within === 'SelectionCriteria') this.selection.set(name, text)
    else if (this.within === 'Company') {
      if (name === 'RegistrationNumber') this.organisationNumber = plainText(text)
      if (name === 'Name') this.company = plainText(text)
    } else if (this.within === 'AnalysisTypeTableEntry') {
      if (name === 'AnalysisType') this.entry.type = plainText(text)
      if (name === 'AnalysisTypeDescription') this.entry.description = plainText(text)
      if (name === 'AnalysisID') this.entry.id = plainText(text)
      if (name === 'AnalysisIDDescription') this.entry.name = plainText(text)
    } else if (this.account) this.accountField(this.account, name, text, line)
  }

  private accountField(account: Account, name: string, text: string, line: number): void {
    const balance = /^(Opening|Closing)(Debit|Credit)Balance$/.exec(name)
    if (name === 'AccountID') account.id = plainText(text)
    else if (name === 'AccountDescription') account.name = plainText(text)
    else if (balance) {
      const ore = oreOfPlain(text, 8)
      if (ore === undefined)
        throw new RefusedLedger('amount-unreadable', line, { text: plainText(text).slice(0, 40) })
      const signed = balance[2] === 'Debit' ? ore : -ore
      if (balance[1] === 'Opening') account.openingOre = signed
      else account.closingOre = signed
    }
  }

  private takeAccount(): void {
    const { account } = this
    if (!account) return
    if (account.id === '') throw new RefusedLedger('account-missing', account.line)
    if (account.closingOre === undefined)
      throw new RefusedLedger('missing-balance', account.line, { account: account.id, name: account.name })
    this.accountNames.set(account.id, account.name)
    this.balances.set(account.id, { openingOre: account.openingOre, closingOre: account.closingOre })
    if (this.accountNames.size > limits.accounts) throw new RefusedLedger('too-many-rows', account.line)
    this.account = undefined
  }

  private takeEntry(line: number): void {
    const { type, description, id, name } = this.entry
    if (type !== '' && description !== '') this.dimensionNames.set(type, description)
    if (type !== '' && id !== '') this.objectNames.set(objectKey(type, id), name)
    if (this.objectNames.size > limits.objects) throw new RefusedLedger('too-many-rows', line)
  }

  /** The days the file is made for: by date, or by the months of its accounting periods. */
  get period(): { from: string; to: string } | null {
    const of = (name: string) => this.selection.get(name) ?? ''
    const from = of('SelectionStartDate').slice(0, 10) || monthBegin(of('PeriodStartYear'), of('PeriodStart'))
    const to = of('SelectionEndDate').slice(0, 10) || monthEnd(of('PeriodEndYear'), of('PeriodEnd'))
    return isDay(from) && isDay(to) && from <= to ? { from, to } : null
  }

  /** Opening balance and postings against the closing balance, where the two differ. */
  differences(moved: Map<string, number>): BalanceDifference[] {
    if (!this.currencyStated) this.notes.add('currency-assumed', undefined, this.currency)
    return [...this.balances].flatMap(([account, { openingOre, closingOre }]) => {
      const countedOre = addOre(openingOre, moved.get(account) ?? 0)
      return countedOre === closingOre ? [] : [{ account, statedOre: closingOre, countedOre }]
    })
  }
}

/** Periods beyond the twelfth are those in which a year is closed. */
const monthOf = (period: string) => String(Math.min(Math.max(Number(period) || 1, 1), 12)).padStart(2, '0')
const monthBegin = (year: string, period: string) =>
  year === '' || period === '' ? '' : `${year}-${monthOf(period)}-01`

function monthEnd(year: string, period: string): string {
  if (!/^\d{4}$/.test(year) || period === '') return ''
  const next = new Date(Date.UTC(Number(year), Number(monthOf(period)), 0))
  return next.toISOString().slice(0, 10)
}

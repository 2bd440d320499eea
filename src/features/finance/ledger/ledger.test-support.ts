import { crc32 } from 'node:zlib'
import { encodeCp437 } from './reading/cp437.ts'

/** A made-up ledger from which files of several kinds are written. Amounts are hundredths, debit positive; vouchers balance. */
export type MadeUpLedger = {
  company: string
  organisationNumber: string
  currency: 'NOK' | 'SEK' | 'EUR'
  from: string
  to: string
  accounts: { id: string; name: string; opening?: number }[]
  dimensions: { id: string; name: string; objects: { id: string; name: string }[] }[]
  vouchers: {
    series: string
    number: string
    day: string
    text: string
    rows: { account: string; ore: number; objects?: [string, string][]; text?: string; day?: string }[]
  }[]
}

/** A project of a municipality: five vouchers in 2025, each of two or three rows, on two objects. */
export function smallLedger(changes: Partial<MadeUpLedger> = {}): MadeUpLedger {
  const project: [string, string][] = [['6', 'P101']]
  return {
    company: 'Övre Ådalens kommun',
    organisationNumber: '212000-9999',
    currency: 'SEK',
    from: '2025-01-01',
    to: '2025-12-31',
    accounts: [
      { id: '1930', name: 'Företagskonto', opening: 10_000_000 },
      { id: '2640', name: 'Ingående moms', opening: -10_000_000 },
      { id: '3010', name: 'Bidrag' },
      { id: '5010', name: 'Lokalhyra' },
      { id: '5910', name: 'Annonsering' },
      { id: '7010', name: 'Löner' },
    ],
    dimensions: [
      { id: '1', name: 'Kostnadsställe', objects: [{ id: '20', name: 'Näringsliv' }] },
      {
        id: '6',
        name: 'Projekt',
        objects: [
          { id: 'P101', name: 'Flytta hit' },
          { id: 'P202', name: 'Något annat' },
        ],
      },
    ],
    vouchers: [
      {
        series: 'A',
        number: '1',
        day: '2025-01-15',
        text: 'Hyra möteslokal',
        rows: [
          { account: '5010', ore: 400_000, objects: project },
          { account: '2640', ore: 100_000 },
          { account: '1930', ore: -500_000 },
        ],
      },
      {
        series: 'A',
        number: '2',
        day: '2025-02-03',
        text: 'Annons "Kom hit"',
        rows: [
          {
            account: '5910',
            ore: 123_456,
            objects: [
              ['1', '20'],
              ['6', 'P101'],
            ],
          },
          { account: '1930', ore: -123_456 },
        ],
      },
      {
        series: 'A',
        number: '3',
        day: '2025-02-25',
        text: 'Lön projektledare',
        rows: [
          { account: '7010', ore: 3_500_001, objects: project },
          { account: '1930', ore: -3_500_001 },
        ],
      },
      {
        series: 'A',
        number: '4',
        day: '2025-03-10',
        text: 'Annat projekt',
        rows: [
          { account: '5010', ore: 77_700, objects: [['6', 'P202']] },
          { account: '1930', ore: -77_700 },
        ],
      },
      {
        series: 'B',
        number: '1',
        day: '2025-06-30',
        text: 'Rättelse av hyra',
        rows: [
          { account: '5010', ore: -50_000, objects: project },
          { account: '1930', ore: 50_000 },
        ],
      },
    ],
    ...changes,
  }
}

const writtenOre = (ore: number) => {
  const digits = String(Math.abs(ore)).padStart(3, '0')
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`
const digitsOf = (day: string) => day.replaceAll('-', '')

/** The movement of each account. */
export function movements(ledger: MadeUpLedger): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { rows } of ledger.vouchers)
    for (const { account, ore } of rows) sums.set(account, (sums.get(account) ?? 0) + ore)
  return sums
}

/** The records of a SIE 4E file; `sieFile` makes bytes of them. */
export function sieLines(ledger: MadeUpLedger): string[] {
  const moved = movements(ledger)
  const isBalance = (account: string) => /^[12]/.test(account)
  return [
    '#FLAGGA 0',
    '#PROGRAM "Provprogrammet" 1.0',
    '#FORMAT PC8',
    `#GEN ${digitsOf(ledger.to)}`,
    '#SIETYP 4',
    `#ORGNR ${ledger.organisationNumber}`,
    `#FNAMN ${quoted(ledger.company)}`,
    `#RAR 0 ${digitsOf(ledger.from)} ${digitsOf(ledger.to)}`,
    `#VALUTA ${ledger.currency}`,
    ...ledger.accounts.map(({ id, name }) => `#KONTO ${id} ${quoted(name)}`),
    ...ledger.dimensions.flatMap(({ id, name, objects }) => [
      `#DIM ${id} ${quoted(name)}`,
      ...objects.map((object) => `#OBJEKT ${id} ${quoted(object.id)} ${quoted(object.name)}`),
    ]),
    ...ledger.accounts.flatMap(({ id, opening = 0 }) => {
      const closing = opening + (moved.get(id) ?? 0)
      if (!isBalance(id)) return closing === 0 ? [] : [`#RES 0 ${id} ${writtenOre(closing)}`]
      return [`#IB 0 ${id} ${writtenOre(opening)}`, `#UB 0 ${id} ${writtenOre(closing)}`]
    }),
    ...ledger.vouchers.flatMap(({ series, number, day, text, rows }) => [
      `#VER ${quoted(series)} ${quoted(number)} ${digitsOf(day)} ${quoted(text)}`,
      '{',
      ...rows.map(
        (row) =>
          `   #TRANS ${row.account} {${(row.objects ?? []).map(([dimension, object]) => `${dimension} ${quoted(object)}`).join(' ')}} ${writtenOre(row.ore)} ${row.day ? digitsOf(row.day) : '""'} ${row.text ? quoted(row.text) : '""'}`,
      ),
      '}',
    ]),
  ]
}

/** Puts #KSUMMA around the records, by the rule of the standard written out once more, apart from the reader's. */
export function withChecksum(lines: string[], sum?: number): string[] {
  const [flag = '', ...rest] = lines
  let content = ''
  for (const line of rest) {
    for (const field of line.matchAll(/"((?:\\"|[^"])*)"|[^\s{}"]+/g))
      content += (field[1] ?? field[0]).replaceAll('\\"', '"')
  }
  const bytes = encodeCp437(content)
  if (!bytes) throw new Error('a character is not in code page 437')
  return [flag, '#KSUMMA', ...rest, `#KSUMMA ${sum ?? crc32(bytes)}`]
}

export function sieFile(lines: string[], encoding: 'cp437' | 'utf-8' | 'latin1' = 'cp437'): Uint8Array {
  const text = `${lines.join('\r\n')}\r\n`
  if (encoding !== 'cp437') return Buffer.from(text, encoding)
  const bytes = encodeCp437(text)
  if (!bytes) throw new Error('a character is not in code page 437')
  return bytes
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A SAF-T Financial file of the Norwegian schema 1.30, one element on a line where a person would look for it. */
export function safTLines(ledger: MadeUpLedger, prefix = ''): string[] {
  const p = prefix === '' ? '' : `${prefix}:`
  const moved = movements(ledger)
  let debit = 0
  let credit = 0
  for (const { rows } of ledger.vouchers)
    for (const { ore } of rows) {
      if (ore > 0) debit += ore
      else credit -= ore
    }
  const element = (name: string, content: string) => `<${p}${name}>${content}</${p}${name}>`
  const balance = (name: string, ore: number) =>
    element(`${name}${ore < 0 ? 'Credit' : 'Debit'}Balance`, writtenOre(Math.abs(ore)))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${p}AuditFile xmlns${prefix === '' ? '' : `:${prefix}`}="urn:StandardAuditFile-Taxation-Financial:NO">`,
    `<${p}Header>`,
    element('AuditFileVersion', '1.30'),
    element('AuditFileCountry', 'NO'),
    element('SoftwareID', 'Prøveprogrammet'),
    element(
      'Company',
      element('RegistrationNumber', ledger.organisationNumber) + element('Name', escaped(ledger.company)),
    ),
    element('DefaultCurrencyCode', ledger.currency),
    element(
      'SelectionCriteria',
      element('SelectionStartDate', ledger.from) + element('SelectionEndDate', ledger.to),
    ),
    `</${p}Header>`,
    `<${p}MasterFiles>`,
    `<${p}GeneralLedgerAccounts>`,
    ...ledger.accounts.map(({ id, name, opening = 0 }) =>
      element(
        'Account',
        element('AccountID', id) +
          element('AccountDescription', escaped(name)) +
          balance('Opening', opening) +
          balance('Closing', opening + (moved.get(id) ?? 0)),
      ),
    ),
    `</${p}GeneralLedgerAccounts>`,
    `<${p}AnalysisTypeTable>`,
    ...ledger.dimensions.flatMap(({ id, name, objects }) =>
      objects.map((object) =>
        element(
          'AnalysisTypeTableEntry',
          element('AnalysisType', id) +
            element('AnalysisTypeDescription', escaped(name)) +
            element('AnalysisID', escaped(object.id)) +
            element('AnalysisIDDescription', escaped(object.name)),
        ),
      ),
    ),
    `</${p}AnalysisTypeTable>`,
    `</${p}MasterFiles>`,
    `<${p}GeneralLedgerEntries>`,
    element('NumberOfEntries', String(ledger.vouchers.length)),
    element('TotalDebit', writtenOre(debit)),
    element('TotalCredit', writtenOre(credit)),
    `<${p}Journal>`,
    element('JournalID', 'HB'),
    ...ledger.vouchers.flatMap(({ series, number, day, text, rows }) => [
      `<${p}Transaction>`,
      element('TransactionID', escaped(`${series}${number}`)) +
        element('Period', String(Number(day.slice(5, 7)))) +
        element('PeriodYear', day.slice(0, 4)) +
        element('TransactionDate', day) +
        element('Description', escaped(text)),
      ...rows.map((row, index) =>
        element(
          'Line',
          element('RecordID', String(index + 1)) +
            element('AccountID', row.account) +
            (row.objects ?? [])
              .map(([dimension, object]) =>
                element(
                  'Analysis',
                  element('AnalysisType', dimension) + element('AnalysisID', escaped(object)),
                ),
              )
              .join('') +
            (row.text ? element('Description', escaped(row.text)) : '') +
            element(
              row.ore < 0 ? 'CreditAmount' : 'DebitAmount',
              element('Amount', writtenOre(Math.abs(row.ore))),
            ),
        ),
      ),
      `</${p}Transaction>`,
    ]),
    `</${p}Journal>`,
    `</${p}GeneralLedgerEntries>`,
    `</${p}AuditFile>`,
  ]
}

export const safTFile = (lines: string[]): Uint8Array => Buffer.from(`${lines.join('\n')}\n`)

/** A ledger of many vouchers of two rows each, the same ones for the same number. */
export function manyVouchers(count: number, company = 'Store kommune'): MadeUpLedger {
  const accounts = Array.from({ length: 60 }, (_, index) => ({
    id: String(5000 + index * 10),
    name: `Kostnad ${index + 1}`,
  }))
  return {
    company,
    organisationNumber: '999888777',
    currency: 'NOK',
    from: '2025-01-01',
    to: '2025-12-31',
    accounts: [...accounts, { id: '2400', name: 'Gjeld til andre', opening: 0 }],
    dimensions: [{ id: '6', name: 'Prosjekt', objects: [{ id: 'P101', name: 'Flytt hit' }] }],
    vouchers: Array.from({ length: count }, (_, index) => {
      const ore = 10_000 + ((index * 7_919) % 9_999_999)
      const day = new Date(Date.UTC(2025, 0, 1 + (index % 365))).toISOString().slice(0, 10)
      const objects: [string, string][] = [['6', 'P101']]
      return {
        series: 'A',
        number: String(index + 1),
        day,
        text: `Faktura ${100_000 + index}`,
        rows: [
          { account: accounts[index % 60]?.id ?? '5000', ore, objects },
          { account: '2400', ore: -ore, objects },
        ],
      }
    }),
  }
}

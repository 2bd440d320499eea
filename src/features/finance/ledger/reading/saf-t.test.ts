import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { madeUpLedgers } from '../ledger.arbitrary.test-support.ts'
import { type MadeUpLedger, movements, safTFile, safTLines, smallLedger } from '../ledger.test-support.ts'
import { bytesOf } from './byte-pieces.ts'
import { type LedgerFacts, type LedgerRow, RefusedLedger } from './ledger-file.ts'
import { readSafT } from './read-saf-t.ts'

async function read(source: AsyncIterable<Uint8Array>): Promise<{ rows: LedgerRow[]; facts: LedgerFacts }> {
  const reader = readSafT(source)
  const rows: LedgerRow[] = []
  for (;;) {
    const { value, done } = await reader.next()
    if (done) return { rows, facts: value }
    rows.push(...value.rows)
  }
}

const readLines = (given: string[]) => read(bytesOf(safTFile(given))())
async function refused(given: string[]) {
  try {
    await readLines(given)
  } catch (error) {
    if (error instanceof RefusedLedger) return error.refusal
    throw error
  }
  throw new Error('the file was taken')
}

const norwegian = (changes: Partial<MadeUpLedger> = {}) =>
  smallLedger({ company: 'Øksnes kommune', organisationNumber: '964963193', currency: 'NOK', ...changes })
const lines = (changes?: Partial<MadeUpLedger>, prefix?: string) => safTLines(norwegian(changes), prefix)
const changed = (from: string, to: string) => lines().map((line) => line.replace(from, to))
const lineOf = (given: string[], text: string) => given.findIndex((line) => line.includes(text)) + 1

test('a text beyond all measure is refused, also where it is marked as plain', async () => {
  const long = 'x'.repeat(70_000)
  for (const text of [long, `<![CDATA[${long}]]>`])
    expect(await refused(changed('Øksnes kommune', text))).toMatchObject({ code: 'line-too-long' })
})

describe('a valid file', () => {
  test.each(['', 'n1', 'saft'])('is read with the prefix "%s"', async (prefix) => {
    const given = lines({}, prefix)
    const { rows, facts } = await readLines(given)
    expect(facts).toMatchObject({
      company: 'Øksnes kommune',
      organisationNumber: '964963193',
      books: '964963193',
      currency: 'NOK',
      period: { from: '2025-01-01', to: '2025-12-31' },
      vouchers: 5,
      rows: 11,
      differences: [],
      notes: [],
    })
    expect(facts.objectNames.get('6:P101')).toBe('Flytta hit')
    expect(rows[3]).toEqual({
      row: lineOf(
        given,
        'AccountID>5910</' +
          (prefix ? `${prefix}:` : '') +
          'AccountID><' +
          (prefix ? `${prefix}:` : '') +
          'Analysis',
      ),
      voucher: 'HB A2',
      postedOn: '2025-02-03',
      account: '5910',
      accountName: 'Annonsering',
      objects: '1:20 6:P101',
      description: 'Annons "Kom hit"',
      amountOre: 123_456,
    })
  })

  test('is the same whatever pieces it comes in, also in the middle of a letter', async () => {
    const bytes = safTFile(lines())
    const whole = await read(bytesOf(bytes)())
    for (const size of [1, 13, 1000]) {
      async function* pieces() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
      }
      expect((await read(pieces())).rows).toEqual(whole.rows)
    }
  })

  test('may share a line out on several projects', async () => {
    const shared = changed(
      '<AnalysisType>6</AnalysisType><AnalysisID>P101</AnalysisID></Analysis><DebitAmount><Amount>4000.00',
      '<AnalysisType>6</AnalysisType><AnalysisID>P101</AnalysisID><AnalysisAmount><Amount>1500.00</Amount></AnalysisAmount></Analysis><Analysis><AnalysisType>6</AnalysisType><AnalysisID>P202</AnalysisID><AnalysisAmount><Amount>2000.01</Amount></AnalysisAmount></Analysis><DebitAmount><Amount>4000.00',
    )
    const { rows } = await readLines(shared)
    expect(rows.slice(0, 3).map(({ objects, amountOre }) => [objects, amountOre])).toEqual([
      ['6:P101', 150_000],
      ['6:P202', 200_001],
      ['', 49_999],
    ])
  })

  test('takes the amount of the books, not that of another currency or of tax', async () => {
    const foreign = changed(
      '<DebitAmount><Amount>4000.00</Amount>',
      '<TaxInformation><TaxType>MVA</TaxType><TaxAmount><Amount>99.00</Amount></TaxAmount></TaxInformation><DebitAmount><Amount>4000.00</Amount><CurrencyCode>EUR</CurrencyCode><CurrencyAmount>345.00</CurrencyAmount>',
    )
    expect((await readLines(foreign)).rows[0]?.amountOre).toBe(400_000)
  })

  test('may give its period as accounting periods, the thirteenth being the end of the year', async () => {
    const given = changed(
      '<SelectionStartDate>2025-01-01</SelectionStartDate><SelectionEndDate>2025-12-31</SelectionEndDate>',
      '<PeriodStart>1</PeriodStart><PeriodStartYear>2025</PeriodStartYear><PeriodEnd>13</PeriodEnd><PeriodEndYear>2025</PeriodEndYear>',
    )
    expect((await readLines(given)).facts.period).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  })

  test('passes over customers, suppliers and what else is not the ledger', async () => {
    const given = lines()
    given.splice(
      lineOf(given, '<AnalysisTypeTable>') - 1,
      0,
      '<Customers><Customer><AccountID>1500</AccountID><Name>K</Name></Customer></Customers>',
    )
    expect((await readLines(given)).facts.accountNames.has('1500')).toBe(false)
  })

  test('a balance that differs is told and does not stop the file', async () => {
    const given = changed('<ClosingDebitBalance>1234.56<', '<ClosingDebitBalance>1234.57<')
    expect((await readLines(given)).facts.differences).toEqual([
      { account: '5910', statedOre: 123_457, countedOre: 123_456 },
    ])
  })
})

describe('a file is refused with its line', () => {
  test('unbalanced transaction', async () => {
    const given = changed('<CreditAmount><Amount>5000.00', '<CreditAmount><Amount>4999.99')
    expect(await refused(given)).toMatchObject({
      code: 'unbalanced',
      line: lineOf(given, '<Transaction>'),
      facts: { voucher: 'HB A1', differenceOre: 1, currency: 'NOK' },
    })
  })

  test('missing balance', async () => {
    const given = changed('<ClosingDebitBalance>35000.01</ClosingDebitBalance>', '')
    expect(await refused(given)).toEqual({
      code: 'missing-balance',
      line: lineOf(given, 'Löner'),
      facts: { account: '7010', name: 'Löner' },
    })
  })

  test.each([
    ['<NumberOfEntries>5<', '<NumberOfEntries>6<', 'NumberOfEntries'],
    ['<TotalDebit>', '<TotalDebit>1', 'TotalDebit'],
    ['<TotalCredit>', '<TotalCredit>1', 'TotalCredit'],
  ])('totals that are not those of the file: %s', async (from, to, what) => {
    const given = changed(from, to)
    expect(await refused(given)).toMatchObject({
      code: 'totals',
      line: lineOf(given, from.slice(0, 8)),
      facts: { what },
    })
  })

  test.each([
    [
      'a document type',
      ['<?xml version="1.0"?>', '<!DOCTYPE AuditFile [<!ENTITY a "aaaa">]>', '<AuditFile/>'],
      'doctype',
    ],
    ['an entity nobody declared', changed('Hyra möteslokal', '&boom;'), 'damaged-xml'],
    ['another document', ['<html></html>'], 'not-saf-t'],
    ['a file without a ledger', ['<AuditFile><Header></Header></AuditFile>'], 'not-saf-t'],
    ['broken markup', changed('</Line>', '</Lime>'), 'damaged-xml'],
    ['an amount that is none', changed('4000.00', '4 000,00'), 'amount-unreadable'],
    ['an amount of thousandths', changed('4000.00', '4000.001'), 'amount-unreadable'],
    ['a date that is none', changed('2025-01-15', '15.01.2025'), 'date-unreadable'],
    ['another currency', changed('>NOK<', '>GBP<'), 'currency-unknown'],
    [
      'a line without account',
      changed('<AccountID>5010</AccountID><Analysis>', '<Analysis>'),
      'account-missing',
    ],
    [
      'elements in each other without end',
      ['<AuditFile>', ...Array.from({ length: 100 }, () => '<A>')],
      'damaged-xml',
    ],
  ])('%s', async (_, given, code) => {
    expect(await refused(given)).toMatchObject({ code })
  })

  test('a date outside the period, where no other date of the voucher is inside', async () => {
    const outside = changed('<TransactionDate>2025-02-25', '<TransactionDate>2024-02-25')
    const moved = await readLines(outside)
    expect(moved.rows.find(({ account }) => account === '7010')?.postedOn).toBe('2025-02-01')
    expect(moved.facts.notes).toMatchObject([{ code: 'date-of-voucher' }])
    const far = outside.map((line) =>
      line.includes('2024-02-25') ? line.replace('<PeriodYear>2025', '<PeriodYear>2024') : line,
    )
    expect(await refused(far)).toMatchObject({
      code: 'date-outside-year',
      facts: { day: '2024-02-25', voucher: 'HB A3' },
    })
  })

  test('cut off anywhere, it is never taken for whole', async () => {
    const bytes = safTFile(lines())
    for (let end = 60; end < bytes.length - 20; end += 97) {
      await expect(read(bytesOf(bytes.subarray(0, end))()), `at ${end}`).rejects.toBeInstanceOf(RefusedLedger)
    }
  })
})

test('no øre is lost: any ledger gives the sums it was written from', async () => {
  await fc.assert(
    fc.asyncProperty(madeUpLedgers, fc.constantFrom('', 'n1'), async (ledger, prefix) => {
      const { rows, facts } = await readLines(safTLines(ledger, prefix))
      const sums = new Map<string, number>()
      for (const { account, amountOre } of rows) sums.set(account, (sums.get(account) ?? 0) + amountOre)
      expect(sums).toEqual(movements(ledger))
      expect(facts.differences).toEqual([])
    }),
    { numRuns: 150 },
  )
})

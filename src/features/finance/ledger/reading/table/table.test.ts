import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { bytesOf } from '../byte-pieces.ts'
import { dayOfWritten } from '../days.ts'
import { oreOfPlain, oreOfTyped, oreOfWritten } from '../exact-amount.ts'
import { type LedgerFacts, type LedgerRow, RefusedLedger } from '../ledger-file.ts'
import { delimiterOf } from './csv-rows.ts'
import { proposeTable } from './propose-table.ts'
import { oreOfSpreadsheet, readTableFile, tableHead } from './read-table-file.ts'

async function read(
  bytes: Uint8Array,
  kind: 'csv' | 'xlsx' = 'csv',
): Promise<{ rows: LedgerRow[]; facts: LedgerFacts }> {
  const reader = readTableFile(bytesOf(bytes)(), kind, undefined)
  const rows: LedgerRow[] = []
  for (;;) {
    const { value, done } = await reader.next()
    if (done) return { rows, facts: value }
    rows.push(...value.rows)
  }
}

describe('an amount as people write it', () => {
  test.each([
    ['1 234,50', 123_450],
    ['1\u00a0234,50', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ["1'234.50", 123_450],
    ['1234', 123_400],
    ['1.234', 123_400],
    ['0,5', 50],
    ['0.123', undefined],
    ['-12', -1_200],
    ['−12,00', -1_200],
    ['12,00-', -1_200],
    ['(12,00)', -1_200],
    ['kr 12,00', 1_200],
    ['12,00 kr', 1_200],
    ['12,-', 1_200],
    ['+12', 1_200],
    ['12,500', 1_250_000],
    ['1.234.567,89', 123_456_789],
    ['1.23.456', undefined],
    ['1,2,3', undefined],
    ['12 34', undefined],
    ['', undefined],
    ['-', undefined],
    ['tolv', undefined],
    ['1e5', undefined],
    ['99999999999999', undefined],
  ])('%s', (text, ore) => expect(oreOfWritten(text)).toBe(ore))

  test('the mark between whole and decimals may be said', () => {
    expect(oreOfWritten('1.234', '.')).toBeUndefined()
    expect(oreOfWritten('12,500', ',')).toBe(1_250)
    expect(oreOfTyped('12,345', 'nb')).toBeUndefined()
    expect(oreOfTyped('12,345', 'en')).toBe(1_234_500)
    expect(oreOfTyped('1234.50', 'sv')).toBe(123_450)
  })

  test('any amount, written in any of the usual ways, is the same hundredths', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        fc.constantFrom(['', ','], [' ', ','], ['.', ','], [',', '.'], ['\u00a0', ','], ["'", '.']),
        (ore, [thousands = '', decimal = ',']) => {
          const size = Math.abs(ore)
          const whole = String(Math.trunc(size / 100)).replace(/\B(?=(\d{3})+$)/g, thousands)
          const text = `${ore < 0 ? '-' : ''}${whole}${decimal}${String(size % 100).padStart(2, '0')}`
          expect(oreOfWritten(text)).toBe(ore)
          expect(
            oreOfPlain(
              `${ore < 0 ? '-' : ''}${Math.trunc(size / 100)}.${String(size % 100).padStart(2, '0')}`,
            ),
          ).toBe(ore)
          expect(oreOfSpreadsheet(String(ore / 100))).toBe(ore)
        },
      ),
    )
  })

  test('a number of a spreadsheet is what it shows, not the binary number nearest to it', () => {
    expect(oreOfSpreadsheet('1234.5600000000001')).toBe(123_456)
    expect(oreOfSpreadsheet('0.30000000000000004')).toBe(30)
    expect(oreOfSpreadsheet('1.2345E3')).toBe(123_450)
    expect(oreOfSpreadsheet('33.333333333333336')).toBeUndefined()
  })
})

test.each([
  ['2014-01-31', '2014-01-31'],
  ['31.01.2014', '2014-01-31'],
  ['31/1 2014', '2014-01-31'],
  ['31.1.14', '2014-01-31'],
  ['20140131', '2014-01-31'],
  ['2014-01-31T00:00:00', '2014-01-31'],
  ['2014-02-30', undefined],
  ['01/31/2014', undefined],
  ['3. januar', undefined],
])('the day %s', (text, day) => expect(dayOfWritten(text)).toBe(day))

test('cells made to take long are neither amounts nor days, and are refused at once', () => {
  const begun = performance.now()
  for (let cell = 0; cell < 100; cell++) {
    expect(oreOfWritten(`(${' '.repeat(60_000)}1)`)).toBeUndefined()
    expect(dayOfWritten(`${' 1:00'.repeat(12_000)}\nx`)).toBeUndefined()
  }
  expect(performance.now() - begun).toBeLessThan(3000)
})

describe('columns are found by their headings', () => {
  test.each([
    ['nb', 'Bilagsdato;Bilagsnr;Konto;Kontonavn;Prosjekt;Tekst;Beløp', ';'],
    ['nn', 'Dato;Bilag;Kontonr;Kontonamn;Prosjektnr;Forklaring;Beløp', ';'],
    ['sv', 'Bokföringsdatum,Verifikation,Konto,Benämning,Projekt,Beskrivning,Belopp', ','],
    ['en', 'Posting date\tVoucher no\tAccount\tAccount name\tProject\tDescription\tAmount', '\t'],
  ])('%s', (_, heading, delimiter) => {
    const cells = ['2025-01-02', '12', '5010', 'Husleie', 'P101', 'Leie av sal', '120.50']
    expect(delimiterOf(`${heading}\n${cells.join(delimiter)}\n`)).toBe(delimiter)
    const { columns, headingRow } = proposeTable(
      [
        { line: 1, cells: heading.split(delimiter) },
        { line: 2, cells },
      ],
      'NOK',
    )
    expect(columns).toEqual(['date', 'voucher', 'account', 'account-name', 'object', 'text', 'amount'])
    expect(headingRow).toBe(1)
  })

  test('or, without any, by what stands in them', () => {
    const { columns, headingRow } = proposeTable(
      [{ line: 1, cells: ['02.01.2025', '5010', 'Leie av sal', '1 120,50'] }],
      'NOK',
    )
    expect(columns).toEqual(['date', 'account', 'text', 'amount'])
    expect(headingRow).toBe(0)
  })
})

describe('a CSV file', () => {
  const body =
    'Dato;Konto;Tekst;Debet;Kredit\n02.01.2025;7140;Tog til Bodø;"1 234,50";\n\n03.01.2025;7140;Rettelse;;200,00\n;;Sum;1 234,50;200,00\n'
  test.each([
    ['UTF-8', Buffer.from(body)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${body}`)],
    ['Windows-1252', Buffer.from(body, 'latin1')],
    ['with line ends of Windows', Buffer.from(body.replaceAll('\n', '\r\n'))],
  ])('in %s is read with debit and credit, without its row of sums', async (_, bytes) => {
    const { rows, facts } = await read(bytes)
    expect(
      rows.map(({ row, postedOn, description, amountOre }) => [row, postedOn, description, amountOre]),
    ).toEqual([
      [2, '2025-01-02', 'Tog til Bodø', 123_450],
      [4, '2025-01-03', 'Rettelse', -20_000],
    ])
    expect(facts.notes).toMatchObject([{ code: 'sum-row', line: 5 }])
  })

  test('whose costs are negative turns them round', async () => {
    const { rows } = await read(
      Buffer.from('Dato,Tekst,Amount\n2025-01-02,Tog,-10.50\n2025-01-03,Buss,-3\n2025-01-04,Refusjon,1\n'),
    )
    expect(rows.map(({ amountOre }) => amountOre)).toEqual([1_050, 300, -100])
  })

  test.each([
    ['Dato;Beløp\n02.01.2025;tolv\n', 'amount-unreadable', 2],
    ['Dato;Beløp\n32.01.2025;12\n', 'date-unreadable', 2],
    ['Dato;Tekst\n02.01.2025;Noe\n', 'column-missing', 1],
    ['Dato;Beløp\n', 'no-vouchers', null],
  ])('%j is refused', async (text, code, line) => {
    const refusal = await read(Buffer.from(text)).then(
      () => undefined,
      (error: unknown) => (error instanceof RefusedLedger ? error.refusal : error),
    )
    expect(refusal).toMatchObject({ code, line })
  })
})

describe('a workbook', () => {
  const cell = (value: string | number | Date) =>
    value instanceof Date
      ? { value, type: Date, format: 'dd.mm.yyyy' }
      : typeof value === 'number'
        ? { value, type: Number }
        : { value, type: String }
  const workbook = async (rows: (string | number | Date)[][]) =>
    Buffer.from(await (await writeXlsxFile(rows.map((row) => row.map(cell)))).toBuffer())

  test('is read with its days and exact amounts', async () => {
    const bytes = await workbook([
      ['Dato', 'Bilag', 'Konto', 'Tekst', 'Beløp'],
      [new Date(Date.UTC(2025, 0, 2)), '12', 7140, 'Tog', 1234.56],
      [new Date(Date.UTC(2025, 1, 3)), '13', 7140, 'Retur', -0.1],
    ])
    const { rows } = await read(bytes, 'xlsx')
    expect(rows.map(({ row, postedOn, account, amountOre }) => [row, postedOn, account, amountOre])).toEqual([
      [2, '2025-01-02', '7140', 123_456],
      [3, '2025-02-03', '7140', -10],
    ])
    expect((await tableHead(bytesOf(bytes)(), 'xlsx')).head).toHaveLength(3)
  })

  test('that is no workbook is refused', async () => {
    await expect(read(Buffer.from('PK\u0003\u0004 not really'), 'xlsx')).rejects.toMatchObject({
      refusal: { code: 'damaged-workbook' },
    })
  })
})

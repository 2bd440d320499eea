import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { madeUpLedgers } from '../ledger.arbitrary.test-support.ts'
import {
  type MadeUpLedger,
  movements,
  sieFile,
  sieLines,
  smallLedger,
  withChecksum,
} from '../ledger.test-support.ts'
import { bytesOf } from './byte-pieces.ts'
import type { LedgerFacts, LedgerRefusal, LedgerRow } from './ledger-file.ts'
import { RefusedLedger } from './ledger-file.ts'
import { readSie } from './read-sie.ts'

type Read = { rows: LedgerRow[]; facts: LedgerFacts }

async function read(bytes: Uint8Array, name = 'bok.se'): Promise<Read> {
  const reader = readSie(bytesOf(bytes)(), { name, sha256: () => 'f'.repeat(64) })
  const rows: LedgerRow[] = []
  for (;;) {
    const { value, done } = await reader.next()
    if (done) return { rows, facts: value }
    rows.push(...value.rows)
  }
}

async function refused(lines: string[], name?: string): Promise<LedgerRefusal> {
  try {
    await read(sieFile(lines), name)
  } catch (error) {
    if (error instanceof RefusedLedger) return error.refusal
    throw error
  }
  throw new Error('the file was taken')
}

const lines = (changes?: Partial<MadeUpLedger>) => sieLines(smallLedger(changes))
const without = (label: string) => lines().filter((line) => !line.startsWith(label))
const lineOf = (given: string[], text: string) => given.findIndex((line) => line.includes(text)) + 1

describe('a valid file', () => {
  test.each(['cp437', 'utf-8', 'latin1'] as const)('is read in %s with å, ä and ö', async (encoding) => {
    const { rows, facts } = await read(sieFile(lines(), encoding))
    expect(facts).toMatchObject({
      company: 'Övre Ådalens kommun',
      organisationNumber: '212000-9999',
      books: '2120009999',
      currency: 'SEK',
      period: { from: '2025-01-01', to: '2025-12-31' },
      vouchers: 5,
      rows: 11,
      differences: [],
    })
    expect(facts.accountNames.get('7010')).toBe('Löner')
    expect(facts.dimensionNames.get('1')).toBe('Kostnadsställe')
    expect(facts.objectNames.get('6:P202')).toBe('Något annat')
    expect(rows[3]).toEqual({
      row: lineOf(lines(), '#TRANS 5910'),
      voucher: 'A 2',
      postedOn: '2025-02-03',
      account: '5910',
      accountName: 'Annonsering',
      objects: '1:20 6:P101',
      description: 'Annons "Kom hit"',
      amountOre: 123_456,
    })
  })

  test('may have its fields divided and quoted as it likes', async () => {
    const loose = lines().map((line) =>
      line.startsWith('   #TRANS 5910')
        ? '\t#TRANS\t"5910"  { "1"   "20" 6 P101 }   "1234.56"   20250204  "Annons \\"två\\""  '
        : line,
    )
    const { rows } = await read(sieFile(loose))
    expect(rows[3]).toMatchObject({
      objects: '1:20 6:P101',
      amountOre: 123_456,
      postedOn: '2025-02-04',
      description: 'Annons "två"',
    })
  })

  test('is the same whatever pieces it comes in', async () => {
    const bytes = sieFile(lines(), 'utf-8')
    const whole = await read(bytes)
    for (const size of [1, 7, 64]) {
      async function* pieces() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
      }
      const reader = readSie(pieces(), { name: 'a.se', sha256: () => '' })
      const rows: LedgerRow[] = []
      for (let next = await reader.next(); !next.done; next = await reader.next())
        rows.push(...next.value.rows)
      expect(rows).toEqual(whole.rows)
    }
  })

  test('ignores labels it does not know, with a note of where and how many', async () => {
    const given = lines()
    given.splice(9, 0, '#NYHET 1 "okänd"', '#NYHET 2')
    given.splice(given.length - 1, 0, '#BLA 1')
    const { rows, facts } = await read(sieFile(given))
    expect(rows).toHaveLength(11)
    expect(facts.notes).toContainEqual({ code: 'unknown-label', line: 10, detail: '#NYHET', count: 2 })
  })

  test('counts a row added later once and a row taken away not at all', async () => {
    const given = lines()
    const at = lineOf(given, '#TRANS 7010')
    given.splice(
      at,
      0,
      '#BTRANS 7010 {6 P101} 99.00',
      '#RTRANS 5910 {6 P101} 10.00',
      '#TRANS 5910 {6 P101} 10.00',
      '#RTRANS 1930 {} -10.00',
    )
    const moved = given.map((line) =>
      line
        .replace('#RES 0 5910 1234.56', '#RES 0 5910 1244.56')
        .replace(
          /^#UB 0 1930 (.*)$/,
          (_, amount: string) => `#UB 0 1930 ${(Number(amount) - 10).toFixed(2)}`,
        ),
    )
    const { rows, facts } = await read(sieFile(moved))
    expect(rows.filter(({ amountOre }) => Math.abs(amountOre) === 1_000)).toHaveLength(2)
    expect(facts.differences).toEqual([])
    expect(facts.notes).toContainEqual(expect.objectContaining({ code: 'row-corrected', count: 3 }))
  })

  test('without a currency is in SEK, as the standard has it', async () => {
    const { facts } = await read(sieFile(without('#VALUTA')))
    expect(facts.currency).toBe('SEK')
    expect(facts.notes).toContainEqual({ code: 'currency-assumed', detail: 'SEK', count: 1 })
  })

  test('a balance that differs is told with both amounts and does not stop the file', async () => {
    const { facts } = await read(
      sieFile(lines().map((line) => line.replace('#RES 0 5910 1234.56', '#RES 0 5910 1234.57'))),
    )
    expect(facts.differences).toEqual([{ account: '5910', statedOre: 123_457, countedOre: 123_456 }])
  })

  test('an import file (4I) needs neither year nor balances, and amends nothing', async () => {
    const given = lines().filter((line) => !/^#(?:IB|UB|RES|RAR)/.test(line))
    const { facts } = await read(sieFile(given), 'LON.SI')
    expect(facts).toMatchObject({ period: null, books: `2120009999 4I ${'f'.repeat(16)}` })
  })
})

describe('the checksum', () => {
  test('of the standard is accepted, in every encoding, and written with other spaces', async () => {
    const given = withChecksum(lines())
    for (const encoding of ['cp437', 'utf-8', 'latin1'] as const)
      expect((await read(sieFile(given, encoding))).rows).toHaveLength(11)
    const spaced = given.map((line) => line.replace('#TRANS 5910 {', '#TRANS\t5910   { '))
    expect((await read(sieFile(spaced))).rows).toHaveLength(11)
  })

  test('of the record in the standard is the CRC-32 of what it underlines', async () => {
    // SIE file format 4B, 10.15: #KONTO 1915 "Kassa \"special\"" counts as these characters, without the quotation marks around.
    const { crc32 } = await import('node:zlib')
    const { SieChecksum } = await import('./sie-checksum.ts')
    const { SieRecord } = await import('./sie-record.ts')
    const record = new SieRecord()
    record.keepsContent = true
    record.read('#KONTO 1915 "Kassa \\"special\\""')
    const sum = new SieChecksum()
    sum.add(record.content)
    sum.take('cp437')
    expect(sum.value).toBe(crc32('#KONTO1915Kassa "special"'))
  })

  test('may be written as a negative number of 32 bits', async () => {
    const given = withChecksum(lines())
    const stated = Number(given.at(-1)?.split(' ')[1])
    const signed = [...given.slice(0, -1), `#KSUMMA ${stated | 0}`]
    expect((await read(sieFile(signed))).rows).toHaveLength(11)
  })

  test('that is wrong refuses the file at its line', async () => {
    const given = withChecksum(lines(), 12_345)
    expect(await refused(given)).toMatchObject({
      code: 'checksum',
      line: given.length,
      facts: { stated: '12345' },
    })
    const changed = withChecksum(lines()).map((line) => line.replace('Hyra möteslokal', 'Hyra möteslokaL'))
    expect(await refused(changed)).toMatchObject({ code: 'checksum' })
  })

  test('that is announced and missing means that the file is cut off', async () => {
    expect(await refused(withChecksum(lines()).slice(0, -1))).toMatchObject({ code: 'truncated' })
  })
})

describe('a file is refused with its line', () => {
  const changed = (from: string | RegExp, to: string) => lines().map((line) => line.replace(from, to))

  test('unbalanced voucher', async () => {
    const given = changed('#TRANS 1930 {} -5000.00', '#TRANS 1930 {} -4999.99')
    expect(await refused(given)).toEqual({
      code: 'unbalanced',
      line: lineOf(given, 'möteslokal'),
      facts: { voucher: 'A 1', differenceOre: 1, currency: 'SEK' },
    })
  })

  test('missing balance', async () => {
    const given = without('#RES 0 7010')
    expect(await refused(given)).toMatchObject({
      code: 'missing-balance',
      line: lineOf(given, '#TRANS 7010'),
      facts: { account: '7010', name: 'Löner', countedOre: 3_500_001 },
    })
    expect(await refused(lines().filter((line) => !/^#(?:IB|UB|RES)/.test(line)))).toMatchObject({
      code: 'missing-balance',
    })
  })

  test('date outside the year', async () => {
    const given = changed('20250225', '20260225')
    expect(await refused(given)).toMatchObject({
      code: 'date-outside-year',
      line: lineOf(given, '20260225'),
      facts: { day: '2026-02-25', voucher: 'A 3', from: '2025-01-01', to: '2025-12-31' },
    })
  })

  test.each(['20250230', '2025-02-25', 'i går', '""'])('date that is none: %s', async (date) => {
    expect(await refused(changed('20250225', date))).toMatchObject({
      code: 'date-unreadable',
      facts: { voucher: 'A 3' },
    })
  })

  test.each(['12,50', '1 234.00', '+5.00', '5.005', 'abc', '1e3', '0x10', '--1', '9'.repeat(20)])(
    'amount that is none: %s',
    async (amount) => {
      const given = changed('35000.01 ""', `"${amount}" ""`)
      expect(await refused(given)).toMatchObject({
        code: 'amount-unreadable',
        line: lineOf(given, `"${amount}"`),
      })
    },
  )

  test.each([
    ['in the middle of a voucher', (all: string[]) => all.slice(0, -2)],
    ['after the head of a voucher', (all: string[]) => all.slice(0, -4)],
  ])('cut off %s', async (_, cut) => {
    expect(await refused(cut(lines()))).toMatchObject({ code: 'truncated', facts: { voucher: 'B 1' } })
  })

  test.each([
    ['an empty file', [], 'empty'],
    ['a text', ['Kära läsare', 'hej'], 'not-sie'],
    [
      'balances only (type 1)',
      ['#FLAGGA 0', '#SIETYP 1', '#RAR 0 20250101 20251231', '#UB 0 1930 0.00'],
      'no-vouchers',
    ],
    ['a row outside a voucher', [...lines(), '#TRANS 1930 {} 1.00'], 'misplaced'],
    ['another currency', ['#FLAGGA 0', '#VALUTA GBP'], 'currency-unknown'],
    ['half an object', [...lines().slice(0, -2), '#TRANS 5010 {6} 0.00', '}'], 'field-missing'],
    ['a row without account', [...lines().slice(0, -2), '#TRANS', '}'], 'amount-unreadable'],
  ] as const)('%s', async (_, given, code) => {
    expect(await refused([...given])).toMatchObject({ code })
  })

  test('a line without end', async () => {
    await expect(read(Buffer.from(`#FLAGGA 0\n#PROSA ${'x'.repeat(70_000)}`))).rejects.toThrow(
      'line-too-long',
    )
  })
})

test('no øre is lost: any ledger, in any encoding, gives the sums it was written from', async () => {
  await fc.assert(
    fc.asyncProperty(
      madeUpLedgers,
      fc.constantFrom('cp437' as const, 'utf-8' as const),
      fc.boolean(),
      async (ledger, encoding, summed) => {
        const written = summed ? withChecksum(sieLines(ledger)) : sieLines(ledger)
        const { rows, facts } = await read(sieFile(written, encoding))
        const sums = new Map<string, number>()
        for (const { account, amountOre } of rows) sums.set(account, (sums.get(account) ?? 0) + amountOre)
        expect(sums).toEqual(movements(ledger))
        expect(facts.differences).toEqual([])
        expect(rows.map(({ description }) => description)).toEqual(
          ledger.vouchers.flatMap(({ text, rows: given }) => given.map((row) => row.text || text)),
        )
        expect(rows.map(({ objects }) => objects)).toEqual(
          ledger.vouchers.flatMap(({ rows: given }) =>
            given.map((row) =>
              (row.objects ?? []).map(([a, b]) => `${a}:${b}`.replaceAll(' ', '\u00a0')).join(' '),
            ),
          ),
        )
      },
    ),
    { numRuns: 150 },
  )
})

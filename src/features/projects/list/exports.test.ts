import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvRow, harmless } from '../../../platform/files/spreadsheet.ts'
import { type Bank, emptyBank, variedRecords } from './list.test-support.ts'

let bank: Bank

beforeAll(async () => {
  bank = await emptyBank()
  for (const record of variedRecords(30, bank.programmes)) await bank.add(record)
  await bank.add({
    name: '=HYPERLINK("http://example.org","Åpne")',
    ownerAsWritten: '+47 gir, «ØÆÅ»; "to"\nlinjer',
    projectNumber: '@SUM(A1)',
    themes: ['housing'],
    budgetMin: 1_500_000,
    budgetMax: 2_000_000,
    persons: [
      {
        role: 'project-leader',
        name: 'Demo Hemmeligperson',
        position: '',
        organisation: '',
        email: 'demo.hemmelig@example.org',
        phone: '900 00 000',
        consentOn: '2020-01-01',
      },
    ],
  })
})
afterAll(() => bank.close())

describe('CSV', () => {
  const rows = async (query = '') => {
    const answer = await bank.visitor().request(`/nb/projects.csv${query}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    return { answer, bytes, rows: parse(bytes, { bom: true }) as string[][] }
  }

  test('opens as a table: byte order mark, one line of names, as many cells in every row, all projects of the selection', async () => {
    const { answer, bytes, rows: all } = await rows()
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(answer.headers.get('content-disposition')).toMatch(
      /attachment; filename="rotfeste-projects-[\d-]+\.csv"/,
    )
    expect(all).toHaveLength(32)
    expect(new Set(all.map((row) => row.length)).size).toBe(1)
    expect(all[1]?.at(-3)).toContain('CC BY 4.0')
    const { total } = await bank.getJson('theme=housing')
    expect((await rows('?theme=housing')).rows).toHaveLength(total + 1)
  })

  test('no cell starts a formula, numbers stay numbers, quotes and line breaks are kept', async () => {
    const { rows: all } = await rows('?theme=housing')
    const [names, ...others] = all
    const row = others.find((each) => each.some((cell) => cell.includes('HYPERLINK')))!
    const cell = (name: string) => row[names!.indexOf(name)]
    expect(cell('Navn')).toBe(`'=HYPERLINK("http://example.org","Åpne")`)
    expect(cell('Prosjekteier')).toBe(`'+47 gir, «ØÆÅ»; "to"\nlinjer`)
    expect(cell('Prosjektnummer')).toBe(`'@SUM(A1)`)
    expect(cell('Budsjett fra')).toBe('1500000')
    for (const each of all.flat()) expect(each).not.toMatch(/^[=+\-@\t\r]/)
  })
})

test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\n=1', '＝1+1'])(
  'a text that begins like a formula is made harmless: %j',
  (text) => {
    expect(harmless(text)).toBe(`'${text}`)
  },
)

test.each([
  ['a;=1+1', "a;'=1+1"],
  ['a; @x', "a; '@x"],
  ['a\n=1+1', `"a\n'=1+1"`],
  ['a;"=1+1"', `"a;""'=1+1"""`],
  ['a;\n\t-1', `"a;\n\t'-1"`],
  ['Hadsel; Bø', 'Hadsel; Bø'],
  ['2010-2013', '2010-2013'],
])('a file divided at semicolons starts no formula either: %j', (text, cell) => {
  expect(csvRow([text, 7])).toBe(`${cell},7\r\n`)
})

test('XLSX opens with numbers as numbers, and tells licence, source, time and whether all are there', async () => {
  const answer = await bank.visitor().request('/sv/projects.xlsx?theme=housing')
  expect(answer.headers.get('content-type')).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
  const file = Buffer.from(await answer.arrayBuffer())
  const [projects, about] = await readXlsxFile(file)
  const [names = [], ...rows] = projects?.data ?? []
  const row = rows.find((each) => each.some((cell) => String(cell).includes('HYPERLINK'))) ?? []
  expect(row[names.indexOf('Budget från')]).toBe(1_500_000)
  expect(row[names.indexOf('Namn')]).toBe(`'=HYPERLINK("http://example.org","Åpne")`)
  expect(rows).toHaveLength((await bank.getJson('theme=housing')).total)
  const told = (about?.data ?? []).flat().join(' ')
  expect(told).toContain('CC BY 4.0')
  expect(told).toContain('Hela urvalet är med.')
  expect(told).toMatch(/\d{4}-\d\d-\d\dT/)
})

test('JSON has numbers as numbers, and its own licence, source and time', async () => {
  const { text } = await bank.visitor().page('/nb/projects.json?theme=housing')
  const answer = JSON.parse(text) as Record<string, unknown> & { items: Record<string, unknown>[] }
  const item = answer.items.find(({ name }) => String(name).startsWith('=HYPERLINK'))
  expect(item).toMatchObject({
    budgetMin: 1_500_000,
    budgetMax: 2_000_000,
    currency: 'NOK',
    owner: '+47 gir, «ØÆÅ»; "to"\nlinjer',
  })
  expect(answer).toMatchObject({
    licence: expect.stringContaining('CC BY'),
    source: expect.any(String),
    generatedAt: expect.any(String),
  })
})

test('the Atom feed has the newest first, with ids that stay, and no sign that breaks it', async () => {
  const { text, answer } = await bank.visitor().page('/nb/projects.atom?theme=housing')
  expect(answer.headers.get('content-type')).toContain('application/atom+xml')
  const { total } = await bank.getJson('theme=housing')
  expect([...text.matchAll(/<entry>/g)]).toHaveLength(total)
  expect([...text.matchAll(/<id>urn:uuid:[0-9a-f-]{36}<\/id>/g)]).toHaveLength(total)
  expect(text).toContain('=HYPERLINK(&#34;http://example.org&#34;,&#34;Åpne&#34;)')
  const published = [...text.matchAll(/<published>([^<]+)</g)].map(([, at]) => at ?? '')
  expect(published).toEqual(published.toSorted().reverse())
  const { text: page } = await bank.visitor().page('/nb/projects?theme=housing')
  expect(page).toContain('type="application/atom+xml" href="/nb/projects.atom?theme=housing"')
})

test('no file tells of persons, consent or not', async () => {
  for (const ending of ['csv', 'json', 'atom']) {
    const { text } = await bank.visitor().page(`/nb/projects.${ending}`)
    expect(text).not.toMatch(/Hemmeligperson|demo\.hemmelig|900 00 000/)
  }
  const file = Buffer.from(await (await bank.visitor().request('/nb/projects.xlsx')).arrayBuffer())
  expect(JSON.stringify(await readXlsxFile(file))).not.toMatch(/Hemmeligperson|demo\.hemmelig|900 00 000/)
})

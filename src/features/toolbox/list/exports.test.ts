import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MeasureRecord } from '../record.ts'
import { emptyToolbox, type Toolbox, variedMeasures } from './toolbox.test-support.ts'

let toolbox: Toolbox

beforeAll(async () => {
  toolbox = await emptyToolbox()
  for (const { changes, uses } of variedMeasures(20)) await toolbox.add(changes, { uses })
  await toolbox.add(
    {
      texts: {
        nb: {
          title: '=HYPERLINK("http://example.org","Åpne")',
          summary: '+47 gir, «ØÆÅ»; "to"\nlinjer',
          steps: ['@SUM(A1)'],
          of: 2,
        },
        sv: { title: '-Öppna & <läs>', summary: '', steps: [], of: 1 },
      } as unknown as MeasureRecord['texts'],
      revision: 2,
      goals: ['jobs'],
      mainAction: 'fair-event',
      cost: { currency: 'NOK', min: 15_000, max: 90_000 },
      hours: { min: 40, max: 80 },
    },
    {
      uses: [
        { municipality: 'NO-1867', state: 'running' },
        { municipality: 'NO-1849', state: 'stopped' },
      ],
    },
  )
})
afterAll(() => toolbox.close())

const chosen = 'action=fair-event&municipality=NO-1867'

const rowsOf = async (query = '', language = 'nb') => {
  const answer = await toolbox.visitor().request(`/${language}/toolbox.csv?${query}`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  return { answer, bytes, rows: parse(bytes, { bom: true }) as string[][] }
}

test('CSV opens as a table: byte order mark, one line of names, as many cells in every row, the whole selection', async () => {
  const { answer, bytes, rows } = await rowsOf()
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(answer.headers.get('content-disposition')).toMatch(
    /attachment; filename="rotfeste-toolbox-[\d-]+\.csv"/,
  )
  expect(rows).toHaveLength(22)
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  expect(rows[1]?.at(-3)).toContain('CC BY 4.0')
  const { total } = await toolbox.getJson('state=running')
  expect((await rowsOf('state=running')).rows).toHaveLength(total + 1)
})

test('no cell starts a formula, numbers stay numbers, quotes and line breaks are kept, places have their state', async () => {
  const { rows } = await rowsOf(chosen)
  const [names = [], row = []] = rows
  const cell = (name: string) => row[names.indexOf(name)]
  expect(cell('Navn')).toBe(`'=HYPERLINK("http://example.org","Åpne")`)
  expect(cell('Kort om tiltaket')).toBe(`'+47 gir, «ØÆÅ»; "to"\nlinjer`)
  expect(cell('Kostnad første år, minst')).toBe('15000')
  expect(cell('Kommuner og hvor langt de er kommet')).toBe('Bø (Nordland) (I drift); Hamarøy (Stanset)')
  expect(cell('Eldre enn originalen')).toBe('nei')
  for (const each of rows.flat()) expect(each).not.toMatch(/^[=+\-@\t\r]/)
  const swedish = await rowsOf(chosen, 'sv')
  const [svNames = [], svRow = []] = swedish.rows
  expect(svRow[svNames.indexOf('Namn')]).toBe(`'-Öppna & <läs>`)
  expect(svRow[svNames.indexOf('Äldre än originalet')]).toBe('ja')
})

test('XLSX opens with numbers as numbers, and tells licence, source, time and whether all are there', async () => {
  const answer = await toolbox.visitor().request(`/sv/toolbox.xlsx?${chosen}`)
  const [measures, about] = await readXlsxFile(Buffer.from(await answer.arrayBuffer()))
  const [names = [], ...rows] = measures?.data ?? []
  expect(rows).toHaveLength(1)
  expect(rows[0]?.[names.indexOf('Timmar första året, högst')]).toBe(80)
  const told = (about?.data ?? []).flat().join(' ')
  expect(told).toContain('CC BY 4.0')
  expect(told).toContain('Hela urvalet är med. Antal insatser: 1.')
  expect(told).toMatch(/\d{4}-\d\d-\d\dT/)
})

test('JSON has the same selection with figures as numbers, and its own licence, source and time', async () => {
  const { text } = await toolbox.visitor().page(`/nb/toolbox.json?${chosen}`)
  const answer = JSON.parse(text) as Record<string, unknown> & { items: unknown[] }
  expect(answer).toMatchObject({
    total: 1,
    licence: expect.stringContaining('CC BY'),
    source: expect.any(String),
    generatedAt: expect.any(String),
  })
  expect(answer.items[0]).toMatchObject({
    cost: { currency: 'NOK', min: 15_000, max: 90_000 },
    texts: [
      { language: 'nb', older: false },
      { language: 'sv', title: '-Öppna & <läs>', older: true },
    ],
    usedIn: [
      { municipality: { id: 'NO-1867', label: 'Bø (Nordland)' }, county: 'NO-18', state: 'running' },
      { municipality: { id: 'NO-1875', label: 'Hamarøy' }, county: 'NO-18', state: 'stopped' },
    ],
  })
})

test('the Atom feed has the newest first, with ids that stay, and no sign that breaks it', async () => {
  const { text, answer } = await toolbox.visitor().page('/sv/toolbox.atom')
  expect(answer.headers.get('content-type')).toContain('application/atom+xml')
  expect([...text.matchAll(/<entry>/g)]).toHaveLength(21)
  expect([...text.matchAll(/<id>urn:uuid:[0-9a-f-]{36}<\/id>/g)]).toHaveLength(21)
  expect(text).toContain('<title>-Öppna &#38; &#60;läs&#62;</title>')
  expect(text.indexOf('-Öppna')).toBeLessThan(text.indexOf('Tiltak 0'))
  const { text: page } = await toolbox.visitor().page(`/sv/toolbox?${chosen}`)
  expect(page).toContain('type="application/atom+xml" href="/sv/toolbox.atom?action=fair-event')
})

test('no file names a person, and none tells when a draft was last worked on', async () => {
  const { text } = await toolbox.visitor().page('/nb/toolbox.json')
  expect(text).not.toMatch(/changedAt|created_by|Demo coordinator|Demo administrator|@example/)
})

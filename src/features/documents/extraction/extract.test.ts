import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { test } from 'vitest'
import { CELL_BREAK } from '../extracted-text.ts'
import { writeDocx } from '../writing/write-docx.test-support.ts'
import { extractText } from './extract.ts'
import { documentXml, docxParts, paragraphXml, relationXml, zip } from './hostile-zip.test-support.ts'
import { extractionWorkerPath, nodeFlags, runChild } from './run-child.ts'

async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const extraction = await extractText(bytes, name)
  assert.ok(extraction.ok, extraction.ok ? '' : `${extraction.reason} ${extraction.detail}`)
  return extraction.extracted.text
}

const page = (body: string) =>
  textOf(Buffer.from(`<!DOCTYPE html><html><body>${body}</body></html>`), 'a.html')

test.each([
  ['UTF-8 with a mark', Buffer.from('\uFEFFMålgruppe\r\n\tnå', 'utf8')],
  ['UTF-8', Buffer.from('Målgruppe\n\tnå')],
  [
    'UTF-16, low byte first',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Målgruppe\r\n\tnå', 'utf16le')]),
  ],
  [
    'UTF-16, high byte first',
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('Målgruppe\n\tnå', 'utf16le').swap16()]),
  ],
  ['Windows-1252', Buffer.from('Målgruppe\r\n\tnå', 'latin1')],
])('a text in %s is read letter by letter', async (_, bytes) => {
  assert.equal(await textOf(bytes, 'a.txt'), 'Målgruppe\n\tnå')
})

test('a web page in the encoding it names is read in that encoding', async () => {
  const source = '<html><head><meta charset="iso-8859-1"></head><body>Språkkafé</body></html>'
  assert.equal(await textOf(Buffer.from(source, 'latin1'), 'a.htm'), 'Språkkafé')
})

test('headings, paragraphs, line breaks and lists of a page become lines', async () => {
  const text = await page(
    '<h1>Rapport</h1><p>Til:\tKMD<br>Fra: oss</p><ul><li>Én</li><li>• To</li></ul><ol type="a"><li>Tre</li></ol>',
  )
  assert.equal(text, '## Rapport\n\nTil: KMD\nFra: oss\n\n• Én\n• To\n\n• a) Tre')
})

test('a table row becomes one line, its cells divided by TAB and the lines of a cell by U+2028', async () => {
  const text = await page(
    '<table><tr><td>Mål</td><td><p>En</p><ul><li>To</li></ul><input type="checkbox" checked> Ja</td></tr></table>',
  )
  assert.equal(text, `Mål\tEn${CELL_BREAK}• To${CELL_BREAK}[x] Ja`)
})

test('the rows of a table inside a cell follow on lines of their own, indented by the cells before', async () => {
  const text = await page(
    '<table><tr><td>Regnskap</td><td>Se her<table><tr><td>Reise</td><td>100</td></tr></table>Slutt</td></tr></table>',
  )
  assert.equal(text, 'Regnskap\tSe her\n\tReise\t100\n\n\tSlutt')
})

test('a cell over several rows or columns keeps the others in their columns', async () => {
  const text = await page(
    '<table><tr><td rowspan="2">A</td><td colspan="2">B</td><td>C</td></tr><tr><td>D</td><td>E</td><td>F</td></tr></table>',
  )
  assert.equal(text, 'A\tB\t\tC\n\tD\tE\tF')
})

test('what a page hides is not read', async () => {
  assert.equal(
    await page('<p>Synlig</p><p hidden>Skjult</p><p style="display:none">Skjult</p><style>p{}</style>'),
    'Synlig',
  )
})

test('a web link in a Word document is no external reference', async () => {
  const rels = {
    name: 'word/_rels/document.xml.rels',
    data: relationXml('hyperlink', 'https://example.test/', ' TargetMode="External"'),
  }
  assert.equal(await textOf(zip(docxParts([rels])), 'a.docx'), 'En rolig side')
})

test('the letters Word counts for the items of a list are given back', async () => {
  const item = (text: string, level = 0) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const numbering =
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1">' +
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl>' +
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
  const bytes = zip(
    docxParts([
      {
        name: 'word/document.xml',
        data: documentXml(`${paragraphXml('Velg')}${item('Ett')}${item('Under', 1)}${item('To')}`),
      },
      { name: 'word/numbering.xml', data: numbering },
      { name: 'word/_rels/document.xml.rels', data: relationXml('numbering', 'numbering.xml') },
    ]),
  )
  assert.equal(await textOf(bytes, 'a.docx'), 'Velg\n• a) Ett\n• a.1 Under\n• b) To')
})

test('a Word document keeps its headings, empty lines, rows and tick boxes', async () => {
  const text =
    '## Rapport\n\nTil: KMD\nFra: oss\n\nForankring\ta) <input type="checkbox" checked> Ja b) <input type="checkbox"> Nei'
  assert.equal(
    await textOf(await writeDocx(text), 'a.docx'),
    '## Rapport\n\nTil: KMD\nFra: oss\n\nForankring\ta) [x] Ja b) [ ] Nei',
  )
})

test('a page with more elements than the reader has memory for is refused', async () => {
  const answer = await extractText(Buffer.from(`<p>${'<i>x</i>'.repeat(600_000)}`), 'a.html')
  assert.equal(!answer.ok && answer.reason, 'too-much-memory')
})

test('a reader that does not finish in time is stopped', async () => {
  const answer = await runChild(Buffer.from('Tekst'), 'txt', { milliseconds: 1 })
  assert.equal(!answer.ok && answer.reason, 'too-long-to-read')
})

test('an aborted reading ends at once, also while it waits for its turn', async () => {
  const controller = new AbortController()
  const readings = Array.from({ length: 5 }, () =>
    extractText(Buffer.from('Tekst'), 'a.txt', { signal: controller.signal }),
  )
  controller.abort(new Error('closed the page'))
  for (const reading of await Promise.allSettled(readings)) {
    assert.ok(reading.status === 'rejected' && reading.reason.message === 'closed the page')
  }
  assert.equal(await textOf(Buffer.from('Tekst'), 'a.txt'), 'Tekst')
})

test('the reading process has no way to the network, other files, other processes or the environment', async () => {
  const probe = fileURLToPath(new URL('./closed-doors.test-support.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...nodeFlags(extractionWorkerPath()), probe],
    { env: {} },
  )
  assert.deepEqual(JSON.parse(stdout), { tried: 12, open: [] })
})

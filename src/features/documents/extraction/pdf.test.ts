import assert from 'node:assert/strict'
import { test } from 'vitest'
import { assemblePdf, writeSimplePdf } from '../writing/write-simple-pdf.test-support.ts'
import { Hyphens, unwrap } from './pdf-lines.ts'
import { readPdf } from './read-pdf.ts'

const at = (x: number, y: number, text: string, size = 10) =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`
const rule = (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re f`

async function read(...pages: string[][]): Promise<string> {
  return (await readPdf(assemblePdf(pages.map((page) => page.join('\n'))))).text
}

const lines = (...texts: string[]) =>
  texts.map((text, index) => ({ text, x0: 50, x1: 50 + text.length * 6, y: index * 12, size: 10 }))

test('a wrapped line is joined, a short one stays', () => {
  const hyphens = new Hyphens([])
  const texts = unwrap(
    lines('Vi flyttet hit fordi noen', 'spurte oss.', 'Kort', 'Slutt her og nå igjen nå'),
    205,
    hyphens,
  )
  assert.deepEqual(texts, ['Vi flyttet hit fordi noen spurte oss.', 'Kort', 'Slutt her og nå igjen nå'])
})

test.each([
  ['inflyttar-', 'service', [], 'inflyttar-service'],
  ['inflyttar-', 'service', ['en inflyttarservice'], 'inflyttarservice'],
  ['inflyttar\u00AD', 'service', [], 'inflyttarservice'],
  ['informations-', 'och inflyttningsarbete', [], 'informations- och inflyttningsarbete'],
  ['ESF-', 'stöd', ['ESFstöd'], 'ESF-stöd'],
  ['2014-', '2020', [], '2014-2020'],
])('%s with %s at a line end never makes up a word', (left, right, elsewhere, joined) => {
  assert.equal(new Hyphens(elsewhere).join(left, right), joined)
})

test('ruled cells are read row by row, wherever the text of a cell begins', async () => {
  const rules = [50, 200, 400].map((x) => rule(x, 600, 1, 100))
  const rows = [600, 650, 699].map((y) => rule(50, y, 351, 1))
  const text = await read([
    ...rules,
    ...rows,
    at(60, 685, 'Kommune'),
    at(210, 685, 'Steigen'),
    at(210, 630, 'Bare svar'),
  ])
  assert.equal(text, 'Kommune\tSteigen\n\tBare svar')
})

test('a row that goes on after the page end stands after an empty line and a TAB', async () => {
  const answer = Array.from({ length: 90 }, (_, index) => `ord${index} som fyller ut svaret`).join(' ')
  const filler = Array.from({ length: 24 }, (_, index) => `Felt ${index}\tSvar ${index}`).join('\n')
  const { text, pageStarts } = await readPdf(writeSimplePdf(`Navn\tHjem\n${filler}\nMål\t${answer}`))
  assert.equal(pageStarts.length, 2)
  const start = pageStarts[1] ?? 0
  assert.equal(text.slice(start - 2, start + 1), '\n\n\t')
  assert.equal(
    text
      .split('\n')
      .filter((line) => line !== '')
      .at(-2)
      ?.startsWith('Mål\tord0 som'),
    true,
  )
})

test('running heads and page numbers are left out, the text beside them is not', async () => {
  const page = (number: number) => [
    at(50, 810, 'Rapport fra Hjem til havet'),
    at(50, 700, `Avsnitt nummer ${number} er kort.`),
    at(290, 40, String(number)),
  ]
  const text = await read(page(1), page(2), page(3))
  assert.equal(text, 'Avsnitt nummer 1 er kort.\n\nAvsnitt nummer 2 er kort.\n\nAvsnitt nummer 3 er kort.')
})

test('amounts at the top of several pages are no page numbers', async () => {
  const page = (first: string, second: string) => [
    ...[at(50, 790, 'Reise'), at(300, 790, first), at(400, 790, '7 350')],
    ...[at(50, 770, 'Kurs'), at(300, 770, second), at(400, 770, '1')],
  ]
  const text = await read(page('71 350', '2'), page('71 350', '3'))
  assert.equal(
    text.replaceAll('\n\n', '\n'),
    'Reise\t71 350\t7 350\nKurs\t2\t1\nReise\t71 350\t7 350\nKurs\t3\t1',
  )
})

test('large type is a heading, signs before lines make a list', async () => {
  const text = await read([
    at(50, 700, 'Resultat', 16),
    at(50, 670, 'To ting kom ut av det:'),
    at(50, 657, '\\225 flere naboer'),
    at(50, 644, '\\225 flere venner'),
  ])
  assert.equal(text, '## Resultat\n\nTo ting kom ut av det:\n• flere naboer\n• flere venner')
})

test('a sign far from its text is the sign of an item, not a cell', async () => {
  const text = await read([
    ...[at(50, 700, 'Velg:'), at(60, 685, 'a\\)'), at(90, 685, 'Styringsgruppe'), at(60, 670, 'b\\)')],
    ...[at(90, 670, 'Forankring i befolkningen'), at(60, 655, 'c\\)'), at(90, 655, 'Samarbeid')],
    ...[at(60, 640, '\\225'), at(90, 640, 'et punkt')],
  ])
  assert.equal(text, 'Velg:\na) Styringsgruppe\nb) Forankring i befolkningen\nc) Samarbeid\n• et punkt')
})

test('a paragraph narrower than other lines of the document is still one paragraph', async () => {
  const text = await read([
    at(50, 760, 'En lang linje som går helt ut til kanten av siden og litt lenger enn all annen tekst her'),
    ...[
      at(50, 700, 'Vi spurte dem som allerede har flyttet hit, og lot svarene'),
      at(50, 687, 'styre hva vi prøvde. Hvert tiltak fikk en ansvarlig i hver'),
    ],
    ...[at(50, 674, 'kommune, en liten pott penger og en dato for når vi skulle'), at(50, 661, 'se på det.')],
  ])
  assert.equal(text.split('\n\n')[1]?.includes('\n'), false)
})

import assert from 'node:assert/strict'
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { expect, test } from 'vitest'
import { wordsTable } from '../../../platform/text/words-table.test-support.ts'
import type { ExtractedText } from '../extracted-text.ts'
import { readFile } from '../extraction/read-file.ts'
import { readDocument } from './index.ts'

const title = 'Årlig rapport BOLYST'
/** A filled-in form; the answers with a limit of words are those to the method and to what comes after. */
const rows = (method: string, continuation: string): [label: string, answer: string][] => [
  ['Kommune', 'Steigen, Hamarøy'],
  ['Prosjektnavn', 'Lys i husene'],
  ['Prosjektleder', 'Kari Demoperson'],
  ['Mål og eventuelle delmål med prosjektet', 'Ti tomme hus skal bli bebodd. Fire er solgt.'],
  ['Resultat som er oppnådd i form av aktiviteter eller tiltak', 'Det er holdt seks visninger.'],
  ['Kort beskrivelse av metodikk i prosjektet (max 250 ord)', method],
  ['Overføringsverdi for eksempel til andre lokalsamfunn', 'Alle kommuner har tomme hus.'],
  [
    'Gi en kort omtale av hvordan arbeidet er tenkt videreført etter prosjektets slutt (maks 250 ord)',
    continuation,
  ],
]

/**
 * Two texts cannot stand there: an answer of nothing, or of spaces alone, is no text that could be counted. A TAB divides cells in a
 * text file, and is a space in what is taken out of others; a line break inside a cell is `<br>` in a text file.
 */
const asked = wordsTable.filter(({ text }) => text.trim() !== '')
const inCell = (text: string) => text.replace(/\t/g, ' ').replace(/\r\n?|\n/g, '<br>')

function counted(extracted: ExtractedText) {
  const { kind, texts } = readDocument(extracted, 'report')
  assert.equal(kind, 'bolyst-annual-report')
  return ['method', 'continuation'].map((key) => {
    const text = texts.find((each) => each.key === key)
    return [text?.unicodeWords, text?.withinLimit]
  })
}
const expected = asked.map(({ rule, words }) => [rule, [words, true], [words, true]])

test('all texts but those that are empty can stand in a document', () => {
  expect(wordsTable.length - asked.length).toBe(2)
})

test('the reader of a text file counts the words of a limited answer as the table does', () => {
  const found = asked.map(({ rule, text }) => {
    const answers = rows(inCell(text), inCell(text)).map((cells) => cells.join('\t'))
    return [rule, ...counted({ kind: 'txt', text: [title, '', ...answers, ''].join('\n'), pageStarts: [] })]
  })
  expect(found).toEqual(expected)
})

test('the reader of a Word file counts them the same', async () => {
  const found = []
  // Two texts in each file: there are two answers with a limit.
  for (let at = 0; at < asked.length; at += 2) {
    const [first, second] = [asked[at], asked[at + 1] ?? asked[at]]
    assert.ok(first && second)
    const file = await readFile(await wordFile(rows(first.text, second.text)), 'docx')
    assert.ok(file.ok)
    const [method, continuation] = counted(file.extracted)
    found.push([first.rule, method], [second.rule, continuation])
  }
  expect(found).toEqual(asked.map(({ rule, words }) => [rule, [words, true]]))
})

test('251 words are over the limit', () => {
  const text = (count: number) => Array.from({ length: count }, (_, at) => `ord${at + 1}`).join(' ')
  const answers = rows(text(251), text(250)).map((cells) => cells.join('\t'))
  expect(counted({ kind: 'txt', text: [title, '', ...answers, ''].join('\n'), pageStarts: [] })).toEqual([
    [251, false],
    [250, true],
  ])
})

/** As somebody fills in a form in Word: a table with an answer in each row, line breaks where they stand in the text. */
function wordFile(answers: [string, string][]): Promise<Buffer> {
  const cell = (text: string) =>
    new TableCell({
      children: [
        new Paragraph({
          children: text
            .split(/\r\n?|\n/)
            .map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) })),
        }),
      ],
    })
  const table = new Table({
    rows: answers.map(([label, answer]) => new TableRow({ children: [cell(label), cell(answer)] })),
  })
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(title), table] }] }))
}

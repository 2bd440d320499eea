import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type Reading, readDocument } from '../reading/index.ts'
import { hasBrowser, openPrinter, printPdf } from '../writing/print-pdf.test-support.ts'
import { writeDocx } from '../writing/write-docx.test-support.ts'
import { writeHtml } from '../writing/write-html.test-support.ts'
import { writeSimplePdf } from '../writing/write-simple-pdf.test-support.ts'
import { inspectFile } from './inspect-file.ts'
import { readFile } from './read-file.ts'

const samples = globSync(fileURLToPath(new URL('../samples/*.{txt,md}', import.meta.url))).sort()
const sourceFolder = fileURLToPath(new URL('../../../../../shared/sources', import.meta.url))
const sources = existsSync(sourceFolder) ? globSync(`${sourceFolder}/0*.txt`).sort() : []

/** What must come out the same whatever kind of file the text stands in; places in the text differ. */
function substanceOf(reading: Reading) {
  const valuesOf = <T, V>(record: Record<string, T>, value: (entry: T) => V) =>
    Object.fromEntries(Object.entries(record).map(([key, entry]) => [key, value(entry)]))
  return {
    kind: reading.kind,
    language: reading.language,
    fields: valuesOf(reading.fields, (field) => field.value),
    choices: valuesOf(reading.choices, (choice) => choice.selected),
    accounts: reading.accounts?.lines.map(({ label, budget, spent, remaining }) => [
      label,
      budget,
      spent,
      remaining,
    ]),
    targetGroups: reading.targetGroups?.ids,
    words: Object.fromEntries(reading.texts.map((text) => [text.key, text.unicodeWords])),
  }
}

/** Read in this process: what the child process adds is proved elsewhere, and a process for each would be slow. */
async function readFrom(bytes: Uint8Array, name: string) {
  const inspection = inspectFile(bytes, name)
  assert.ok(inspection.ok)
  const extraction = await readFile(Buffer.from(bytes), inspection.kind)
  assert.ok(extraction.ok, extraction.ok ? '' : `${extraction.reason} ${extraction.detail}`)
  return substanceOf(readDocument(extraction.extracted, name))
}

let printer: Browser | undefined
beforeAll(async () => {
  if (hasBrowser) printer = await openPrinter()
})
afterAll(() => printer?.close())

// The received documents name real people and are not part of the project; where they are not there, the samples
// alone are compared.
describe.each([...samples, ...sources].map((path) => [basename(path).replace(/\.\w+$/, ''), path]))(
  '%s',
  (name, path) => {
    const text = readFileSync(path, 'utf8')
    const expected = readFrom(Buffer.from(text), basename(path))

    test('reads the same from plain text', async () => {
      assert.deepEqual(await readFrom(Buffer.from(text), `${name}.txt`), await expected)
    })

    test('reads the same from Markdown', async () => {
      assert.deepEqual(await readFrom(Buffer.from(text), `${name}.md`), await expected)
    })

    test('reads the same from a web page', async () => {
      assert.deepEqual(await readFrom(Buffer.from(writeHtml(text, name)), `${name}.html`), await expected)
    })

    test('reads the same from a Word document', async () => {
      assert.deepEqual(await readFrom(await writeDocx(text), `${name}.docx`), await expected)
    })

    test('reads the same from a plain PDF without tags or rules', async () => {
      assert.deepEqual(await readFrom(writeSimplePdf(text), `${name}.pdf`), await expected)
    })

    test.runIf(hasBrowser)(
      'reads the same from a tagged PDF, where a browser is there to print it',
      async () => {
        assert.ok(printer)
        assert.deepEqual(await readFrom(await printPdf(printer, text, name), `${name}.pdf`), await expected)
      },
    )

    test.runIf(hasBrowser)(
      'reads the same from a PDF with rules and no tags, where a browser is there',
      async () => {
        assert.ok(printer)
        assert.deepEqual(
          await readFrom(await printPdf(printer, text, name, false), `${name}.pdf`),
          await expected,
        )
      },
    )
  },
)

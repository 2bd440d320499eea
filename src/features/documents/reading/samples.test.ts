import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readDocument } from './index.ts'
import { ownSamples } from './samples-for-tests.test-support.ts'

const row = z.object({
  label: z.string(),
  budget: z.number().nullable(),
  spent: z.number().nullable(),
  remaining: z.number().nullable(),
})
/** The part of an expected file that is held against a reading. */
const Expected = z.object({
  kind: z.string(),
  language: z.string(),
  country: z.string(),
  fields: z.record(z.string(), z.object({ value: z.unknown(), state: z.string() })),
  resolved: z.object({ municipalityCodes: z.record(z.string(), z.string()), ambiguous: z.array(z.string()) }),
  choices: z.record(
    z.string(),
    z.object({ selected: z.array(z.string()), letters: z.array(z.string()), state: z.string() }),
  ),
  texts: z.array(
    z.object({ key: z.string(), unicodeWords: z.number(), words: z.number(), firstFiveWords: z.string() }),
  ),
  accounts: z.object({ lines: z.array(row), total: row.nullable() }),
  findings: z.array(z.object({ code: z.string(), severity: z.string(), fields: z.array(z.string()) })),
})

describe.each(ownSamples.filter(({ name }) => name.startsWith('bolyst-')))(
  '$name',
  ({ name, extracted, expected: file }) => {
    const reading = readDocument(extracted, name)

    test('says what its expected file says', () => {
      const expected = Expected.parse(JSON.parse(readFileSync(file ?? '', 'utf8')))
      expect(reading).toMatchObject(expected)
      expect(reading.texts.map(({ key }) => key)).toEqual(expected.texts.map(({ key }) => key))
    })

    test('quotes the document itself', () => {
      const places = [...Object.values(reading.fields), ...Object.values(reading.choices)]
      for (const { quote, start, end } of places) {
        if (quote !== undefined) expect(extracted.text.slice(start, end)).toBe(quote)
      }
      for (const { text, start, end } of reading.findings.flatMap((finding) => finding.quotes)) {
        expect(extracted.text.slice(start, end)).toBe(text)
      }
    })
  },
)

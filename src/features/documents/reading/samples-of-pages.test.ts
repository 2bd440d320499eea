import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readDocument } from './index.ts'
import { ownSamples } from './samples-for-tests.test-support.ts'

/** The part of an expected file that is held against a reading. */
const Expected = z.object({
  kind: z.string(),
  language: z.string().nullable(),
  country: z.string().nullable(),
  fields: z.record(z.string(), z.object({ value: z.unknown(), state: z.string() })),
  texts: z.array(
    z.object({
      key: z.string(),
      heading: z.string(),
      words: z.number(),
      unicodeWords: z.number(),
      firstFiveWords: z.string(),
    }),
  ),
  resolved: z.object({ municipalityCodes: z.record(z.string(), z.string()) }),
  findings: z.array(z.object({ code: z.string(), severity: z.string(), fields: z.array(z.string()) })),
})

describe.each(ownSamples.filter(({ name }) => !name.startsWith('bolyst-')))(
  '$name',
  ({ name, extracted, expected: file }) => {
    const reading = readDocument(extracted, name)

    test('says what its expected file says, and nothing more', () => {
      const expected = Expected.parse(JSON.parse(readFileSync(file ?? '', 'utf8')))
      expect(reading).toMatchObject(expected)
      expect(Object.keys(reading.fields).sort()).toEqual(Object.keys(expected.fields).sort())
      expect(reading.texts.map(({ key }) => key)).toEqual(expected.texts.map(({ key }) => key))
    })

    test('quotes the document itself', () => {
      for (const { quote, start, end, state } of Object.values(reading.fields)) {
        if (quote !== undefined) expect(extracted.text.slice(start, end)).toBe(quote)
        if (state === 'read') expect(quote).toBeTruthy()
      }
      for (const { text, start, end } of reading.findings.flatMap((finding) => finding.quotes)) {
        expect(extracted.text.slice(start, end)).toBe(text)
      }
    })
  },
)

import { z } from 'zod'
import { type ExtractedText, fileKinds } from './extracted-text.ts'
import { documentKinds, type Reading, severities } from './reading/reading.ts'

const state = z.enum(['read', 'uncertain', 'not-readable', 'missing'])
const place = { quote: z.string().optional(), start: z.int().optional(), end: z.int().optional() }
const quote = z.object({ text: z.string(), start: z.int(), end: z.int() })
const line = z.object({
  label: z.string(),
  budget: z.number().nullable(),
  spent: z.number().nullable(),
  remaining: z.number().nullable(),
  state,
  start: z.int(),
  end: z.int(),
})

const StoredReading = z.object({
  file: z.string(),
  kind: z.enum(documentKinds),
  language: z.enum(['nb', 'nn', 'sv', 'en']).nullable(),
  country: z.enum(['NO', 'SE']).nullable(),
  fields: z.record(
    z.string(),
    z.object({
      value: z.unknown(),
      state,
      raw: z.unknown().optional(),
      candidates: z.array(z.unknown()).optional(),
      ...place,
    }),
  ),
  choices: z.record(
    z.string(),
    z.object({
      selected: z.array(z.string()),
      letters: z.array(z.string()),
      printedOptions: z.array(z.string()),
      marks: z.string().optional(),
      changedOptions: z.array(z.object({ letter: z.string(), printed: z.string() })).optional(),
      candidates: z.array(z.string()).optional(),
      state,
      ...place,
    }),
  ),
  texts: z.array(
    z.object({
      key: z.string(),
      heading: z.string(),
      text: z.string(),
      words: z.int(),
      unicodeWords: z.int(),
      firstFiveWords: z.string(),
      wordLimit: z.int().optional(),
      withinLimit: z.boolean().optional(),
      state,
      start: z.int(),
      end: z.int(),
    }),
  ),
  targetGroups: z
    .object({ state, ids: z.array(z.string()), items: z.array(z.string()), reached: z.array(z.string()) })
    .optional(),
  accounts: z
    .object({
      state,
      title: z.string().optional(),
      currency: z.enum(['NOK', 'SEK', 'EUR']).optional(),
      columns: z.array(z.string()),
      lines: z.array(line),
      total: line.nullable(),
      raw: z.string().optional(),
    })
    .optional(),
  counts: z.array(
    z.object({
      what: z.string(),
      value: z.number(),
      raw: z.string(),
      start: z.int(),
      end: z.int(),
      of: z.number().optional(),
    }),
  ),
  resolved: z.object({ municipalityCodes: z.record(z.string(), z.string()), ambiguous: z.array(z.string()) }),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(severities),
      fields: z.array(z.string()),
      message: z.string(),
      quotes: z.array(quote),
      candidates: z.array(z.unknown()).optional(),
    }),
  ),
})

const StoredText = z.object({
  kind: z.enum(fileKinds),
  text: z.string(),
  pageStarts: z.array(z.int().nonnegative()),
})

/** A reading as it comes back from the database. @throws ZodError when the row was written by another shape of the program. */
export function parseStoredReading(json: unknown): Reading {
  return StoredReading.parse(json)
}

/** A document's text as it comes back from the database. */
export function parseStoredText(json: unknown): ExtractedText {
  return StoredText.parse(json)
}

/**
 * A value as PostgreSQL can keep it: U+0000, which it refuses, becomes U+FFFD, so that every position in the text
 * stays where it was; halves of surrogate pairs likewise.
 */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.replaceAll('\u0000', '\ufffd').toWellFormed() as T
  if (Array.isArray(value)) return value.map(storable) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, storable(inside)])) as T
}

import { z } from 'zod'
import { type ExtractedText, fileKinds } from '../extracted-text.ts'
import { documentKinds, type Reading, severities } from './reading.ts'

const state = z.enum(['read', 'uncertain', 'not-readable', 'missing'])
const offset = z.int().nonnegative()
const place = { quote: z.string().optional(), start: offset.optional(), end: offset.optional() }
const account = z.object({
  label: z.string(),
  budget: z.number().nullable(),
  spent: z.number().nullable(),
  remaining: z.number().nullable(),
  state,
  start: offset,
  end: offset,
})

/** A document's text as it comes back from the process that took it out, or from the database. */
export const ExtractedTextSchema: z.ZodType<ExtractedText> = z.object({
  kind: z.enum(fileKinds),
  text: z.string(),
  pageStarts: z.array(z.int().nonnegative()),
})

/** A reading as it comes back from the process that read a foreign file, or from the database: parsed, not trusted. */
export const ReadingSchema: z.ZodType<Reading> = z.object({
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
      ...place,
      candidates: z.array(z.unknown()).optional(),
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
      start: offset,
      end: offset,
    }),
  ),
  targetGroups: z
    .object({
      state,
      ids: z.array(z.string()),
      items: z.array(z.string()),
      reached: z.array(z.string()),
    })
    .optional(),
  accounts: z
    .object({
      state,
      title: z.string().optional(),
      currency: z.enum(['NOK', 'SEK', 'EUR']).optional(),
      columns: z.array(z.string()),
      lines: z.array(account),
      total: account.nullable(),
      raw: z.string().optional(),
    })
    .optional(),
  counts: z.array(
    z.object({
      what: z.string(),
      value: z.number(),
      raw: z.string(),
      start: offset,
      end: offset,
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
      quotes: z.array(z.object({ text: z.string(), start: offset, end: offset })),
      candidates: z.array(z.unknown()).optional(),
    }),
  ),
})

import type { ExtractedText } from './extracted-text.ts'
import type { Reading } from './reading/reading.ts'
import { ExtractedTextSchema, ReadingSchema } from './reading/reading-schema.ts'

/** A reading as it comes back from the database. @throws ZodError when the row was written by another shape of the program. */
export function parseStoredReading(json: unknown): Reading {
  return ReadingSchema.parse(json)
}

/** A document's text as it comes back from the database. */
export function parseStoredText(json: unknown): ExtractedText {
  return ExtractedTextSchema.parse(json)
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

import { createHash } from 'node:crypto'
import type { ExtractedText } from './extracted-text.ts'
import { extractText } from './extraction/extract.ts'
import type { Refusal } from './extraction/refusal.ts'
import type { Reading } from './reading/reading.ts'

export type DocumentFile = { ok: true; extracted: ExtractedText; reading: Reading } | Refusal

/**
 * A file's text and what is read in it, or why it is refused. The file is opened in a child process with limits; what is
 * read is never guessed. Needs no database.
 * @param fileName The file's own name, without folders.
 */
export async function readDocumentFile(
  bytes: Uint8Array,
  fileName: string,
  options: { signal?: AbortSignal } = {},
): Promise<DocumentFile> {
  return extractText(bytes, fileName, options)
}

/** SHA-256 of a file in hexadecimal: two files with the same are one document. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A reading as `import --json` prints it: the keys always in the same order, those without a value left out. */
export function readingAsJson(reading: Reading): Reading {
  const {
    file,
    kind,
    language,
    country,
    fields,
    choices,
    texts,
    targetGroups,
    accounts,
    counts,
    resolved,
    findings,
  } = reading
  return {
    file,
    kind,
    language,
    country,
    fields,
    choices,
    texts,
    ...(targetGroups === undefined ? {} : { targetGroups }),
    ...(accounts === undefined ? {} : { accounts }),
    counts,
    resolved,
    findings,
  }
}

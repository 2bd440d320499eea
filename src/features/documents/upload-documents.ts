import type { Member } from '../../platform/access/viewer.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { limits } from './extraction/limits.ts'
import { refusal } from './extraction/refusal.ts'
import type { FileFate } from './list-page.tsx'
import { type DocumentFile, readDocumentFile } from './read-document-file.ts'
import { storeDocument } from './store-document.ts'
import { refusalMessage } from './summary.ts'

const mostFiles = 10
/** All files of one upload are read in one transaction, which the database ends after a minute without a query. */
const MOST_MILLISECONDS = 40_000

export type Uploaded =
  | { ok: true; fresh: string[]; known: string[] }
  | { ok: false; reason: 'noFile' | 'tooManyFiles' }
  | { ok: false; reason: 'refused'; fates: FileFate[] }

/**
 * Reads and stores the files of one upload: all of them, or, when one is refused, none, with what became of each. Whatever
 * the browser says of a file's type is not looked at.
 */
export async function uploadDocuments(
  tx: Tx,
  act: { viewer: Member; requestId?: string },
  form: FormData,
  language: Language,
): Promise<Uploaded> {
  const files = form
    .getAll('files')
    .filter((entry): entry is File => typeof entry !== 'string' && (entry.size > 0 || entry.name !== ''))
  if (files.length === 0) return { ok: false, reason: 'noFile' }
  if (files.length > mostFiles) return { ok: false, reason: 'tooManyFiles' }
  const signal = AbortSignal.timeout(MOST_MILLISECONDS)
  const read = await Promise.all(files.map((file) => readFile(file, signal)))
  if (read.some(({ document }) => !document.ok)) {
    const fates = read.map(({ name, document }) => ({
      name,
      message: document.ok ? undefined : refusalMessage(document.reason, language),
    }))
    return { ok: false, reason: 'refused', fates }
  }
  const stored = { ok: true as const, fresh: [] as string[], known: [] as string[] }
  for (const { bytes, name, document } of read) {
    if (!document.ok) continue
    const { readingId, isNew } = await storeDocument(tx, act, { bytes, fileName: name, ...document })
    ;(isNew ? stored.fresh : stored.known).push(readingId)
  }
  return stored
}

async function readFile(
  file: File,
  signal: AbortSignal,
): Promise<{ name: string; bytes: Uint8Array; document: DocumentFile }> {
  const name = fileNameOf(file.name)
  if (file.size > limits.fileBytes) return { name, bytes: new Uint8Array(), document: refusal('too-large') }
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    return { name, bytes, document: await readDocumentFile(bytes, name, { signal }) }
  } catch (error) {
    if (signal.aborted) return { name, bytes, document: refusal('too-long-to-read') }
    throw error
  }
}

/** The last part of a name, whatever system it comes from, without control characters; never empty. */
function fileNameOf(given: string): string {
  const name = (given.split(/[\\/]/).at(-1) ?? '').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').trim()
  return name.slice(-200) || 'document'
}

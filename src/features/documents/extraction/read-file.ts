import { type ExtractedText, type FileKind, fileKinds } from '../extracted-text.ts'
import { type Refusal, RefusedFile, refusal } from './refusal.ts'

export type Extraction = { ok: true; extracted: ExtractedText } | Refusal

/**
 * Reads one file with the reader of its kind and turns what readers throw into a refusal. Refuses `no-text` where
 * no letter or digit came out. Throws where a reader cannot be loaded. Runs inside the worker; only the reader that is needed is loaded.
 */
export async function readFile(bytes: Buffer, kind: string): Promise<Extraction> {
  try {
    const known = fileKinds.find((candidate) => candidate === kind)
    if (!known) throw new RefusedFile('unknown-kind', kind)
    const extracted = await readAs(bytes, known)
    if (!/[\p{L}\p{N}]/u.test(extracted.text)) throw new RefusedFile('no-text')
    return { ok: true, extracted }
  } catch (error) {
    if (error instanceof RefusedFile) return refusal(error.reason, error.detail)
    if (isDefect(error)) throw error
    if (error instanceof RangeError && /call stack/i.test(error.message))
      return refusal('too-deep', error.message)
    return refusal('damaged', error instanceof Error ? error.message.slice(0, 300) : undefined)
  }
}

/** A reader that cannot be loaded says nothing about the file; the process ends with the error. */
function isDefect(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'ERR_ACCESS_DENIED'
}

async function readAs(bytes: Buffer, kind: FileKind): Promise<ExtractedText> {
  switch (kind) {
    case 'txt':
    case 'md':
      return (await import('./read-plain.ts')).readPlain(bytes, kind)
    case 'html':
      return (await import('./read-html.ts')).readHtml(bytes)
    case 'docx':
      return (await import('./read-docx.ts')).readDocx(bytes)
    case 'pdf':
      return (await import('./read-pdf.ts')).readPdf(bytes)
  }
}

import { guardZip, RefusedZip } from '../../../platform/files/zip-guard.ts'
import { limits } from './limits.ts'
import { RefusedFile } from './refusal.ts'
import { checkXmlPart } from './xml-guard.ts'

/**
 * Goes through every entry of a DOCX before anything else opens it, inflating one at a time and keeping none but the
 * XML parts named in `keep`, which come back as text.
 *
 * Refuses what `guardZip` refuses (over 1,000 entries, over 100 MB in all, over 200 times its stored size once past 1 MB),
 * `embedded-file`, `active-content` (ActiveX), `damaged`, and what `checkXmlPart` refuses.
 */
export async function guardDocx(bytes: Buffer, keep: readonly string[] = []): Promise<Map<string, string>> {
  const kept = new Map<string, string>()
  const names = await guardZip(
    bytes,
    {
      entries: limits.zipEntries,
      totalBytes: limits.zipTotalBytes,
      xmlPartBytes: limits.zipXmlPartBytes,
      ratio: limits.zipRatio,
      ratioFromBytes: limits.zipRatioFromBytes,
    },
    {
      name: checkName,
      xml: (name, part) => {
        const xml = checkXmlPart(name, part)
        if (keep.includes(name)) kept.set(name, xml)
      },
    },
  ).catch((error: unknown) => {
    throw error instanceof RefusedZip ? new RefusedFile(error.reason, error.detail) : error
  })
  if (!names.has('word/document.xml')) throw new RefusedFile('damaged', 'no word/document.xml')
  return kept
}

function checkName(name: string): void {
  if (/(?:^|\/)activex\//.test(name)) throw new RefusedFile('active-content', 'ActiveX')
  if (/^word\/(?:embeddings|afchunk)/.test(name) && !name.endsWith('/')) {
    throw new RefusedFile('embedded-file', 'word/embeddings')
  }
}

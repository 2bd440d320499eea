import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { limits } from './limits.ts'
import { RefusedFile } from './refusal.ts'
import { checkXmlPart } from './xml-guard.ts'

/**
 * Goes through every entry of a DOCX before anything else opens it, inflating one at a time and keeping none but the
 * XML parts named in `keep`, which come back as text.
 * What an entry says of its own size is never used: bytes are counted as they come out.
 *
 * Refuses `too-many-entries` (over 1,000), `zip-bomb` (over 100 MB in all, or over 200 times its stored size once
 * past 1 MB, or a size that is not the one declared), `unsafe-path` (absolute, drive, `..`, backslash, the same
 * name twice), `encrypted`, `macros`, `embedded-file`, `active-content` (ActiveX), `damaged`, and what
 * `checkXmlPart` refuses.
 */
export async function guardDocx(bytes: Buffer, keep: readonly string[] = []): Promise<Map<string, string>> {
  const zip = await openZip(bytes)
  if (zip.entryCount > limits.zipEntries)
    throw new RefusedFile('too-many-entries', `${zip.entryCount} entries`)
  const names = new Set<string>()
  const kept = new Map<string, string>()
  let totalBytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      if (names.size >= limits.zipEntries) throw new RefusedFile('too-many-entries')
      checkName(entry.fileName, names)
      if (entry.isEncrypted()) throw new RefusedFile('encrypted', 'entry with a password')
      const { size, xml } = await inflateEntry(zip, entry, limits.zipTotalBytes - totalBytes)
      totalBytes += size
      if (xml !== undefined && keep.includes(entry.fileName)) kept.set(entry.fileName, xml)
    }
  } catch (error) {
    throw asRefusal(error)
  } finally {
    zip.close()
  }
  if (!names.has('word/document.xml')) throw new RefusedFile('damaged', 'no word/document.xml')
  return kept
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    // Names are checked here, with a reason of their own; sizes are counted here, so a lie has its own reason too.
    return await fromBufferPromise(bytes, {
      lazyEntries: true,
      validateEntrySizes: false,
      strictFileNames: true,
    })
  } catch (error) {
    throw asRefusal(error)
  }
}

function checkName(name: string, names: Set<string>): void {
  const isUnsafe =
    name.startsWith('/') ||
    name.includes('\\') ||
    name.includes('\0') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').includes('..')
  const key = name.toLowerCase()
  if (isUnsafe || names.has(key)) throw new RefusedFile('unsafe-path', isUnsafe ? 'path' : 'same name twice')
  names.add(key)
  if (/(?:^|\/)(?:vbaproject|vbadata)[^/]*$/.test(key)) throw new RefusedFile('macros', 'vbaProject')
  if (/(?:^|\/)activex\//.test(key)) throw new RefusedFile('active-content', 'ActiveX')
  if (/^word\/(?:embeddings|afchunk)/.test(key) && !key.endsWith('/')) {
    throw new RefusedFile('embedded-file', 'word/embeddings')
  }
}

async function inflateEntry(
  zip: ZipFile,
  entry: Entry,
  bytesLeft: number,
): Promise<{ size: number; xml?: string }> {
  const isXml = /\.(?:xml|rels|vml)$/i.test(entry.fileName)
  const chunks: Buffer[] = []
  let size = 0
  const stream: Readable = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    const reason = overLimit(entry, size, bytesLeft, isXml)
    if (reason) {
      stream.destroy()
      throw new RefusedFile('zip-bomb', reason)
    }
    if (isXml) chunks.push(chunk)
  }
  if (size !== entry.uncompressedSize) throw new RefusedFile('zip-bomb', 'an entry is not as long as it says')
  return isXml ? { size, xml: checkXmlPart(entry.fileName, Buffer.concat(chunks)) } : { size }
}

function overLimit(entry: Entry, size: number, bytesLeft: number, isXml: boolean): string | undefined {
  if (size > bytesLeft) return `over ${limits.zipTotalBytes} bytes in all`
  if (size > entry.uncompressedSize) return 'an entry is longer than it says'
  if (isXml && size > limits.zipXmlPartBytes) return `part over ${limits.zipXmlPartBytes} bytes`
  if (size > limits.zipRatioFromBytes && size > limits.zipRatio * Math.max(entry.compressedSize, 1)) {
    return `over ${limits.zipRatio} times its stored size`
  }
  return undefined
}

/** The zip library tells what is wrong with a file only in words; a path is the one wrong we name. */
function asRefusal(error: unknown): Error {
  if (error instanceof RefusedFile) return error
  const message = error instanceof Error ? error.message : String(error)
  if (/absolute path|relative path|invalid characters in fileName/i.test(message)) {
    return new RefusedFile('unsafe-path', 'path')
  }
  return new RefusedFile('damaged', message)
}

import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

/** The largest that is accepted of each. An entry past `ratioFromBytes` may be at most `ratio` times its stored size. */
export type ZipLimits = {
  entries: number
  totalBytes: number
  xmlPartBytes: number
  ratio: number
  ratioFromBytes: number
}
export type ZipReason =
  | 'damaged'
  | 'too-many-entries'
  | 'zip-bomb'
  | 'unsafe-path'
  | 'encrypted'
  | 'macros'
  | 'doctype'

/** Why a zip file is not opened. `detail` is technical English for the log, never a sentence of the file. */
export class RefusedZip extends Error {
  readonly reason: ZipReason
  readonly detail: string | undefined

  constructor(reason: ZipReason, detail?: string) {
    super(detail ? `${reason}: ${detail}` : reason)
    this.name = 'RefusedZip'
    this.reason = reason
    this.detail = detail
  }
}

/** What a kind of file checks besides; whatever these throw comes out as it is. */
export type ZipChecks = {
  /** Each name in small letters, before its entry is opened. */
  name?: (name: string) => void
  /** Each XML part whole. Without it a part is searched for a document type as it comes out, and none is held. */
  xml?: (name: string, bytes: Buffer) => void
}

/**
 * Goes through every entry of an Office file before anything else opens it, inflating one at a time. What an entry says of its own size
 * is never used: bytes are counted as they come out.
 *
 * Throws `RefusedZip`: `too-many-entries`, `zip-bomb` (more than the limits, or a size that is not the one stated),
 * `unsafe-path` (absolute, drive, `..`, backslash, the same name twice), `encrypted`, `macros`, `doctype`, `damaged`. Gives the names.
 */
export async function guardZip(
  bytes: Buffer,
  limits: ZipLimits,
  checks: ZipChecks = {},
): Promise<Set<string>> {
  const names = new Set<string>()
  const ownChecks = guarded(checks)
  let zip: ZipFile | undefined
  try {
    // Names are checked here, with a reason of their own; sizes are counted here, so a lie has its own reason too.
    zip = await fromBufferPromise(bytes, {
      lazyEntries: true,
      validateEntrySizes: false,
      strictFileNames: true,
    })
    if (zip.entryCount > limits.entries) throw new RefusedZip('too-many-entries', `${zip.entryCount} entries`)
    let total = 0
    for await (const entry of zip.eachEntry()) {
      if (names.size >= limits.entries) throw new RefusedZip('too-many-entries')
      checkName(entry.fileName, names)
      ownChecks.name?.(entry.fileName.toLowerCase())
      if (entry.isEncrypted()) throw new RefusedZip('encrypted', 'entry with a password')
      total += await inflate(zip, entry, limits, limits.totalBytes - total, ownChecks)
    }
    return names
  } catch (error) {
    if (error instanceof CheckFailed) throw error.thrown
    if (error instanceof RefusedZip) throw error
    // The zip library tells what is wrong with a file only in words; a path is the one wrong that is named.
    const message = error instanceof Error ? error.message : String(error)
    if (/absolute path|relative path|invalid characters in fileName/i.test(message))
      throw new RefusedZip('unsafe-path', 'path')
    throw new RefusedZip('damaged', message)
  } finally {
    zip?.close()
  }
}

/** Tells what a caller's check throws from what the zip library throws. */
class CheckFailed extends Error {
  readonly thrown: unknown

  constructor(thrown: unknown) {
    super('a check of the caller failed')
    this.thrown = thrown
  }
}

function guarded(checks: ZipChecks): ZipChecks {
  const run = (check: () => void) => {
    try {
      check()
    } catch (error) {
      throw new CheckFailed(error)
    }
  }
  const { name, xml } = checks
  return {
    ...(name ? { name: (given) => run(() => name(given)) } : {}),
    ...(xml ? { xml: (given, bytes) => run(() => xml(given, bytes)) } : {}),
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
  if (isUnsafe || names.has(key)) throw new RefusedZip('unsafe-path', isUnsafe ? 'path' : 'same name twice')
  names.add(key)
  if (/(?:^|\/)(?:vbaproject|vbadata)[^/]*$/.test(key)) throw new RefusedZip('macros', 'vbaProject')
}

async function inflate(
  zip: ZipFile,
  entry: Entry,
  limits: ZipLimits,
  bytesLeft: number,
  checks: ZipChecks,
): Promise<number> {
  const isXml = /\.(?:xml|rels|vml)$/i.test(entry.fileName)
  const chunks: Buffer[] = []
  let size = 0
  let tail = ''
  const stream: Readable = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    const tooMuch = overLimit(entry, size, bytesLeft, isXml, limits)
    if (tooMuch) {
      stream.destroy()
      throw new RefusedZip('zip-bomb', tooMuch)
    }
    if (!isXml) continue
    if (checks.xml) chunks.push(chunk)
    else tail = withoutDoctype(entry.fileName, tail, chunk, stream)
  }
  if (size !== entry.uncompressedSize) throw new RefusedZip('zip-bomb', 'an entry is not as long as it says')
  if (isXml) checks.xml?.(entry.fileName, Buffer.concat(chunks))
  return size
}

/** Searches a piece of XML with the end of the piece before; gives its own end. */
function withoutDoctype(name: string, tail: string, chunk: Buffer, stream: Readable): string {
  const text = tail + chunk.toString('latin1')
  // Office writes UTF-8; a declaration in UTF-16 would pass the search.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || text.includes('\u0000')) {
    stream.destroy()
    throw new RefusedZip('doctype', name)
  }
  return text.slice(-16)
}

function overLimit(
  entry: Entry,
  size: number,
  bytesLeft: number,
  isXml: boolean,
  limits: ZipLimits,
): string | undefined {
  if (size > bytesLeft) return `over ${limits.totalBytes} bytes in all`
  if (size > entry.uncompressedSize) return 'an entry is longer than it says'
  if (isXml && size > limits.xmlPartBytes) return `part over ${limits.xmlPartBytes} bytes`
  if (size > limits.ratioFromBytes && size > limits.ratio * Math.max(entry.compressedSize, 1))
    return `over ${limits.ratio} times its stored size`
  return undefined
}

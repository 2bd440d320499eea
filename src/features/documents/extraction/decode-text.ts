import { RefusedFile } from './refusal.ts'

/** Bytes that Windows-1252 leaves undefined, and the control characters no text has. */
const notInWindows1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x7f])
const CONTROLS_ALLOWED = new Set([0x09, 0x0a, 0x0c, 0x0d])

/**
 * The characters of a text file: byte order mark first, then the declared encoding (HTML only), then UTF-8,
 * then Windows-1252, also where the file calls itself UTF-8 and is not. The mark is taken off, line ends become LF, nothing else is changed.
 * Refuses `binary-in-text` where a control character or an impossible byte shows that the file is no text,
 * and `damaged` where the bytes break the encoding that its mark names.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const text = decodeCharacters(bytes, declared)
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x20 && !CONTROLS_ALLOWED.has(unit)) {
      throw new RefusedFile('binary-in-text', `control character ${unit} at ${index}`)
    }
  }
  return text.replace(/\r\n?/g, '\n')
}

function decodeCharacters(bytes: Uint8Array, declared: string | undefined): string {
  const mark = byteOrderMark(bytes)
  if (mark) return decodeAs(mark.encoding, bytes.subarray(mark.length))
  if (declared && declared !== 'utf-8') return new TextDecoder(declared).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    if (bytes.some((byte) => notInWindows1252.has(byte))) {
      throw new RefusedFile('binary-in-text', 'neither UTF-8 nor Windows-1252')
    }
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new RefusedFile('damaged', `not valid ${encoding}`)
  }
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

const encodingsKept = new Set(['utf-8', 'windows-1252', 'iso-8859-15', 'iso-8859-10'])

/**
 * The encoding an HTML file names in its first 1,024 bytes, where it is one we accept; otherwise undefined and
 * the encoding is found from the bytes. "iso-8859-1" means Windows-1252 there, as in every browser.
 */
export function declaredHtmlEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const name = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(head)?.[1]
  if (!name) return undefined
  try {
    const { encoding } = new TextDecoder(name)
    return encodingsKept.has(encoding) ? encoding : undefined
  } catch {
    return undefined
  }
}

/** What may be sent as a file, each kind known by its content; the name's ending must agree. */
const fileKinds = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain',
} as const
type FileKind = keyof typeof fileKinds

/** The largest file, in bytes: 10 MB. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024

export type Sniffed =
  | { ok: true; mediaType: string }
  | { ok: false; reason: 'empty' | 'too-large' | 'unknown-kind' | 'wrong-ending' | 'macros' | 'encrypted' }

const endings: Record<string, FileKind> = {
  pdf: 'pdf',
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  docx: 'docx',
  xlsx: 'xlsx',
  txt: 'txt',
}

/**
 * What a file is by its first bytes, never by what the browser says. Refuses files that are empty or over 10 MB, other kinds, names
 * whose ending says something else, office files with macros, and office files locked with a password.
 */
export function sniffFile(bytes: Uint8Array, fileName: string): Sniffed {
  if (bytes.length === 0) return { ok: false, reason: 'empty' }
  if (bytes.length > MOST_FILE_BYTES) return { ok: false, reason: 'too-large' }
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = kindOf(view)
  if (kind === 'macros' || kind === 'encrypted') return { ok: false, reason: kind }
  if (kind === undefined) return { ok: false, reason: 'unknown-kind' }
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(fileName.trim())?.[1]?.toLowerCase()
  if (ending === undefined || endings[ending] !== kind) return { ok: false, reason: 'wrong-ending' }
  return { ok: true, mediaType: fileKinds[kind] }
}

function kindOf(view: Buffer): FileKind | 'macros' | 'encrypted' | undefined {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => view[index] === byte)
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf'
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (starts(0xff, 0xd8, 0xff)) return 'jpg'
  if (starts(0x50, 0x4b, 0x03, 0x04)) {
    if (view.includes('vbaProject.bin')) return 'macros'
    if (view.includes('word/document.xml')) return 'docx'
    return view.includes('xl/workbook.xml') ? 'xlsx' : undefined
  }
  // The shell that Word and Excel put around a file with a password.
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    return view.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : undefined
  return isPlainText(view) ? 'txt' : undefined
}

/** UTF-8 or one of the old one-byte codes: no control signs but tabs and line ends, and no page in disguise. */
function isPlainText(view: Buffer): boolean {
  for (const byte of view) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) return false
  return !/^\s*(?:\ufeff)?<(?:!doctype|html|svg|\?xml|script)/i.test(view.subarray(0, 1024).toString('utf8'))
}

/** The last part of a path, without signs that are not printed; the ending is kept when a long name is cut. */
export function storedName(name: string): string {
  const last = (name.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim()
  return last.length <= 200 ? last : last.slice(-200)
}

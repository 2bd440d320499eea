import type { FileKind } from '../extracted-text.ts'
import { limits } from './limits.ts'
import { type Refusal, type RefusalReason, refusal } from './refusal.ts'

export type Inspection = { ok: true; kind: FileKind } | Refusal

const kindByExtension: Record<string, FileKind> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
}

const macroExtensions = new Set(['docm', 'dotm'])
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const ZIP_EMPTY = [0x50, 0x4b, 0x05, 0x06]
/** Compound File Binary: old Word files, and the shell Word puts around a file with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const otherMagic = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x25, 0x21, 0x50, 0x53],
]

/**
 * The cheap first look at an uploaded file: size (1 byte to 20 MB), kind by content, and whether the ending of
 * the name agrees with it. Nothing is parsed or inflated. A name without an ending is judged by content alone.
 * Whether the file is sound and harmless is found out by the reader in the child process.
 */
export function inspectFile(bytes: Uint8Array, fileName: string): Inspection {
  if (bytes.length === 0) return refusal('empty')
  if (bytes.length > limits.fileBytes) return refusal('too-large', `${bytes.length} bytes`)
  const extension = /\.([a-z0-9]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase()
  if (extension && macroExtensions.has(extension)) return refusal('macros', `.${extension}`)
  const named = extension === undefined ? undefined : kindByExtension[extension]

  const content = kindOfContent(bytes)
  if (!content.ok) {
    // An unknown content under a known ending is, to its owner, a file of that kind that does not open.
    return content.reason === 'unknown-kind' && named ? refusal('wrong-extension', content.detail) : content
  }
  if (extension !== undefined && named === undefined) return refusal('unknown-kind', `.${extension}`)
  if (content.kind === 'docx' || content.kind === 'pdf') return agree(named, content.kind)
  return textKind(named, content.kind === 'html', content.hasTags)
}

function agree(named: FileKind | undefined, kind: FileKind): Inspection {
  if (named !== undefined && named !== kind) return refusal('wrong-extension', `named ${named}, is ${kind}`)
  return { ok: true, kind }
}

function textKind(named: FileKind | undefined, isHtmlPage: boolean, hasTags: boolean): Inspection {
  if (named === 'docx' || named === 'pdf') return refusal('wrong-extension', `named ${named}, is text`)
  if (named === 'html') {
    return hasTags ? { ok: true, kind: 'html' } : refusal('wrong-extension', 'named html, has no tag')
  }
  if (isHtmlPage) return agree(named, 'html')
  return { ok: true, kind: named ?? 'txt' }
}

type Content = { ok: true; kind: 'docx' | 'pdf' | 'html' | 'txt'; hasTags: boolean } | Refusal

function kindOfContent(bytes: Uint8Array): Content {
  if (startsWith(bytes, ZIP) || startsWith(bytes, ZIP_EMPTY)) return kindOfZip(bytes)
  if (startsWith(bytes, COMPOUND_FILE)) return kindOfCompoundFile(bytes)
  if (otherMagic.some((magic) => startsWith(bytes, magic))) return refusal('unknown-kind', 'binary')
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536))
  // Readers accept some bytes before the mark of a PDF; so do we, within the first kilobyte.
  if (head.subarray(0, 1024).includes('%PDF-')) return { ok: true, kind: 'pdf', hasTags: false }
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (!isUtf16 && head.includes(0)) return refusal('binary-in-text', 'NUL in the first 64 kB')
  const start = isUtf16 ? head.toString('latin1').replaceAll('\0', '') : head.toString('latin1')
  const trimmed = start.replace(
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*/,
    '',
  )
  const isHtmlPage = /^<(?:!doctype\s+html|html|head|body)\b/i.test(trimmed)
  return { ok: true, kind: isHtmlPage ? 'html' : 'txt', hasTags: /<\/?[a-z][^<>]*>/i.test(start) }
}

function kindOfZip(bytes: Uint8Array): Content {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.includes('word/vbaProject.bin')) return refusal('macros', 'word/vbaProject.bin')
  if (view.includes('word/document.xml')) return { ok: true, kind: 'docx', hasTags: false }
  return refusal('unknown-kind', 'zip without word/document.xml')
}

function kindOfCompoundFile(bytes: Uint8Array): Content {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const reason: RefusalReason = view.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'encrypted'
    : 'old-word-format'
  return refusal(reason, 'compound file')
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

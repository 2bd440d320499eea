import { inflateSync } from 'node:zlib'
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs'
import { limits } from './limits.ts'
import { type RefusalReason, RefusedFile } from './refusal.ts'

/** A count of pages or bookmarks beyond this is no document; a reader that repairs files would believe or ignore it. */
const MOST_COUNTED = 50_000

const names: [RegExp, RefusalReason][] = [
  [/\/Encrypt\b/, 'encrypted'],
  [/\/(?:JavaScript|JS|Launch|RichMedia|XFA|ImportData|SubmitForm|Rendition)\b/, 'active-content'],
  [/\/(?:EmbeddedFiles?|EF|AF)\b(?=\s*(?:[/[<]|\d))/, 'embedded-file'],
]

/**
 * Looks for the names of dangerous dictionaries in the file itself, before any reader follows them: outside of
 * streams, and inside object streams once inflated (at most 32 MB in all). Names written with `#` codes are read too.
 */
export function scanPdfBytes(bytes: Buffer): void {
  const source = bytes.toString('latin1')
  if (!source.includes('%%EOF') && !/startxref\s+\d+/.test(source))
    throw new RefusedFile('damaged', 'PDF without an end')
  let inflatedBytes = 0
  let position = 0
  while (position < source.length) {
    const start = source.indexOf('stream', position)
    const isEnd = start < 0
    const outside = source.slice(position, isEnd ? source.length : start)
    refuseNames(outside)
    if (isEnd) return
    const dataStart = start + (source.startsWith('stream\r\n', start) ? 8 : 7)
    const end = source.indexOf('endstream', dataStart)
    if (end < 0) {
      refuseNames(source.slice(start))
      return
    }
    if (/\/ObjStm\b/.test(outside.slice(-2000))) {
      const inflated = inflateObjects(
        bytes.subarray(dataStart, end),
        limits.pdfInflatedObjectBytes - inflatedBytes,
      )
      inflatedBytes += inflated.length
      refuseNames(inflated)
    }
    position = end + 'endstream'.length
  }
}

function inflateObjects(data: Buffer, bytesLeft: number): string {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(bytesLeft, 1) }).toString('latin1')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new RefusedFile('zip-bomb', 'object stream')
    }
    // Another filter or a cut stream: the reader's own view of the document is checked afterwards.
    return ''
  }
}

function refuseNames(source: string): void {
  const text = source.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  for (const [name, reason] of names) {
    const found = name.exec(text)
    if (found) throw new RefusedFile(reason, found[0])
  }
  for (const [, count] of text.matchAll(/\/Count\s+(\d{4,})/g)) {
    if (Number(count) > MOST_COUNTED) throw new RefusedFile('too-many-pages', `/Count ${count}`)
  }
}

/** The same questions asked of the document as the reader understands it. */
export async function refuseActivePdf(document: PDFDocumentProxy): Promise<void> {
  const { info } = await document.getMetadata()
  if ('EncryptFilterName' in info && info.EncryptFilterName) throw new RefusedFile('encrypted', 'filter')
  if (await document.getAttachments()) throw new RefusedFile('embedded-file', 'attachments')
  if (await document.getJSActions()) throw new RefusedFile('active-content', 'script of the document')
  const action = await document.getOpenAction()
  if (action && 'action' in action && action.action) throw new RefusedFile('active-content', 'open action')
}

export async function refuseActivePage(page: PDFPageProxy): Promise<void> {
  const actions: unknown = await page.getJSActions()
  if (actions) throw new RefusedFile('active-content', 'script of a page')
  for (const annotation of await page.getAnnotations()) {
    if (annotation.subtype === 'FileAttachment') throw new RefusedFile('embedded-file', 'attached to a page')
    if (annotation.actions) throw new RefusedFile('active-content', 'script of an annotation')
  }
}

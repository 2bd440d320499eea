import {
  deflatedRun,
  documentXml,
  docxParts,
  paragraphXml,
  relationXml,
  type ZipEntry,
  zip,
} from './hostile-zip.test-support.ts'
import type { RefusalReason } from './refusal.ts'

export type HostileFile = { what: string; name: string; bytes: Uint8Array; reason: RefusalReason }

const MB = 1024 * 1024

export const goodDocx = zip(docxParts())

function docx(what: string, reason: RefusalReason, ...extra: ZipEntry[]): HostileFile {
  return { what, name: 'rapport.docx', bytes: zip(docxParts(extra)), reason }
}

export async function hostileArchives(): Promise<HostileFile[]> {
  const media = (name: string, data: Buffer, size: number): ZipEntry => ({ name, data, deflated: { size } })
  const huge = await deflatedRun('a', 300)
  const part = await deflatedRun('b', 1)
  const shared = Array.from({ length: 900 }, (_, index): ZipEntry => {
    return { name: `word/media/${index}.png`, data: '', sharesDataOf: 'word/media/first.png' }
  })
  return [
    docx('a bomb that tells its size', 'zip-bomb', media('word/media/a.png', huge, 300 * MB)),
    docx('a bomb that says it is small', 'zip-bomb', media('word/media/a.png', huge, 20_000)),
    docx('a bomb as the document itself', 'zip-bomb', media('word/document.xml', huge, 300 * MB)),
    docx('an entry shorter than it says', 'zip-bomb', {
      name: 'word/a.bin',
      data: 'short',
      declaredSize: 5_000,
    }),
    docx(
      'entries that all share one run of data',
      'zip-bomb',
      media('word/media/first.png', part, MB),
      ...shared,
    ),
    docx('a document inside a document', 'embedded-file', { name: 'word/embeddings/a.docx', data: goodDocx }),
    docx(
      '10,001 entries',
      'too-many-entries',
      ...Array.from({ length: 9_998 }, (_, index) => ({ name: `word/media/${index}.txt`, data: '' })),
    ),
    docx('a path that climbs out', 'unsafe-path', { name: 'word/../../etc/passwd', data: 'x' }),
    docx('an absolute path', 'unsafe-path', { name: '/etc/passwd', data: 'x' }),
    docx(
      'a part that stands twice',
      'unsafe-path',
      { name: 'word/a.xml', data: '<a/>' },
      { name: 'word/A.xml', data: '<a/>' },
    ),
    docx('an entry with a password', 'encrypted', {
      name: 'word/media/a.png',
      data: 'x'.repeat(50),
      isEncrypted: true,
    }),
    {
      what: 'half a Word document',
      name: 'rapport.docx',
      bytes: halfOf(zip(docxParts([noise()]))),
      reason: 'damaged',
    },
  ]
}

/** Bytes that do not deflate, so that half of the file cuts through the middle of a part. */
function noise(): ZipEntry {
  let state = 1
  const bytes = Buffer.from(
    Array.from({ length: 20_000 }, () => {
      state = (state * 48_271) % 2_147_483_647
      return state & 0xff
    }),
  )
  return { name: 'word/media/noise.bin', data: bytes }
}

function halfOf(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}

/** Every level has a number of its own, so that the part does not deflate like a bomb. */
function deepXml(): string {
  const levels = Array.from(
    { length: 100_000 },
    (_, index) => `<w:sdt w:id="${(index * 48_271) % 1_000_003}">`,
  )
  return `${levels.join('')}${'</w:sdt>'.repeat(levels.length)}`
}

export function hostileWordParts(): HostileFile[] {
  const rels = (type: string, target: string) => ({
    name: 'word/_rels/document.xml.rels',
    data: relationXml(type, target, ' TargetMode="External"'),
  })
  const entities = `<!DOCTYPE d [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, index) => {
    return `<!ENTITY a${index} "${(index === 0 ? '&a;' : `&a${index - 1};`).repeat(10)}">`
  }).join('')}]>`
  const body = (xml: string, prologue?: string): ZipEntry => ({
    name: 'word/document.xml',
    data: documentXml(xml, prologue),
  })
  return [
    docx(
      'a template on the web',
      'external-reference',
      rels('attachedTemplate', 'https://example.test/t.dotm'),
    ),
    docx('a picture on a file server', 'external-reference', rels('image', 'file://server/share/a.png')),
    docx('a link to a file server', 'external-reference', rels('hyperlink', 'file://server/share')),
    docx(
      'a field that starts a program',
      'external-reference',
      body('<w:p><w:r><w:instrText> DDEAUTO c:\\\\cmd </w:instrText></w:r></w:p>'),
    ),
    docx('entities that multiply', 'doctype', body(paragraphXml('&a8;'), entities)),
    docx(
      'an entity that reads a file',
      'doctype',
      body(paragraphXml('&x;'), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ),
    docx('macros under the name of a plain document', 'macros', { name: 'word/vbaProject.bin', data: 'x' }),
    docx('an ActiveX control', 'active-content', { name: 'word/activeX/activeX1.xml', data: '<a/>' }),
    docx('elements 100,000 levels deep', 'too-deep', body(deepXml())),
    docx('XML in another encoding', 'damaged', {
      name: 'word/document.xml',
      data: Buffer.from(documentXml(paragraphXml('x')), 'utf16le'),
    }),
  ]
}

import { deflateSync } from 'node:zlib'
import { assemblePdf } from '../writing/write-simple-pdf.test-support.ts'
import { goodDocx, type HostileFile, hostileArchives, hostileWordParts } from './hostile-word.test-support.ts'
import { zip } from './hostile-zip.test-support.ts'
import type { RefusalReason } from './refusal.ts'

const MB = 1024 * 1024
const pageText = 'BT /F1 10 Tf 1 0 0 1 50 700 Tm (En rolig side) Tj ET'
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export const goodPdf = assemblePdf([pageText])

function hostilePages(): HostileFile[] {
  const page = (what: string, body: string, reason: RefusalReason = 'active-content'): HostileFile => ({
    what,
    name: 'side.html',
    bytes: Buffer.from(`<!DOCTYPE html><html><body><p>Tekst</p>${body}</body></html>`),
    reason,
  })
  return [
    page('a script', '<script>alert(1)</script>'),
    page('a drawing with a script', '<svg><script>alert(1)</script></svg>'),
    page('a drawing with a handler', '<svg onload="alert(1)"><path d="M0 0"/></svg>'),
    page('a handler on a picture', '<img src="x" onerror="alert(1)">'),
    page('a script address', '<a href=" java\nscript:alert(1)">Les mer</a>'),
    page('a frame', '<iframe src="https://example.test/"></iframe>'),
    page('a plug-in', '<object data="a.swf"></object>'),
    page('a refresh', '<meta http-equiv="refresh" content="0;url=https://example.test/">'),
    page('a handler on a second body', '<body onload="alert(1)">'),
    page('a page 100,000 levels deep', '<div>'.repeat(100_000), 'too-deep'),
    {
      what: 'an entity in a web page',
      name: 'side.html',
      bytes: Buffer.from('<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>&x;</p></html>'),
      reason: 'doctype',
    },
  ]
}

function hostilePdfs(): HostileFile[] {
  const pdf = (what: string, reason: RefusalReason, bytes: Buffer): HostileFile => ({
    what,
    name: 'rapport.pdf',
    bytes,
    reason,
  })
  const hidden = deflateSync('5 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>').toString('latin1')
  const hiddenObject = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${hidden.length} >>\nstream\n${hidden}\nendstream`
  const bomb = deflateSync(Buffer.alloc(40 * MB, ' ')).toString('latin1')
  const bombObject = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n${bomb}\nendstream`
  const text = goodPdf.toString('latin1')
  const changed = (from: string, to: string) => Buffer.from(text.replace(from, to), 'latin1')
  return [
    pdf(
      'a PDF with a password',
      'encrypted',
      assemblePdf([pageText], {
        extra: ['<< /Filter /Standard /V 2 /R 3 /P -44 /O (a) /U (b) >>'],
        trailer: '/Encrypt 4 0 R',
      }),
    ),
    pdf(
      'a PDF that runs a script when opened',
      'active-content',
      assemblePdf([pageText], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
    ),
    pdf(
      'a script under a disguised name',
      'active-content',
      assemblePdf([pageText], { catalog: '/OpenAction << /S /Java#53cript /J#53 (x) >>' }),
    ),
    pdf(
      'a script packed into an object stream',
      'active-content',
      assemblePdf([pageText], { extra: [hiddenObject] }),
    ),
    pdf(
      'a PDF that starts a program',
      'active-content',
      assemblePdf([pageText], { catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }),
    ),
    pdf(
      'a PDF with a file inside',
      'embedded-file',
      assemblePdf([pageText], {
        catalog: '/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>',
        extra: ['<< /Type /Filespec /F (a.exe) >>'],
      }),
    ),
    pdf(
      'an object stream that inflates without end',
      'zip-bomb',
      assemblePdf([pageText], { extra: [bombObject] }),
    ),
    pdf('half a PDF', 'damaged', goodPdf.subarray(0, Math.floor(goodPdf.length / 2))),
    pdf(
      'a PDF that claims a thousand million pages',
      'too-many-pages',
      changed('/Count 1 ', '/Count 1000000000 '),
    ),
    pdf(
      'pages that hold themselves',
      'damaged',
      changed('/Kids [4 0 R] /Count 1 ', '/Kids [2 0 R] /Count 3 '),
    ),
    pdf('a scan without text', 'no-text', assemblePdf(['0 0 100 100 re f'])),
  ]
}

function hostileByNature(): HostileFile[] {
  const large = Buffer.alloc(30 * MB, 'a')
  return [
    { what: 'a file of 30 MB', name: 'stor.txt', bytes: large, reason: 'too-large' },
    { what: 'an empty file', name: 'tom.docx', bytes: Buffer.alloc(0), reason: 'empty' },
    {
      what: 'NUL bytes in a text file',
      name: 'notat.txt',
      bytes: Buffer.from('Tekst\0\0med null'),
      reason: 'binary-in-text',
    },
    {
      what: 'NUL bytes late in a text file',
      name: 'notat.txt',
      bytes: Buffer.from(`${'a'.repeat(100_000)}\0`),
      reason: 'binary-in-text',
    },
    {
      what: 'a program named as text',
      name: 'notat.txt',
      bytes: Buffer.from('\x7fELF\x02\x01\x01\0\0', 'latin1'),
      reason: 'wrong-extension',
    },
    {
      what: 'a PDF named as a Word document',
      name: 'rapport.docx',
      bytes: goodPdf,
      reason: 'wrong-extension',
    },
    {
      what: 'a Word document named as a PDF',
      name: 'rapport.pdf',
      bytes: goodDocx,
      reason: 'wrong-extension',
    },
    {
      what: 'text named as a PDF',
      name: 'rapport.pdf',
      bytes: Buffer.from('bare tekst'),
      reason: 'wrong-extension',
    },
    {
      what: 'a web page named as text',
      name: 'side.txt',
      bytes: Buffer.from('<!doctype html><html><p>a</p></html>'),
      reason: 'wrong-extension',
    },
    {
      what: 'a document with macros under its own name',
      name: 'rapport.docm',
      bytes: goodDocx,
      reason: 'macros',
    },
    {
      what: 'a Word document with a password',
      name: 'rapport.docx',
      bytes: Buffer.concat([
        Buffer.from(compoundFile),
        Buffer.alloc(600),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      reason: 'encrypted',
    },
    {
      what: 'an old Word document',
      name: 'rapport.doc',
      bytes: Buffer.concat([Buffer.from(compoundFile), Buffer.alloc(600)]),
      reason: 'old-word-format',
    },
    {
      what: 'a zip file of something else',
      name: 'arkiv.docx',
      bytes: zip([{ name: 'a.txt', data: 'a' }]),
      reason: 'wrong-extension',
    },
    { what: 'a spreadsheet', name: 'budsjett.csv', bytes: Buffer.from('a;b\n1;2'), reason: 'unknown-kind' },
  ]
}

/** Every hostile file, made here and now. */
export async function hostileFiles(): Promise<HostileFile[]> {
  return [
    ...(await hostileArchives()),
    ...hostileWordParts(),
    ...hostilePages(),
    ...hostilePdfs(),
    ...hostileByNature(),
  ]
}

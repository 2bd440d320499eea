import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  type DocumentFile,
  documentLimits,
  readDocumentFile,
  readingAsJson,
  refusalMessage,
  storeDocument,
  summariseReading,
} from '../features/documents/index.ts'
import { publicViewer } from '../platform/access/viewer.ts'
import { inTransaction } from '../platform/database/database.ts'
import type { Platform } from '../platform/database/platform.ts'
import type { Language } from '../platform/i18n/languages.ts'
import { parseArguments } from './arguments.ts'
import { type ExitCode, resolveFile, type Terminal, terminalLanguage, WrongUsage } from './terminal.ts'
import { withDatabase } from './with-database.ts'

type Loaded = { bytes: Uint8Array; name: string } | { refused: { reason: string; message: string } }
type Read = { file: string; bytes: Uint8Array; name: string; document: Extract<DocumentFile, { ok: true }> }
type Refused = { file: string; refused: { reason: string; message: string } }

/**
 * `rotfeste import FILE… [--json] [--dry-run]`. Each file stands alone: one that is refused is told with its reason,
 * the others go on, and the exit code is 1 at the end.
 */
export async function importDocuments(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, {
    json: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  })
  if (positionals.length === 0) throw new WrongUsage('import needs at least one file.')
  const language = terminalLanguage(terminal)
  const run = (platform?: Platform) =>
    importEach(positionals, { terminal, language, json: values.json, platform })
  return values['dry-run'] ? run() : withDatabase(terminal, run)
}

type Run = { terminal: Terminal; language: Language; json: boolean; platform: Platform | undefined }

async function importEach(files: string[], run: Run): Promise<ExitCode> {
  let exitCode: ExitCode = 0
  // The next file is opened while this one is told of: each costs the start of a child process.
  let next = readOne(files[0] ?? '', run)
  for (const [index] of files.entries()) {
    const result = await next
    const following = files[index + 1]
    if (following !== undefined) {
      next = readOne(following, run)
      next.catch(() => undefined)
    }
    if ('refused' in result) {
      exitCode = 1
      tellRefusal(result, run)
    } else {
      await takeIn(result, run)
    }
  }
  return exitCode
}

async function readOne(file: string, { terminal, language, json }: Run): Promise<Read | Refused> {
  const loaded = await load(resolveFile(terminal, file))
  if ('refused' in loaded) return { file, refused: loaded.refused }
  const document = await readDocumentFile(loaded.bytes, loaded.name)
  if (document.ok) return { file, ...loaded, document }
  if (document.detail) terminal.err(`${file}: ${document.detail}\n`)
  return {
    file,
    refused: { reason: document.reason, message: refusalMessage(document.reason, json ? 'en' : language) },
  }
}

async function load(path: string): Promise<Loaded> {
  try {
    const { size } = await stat(path)
    // The size is asked before reading, so that a huge file is not taken into memory; the reader refuses it by its size.
    const bytes =
      size > documentLimits.fileBytes ? new Uint8Array(documentLimits.fileBytes + 1) : await readFile(path)
    return { bytes, name: basename(path) }
  } catch (error) {
    const code = (error as { code?: unknown }).code
    if (code === 'ENOENT') return { refused: { reason: 'not-found', message: 'There is no such file.' } }
    if (code === 'EISDIR')
      return { refused: { reason: 'folder', message: 'This is a folder. Name the files in it.' } }
    if (code === 'EACCES' || code === 'EPERM') {
      return { refused: { reason: 'not-allowed', message: 'The file may not be read by this user.' } }
    }
    throw error
  }
}

function tellRefusal({ file, refused }: Refused, { terminal, json }: Run) {
  if (json) terminal.out(`${JSON.stringify({ file, refused })}\n`)
  else terminal.err(`${file}: ${refused.message}\n`)
}

async function takeIn({ file, bytes, name, document }: Read, { terminal, language, json, platform }: Run) {
  const printed = { ...readingAsJson(document.reading), file }
  if (!platform) {
    terminal.out(json ? `${JSON.stringify(printed)}\n` : `${summariseReading(printed, language)}\n`)
    return
  }
  const stored = await inTransaction(platform.memberDb, (tx) =>
    storeDocument(tx, { viewer: publicViewer, seesAll: true }, { bytes, fileName: name, ...document }),
  )
  const review = `/${language}/workspace/documents/${stored.readingId}`
  if (json) {
    terminal.out(`${JSON.stringify({ ...printed, stored: { new: stored.isNew, review } })}\n`)
  } else if (stored.isNew) {
    terminal.out(`${file}: stored. Review it at ${review}\n`)
  } else {
    terminal.out(`${file}: the bank has this file already, nothing was added. It stands at ${review}\n`)
  }
}

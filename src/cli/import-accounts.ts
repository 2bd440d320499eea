import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import {
  importLedger,
  type LedgerFile,
  type LedgerRefusal,
  ledgerRefusalMessage,
  RefusedLedger,
  recogniseLedger,
} from '../features/finance/index.ts'
import { publicViewer } from '../platform/access/viewer.ts'
import { inTransaction } from '../platform/database/database.ts'
import { parseArguments } from './arguments.ts'
import { findIdBySlug } from './queries.ts'
import { type ExitCode, resolveFile, type Terminal, terminalLanguage, WrongUsage } from './terminal.ts'
import { withDatabase } from './with-database.ts'

/**
 * `rotfeste import-accounts FILE --project SLUG [--dry-run] [--json]`: takes a file of accounts (SIE 4, SAF-T, CSV, XLSX) of any size
 * into a project, with the object and the budget lines that a person would be proposed on the web. A file that is refused leaves
 * nothing and ends with 1; one that says what is held already changes nothing.
 */
export async function importAccounts(args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, {
    project: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  })
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) throw new WrongUsage('import-accounts needs one file.')
  const slug = values.project?.trim()
  if (!slug) throw new WrongUsage('--project is missing.')
  const file = await openFile(resolveFile(terminal, name))
  const tellRefusal = (refusal: { code: string; line: number | null }, message: string): ExitCode => {
    if (values.json) terminal.out(`${JSON.stringify({ file: name, refused: { ...refusal, message } })}\n`)
    else terminal.err(`${name}: ${message}\n`)
    return 1
  }
  const language = values.json ? 'en' : terminalLanguage(terminal)
  const refused = (refusal: LedgerRefusal) =>
    tellRefusal({ code: refusal.code, line: refusal.line }, ledgerRefusalMessage(refusal, language))
  if ('missing' in file) return tellRefusal({ code: file.missing, line: null }, file.message)
  if ('refusal' in file) return refused(file.refusal)
  return withDatabase<ExitCode>(terminal, async ({ memberDb }) => {
    const projectId = await findIdBySlug(memberDb, 'project', slug)
    if (!projectId)
      return tellRefusal({ code: 'project-unknown', line: null }, `There is no project "${slug}".`)
    const imported = await inTransaction(memberDb, (tx) =>
      importLedger(
        tx,
        { viewer: publicViewer },
        { projectId, file, ...(values['dry-run'] ? { dryRun: { list: 0 } } : {}) },
      ),
    )
    if (!imported.ok) return refused(imported.refusal)
    const { added, takenBack, moved, unchanged } = imported.compared
    const stored = imported.importId !== null && !values['dry-run']
    if (values.json)
      terminal.out(`${JSON.stringify({ file: name, stored, added, takenBack, moved, unchanged })}\n`)
    else
      terminal.out(
        `${name}: ${added} added, ${takenBack} taken back, ${moved} moved, ${unchanged} unchanged.${stored ? '' : ' Nothing was stored.'}\n`,
      )
    return 0
  })
}

type Opened = LedgerFile | { missing: string; message: string } | { refusal: LedgerRefusal }

/** The file with its kind by how it begins; its bytes are read as they are needed. */
async function openFile(path: string): Promise<Opened> {
  const head = Buffer.alloc(4096)
  try {
    const handle = await open(path)
    try {
      const { bytesRead } = await handle.read(head, 0, head.length, 0)
      const kind = recogniseLedger(head.subarray(0, bytesRead))
      return {
        name: basename(path),
        kind,
        bytes: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
      }
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof RefusedLedger) return { refusal: error.refusal }
    const code = (error as { code?: unknown }).code
    if (code === 'ENOENT') return { missing: 'not-found', message: 'There is no such file.' }
    if (code === 'EISDIR') return { missing: 'folder', message: 'This is a folder. Name the file in it.' }
    if (code === 'EACCES' || code === 'EPERM')
      return { missing: 'not-allowed', message: 'The file may not be read by this user.' }
    throw error
  }
}

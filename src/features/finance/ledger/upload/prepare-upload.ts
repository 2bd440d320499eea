import { createHash } from 'node:crypto'
import type { Tx } from '../../../../platform/database/database.ts'
import { importLedger, type LedgerAct } from '../import/import-ledger.ts'
import { type LedgerFile, orRefusal } from '../import/open-ledger.ts'
import { findLastImport, findProjectNames } from '../import/queries.ts'
import { recogniseLedger } from '../import/recognise.ts'
import { surveyLedger } from '../import/survey-ledger.ts'
import { bytesOf } from '../reading/byte-pieces.ts'
import { type Currency, type LedgerKind, type LedgerRefusal, RefusedLedger } from '../reading/ledger-file.ts'
import { proposeTable } from '../reading/table/propose-table.ts'
import { tableHead } from '../reading/table/read-table-file.ts'
import type { TableOptions } from '../reading/table/table-options.ts'
import { textOf } from '../reading/table/table-rows.ts'
import { type Preview, previewOf, type UploadOptions } from './preview.ts'
import {
  deleteOldUploads,
  deleteUpload,
  type findUpload,
  insertUpload,
  listTableBooks,
  updateUpload,
  uploadedBytes,
} from './queries.ts'

/** What a page takes; larger files go by the command line. */
export const MOST_UPLOAD_MEGABYTES = 64
const SHOWN = 100
const HEAD_SHOWN = 8

export type Prepared = { ok: true; id: string } | { ok: false; refusal: LedgerRefusal }

/**
 * Keeps an uploaded file for a day and works out what it holds, what is proposed, and what it would change. A file that is refused is
 * not kept. A table whose columns cannot be read yet is kept all the same: the person says what they mean.
 */
export function keepUpload(
  tx: Tx,
  act: LedgerAct,
  given: { projectId: string; fileName: string; bytes: Uint8Array; accountId: string },
): Promise<Prepared> {
  return orRefusal<Prepared>(async () => {
    if (given.bytes.length > MOST_UPLOAD_MEGABYTES * 1024 * 1024)
      throw new RefusedLedger('too-large', null, { megabytes: MOST_UPLOAD_MEGABYTES })
    const kind = recogniseLedger(given.bytes)
    const options: UploadOptions = { decisions: [] }
    if (kind === 'csv' || kind === 'xlsx')
      options.table = await proposedTable(tx, given.projectId, kind, given.bytes, given.fileName)
    await deleteOldUploads(tx)
    const id = await insertUpload(tx, {
      ...given,
      kind,
      sha256: createHash('sha256').update(given.bytes).digest('hex'),
      options,
    })
    const preview = await prepare(
      tx,
      act,
      given.projectId,
      { name: given.fileName, kind, bytes: bytesOf(given.bytes) },
      options,
    )
    if (!preview.ok && (options.table === undefined || !isAboutColumns(preview.refusal))) {
      await deleteUpload(tx, id)
      return preview
    }
    if (preview.ok) await updateUpload(tx, id, { options, preview: preview.preview })
    return { ok: true, id }
  })
}

/** What another choice of columns may put right. */
const isAboutColumns = ({ code }: LedgerRefusal) =>
  ['column-missing', 'date-unreadable', 'amount-unreadable', 'no-vouchers', 'amount-too-large'].includes(code)

/** Works an upload out anew with other choices, and keeps them. */
export async function changeUpload(
  tx: Tx,
  act: LedgerAct,
  upload: NonNullable<Awaited<ReturnType<typeof findUpload>>>,
  projectId: string,
  options: UploadOptions,
): Promise<Prepared> {
  const file = {
    name: upload.file_name,
    kind: upload.kind as LedgerKind,
    bytes: uploadedBytes(tx, upload.id),
  }
  const preview = await prepare(tx, act, projectId, file, options)
  if (!preview.ok) return preview
  await updateUpload(tx, upload.id, { options, preview: preview.preview })
  return { ok: true, id: upload.id }
}

type Worked = { ok: true; preview: Preview } | { ok: false; refusal: LedgerRefusal }

async function prepare(
  tx: Tx,
  act: LedgerAct,
  projectId: string,
  given: Omit<LedgerFile, 'table'>,
  options: UploadOptions,
): Promise<Worked> {
  return orRefusal<Worked>(async () => {
    const file: LedgerFile = { ...given, table: options.table }
    const survey = await surveyLedger(tx, projectId, file, options.selection)
    const made = previewOf(survey, options.decisions)
    const head = options.table ? await headOf(file, options.table) : []
    const last = await findLastImport(tx, projectId, survey.facts.books)
    if (!last) return { ok: true, preview: { ...made, head, compared: null, differing: [], after: null } }
    const imported = await importLedger(tx, act, {
      projectId,
      file,
      selection: made.selection,
      decisions: made.groups.map(({ account, objects, line }) => ({ account, objects, line })),
      dryRun: { list: SHOWN },
    })
    if (!imported.ok) return imported
    const { compared, differing } = imported
    return { ok: true, preview: { ...made, head, compared, differing, after: last.id } }
  })
}

/** The first rows of a table for the page on which its columns are named. */
export async function headOf(file: LedgerFile, table: TableOptions): Promise<Preview['head']> {
  if (file.kind !== 'csv' && file.kind !== 'xlsx') return []
  const { head } = await tableHead(file.bytes(), file.kind, table.delimiter)
  return head
    .slice(0, HEAD_SHOWN)
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => textOf(cell).slice(0, 60)) }))
}

async function proposedTable(
  tx: Tx,
  projectId: string,
  kind: 'csv' | 'xlsx',
  bytes: Uint8Array,
  fileName: string,
): Promise<TableOptions> {
  const { head, delimiter } = await tableHead(bytesOf(bytes)(), kind)
  const project = await findProjectNames(tx, projectId)
  const currency = (project?.currency ?? (project?.country === 'SE' ? 'SEK' : 'NOK')) as Currency
  const earlier = await listTableBooks(tx, projectId)
  return { ...proposeTable(head, currency), delimiter, books: booksFor(fileName, earlier) }
}

/** The books of an earlier file whose name differs in numbers only ("Regnskap juni.csv" and "Regnskap juni (2).csv"), else its own name. */
function booksFor(fileName: string, earlier: readonly string[]): string {
  const own =
    fileName
      .replace(/\.[^.]*$/, '')
      .trim()
      .toLowerCase()
      .slice(0, 200) || 'tabell'
  const bare = (name: string) => name.replace(/[\d()_.\s-]+/g, ' ').trim()
  return earlier.find((books) => bare(books) === bare(own) && bare(own) !== '') ?? own
}

import { createHash } from 'node:crypto'
import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { identityOf } from '../import/identity.ts'
import type { LedgerAct } from '../import/import-ledger.ts'
import { insertImport } from '../import/queries.ts'
import { deleteEmptyImport, insertTypedRows, type TypedRow } from './queries.ts'

/**
 * One posting that no accounting file gave. `amountOre` is whole hundredths, a cost positive; `postedOn` YYYY-MM-DD. `minutes` for
 * own work, whose value `amountOre` is. `budgetLineId` null: on no line yet; a line is one of the project's own.
 */
export type TypedPosting = {
  postedOn: string
  amountOre: number
  currency: 'NOK' | 'SEK' | 'EUR'
  description: string
  budgetLineId: string | null
  minutes?: number | null
  voucher?: string
  /** The line of the document it was read from. */
  row?: number
}

export type TypedPostings = {
  projectId: string
  kind: 'typed' | 'document'
  /** The reading of the document the amounts were read in. */
  readingId?: string | null
  fileName: string
  lines: TypedPosting[]
  facts?: Record<string, unknown>
}

/**
 * Adds postings that a person typed, or that were read from a document, as one import. Postings of a document with the same reading
 * that are held already add nothing. Gives the ids of what was added, in order.
 */
export async function insertTypedPostings(
  tx: Tx,
  act: LedgerAct,
  given: TypedPostings,
): Promise<{ importId: string | null; postingIds: number[] }> {
  const rows = given.lines.map((line, index): TypedRow => {
    const row = line.row ?? index + 1
    const voucher = line.voucher ?? ''
    return {
      ...line,
      row,
      voucher,
      minutes: line.minutes ?? null,
      identity: identityOf({
        row,
        voucher,
        postedOn: line.postedOn,
        account: '',
        accountName: '',
        objects: line.budgetLineId ?? '',
        description: line.description,
        amountOre: line.amountOre,
      }),
    }
  })
  const books = given.readingId ? `document ${given.readingId}` : 'typed'
  const content = JSON.stringify(rows.map(({ identity, row }) => [row, identity]))
  const importId = await insertImport(tx, {
    projectId: given.projectId,
    kind: given.kind,
    fileName: given.fileName,
    sha256: createHash('sha256').update(content).digest('hex'),
    byteCount: Buffer.byteLength(content),
    books,
    facts: given.facts ?? {},
    readingId: given.readingId ?? null,
    accountId: act.viewer.kind === 'member' ? act.viewer.accountId : null,
  })
  const postingIds = await insertTypedRows(tx, {
    projectId: given.projectId,
    importId,
    ...(given.readingId ? { unlessHeldIn: books } : {}),
    rows,
  })
  if (postingIds.length === 0 && rows.length > 0 && given.readingId) {
    await deleteEmptyImport(tx, importId)
    return { importId: null, postingIds }
  }
  await audit(
    tx,
    act,
    'postings-typed',
    { kind: 'ledger-import', id: importId },
    { project: given.projectId, kind: given.kind, count: postingIds.length },
  )
  return { importId, postingIds }
}

import type { Viewer } from '../../platform/access/viewer.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { ExtractedText } from './extracted-text.ts'
import { findReadingOfFile, insertDocument, insertReading } from './queries.ts'
import { sha256Of } from './read-document-file.ts'
import type { Reading } from './reading/reading.ts'
import { storable } from './stored-reading.ts'

/** Who stores a document. `seesAll`: the command line, which no viewer stands behind. */
export type StoreAct = { viewer: Viewer; requestId?: string; seesAll?: boolean }

/**
 * Keeps a file, byte for byte, with what was read in it, waiting for review. A file the same person already has (the same
 * SHA-256, not put aside) adds nothing: the reading that is there is given back. The same file from somebody who may
 * not see that reading becomes a reading of their own, over the same stored bytes.
 */
export async function storeDocument(
  tx: Tx,
  act: StoreAct,
  file: { bytes: Uint8Array; fileName: string; extracted: ExtractedText; reading: Reading },
): Promise<{ readingId: string; isNew: boolean }> {
  const accountId = act.viewer.kind === 'member' ? act.viewer.accountId : null
  const extracted = storable(file.extracted)
  const documentId = await insertDocument(tx, {
    sha256: sha256Of(file.bytes),
    fileName: storable(file.fileName).slice(-255),
    fileKind: extracted.kind,
    bytes: file.bytes,
    accountId,
  })
  const known = await findReadingOfFile(tx, documentId, act.seesAll ? 'everything' : act.viewer)
  if (known) return { readingId: known, isNew: false }
  const readingId = await insertReading(tx, {
    documentId,
    extracted,
    reading: storable(file.reading),
    accountId,
  })
  await audit(
    tx,
    act,
    'document-stored',
    { kind: 'document-reading', id: readingId },
    { kind: file.reading.kind },
  )
  return { readingId, isNew: true }
}

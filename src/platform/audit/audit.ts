import type { Viewer } from '../access/viewer.ts'
import type { Tx } from '../database/database.ts'
import { insertAuditEntry } from './queries.ts'

/**
 * Records an act in the transaction that does it. `details` holds ids, codes and field names, never personal data or text.
 */
export async function audit(
  tx: Tx,
  by: { viewer: Viewer; requestId?: string },
  act: string,
  subject: { kind: string; id: string },
  details: Record<string, string | number | boolean | string[]> = {},
) {
  const accountId = by.viewer.kind === 'member' ? by.viewer.accountId : null
  await insertAuditEntry(tx, { accountId, act, subject, requestId: by.requestId ?? null, details })
}

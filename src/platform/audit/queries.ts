import type { Tx } from '../database/database.ts'

export async function insertAuditEntry(
  tx: Tx,
  entry: {
    accountId: string | null
    act: string
    subject: { kind: string; id: string }
    requestId: string | null
    details: object
  },
) {
  await tx
    .insertInto('audit_entry')
    .values({
      account_id: entry.accountId,
      act: entry.act,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      request_id: entry.requestId,
      details: JSON.stringify(entry.details),
    })
    .execute()
}

import type { Tx } from '../../../platform/database/database.ts'

export async function linkReading(tx: Tx, reportId: string, readingId: string) {
  await tx.updateTable('report').set({ reading_id: readingId }).where('id', '=', reportId).execute()
}

import type { Member } from '../../../../platform/access/viewer.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import type { TestDatabase } from '../../../../platform/testing/database.ts'
import { bytesOf } from '../reading/byte-pieces.ts'
import type { LedgerKind } from '../reading/ledger-file.ts'
import type { LedgerFile } from './open-ledger.ts'

export const ledgerFile = (bytes: Uint8Array, kind: LedgerKind = 'sie4', name = 'bok.se'): LedgerFile => ({
  name,
  kind,
  bytes: bytesOf(bytes),
})

let number = 0

/** A project with budget lines of these names. */
export async function projectWithLines(
  tx: Tx,
  names: string[],
  viewer?: Member,
): Promise<{ id: string; slug: string; lines: Record<string, string> }> {
  number += 1
  const slug = `ledger-${number}`
  const { id } = await tx
    .insertInto('project')
    .values({
      slug,
      language: 'nb',
      country: 'NO',
      name: 'Flytta hit',
      project_number: 'P101',
      created_by: viewer?.accountId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const lines: Record<string, string> = {}
  for (const [position, name] of names.entries()) {
    const line = await tx
      .insertInto('budget_line')
      .values({ project_id: id, position, name })
      .returning('id')
      .executeTakeFirstOrThrow()
    lines[name] = line.id
  }
  return { id, slug, lines }
}

/** The postings that hold, as text, in a fixed order. */
export async function heldPostings(db: TestDatabase['memberDb'], projectId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('posting')
    .select(['voucher', 'posted_on', 'account', 'objects', 'description', 'amount_ore', 'budget_line_id'])
    .where('project_id', '=', projectId)
    .where('withdrawn_by', 'is', null)
    .execute()
  return rows
    .map((row) =>
      [row.voucher, row.posted_on, row.account, row.objects, row.description, row.amount_ore].join('|'),
    )
    .sort()
}

import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Assignment, Member } from '../access/viewer.ts'
import type { Db, Tx } from '../database/database.ts'

export async function insertSession(tx: Tx, tokenHash: Buffer, accountId: string, hours: number) {
  await tx
    .insertInto('session')
    .values({
      token_hash: tokenHash,
      account_id: accountId,
      expires_at: sql`now() + make_interval(hours => ${hours})`,
    })
    .execute()
}

export async function deleteSession(tx: Tx, tokenHash: Buffer) {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

export async function touchSession(db: Db, tokenHash: Buffer, hours: number) {
  await db
    .updateTable('session')
    .set({ last_seen_at: sql`now()`, expires_at: sql`now() + make_interval(hours => ${hours})` })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** The member of a session that has not run out and whose account is open. */
export async function findSession(
  db: Db,
  tokenHash: Buffer,
): Promise<{ viewer: Member; lastSeenAt: Date } | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'account.name', 'session.last_seen_at'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('role_assignment')
          .select([
            'role',
            'municipality_key as municipalityKey',
            'organisation_id as organisationId',
            'partnership_id as partnershipId',
            'programme_id as programmeId',
            'project_id as projectId',
            'measure_id as measureId',
          ])
          .whereRef('role_assignment.account_id', '=', 'account.id')
          .orderBy('role_assignment.id')
          .limit(200),
      ).as('assignments'),
    )
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', sql<Date>`now()`)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const viewer: Member = {
    kind: 'member',
    accountId: row.id,
    name: row.name,
    assignments: row.assignments as Assignment[],
  }
  return { viewer, lastSeenAt: row.last_seen_at }
}

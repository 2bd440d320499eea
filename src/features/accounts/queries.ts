import { sql } from 'kysely'
import type { Assignment } from '../../platform/access/viewer.ts'
import type { Db, Tx } from '../../platform/database/database.ts'
import type { Language } from '../../platform/i18n/languages.ts'

/** The open account of an address, in whatever case it is typed; undefined where there is none or it was closed. */
export async function findAccountByEmail(db: Db, email: string) {
  return db
    .selectFrom('account')
    .select(['id', 'name', 'email', 'language'])
    .where('email', '=', email.toLowerCase())
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
}

/** Makes an account and gives its id. Throws where the address has one already, also one that was closed. */
export async function insertAccount(
  tx: Tx,
  account: { name: string; email: string; language: Language; demo: boolean },
): Promise<string> {
  const { id } = await tx
    .insertInto('account')
    .values({ ...account, email: account.email.toLowerCase() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type AccountGiven = { name: string; email: string; language: Language; demo: boolean }

/**
 * The account of an address, made where there is none; `disabled` where it was closed: nobody is let in again by the way. Two who
 * name the same new address at once get the same account.
 */
export async function findOrMakeAccount(
  tx: Tx,
  given: AccountGiven,
): Promise<
  | { ok: true; isNew: boolean; id: string; name: string; email: string; language: Language }
  | { ok: false; reason: 'disabled' }
> {
  const made = await tx
    .insertInto('account')
    .values({ ...given, email: given.email.toLowerCase() })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning(['id', 'name', 'email', 'language'])
    .executeTakeFirst()
  if (made) return { ok: true, isNew: true, ...made }
  const known = await findAccountByEmail(tx, given.email)
  return known ? { ok: true, isNew: false, ...known } : { ok: false, reason: 'disabled' }
}

/**
 * Gives an account a role, bound to what the assignment names. Throws where that is not what the role is bound to. Who may give it is
 * the caller’s to know; nothing is written in the audit.
 */
export async function insertRoleAssignment(
  tx: Tx,
  accountId: string,
  assignment: Partial<Assignment> & Pick<Assignment, 'role'>,
) {
  await tx
    .insertInto('role_assignment')
    .values({
      account_id: accountId,
      role: assignment.role,
      municipality_key: assignment.municipalityKey ?? null,
      organisation_id: assignment.organisationId ?? null,
      partnership_id: assignment.partnershipId ?? null,
      programme_id: assignment.programmeId ?? null,
      project_id: assignment.projectId ?? null,
      measure_id: assignment.measureId ?? null,
    })
    .execute()
}

/** Whether an account is one of the invented people of demo mode. */
export async function isDemoAccount(db: Db, accountId: string): Promise<boolean> {
  const row = await db.selectFrom('account').select('demo').where('id', '=', accountId).executeTakeFirst()
  return row?.demo ?? false
}

/** How many links an account was sent in the last minutes; more than a few is somebody playing. */
export async function countRecentLinks(tx: Tx, accountId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('sign_in_link')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('account_id', '=', accountId)
    .where('created_at', '>', sql<Date>`now() - interval '15 minutes'`)
    .executeTakeFirstOrThrow()
  return count
}

export async function insertSignInLink(
  tx: Tx,
  tokenHash: Buffer,
  accountId: string,
  nextPath: string,
  minutes: number,
) {
  await tx
    .insertInto('sign_in_link')
    .values({
      token_hash: tokenHash,
      account_id: accountId,
      next_path: nextPath,
      expires_at: sql`now() + make_interval(mins => ${minutes})`,
    })
    .execute()
}

/** Marks the link used and gives its account: one press wins, however many come at once. */
export async function consumeSignInLink(tx: Tx, tokenHash: Buffer) {
  return tx
    .updateTable('sign_in_link')
    .set({ used_at: sql`now()` })
    .from('account')
    .whereRef('account.id', '=', 'sign_in_link.account_id')
    .where('account.disabled_at', 'is', null)
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['sign_in_link.account_id', 'sign_in_link.next_path'])
    .executeTakeFirst()
}

/** Those with a role for a region, with open accounts, by name; at most 200. */
export async function listRegionalOfficers(db: Db, partnershipId: string) {
  return db
    .selectFrom('account')
    .select(['id as accountId', 'name', 'email', 'language'])
    .where('disabled_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('role_assignment')
          .select('role_assignment.id')
          .whereRef('role_assignment.account_id', '=', 'account.id')
          .where('role', '=', 'regional-officer')
          .where('partnership_id', '=', partnershipId),
      ),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** The coordinators of a municipality, by today's codes, with open accounts, by name; at most 200. */
export async function listCoordinators(db: Db, municipalityKey: string) {
  return db
    .selectFrom('account')
    .select(['id as accountId', 'name', 'email', 'language'])
    .where('disabled_at', 'is', null)
    .where(
      sql<boolean>`exists (
        select 1 from role_assignment given
        join municipality_today own on own.municipality_key = given.municipality_key
        join municipality_today place on place.today_key = own.today_key
        where given.account_id = account.id and given.role = 'coordinator'
          and place.municipality_key = ${municipalityKey})`,
    )
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** Open accounts by id, by name; at most 200. */
export async function listAccounts(db: Db, accountIds: string[]) {
  return db
    .selectFrom('account')
    .select(['id as accountId', 'name', 'email', 'language'])
    .where('id', '=', sql<string>`any(${accountIds}::uuid[])`)
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute()
}

import { sql } from 'kysely'
import type { Db, Tx } from '../database/database.ts'
import type { Mail } from './outbox.ts'

/** After so many a mail is given up. */
const MOST_ATTEMPTS = 10

export async function insertMail(tx: Tx, mail: Mail) {
  await tx
    .insertInto('outbox_mail')
    .values({ to_address: mail.to, language: mail.language, subject: mail.subject, body: mail.body })
    .execute()
}

/**
 * The newest mails, for the demo outbox that everybody may open. Mail to an account that is not demo is left out: its
 * sign-in link belongs to nobody else.
 */
export async function listDemoMails(db: Db, limit: number) {
  return db
    .selectFrom('outbox_mail')
    .select(['id', 'to_address', 'subject', 'body', 'created_at', 'sent_at'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('account')
            .select('account.id')
            .whereRef('account.email', '=', sql<string>`lower(to_address)`)
            .where('account.demo', '=', false),
        ),
      ),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Takes mails that wait; the lock keeps other instances off them until the transaction ends. */
export async function takeWaitingMails(tx: Tx, limit: number) {
  return tx
    .selectFrom('outbox_mail')
    .select(['id', 'to_address', 'subject', 'body', 'attempts'])
    .where('sent_at', 'is', null)
    .where('next_attempt_at', '<=', sql<Date>`now()`)
    .where('attempts', '<', MOST_ATTEMPTS)
    .orderBy('next_attempt_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

export async function markMailSent(tx: Tx, id: number) {
  await tx
    .updateTable('outbox_mail')
    .set({ sent_at: sql`now()`, attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .execute()
}

/** Tries again later, each time after twice as long. */
export async function postponeMail(tx: Tx, id: number) {
  await tx
    .updateTable('outbox_mail')
    .set({
      attempts: sql`attempts + 1`,
      next_attempt_at: sql`now() + make_interval(mins => (2 ^ attempts)::int)`,
    })
    .where('id', '=', id)
    .execute()
}

/**
 * What was sent thirty days ago, or given up, is forgotten but for that it was: mails hold names, addresses and links that open
 * something. @returns how many.
 */
export async function forgetOldMails(db: Db): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('outbox_mail')
    .set({ to_address: '', subject: '', body: '' })
    .where('body', '<>', '')
    .where(({ eb, or }) =>
      or([eb('sent_at', '<', sql<Date>`now() - interval '30 days'`), eb('attempts', '>=', MOST_ATTEMPTS)]),
    )
    .where('created_at', '<', sql<Date>`now() - interval '30 days'`)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

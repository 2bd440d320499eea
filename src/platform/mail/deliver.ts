import type { Kysely } from 'kysely'
import { createTransport } from 'nodemailer'
import { inTransaction } from '../database/database.ts'
import type { Tables } from '../database/generated.ts'
import { errorFields, type Log } from '../log.ts'
import { markMailSent, postponeMail, takeWaitingMails } from './queries.ts'

export type SendMail = (mail: { to: string; subject: string; text: string }) => Promise<void>

export function smtpSender(mailUrl: string, from: string): SendMail {
  const transport = createTransport(mailUrl)
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from, to, subject, text })
  }
}

/** Sends what waits in the outbox. A mail may go twice if the machine fails between sending and writing that down, never not at all. */
export async function deliverMails(db: Kysely<Tables>, send: SendMail, log: Log): Promise<number> {
  return inTransaction(db, async (tx) => {
    const waiting = await takeWaitingMails(tx, 20)
    let sent = 0
    for (const mail of waiting) {
      try {
        await send({ to: mail.to_address, subject: mail.subject, text: mail.body })
        await markMailSent(tx, mail.id)
        sent += 1
      } catch (error) {
        log.warn('mail-not-sent', { mail: mail.id, ...errorFields(error) })
        await postponeMail(tx, mail.id)
      }
    }
    return sent
  })
}

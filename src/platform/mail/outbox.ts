import type { Tx } from '../database/database.ts'
import type { Language } from '../i18n/languages.ts'
import { insertMail } from './queries.ts'

export type Mail = { to: string; language: Language; subject: string; body: string }

/** Every mail is first a row, written with the act it tells of: nothing is sent for an act that was rolled back. */
export async function putInOutbox(tx: Tx, mail: Mail) {
  await insertMail(tx, mail)
}

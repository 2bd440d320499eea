import { randomBytes } from 'node:crypto'
import type { Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { hashToken } from '../../../platform/sessions/session.ts'
import { insertLink } from './writing/queries.ts'

const BYTES = 32

/**
 * A new secret for a mail to a contact, by which they say yes or no and, when it comes with a question, answer it. Only its hash
 * is kept; the secrets of earlier mails go on working until the contact is forgotten.
 */
export async function makeContactLink(
  tx: Tx,
  contactId: string,
  questionId: string | null = null,
): Promise<string> {
  const token = randomBytes(BYTES).toString('base64url')
  await insertLink(tx, hashToken(token), contactId, questionId)
  return token
}

export const ownAddress = (baseUrl: string, language: Language, token: string) =>
  `${baseUrl}/${language}/contact/${token}`

export const answerAddress = (baseUrl: string, language: Language, token: string) =>
  `${baseUrl}/${language}/contact/answers/${token}`

/** The hash to look a link up by; undefined for what no link looks like. */
export const linkHash = (token: string): Buffer | undefined =>
  /^[\w-]{43}$/.test(token) ? hashToken(token) : undefined

import { randomBytes } from 'node:crypto'
import { publicViewer } from '../../platform/access/viewer.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { putInOutbox } from '../../platform/mail/outbox.ts'
import { hashToken } from '../../platform/sessions/session.ts'
import { countRecentLinks, findAccountByEmail, insertSignInLink } from './queries.ts'
import { texts } from './texts.ts'

const MINUTES = 15
/** How long the link in an invitation works. */
export const INVITED_DAYS = 7
const MOST_LINKS = 5

/**
 * Mails a link that signs in once, within 15 minutes. An unknown address, or a sixth link within a quarter of an
 * hour, gets nothing, and whoever asked cannot tell the difference.
 */
export async function sendSignInLink(
  tx: Tx,
  email: string,
  asked: { language: Language; baseUrl: string; nextPath: string; requestId: string },
) {
  const account = await findAccountByEmail(tx, email)
  if (!account || (await countRecentLinks(tx, account.id)) >= MOST_LINKS) return
  const t = texts[account.language]
  const link = await makeSignInLink(tx, account, asked)
  await putInOutbox(tx, {
    to: account.email,
    language: account.language,
    subject: t.mailSubject,
    body: t.mailBody(account.name, link),
  })
  await audit(tx, { viewer: publicViewer, requestId: asked.requestId }, 'sign-in-link-sent', {
    kind: 'account',
    id: account.id,
  })
}

/**
 * A link that signs the account in once, for its mail or for whoever runs the server: within 15 minutes, or, for somebody who is
 * invited and did not ask for it, within `INVITED_DAYS`.
 */
export async function makeSignInLink(
  tx: Tx,
  account: { id: string; language: Language },
  to: { baseUrl: string; nextPath: string; invited?: boolean },
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const minutes = to.invited ? INVITED_DAYS * 24 * 60 : MINUTES
  await insertSignInLink(tx, hashToken(token), account.id, to.nextPath, minutes)
  return `${to.baseUrl}/${account.language}/sign-in/link/${token}`
}

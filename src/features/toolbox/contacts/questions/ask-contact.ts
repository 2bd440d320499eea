import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { dayOf } from '../../../../platform/i18n/days.ts'
import type { Language } from '../../../../platform/i18n/languages.ts'
import { putInOutbox } from '../../../../platform/mail/outbox.ts'
import { aboutWords } from '../about.ts'
import { answerAddress, makeContactLink, ownAddress } from '../link.ts'
import { mailTexts } from '../mail-texts.ts'
import type { MailAct } from '../propose-contact.ts'
import { findContact, findShownContact } from '../queries.ts'
import { countQuestions, insertQuestion, lockQuestions } from './queries.ts'

/** Questions of one person that nobody has answered yet. */
const MOST_OPEN = 5
/** Questions to one contact, from anybody, in a day and a night. */
const MOST_A_DAY = 3
const DAY_MS = 86_400_000

export type Asked =
  | { ok: true; id: string }
  | { ok: false; reason: 'not-found' | 'too-many-open' | 'too-many-today' }

/**
 * Sends a question to a contact who is shown, with a link to answer by. The contact sees the asker's name, the asker the contact's;
 * neither sees an address. Refused when the asker has `MOST_OPEN` unanswered or the contact got `MOST_A_DAY` in the last 24 hours.
 */
export async function askContact(
  tx: Tx,
  act: MailAct,
  contactId: string,
  asked: { question: string; language: Language },
  now: Date = new Date(),
): Promise<Asked> {
  const shown = await findShownContact(tx, act.viewer, contactId, dayOf(now))
  const contact = shown && (await findContact(tx, shown.id))
  if (!contact) return { ok: false, reason: 'not-found' }
  const { accountId } = act.viewer
  await lockQuestions(tx, accountId, contact.id)
  const { open, lately } = await countQuestions(tx, accountId, contact.id, new Date(now.getTime() - DAY_MS))
  if (open >= MOST_OPEN) return { ok: false, reason: 'too-many-open' }
  if (lately >= MOST_A_DAY) return { ok: false, reason: 'too-many-today' }
  const id = await insertQuestion(tx, { ...asked, contactId: contact.id, askedBy: accountId, at: now })
  const token = await makeContactLink(tx, contact.id, id)
  const t = mailTexts[contact.language]
  const facts = {
    ...aboutWords(contact, contact.language),
    name: contact.name,
    asker: act.viewer.name,
    question: asked.question,
    answer: answerAddress(act.baseUrl, contact.language, token),
    own: ownAddress(act.baseUrl, contact.language, token),
  }
  await putInOutbox(tx, {
    to: contact.email,
    language: contact.language,
    subject: t.questionSubject(facts),
    body: t.questionBody(facts),
  })
  await audit(tx, act, 'contact-asked', { kind: 'adoption', id: contact.adoptionId }, { question: id })
  return { ok: true, id }
}

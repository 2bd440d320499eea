import type { Member } from '../../../platform/access/viewer.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { putInOutbox } from '../../../platform/mail/outbox.ts'
import { findAccountByEmail } from '../../accounts/index.ts'
import { findAdoption } from '../adoption/find-adoption.ts'
import { lockAdoption } from '../adoption/writing/queries.ts'
import { aboutWords } from './about.ts'
import { makeContactLink, ownAddress } from './link.ts'
import { mailTexts } from './mail-texts.ts'
import { countContacts, insertContact, isKnownContact } from './writing/queries.ts'

/** Who does it, in which request, and what the links in mails begin with (`https://rotfeste.example`). */
export type MailAct = { viewer: Member; requestId?: string; baseUrl: string }

/** More people than this nobody needs to choose from, and nobody shall be able to mail the whole country. */
const MOST_CONTACTS = 8
/** Who said no counts for as many days: nobody is asked over and over. */
const ASKED_DAYS = 30

export type Proposed =
  | { ok: true; id: string; token: string }
  | { ok: false; reason: 'not-found' | 'known-already' | 'too-many' }

/**
 * Asks a person by mail whether they want to be a contact for an adoption. Nothing is shown before they say yes themselves. Refused:
 * somebody who was asked and has not answered or is shown already, and more than `MOST_CONTACTS` for one adoption.
 *
 * @param person.language of the mails to the person; `languages` are those they can be asked in.
 * @returns the secret of the link in the mail: it is for nobody but the person.
 */
export async function proposeContact(
  tx: Tx,
  act: MailAct,
  adoptionId: string,
  person: { name: string; position: string; languages: Language[]; email: string; language: Language },
  now: Date = new Date(),
): Promise<Proposed> {
  const adoption = await findAdoption(tx, act.viewer, adoptionId)
  // Of several proposed at once each sees those before it.
  if (!adoption?.mayWrite || !(await lockAdoption(tx, act.viewer, adoption.id)))
    return { ok: false, reason: 'not-found' }
  const email = person.email.toLowerCase()
  if (await isKnownContact(tx, adoption.id, email, dayOf(now))) return { ok: false, reason: 'known-already' }
  const lately = new Date(now.getTime() - ASKED_DAYS * 86_400_000)
  if ((await countContacts(tx, adoption.id, lately)) >= MOST_CONTACTS)
    return { ok: false, reason: 'too-many' }
  const account = await findAccountByEmail(tx, email)
  const { name, position, languages, language } = person
  const id = await insertContact(tx, {
    ...{ adoptionId: adoption.id, name, position, languages, email, language },
    proposedBy: act.viewer.accountId,
    accountId: account?.id ?? null,
  })
  const token = await makeContactLink(tx, id)
  const t = mailTexts[language]
  const facts = {
    ...aboutWords(
      {
        municipalityKey: adoption.municipalityKey,
        measureLanguage: adoption.measure.language,
        titles: adoption.measure.titles,
        slug: adoption.measure.slug,
      },
      language,
    ),
    name,
    proposer: act.viewer.name,
    own: ownAddress(act.baseUrl, language, token),
  }
  await putInOutbox(tx, {
    to: email,
    language,
    subject: t.proposedSubject(facts),
    body: t.proposedBody(facts),
  })
  await audit(tx, act, 'contact-proposed', { kind: 'adoption', id: adoption.id }, { contact: id })
  return { ok: true, id, token }
}

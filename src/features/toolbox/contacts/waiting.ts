import type { Member } from '../../../platform/access/viewer.ts'
import type { Db } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import type { Waiting } from '../../../platform/ui/waiting.ts'
import { aboutWords } from './about.ts'
import { listOwnContacts } from './queries.ts'
import { listAskedOf, listPassedOn } from './questions/queries.ts'

const MOST = 5

/** Questions that wait for the region, where the viewer answers for it: how many, and the five that have waited longest. */
export async function listWaitingQuestions(db: Db, viewer: Member, language: Language): Promise<Waiting> {
  const passedOn = await listPassedOn(db, viewer)
  return {
    count: passedOn.length,
    first: passedOn.slice(0, MOST).map((question) => {
      const { measure, place } = aboutWords(question, language)
      return { title: `${measure}, ${place}`, href: `/${language}/workspace/questions/${question.id}` }
    }),
  }
}

/** Questions to the viewer as a contact: how many, and the five that have waited longest. */
export async function listWaitingOwnQuestions(db: Db, viewer: Member, language: Language): Promise<Waiting> {
  const asked = await listAskedOf(db, viewer.accountId)
  return {
    count: asked.length,
    first: asked.slice(0, MOST).map((question) => {
      const { measure, place } = aboutWords(question, language)
      return {
        title: `${measure}, ${place}: ${question.asker}`,
        href: `/${language}/workspace/contacts/questions/${question.id}`,
      }
    }),
  }
}

/** Where the viewer is asked to be a contact and has not said yes or no yet. */
export async function listWaitingContacts(db: Db, viewer: Member, language: Language): Promise<Waiting> {
  const asked = (await listOwnContacts(db, viewer.accountId)).filter(({ consentedAt }) => !consentedAt)
  return {
    count: asked.length,
    first: asked.slice(0, MOST).map((contact) => {
      const { measure, place } = aboutWords(contact, language)
      return { title: `${measure}, ${place}`, href: `/${language}/workspace/contacts/${contact.id}` }
    }),
  }
}

import { consentToContact, withdrawContact } from '../features/toolbox/contacts/consent.ts'
import { makeContactLink } from '../features/toolbox/contacts/link.ts'
import { proposeContact } from '../features/toolbox/contacts/propose-contact.ts'
import {
  answerContactQuestion,
  answerForRegion,
} from '../features/toolbox/contacts/questions/answer-question.ts'
import { askContact } from '../features/toolbox/contacts/questions/ask-contact.ts'
import type { Tx } from '../platform/database/database.ts'
import type { PlacePerson } from './people.test-support.ts'
import { done, type PlaceRegion } from './place-world.test-support.ts'
import type { Columns } from './walk.test-support.ts'

/**
 * Who was asked, who said yes, whose day is over, who said no afterwards; who said yes for what is only a thought; and last nobody, by
 * a secret that no mail held.
 */
const contactColumns = ['asked', 'consented', 'expired', 'withdrawn', 'thought'] as const
export type ContactColumn = (typeof contactColumns)[number]
/** Waiting for the contact, passed on to the region, answered by the region, answered by the contact, passed on and asked by the officer. */
const questionColumns = ['waiting', 'passed', 'regional', 'answered', 'officers'] as const
export type QuestionColumn = (typeof questionColumns)[number]

export type MadeContacts = {
  contacts: { column: ContactColumn; id: string; token: string }[]
  questions: { column: QuestionColumn; id: string; token: string }[]
}

const baseUrl = 'http://localhost'
const DAY_MS = 86_400_000
const dayIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

/** Contacts of an adoption that everybody sees, and of one that is only a thought. Questions go to the one who is shown. */
export async function makeContacts(
  tx: Tx,
  region: PlaceRegion,
  adoptions: { open: string; thought: string },
): Promise<MadeContacts> {
  const act = { viewer: region.who('coordinator'), baseUrl }
  const contacts: MadeContacts['contacts'] = []
  for (const column of contactColumns) {
    const person = {
      name: `Zqnamn${column} Kjent`,
      position: `Zqstilling${column}`,
      languages: ['nb' as const],
      email: column === 'consented' ? 'contact@example.org' : `zqpost${column}@example.net`,
      language: 'nb' as const,
    }
    const adoption = column === 'thought' ? adoptions.thought : adoptions.open
    const { id, token } = done(await proposeContact(tx, act, adoption, person), column)
    const [until, now] =
      column === 'expired' ? [dayIn(-10), new Date(Date.now() - 40 * DAY_MS)] : [dayIn(90), new Date()]
    if (column !== 'asked')
      done(await consentToContact(tx, token, { until }, { now }), `the yes of ${column}`)
    if (column === 'withdrawn' && !(await withdrawContact(tx, token))) throw new Error('no was not heard')
    contacts.push({ column, id, token })
  }
  const shown = contacts.find(({ column }) => column === 'consented')?.id ?? ''
  const questions: MadeContacts['questions'] = []
  for (const [days, column] of questionColumns.entries())
    questions.push({ column, ...(await ask(tx, region, shown, column, days)) })
  return { contacts, questions }
}

async function ask(tx: Tx, region: PlaceRegion, contactId: string, column: QuestionColumn, days: number) {
  const asker: PlacePerson = column === 'officers' ? 'regional-officer' : 'neighbour'
  // At most three a day: one a day before each other.
  const asked = await askContact(
    tx,
    { viewer: region.who(asker), baseUrl },
    contactId,
    { question: `Kva gjorde de med Zqspm${column}?`, language: 'nb' },
    new Date(Date.now() - (questionColumns.length - days) * 2 * DAY_MS),
  )
  const { id } = done(asked, `the question ${column}`)
  const token = await makeContactLink(tx, contactId, id)
  const answer = `Me ringde Zqsvar${column}.`
  if (column === 'passed' || column === 'officers' || column === 'regional')
    await tx.updateTable('contact_question').set({ passed_on_at: new Date() }).where('id', '=', id).execute()
  if (column === 'regional')
    done(
      await answerForRegion(tx, { viewer: region.who('second-officer'), baseUrl }, id, answer),
      'the answer',
    )
  if (column === 'answered') done(await answerContactQuestion(tx, token, answer, { baseUrl }), 'the answer')
  return { id, token }
}

const WRONG_TOKEN = 'Z'.repeat(43)

type World = { contacts: MadeContacts }
export const aboutContacts = {
  contacts: ({ contacts: { contacts } }: World): Columns => [
    ...contacts.map(({ id, token }) => ({ id, contact: id, token })),
    { id: crypto.randomUUID(), contact: crypto.randomUUID(), token: WRONG_TOKEN },
  ],
  questions: ({ contacts: { contacts, questions } }: World): Columns => [
    ...questions.map(({ id, token }) => ({ id, token })),
    // By a link that came with no question, and by none.
    { id: crypto.randomUUID(), token: contacts.find(({ column }) => column === 'consented')?.token ?? '' },
    { id: crypto.randomUUID(), token: WRONG_TOKEN },
  ],
}

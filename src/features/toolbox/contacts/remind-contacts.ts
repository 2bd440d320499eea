import type { Kysely } from 'kysely'
import { publicViewer } from '../../../platform/access/viewer.ts'
import { audit } from '../../../platform/audit/audit.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import type { Tables } from '../../../platform/database/generated.ts'
import { addDays, dayOf } from '../../../platform/i18n/days.ts'
import { putInOutbox } from '../../../platform/mail/outbox.ts'
import { aboutWords } from './about.ts'
import { answerAddress, makeContactLink, ownAddress } from './link.ts'
import { mailTexts } from './mail-texts.ts'
import { findContact, listToAskToGoOn, listToForget, type OwnContact } from './queries.ts'
import {
  deleteAnswered,
  findQuestion,
  listAnswerers,
  listToPassOn,
  listToRemind,
  noteStep,
  type Question,
} from './questions/queries.ts'
import { forgetContact, noteAskedToGoOn } from './writing/queries.ts'

const DAY_MS = 86_400_000
/** Days before the last day on which the person is asked whether to go on. */
const GO_ON_DAYS = 30
/** Days after which a question is reminded of, and after which the region gets it. */
const REMIND_DAYS = 7
const PASS_ON_DAYS = 14
/** Days after which somebody who never answered, or whose time is over, is forgotten. */
const FORGET_DAYS = 60
/** Days that a question and its answer are kept. */
const KEEP_ANSWERED_DAYS = 730

/**
 * All that time brings about with contacts: asks whether to go on 30 days before the last day, reminds of questions after 7 days and
 * gives them to the region after 14 (at once where the contact is no longer shown), forgets people who never answered or whose time
 * is over for 60 days, and questions answered two years ago. Each once, however often this runs, in however many instances.
 *
 * @param options.baseUrl what the links in the mails begin with (`https://rotfeste.example`).
 * @returns how many mails were put in the outbox.
 */
export async function remindContacts(
  db: Kysely<Tables>,
  now: Date,
  options: { baseUrl: string },
): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const today = dayOf(now)
  let sent = 0
  const each = async <T>(list: () => Promise<T[]>, act: (tx: Tx, item: T) => Promise<number>) => {
    for (;;) {
      const items = await list()
      let done = 0
      for (const item of items) {
        const mails = await inTransaction(db, (tx) => act(tx, item))
        sent += Math.max(0, mails)
        if (mails >= 0) done += 1
      }
      // What another instance has taken in hand comes again only until it is done there.
      if (items.length < 200 || done === 0) return
    }
  }
  await each(
    () => listToAskToGoOn(db, today, addDays(today, GO_ON_DAYS)),
    (tx, contact) => askToGoOn(tx, contact, options.baseUrl),
  )
  await each(
    () => listToPassOn(db, before(PASS_ON_DAYS), today),
    (tx, id) => passOn(tx, id, now, options.baseUrl),
  )
  await each(
    () => listToRemind(db, before(REMIND_DAYS)),
    (tx, id) => remind(tx, id, now, options.baseUrl),
  )
  await each(
    () => listToForget(db, before(FORGET_DAYS), addDays(today, -FORGET_DAYS)),
    async (tx, id) => ((await forgetContact(tx, id, now)) ? 0 : -1),
  )
  await inTransaction(db, (tx) => deleteAnswered(tx, before(KEEP_ANSWERED_DAYS)))
  return sent
}

/** How many mails it sent; -1 when another instance was first. */
async function askToGoOn(tx: Tx, contact: OwnContact, baseUrl: string): Promise<number> {
  const until = contact.shownUntil ?? ''
  if (!(await noteAskedToGoOn(tx, contact.id, until))) return -1
  const { language } = contact
  const t = mailTexts[language]
  const own = ownAddress(baseUrl, language, await makeContactLink(tx, contact.id))
  const facts = { ...aboutWords(contact, language), name: contact.name, until, own }
  await putInOutbox(tx, {
    to: contact.email,
    language,
    subject: t.goOnSubject(facts),
    body: t.goOnBody(facts),
  })
  return 1
}

async function remind(tx: Tx, questionId: string, now: Date, baseUrl: string): Promise<number> {
  if (!(await noteStep(tx, questionId, 'reminded_at', now))) return -1
  const question = await findQuestion(tx, questionId)
  const contact = question && (await findContact(tx, question.contactId))
  if (!question || !contact) return 0
  const { language } = contact
  const token = await makeContactLink(tx, contact.id, question.id)
  const t = mailTexts[language]
  const facts = {
    ...aboutWords(question, language),
    name: contact.name,
    asker: question.asker,
    question: question.question,
    askedOn: dayOf(question.askedAt),
    answer: answerAddress(baseUrl, language, token),
    own: ownAddress(baseUrl, language, token),
  }
  await putInOutbox(tx, {
    to: contact.email,
    language,
    subject: t.reminderSubject(facts),
    body: t.reminderBody(facts),
  })
  return 1
}

async function passOn(tx: Tx, questionId: string, now: Date, baseUrl: string): Promise<number> {
  if (!(await noteStep(tx, questionId, 'passed_on_at', now))) return -1
  const question = await findQuestion(tx, questionId)
  if (!question) return 0
  const officers = await listAnswerers(tx, question.adoptionId, question.askedBy)
  for (const officer of officers) {
    const t = mailTexts[officer.language]
    const facts = {
      ...aboutWords(question, officer.language),
      name: officer.name,
      asker: question.asker,
      question: question.question,
      askedOn: dayOf(question.askedAt),
      page: `${baseUrl}/${officer.language}/workspace/questions/${question.id}`,
    }
    await putInOutbox(tx, {
      to: officer.email,
      language: officer.language,
      subject: t.passedOnSubject(facts),
      body: t.passedOnBody(facts),
    })
  }
  await tellAsker(tx, question, baseUrl)
  await audit(
    tx,
    { viewer: publicViewer },
    'contact-question-passed-on',
    { kind: 'adoption', id: question.adoptionId },
    { question: question.id },
  )
  return officers.length + 1
}

async function tellAsker(tx: Tx, question: Question, baseUrl: string) {
  const language = question.askerLanguage
  const t = mailTexts[language]
  const facts = {
    ...aboutWords(question, language),
    name: question.asker,
    question: question.question,
    page: `${baseUrl}/${language}/workspace/questions`,
  }
  await putInOutbox(tx, {
    to: question.askerEmail,
    language,
    subject: t.waitingSubject(facts),
    body: t.waitingBody(facts),
  })
}

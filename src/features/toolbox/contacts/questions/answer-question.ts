import { publicViewer, type Viewer } from '../../../../platform/access/viewer.ts'
import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { putInOutbox } from '../../../../platform/mail/outbox.ts'
import { aboutWords } from '../about.ts'
import { linkHash } from '../link.ts'
import { mailTexts } from '../mail-texts.ts'
import type { MailAct } from '../propose-contact.ts'
import { findByLink } from '../queries.ts'
import { findAskedOf, findPassedOn, findQuestion, type Question, updateAnswer } from './queries.ts'

export type Answered = { ok: true } | { ok: false; reason: 'not-found' | 'answered-already' }

/** The contact behind a link answers the question that came with it; the answer is mailed to whoever asked. The first answer stays. */
export async function answerContactQuestion(
  tx: Tx,
  token: string,
  answer: string,
  options: { baseUrl: string; now?: Date; requestId?: string },
): Promise<Answered> {
  const hash = linkHash(token)
  const contact = hash && (await findByLink(tx, hash))
  const question = contact?.questionId ? await findQuestion(tx, contact.questionId) : undefined
  const { now = new Date(), baseUrl, requestId } = options
  const by = { viewer: publicViewer, baseUrl, ...(requestId === undefined ? {} : { requestId }) }
  return answerAsContact(tx, by, question, answer, now)
}

/** The same by the contact who is signed in, whatever role they have. */
export async function answerOwnQuestion(
  tx: Tx,
  act: MailAct,
  questionId: string,
  answer: string,
  now: Date = new Date(),
): Promise<Answered> {
  const question = await findAskedOf(tx, act.viewer.accountId, questionId)
  return answerAsContact(tx, act, question, answer, now)
}

async function answerAsContact(
  tx: Tx,
  by: { viewer: Viewer; requestId?: string; baseUrl: string },
  question: Question | undefined,
  answer: string,
  now: Date,
): Promise<Answered> {
  if (!question) return { ok: false, reason: 'not-found' }
  const written = await updateAnswer(tx, question.id, { text: answer, at: now, byRegion: null })
  if (!written) return { ok: false, reason: 'answered-already' }
  await mailAnswer(tx, question, answer, { from: question.contact, baseUrl: by.baseUrl })
  await audit(
    tx,
    by,
    'contact-answered',
    { kind: 'adoption', id: question.adoptionId },
    { question: question.id },
  )
  return { ok: true }
}

/** An officer of the region answers a question that was passed on. */
export async function answerForRegion(
  tx: Tx,
  act: MailAct,
  questionId: string,
  answer: string,
  now: Date = new Date(),
): Promise<Answered> {
  const question = await findPassedOn(tx, act.viewer, questionId)
  if (!question) return { ok: false, reason: 'not-found' }
  const written = await updateAnswer(tx, question.id, {
    text: answer,
    at: now,
    byRegion: act.viewer.accountId,
  })
  if (!written) return { ok: false, reason: 'answered-already' }
  await mailAnswer(tx, question, answer, { from: act.viewer.name, baseUrl: act.baseUrl })
  await audit(
    tx,
    act,
    'contact-answered-by-region',
    { kind: 'adoption', id: question.adoptionId },
    { question: question.id },
  )
  return { ok: true }
}

async function mailAnswer(
  tx: Tx,
  question: Question,
  answer: string,
  { from, baseUrl }: { from: string; baseUrl: string },
) {
  const language = question.askerLanguage
  const t = mailTexts[language]
  const facts = {
    ...aboutWords(question, language),
    name: question.asker,
    from,
    question: question.question,
    answer,
    page: `${baseUrl}/${language}/workspace/questions`,
  }
  await putInOutbox(tx, {
    to: question.askerEmail,
    language,
    subject: t.answerSubject(facts),
    body: t.answerBody(facts),
  })
}

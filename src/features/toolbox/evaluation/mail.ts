import type { Db, Tx } from '../../../platform/database/database.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { putInOutbox } from '../../../platform/mail/outbox.ts'
import { listAccounts, listCoordinators } from '../../accounts/index.ts'
import { municipalityLabel } from '../../places/index.ts'
import { listAnswerers } from '../contacts/questions/queries.ts'
import type { EvaluationAct } from './evaluate.ts'
import { type MailFacts, mailTexts } from './mail-texts.ts'
import { type EvaluationRow, findForMail, listLeaderIds } from './queries.ts'

type Receiver = { accountId: string; name: string; email: string; language: Language }
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The title as readers of the language have it, else as it was first written. */
export const titleOf = ({ titles, language: own, slug }: EvaluationRow['measure'], language: Language) =>
  titles[language] ?? titles[own] ?? slug

const factsFor = (
  { name, language }: Receiver,
  evaluation: EvaluationRow,
  link: string,
): Omit<MailFacts, 'by' | 'note' | 'dueOn'> => ({
  name,
  measure: titleOf(evaluation.measure, language),
  place: municipalityLabel(evaluation.municipalityKey),
  occasion: evaluation.occasion,
  link,
})

export const formAddress = (
  { adoptionId, occasion }: Pick<EvaluationRow, 'adoptionId' | 'occasion'>,
  language: Language,
) => `/${language}/workspace/adoptions/${adoptionId}/evaluations/${occasion}`

const nameOf = ({ viewer }: EvaluationAct) => (viewer.kind === 'member' ? viewer.name : '')

/** Those who may check it are told that it waits; not the one who sent it. */
export async function mailCheckers(tx: Tx, act: EvaluationAct, evaluation: EvaluationRow) {
  const own = act.viewer.kind === 'member' ? act.viewer.accountId : NOBODY
  for (const receiver of await listAnswerers(tx, evaluation.adoptionId, own)) {
    const link = `${act.baseUrl ?? ''}/${receiver.language}/workspace/evaluations/${evaluation.id}`
    await mail(tx, act.baseUrl, receiver, 'sent', {
      ...factsFor(receiver, evaluation, link),
      by: nameOf(act),
      note: '',
      dueOn: null,
    })
  }
}

/** Who sent it is told that it was accepted, or what is to be changed. */
export async function mailWriters(
  tx: Tx,
  act: EvaluationAct,
  evaluation: EvaluationRow,
  what: 'accepted' | 'returned',
  note: string,
) {
  const own = act.viewer.kind === 'member' ? act.viewer.accountId : NOBODY
  const senders = evaluation.sentBy ? await listAccounts(tx, [evaluation.sentBy]) : []
  for (const receiver of senders.filter(({ accountId }) => accountId !== own)) {
    const link = `${act.baseUrl ?? ''}${formAddress(evaluation, receiver.language)}`
    await mail(tx, act.baseUrl, receiver, what, {
      ...factsFor(receiver, evaluation, link),
      by: nameOf(act),
      note,
      dueOn: null,
    })
  }
}

/** Those who write the adoption are asked for an evaluation, or reminded of it. @returns how many mails. */
export async function mailAsked(
  tx: Tx,
  evaluationId: string,
  what: 'asked' | 'reminded',
  baseUrl: string,
): Promise<number> {
  const evaluation = await findForMail(tx, evaluationId)
  if (!evaluation) return 0
  const receivers = await listWriters(tx, evaluation)
  const [region] = await listAnswerers(tx, evaluation.adoptionId, NOBODY)
  for (const receiver of receivers)
    await mail(tx, baseUrl, receiver, what, {
      ...factsFor(receiver, evaluation, `${baseUrl}${formAddress(evaluation, receiver.language)}`),
      by: region?.name ?? '',
      note: '',
      dueOn: evaluation.dueOn,
    })
  return receivers.length
}

/** Coordinators of the municipality and leaders of the linked project; where there are none, the region. */
async function listWriters(db: Db, { adoptionId, municipalityKey }: EvaluationRow): Promise<Receiver[]> {
  const near = [
    ...(await listCoordinators(db, municipalityKey)),
    ...(await listAccounts(db, await listLeaderIds(db, adoptionId))),
  ]
  const writers = [...new Map(near.map((each) => [each.accountId, each])).values()]
  return writers.length > 0 ? writers : listAnswerers(db, adoptionId, NOBODY)
}

async function mail(
  tx: Tx,
  baseUrl: string | undefined,
  { email, language }: Receiver,
  what: keyof (typeof mailTexts)[Language],
  facts: MailFacts,
) {
  if (baseUrl === undefined) return
  const [subject = '', ...paragraphs] = mailTexts[language][what](facts).split('\n\n')
  await putInOutbox(tx, { to: email, language, subject, body: paragraphs.join('\n\n') })
}

import type { Kysely } from 'kysely'
import { publicViewer } from '../../../../platform/access/viewer.ts'
import { audit } from '../../../../platform/audit/audit.ts'
import { inTransaction, type Tx } from '../../../../platform/database/database.ts'
import type { Tables } from '../../../../platform/database/generated.ts'
import { formatDay } from '../../../../platform/i18n/format.ts'
import { pagesOf } from '../../../../platform/jobs/pages.ts'
import { putInOutbox } from '../../../../platform/mail/outbox.ts'
import { lockApplication } from '../../applications/queries.ts'
import { mailApplicant } from '../mail.ts'
import { listOfficers } from '../people/queries.ts'
import { type DecisionCase, findDecision, selectCase, updateState } from '../queries.ts'
import { offerMails } from './mail-texts.ts'
import { isOver, isUnanswered } from './offer.ts'
import { listOpenOffers, setLapsed } from './queries.ts'

type Options = { baseUrl: string }

/**
 * Ends the offers whose last day to answer has passed, by the clock of their call, and gives how many. However often and in however many
 * instances this runs, each lapses once, and only where nobody has answered first.
 *
 * @param options.baseUrl what the links begin with (`https://rotfeste.example`).
 */
export async function lapseOffers(db: Kysely<Tables>, now: Date, options: Options): Promise<number> {
  let lapsed = 0
  for await (const offers of pagesOf((after) => listOpenOffers(db, after)))
    for (const { id, answerBy, timeZone } of offers)
      if (
        isOver(answerBy, timeZone, now) &&
        (await inTransaction(db, (tx) => lapseOffer(tx, id, now, options)))
      )
        lapsed += 1
  return lapsed
}

/**
 * Ends an offer if its last day has passed and nobody has answered; says whether it did. The lock on the application is the one that an
 * answer takes: of a yes and the lapsing at the same moment one is first, and the other finds nothing to do.
 */
export async function lapseOffer(
  tx: Tx,
  applicationId: string,
  now: Date,
  options: Options,
): Promise<boolean> {
  await lockApplication(tx, applicationId)
  const found = await selectCase(tx, applicationId)
  const decision = await findDecision(tx, applicationId)
  if (!found || !decision?.answerBy || !isUnanswered(decision) || decision.lapsedAt) return false
  const { answerBy, proposedByName } = decision
  if (!isOver(answerBy, found.call.timeZone, now)) return false
  await setLapsed(tx, found.id, now)
  await updateState(tx, found.id, 'lapsed')
  const subject = { kind: 'grant-application', id: found.id }
  await audit(tx, { viewer: publicViewer }, 'grant-offer-lapsed', subject, { answerBy })
  const told = { baseUrl: options.baseUrl, viewer: { name: proposedByName } }
  await mailApplicant(tx, told, found, 'decision', (about, language) => ({
    subject: offerMails[language].lapsedSubject(about),
    body: offerMails[language].lapsedBody(about, formatDay(answerBy, language)),
  }))
  await mailOfficers(tx, found, answerBy, options)
  return true
}

async function mailOfficers(tx: Tx, found: DecisionCase, answerBy: string, { baseUrl }: Options) {
  for (const { name, email, language } of await listOfficers(tx, found.id)) {
    const words = offerMails[language]
    const about = {
      name,
      number: found.number,
      title: found.title,
      applicant: found.organisation,
      link: `${baseUrl}/${language}/workspace/grants/applications/${found.id}/decision`,
    }
    await putInOutbox(tx, {
      to: email,
      language,
      subject: words.officerSubject(about),
      body: words.officerBody(about, formatDay(answerBy, language)),
    })
  }
}

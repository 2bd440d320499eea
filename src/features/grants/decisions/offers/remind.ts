import type { Kysely } from 'kysely'
import { inTransaction, type Tx } from '../../../../platform/database/database.ts'
import type { Tables } from '../../../../platform/database/generated.ts'
import { formatDay, formatMoney } from '../../../../platform/i18n/format.ts'
import { localDay } from '../../../../platform/i18n/zones.ts'
import { pagesOf } from '../../../../platform/jobs/pages.ts'
import { lockApplication } from '../../applications/queries.ts'
import { mailApplicant } from '../mail.ts'
import { listApplicantPeople } from '../people/queries.ts'
import { type DecisionCase, findDecision, selectCase } from '../queries.ts'
import { offerMails } from './mail-texts.ts'
import { isUnanswered, occasionOn } from './offer.ts'
import { listOpenOffers, noteTelling } from './queries.ts'

/**
 * Puts the reminders of offers that wait for an answer in the outbox, and gives how many: 7 days and 1 day before the last day, by the
 * clock of the call. They go to everybody on the applicant's side in their own language, once each however often and in however many
 * instances this runs; a pass that comes late sends only what is still true. With another last day they are told again.
 *
 * @param options.baseUrl what the links begin with (`https://rotfeste.example`).
 */
export async function remindOffers(
  db: Kysely<Tables>,
  now: Date,
  options: { baseUrl: string },
): Promise<number> {
  let sent = 0
  for await (const offers of pagesOf((after) => listOpenOffers(db, after)))
    for (const { id, answerBy, timeZone } of offers)
      if (occasionOn(localDay(now, timeZone), answerBy))
        sent += await inTransaction(db, (tx) => remindOf(tx, id, now, options.baseUrl))
  return sent
}

/** Held, so that nobody is reminded of an offer that is answered or moved at the same moment. */
async function remindOf(tx: Tx, id: string, now: Date, baseUrl: string): Promise<number> {
  await lockApplication(tx, id)
  const found = await selectCase(tx, id)
  const decision = await findDecision(tx, id)
  if (!found || !decision?.answerBy || !isUnanswered(decision) || decision.lapsedAt) return 0
  const { answerBy } = decision
  const occasion = occasionOn(localDay(now, found.call.timeZone), answerBy)
  if (!occasion) return 0
  return mailApplicant(
    tx,
    { baseUrl, viewer: { name: decision.proposedByName } },
    found,
    'acceptance',
    (about, language) => {
      const words = offerMails[language]
      const amount = formatMoney(decision.amount, found.call.currency, language)
      return {
        subject: words.remindSubject(about),
        body: words.remindBody(about, amount, formatDay(answerBy, language)),
      }
    },
    (accountId) => noteTelling(tx, { applicationId: id, answerBy, occasion, accountId, at: now }),
  )
}

/** Whoever is told the last day now needs no reminder that would be due on the same day. */
export async function noteTold(tx: Tx, found: DecisionCase, answerBy: string, now: Date): Promise<void> {
  const occasion = occasionOn(localDay(now, found.call.timeZone), answerBy)
  if (!occasion) return
  for (const { accountId } of await listApplicantPeople(tx, found.id))
    await noteTelling(tx, { applicationId: found.id, answerBy, occasion, accountId, at: now })
}

import type { Kysely } from 'kysely'
import { inTransaction } from '../../../../platform/database/database.ts'
import type { Tables } from '../../../../platform/database/generated.ts'
import { addDays, dayOf } from '../../../../platform/i18n/days.ts'
import { askForEvaluation } from '../evaluate.ts'
import { mailAsked } from '../mail.ts'
import { listToAsk, listToRemind, noteReminded } from './queries.ts'

/** Days to answer in. */
const ANSWER_DAYS = 28

/**
 * Asks for the evaluations whose time has come, and reminds once of those whose day has passed: first when an adoption is part of
 * ordinary work, was stopped or has run for twelve months; again 12 and 24 months after it first ran, as long as it goes on. Each
 * once, however often this runs, in however many instances.
 *
 * @param options.baseUrl what the links in the mails begin with (`https://rotfeste.example`).
 * @returns how many mails were put in the outbox.
 */
export async function askForEvaluations(
  db: Kysely<Tables>,
  now: Date,
  options: { baseUrl: string },
): Promise<number> {
  const today = dayOf(now)
  let mails = 0
  for (const { adoptionId, occasion } of await listToAsk(db, today))
    mails += await inTransaction(db, async (tx) => {
      const asked = await askForEvaluation(tx, adoptionId, occasion, {
        now,
        dueOn: addDays(today, ANSWER_DAYS),
      })
      return asked ? mailAsked(tx, asked, 'asked', options.baseUrl) : 0
    })
  for (const id of await listToRemind(db, today))
    mails += await inTransaction(db, async (tx) =>
      (await noteReminded(tx, id, now)) ? mailAsked(tx, id, 'reminded', options.baseUrl) : 0,
    )
  return mails
}

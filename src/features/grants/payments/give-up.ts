import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { formatMoney } from '../../../platform/i18n/format.ts'
import { localDay } from '../../../platform/i18n/zones.ts'
import type { GrantAct } from '../decisions/act.ts'
import { mailApplicant } from '../decisions/mail.ts'
import { updateState } from '../decisions/queries.ts'
import { refreshAward } from '../open-data/award/queries.ts'
import { type HoldRefusal, holdGrant, moneyOf } from './hold-grant.ts'
import { moneyMails } from './mail-texts.ts'
import { setLapsedParts } from './queries.ts'

export type GiveUpRefusal = HoldRefusal | { ok: false; reason: 'ended' | 'nothing-left' | 'reason-missing' }

/**
 * Gives up what is left of a grant, with a reason: the parts that are not paid lapse and are never paid, and their money is in the pot
 * again at once. What was granted stays as it was. Where nothing was paid the grant is closed: there is nothing to report. The applicant
 * is told.
 */
export async function giveUpRest(
  tx: Tx,
  act: GrantAct,
  applicationId: string,
  { reason }: { reason: string },
  now: Date,
): Promise<{ ok: true } | GiveUpRefusal> {
  const held = await holdGrant(tx, act, applicationId)
  if (!held.ok) return held
  const { found } = held
  if (found.state === 'closed' || found.state === 'repaid') return { ok: false, reason: 'ended' }
  const { waiting, paid } = moneyOf(held)
  if (waiting === 0) return { ok: false, reason: 'nothing-left' }
  if (reason.trim() === '') return { ok: false, reason: 'reason-missing' }
  const on = localDay(now, found.call.timeZone)
  await setLapsedParts(tx, found.id, { on, by: act.viewer.accountId, reason: reason.trim() })
  if (paid === 0) await updateState(tx, found.id, 'closed')
  await refreshAward(tx, found.id)
  const subject = { kind: 'grant-application', id: found.id }
  await audit(tx, act, 'grant-rest-given-up', subject, { amount: waiting })
  await mailApplicant(tx, act, found, 'payments', (about, language) => ({
    subject: moneyMails[language].givenUpSubject(about),
    body: moneyMails[language].givenUpBody(
      about,
      formatMoney(waiting, found.call.currency, language),
      reason.trim(),
    ),
  }))
  return { ok: true }
}

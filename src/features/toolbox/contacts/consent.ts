import { publicViewer, type Viewer } from '../../../platform/access/viewer.ts'
import { audit } from '../../../platform/audit/audit.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { addMonths, dayOf } from '../../../platform/i18n/days.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { refreshEvidence } from '../evidence/refresh-evidence.ts'
import { linkHash } from './link.ts'
import { findByLink, findOwnContact, type OwnContact } from './queries.ts'
import { forgetContact, updateConsent } from './writing/queries.ts'

/** The longest a yes holds, in months from the day it is given. */
const MOST_MONTHS = 24

export const lastDayToChoose = (now: Date) => addMonths(dayOf(now), MOST_MONTHS)

export type Consent = {
  /** YYYY-MM-DD, the last day the person is shown: from today to `MOST_MONTHS` ahead, counted in Norway and Sweden. */
  until: string
  /** As the person wants to be shown; left out, it stays. */
  name?: string
  position?: string
  languages?: Language[]
}
export type Consented =
  | { ok: true }
  | { ok: false; reason: 'unknown-link' | 'until-passed' | 'until-too-late' }
type By = { viewer: Viewer; requestId?: string }

/** The person behind a link says yes until a day, or chooses another day. */
export async function consentToContact(
  tx: Tx,
  token: string,
  consent: Consent,
  options: { now?: Date; requestId?: string } = {},
): Promise<Consented> {
  return give(
    tx,
    { viewer: publicViewer, ...request(options) },
    await byToken(tx, token),
    consent,
    options.now,
  )
}

/** The same by a person who is signed in, for themselves. */
export async function consentAs(
  tx: Tx,
  act: By,
  accountId: string,
  contactId: string,
  consent: Consent,
  now: Date,
): Promise<Consented> {
  return give(tx, act, await findOwnContact(tx, accountId, contactId), consent, now)
}

/** The person behind a link says no, or takes their yes back: nothing about them is kept. False for a link that is not known. */
export async function withdrawContact(
  tx: Tx,
  token: string,
  options: { now?: Date; requestId?: string } = {},
): Promise<boolean> {
  return take(tx, { viewer: publicViewer, ...request(options) }, await byToken(tx, token), options.now)
}

/** The same by a person who is signed in, for themselves. */
export async function withdrawAs(
  tx: Tx,
  act: By,
  accountId: string,
  contactId: string,
  now: Date,
): Promise<boolean> {
  return take(tx, act, await findOwnContact(tx, accountId, contactId), now)
}

async function byToken(tx: Tx, token: string): Promise<OwnContact | undefined> {
  const hash = linkHash(token)
  return hash && findByLink(tx, hash)
}

const request = ({ requestId }: { requestId?: string }) => (requestId === undefined ? {} : { requestId })

async function give(
  tx: Tx,
  by: By,
  contact: OwnContact | undefined,
  consent: Consent,
  now: Date = new Date(),
): Promise<Consented> {
  if (!contact) return { ok: false, reason: 'unknown-link' }
  if (consent.until < dayOf(now)) return { ok: false, reason: 'until-passed' }
  if (consent.until > lastDayToChoose(now)) return { ok: false, reason: 'until-too-late' }
  const { name = contact.name, position = contact.position, languages = contact.languages } = consent
  const given = { until: consent.until, name, position, languages, at: now }
  if (!(await updateConsent(tx, contact.id, given))) return { ok: false, reason: 'unknown-link' }
  await audit(
    tx,
    by,
    'contact-consented',
    { kind: 'adoption', id: contact.adoptionId },
    { contact: contact.id, until: consent.until },
  )
  await refreshEvidence(tx, [contact.measureId], now)
  return { ok: true }
}

async function take(
  tx: Tx,
  by: By,
  contact: OwnContact | undefined,
  now: Date = new Date(),
): Promise<boolean> {
  if (!contact || !(await forgetContact(tx, contact.id, now))) return false
  await audit(
    tx,
    by,
    'contact-withdrawn',
    { kind: 'adoption', id: contact.adoptionId },
    { contact: contact.id },
  )
  await refreshEvidence(tx, [contact.measureId], now)
  return true
}

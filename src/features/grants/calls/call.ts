import type { Currency } from '../../../platform/forms/answer.ts'
import type { Words } from '../../../platform/forms/definition.ts'
import type { Language } from '../../../platform/i18n/languages.ts'
import { localDay, type TimeZone } from '../../../platform/i18n/zones.ts'
import type { CallTranslations } from './translations/call-words.ts'

/**
 * What readers score, 1 to 6; the weights of a call are shares of their sum. Of one of the call's own, `written` has the languages that
 * somebody wrote the label in; in the others it stands in the call's.
 */
export type Criterion = { id: string; label: Words; weight: number; written?: Language[] }

export type CallState = 'draft' | 'published' | 'withdrawn'

/** What a call says. Amounts are whole units of its currency; days are YYYY-MM-DD. */
export type CallText = {
  language: Language
  title: string
  purpose: string
  eligibility: string
  /** Kinds of organisations that may stand behind an application; the one that applies is always a municipality. */
  applicants: string[]
  currency: Currency
  pot: number
  ceiling: number
  /** The least share of the whole cost that the applicant and others carry. */
  coFinancingPercent: number
  /** A grant above this needs a second person's yes. */
  twoPersonLimit: number
  opensOn: string
  /** The last day to apply, until midnight in the call's zone; as written, whatever day of the week it is. */
  closesOn: string
  formVersionId: string
  reportFormVersionId: string
  reportDays: number
  /** Days to answer an offer within, from the day it is decided: 7 to 365. */
  answerDays: number
  criteria: Criterion[]
  /** The measures it is meant to start; none means any. */
  measureIds: string[]
  translations?: CallTranslations
}

/** Who runs a call, and whose money it is; neither changes. */
export type CallOwner = {
  partnershipId: string
  organisationId: string
  programmeId: string | null
  timeZone: TimeZone
}

export type FoundCall = CallText &
  CallOwner & {
    id: string
    slug: string
    state: CallState
    version: number
    publishedAt: Date | null
    partnership: string
    organisation: string
    /** Applications that have been begun, withdrawn ones too; 0 for visitors, whom it does not concern. */
    applications: number
    /** What grants that were accepted take of the pot, as everybody may know: less what was given up or came back. */
    awarded: number
    /** The viewer runs it: an officer of its partnership or an administrator. */
    mayRun: boolean
  }

export type CallPhase = 'coming' | 'open' | 'closed'

/** Where a call stands at an instant, by the calendar of its zone: the last day to apply is open until midnight. */
export function callPhase(
  call: { opensOn: string; closesOn: string; timeZone: TimeZone },
  now: Date,
): CallPhase {
  const day = localDay(now, call.timeZone)
  if (day < call.opensOn) return 'coming'
  return day > call.closesOn ? 'closed' : 'open'
}

import { describe, expect, test } from 'vitest'
import { languages } from '../../../platform/i18n/languages.ts'
import { type Looking, type MainAct, mainActOf, type Review } from './main-act.ts'
import { nextSaid } from './next-said.ts'
import {
  type NextFacts,
  type NextName,
  type NextStep,
  nextNames,
  nextStepOf,
  type Turn,
} from './next-step.ts'

const today = '2027-03-01'
const base: NextFacts = {
  state: 'draft',
  phase: 'open',
  opensOn: '2027-01-01',
  closesOn: '2027-04-01',
  region: 'Vesterålen regionråd',
  currency: 'NOK',
  decision: null,
  payable: 0,
  unpaid: 0,
  owed: null,
}
const offer: NonNullable<NextFacts['decision']> = {
  amount: 60_000,
  answerBy: '2027-03-01',
  accepted: false,
  declined: false,
  reportDueOn: null,
  reportApproved: false,
  reportReturned: false,
}
const held = { ...offer, accepted: true, reportDueOn: '2027-09-01' }
const owed = { amount: 5_000, dueOn: '2027-05-01' }

describe('what happens next, and whose turn it is', () => {
  test.each<
    [facts: Partial<NextFacts>, name: NextName, turn: Turn, day?: string | null, amount?: number | null]
  >([
    [{}, 'draft', 'applicant', '2027-04-01'],
    [{ phase: 'coming' }, 'draftComing', 'applicant', '2027-01-01'],
    [{ phase: 'closed' }, 'draftClosed', 'nobody', '2027-04-01'],
    [{ state: 'submitted' }, 'submitted', 'region'],
    [{ state: 'in-review' }, 'inReview', 'readers'],
    [{ state: 'granted', decision: offer }, 'offered', 'applicant', '2027-03-01', 60_000],
    [{ state: 'partly-granted', decision: offer }, 'offered', 'applicant', '2027-03-01', 60_000],
    // From the day after on it is too late, whether or not anybody has noted it.
    [{ state: 'granted', decision: { ...offer, answerBy: '2027-02-28' } }, 'lapsed', 'region', '2027-02-28'],
    [{ state: 'lapsed', decision: offer }, 'lapsed', 'region', '2027-03-01'],
    [{ state: 'withdrawn' }, 'withdrawn', 'nobody'],
    [{ state: 'withdrawn', decision: { ...offer, declined: true } }, 'declined', 'nobody'],
    [{ state: 'rejected', decision: { ...offer, amount: 0 } }, 'rejected', 'nobody'],
    [{ state: 'granted', decision: held }, 'accepted', 'applicant', '2027-09-01'],
    [
      { state: 'granted', decision: held, payable: 45_000, unpaid: 60_000 },
      'acceptedToPay',
      'region',
      '2027-09-01',
      45_000,
    ],
    [{ state: 'partly-paid', decision: held, unpaid: 15_000 }, 'accepted', 'applicant', '2027-09-01'],
    [{ state: 'paid', decision: held }, 'accepted', 'applicant', '2027-09-01'],
    [
      { state: 'paid', decision: { ...held, reportDueOn: '2027-02-28' }, payable: 1, unpaid: 1 },
      'reportLate',
      'applicant',
      '2027-02-28',
    ],
    [
      { state: 'paid', decision: { ...held, reportReturned: true } },
      'reportReturned',
      'applicant',
      '2027-09-01',
    ],
    [{ state: 'reported', decision: held, unpaid: 15_000 }, 'reported', 'region'],
    [
      { state: 'reported', decision: { ...held, reportApproved: true }, payable: 15_000, unpaid: 15_000 },
      'approvedUnpaid',
      'region',
      null,
      15_000,
    ],
    [{ state: 'reported', decision: { ...held, reportApproved: true } }, 'approved', 'region'],
    [{ state: 'reported', decision: held, owed }, 'repay', 'applicant', '2027-05-01', 5_000],
    [{ state: 'closed', decision: held }, 'closed', 'nobody'],
    [{ state: 'closed', decision: held, owed }, 'repay', 'applicant', '2027-05-01', 5_000],
    [{ state: 'repaid', decision: held }, 'repaid', 'nobody'],
  ])('%j', (facts, name, turn, day = null, amount = null) => {
    expect(nextStepOf({ ...base, ...facts }, today)).toEqual({ name, turn, day, amount })
  })

  test('is said in every state, to both sides, in four languages, with the day and the amount it rests on', () => {
    const step = { turn: 'nobody', day: '2027-09-01', amount: 60_000 } as const
    for (const language of languages)
      for (const to of ['applicant', 'others'] as const) {
        const said = nextNames.map((name) => {
          const next = { step: { ...step, name }, region: 'Regionrådet', currency: 'NOK', accepted: true }
          return nextSaid(next, to, language)
        })
        expect(new Set(said).size).toBe(nextNames.length)
        for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
        expect(said[nextNames.indexOf('offered')]?.replaceAll('\u00a0', ' ')).toMatch(/60[ ,]000.*2027/)
      }
  })
})

const nobody: Looking = {
  accountId: 'me',
  applies: false,
  handles: false,
  reader: undefined,
  ownReport: false,
}
const applicant: Looking = { ...nobody, applies: true }
const officer: Looking = { ...nobody, handles: true }
const asked: Looking = { ...nobody, reader: { conflict: null, sentAt: null } }
const reader: Looking = { ...nobody, reader: { conflict: false, sentAt: null } }
const done: Looking = { ...nobody, reader: { conflict: false, sentAt: new Date(0) } }
const none: Review = { readers: 0, sent: 0, least: 2, proposedBy: null }
const read: Review = { readers: 2, sent: 2, least: 2, proposedBy: null }

describe('the one thing a person is led to', () => {
  test.each<
    [
      who: string,
      looking: Looking,
      name: NextName,
      act: MainAct | null,
      more?: { missing?: number; review?: Review },
    ]
  >([
    ['the applicant with things missing', applicant, 'draft', 'write', { missing: 10 }],
    ['the applicant with nothing missing', applicant, 'draftWhole', 'send', { missing: 0 }],
    ['the applicant before the first day', applicant, 'draftComing', 'write', { missing: 1 }],
    ['the applicant, ready before the first day', applicant, 'draftComing', null, { missing: 0 }],
    ['the applicant too late', applicant, 'draftClosed', null, { missing: 1 }],
    // An officer who edits the linked project may write; it is not their turn.
    ['an officer, of a draft', officer, 'draft', null, { missing: 1 }],
    ['the applicant', applicant, 'submitted', null],
    ['the applicant', applicant, 'inReview', null],
    ['the applicant', applicant, 'offered', 'answer'],
    ['the applicant', applicant, 'accepted', 'report'],
    ['the applicant', applicant, 'acceptedToPay', 'report'],
    ['the applicant', applicant, 'reportReturned', 'report'],
    ['the applicant', applicant, 'reportLate', 'report'],
    ['the applicant', applicant, 'reported', null],
    ['the applicant', applicant, 'rejected', null],
    ['the applicant', applicant, 'repay', null],
    ['a reader who has not declared', asked, 'submitted', 'declare'],
    ['a reader who has declared', reader, 'inReview', 'assess'],
    ['a reader who has sent', done, 'inReview', null],
    ['a reader, once it is decided', reader, 'offered', null],
    [
      'an officer who reads it too',
      { ...officer, reader: reader.reader },
      'inReview',
      'assess',
      { review: read },
    ],
    ['an officer without readers', officer, 'submitted', 'readers', { review: none }],
    ['an officer with one reader', officer, 'inReview', 'readers', { review: { ...none, readers: 1 } }],
    [
      'an officer whose readers read',
      officer,
      'inReview',
      null,
      { review: { ...none, readers: 2, sent: 1 } },
    ],
    ['an officer with two assessments', officer, 'inReview', 'decide', { review: read }],
    ['the second decider', officer, 'inReview', 'confirm', { review: { ...read, proposedBy: 'other' } }],
    ['who proposed', officer, 'inReview', null, { review: { ...read, proposedBy: 'me' } }],
    ['an officer', officer, 'offered', null],
    ['an officer', officer, 'lapsed', 'newDay'],
    ['an officer', officer, 'accepted', null],
    ['an officer', officer, 'acceptedToPay', 'pay'],
    ['an officer', officer, 'reportLate', null],
    ['an officer', officer, 'reportReturned', null],
    ['an officer', officer, 'reported', 'readReport'],
    ['an officer who wrote in the report', { ...officer, ownReport: true }, 'reported', null],
    ['an officer', officer, 'approvedUnpaid', 'pay'],
    ['an officer', officer, 'approved', 'close'],
    ['an officer', officer, 'repay', 'receive'],
    ['an officer', officer, 'closed', null],
    ['an officer who is tied to it', nobody, 'inReview', null, { review: read }],
  ])('%s, %s %s → %s', (_who, looking, name, act, more = {}) => {
    const step: NextStep = { name, turn: 'nobody', day: null, amount: null }
    expect(mainActOf(step, looking, { missing: more.missing ?? 0, review: more.review })).toBe(act)
  })
})

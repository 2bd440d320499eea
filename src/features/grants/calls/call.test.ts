import { describe, expect, test } from 'vitest'
import { type CallPhase, type CallText, callPhase } from './call.ts'
import { breaksTrust } from './save-call.ts'

describe('a call is open from its first day to midnight of its last, where it is', () => {
  const call = { opensOn: '2027-01-04', closesOn: '2027-01-31', timeZone: 'Europe/Oslo' as const }
  test.each<[now: string, phase: CallPhase]>([
    ['2027-01-03T22:59:59Z', 'coming'],
    ['2027-01-03T23:00:00Z', 'open'],
    ['2027-01-31T22:59:59Z', 'open'],
    ['2027-01-31T23:00:00Z', 'closed'],
  ])('%s', (now, phase) => {
    expect(callPhase(call, new Date(now))).toBe(phase)
  })

  test('a last day that is a Sunday stays a Sunday, also when the clocks change', () => {
    const spring = { ...call, opensOn: '2027-03-01', closesOn: '2027-03-28' }
    expect(callPhase(spring, new Date('2027-03-28T21:59:59Z'))).toBe('open')
    expect(callPhase(spring, new Date('2027-03-28T22:00:00Z'))).toBe('closed')
  })
})

describe('a call with applications', () => {
  const words = (text: string) => ({ nb: text, nn: text, sv: text, en: text })
  const before: CallText = {
    language: 'nb',
    title: 'Tilskudd',
    purpose: 'Til noe.',
    eligibility: 'Alle.',
    applicants: ['municipality'],
    currency: 'NOK',
    pot: 100,
    ceiling: 50,
    coFinancingPercent: 10,
    twoPersonLimit: 20,
    opensOn: '2027-01-01',
    closesOn: '2027-02-01',
    formVersionId: 'form',
    reportFormVersionId: 'report',
    reportDays: 60,
    answerDays: 30,
    criteria: [{ id: 'need', label: words('Behov'), weight: 1 }],
    measureIds: [],
  }
  test('changes in words and may get a later deadline', () => {
    const after = { ...before, title: 'Nytt', purpose: 'Nytt.', eligibility: 'Nytt.', closesOn: '2027-03-01' }
    expect(breaksTrust(before, after)).toEqual([])
  })

  test('may be given in more languages, and its own criteria too', () => {
    const label = words('Flere sammen')
    const own = { ...before, criteria: [{ id: 'own-1', label, weight: 1, written: ['nb' as const] }] }
    const swedish = {
      ...own,
      translations: { sv: { title: 'Bidrag' } },
      criteria: [
        {
          id: 'own-1',
          label: { ...label, sv: 'Flera tillsammans' },
          weight: 1,
          written: ['nb' as const, 'sv' as const],
        },
      ],
    }
    expect(breaksTrust(own, swedish)).toEqual([])
    const other = { ...own, criteria: [{ id: 'own-1', label: { ...label, nb: 'Noe annet' }, weight: 1 }] }
    expect(breaksTrust(own, other)).toEqual(['criteria'])
  })

  test.each<[field: string, change: Partial<CallText>]>([
    ['closesOn', { closesOn: '2027-01-31' }],
    ['opensOn', { opensOn: '2027-01-02' }],
    ['pot', { pot: 101 }],
    ['ceiling', { ceiling: 49 }],
    ['coFinancingPercent', { coFinancingPercent: 11 }],
    ['twoPersonLimit', { twoPersonLimit: 21 }],
    ['formVersionId', { formVersionId: 'another' }],
    ['criteria', { criteria: [{ id: 'need', label: words('Behov'), weight: 2 }] }],
    ['measureIds', { measureIds: ['one'] }],
    ['reportDays', { reportDays: 30 }],
    ['answerDays', { answerDays: 14 }],
  ])('keeps %s', (field, change) => {
    expect(breaksTrust(before, { ...before, ...change })).toEqual([field])
  })
})

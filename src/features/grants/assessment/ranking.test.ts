import { describe, expect, test } from 'vitest'
import type { Assessment } from './queries.ts'
import { ranks, standingOf, weightedMean } from './ranking.ts'

const words = (text: string) => ({ nb: text, nn: text, sv: text, en: text })
const criteria = [
  { id: 'need', label: words('Behov'), weight: 3 },
  { id: 'plan', label: words('Plan'), weight: 1 },
]
const assessment = (scores: Record<string, number>, changes: Partial<Assessment> = {}): Assessment => ({
  accountId: crypto.randomUUID(),
  name: 'Leser',
  assignedAt: new Date(0),
  conflict: false,
  conflictNote: '',
  declaredAt: new Date(0),
  scores,
  comment: '',
  sentAt: new Date(0),
  ...changes,
})

describe('the standing of an application', () => {
  test('is the mean of the readers’ weighted means, with the lowest and the highest', () => {
    const standing = standingOf(criteria, [
      assessment({ need: 6, plan: 2 }),
      assessment({ need: 4, plan: 4 }),
    ])
    expect(standing).toEqual({ sent: 2, readers: 2, mean: 4.5, low: 4, high: 5, differs: [] })
  })

  test.each([
    [[1, 3], []],
    [[1, 4], ['plan']],
    [[6, 3], ['plan']],
    [[2, 5, 4], ['plan']],
    [[3, 5], []],
  ])('readers giving %j for one criterion are marked %j', (given, differs) => {
    const all = given.map((plan) => assessment({ need: 4, plan }))
    expect(standingOf(criteria, all).differs).toEqual(differs)
  })

  test('leaves out what is not sent, and everybody with an interest', () => {
    const standing = standingOf(criteria, [
      assessment({ need: 5, plan: 5 }),
      assessment({ need: 1, plan: 1 }, { sentAt: null }),
      assessment({ need: 1, plan: 1 }, { conflict: true, sentAt: null }),
      assessment({}, { conflict: null, sentAt: null }),
    ])
    expect(standing).toEqual({ sent: 1, readers: 3, mean: 5, low: 5, high: 5, differs: [] })
  })

  test('is none before the first, and a score that is missing makes no mean', () => {
    expect(standingOf(criteria, []).mean).toBeNull()
    expect(weightedMean(criteria, { need: 5 })).toBeUndefined()
    expect(weightedMean([], {})).toBeUndefined()
  })

  test('gives places; those equal to a hundredth share one', () => {
    const places = ranks([
      { id: 'a', mean: 4.5 },
      { id: 'b', mean: 5.001 },
      { id: 'c', mean: null },
      { id: 'd', mean: 5.004 },
      { id: 'e', mean: 3 },
    ])
    expect([...places]).toEqual([
      ['a', 3],
      ['b', 1],
      ['d', 1],
      ['e', 4],
    ])
  })
})

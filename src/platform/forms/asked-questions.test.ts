import { describe, expect, test } from 'vitest'
import type { Answers, DraftAnswer } from './answer.ts'
import { answersOf, askedQuestions, computeAnswers } from './asked-questions.ts'
import type { Condition } from './definition.ts'
import { form, inAll } from './testing.test-support.ts'

const label = inAll('Label')
const before = [
  { key: 'note', kind: 'text', label },
  { key: 'open', kind: 'yes-no', label },
  {
    key: 'goals',
    kind: 'choices',
    label,
    options: [
      { id: 'x', label },
      { id: 'y', label },
    ],
  },
  { key: 'families', kind: 'number', label },
  { key: 'grant', kind: 'money', label },
]
const asked = (when: Condition, answers: Answers) =>
  askedQuestions(form([...before, { key: 'last', kind: 'text', label, when }]), answers).has('last')

describe('conditions', () => {
  const answers: Answers = {
    note: 'Svar',
    open: 'yes',
    goals: { chosen: [{ id: 'x' }] },
    families: 30,
    grant: { amountOre: 50_000_00, currency: 'NOK' },
  }
  test.each<[Condition, boolean, boolean]>([
    [{ question: 'note', answered: true }, true, false],
    [{ question: 'note', answered: false }, false, true],
    [{ question: 'open', is: 'yes' }, true, false],
    [{ question: 'open', is: 'no' }, false, false],
    [{ question: 'goals', includes: 'x' }, true, false],
    [{ question: 'goals', includes: 'y' }, false, false],
    [{ question: 'families', atLeast: 30 }, true, false],
    [{ question: 'families', atLeast: 30.5 }, false, false],
    [{ question: 'grant', atLeast: 50_000 }, true, false],
    [{ question: 'grant', atLeast: 50_000.01 }, false, false],
    [{ not: { question: 'open', is: 'no' } }, true, true],
    [
      {
        all: [
          { question: 'open', is: 'yes' },
          { question: 'note', answered: false },
        ],
      },
      false,
      false,
    ],
    [
      {
        any: [
          { question: 'open', is: 'no' },
          { question: 'note', answered: true },
        ],
      },
      true,
      false,
    ],
  ])('%j holds with answers: %s, without: %s', (condition, withAnswers, without) => {
    expect(asked(condition, answers)).toBe(withAnswers)
    expect(asked(condition, {})).toBe(without)
  })

  test('a question that is not asked answers nothing to those after it', () => {
    const chain = form([
      { key: 'open', kind: 'yes-no', label },
      { key: 'more', kind: 'yes-no', label, when: { question: 'open', is: 'yes' } },
      { key: 'last', kind: 'text', label, when: { question: 'more', is: 'yes' } },
    ])
    expect([...askedQuestions(chain, { open: 'yes', more: 'yes' })]).toEqual(['open', 'more', 'last'])
    expect([...askedQuestions(chain, { open: 'no', more: 'yes' })]).toEqual(['open'])
  })

  test('a section that is not asked takes its questions with it', () => {
    const definition = form(
      [{ key: 'open', kind: 'yes-no', label }],
      [{ key: 'inside', kind: 'text', label }],
    )
    const [, section] = definition.sections
    if (section) section.when = { question: 'open', is: 'yes' }
    expect([...askedQuestions(definition, {})]).toEqual(['open'])
    expect([...askedQuestions(definition, { open: 'yes' })]).toEqual(['open', 'inside'])
  })
})

describe('computed answers', () => {
  const budget = form([
    { key: 'grant', kind: 'money', label },
    { key: 'own', kind: 'money', label },
    {
      key: 'costs',
      kind: 'table',
      label,
      columns: [
        { id: 'amount', kind: 'money', label },
        { id: 'hours', kind: 'number', label },
      ],
    },
    {
      key: 'income',
      kind: 'computed',
      label,
      compute: { how: 'sum', of: ['grant', 'own'] },
      shownAs: 'money',
    },
    {
      key: 'spent',
      kind: 'computed',
      label,
      compute: { how: 'sum', of: ['costs.amount'] },
      shownAs: 'money',
    },
    {
      key: 'hours',
      kind: 'computed',
      label,
      compute: { how: 'sum', of: ['costs.hours'] },
      shownAs: 'number',
    },
    {
      key: 'left',
      kind: 'computed',
      label,
      compute: { how: 'difference', of: ['income', 'spent'] },
      shownAs: 'money',
    },
    {
      key: 'share',
      kind: 'computed',
      label,
      compute: { how: 'share', of: ['spent', 'income'] },
      shownAs: 'share',
    },
    { key: 'lines', kind: 'computed', label, compute: { how: 'count', of: ['costs'] }, shownAs: 'number' },
  ])
  const nok = (amountOre: number) => ({ amountOre, currency: 'NOK' as const })

  test('sums, differences, shares and counts', () => {
    const costs = [
      { amount: 10, hours: 0.1 },
      { amount: 20, hours: 0.2 },
      { amount: null, hours: null },
    ]
    expect(computeAnswers(budget, { grant: nok(100), own: nok(20), costs })).toMatchObject({
      income: 120,
      spent: 30,
      hours: 0.3,
      left: 90,
      share: 0.25,
      lines: 3,
    })
  })

  test('nothing answered gives nothing, not nought; a typed figure in the place of a computed one is dropped', () => {
    expect(computeAnswers(budget, { income: 5, share: 9 })).toEqual({})
  })

  test('two currencies are never added, and nothing is divided by nought', () => {
    const mixed = computeAnswers(budget, {
      grant: nok(100),
      own: { amountOre: 5, currency: 'EUR' },
      costs: [{ amount: 1, hours: null }],
    })
    expect(mixed).not.toHaveProperty('income')
    expect(computeAnswers(budget, { grant: nok(0), costs: [{ amount: 1, hours: null }] })).not.toHaveProperty(
      'share',
    )
  })

  test('a computed figure opens a question', () => {
    const definition = form([
      { key: 'a', kind: 'money', label },
      { key: 'b', kind: 'computed', label, compute: { how: 'sum', of: ['a'] }, shownAs: 'money' },
      { key: 'c', kind: 'text', label, when: { question: 'b', atLeast: 100 } },
    ])
    expect(askedQuestions(definition, { a: nok(99_99) }).has('c')).toBe(false)
    expect(askedQuestions(definition, { a: nok(100_00) }).has('c')).toBe(true)
  })

  test('what would be sent is what is asked, could be read, and is computed', () => {
    const drafts: Record<string, DraftAnswer> = {
      grant: { state: 'read', value: nok(100) },
      own: { state: 'unread', typed: { '': ['mye'] }, problem: 'amount-unreadable||mye' },
      costs: { state: 'empty' },
    }
    expect(answersOf(budget, drafts)).toEqual({ grant: nok(100), income: 100 })
  })
})

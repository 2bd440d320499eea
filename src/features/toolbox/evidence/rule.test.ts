import { expect, test } from 'vitest'
import {
  defaultRule,
  type EvaluationFacts,
  type Evidence,
  type EvidenceFacts,
  type EvidenceRule,
  evidenceOf,
  wentDown,
  withChange,
} from './rule.ts'

const today = '2026-11-22'
const whole = { aim: true, group: true, steps: true, cost: true, contact: true }

/** Described and reasoned, with these evaluations: one adoption in a municipality of its own for each, unless it says otherwise. */
const facts = (
  evaluations: Partial<EvaluationFacts>[] = [],
  more: Partial<EvidenceFacts> = {},
): EvidenceFacts => ({
  described: whole,
  reasoned: true,
  adoptions: [],
  evaluations: evaluations.map((own, index) => ({
    adoptionId: `adoption ${index}`,
    municipalityKey: `NO-${1800 + index}`,
    checkedOn: '2026-06-01',
    evaluatedOn: '2026-05-01',
    aims: 'fully',
    again: 'yes',
    beforeAfter: false,
    comparison: false,
    told: true,
    formKey: 'measure-evaluation',
    ...own,
  })),
  ...more,
})

const times = (count: number, own: Partial<EvaluationFacts> = {}) => Array.from({ length: count }, () => own)
const figures = { beforeAfter: true }
const failed = { aims: 'not', again: 'no' } as const
const old = { evaluatedOn: '2021-11-22' }

const rows: { because: string; given: EvidenceFacts; level: number | null; rule?: Partial<EvidenceRule> }[] =
  [
    {
      because: 'an aim without steps tells nobody what to do: not yet described well enough for any level',
      given: facts([], { described: { ...whole, steps: false } }),
      level: null,
    },
    {
      because: 'a description that nobody can be asked about is not well described',
      given: facts([], { described: { ...whole, contact: false } }),
      level: null,
    },
    {
      because: 'a source does not help a measure that does not say what it costs',
      given: facts([], { described: { ...whole, cost: false }, reasoned: true }),
      level: null,
    },
    {
      because:
        'aim, group, steps, cost and contact make it well described, and no more without a reason why it should work',
      given: facts([], { reasoned: false }),
      level: 1,
    },
    { because: 'well described and with a reason: reasoned', given: facts(), level: 2 },
    {
      because: 'many who use it and nobody who evaluated it is popularity, not evidence',
      given: facts([], {
        adoptions: Array.from({ length: 17 }, () => ({ municipalityKey: 'NO-1866', state: 'running' })),
      }),
      level: 2,
    },
    { because: 'one result may be chance', given: facts(times(1)), level: 2 },
    {
      because: 'results from two adoptions with the same questions are some evidence',
      given: facts(times(2)),
      level: 3,
    },
    {
      because: 'two results of different questions cannot be put together',
      given: facts([{}, { formKey: 'another-form' }]),
      level: 2,
    },
    {
      because: 'the same adoption evaluated twice is one result',
      given: facts([{ adoptionId: 'same' }, { adoptionId: 'same' }]),
      level: 2,
    },
    {
      because: 'too early to say is not a result',
      given: facts([{}, { aims: 'too-early' }]),
      level: 2,
    },
    {
      because:
        'that it is too early is an answer too: as long as no release tells of it, it is a result like any other',
      given: facts([{ told: false }, { aims: 'too-early', told: false }]),
      level: 3,
    },
    {
      because: 'what is checked tomorrow counts tomorrow',
      given: facts([{}, { checkedOn: '2026-11-23' }]),
      level: 2,
    },
    {
      because:
        'without a reason why it should work two results do not carry it: every level asks for those below',
      given: facts(times(2), { reasoned: false }),
      level: 1,
    },
    {
      because:
        'half of four reached their aims at least in part: mixed, and still some evidence that it can work',
      given: facts([{}, { aims: 'partly' }, { aims: 'not' }, { aims: 'not' }]),
      level: 3,
    },
    {
      because: 'one of three reached the aims: the results speak against it more than for it',
      given: facts([{}, { aims: 'not' }, { aims: 'not' }]),
      level: 2,
    },
    {
      because: 'of two results nothing is told but their number, so a failure does not show in the level yet',
      given: facts([{}, failed]),
      level: 3,
    },
    {
      because: 'five adoptions in three municipalities with figures from before and after are good evidence',
      given: facts(
        times(5, figures).map((own, index) => ({ ...own, municipalityKey: `NO-${1800 + (index % 3)}` })),
      ),
      level: 4,
    },
    { because: 'four with figures are one too few', given: facts([...times(4, figures), {}]), level: 3 },
    {
      because: 'five in two municipalities may say more about the two places than about the measure',
      given: facts(
        times(5, figures).map((own, index) => ({ ...own, municipalityKey: `NO-${1800 + (index % 2)}` })),
      ),
      level: 3,
    },
    { because: 'five results without figures from before are impressions', given: facts(times(5)), level: 3 },
    {
      because: 'good evidence and a comparison with places without the measure is strong evidence',
      given: facts([...times(4, figures), { ...figures, comparison: true }]),
      level: 5,
    },
    {
      because: 'a comparison with few figures skips no level',
      given: facts([...times(3, figures), { comparison: true }]),
      level: 3,
    },
    {
      because:
        'the third from twelve months later has the figures that the first lacked, and the adoption has them',
      given: facts([
        ...times(4, figures),
        { adoptionId: 'fifth', municipalityKey: 'SE-2463' },
        {
          adoptionId: 'fifth',
          municipalityKey: 'SE-2463',
          evaluatedOn: '2026-10-01',
          checkedOn: '2026-10-20',
          ...figures,
        },
      ]),
      level: 4,
    },
    {
      because: 'three tried, none reached anything and none would do it again: shown not to work',
      given: facts(times(3, failed)),
      level: 0,
    },
    {
      because: 'two that failed are too few to say that it does not work, and no result is told of two',
      given: facts(times(2, failed)),
      level: 3,
    },
    {
      because:
        'what no release tells of yet does not move the level: it would tell what the newcomer answered',
      given: facts([...times(3), ...times(4, { ...failed, told: false })]),
      level: 3,
    },
    {
      because:
        'that there are results may be known before what they say: two that no release tells of are two results',
      given: facts(times(2, { told: false })),
      level: 3,
    },
    {
      because: 'figures from before and after count when a release tells of them',
      given: facts([...times(4, figures), { ...figures, told: false }]),
      level: 3,
    },
    {
      because: 'one that reached a part is enough that it is not shown not to work',
      given: facts([...times(3, failed), { aims: 'partly' }]),
      level: 2,
    },
    {
      because: 'none reached the aims, but most would try again: something was learnt, and nothing was shown',
      given: facts([failed, { aims: 'not', again: 'with-changes' }, { aims: 'not', again: 'yes' }]),
      level: 2,
    },
    {
      because: 'exactly half who would not do it again is no majority',
      given: facts([failed, failed, { aims: 'not', again: 'yes' }, { aims: 'not', again: 'with-changes' }]),
      level: 2,
    },
    {
      because: 'shown not to work goes before a description that is not whole',
      given: facts(times(3, failed), { described: { ...whole, aim: false } }),
      level: 0,
    },
    {
      because:
        'it reached its aims at first and not two years later: the latest answer of an adoption speaks',
      given: facts(
        times(3).flatMap((_, index) => [
          { adoptionId: `a${index}`, evaluatedOn: '2024-05-01' },
          { adoptionId: `a${index}`, evaluatedOn: '2026-05-01', ...failed },
        ]),
      ),
      level: 0,
    },
    {
      because: 'on the day an evaluation turns five years it no longer counts',
      given: facts([{}, old]),
      level: 2,
    },
    {
      because: 'the day before it still does',
      given: facts([{}, { evaluatedOn: '2021-11-23' }]),
      level: 3,
    },
    {
      because: 'old failures are no longer held against it either',
      given: facts(times(3, { ...failed, ...old })),
      level: 2,
    },
    {
      because: 'a platform that asks for three results for some evidence gives two none',
      given: facts(times(2)),
      level: 2,
      rule: { someAdoptions: 3 },
    },
    {
      because: 'a platform that lets evaluations count for ten years counts one of five years',
      given: facts([{}, old]),
      level: 3,
      rule: { freshYears: 10 },
    },
  ]

test.each(rows)('$because', ({ given, level, rule }) => {
  expect(evidenceOf(given, { ...defaultRule, ...rule }, today).level).toBe(level)
})

test('more that speaks for a measure never takes it down', () => {
  for (const { given, rule } of rows.filter(({ given }) =>
    given.evaluations.every(({ aims }) => aims !== 'not'),
  )) {
    const before = evidenceOf(given, { ...defaultRule, ...rule }, today).level ?? -1
    const more = { adoptionId: 'one more', municipalityKey: 'SE-2321', beforeAfter: true, comparison: true }
    const with1 = { ...given, evaluations: [...given.evaluations, ...facts([more]).evaluations] }
    expect(evidenceOf(with1, { ...defaultRule, ...rule }, today).level ?? -1).toBeGreaterThanOrEqual(before)
  }
})

test('it says when the level sinks by itself, on the day the first evaluation too many grows old', () => {
  const given = facts([
    { evaluatedOn: '2023-03-01' },
    { evaluatedOn: '2024-02-29' },
    { evaluatedOn: '2025-01-31' },
  ])
  expect(evidenceOf(given, defaultRule, today).nextChange).toEqual({ on: '2029-02-28', level: 2 })
  expect(evidenceOf(given, defaultRule, '2029-02-27').level).toBe(3)
  expect(evidenceOf(given, defaultRule, '2029-02-28').level).toBe(2)
  expect(evidenceOf(given, defaultRule, '2029-02-28').nextChange).toBeUndefined()
})

test('a level that rests on nothing that ages says nothing of a next change', () => {
  expect(evidenceOf(facts(), defaultRule, today).nextChange).toBeUndefined()
})

test('the evidence tells how many results there are, and of their answers only whether the rule is met', () => {
  const told = (evidence: Evidence) => JSON.stringify(evidence)
  const few = [
    facts(times(2, { ...figures, comparison: true })),
    facts(times(2, failed)),
    facts(times(2, { told: false })),
    facts([{ told: false }, { aims: 'too-early', told: false }]),
  ]
  expect(new Set(few.map((given) => told(evidenceOf(given, defaultRule, today)))).size).toBe(1)
  // Of four, three or four reached the aims: nothing in the evidence tells which.
  const many = [
    facts(times(4)),
    facts([...times(3), failed]),
    facts([{ aims: 'partly' }, {}, ...times(2, figures)]),
  ]
  expect(new Set(many.map((given) => told(evidenceOf(given, defaultRule, today)))).size).toBe(1)
})

test('a move down is told with what was lost, and stays told until the next move', () => {
  const given = facts([{}, { evaluatedOn: '2022-01-10' }])
  const before = evidenceOf(given, defaultRule, today)
  const after = withChange(evidenceOf(given, defaultRule, '2027-01-10'), before, '2027-01-10')
  expect(wentDown(after)).toBe(true)
  expect(after.lastChange).toEqual({
    on: '2027-01-10',
    from: 3,
    to: 2,
    lost: [{ name: 'results', met: false, found: 1, needed: 2, tooOld: 1 }],
    ruleChanged: false,
  })
  expect(withChange(evidenceOf(given, defaultRule, '2027-02-01'), after, '2027-02-01').lastChange).toEqual(
    after.lastChange,
  )
})

test('a level that fell because the rule changed says so', () => {
  const before = evidenceOf(facts(times(2)), defaultRule, today)
  const after = withChange(
    evidenceOf(facts(times(2)), { ...defaultRule, someAdoptions: 3 }, today),
    before,
    today,
  )
  expect(after.lastChange).toMatchObject({ from: 3, to: 2, ruleChanged: true })
})

test('from no level to shown not to work is a move down', () => {
  const none = { described: { ...whole, aim: false } }
  const before = evidenceOf(facts([], none), defaultRule, today)
  const after = withChange(evidenceOf(facts(times(3, failed), none), defaultRule, today), before, today)
  expect(wentDown(after)).toBe(true)
  expect(after.lastChange?.lost.map(({ name }) => name)).toEqual(['no-effect'])
})

import { describe, expect, test } from 'vitest'
import { allChanges, allMunicipalities } from '../reference.ts'
import { historyOf } from './history.ts'
import { findMunicipalities, readDay } from './search.ts'

const day = '2026-11-01'
const codes = [
  ...new Map(
    allMunicipalities().map(({ country, code }) => [`${country} ${code}`, { country, code }]),
  ).values(),
]

const histories = codes.map(({ country, code }) => ({
  country,
  code,
  history: historyOf(country, code, day),
}))

describe('the history of a municipality', () => {
  test('is told for every code of the register: each leads somewhere, each event has both its sides', () => {
    const amiss = histories.filter(
      ({ country, code, history }) =>
        history.today.length === 0 ||
        history.formerly.length === 0 ||
        !history.codes.includes(code) ||
        history.events.some(
          ({ from, to }) =>
            from.length === 0 ||
            to.length === 0 ||
            [...from, ...to].some(({ name, key }) => name === '' || !key.startsWith(country)),
        ),
    )
    expect(amiss).toEqual([])
  })

  test('names no code twice in one event, and no event twice', () => {
    const codesOf = (side: { code: string }[]) => side.map(({ code }) => code)
    const twice = (list: string[]) => new Set(list).size < list.length
    const amiss = histories.filter(
      ({ history: { events } }) =>
        twice(events.map(({ date, kind, from, to }) => `${date} ${kind} ${codesOf(from)}>${codesOf(to)}`)) ||
        events.some(({ from, to }) => twice(codesOf(from)) || twice(codesOf(to))),
    )
    expect(amiss).toEqual([])
  })

  test('leaves no change of the register untold', () => {
    const told = new Set<string>()
    for (const { country, history } of histories) {
      for (const { date, from, to } of history.events) {
        for (const source of from)
          for (const target of to) told.add(`${country} ${date} ${source.code}>${target.code}`)
      }
    }
    const untold = allChanges().filter(
      ({ country, date, from, to }) => date <= day && !told.has(`${country} ${date} ${from}>${to}`),
    )
    expect(untold).toEqual([])
  })

  test('needs a weight exactly where a share of a divided municipality, or of a moved part, is not verified', () => {
    const weightOf = (code: string, kind: string) =>
      historyOf('NO', code, day)
        .events.filter((event) => event.kind === kind)
        .map(({ weightNeeded }) => weightNeeded)
    expect(weightOf('5012', 'split')).toEqual([true])
    expect(weightOf('1507', 'split')).toEqual([false])
    expect(weightOf('1624', 'merge')).toEqual([false])
    expect(weightOf('5054', 'border')).toEqual([true])
  })

  test('goes through several changes: Snillfjord of 1613 was recoded before it was divided', () => {
    const { events, related } = historyOf('NO', '1613', day)
    expect(events.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
      '2018-01-01 recode',
      '2020-01-01 split',
    ])
    expect(related.map(({ code }) => code)).toEqual(['5055', '5056', '5059'])
  })

  test('includes the former codes its projects may stand under', () => {
    expect(historyOf('NO', '5054', day).codes.sort()).toEqual(['1624', '1718', '5054'])
    expect(historyOf('NO', '1624', day).codes).toEqual(['1624'])
  })
})

describe('finding a municipality', () => {
  test('by “name in place” gives that one and what it became, and no namesake elsewhere', () => {
    expect(
      findMunicipalities('Bø i Telemark').map(({ municipality, met }) => `${municipality.code} ${met}`),
    ).toEqual(['0821 exact', '4020 absorbed'])
    expect(findMunicipalities('Bø i Vesterålen').map(({ municipality }) => municipality.code)).toEqual([
      '1867',
    ])
  })

  test('by a code that both countries have gives both', () => {
    const keys = findMunicipalities('1860').map(
      ({ municipality }) => `${municipality.country}-${municipality.code}`,
    )
    expect(keys.length).toBeGreaterThan(0)
    const shared = codes.filter(
      ({ country, code }) =>
        country === 'NO' && codes.some((each) => each.country === 'SE' && each.code === code),
    )
    for (const { code } of shared) expect(findMunicipalities(code)).toHaveLength(2)
    expect(shared.length).toBeGreaterThan(0)
  })

  test.each([
    ['', { ok: true, day: undefined }],
    ['2014-04-23', { ok: true, day: '2014-04-23' }],
    ['23.4.2014', { ok: true, day: '2014-04-23' }],
    ['23/04/2014', { ok: true, day: '2014-04-23' }],
    ['2005-12-31', { ok: false, reason: 'dayTooEarly' }],
    ['30.2.2014', { ok: false, reason: 'dayInvalid' }],
    ['2014', { ok: false, reason: 'dayInvalid' }],
  ])('reads the day %j', (typed, expected) => {
    expect(readDay(typed)).toEqual(expected)
  })
})

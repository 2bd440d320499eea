import { describe, expect, test } from 'vitest'
import { addMonths, monthEnd } from '../../../platform/i18n/days.ts'
import { daysLeft, dueInstant, localDay } from './deadlines.ts'
import { occurrence, occurrencesBetween, readyOn } from './occurrences.ts'
import type { TimeZone } from './working-days.ts'

const oslo = 'Europe/Oslo'
const stockholm = 'Europe/Stockholm'

describe('a report is late from the end of its day, where the funder is', () => {
  test.each<[what: string, due: string, zone: TimeZone, late: string]>([
    ['winter', '2014-01-31', oslo, '2014-01-31T23:00:00Z'],
    ['summer', '2014-07-01', stockholm, '2014-07-01T22:00:00Z'],
    ['the last working day before summer time', '2014-03-28', oslo, '2014-03-28T23:00:00Z'],
    ['the Sunday clocks go forward, so Monday in summer time', '2014-03-30', oslo, '2014-03-31T22:00:00Z'],
    ['the Sunday clocks go back, so Monday in winter time', '2014-10-26', stockholm, '2014-10-27T23:00:00Z'],
    ['the Friday before clocks go back', '2014-10-24', stockholm, '2014-10-24T22:00:00Z'],
    ['leap day', '2024-02-29', oslo, '2024-02-29T23:00:00Z'],
    ['new year’s eve is a working day in Norway', '2014-12-31', oslo, '2014-12-31T23:00:00Z'],
    ['and not in Sweden', '2014-12-31', stockholm, '2015-01-02T23:00:00Z'],
    ['Easter in the week after the clocks', '2013-03-29', oslo, '2013-04-02T22:00:00Z'],
  ])('%s', (_, due, zone, late) => {
    expect(dueInstant(due, zone).toISOString()).toBe(new Date(late).toISOString())
  })

  test('a day of 23 or 25 hours begins once and ends where the next begins', () => {
    for (const zone of [oslo, stockholm] satisfies TimeZone[]) {
      for (const day of ['2014-03-30', '2014-10-26', '2026-03-29', '2026-10-25', '2024-02-29']) {
        const noon = new Date(`${day}T11:00:00Z`)
        expect(localDay(noon, zone)).toBe(day)
      }
      expect(localDay(new Date('2014-03-29T22:59:59Z'), zone)).toBe('2014-03-29')
      expect(localDay(new Date('2014-03-29T23:00:00Z'), zone)).toBe('2014-03-30')
      expect(localDay(new Date('2014-03-30T21:59:59Z'), zone)).toBe('2014-03-30')
      expect(localDay(new Date('2014-03-30T22:00:00Z'), zone)).toBe('2014-03-31')
      expect(localDay(new Date('2014-10-26T22:59:59Z'), zone)).toBe('2014-10-26')
      expect(localDay(new Date('2014-10-26T23:00:00Z'), zone)).toBe('2014-10-27')
    }
  })
})

describe('days left are counted by the calendar', () => {
  test.each<[what: string, due: string, zone: TimeZone, now: string, left: number]>([
    ['on the day, in the morning', '2014-04-01', oslo, '2014-04-01T05:00:00Z', 0],
    ['on the day, a second before midnight', '2014-04-01', oslo, '2014-04-01T21:59:59Z', 0],
    ['a second later', '2014-04-01', oslo, '2014-04-01T22:00:00Z', -1],
    ['the evening before, by universal time', '2014-04-01', oslo, '2014-03-31T21:59:59Z', 1],
    ['the same hour after midnight in Oslo', '2014-04-01', oslo, '2014-03-31T22:00:00Z', 0],
    ['over the night clocks go forward', '2014-03-31', stockholm, '2014-03-29T23:30:00Z', 1],
    ['over the night clocks go back', '2014-10-27', stockholm, '2014-10-25T22:30:00Z', 1],
    ['over leap day', '2024-03-01', oslo, '2024-02-28T12:00:00Z', 2],
    ['over February of a common year', '2023-03-01', oslo, '2023-02-28T12:00:00Z', 1],
    ['30 days', '2014-04-01', oslo, '2014-03-02T12:00:00Z', 30],
    ['a Saturday counts as Monday', '2014-02-01', oslo, '2014-02-01T12:00:00Z', 2],
    ['a moved deadline is counted from its new day', '2014-05-05', oslo, '2014-04-02T12:00:00Z', 33],
  ])('%s', (_, due, zone, now, left) => {
    expect(daysLeft(due, zone, new Date(now))).toBe(left)
  })

  test('there are days left exactly until the report is late', () => {
    for (const zone of [oslo, stockholm] satisfies TimeZone[]) {
      for (const due of [
        '2014-03-28',
        '2014-03-30',
        '2014-10-26',
        '2014-12-31',
        '2024-02-29',
        '2026-04-03',
      ]) {
        const late = dueInstant(due, zone)
        expect(daysLeft(due, zone, new Date(late.getTime() - 1))).toBe(0)
        expect(daysLeft(due, zone, late)).toBe(-1)
      }
    }
  })
})

describe('months', () => {
  test.each([
    ['2014-01-31', 1, '2014-02-28'],
    ['2014-01-31', 2, '2014-03-31'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2016-02-29', 12, '2017-02-28'],
    ['2016-02-29', 48, '2020-02-29'],
    ['2014-12-15', 1, '2015-01-15'],
    ['2014-01-15', -1, '2013-12-15'],
    ['2014-03-31', -1, '2014-02-28'],
    ['2100-01-31', 1, '2100-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected)
  })

  test('the last day of a month', () => {
    expect([monthEnd('2024-02-10'), monthEnd('2014-01-31', -1), monthEnd('2014-12-01', 1)]).toEqual([
      '2024-02-29',
      '2013-12-31',
      '2015-01-31',
    ])
  })
})

describe('a series of reports', () => {
  const dues = (firstDueOn: string, intervalMonths: number, count: number) =>
    Array.from(
      { length: count },
      (_, number) => occurrence({ firstDueOn, intervalMonths, firstPeriodTo: null }, number).dueOn,
    )

  test('first due on 31 January, every month, falls on each month’s last day and comes back to the 31st', () => {
    expect(dues('2016-01-31', 1, 6)).toEqual([
      '2016-01-31',
      '2016-02-29',
      '2016-03-31',
      '2016-04-30',
      '2016-05-31',
      '2016-06-30',
    ])
  })

  test('first due on leap day, every year, comes back to leap day', () => {
    expect(dues('2016-02-29', 12, 5)).toEqual([
      '2016-02-29',
      '2017-02-28',
      '2018-02-28',
      '2019-02-28',
      '2020-02-29',
    ])
  })

  test('without more said, a report is about the months that ended before it is due', () => {
    const rhythm = { firstDueOn: '2014-01-31', intervalMonths: 12, firstPeriodTo: null }
    expect(occurrence(rhythm, 0)).toEqual({
      dueOn: '2014-01-31',
      periodFrom: '2013-01-01',
      periodTo: '2013-12-31',
    })
    expect(occurrence({ ...rhythm, intervalMonths: 1 }, 2)).toEqual({
      dueOn: '2014-03-31',
      periodFrom: '2014-02-01',
      periodTo: '2014-02-28',
    })
  })

  test('a period that was said is kept apart from the deadline: the year 2013, due in April 2014', () => {
    const rhythm = { firstDueOn: '2014-04-01', intervalMonths: 12, firstPeriodTo: '2013-12-31' }
    expect([0, 1, 2].map((number) => occurrence(rhythm, number))).toEqual([
      { dueOn: '2014-04-01', periodFrom: '2013-01-01', periodTo: '2013-12-31' },
      { dueOn: '2015-04-01', periodFrom: '2014-01-01', periodTo: '2014-12-31' },
      { dueOn: '2016-04-01', periodFrom: '2015-01-01', periodTo: '2015-12-31' },
    ])
  })

  test('periods follow each other without a gap or an overlap, over leap years and odd lengths', () => {
    for (const [intervalMonths, firstPeriodTo] of [
      [1, '2015-11-30'],
      [3, '2015-11-30'],
      [6, '2016-02-29'],
      [4, '2016-01-15'],
      [12, '2016-02-29'],
    ] as const) {
      const rhythm = { firstDueOn: '2016-03-31', intervalMonths, firstPeriodTo }
      for (let number = 1; number < 60; number += 1) {
        const before = occurrence(rhythm, number - 1)
        const after = occurrence(rhythm, number)
        const dayAfter = new Date(Date.parse(`${before.periodTo}T00:00:00Z`) + 86_400_000)
        expect(after.periodFrom).toBe(dayAfter.toISOString().slice(0, 10))
        expect(after.periodFrom < after.periodTo).toBe(true)
      }
    }
  })

  test('what is due between two days', () => {
    const rhythm = { firstDueOn: '2014-01-31', intervalMonths: 6, firstPeriodTo: null }
    expect(occurrencesBetween(rhythm, '2014-01-31', '2015-01-31').map(({ dueOn }) => dueOn)).toEqual([
      '2014-01-31',
      '2014-07-31',
      '2015-01-31',
    ])
    expect(occurrencesBetween(rhythm, '2010-01-01', '2014-01-30')).toEqual([])
  })

  test('a report is there when its period has ended, and at the latest 60 days before it is due', () => {
    expect(readyOn({ dueOn: '2014-04-01', periodFrom: '2013-01-01', periodTo: '2013-12-31' })).toBe(
      '2014-01-01',
    )
    expect(readyOn({ dueOn: '2014-01-31', periodFrom: '2013-01-01', periodTo: '2013-12-31' })).toBe(
      '2013-12-02',
    )
  })
})

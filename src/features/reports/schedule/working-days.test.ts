import { describe, expect, test } from 'vitest'
import { addDays } from '../../../platform/i18n/days.ts'
import { easterSunday, effectiveDueDay, holidays, isWorkingDay, type TimeZone } from './working-days.ts'

const oslo = 'Europe/Oslo'
const stockholm = 'Europe/Stockholm'
const years = Array.from({ length: 18 }, (_, index) => 2013 + index)

/** Written by hand from printed calendars, not worked out. */
const easter: Record<number, string> = {
  2013: '03-31',
  2014: '04-20',
  2015: '04-05',
  2016: '03-27',
  2017: '04-16',
  2018: '04-01',
  2019: '04-21',
  2020: '04-12',
  2021: '04-04',
  2022: '04-17',
  2023: '04-09',
  2024: '03-31',
  2025: '04-20',
  2026: '04-05',
  2027: '03-28',
  2028: '04-16',
  2029: '04-01',
  2030: '04-21',
}

test.each([
  ...Object.entries(easter),
  // The earliest and the latest Easter there can be, and the two years in which a simpler rule is wrong by a week.
  ['1818', '03-22'],
  ['2038', '04-25'],
  ['1954', '04-18'],
  ['1981', '04-19'],
])('Easter Sunday of %s is %s', (year, day) => {
  expect(easterSunday(Number(year))).toBe(`${year}-${day}`)
})

/** By name, from the days of Easter above; the moving Saturdays of Sweden written out. */
const midsummerDay: Record<number, number> = {
  2013: 22,
  2014: 21,
  2015: 20,
  2016: 25,
  2017: 24,
  2018: 23,
  2019: 22,
  2020: 20,
  2021: 26,
  2022: 25,
  2023: 24,
  2024: 22,
  2025: 21,
  2026: 20,
  2027: 26,
  2028: 24,
  2029: 23,
  2030: 22,
}
const allSaints: Record<number, string> = {
  2013: '11-02',
  2014: '11-01',
  2015: '10-31',
  2016: '11-05',
  2017: '11-04',
  2018: '11-03',
  2019: '11-02',
  2020: '10-31',
  2021: '11-06',
  2022: '11-05',
  2023: '11-04',
  2024: '11-02',
  2025: '11-01',
  2026: '10-31',
  2027: '11-06',
  2028: '11-04',
  2029: '11-03',
  2030: '11-02',
}

describe('the holidays of every year from 2013 to 2030', () => {
  test.each(years)('Norway %i', (year) => {
    const sunday = `${year}-${easter[year]}`
    const expected = [
      ...['01-01', '05-01', '05-17', '12-25', '12-26'].map((day) => `${year}-${day}`),
      ...[-3, -2, 0, 1, 39, 49, 50].map((days) => addDays(sunday, days)),
    ]
    expect([...holidays(year, oslo)].sort()).toEqual([...new Set(expected)].sort())
  })

  test.each(years)('Sweden %i', (year) => {
    const sunday = `${year}-${easter[year]}`
    const midsummer = `${year}-06-${midsummerDay[year]}`
    const expected = [
      ...['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'].map(
        (day) => `${year}-${day}`,
      ),
      ...[-2, 0, 1, 39, 49].map((days) => addDays(sunday, days)),
      addDays(midsummer, -1),
      midsummer,
      `${year}-${allSaints[year]}`,
    ]
    expect([...holidays(year, stockholm)].sort()).toEqual([...new Set(expected)].sort())
  })

  test('Sweden had Whit Monday until 2004 and has had its national day since 2005', () => {
    expect(holidays(2004, stockholm).has('2004-05-31')).toBe(true)
    expect(holidays(2004, stockholm).has('2004-06-06')).toBe(false)
    expect(holidays(2005, stockholm).has('2005-05-16')).toBe(false)
    expect(holidays(2005, stockholm).has('2005-06-06')).toBe(true)
  })
})

describe('a deadline moves to the next working day', () => {
  test.each<[what: string, due: string, inOslo: string, inStockholm: string]>([
    ['an ordinary Tuesday', '2014-04-01', '2014-04-01', '2014-04-01'],
    ['a Saturday', '2014-02-01', '2014-02-03', '2014-02-03'],
    ['a Sunday', '2014-02-02', '2014-02-03', '2014-02-03'],
    ['new year’s day, a Thursday', '2015-01-01', '2015-01-02', '2015-01-02'],
    ['Epiphany', '2015-01-06', '2015-01-06', '2015-01-07'],
    ['Maundy Thursday, where only Norway rests', '2014-04-17', '2014-04-22', '2014-04-17'],
    ['Good Friday, before four days of rest', '2014-04-18', '2014-04-22', '2014-04-22'],
    ['Easter Monday', '2014-04-21', '2014-04-22', '2014-04-22'],
    ['1 May on a Thursday', '2014-05-01', '2014-05-02', '2014-05-02'],
    ['17 May on a Saturday', '2014-05-17', '2014-05-19', '2014-05-19'],
    ['17 May on a Monday', '2021-05-17', '2021-05-18', '2021-05-17'],
    ['Ascension', '2014-05-29', '2014-05-30', '2014-05-30'],
    ['Whit Monday', '2014-06-09', '2014-06-10', '2014-06-09'],
    ['1 May that is Ascension as well', '2008-05-01', '2008-05-02', '2008-05-02'],
    ['the Swedish national day on a Friday', '2014-06-06', '2014-06-06', '2014-06-09'],
    ['midsummer eve, a Friday', '2014-06-20', '2014-06-20', '2014-06-23'],
    ['All Saints, a Saturday', '2014-11-01', '2014-11-03', '2014-11-03'],
    ['Christmas eve on a Wednesday', '2014-12-24', '2014-12-24', '2014-12-29'],
    ['Christmas day', '2014-12-25', '2014-12-29', '2014-12-29'],
    ['new year’s eve on a Wednesday', '2014-12-31', '2014-12-31', '2015-01-02'],
    ['Christmas eve on a Saturday, over the new week', '2022-12-24', '2022-12-27', '2022-12-27'],
    ['new year’s eve on a Friday, over the year', '2021-12-31', '2021-12-31', '2022-01-03'],
    ['leap day, a Saturday', '2020-02-29', '2020-03-02', '2020-03-02'],
    ['leap day, a Thursday', '2024-02-29', '2024-02-29', '2024-02-29'],
  ])('%s', (_, due, inOslo, inStockholm) => {
    expect([effectiveDueDay(due, oslo), effectiveDueDay(due, stockholm)]).toEqual([inOslo, inStockholm])
  })

  test('never back, never to a day of rest, at most six days, and a moved day stays', () => {
    for (const zone of [oslo, stockholm] satisfies TimeZone[]) {
      for (let day = '2013-01-01'; day <= '2030-12-31'; day = addDays(day, 1)) {
        const moved = effectiveDueDay(day, zone)
        expect(isWorkingDay(moved, zone)).toBe(true)
        expect(effectiveDueDay(moved, zone)).toBe(moved)
        expect(moved >= day && moved <= addDays(day, 6)).toBe(true)
      }
    }
  })
})

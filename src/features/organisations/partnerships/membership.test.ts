import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../../platform/database/database.ts'
import { dayOfInstant, today } from '../../../platform/database/day.ts'
import { addDays, dayOf } from '../../../platform/i18n/days.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { loadReferenceData } from '../../places/index.ts'
import { inPartnership, insertPartnership, listMunicipalitiesOf } from '../index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ name: 'reference', fill: async (db) => void (await loadReferenceData(db)) })
})
afterAll(() => database.drop())

type Membership = { key: string; joinedOn?: string; leftOn?: string }

const partnershipOf = (...municipalities: Membership[]) =>
  inTransaction(database.memberDb, (tx) =>
    insertPartnership(tx, { name: 'Regionen', country: 'NO', municipalities }),
  )

async function belongs(key: string, partnershipId: string, days?: { from: string; to: string }) {
  const condition = inPartnership(
    sql`${key}::text`,
    sql`${partnershipId}::uuid`,
    days && { from: sql`${days.from}::date`, to: sql`${days.to}::date` },
  )
  const { rows } = await sql<{ belongs: boolean }>`select ${condition} as belongs`.execute(database.publicDb)
  return rows[0]?.belongs
}
const belongsOn = (key: string, partnershipId: string, day: string) =>
  belongs(key, partnershipId, { from: day, to: day })

// Rissa (1624) and Leksvik (1718) became Indre Fosen (5054) on 1 January 2018.
const [rissa, leksvik, indreFosen, hadsel] = ['NO-1624', 'NO-1718', 'NO-5054', 'NO-1866']
const rejoined: Membership[] = [
  { key: rissa, leftOn: '2012-01-01' },
  { key: indreFosen, joinedOn: '2020-01-01' },
]

describe('a municipality belongs to a partnership', () => {
  test.each<[rule: string, memberships: Membership[], key: string, day: string, belongs: boolean]>([
    ['always, where no day is on record', [{ key: hadsel }], hadsel, '1990-01-01', true],
    ['not before it joined', [{ key: hadsel, joinedOn: '2020-03-01' }], hadsel, '2020-02-29', false],
    ['from the day it joined', [{ key: hadsel, joinedOn: '2020-03-01' }], hadsel, '2020-03-01', true],
    ['to the last day before it left', [{ key: hadsel, leftOn: '2021-01-01' }], hadsel, '2020-12-31', true],
    ['not on the day it left', [{ key: hadsel, leftOn: '2021-01-01' }], hadsel, '2021-01-01', false],
    ['before it left, where it came back', rejoined, indreFosen, '2011-12-31', true],
    ['not while it was out', rejoined, indreFosen, '2016-06-01', false],
    ['again from the day it came back', rejoined, indreFosen, '2020-01-01', true],
    ['where one of those it was merged from does', [{ key: leksvik }], indreFosen, '2026-01-01', true],
    ['where the one it was merged into does', [{ key: indreFosen }], rissa, '2026-01-01', true],
    ['where another that was merged into the same does', [{ key: leksvik }], rissa, '2026-01-01', true],
    ['not where only others do', [{ key: indreFosen }], hadsel, '2026-01-01', false],
  ])('%s', async (_, memberships, key, day, expected) => {
    const id = await partnershipOf(...memberships)
    expect(await belongsOn(key, id, day)).toBe(expected)
    const listed = await listMunicipalitiesOf(database.publicDb, id, day)
    expect(listed.includes(key === rissa ? indreFosen : key)).toBe(expected)
  })

  test('on one of some days when it joined by the last and had not left by the first', async () => {
    const id = await partnershipOf({ key: hadsel, joinedOn: '2020-01-01', leftOn: '2021-01-01' })
    expect(await belongs(hadsel, id, { from: '2019-01-01', to: '2020-01-01' })).toBe(true)
    expect(await belongs(hadsel, id, { from: '2020-12-31', to: '2026-01-01' })).toBe(true)
    expect(await belongs(hadsel, id, { from: '2019-01-01', to: '2019-12-31' })).toBe(false)
    expect(await belongs(hadsel, id, { from: '2021-01-01', to: '2026-01-01' })).toBe(false)
  })

  test('today, where no days are given', async () => {
    const day = dayOf(new Date())
    const staying = await partnershipOf({ key: hadsel, joinedOn: day, leftOn: addDays(day, 2) })
    expect(await belongs(hadsel, staying)).toBe(true)
    const gone = await partnershipOf({ key: hadsel, leftOn: day })
    expect(await belongs(hadsel, gone)).toBe(false)
    const coming = await partnershipOf({ key: hadsel, joinedOn: addDays(day, 2) })
    expect(await belongs(hadsel, coming)).toBe(false)
  })
})

test.each(['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])(
  'the day of an instant is that of clocks in Norway and Sweden, in a session that keeps %s',
  async (zone) => {
    const instants = [
      '2026-06-30T21:59:59Z',
      '2026-06-30T22:00:00Z',
      '2026-12-31T22:59:59Z',
      '2026-12-31T23:00:00Z',
    ]
    await inTransaction(database.memberDb, async (tx) => {
      await sql`select set_config('timezone', ${zone}, true)`.execute(tx)
      for (const instant of instants) {
        const asked = sql<{ day: string; today: string; now: Date }>`
          select ${dayOfInstant(sql`${instant}::timestamptz`)} as day, ${today} as today, now() as now`
        const { rows } = await asked.execute(tx)
        expect(rows[0]?.day).toBe(dayOf(new Date(instant)))
        expect(rows[0]?.today).toBe(dayOf(rows[0]?.now ?? new Date(0)))
      }
    })
  },
)

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../platform/database/database.ts'
import { type TestDatabase, testDatabase } from '../../platform/testing/database.ts'
import type { ApplicationState } from './applications/application.ts'
import { applicationsInReview, grantRegion, openCall, withForms } from './decisions/grants.test-support.ts'
import { applicationMoves, mayMove } from './states.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(withForms)
})
afterAll(() => database.drop())

const states = Object.keys(applicationMoves) as ApplicationState[]

/** The states that the database lets an application go to from one. */
async function movesInDatabase(id: string, from: ApplicationState): Promise<ApplicationState[]> {
  const allowed: ApplicationState[] = []
  for (const to of states.filter((state) => state !== from)) {
    const moved = await inTransaction(database.memberDb, async (tx) => {
      await sql`alter table grant_application disable trigger keep_grant_moves`.execute(tx)
      // What the offer says of it is looked at elsewhere.
      await sql`alter table grant_application disable trigger grant_application_lapsed`.execute(tx)
      await sql`update grant_application set state = ${from} where id = ${id}::uuid`.execute(tx)
      await sql`alter table grant_application enable trigger keep_grant_moves`.execute(tx)
      await sql`update grant_application set state = ${to} where id = ${id}::uuid`.execute(tx)
    }).then(
      () => true,
      (error: { constraint?: string }) => {
        if (error.constraint !== 'grant_application_moves') throw error
        return false
      },
    )
    if (moved) allowed.push(to)
  }
  return allowed
}

test('the database lets an application go exactly where the list says', async () => {
  const [id = ''] = await inTransaction(database.memberDb, async (tx) => {
    const region = await grantRegion(tx)
    const call = await openCall(tx, region, { pot: 100_000 })
    return applicationsInReview(tx, region, call.id, [10_000])
  })
  const found: Record<string, ApplicationState[]> = {}
  for (const from of states) found[from] = (await movesInDatabase(id, from)).sort()
  const listed = Object.fromEntries(states.map((from) => [from, [...applicationMoves[from]].sort()]))
  expect(found).toEqual(listed)
})

test.each<[from: ApplicationState, to: ApplicationState, may: boolean]>([
  ['in-review', 'granted', true],
  ['in-review', 'rejected', true],
  ['submitted', 'granted', false],
  ['draft', 'granted', false],
  ['rejected', 'granted', false],
  ['withdrawn', 'granted', false],
  ['granted', 'withdrawn', true],
  ['paid', 'withdrawn', false],
  ['granted', 'lapsed', true],
  ['lapsed', 'granted', true],
  ['lapsed', 'paid', false],
  ['lapsed', 'withdrawn', false],
  ['partly-paid', 'lapsed', false],
  ['paid', 'partly-paid', false],
  // Given up before anything was paid.
  ['granted', 'closed', true],
  ['partly-paid', 'closed', false],
  ['paid', 'closed', false],
  ['reported', 'closed', true],
  ['closed', 'repaid', true],
  ['repaid', 'paid', false],
])('from %s to %s: %s', (from, to, may) => expect(mayMove(from, to)).toBe(may))

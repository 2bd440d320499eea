import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, openDatabase } from '../../../platform/database/database.ts'
import { migrate, migrationNames } from '../../../platform/database/migrate.ts'
import { projectRoot } from '../../../platform/project-root.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import {
  applicationsInReview,
  type GrantRegion,
  grantRegion,
  withForms,
} from '../decisions/grants.test-support.ts'
import { potOf } from '../decisions/queries.ts'

// A database as it was before money could come back, with a grant of every kind, brought to today.
const NAME = '0080-grant-money-back.sql'
const folder = join(projectRoot(), 'var', `migrations-${process.pid}`)
const name = `test_${randomUUID().replaceAll('-', '')}`
let database: TestDatabase
let opened: ReturnType<typeof openDatabase>
let region: GrantRegion
let call = ''
let ids: Record<string, string> = {}

const ask = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
  (await opened.pool.query<Row>(text, values)).rows

beforeAll(async () => {
  database = await testDatabase(withForms)
  const admin = new pg.Client(database.connection as pg.ClientConfig)
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  mkdirSync(folder, { recursive: true })
  for (const file of migrationNames().filter((each) => each < NAME))
    copyFileSync(join(projectRoot(), 'db', 'migrations', file), join(folder, file))
  const connection = { ...database.connection, database: name }
  await migrate(connection as pg.ClientConfig, folder)
  opened = openDatabase(connection, 'member', { max: 4 })
  await withForms.fill(opened.db)
  await write()
  copyFileSync(join(projectRoot(), 'db', 'migrations', NAME), join(folder, NAME))
  await migrate(connection as pg.ClientConfig, folder)
}, 60_000)
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await opened?.close()
  const admin = new pg.Client(database.connection as pg.ClientConfig)
  await admin.connect()
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
  await database.drop()
})

/** Rows as they were written then: offers, grants half and wholly paid, one paid back whole, money back from an open call. */
async function write() {
  const kinds = [
    'fresh',
    'long ago',
    'declined',
    'half paid',
    'paid',
    'repaid',
    'refused',
    'proposed',
  ] as const
  region = await inTransaction(opened.db, grantRegion)
  const rows = await ask<{ id: string }>(
    `insert into grant_call (slug, partnership_id, organisation_id, state, language, title, currency, pot, ceiling, two_person_limit,
       opens_on, closes_on, form_version_id, report_form_version_id, criteria)
     values ('gammel', $1, $2, 'published', 'nb', 'Gammel', 'NOK', 1000000, 1000000, 1000000, current_date - 100, current_date + 10, $3, $4, '[]')
     returning id`,
    [region.partnershipId, region.funderId, region.formVersionId, region.reportFormVersionId],
  )
  call = rows[0]?.id ?? ''
  const made = await inTransaction(opened.db, (tx) =>
    applicationsInReview(
      tx,
      region,
      call,
      kinds.map(() => 10_000),
    ),
  )
  ids = Object.fromEntries(kinds.map((kind, index) => [kind, made[index] ?? '']))
  const officer = region.officer.accountId
  for (const kind of kinds) {
    const id = ids[kind]
    const refused = kind === 'refused'
    const days = kind === 'long ago' ? 90 : 3
    await ask(
      `with decided as (
         insert into grant_decision (application_id, outcome, amount, reason, proposed_by, needs_second, decided_at)
         values ($1, $2, $3, 'Grunn', $4, false, ${kind === 'proposed' ? 'null' : `now() - interval '${days} days'`})
         returning application_id, amount
       )
       insert into grant_payment (application_id, position, amount, waits_for)
       select application_id, part.position, part.amount, part.waits_for
       from decided cross join (values (1, 6000, 'acceptance'), (2, 4000, 'report')) part (position, amount, waits_for)
       where decided.amount > 0`,
      [id, refused ? 'rejected' : 'granted', refused ? 0 : 10_000, officer],
    )
    if (kind !== 'proposed')
      await ask('update grant_application set state = $2 where id = $1', [
        id,
        refused ? 'rejected' : 'granted',
      ])
  }
  await ask('update grant_decision set declined_at = now() where application_id = $1', [ids.declined])
  await ask(`update grant_application set state = 'withdrawn' where id = $1`, [ids.declined])
  for (const [kind, parts] of [
    ['half paid', 1],
    ['paid', 2],
    ['repaid', 1],
  ] as const) {
    await ask('update grant_decision set accepted_at = now(), accepted_by = $2 where application_id = $1', [
      ids[kind],
      region.coordinator.accountId,
    ])
    await ask(
      'update grant_payment set paid_on = current_date, paid_by = $2 where application_id = $1 and position <= $3',
      [ids[kind], officer, parts],
    )
    await ask(`update grant_application set state = 'paid' where id = $1`, [ids[kind]])
  }
  await ask(
    `insert into grant_repayment (application_id, amount, reason, due_on, demanded_by, received_on, received_by)
     values ($1, 6000, 'Ikke brukt', current_date, $2, current_date, $2)`,
    [ids.repaid, officer],
  )
  await ask(`update grant_application set state = 'repaid' where id = $1`, [ids.repaid])
  await ask(
    `insert into grant_award (application_id, number, call_id, organisation_id, municipality_key, title, description, language, currency,
       applied_amount, amount, paid_amount, repaid_amount, awarded_on, state, funder_id, call_title, call_slug)
     select application.id, number, call_id, organisation_id, municipality_key, title, title, 'nb', 'NOK', 10000, 10000,
       6000, 0, current_date, state, $2, 'Gammel', 'gammel'
     from grant_application application where id = any($1)`,
    [[ids['half paid'], ids.paid, ids.repaid], region.funderId],
  )
}

const dayAfter = async (instant: string) =>
  (await ask<{ day: string }>(`select (${instant})::date::text as day`))[0]?.day

test('an offer that waits has thirty days from its decision, and at least fourteen from now', async () => {
  const answerBy = async (kind: string) =>
    (
      await ask<{ day: string | null }>(
        'select answer_by::text as day from grant_decision where application_id = $1',
        [ids[kind]],
      )
    )[0]?.day
  const oslo = `now() at time zone 'Europe/Oslo'`
  expect(await answerBy('fresh')).toBe(await dayAfter(`${oslo} + interval '27 days'`))
  expect(await answerBy('long ago')).toBe(await dayAfter(`${oslo} + interval '14 days'`))
  for (const kind of ['declined', 'half paid', 'refused', 'proposed']) expect(await answerBy(kind)).toBeNull()
})

test('a grant of which some parts are paid says so, and what will never be paid has lapsed', async () => {
  const rows = await ask<{ id: string; state: string; told: string | null; lapsed: string | null }>(
    `select application.id, application.state, award.state as told, award.lapsed_amount as lapsed
     from grant_application application left join grant_award award on award.application_id = application.id`,
  )
  const of = (kind: string) => {
    const row = rows.find(({ id }) => id === ids[kind])
    return [row?.state, row?.told, Number(row?.lapsed ?? 0)]
  }
  expect(of('half paid')).toEqual(['partly-paid', 'partly-paid', 0])
  expect(of('paid')).toEqual(['paid', 'paid', 0])
  expect(of('repaid')).toEqual(['repaid', 'repaid', 4_000])
  expect(of('fresh')).toEqual(['granted', null, 0])
})

test('what was paid back while the call is open is in its pot again', async () => {
  // Two offers, one half paid, one paid: the declined one and the one that was paid back take nothing.
  expect(await potOf(opened.db, call)).toEqual({
    pot: 1_000_000,
    committed: 40_000,
    offered: 20_000,
    left: 960_000,
  })
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import {
  actOf,
  answer,
  approve,
  makeReportOf,
  makeReportWorld,
  post,
  type ReportWorld,
  reportFor,
  send,
} from '../reports.test-support.ts'
import { findVersion } from '../send/find-version.ts'
import { effectOnLater } from './later-reports.ts'
import { reopenReport } from './reopen-report.ts'

let app: TestApp
const now = new Date('2016-03-01T10:00:00Z')
beforeAll(async () => {
  app = await testApp(places, { now: () => now })
})
afterAll(() => app.close())

const inTx = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(app.database.memberDb, act)
const plain = (page: string) =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')

/** 500 000 used in 2013 and 100 000 in 2014, both years approved, and 2015 sent on top of them. */
async function threeYears() {
  return inTx(async (tx) => {
    const world = await makeReportWorld(tx)
    await post(tx, world, { line: 'Lønn', amountOre: 400_000_00, on: '2013-05-01' })
    await post(tx, world, { line: 'Reiser', amountOre: 100_000_00, on: '2013-06-01' })
    await post(tx, world, { line: 'Lønn', amountOre: 100_000_00, on: '2014-06-01' })
    const later = { 2014: await makeReportOf(tx, world, 2014), 2015: await makeReportOf(tx, world, 2015) }
    await outlook(tx, world)
    await send(tx, world)
    await approve(tx, world)
    for (const reportId of [later[2014], later[2015]]) {
      await send(tx, world, { reportId, on: '2016-02-01' })
      await approve(tx, world, reportId, '2016-02-10')
    }
    return { world, later }
  })
}

/** A reason for every line, so that no deviation stops the sending. */
async function outlook(tx: Tx, world: ReportWorld) {
  for (const lineId of Object.values(world.lines))
    await tx
      .insertInto('budget_outlook')
      .values({ project_id: world.projectId, line_id: lineId, deviation_reason: 'Prosjektet går ennå.' })
      .execute()
}

test('a corrected report tells what it means for later ones, before it is opened and when it is approved anew', async () => {
  const { world, later } = await threeYears()
  const base = `/nb/workspace/reports/${world.reportId}`
  const before = await findVersion(app.database.memberDb, world.officer, later[2014], 1)
  expect(before?.content?.money?.total.usedBeforeOre).toBe(500_000_00)

  await inTx((tx) => post(tx, world, { line: 'Reiser', amountOre: -20_000_00, on: '2013-12-01' }))
  const officer = await app.signedIn(world.officer.accountId)
  const asked = plain((await officer.page(`${base}/versions/1/reopen`)).text)
  const said =
    'Rapport til prøving 2014 (versjon 1) oppgir 500 000 NOK som brukt før perioden. Ut fra denne rapporten blir det 480 000 NOK. Forskjellen er -20 000 NOK.'
  expect(asked).toContain(said)
  expect(asked).toContain(
    'Rapport til prøving 2015 (versjon 1) oppgir 600 000 NOK som brukt før perioden. Ut fra denne rapporten blir det 580 000 NOK. Forskjellen er -20 000 NOK.',
  )

  const opened = await officer.submit(
    `${base}/versions/1/reopen`,
    { reason: 'En reise ble ført to ganger.', which: 'named', questions: 'accounts' },
    `${base}/versions/1/reopen`,
  )
  expect(opened.status).toBe(303)
  expect(await inTx((tx) => send(tx, world, { on: '2016-03-02' }))).toBe(2)
  const waiting = plain((await officer.page(`${base}/versions/2`)).text)
  expect(waiting).toContain(said)
  await inTx((tx) => approve(tx, world, world.reportId, '2016-03-03'))
  const approved = plain((await officer.page(`${base}/versions/2`)).text)
  expect(approved).toContain(said)
  expect(approved).toContain('Én budsjettpost er ulik')
  const after = await findVersion(app.database.memberDb, world.officer, later[2014], 1)
  expect(after).toMatchObject({ intact: true, contentSha256: before?.contentSha256 })
  expect(after?.content?.money?.total.usedBeforeOre).toBe(500_000_00)
})

test('the version that was opened again stays readable, marked with who, when and why', async () => {
  const { world } = await threeYears()
  const officer = await app.signedIn(world.officer.accountId)
  const base = `/nb/workspace/reports/${world.reportId}`
  const fields = { reason: 'En reise ble ført to ganger.', which: 'all', dueOn: '2016-04-05' }
  expect(
    (await officer.submit(`${base}/versions/1/reopen`, fields, `${base}/versions/1/reopen`)).status,
  ).toBe(303)
  for (const who of [world.leader, world.officer, world.evaluator]) {
    const { text, status } = await (await app.signedIn(who.accountId)).page(`${base}/versions/1`)
    expect([who.name, status]).toEqual([who.name, 200])
    expect(plain(text)).toContain('Nils Ås åpnet rapporten på nytt 1. mars 2016')
    expect(plain(text)).toContain('Vi møtte familiene på kaia.')
  }
  const report = await reportFor(app.database.memberDb, world.leader, world.reportId)
  expect(report).toMatchObject({ state: 'returned', dueOn: '2016-04-05' })
  await inTx((tx) => answer(tx, world, { story: 'Rettet.' }))
  const counted = await app.database.memberDb
    .selectFrom('approved_report')
    .select('version')
    .where('report_id', '=', world.reportId)
    .execute()
  expect(counted).toEqual([])
})

test('what cannot be opened again is refused: without a reason, without a question, twice, before it is approved', async () => {
  const { world } = await threeYears()
  const found = await reportFor(app.database.memberDb, world.officer, world.reportId)
  const reopen = (on: Partial<Parameters<typeof reopenReport>[3]>) =>
    inTx((tx) =>
      reopenReport(
        tx,
        actOf(world.officer),
        found,
        { number: 1, reason: 'Feil.', questions: 'all', ...on },
        now,
      ),
    )
  expect(await reopen({ reason: ' ' })).toEqual({ ok: false, reason: 'reason-missing' })
  expect(await reopen({ number: 2 })).toEqual({ ok: false, reason: 'not-approved' })
  const results = await Promise.all([reopen({}), reopen({})])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await reopen({})).toEqual({ ok: false, reason: 'not-approved' })
  const nothing = await threeYears()
  const other = await reportFor(app.database.memberDb, nothing.world.officer, nothing.world.reportId)
  const on = { number: 1, reason: 'Feil.', questions: ['unknown'] }
  expect(await inTx((tx) => reopenReport(tx, actOf(nothing.world.officer), other, on, now))).toEqual({
    ok: false,
    reason: 'no-questions',
  })
})

test('reports are compared as long as their periods follow on each other', async () => {
  const { world, later } = await threeYears()
  const found = await reportFor(app.database.memberDb, world.officer, world.reportId)
  const version = await findVersion(app.database.memberDb, world.officer, world.reportId, 1)
  const money = version?.content?.money ?? null
  const effects = await effectOnLater(app.database.memberDb, found, money)
  expect(effects.map(({ reportId, total }) => [reportId, total.differenceOre])).toEqual([
    [later[2014], 0],
    [later[2015], 0],
  ])
  expect(await effectOnLater(app.database.memberDb, { ...found, periodTo: '2013-11-30' }, money)).toEqual([])
})

test('an approved version that was changed afterwards can be opened again as a whole, so that a new one takes its place', async () => {
  const { world } = await threeYears()
  await app.database.memberDb
    .updateTable('audit_entry')
    .set({ details: '{"version": 1}' })
    .where('subject_id', '=', world.reportId)
    .where('act', '=', 'report-sent')
    .execute()
  const officer = await app.signedIn(world.officer.accountId)
  const base = `/nb/workspace/reports/${world.reportId}`
  const fields = { reason: 'Det lagrede innholdet er endret.' }
  const path = `${base}/versions/1/reopen`
  expect((await officer.submit(path, fields, path)).status).toBe(303)
  await inTx((tx) => answer(tx, world, { story: 'Skrevet på nytt.' }))
  expect(await inTx((tx) => send(tx, world, { on: '2016-03-02' }))).toBe(2)
  const version = await findVersion(app.database.memberDb, world.officer, world.reportId, 2)
  expect(version?.content?.answers.story).toBe('Skrevet på nytt.')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { formsOf } from '../../../platform/testing/browser.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import { findProject, saveProject } from '../../projects/index.ts'
import {
  actOf,
  answer,
  completeAnswers,
  type ReportWorld,
  reportFor,
  send,
  worldIn,
} from '../reports.test-support.ts'
import { findVersion, listVersions } from './find-version.ts'
import { sendReport } from './send-report.ts'

let app: TestApp
let clock = new Date('2014-04-20T10:00:00Z')
beforeAll(async () => {
  app = await testApp(places, { now: () => clock })
})
afterAll(() => app.close())

const inTx = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(app.database.memberDb, act)
const now = new Date('2014-04-20T10:00:00Z')
const base = (world: ReportWorld) => `/nb/workspace/reports/${world.reportId}`
const versions = (world: ReportWorld) => listVersions(app.database.memberDb, world.leader, world.reportId)

test('a report that is complete is frozen with who, when and its hashes', async () => {
  const world = await worldIn(app, 'sent')
  const version = await findVersion(app.database.memberDb, world.leader, world.reportId, 1)
  expect(version).toMatchObject({ number: 1, intact: true, broken: [], decision: null })
  expect(version?.content?.answers.story).toBe(completeAnswers.story)
  expect(version?.content?.sent).toEqual({ by: 'Ida Solvang', at: now.toISOString() })
})

test('a report with an error is not sent', async () => {
  const world = await worldIn(app, 'draft')
  const report = await reportFor(app.database.memberDb, world.leader, world.reportId)
  const sent = await inTx((tx) => sendReport(tx, actOf(world.leader), report, now))
  expect(sent).toMatchObject({ ok: false, reason: 'issues' })
  expect(await versions(world)).toEqual([])
})

test('two who send at the same moment send one version', async () => {
  const world = await worldIn(app, 'draft')
  await inTx((tx) => answer(tx, world, completeAnswers))
  const results = await Promise.all(
    [world.leader, world.colleague, world.leader].map(async (who) => {
      const report = await reportFor(app.database.memberDb, who, world.reportId)
      return inTx((tx) => sendReport(tx, actOf(who), report, now))
    }),
  )
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await versions(world)).toHaveLength(1)
})

test('a form pressed twice, and the same page in two windows, send once', async () => {
  const world = await worldIn(app, 'draft')
  await inTx((tx) => answer(tx, world, completeAnswers))
  const browser = await app.signedIn(world.leader.accountId)
  const [first, second] = [
    await browser.page(`${base(world)}/check`),
    await browser.page(`${base(world)}/check`),
  ]
  const fields = (page: { text: string }) =>
    formsOf(page.text).find(({ action }) => action === `${base(world)}/send`)?.hidden ?? []
  const pressed = await Promise.all([
    browser.post(`${base(world)}/send`, fields(first)),
    browser.post(`${base(world)}/send`, fields(first)),
  ])
  expect(pressed.map(({ status }) => status)).toEqual([303, 303])
  const other = await browser.post(`${base(world)}/send`, fields(second))
  expect(other.status).toBe(409)
  expect(await other.text()).toContain('Rapporten er allerede sendt')
  expect(await versions(world)).toHaveLength(1)
})

test('what was changed after the check is not sent before somebody has looked at it', async () => {
  const world = await worldIn(app, 'draft')
  await inTx((tx) => answer(tx, world, completeAnswers))
  const browser = await app.signedIn(world.leader.accountId)
  const page = await browser.page(`${base(world)}/check`)
  const fields = formsOf(page.text).find(({ action }) => action === `${base(world)}/send`)?.hidden ?? []
  await inTx((tx) => answer(tx, world, { lesson: 'Skrevet av en annen.' }))
  const refused = await browser.post(`${base(world)}/send`, fields)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('Noen endret rapporten etter at du kontrollerte den')
  expect(await versions(world)).toEqual([])
  expect((await browser.submit(`${base(world)}/check`, {}, `${base(world)}/send`)).status).toBe(303)
})

test('a record that changes before sending changes what is sent, and nothing after it', async () => {
  const world = await worldIn(app, 'draft')
  const rename = (name: string) =>
    inTx(async (tx) => {
      const project = await findProject(tx, world.administrator, world.projectId)
      if (!project) throw new Error('no project')
      await saveProject(tx, actOf(world.administrator), {
        projectId: project.id,
        baseVersion: project.version,
        record: { ...project.record, name },
        note: '',
      })
    })
  await rename('Fjell og framtid')
  await inTx((tx) => send(tx, world))
  await rename('Noe helt annet')
  const version = await findVersion(app.database.memberDb, world.leader, world.reportId, 1)
  expect(version?.content?.answers.name).toBe('Fjell og framtid')
  expect(version?.intact).toBe(true)
})

test('after the deadline it can be sent, and everybody sees how late it came', async () => {
  const world = await worldIn(app, 'draft', { dueOn: '2014-04-24' })
  await inTx((tx) => answer(tx, world, completeAnswers))
  clock = new Date('2014-04-26T10:00:00Z')
  const browser = await app.signedIn(world.leader.accountId)
  expect((await browser.page(`${base(world)}/check`)).text).toContain('2 dager for sent')
  expect((await browser.submit(`${base(world)}/check`, {}, `${base(world)}/send`)).status).toBe(303)
  clock = now
  const officer = await app.signedIn(world.officer.accountId)
  expect((await officer.page(`${base(world)}/versions/1`)).text).toContain('Kom 2 dager etter fristen')
})

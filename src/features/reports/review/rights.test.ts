import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Member, publicViewer, type Viewer } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { formsOf } from '../../../platform/testing/browser.ts'
import { insertRoleAssignment } from '../../accounts/index.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import { addAttachment } from '../attachments/add-attachment.ts'
import { listDraftAttachments } from '../attachments/queries.ts'
import {
  actOf,
  answer,
  approve,
  giveBack,
  makeReportWorld,
  type ReportWorld,
  reportFor,
  send,
} from '../reports.test-support.ts'
import { findArchive, findVersion, listVersions } from '../send/find-version.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp(places)
})
afterAll(() => app.close())

const inTx = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(app.database.memberDb, act)
const people = [
  'leader',
  'colleague',
  'administrator',
  'officer',
  'secondOfficer',
  'stranger',
  'evaluator',
] as const
type Row = Record<(typeof people)[number], number>
const row = (writers: number, officers: number, evaluator: number): Row => ({
  leader: writers,
  colleague: writers,
  administrator: writers,
  officer: officers,
  secondOfficer: officers,
  stranger: 404,
  evaluator,
})

/** A world with a file in its draft; the file's id. */
async function withFile(): Promise<{ world: ReportWorld; file: string }> {
  return inTx(async (tx) => {
    const world = await makeReportWorld(tx)
    const report = await reportFor(tx, world.leader, world.reportId)
    const bytes = new TextEncoder().encode('Et notat')
    await addAttachment(tx, actOf(world.leader), report, { question: 'files', fileName: 'notat.txt', bytes })
    const [file] = await listDraftAttachments(tx, world.reportId)
    return { world, file: file?.id ?? '' }
  })
}

async function statuses(world: ReportWorld, path: string): Promise<Row> {
  const found = await Promise.all(
    people.map(async (who) => {
      const browser = await app.signedIn((world[who] as Member).accountId)
      const { status } = await browser.request(`/nb/workspace/reports/${world.reportId}${path}`)
      return [who, status] as const
    }),
  )
  return Object.fromEntries(found) as Row
}

test('a draft, its check and its files are the writers’ alone', async () => {
  const { world, file } = await withFile()
  for (const path of ['/check', '/attachments', '/versions', `/attachments/${file}`])
    expect([path, await statuses(world, path)]).toEqual([path, row(200, 404, 404)])
  expect(await statuses(world, '/versions/1')).toEqual(row(404, 404, 404))
})

test('what was sent is read by the programme’s officers; what was approved also by those who follow the project', async () => {
  const { world, file } = await withFile()
  await inTx((tx) => send(tx, world))
  for (const path of ['/versions', '/versions/1', `/attachments/${file}`])
    expect([path, await statuses(world, path)]).toEqual([path, row(200, 200, 404)])
  expect(await statuses(world, '/versions/1/reopen')).toEqual(row(404, 404, 404))
  expect(await statuses(world, '/attachments')).toEqual(row(200, 404, 404))
  await inTx((tx) => approve(tx, world))
  for (const path of ['/versions', '/versions/1', `/attachments/${file}`])
    expect([path, await statuses(world, path)]).toEqual([path, row(200, 200, 200)])
  expect(await statuses(world, '/versions/1/reopen')).toEqual(row(404, 200, 404))
})

test('an officer reads the versions that were sent and never the draft behind them', async () => {
  const { world, file } = await withFile()
  await inTx((tx) => send(tx, world))
  const officer = await app.signedIn(world.officer.accountId)
  const second = await inTx(async (tx) => {
    await tx.updateTable('report').set({ state: 'draft' }).where('id', '=', world.reportId).execute()
    const report = await reportFor(tx, world.leader, world.reportId)
    const bytes = new TextEncoder().encode('Et nytt notat')
    return addAttachment(tx, actOf(world.leader), report, { question: 'files', fileName: 'nytt.txt', bytes })
  })
  const path = `/nb/workspace/reports/${world.reportId}`
  expect((await officer.request(`${path}/attachments/${file}`)).status).toBe(200)
  expect((await officer.request(`${path}/attachments/${second.ok ? second.id : ''}`)).status).toBe(404)
  expect((await officer.request(`${path}/check`)).status).toBe(404)
})

test('a post by somebody who may not is as if there were nothing, and leaves nothing', async () => {
  const { world, file } = await withFile()
  await inTx((tx) => send(tx, world))
  const base = `/nb/workspace/reports/${world.reportId}`
  const posts: [string, (keyof ReportWorld)[]][] = [
    [`${base}/send`, ['officer', 'stranger', 'evaluator']],
    [`${base}/explanations`, ['officer', 'stranger', 'evaluator']],
    [`${base}/attachments`, ['officer', 'stranger', 'evaluator']],
    [`${base}/attachments/${file}/remove`, ['officer', 'stranger', 'evaluator']],
    [`${base}/versions/1/comments`, ['stranger', 'evaluator']],
    [`${base}/versions/1/decision`, ['leader', 'administrator', 'stranger', 'evaluator']],
    [`${base}/versions/1/reopen`, ['leader', 'administrator', 'stranger', 'evaluator']],
  ]
  for (const [path, who] of posts)
    for (const name of who) {
      const browser = await app.signedIn((world[name] as Member).accountId)
      const key =
        formsOf((await browser.page('/nb/projects')).text).find((form) => form.hidden.length > 0)?.hidden ??
        []
      const answer = await browser.post(path, [...key, ['decision', 'approved'], ['question', 'story']])
      expect([path, name, answer.status]).toEqual([path, name, 404])
    }
  expect((await reportFor(app.database.memberDb, world.leader, world.reportId)).state).toBe('sent')
})

test('a visitor is asked to sign in', async () => {
  const { world } = await withFile()
  for (const path of ['/check', '/versions', '/versions/1', '/attachments'])
    expect((await app.visitor().request(`/nb/workspace/reports/${world.reportId}${path}`)).status).toBe(303)
})

test('a case officer who also has a role in the workspace still sees no draft', async () => {
  const { world, file } = await withFile()
  await inTx(async (tx) => {
    await send(tx, world)
    await giveBack(tx, world, ['story', 'files'])
    await insertRoleAssignment(tx, world.officer.accountId, {
      role: 'coordinator',
      municipalityKey: 'SE-2380',
    })
  })
  const browser = await app.signedIn(world.officer.accountId)
  const base = `/nb/workspace/reports/${world.reportId}`
  for (const path of ['/check', '/attachments']) expect((await browser.request(base + path)).status).toBe(404)
  const key = formsOf((await browser.page('/nb/workspace')).text).find(
    ({ hidden }) => hidden.length > 0,
  )?.hidden
  for (const path of ['/send', '/explanations', '/attachments', `/attachments/${file}/remove`])
    expect((await browser.post(base + path, key ?? [])).status).toBe(404)
  expect((await browser.request(`${base}/versions/1`)).status).toBe(200)
})

test('the versions themselves are limited by who asks: followers find those that were approved, strangers none', async () => {
  const { world } = await withFile()
  await inTx(async (tx) => {
    await send(tx, world)
    await giveBack(tx, world, ['story'])
    await answer(tx, world, { story: 'Mer.' })
    await send(tx, world, { on: '2014-05-06' })
    await approve(tx, world)
  })
  const db = app.database.memberDb
  const numbers = async (who: Viewer) =>
    (await listVersions(db, who, world.reportId)).map(({ number }) => number)
  expect(await numbers(world.leader)).toEqual([2, 1])
  expect(await numbers(world.officer)).toEqual([2, 1])
  expect(await numbers(world.evaluator)).toEqual([2])
  expect(await findVersion(db, world.evaluator, world.reportId, 1)).toBeUndefined()
  expect(await findArchive(db, world.evaluator, world.reportId, 1)).toBeUndefined()
  for (const who of [world.stranger, publicViewer]) {
    expect(await numbers(who)).toEqual([])
    expect(await findVersion(db, who, world.reportId, 2)).toBeUndefined()
    expect(await findArchive(db, who, world.reportId, 2)).toBeUndefined()
  }
})

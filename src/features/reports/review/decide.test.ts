import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import {
  actOf,
  answer,
  giveBack,
  type ReportWorld,
  reportFor,
  send,
  worldIn,
} from '../reports.test-support.ts'
import { findVersion } from '../send/find-version.ts'
import { sendReport } from '../send/send-report.ts'
import { commentsOf, writeComment } from './comments.ts'
import { approveReport, rejectReport, returnReport } from './decide.ts'

let app: TestApp
const now = new Date('2014-05-01T10:00:00Z')
beforeAll(async () => {
  app = await testApp(places, { now: () => now })
})
afterAll(() => app.close())

const inTx = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(app.database.memberDb, act)
const base = (world: ReportWorld) => `/nb/workspace/reports/${world.reportId}`
const report = (world: ReportWorld, who: Member) => reportFor(app.database.memberDb, who, world.reportId)

test('of two officers who decide at the same moment one decides, and the other is told', async () => {
  const world = await worldIn(app, 'sent')
  const [one, two] = [await report(world, world.officer), await report(world, world.secondOfficer)]
  const on = { number: 1, reason: 'Takk.' }
  const decided = await Promise.all([
    inTx((tx) => approveReport(tx, actOf(world.officer), one, on, now)),
    inTx((tx) => rejectReport(tx, actOf(world.secondOfficer), two, on, now)),
  ])
  expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
  expect(decided.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'decided' })
  const mails = await app.database.memberDb
    .selectFrom('outbox_mail')
    .select('subject')
    .where('body', 'like', `%${world.reportId}%`)
    .where((eb) => eb.or([eb('subject', 'like', 'Godkjent%'), eb('subject', 'like', 'Ikke godkjent%')]))
    .execute()
  // One to each of the project's two leaders, about the same decision.
  expect(mails).toHaveLength(2)
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(1)
})

test('the second officer’s page shows the first one’s decision', async () => {
  const world = await worldIn(app, 'sent')
  const [one, two] = [
    await app.signedIn(world.officer.accountId),
    await app.signedIn(world.secondOfficer.accountId),
  ]
  const page = await two.page(`${base(world)}/versions/1`)
  const key = /decision"[^>]*>\s*<input type="hidden" name="_key" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const fields = { decision: 'approved', reason: '' }
  expect(
    (await one.submit(`${base(world)}/versions/1`, fields, `${base(world)}/versions/1/decision`)).status,
  ).toBe(303)
  const late = await two.post(`${base(world)}/versions/1/decision`, [
    ['_key', key],
    ['decision', 'rejected'],
    ['reason', 'Nei.'],
  ])
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Noen har avgjort rapporten i mellomtiden')
})

test('nobody decides on a version they sent, also when they are the case officer', async () => {
  const world = await worldIn(app, 'draft')
  const both: Member = {
    ...world.leader,
    assignments: [...world.leader.assignments, ...world.officer.assignments],
  }
  await inTx((tx) => send(tx, world, { by: both }))
  const found = await report(world, both)
  expect(found).toMatchObject({ mayWrite: true, mayReview: true })
  for (const decide of [approveReport, rejectReport])
    expect(await inTx((tx) => decide(tx, actOf(both), found, { number: 1, reason: 'x' }, now))).toEqual({
      ok: false,
      reason: 'own',
    })
  const returned = { number: 1, reason: '', questions: ['story'] }
  expect(await inTx((tx) => returnReport(tx, actOf(both), found, returned, now))).toMatchObject({
    reason: 'own',
  })
})

test('whoever is no case officer of the programme decides nothing, whatever they post', async () => {
  const world = await worldIn(app, 'sent')
  for (const who of [world.leader, world.stranger, world.evaluator, world.administrator]) {
    const browser = await app.signedIn(who.accountId)
    const page = await browser.page('/nb/workspace')
    const own = /name="_key" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    for (const path of ['decision', 'reopen'])
      expect(
        (
          await browser.post(`${base(world)}/versions/1/${path}`, [
            ['_key', own],
            ['decision', 'approved'],
          ])
        ).status,
      ).toBe(404)
  }
  expect((await report(world, world.leader)).state).toBe('sent')
})

test('a return names questions, each with a comment; others are told what is missing', async () => {
  const world = await worldIn(app, 'sent')
  const officer = await app.signedIn(world.officer.accountId)
  const decision = `${base(world)}/versions/1/decision`
  const none = await officer.submit(`${base(world)}/versions/1`, { decision: 'returned' }, decision)
  expect(none.status).toBe(422)
  expect(await none.text()).toContain('Velg minst ett spørsmål')
  const silent = await officer.submit(
    `${base(world)}/versions/1`,
    { decision: 'returned', questions: ['story'], reason: 'Dette står her fortsatt' },
    decision,
  )
  const text = await silent.text()
  expect(silent.status).toBe(422)
  expect(text).toContain('Skriv først en kommentar til «Hva skjedde»')
  expect(text).toContain('Dette står her fortsatt')
  expect((await report(world, world.leader)).state).toBe('sent')
  const without = await officer.submit(
    `${base(world)}/versions/1`,
    { decision: 'rejected', reason: ' ' },
    decision,
  )
  expect(await without.text()).toContain('Skriv hvorfor')
})

test('a return opens what the named questions may open, and moves the deadline with its reason', async () => {
  const world = await worldIn(app, 'sent')
  await inTx(async (tx) => {
    const found = await reportFor(tx, world.officer, world.reportId)
    await writeComment(
      tx,
      actOf(world.officer),
      found,
      { version: 1, question: 'progress', body: 'Sikker?' },
      now,
    )
    const on = { number: 1, reason: 'Ta dere tid.', questions: ['progress'], dueOn: '2031-02-03' }
    expect(await returnReport(tx, actOf(world.officer), found, on, now)).toEqual({ ok: true })
  })
  expect((await report(world, world.leader)).dueOn).toBe('2031-02-03')
  // "why" is asked only when "progress" says delayed, which the new answer does.
  await inTx((tx) => answer(tx, world, { progress: { chosen: [{ id: 'delayed' }] } }))
  const incomplete = await report(world, world.leader)
  expect(await inTx((tx) => sendReport(tx, actOf(world.leader), incomplete, now))).toMatchObject({
    reason: 'issues',
  })
  await inTx((tx) => answer(tx, world, { why: 'Snøen kom tidlig.' }))
  expect(await inTx((tx) => send(tx, world, { on: '2014-05-06' }))).toBe(2)
})

test('what was not returned is sent again as it stood, whatever the records say by then', async () => {
  const world = await worldIn(app, 'returned')
  await app.database.memberDb
    .updateTable('project')
    .set({ name: 'Et annet navn' })
    .where('id', '=', world.projectId)
    .execute()
  await inTx((tx) => answer(tx, world, { story: 'Mer om det.', lesson: 'Lærdom.' }))
  expect(await inTx((tx) => send(tx, world, { on: '2014-05-06' }))).toBe(2)
  const [one, two] = await Promise.all(
    [1, 2].map((number) => findVersion(app.database.memberDb, world.officer, world.reportId, number)),
  )
  expect(two?.content?.answers.name).toBe(one?.content?.answers.name)
  expect(two?.content?.answers.story).toBe('Mer om det.')
})

test('what was changed after sending is not approved, but may be returned or rejected', async () => {
  const world = await worldIn(app, 'sent')
  await app.database.memberDb
    .updateTable('audit_entry')
    .set({ details: '{"version": 1}' })
    .where('subject_id', '=', world.reportId)
    .where('act', '=', 'report-sent')
    .execute()
  const found = await report(world, world.officer)
  const on = { number: 1, reason: 'Endret.' }
  expect(await inTx((tx) => approveReport(tx, actOf(world.officer), found, on, now))).toEqual({
    ok: false,
    reason: 'broken',
  })
  expect(await inTx((tx) => rejectReport(tx, actOf(world.officer), found, on, now))).toEqual({ ok: true })
})

test('a comment waits for the decision, an answer for the next sending, and each is seen by its own side until then', async () => {
  const world = await worldIn(app, 'sent')
  const db = app.database.memberDb
  const seen = async (who: Member) =>
    (await commentsOf(db, who, world.reportId)).flatMap(({ body, answers }) => [
      body,
      ...answers.map((each) => each.body),
    ])
  const write = (who: Member, said: Parameters<typeof writeComment>[3]) =>
    inTx(async (tx) => writeComment(tx, actOf(who), await reportFor(tx, who, world.reportId), said, now))
  await write(world.officer, { version: 1, question: 'story', body: 'Hvor mange?' })
  expect(await seen(world.secondOfficer)).toEqual(['Hvor mange?'])
  for (const who of [world.leader, world.evaluator, world.stranger]) expect(await seen(who)).toEqual([])
  await inTx((tx) => giveBack(tx, world, ['story']))
  const [comment] = await commentsOf(db, world.leader, world.reportId)
  if (!comment) throw new Error('no comment')
  const reply = { version: 1, question: '', under: comment.id, body: 'Ti.' }
  expect(await write(world.leader, reply)).toMatchObject({ ok: true })
  expect(await write(world.officer, reply)).toMatchObject({ ok: false, reason: 'not-found' })
  expect(await write(world.officer, { version: 1, question: 'story', body: 'For sent.' })).toMatchObject({
    reason: 'closed',
  })
  expect(await seen(world.colleague)).toContain('Ti.')
  expect(await seen(world.officer)).not.toContain('Ti.')
  await inTx((tx) => answer(tx, world, { story: 'Ti familier.' }))
  await inTx((tx) => send(tx, world, { on: '2014-05-06' }))
  expect(await seen(world.officer)).toContain('Ti.')
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { saveFilledAnswers, sendFilledForm } from '../../forms/index.ts'
import { acceptGrant } from '../decisions/answer.ts'
import { type Proposal, proposeDecision } from '../decisions/decide.ts'
import {
  actOf,
  applicationsInReview,
  filledReport,
  type GrantRegion,
  grantRegion,
  NOW,
  openCall,
  withForms,
} from '../decisions/grants.test-support.ts'
import { selectCase } from '../decisions/queries.ts'
import { demandRepayment, recordPayment, recordRepayment } from './pay.ts'
import { listRepayments } from './queries.ts'
import { remindGrantReports } from './reminders/remind.ts'
import { closeGrant, decideOnReport, noteReportSent } from './report.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(withForms)
})
afterAll(() => database.drop())

const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(database.memberDb, act)

let region: GrantRegion
let id: string
/** 50,000 in three parts: at once, at the start on 1 December 2026, and after the report. */
const parts: Proposal = {
  outcome: 'partly-granted',
  amount: 50_000,
  reason: 'Godt begrunnet.',
  conditions: '',
  payments: [
    { amount: 30_000, waitsFor: 'acceptance', dueOn: null },
    { amount: 15_000, waitsFor: 'start', dueOn: null },
    { amount: 5_000, waitsFor: 'report', dueOn: null },
  ],
}
beforeEach(async () => {
  await set(async (tx) => {
    region = await grantRegion(tx)
    const call = await openCall(tx, region, { pot: 100_000 })
    id = (await applicationsInReview(tx, region, call.id, [60_000]))[0] ?? ''
  })
  await set((tx) => proposeDecision(tx, actOf(region.officer), id, parts, NOW))
  await set((tx) => acceptGrant(tx, actOf(region.coordinator), id, NOW))
})

const TODAY = '2026-11-22'
const LATER = new Date('2027-07-15T10:00:00Z')
const pay = (position: number, paidOn = TODAY, by: Member = region.officer, now = NOW) =>
  set((tx) => recordPayment(tx, actOf(by), id, { position, paidOn }, now))
const demand = (amount: number, changes: { reason?: string; dueOn?: string } = {}, by = region.officer) =>
  set((tx) =>
    demandRepayment(
      tx,
      actOf(by),
      id,
      { amount, reason: 'Ikke brukt.', dueOn: '2026-12-31', ...changes },
      NOW,
    ),
  )
const receive = async (receivedOn = TODAY, by: Member = region.officer) => {
  const demands = await listRepayments(database.memberDb, id)
  const open = demands.find((each) => each.receivedOn === null)
  return set((tx) => recordRepayment(tx, actOf(by), open?.id ?? '', { receivedOn }, NOW))
}
const stateNow = async () => (await selectCase(database.memberDb, id))?.state
const award = () =>
  database.publicDb
    .selectFrom('grant_award')
    .select(['paid_amount as paid', 'repaid_amount as repaid', 'state'])
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow()

/** The applicant writes the report and sends it. */
async function report() {
  const form = (await selectCase(database.memberDb, id))?.reportFilledFormId ?? ''
  await set(async (tx) => {
    const act = actOf(region.coordinator)
    await saveFilledAnswers(tx, act, form, filledReport)
    const sent = await sendFilledForm(tx, act, form, LATER)
    if (!sent.ok) throw new Error(JSON.stringify(sent.issues))
    await noteReportSent(tx, act, id)
  })
  return form
}
const read = (decision: 'approve' | 'return', by = region.officer, note = '') =>
  set((tx) => decideOnReport(tx, actOf(by), id, { decision, note }, LATER))

describe('a part', () => {
  test('is paid when what it waits for has come, once, and everybody may know', async () => {
    expect(await pay(2)).toMatchObject({ reason: 'waits' })
    expect(await pay(3)).toMatchObject({ reason: 'waits' })
    expect(await pay(1)).toEqual({ ok: true })
    expect(await pay(1)).toMatchObject({ reason: 'paid' })
    expect(await pay(4)).toMatchObject({ reason: 'no-such-part' })
    expect([await stateNow(), await award()]).toEqual([
      'partly-paid',
      { paid: 30_000, repaid: 0, state: 'partly-paid' },
    ])
    expect(await pay(2, '2026-12-01', region.officer, LATER)).toEqual({ ok: true })
    expect((await award()).paid).toBe(45_000)
  })

  test.each<[string, string]>([
    ['before the applicant accepted', '2026-11-21'],
    ['on a day that has not come', '2026-11-23'],
  ])('is not recorded as paid %s', async (_, day) => {
    expect(await pay(1, day)).toMatchObject({ reason: 'day' })
  })

  test('is recorded by an officer with no interest only', async () => {
    for (const other of [region.coordinator, region.reader, region.officerElsewhere])
      expect(await pay(1, TODAY, other)).toMatchObject({ reason: 'not-officer' })
    await set((tx) =>
      tx
        .insertInto('grant_writer')
        .values({ application_id: id, account_id: region.officer.accountId })
        .execute(),
    )
    expect(await pay(1)).toMatchObject({ reason: 'interest' })
    expect(await pay(1, TODAY, region.second)).toEqual({ ok: true })
  })

  test('of two who record it at the same moment one does', async () => {
    const both = await Promise.all([pay(1), pay(1, TODAY, region.second)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('money', () => {
  test('is asked back up to what was paid, comes, and when all has come the grant has ended', async () => {
    expect(await demand(1)).toMatchObject({ reason: 'above-paid', most: 0 })
    await pay(1)
    expect(await demand(30_001)).toMatchObject({ reason: 'above-paid', most: 30_000, currency: 'NOK' })
    expect(await demand(10_000)).toEqual({ ok: true })
    expect(await demand(20_001)).toMatchObject({ reason: 'above-paid', most: 20_000 })
    // Nothing more goes out while something is asked back.
    expect(await pay(2, TODAY, region.officer, LATER)).toMatchObject({ reason: 'repayment-open' })
    expect(await receive('2026-11-23')).toMatchObject({ reason: 'day' })
    expect(await receive()).toEqual({ ok: true })
    expect([await stateNow(), await award()]).toEqual([
      'partly-paid',
      { paid: 30_000, repaid: 10_000, state: 'partly-paid' },
    ])
    await demand(20_000)
    expect(await receive()).toEqual({ ok: true })
    expect([await stateNow(), await award()]).toEqual([
      'repaid',
      { paid: 30_000, repaid: 30_000, state: 'repaid' },
    ])
    expect(await pay(2, '2026-12-01', region.officer, LATER)).toMatchObject({ reason: 'ended' })
  })

  test('is asked back with a reason and a day that has not passed, and the applicant is told', async () => {
    await pay(1)
    expect(await demand(100, { reason: ' ' })).toMatchObject({ reason: 'reason-missing' })
    expect(await demand(0)).toMatchObject({ reason: 'amount' })
    expect(await demand(10.5)).toMatchObject({ reason: 'amount' })
    expect(await demand(100, { dueOn: '2026-11-21' })).toMatchObject({ reason: 'day' })
    expect(await demand(100, {}, region.coordinator)).toMatchObject({ reason: 'not-officer' })
    expect(await demand(12_000)).toEqual({ ok: true })
    const mail = await database.memberDb
      .selectFrom('outbox_mail')
      .select(['body'])
      .where('subject', 'like', '%penger kreves tilbake')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(mail.body.replaceAll('\u00a0', ' ')).toContain('12 000 NOK')
    expect(mail.body).toContain('Ikke brukt.')
    expect(mail.body).toContain('31. desember 2026')
  })

  test('that was asked back twice at once is never more than was paid', async () => {
    await pay(1)
    const both = await Promise.all([demand(20_000), demand(20_000, {}, region.second)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('is kept by the database too', async () => {
    await pay(1)
    const refused = await set((tx) =>
      tx
        .insertInto('grant_repayment')
        .values({
          application_id: id,
          amount: 30_001,
          reason: 'x',
          due_on: '2027-01-01',
          demanded_by: region.officer.accountId,
        })
        .execute(),
    ).catch((error: { constraint?: string }) => error.constraint)
    expect(refused).toBe('grant_repayment_paid')
  })
})

describe('the report', () => {
  test('is sent, returned, sent again and approved; then the last part is paid and the grant closed', async () => {
    await pay(1)
    await pay(2, '2026-12-01', region.officer, LATER)
    expect(await read('approve')).toMatchObject({ reason: 'not-reported' })
    await report()
    expect(await stateNow()).toBe('reported')
    expect(await read('return')).toMatchObject({ reason: 'note-missing' })
    expect(await read('return', region.officer, 'Hvor mange kom?')).toEqual({ ok: true })
    expect(await stateNow()).toBe('partly-paid')
    await report()
    expect(await set((tx) => closeGrant(tx, actOf(region.officer), id))).toMatchObject({
      reason: 'not-approved',
    })
    expect(await read('approve')).toEqual({ ok: true })
    expect(await read('approve', region.second)).toMatchObject({ reason: 'approved' })
    expect(await set((tx) => closeGrant(tx, actOf(region.officer), id))).toMatchObject({
      reason: 'parts-unpaid',
    })
    expect(await pay(3, '2027-07-15', region.officer, LATER)).toEqual({ ok: true })
    expect(await stateNow()).toBe('reported')
    expect(await set((tx) => closeGrant(tx, actOf(region.officer), id))).toEqual({ ok: true })
    expect([await stateNow(), await award()]).toEqual([
      'closed',
      { paid: 50_000, repaid: 0, state: 'closed' },
    ])
    const subjects = await database.memberDb
      .selectFrom('outbox_mail')
      .innerJoin('account', 'account.email', 'to_address')
      .select('subject')
      .where('account.id', '=', region.coordinator.accountId)
      .orderBy('outbox_mail.id')
      .execute()
    expect(subjects.map(({ subject }) => subject.replace(/\d{4}-\d+/, 'N'))).toEqual([
      'Svar på søknad N: Mentorer for nye familier',
      'Rapporten på tilskudd N mangler noe',
      'Rapporten på tilskudd N er godkjent',
    ])
  })

  test('is not approved by whoever wrote in it, or has an interest, or is no officer', async () => {
    await pay(1)
    const form = await report()
    await set((tx) =>
      tx
        .updateTable('filled_answer')
        .set({ saved_by: region.officer.accountId })
        .where('filled_form_id', '=', form)
        .where('question', '=', 'lesson')
        .execute(),
    )
    expect(await read('approve')).toMatchObject({ reason: 'own-report' })
    expect(await read('approve', region.coordinator)).toMatchObject({ reason: 'not-officer' })
    expect(await read('approve', region.second)).toEqual({ ok: true })
  })

  test('is reminded of 30, 7 and 1 days before, the day after and every 14 days, each once', async () => {
    const remind = (day: string) =>
      remindGrantReports(database.memberDb, new Date(`${day}T08:00:00Z`), {
        baseUrl: 'https://rotfeste.example',
      })
    const others = async () => {
      // Every coordinator of the municipality is reminded; one of them is looked at.
      const rows = await database.memberDb
        .selectFrom('grant_report_reminder')
        .select(['occasion', 'nth'])
        .where('application_id', '=', id)
        .where('account_id', '=', region.coordinator.accountId)
        .orderBy('sent_at')
        .execute()
      return rows.map(({ occasion, nth }) => `${occasion} ${nth}`)
    }
    // The report is due on 29 August 2027.
    await remind('2027-07-29')
    expect(await others()).toEqual([])
    for (const day of ['2027-07-30', '2027-07-30', '2027-08-22', '2027-08-23', '2027-08-28', '2027-08-29'])
      await remind(day)
    expect(await others()).toEqual(['30-days 0', '7-days 0', '1-day 0'])
    await Promise.all([remind('2027-08-30'), remind('2027-08-30')])
    await remind('2027-09-12')
    await remind('2027-09-13')
    expect(await others()).toEqual(['30-days 0', '7-days 0', '1-day 0', 'overdue 0', 'overdue 1'])
    const mails = await database.memberDb
      .selectFrom('outbox_mail')
      .innerJoin('account', 'account.email', 'to_address')
      .select(['subject', 'body'])
      .where('account.id', '=', region.coordinator.accountId)
      .where('subject', 'like', 'Rapport%')
      .where('body', 'like', `%${id}%`)
      .orderBy('outbox_mail.id')
      .execute()
    expect(mails).toHaveLength(5)
    expect(mails[0]?.body).toContain('29. august 2027')
    expect(mails[0]?.body).toContain(`https://rotfeste.example/nb/workspace/grants/applications/${id}/report`)
    await report()
    await remind('2027-10-30')
    expect(await others()).toHaveLength(5)
  })
})

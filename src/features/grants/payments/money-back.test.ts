import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { saveFilledAnswers, sendFilledForm } from '../../forms/index.ts'
import { findCall } from '../calls/queries.ts'
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
  whole,
  withForms,
} from '../decisions/grants.test-support.ts'
import { findDecision, listPayments, potOf, selectCase } from '../decisions/queries.ts'
import { giveUpRest } from './give-up.ts'
import { moneyOf } from './hold-grant.ts'
import { demandRepayment, recordPayment, recordRepayment, withdrawDemand } from './pay.ts'
import { listRepayments } from './queries.ts'
import { closeGrant, decideOnReport, noteReportSent } from './report.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(withForms)
})
afterAll(() => database.drop())

const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(database.memberDb, act)

const TODAY = '2026-11-22'
/** After the call has closed. */
const CLOSED = new Date('2027-02-01T10:00:00Z')
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

let region: GrantRegion
let call: { id: string; slug: string }
/** An accepted grant of 50,000 in three parts, of a pot of 100,000. */
let id: string
beforeEach(async () => {
  await set(async (tx) => {
    region = await grantRegion(tx)
    call = await openCall(tx, region, { pot: 100_000 })
    id = (await applicationsInReview(tx, region, call.id, [60_000]))[0] ?? ''
  })
  await set((tx) => proposeDecision(tx, actOf(region.officer), id, parts, NOW))
  await set((tx) => acceptGrant(tx, actOf(region.coordinator), id, NOW))
})

const pay = (position: number, paidOn = TODAY, now = NOW) =>
  set((tx) => recordPayment(tx, actOf(region.officer), id, { position, paidOn }, now))
const giveUp = (by: Member = region.officer, reason = 'Tiltaket ble mindre.', now = NOW) =>
  set((tx) => giveUpRest(tx, actOf(by), id, { reason }, now))
const demand = (amount: number, now = NOW) =>
  set((tx) =>
    demandRepayment(
      tx,
      actOf(region.officer),
      id,
      { amount, reason: 'Ikke brukt.', dueOn: '2027-12-31' },
      now,
    ),
  )
const lastDemand = async () => (await listRepayments(database.memberDb, id)).at(-1)?.id ?? ''
const receive = async (receivedOn = TODAY, now = NOW) => {
  const demanded = await lastDemand()
  return set((tx) => recordRepayment(tx, actOf(region.officer), demanded, { receivedOn }, now))
}
const withdraw = async (by: Member = region.officer, reason = 'Kvitteringene kom.') => {
  const demanded = await lastDemand()
  return set((tx) => withdrawDemand(tx, actOf(by), demanded, { reason }, NOW))
}
const stateNow = async () => (await selectCase(database.memberDb, id))?.state
const left = async () => (await potOf(database.memberDb, call.id)).left
/** What everybody can read of the call: the pot less what grants take. */
const leftForAll = async () => {
  const found = await findCall(database.publicDb, { kind: 'public' }, call.slug)
  return found ? found.pot - found.awarded : undefined
}
const money = async () => {
  const payments = await listPayments(database.memberDb, id)
  const { paid, lapsed, waiting } = moneyOf({ payments, repayments: [] })
  return { paid, lapsed, waiting }
}
const award = () =>
  database.publicDb
    .selectFrom('grant_award')
    .select(['amount', 'paid_amount as paid', 'repaid_amount as repaid', 'lapsed_amount as lapsed', 'state'])
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow()
const mailsTo = (person: Member, subject: string) =>
  database.memberDb
    .selectFrom('outbox_mail')
    .innerJoin('account', 'account.email', 'to_address')
    .select(['body'])
    .where('account.id', '=', person.accountId)
    .where('subject', 'like', subject)
    .execute()
    .then((rows) => rows.map(({ body }) => body.replaceAll('\u00a0', ' ')))

describe('what is left of a grant', () => {
  test('is given up with a reason: its money is in the pot at once, what was granted and paid stays', async () => {
    await pay(1)
    expect([await left(), await leftForAll()]).toEqual([50_000, 50_000])
    expect(await giveUp()).toEqual({ ok: true })
    expect(await money()).toEqual({ paid: 30_000, lapsed: 20_000, waiting: 0 })
    expect([await left(), await leftForAll()]).toEqual([70_000, 70_000])
    expect([await stateNow(), await award()]).toEqual([
      'partly-paid',
      { amount: 50_000, paid: 30_000, repaid: 0, lapsed: 20_000, state: 'partly-paid' },
    ])
    const [mail = ''] = await mailsTo(region.coordinator, '%resten blir ikke utbetalt')
    for (const words of ['20 000 NOK', 'Tiltaket ble mindre.', 'Rune Regionsen'])
      expect(mail).toContain(words)
    // And is granted to somebody else.
    const [other = ''] = await set((tx) => applicationsInReview(tx, region, call.id, [70_000]))
    const decided = await set((tx) => proposeDecision(tx, actOf(region.officer), other, whole(70_000), NOW))
    expect(decided).toEqual({ ok: true, stands: true })
  })

  test('is never paid afterwards, and not given up again', async () => {
    await pay(1)
    await giveUp()
    expect(await pay(2, '2026-12-01', CLOSED)).toMatchObject({ reason: 'part-lapsed' })
    expect(await giveUp()).toMatchObject({ reason: 'nothing-left' })
  })

  test('is given up by officers with no interest only, with a reason, and once by two at the same moment', async () => {
    for (const other of [region.coordinator, region.reader, region.officerElsewhere])
      expect(await giveUp(other)).toMatchObject({ reason: 'not-officer' })
    expect(await giveUp(region.officer, ' ')).toMatchObject({ reason: 'reason-missing' })
    const both = await Promise.all([giveUp(), giveUp(region.second)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('of a payment and the giving up at the same moment each part has one', async () => {
    await pay(1)
    await Promise.all([pay(2, '2026-12-01', CLOSED), giveUp()])
    const { paid, lapsed, waiting } = await money()
    expect([paid + lapsed, waiting]).toEqual([50_000, 0])
  })

  test('closes the grant where nothing was paid: there is nothing to report', async () => {
    expect(await giveUp()).toEqual({ ok: true })
    expect([await stateNow(), await award()]).toEqual([
      'closed',
      { amount: 50_000, paid: 0, repaid: 0, lapsed: 50_000, state: 'closed' },
    ])
    expect(await left()).toBe(100_000)
    expect(await giveUp()).toMatchObject({ reason: 'ended' })
  })

  test('keeps no grant from being closed when its report is approved', async () => {
    await pay(1)
    const close = () => set((tx) => closeGrant(tx, actOf(region.officer), id))
    const form = (await selectCase(database.memberDb, id))?.reportFilledFormId ?? ''
    await set(async (tx) => {
      const act = actOf(region.coordinator)
      await saveFilledAnswers(tx, act, form, filledReport)
      const sent = await sendFilledForm(tx, act, form, CLOSED)
      if (!sent.ok) throw new Error(JSON.stringify(sent.issues))
      await noteReportSent(tx, act, id)
    })
    expect(await close()).toMatchObject({ reason: 'not-approved' })
    await set((tx) =>
      decideOnReport(tx, actOf(region.officer), id, { decision: 'approve', note: '' }, CLOSED),
    )
    expect(await close()).toMatchObject({ reason: 'parts-unpaid' })
    expect(await giveUp()).toEqual({ ok: true })
    expect(await close()).toEqual({ ok: true })
    expect(await stateNow()).toBe('closed')
  })
})

describe('money that was paid back', () => {
  test('goes back to the pot while the call is open', async () => {
    await pay(1)
    await demand(10_000)
    expect(await left()).toBe(50_000)
    await receive()
    expect([await left(), await leftForAll()]).toEqual([60_000, 60_000])
    expect((await listRepayments(database.memberDb, id))[0]?.returnsToPot).toBe(true)
  })

  test('goes back to it after the last day too, while an application waits for its decision', async () => {
    await set((tx) => applicationsInReview(tx, region, call.id, [1_000]))
    await pay(1)
    await demand(10_000)
    await receive('2027-02-01', CLOSED)
    expect([await left(), await leftForAll()]).toEqual([60_000, 60_000])
  })

  test('is the funder’s when nothing can be granted from the call any more', async () => {
    await pay(1)
    await demand(10_000)
    await receive('2027-02-01', CLOSED)
    expect([await left(), await leftForAll()]).toEqual([50_000, 50_000])
    expect((await award()).repaid).toBe(10_000)
    expect((await listRepayments(database.memberDb, id))[0]?.returnsToPot).toBe(false)
  })

  test('when it is all, ends the grant: what was not paid is given up', async () => {
    await pay(1)
    await demand(30_000)
    await receive()
    expect(await stateNow()).toBe('repaid')
    expect(await money()).toEqual({ paid: 30_000, lapsed: 20_000, waiting: 0 })
    expect([await left(), await leftForAll()]).toEqual([100_000, 100_000])
    expect(await award()).toEqual({
      amount: 50_000,
      paid: 30_000,
      repaid: 30_000,
      lapsed: 20_000,
      state: 'repaid',
    })
  })
})

describe('a demand', () => {
  test('is taken back with a reason before it is paid, stays in the history, and lets the grant go on', async () => {
    await pay(1)
    await demand(12_000)
    expect(await pay(2, '2026-12-01', CLOSED)).toMatchObject({ reason: 'repayment-open' })
    expect(await withdraw()).toEqual({ ok: true })
    expect(await listRepayments(database.memberDb, id)).toMatchObject([
      {
        amount: 12_000,
        reason: 'Ikke brukt.',
        receivedOn: null,
        withdrawnAt: NOW,
        withdrawnReason: 'Kvitteringene kom.',
      },
    ])
    const [mail = ''] = await mailsTo(region.coordinator, '%kravet om tilbakebetaling er trukket')
    for (const words of ['12 000 NOK', 'Kvitteringene kom.']) expect(mail).toContain(words)
    expect(await receive()).toMatchObject({ reason: 'withdrawn' })
    expect(await withdraw()).toMatchObject({ reason: 'withdrawn' })
    // All that was paid may be asked back again.
    expect(await demand(30_001)).toMatchObject({ reason: 'above-paid', most: 30_000 })
    expect(await pay(2, '2026-12-01', CLOSED)).toEqual({ ok: true })
  })

  test('is not taken back when it is paid, without a reason, or by others than officers', async () => {
    await pay(1)
    await demand(12_000)
    expect(await withdraw(region.officer, ' ')).toMatchObject({ reason: 'reason-missing' })
    for (const other of [region.coordinator, region.reader, region.officerElsewhere])
      expect(await withdraw(other)).toMatchObject({ reason: 'not-officer' })
    await receive()
    expect(await withdraw()).toMatchObject({ reason: 'received' })
  })

  test('of taking it back and its payment at the same moment one is done', async () => {
    await pay(1)
    await demand(12_000)
    const both = await Promise.all([withdraw(), receive()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('the database', () => {
  const refusedBy = (act: (tx: Tx) => Promise<unknown>) =>
    set(act).then(
      () => 'nothing',
      (error: { constraint?: string }) => error.constraint,
    )
  const part = (tx: Tx, position: number) =>
    tx.updateTable('grant_payment').where('application_id', '=', id).where('position', '=', position)

  test('lets no part be both paid and given up, or given up before the grant is accepted', async () => {
    await pay(1)
    const lapsed = { lapsed_on: TODAY, lapsed_by: region.officer.accountId }
    expect(await refusedBy((tx) => part(tx, 1).set(lapsed).execute())).toBe('grant_payment_once')
    const [other = ''] = await set((tx) => applicationsInReview(tx, region, call.id, [10_000]))
    await set((tx) => proposeDecision(tx, actOf(region.officer), other, whole(10_000), NOW))
    const offered = (tx: Tx) =>
      tx.updateTable('grant_payment').set(lapsed).where('application_id', '=', other).execute()
    expect(await refusedBy(offered)).toBe('grant_payment_accepted')
  })

  test('takes nothing out of the pot again that came back to it', async () => {
    await pay(1)
    await demand(10_000)
    await receive()
    await giveUp()
    const frozen = 'grant_money_back_frozen'
    expect(
      await refusedBy((tx) =>
        part(tx, 2).set({ lapsed_on: null, lapsed_by: null, lapse_reason: '' }).execute(),
      ),
    ).toBe(frozen)
    const back = await lastDemand()
    const repayments = (tx: Tx) => tx.updateTable('grant_repayment').where('id', '=', back)
    expect(await refusedBy((tx) => repayments(tx).set({ returns_to_pot: false }).execute())).toBe(frozen)
    expect(await refusedBy((tx) => repayments(tx).set({ amount: 1 }).execute())).toBe(frozen)
    expect(await refusedBy((tx) => tx.deleteFrom('grant_repayment').where('id', '=', back).execute())).toBe(
      frozen,
    )
    expect((await findDecision(database.memberDb, id))?.amount).toBe(50_000)
  })
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '../../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../../platform/database/database.ts'
import { languages } from '../../../../platform/i18n/languages.ts'
import { type TestDatabase, testDatabase } from '../../../../platform/testing/database.ts'
import { acceptGrant, declineGrant } from '../answer.ts'
import { proposeDecision } from '../decide.ts'
import {
  actOf,
  applicationsInReview,
  type GrantRegion,
  grantRegion,
  NOW,
  openCall,
  whole,
  withForms,
} from '../grants.test-support.ts'
import { findDecision, potOf, selectCase } from '../queries.ts'
import { moveRefusalWords, refusalWords } from '../refusal-words.ts'
import { lapseOffers } from './lapse.ts'
import { moveAnswerDay } from './move.ts'
import { isOver, occasionOn } from './offer.ts'
import { listMoves } from './queries.ts'
import { remindOffers } from './remind.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(withForms)
})
afterAll(() => database.drop())

const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(database.memberDb, act)
const at = { baseUrl: 'https://rotfeste.example' }
/** Decided on 22 November with 30 days, in Oslo: the last day is 22 December, and it is over at 23:00 UTC. */
const LAST_DAY = '2026-12-22'
const LAST_MOMENT = new Date('2026-12-22T22:59:59Z')
const TOO_LATE = new Date('2026-12-22T23:00:00Z')

let region: GrantRegion
let call: { id: string }
/** An offer of 60,000 of a pot of 100,000. */
let id: string
beforeEach(async () => {
  await set(async (tx) => {
    region = await grantRegion(tx)
    call = await openCall(tx, region, { pot: 100_000 })
    id = (await applicationsInReview(tx, region, call.id, [60_000]))[0] ?? ''
  })
  await set((tx) => proposeDecision(tx, actOf(region.officer), id, whole(60_000), NOW))
})

const accept = (now: Date) => set((tx) => acceptGrant(tx, actOf(region.coordinator), id, now))
const lapse = (now: Date) => lapseOffers(database.memberDb, now, at)
const move = (answerBy: string, now: Date, by: Member = region.officer, reason = 'Møtet ble utsatt.') =>
  set((tx) => moveAnswerDay(tx, actOf(by), id, { answerBy, reason }, now))
const decision = async () => {
  const found = await findDecision(database.memberDb, id)
  if (!found) throw new Error('no decision')
  return found
}
const stateNow = async () => (await selectCase(database.memberDb, id))?.state
const left = async () => (await potOf(database.memberDb, call.id)).left
const mailsTo = async (person: Member, subject = '%') => {
  const rows = await database.memberDb
    .selectFrom('outbox_mail')
    .innerJoin('account', 'account.email', 'to_address')
    .select(['subject', 'body'])
    .where('account.id', '=', person.accountId)
    .where('subject', 'like', subject)
    // Coordinators of the same municipality hear of every other test's too.
    .where('body', 'like', `%${id}%`)
    .orderBy('outbox_mail.id')
    .execute()
  return rows.map((row) => ({ ...row, body: row.body.replaceAll('\u00a0', ' ') }))
}

describe('the last day to answer', () => {
  test('is so many days after the decision as the call says, by its clock', async () => {
    expect((await decision()).answerBy).toBe(LAST_DAY)
    const [other = ''] = await set(async (tx) => {
      await tx.updateTable('grant_call').set({ answer_days: 10 }).where('id', '=', call.id).execute()
      return applicationsInReview(tx, region, call.id, [10_000])
    })
    const late = new Date('2026-11-22T23:30:00Z')
    await set((tx) => proposeDecision(tx, actOf(region.officer), other, whole(10_000), late))
    expect((await findDecision(database.memberDb, other))?.answerBy).toBe('2026-12-03')
  })

  test('is not there for a refusal', async () => {
    const [other = ''] = await set((tx) => applicationsInReview(tx, region, call.id, [10_000]))
    const refusal = { ...whole(10_000), outcome: 'rejected' as const, amount: 0, payments: [] }
    await set((tx) => proposeDecision(tx, actOf(region.officer), other, refusal, NOW))
    expect((await findDecision(database.memberDb, other))?.answerBy).toBeNull()
  })

  test('lasts until midnight', async () => {
    expect(await lapse(LAST_MOMENT).then(stateNow)).toBe('granted')
    expect(await accept(LAST_MOMENT)).toEqual({ ok: true })
    await lapse(TOO_LATE)
    expect(await stateNow()).toBe('granted')
  })
})

describe('an offer that nobody answers', () => {
  test('lapses once, gives its money back to the pot, and the applicant and the officers are told', async () => {
    expect(await left()).toBe(40_000)
    const lapsed = await Promise.all([lapse(TOO_LATE), lapse(TOO_LATE)])
    // Offers of other tests may lapse with it.
    expect(lapsed[0] + lapsed[1]).toBeGreaterThan(0)
    expect([await stateNow(), (await decision()).lapsedAt, await left()]).toEqual([
      'lapsed',
      TOO_LATE,
      100_000,
    ])
    const [told, ...more] = await mailsTo(region.coordinator, '%falt bort')
    expect(more).toEqual([])
    expect(told?.body).toContain('22. desember 2026')
    expect(told?.body).toContain('Rune Regionsen')
    for (const officer of [region.officer, region.second]) {
      const [heard, ...again] = await mailsTo(officer, '%falt bort')
      expect(heard?.body).toContain('Hadsel kommune svarte ikke innen 22. desember 2026')
      expect(heard?.body).toContain(`/nb/workspace/grants/applications/${id}/decision`)
      expect(again).toEqual([])
    }
    expect(await mailsTo(region.officerElsewhere)).toEqual([])
    await lapse(new Date('2027-02-01T10:00:00Z'))
    expect(await mailsTo(region.coordinator, '%falt bort')).toHaveLength(1)
  })

  test('is not accepted or declined afterwards, in words that say what to do', async () => {
    // Also before it was noted.
    const early = await accept(TOO_LATE)
    expect(early).toMatchObject({ ok: false, reason: 'lapsed', answerBy: LAST_DAY })
    await lapse(TOO_LATE)
    for (const act of [acceptGrant, declineGrant]) {
      const refused = await set((tx) => act(tx, actOf(region.coordinator), id, TOO_LATE))
      if (refused.ok) throw new Error('answered')
      expect(refused.reason).toBe('lapsed')
      for (const language of languages) {
        const words = refusalWords(refused, language)
        expect(words).toContain('Rune Regionsen')
        expect(words).toContain('@')
      }
      expect(refusalWords(refused, 'nb')).toContain('22. desember 2026')
    }
    expect(await stateNow()).toBe('lapsed')
  })
})

describe('moving the last day', () => {
  test('gives more time, with a reason that the applicant gets and the history keeps', async () => {
    expect(await move('2027-01-15', NOW)).toEqual({ ok: true })
    expect((await decision()).answerBy).toBe('2027-01-15')
    expect(await listMoves(database.memberDb, id)).toEqual([
      { movedAt: NOW, by: 'Rune Regionsen', from: LAST_DAY, to: '2027-01-15', reason: 'Møtet ble utsatt.' },
    ])
    const [mail] = await mailsTo(region.coordinator, '%ny svarfrist%')
    expect(mail?.body).toContain('15. januar 2027')
    expect(mail?.body).toContain('Møtet ble utsatt.')
    const { details } = await database.memberDb
      .selectFrom('audit_entry')
      .select('details')
      .where('act', '=', 'grant-answer-day-moved')
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(details).toEqual({ from: LAST_DAY, to: '2027-01-15', lapsed: false })
    expect(await lapse(TOO_LATE).then(stateNow)).toBe('granted')
    expect(await accept(TOO_LATE)).toEqual({ ok: true })
  })

  test.each<[string, string, string]>([
    ['to the day it is', LAST_DAY, 'move-day'],
    ['to an earlier one', '2026-12-01', 'move-day'],
    ['further than a year', '2027-11-23', 'move-day'],
    ['to nothing', '', 'move-day'],
  ])('%s is refused', async (_, day, reason) => {
    const refused = await move(day, NOW)
    expect(refused).toMatchObject({ ok: false, reason, first: '2026-12-23', last: '2027-11-22' })
  })

  test('is refused without a reason, to others than officers without an interest, and once it is answered', async () => {
    expect(await move('2027-01-15', NOW, region.officer, ' ')).toMatchObject({
      reason: 'move-reason-missing',
    })
    for (const other of [region.coordinator, region.reader, region.officerElsewhere])
      expect(await move('2027-01-15', NOW, other)).toMatchObject({ reason: 'not-officer' })
    await set((tx) =>
      tx
        .insertInto('grant_writer')
        .values({ application_id: id, account_id: region.second.accountId })
        .execute(),
    )
    expect(await move('2027-01-15', NOW, region.second)).toMatchObject({ reason: 'interest' })
    await accept(NOW)
    expect(await move('2027-01-15', NOW)).toMatchObject({ reason: 'offer-answered' })
  })

  test('brings back an offer that has lapsed, if the pot still holds it', async () => {
    await lapse(TOO_LATE)
    const [other = ''] = await set((tx) => applicationsInReview(tx, region, call.id, [30_000]))
    await set((tx) => proposeDecision(tx, actOf(region.officer), other, whole(30_000), TOO_LATE))
    expect(await left()).toBe(70_000)
    // Before today it cannot be.
    expect(await move('2026-12-22', TOO_LATE)).toMatchObject({ reason: 'move-day', first: '2026-12-23' })
    expect(await move('2027-01-15', TOO_LATE)).toEqual({ ok: true })
    expect([await stateNow(), (await decision()).lapsedAt, await left()]).toEqual(['granted', null, 10_000])
    expect(await accept(new Date('2027-01-15T12:00:00Z'))).toEqual({ ok: true })
  })

  test('is refused when the pot holds it no longer, and told how much is left', async () => {
    await lapse(TOO_LATE)
    const [other = ''] = await set((tx) => applicationsInReview(tx, region, call.id, [50_000]))
    await set((tx) => proposeDecision(tx, actOf(region.officer), other, whole(50_000), TOO_LATE))
    const refused = await move('2027-01-15', TOO_LATE)
    expect(refused).toMatchObject({ reason: 'pot', left: 50_000, asked: 60_000, currency: 'NOK' })
    if (refused.ok) throw new Error('moved')
    for (const language of languages)
      expect(moveRefusalWords(refused, language).replaceAll(/[\u00a0,]/g, ' ')).toMatch(/50 000.*60 000/)
    expect(await stateNow()).toBe('lapsed')
  })
})

describe('reminders', () => {
  const remind = (day: string) => remindOffers(database.memberDb, new Date(`${day}T08:00:00Z`), at)
  const told = () =>
    database.memberDb
      .selectFrom('grant_answer_reminder')
      .select(['occasion', 'answer_by'])
      .where('application_id', '=', id)
      .where('account_id', '=', region.coordinator.accountId)
      .orderBy('sent_at')
      .execute()
      .then((rows) => rows.map(({ occasion, answer_by }) => `${occasion} ${answer_by}`))

  test('go out 7 days and 1 day before, once each, in however many instances', async () => {
    await remind('2026-12-14')
    expect(await told()).toEqual([])
    await Promise.all([remind('2026-12-15'), remind('2026-12-15'), remind('2026-12-16')])
    expect(await told()).toEqual([`7-days ${LAST_DAY}`])
    for (const day of ['2026-12-20', '2026-12-21', '2026-12-22', '2026-12-23']) await remind(day)
    expect(await told()).toEqual([`7-days ${LAST_DAY}`, `1-day ${LAST_DAY}`])
    const mails = await mailsTo(region.coordinator, '%husk å svare%')
    expect(mails).toHaveLength(2)
    expect(mails[0]?.body).toContain('60 000 NOK')
    expect(mails[0]?.body).toContain('22. desember 2026')
    expect(mails[0]?.body).toContain(`/nb/workspace/grants/applications/${id}/acceptance`)
  })

  test('go out again for another day, but not on the day when it was told', async () => {
    await remind('2026-12-15')
    await move('2026-12-28', new Date('2026-12-21T10:00:00Z'))
    await remind('2026-12-21')
    expect(await mailsTo(region.coordinator, '%husk å svare%')).toHaveLength(1)
    await remind('2026-12-27')
    expect(await mailsTo(region.coordinator, '%husk å svare%')).toHaveLength(2)
  })

  test('do not go out once it is answered', async () => {
    await accept(NOW)
    await remind('2026-12-15')
    expect(await told()).toEqual([])
  })

  test.each<[day: string, occasion: string | undefined]>([
    ['2026-12-14', undefined],
    ['2026-12-15', '7-days'],
    ['2026-12-20', '7-days'],
    ['2026-12-21', '1-day'],
    ['2026-12-22', '1-day'],
    ['2026-12-23', undefined],
  ])('on %s: %s', (day, occasion) => expect(occasionOn(day, LAST_DAY)).toBe(occasion))
})

describe('the database', () => {
  const decisions = (tx: Tx) => tx.updateTable('grant_decision').where('application_id', '=', id)
  const refusedBy = (act: (tx: Tx) => Promise<unknown>) =>
    set(act).then(
      () => 'nothing',
      (error: { constraint?: string }) => error.constraint,
    )

  test('lets nobody accept after the last day, and no offer lapse before', async () => {
    expect(await refusedBy((tx) => decisions(tx).set({ accepted_at: TOO_LATE }).execute())).toBe(
      'grant_decision_in_time',
    )
    expect(await refusedBy((tx) => decisions(tx).set({ lapsed_at: LAST_MOMENT }).execute())).toBe(
      'grant_decision_in_time',
    )
  })

  test('lets no offer be both answered and lapsed, and keeps the day of an answered one', async () => {
    await accept(NOW)
    expect(await refusedBy((tx) => decisions(tx).set({ lapsed_at: TOO_LATE }).execute())).toBe(
      'grant_decision_frozen',
    )
    expect(await refusedBy((tx) => decisions(tx).set({ answer_by: '2027-03-01' }).execute())).toBe(
      'grant_decision_frozen',
    )
    expect(
      await refusedBy((tx) => decisions(tx).set({ accepted_at: null, lapsed_at: TOO_LATE }).execute()),
    ).toBe('grant_decision_frozen')
  })

  test('lets the application and its offer lapse together only', async () => {
    expect(await refusedBy((tx) => decisions(tx).set({ lapsed_at: TOO_LATE }).execute())).toBe(
      'grant_application_lapsed',
    )
    const states = (tx: Tx) =>
      tx.updateTable('grant_application').set({ state: 'lapsed' }).where('id', '=', id).execute()
    expect(await refusedBy(states)).toBe('grant_application_lapsed')
  })

  test('lets no lapsed offer come back that the pot does not hold', async () => {
    await lapse(TOO_LATE)
    const [other = ''] = await set((tx) => applicationsInReview(tx, region, call.id, [50_000]))
    await set((tx) => proposeDecision(tx, actOf(region.officer), other, whole(50_000), TOO_LATE))
    const back = async (tx: Tx) => {
      await decisions(tx).set({ lapsed_at: null, answer_by: '2027-01-15' }).execute()
      await tx.updateTable('grant_application').set({ state: 'granted' }).where('id', '=', id).execute()
    }
    expect(await refusedBy(back)).toBe('grant_pot_kept')
  })
})

test.each<[day: string | null, instant: string, over: boolean]>([
  ['2026-12-22', '2026-12-22T22:59:59Z', false],
  ['2026-12-22', '2026-12-22T23:00:00Z', true],
  // Summer time: midnight is an hour earlier.
  ['2027-06-30', '2027-06-30T21:59:59Z', false],
  ['2027-06-30', '2027-06-30T22:00:00Z', true],
  [null, '2040-01-01T00:00:00Z', false],
])('a last day %s is over at %s: %s', (day, instant, over) =>
  expect(isOver(day, 'Europe/Oslo', new Date(instant))).toBe(over),
)

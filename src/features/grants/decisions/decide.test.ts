import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { person, sampleRecord } from '../../projects/edit/testing.test-support.ts'
import { createProject } from '../../projects/index.ts'
import { declareInterest } from '../assessment/assess.ts'
import { acceptGrant, declineGrant } from './answer.ts'
import { amountFits, confirmDecision, type Proposal, proposeDecision } from './decide.ts'
import {
  actOf,
  applicationsInReview,
  type GrantRegion,
  grantRegion,
  NOW,
  openCall,
  whole,
  withForms,
} from './grants.test-support.ts'
import { findDecision, listPayments, type Outcome, potOf, selectCase } from './queries.ts'
import { refusalWords } from './refusal-words.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(withForms)
})
afterAll(() => database.drop())

const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(database.memberDb, act)

let region: GrantRegion
let call: { id: string }
/** An application for 60,000 to a call with 100,000 and a limit of 80,000. */
let id: string
beforeEach(async () => {
  await set(async (tx) => {
    region = await grantRegion(tx)
    call = await openCall(tx, region, { pot: 100_000, twoPersonLimit: 80_000 })
    id = (await applicationsInReview(tx, region, call.id, [60_000]))[0] ?? ''
  })
})

const propose = (by: Member, proposal: Proposal, application = id) =>
  set((tx) => proposeDecision(tx, actOf(by), application, proposal, NOW))
const confirm = (by: Member, application = id, seen?: string) =>
  set((tx) => confirmDecision(tx, actOf(by), application, NOW, seen ? { seen } : {}))
const another = (amount: number) =>
  set((tx) => applicationsInReview(tx, region, call.id, [amount])).then(([made = '']) => made)
const stateOf = async (application = id) => (await selectCase(database.memberDb, application))?.state

const partly: Proposal = {
  outcome: 'partly-granted',
  amount: 50_000,
  reason: 'Potten er liten.',
  conditions: 'Bruk lokale mentorer.',
  payments: [
    { amount: 30_000, waitsFor: 'acceptance', dueOn: null },
    { amount: 20_000, waitsFor: 'report', dueOn: '2027-07-01' },
  ],
}
const refusal: Proposal = {
  outcome: 'rejected',
  amount: 0,
  reason: 'Tiltaket er ikke for nye.',
  conditions: '',
  payments: [],
}

describe('a decision', () => {
  test('up to the limit stands at once: state, parts, letter, the money of the pot', async () => {
    expect(await propose(region.officer, partly)).toEqual({ ok: true, stands: true })
    expect(await stateOf()).toBe('partly-granted')
    expect(await listPayments(database.memberDb, id)).toMatchObject([
      { position: 1, amount: 30_000, waitsFor: 'acceptance', dueOn: null, paidOn: null },
      { position: 2, amount: 20_000, waitsFor: 'report', dueOn: '2027-07-01', paidOn: null },
    ])
    expect(await potOf(database.memberDb, call.id)).toEqual({
      pot: 100_000,
      committed: 50_000,
      offered: 50_000,
      left: 50_000,
    })
    const decision = await findDecision(database.memberDb, id)
    expect(decision).toMatchObject({ needsSecond: false, confirmedBy: null, decidedAt: NOW })
    expect(decision?.letterSha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('tells the applicant, with the way to the letter and whom to ask', async () => {
    await propose(region.officer, partly)
    const mails = await database.memberDb
      .selectFrom('outbox_mail')
      .innerJoin('account', 'account.email', 'to_address')
      .select(['subject', 'body', 'outbox_mail.language'])
      .where('account.id', '=', region.coordinator.accountId)
      .execute()
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).toMatch(/^Svar på søknad 2026-\d+: Mentorer for nye familier$/)
    expect(mails[0]?.body.replaceAll('\u00a0', ' ')).toContain(
      'en del av tilskuddet dere søkte om: 50 000 NOK',
    )
    expect(mails[0]?.body).toContain(
      `https://rotfeste.example/nb/workspace/grants/applications/${id}/decision`,
    )
    expect(mails[0]?.body).toContain('Rune Regionsen')
  })

  test('above the limit stands when a second person has confirmed what they saw', async () => {
    const large = await another(90_000)
    expect(await propose(region.officer, whole(90_000), large)).toEqual({ ok: true, stands: false })
    expect([await stateOf(large), (await potOf(database.memberDb, call.id)).left]).toEqual([
      'in-review',
      100_000,
    ])
    expect(await confirm(region.officer, large)).toMatchObject({ reason: 'own-proposal' })
    expect(await confirm(region.second, large, '2020-01-01T00:00:00.000Z')).toMatchObject({
      reason: 'changed',
    })
    const seen = (await findDecision(database.memberDb, large))?.proposedAt.toISOString()
    expect(await confirm(region.second, large, seen)).toEqual({ ok: true, stands: true })
    expect([await stateOf(large), (await potOf(database.memberDb, call.id)).left]).toEqual([
      'granted',
      10_000,
    ])
    expect(await findDecision(database.memberDb, large)).toMatchObject({
      proposedByName: 'Rune Regionsen',
      confirmedByName: 'Randi Regionsen',
    })
  })

  test('that the second person disagrees with is written over, and then the first confirms', async () => {
    const large = await another(95_000)
    await propose(region.officer, whole(95_000), large)
    const other = { ...whole(85_000), outcome: 'partly-granted' as const }
    expect(await propose(region.second, other, large)).toEqual({ ok: true, stands: false })
    expect(await confirm(region.second, large)).toMatchObject({ reason: 'own-proposal' })
    expect(await confirm(region.officer, large)).toEqual({ ok: true, stands: true })
    expect((await findDecision(database.memberDb, large))?.amount).toBe(85_000)
  })

  test('for more than is left is refused and told how much there is, in every language', async () => {
    await propose(region.officer, whole(60_000))
    const late = await another(50_000)
    const refused = await propose(region.officer, whole(50_000), late)
    expect(refused).toMatchObject({ ok: false, reason: 'pot', left: 40_000, asked: 50_000 })
    if (refused.ok) throw new Error('granted')
    for (const language of languages)
      expect(refusalWords(refused, language).replaceAll(/[\u00a0,]/g, ' ')).toMatch(/40 000 NOK.*50 000 NOK/)
    const fits = { ...whole(40_000), outcome: 'partly-granted' as const }
    expect(await propose(region.officer, fits, late)).toEqual({ ok: true, stands: true })
    expect((await potOf(database.memberDb, call.id)).left).toBe(0)
  })

  test('proposed while the pot held it is refused when it no longer does', async () => {
    const large = await another(90_000)
    await propose(region.officer, whole(90_000), large)
    await propose(region.officer, whole(60_000))
    expect(await confirm(region.second, large)).toMatchObject({ reason: 'pot', left: 40_000, asked: 90_000 })
    expect(await stateOf(large)).toBe('in-review')
  })

  test('to refuse takes nothing of the pot and has no parts', async () => {
    expect(await propose(region.officer, refusal)).toEqual({ ok: true, stands: true })
    expect([await stateOf(), (await potOf(database.memberDb, call.id)).committed]).toEqual(['rejected', 0])
  })

  test('is made once', async () => {
    await propose(region.officer, partly)
    expect(await propose(region.second, refusal)).toMatchObject({ reason: 'decided' })
    expect(await confirm(region.second)).toMatchObject({ reason: 'decided' })
  })

  test.each<[string, Partial<Proposal>, string]>([
    ['whole, with another amount than was applied for', { outcome: 'granted' }, 'amount'],
    ['in part, with all of it', { amount: 60_000 }, 'amount'],
    ['in part, with nothing', { amount: 0, payments: [] }, 'amount'],
    ['in part, with a fraction', { amount: 100.5 }, 'amount'],
    ['refused, with an amount', { outcome: 'rejected' }, 'amount'],
    ['with parts that add up to less', { payments: partly.payments.slice(0, 1) }, 'parts'],
    [
      'with parts that add up to more',
      { payments: [...partly.payments, { amount: 1, waitsFor: 'start', dueOn: null }] },
      'parts',
    ],
    [
      'with a part below nothing',
      {
        payments: [
          { amount: 60_000, waitsFor: 'start', dueOn: null },
          { amount: -10_000, waitsFor: 'report', dueOn: null },
        ],
      },
      'parts',
    ],
    ['without a reason', { reason: ' \n' }, 'reason-missing'],
  ])('%s is refused', async (_, changes, reason) => {
    expect(await propose(region.officer, { ...partly, ...changes })).toMatchObject({ ok: false, reason })
    expect(await stateOf()).toBe('in-review')
  })
})

describe('nobody decides', () => {
  test('but officers of the partnership and administrators', async () => {
    for (const other of [region.coordinator, region.reader, region.officerElsewhere])
      expect(await propose(other, partly)).toMatchObject({ reason: 'not-officer' })
    expect(await propose(region.administrator, partly)).toEqual({ ok: true, stands: true })
  })

  test('on what they are tied to: their own municipality, what they wrote, what they declared', async () => {
    const { partnershipId } = region
    const tied = await set(async (tx) => {
      const both = await person(tx, 'coordinator', { municipalityKey: 'NO-1866' }, 'Begge Deler')
      await tx
        .insertInto('role_assignment')
        .values({ account_id: both.accountId, role: 'regional-officer', partnership_id: partnershipId })
        .execute()
      const none = { municipalityKey: null, organisationId: null, programmeId: null, projectId: null }
      return {
        ...both,
        assignments: [...both.assignments, { role: 'regional-officer' as const, partnershipId, ...none }],
      }
    })
    expect(await propose(tied, partly)).toMatchObject({ reason: 'interest', interest: 'own-organisation' })
    await set((tx) =>
      tx
        .insertInto('grant_writer')
        .values({ application_id: id, account_id: region.officer.accountId })
        .execute(),
    )
    expect(await propose(region.officer, partly)).toMatchObject({ reason: 'interest', interest: 'wrote-it' })
    const declared = await set((tx) =>
      declareInterest(tx, { viewer: region.second }, id, { conflict: true, note: 'Min bror søker.' }),
    )
    expect(declared).toEqual({ ok: true })
    expect(await propose(region.second, partly)).toMatchObject({ reason: 'interest', interest: 'declared' })
  })

  test('nor confirms it', async () => {
    const large = await another(90_000)
    await propose(region.officer, whole(90_000), large)
    await set((tx) => declareInterest(tx, { viewer: region.second }, large, { conflict: true, note: '' }))
    expect(await confirm(region.second, large)).toMatchObject({ reason: 'interest', interest: 'declared' })
    expect(await confirm(region.reader, large)).toMatchObject({ reason: 'not-officer' })
    expect(await stateOf(large)).toBe('in-review')
  })

  test('before two readers without an interest have sent their assessment', async () => {
    await set((tx) =>
      declareInterest(tx, { viewer: region.reader }, id, { conflict: true, note: 'Jeg kjenner dem.' }),
    )
    expect(await propose(region.officer, partly)).toMatchObject({ reason: 'too-few-assessments', sent: 1 })
    // A tie that is known since counts as one that was declared.
    const large = await another(90_000)
    await set((tx) =>
      tx
        .insertInto('role_assignment')
        .values({ account_id: region.otherReader.accountId, role: 'mentor', municipality_key: 'NO-1866' })
        .execute(),
    )
    expect(await propose(region.officer, whole(90_000), large)).toMatchObject({
      reason: 'too-few-assessments',
      sent: 1,
    })
  })

  test('on an application that is not being read', async () => {
    await set((tx) =>
      tx.updateTable('grant_application').set({ state: 'withdrawn' }).where('id', '=', id).execute(),
    )
    expect(await propose(region.officer, partly)).toMatchObject({ reason: 'not-in-review' })
    expect(await propose(region.officer, partly, '00000000-0000-4000-8000-000000000000')).toMatchObject({
      reason: 'not-found',
    })
  })
})

describe('a proposal by somebody who is tied to the application by now', () => {
  test('is not confirmed, and another officer may write a new one', async () => {
    id = await another(90_000)
    expect(await propose(region.officer, whole(90_000))).toEqual({ ok: true, stands: false })
    await set((tx) =>
      declareInterest(tx, { viewer: region.officer }, id, {
        conflict: true,
        note: 'Søsteren min leder det.',
      }),
    )
    expect(await confirm(region.second)).toEqual({ ok: false, reason: 'proposer-tied' })
    expect(await stateOf()).toBe('in-review')
    expect(await propose(region.second, whole(90_000))).toEqual({ ok: true, stands: false })
    expect(await confirm(region.administrator)).toEqual({ ok: true, stands: true })
  })
})

describe('the answer', () => {
  const answer = (act: typeof acceptGrant, by: Member) => set((tx) => act(tx, actOf(by), id, NOW))

  test('yes, by those who may write the application: the report begins and everybody may know', async () => {
    expect(await answer(acceptGrant, region.coordinator)).toMatchObject({ reason: 'not-granted' })
    await propose(region.officer, partly)
    expect(await answer(acceptGrant, region.officer)).toMatchObject({ reason: 'not-writer' })
    expect(await answer(acceptGrant, region.officerElsewhere)).toMatchObject({ reason: 'not-found' })
    expect(await answer(acceptGrant, region.coordinator)).toEqual({ ok: true })
    expect(await answer(declineGrant, region.coordinator)).toMatchObject({ reason: 'answered' })
    const found = await selectCase(database.memberDb, id)
    expect(found?.reportFilledFormId).toMatch(/^[0-9a-f-]{36}$/)
    // 60 days after 30 June.
    expect((await findDecision(database.memberDb, id))?.reportDueOn).toBe('2027-08-29')
    const award = await database.publicDb
      .selectFrom('grant_award')
      .selectAll()
      .where('application_id', '=', id)
      .executeTakeFirst()
    expect(award).toMatchObject({
      amount: 50_000,
      paid_amount: 0,
      state: 'partly-granted',
      awarded_on: '2026-11-22',
    })
  })

  test('no: the money goes back to the pot, and nobody hears of it', async () => {
    await propose(region.officer, partly)
    expect(await answer(declineGrant, region.coordinator)).toEqual({ ok: true })
    expect([await stateOf(), (await potOf(database.memberDb, call.id)).left]).toEqual(['withdrawn', 100_000])
    expect(await answer(acceptGrant, region.coordinator)).toMatchObject({ reason: 'answered' })
    const awards = await database.publicDb
      .selectFrom('grant_award')
      .select('number')
      .where('application_id', '=', id)
      .execute()
    expect(awards).toEqual([])
  })

  test('is not given by whoever decided, also where they may edit the linked project', async () => {
    await set(async (tx) => {
      // Of the partnership: its officers edit it, and with it the application.
      const linked = await createProject(tx, { viewer: region.administrator }, sampleRecord())
      await tx.updateTable('grant_application').set({ project_id: linked.id }).where('id', '=', id).execute()
    })
    await propose(region.officer, partly)
    expect(await answer(acceptGrant, region.officer)).toMatchObject({ reason: 'own-decision' })
    expect(await answer(declineGrant, region.officer)).toMatchObject({ reason: 'own-decision' })
    expect(await answer(acceptGrant, region.coordinator)).toEqual({ ok: true })
  })

  test('of a yes and a no at the same moment one is heard', async () => {
    await propose(region.officer, partly)
    const answers = await Promise.all([
      answer(acceptGrant, region.coordinator),
      answer(declineGrant, region.coordinator),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('the database', () => {
  const refusedBy = (act: (tx: Tx) => Promise<unknown>) =>
    set(act).then(
      () => 'nothing',
      (error: { constraint?: string }) => error.constraint,
    )

  test('keeps a decision that stands, its parts and the pot behind it', async () => {
    await propose(region.officer, partly)
    const decisions = (tx: Tx) => tx.updateTable('grant_decision').where('application_id', '=', id)
    expect(await refusedBy((tx) => decisions(tx).set({ amount: 40_000 }).execute())).toBe(
      'grant_decision_frozen',
    )
    expect(await refusedBy((tx) => decisions(tx).set({ reason: 'Annet' }).execute())).toBe(
      'grant_decision_frozen',
    )
    const parts = (tx: Tx) => tx.updateTable('grant_payment').where('application_id', '=', id)
    expect(await refusedBy((tx) => parts(tx).set({ amount: 1 }).where('position', '=', 1).execute())).toBe(
      'grant_payment_sum',
    )
    expect(
      await refusedBy((tx) => parts(tx).set({ paid_on: '2026-11-22' }).where('position', '=', 1).execute()),
    ).toBe('grant_payment_accepted')
    const calls = (tx: Tx, pot: number) =>
      tx.updateTable('grant_call').set({ pot, ceiling: pot }).where('id', '=', call.id).execute()
    expect(await refusedBy((tx) => calls(tx, 49_999))).toBe('grant_pot_kept')
    expect(await refusedBy((tx) => calls(tx, 50_000))).toBe('nothing')
  })
})

test.each<[Outcome, amount: number, applied: number, fits: boolean]>([
  ['granted', 100, 100, true],
  ['granted', 99, 100, false],
  ['granted', 0, 0, false],
  ['partly-granted', 99, 100, true],
  ['partly-granted', 100, 100, false],
  ['partly-granted', 0, 100, false],
  ['partly-granted', 0.5, 100, false],
  ['rejected', 0, 100, true],
  ['rejected', 1, 100, false],
])('%s with %d of %d: %s', (outcome, amount, applied, fits) =>
  expect(amountFits(outcome, amount, applied)).toBe(fits),
)

import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { findCall } from '../calls/queries.ts'
import { acceptGrant, declineGrant } from '../decisions/answer.ts'
import { type Proposal, proposeDecision } from '../decisions/decide.ts'
import {
  actOf,
  applicationsInReview,
  type GrantRegion,
  grantRegion,
  NOW,
  openCall,
  withForms,
} from '../decisions/grants.test-support.ts'
import { lapseOffer } from '../decisions/offers/lapse.ts'
import { moveAnswerDay } from '../decisions/offers/move.ts'
import { potOf } from '../decisions/queries.ts'
import { giveUpRest } from '../payments/give-up.ts'
import { demandRepayment, recordPayment, recordRepayment, withdrawDemand } from '../payments/pay.ts'
import { listRepayments } from '../payments/queries.ts'

let site: TestApp
let region: GrantRegion
const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(site.database.memberDb, act)
beforeAll(async () => {
  site = await testApp(withForms, { now: () => NOW })
  region = await set(grantRegion)
})
afterAll(() => site.close())

const POT = 100_000
const APPLIED = 40_000
const PARTS = [0.5, 0.5]

/** What should be known of one application. */
type Model = {
  granted: number
  state: 'waiting' | 'offered' | 'lapsed' | 'accepted' | 'closed' | 'over'
  paid: number[]
  /** What was given up. */
  lapsed: number
  back: { amount: number; received: boolean; withdrawn: boolean }[]
}
type Step = { application: number; amount: number } & {
  kind:
    | 'grant'
    | 'refuse'
    | 'accept'
    | 'decline'
    | 'lapse'
    | 'move'
    | 'pay'
    | 'giveUp'
    | 'demand'
    | 'withdraw'
    | 'receive'
}

const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0)
const openBack = ({ back }: Model) => back.find(({ received, withdrawn }) => !received && !withdrawn)
const paidOf = ({ paid }: Model) => sum(Object.values(paid))
const receivedOf = ({ back }: Model) =>
  sum(back.filter(({ received }) => received).map(({ amount }) => amount))
/** What a grant takes of the pot: the call is open all the while, and what is paid back returns to it. */
const takenOf = (model: Model) =>
  model.state === 'lapsed' ? 0 : model.granted - model.lapsed - receivedOf(model)
/** After the last day to answer. */
const LATER = new Date('2026-12-24T10:00:00Z')

/** Does a step, and says by the rules whether it is to be done; the model follows. */
async function take(
  step: Step,
  id: string,
  model: Model,
  left: number,
): Promise<[done: boolean, expected: boolean]> {
  const act = actOf(region.officer)
  const parts = PARTS.map((share) => ({
    amount: step.amount * share,
    waitsFor: 'acceptance' as const,
    dueOn: null,
  }))
  switch (step.kind) {
    case 'grant': {
      const whole = step.amount === APPLIED
      const proposal: Proposal = {
        outcome: whole ? 'granted' : 'partly-granted',
        amount: step.amount,
        reason: 'Godt begrunnet.',
        conditions: '',
        payments: parts,
      }
      const { ok } = await set((tx) => proposeDecision(tx, act, id, proposal, NOW))
      const expected = model.state === 'waiting' && step.amount <= left
      if (expected) Object.assign(model, { state: 'offered', granted: step.amount })
      return [ok, expected]
    }
    case 'refuse': {
      const proposal = {
        outcome: 'rejected',
        amount: 0,
        reason: 'Nei.',
        conditions: '',
        payments: [],
      } as const
      const { ok } = await set((tx) => proposeDecision(tx, act, id, { ...proposal, payments: [] }, NOW))
      const expected = model.state === 'waiting'
      if (expected) model.state = 'over'
      return [ok, expected]
    }
    case 'accept':
    case 'decline': {
      const answer = step.kind === 'accept' ? acceptGrant : declineGrant
      const { ok } = await set((tx) => answer(tx, actOf(region.coordinator), id, NOW))
      const expected = model.state === 'offered'
      if (expected && step.kind === 'accept') model.state = 'accepted'
      if (expected && step.kind === 'decline') Object.assign(model, { state: 'over', granted: 0 })
      return [ok, expected]
    }
    case 'pay': {
      const position = (step.amount % PARTS.length) + 1
      const { ok } = await set((tx) => recordPayment(tx, act, id, { position, paidOn: '2026-11-22' }, NOW))
      const again = model.paid[position] !== undefined
      const expected = model.state === 'accepted' && !again && model.lapsed === 0 && !openBack(model)
      if (expected) model.paid[position] = model.granted * (PARTS[position - 1] ?? 0)
      return [ok, expected]
    }
    case 'demand': {
      const demand = { amount: step.amount, reason: 'Ikke brukt.', dueOn: '2026-12-31' }
      const { ok } = await set((tx) => demandRepayment(tx, act, id, demand, NOW))
      const asked = model.back.filter(({ withdrawn }) => !withdrawn).map(({ amount }) => amount)
      const expected = step.amount <= paidOf(model) - sum(asked)
      if (expected) model.back.push({ amount: step.amount, received: false, withdrawn: false })
      return [ok, expected]
    }
    case 'lapse': {
      const done = await set((tx) => lapseOffer(tx, id, LATER, act))
      const expected = model.state === 'offered'
      if (expected) model.state = 'lapsed'
      return [done, expected]
    }
    case 'move': {
      const day = { answerBy: '2027-01-15', reason: 'Møtet ble utsatt.' }
      const { ok } = await set((tx) => moveAnswerDay(tx, act, id, day, LATER))
      // An open offer just gets more time; one that has lapsed takes of the pot again.
      const expected = model.state === 'offered' || (model.state === 'lapsed' && model.granted <= left)
      if (expected) model.state = 'accepted'
      // Answered at once, on the day of the other steps.
      if (ok) await set((tx) => acceptGrant(tx, actOf(region.coordinator), id, NOW))
      return [ok, expected]
    }
    case 'giveUp': {
      const reason = { reason: 'Mindre enn ventet.' }
      const { ok } = await set((tx) => giveUpRest(tx, act, id, reason, NOW))
      const rest = model.granted - paidOf(model)
      const expected = model.state === 'accepted' && model.lapsed === 0 && rest > 0
      if (expected) model.lapsed = rest
      if (expected && paidOf(model) === 0) model.state = 'closed'
      return [ok, expected]
    }
    case 'withdraw': {
      const open = await openDemand(id)
      const { ok } = await set((tx) => withdrawDemand(tx, act, open, { reason: 'Feil.' }, NOW))
      const waiting = openBack(model)
      if (waiting) waiting.withdrawn = true
      return [ok, waiting !== undefined]
    }
    case 'receive': {
      const open = await openDemand(id)
      const { ok } = await set((tx) => recordRepayment(tx, act, open, { receivedOn: '2026-11-22' }, NOW))
      const waiting = openBack(model)
      if (waiting) waiting.received = true
      if (waiting && receivedOf(model) === paidOf(model)) {
        model.state = 'over'
        model.lapsed = model.granted - paidOf(model)
      }
      return [ok, waiting !== undefined]
    }
  }
}

async function openDemand(id: string): Promise<string> {
  const all = await listRepayments(site.database.memberDb, id)
  return all.find(({ receivedOn, withdrawnAt }) => receivedOn === null && withdrawnAt === null)?.id ?? ''
}

type Sums = { count: number; amount: number; paid: number; repaid: number; lapsed: number }
const number = (cell: string | undefined) => Number((cell ?? '').replace(/\D/g, ''))

/** What the page, the JSON, the CSV and the standard's package say of a call. */
async function published(slug: string): Promise<Record<'page' | 'json' | 'csv' | 'package', Sums>> {
  const visitor = site.visitor()
  const address = `?call=${slug}`
  const { text } = await visitor.page(`/nb/grants/awards${address}`)
  const cells = [
    ...(/<section class="award-sums">[\s\S]*?<tbody[^>]*>([\s\S]*?)<\/tbody>/
      .exec(text)?.[1]
      ?.matchAll(/<td[^>]*>([^<]*)<\/td>/g) ?? []),
  ]
  const [count, amount, paid, repaid, lapsed] = cells.map(([, cell]) => number(cell))
  const data = await (await visitor.request(`/nb/grants/awards.json${address}`)).json()
  const nothing = { count: 0, amount: 0, paid: 0, repaid: 0, lapsed: 0 }
  const { currency: _, ...json } = data.sums[0] ?? { currency: 'NOK', ...nothing }
  const csv = await visitor.request(`/nb/grants/awards.csv${address}`)
  const [head = [], ...rows] = parse(Buffer.from(await csv.arrayBuffer()), { bom: true }) as string[][]
  const column = (name: string) => sum(rows.map((row) => Number(row[head.indexOf(name)])))
  const standard = await (await visitor.request('/open-data/grants.json')).json()
  const grants = standard.grants.filter(
    (grant: { grantProgramme: { code: string }[] }) => grant.grantProgramme[0]?.code === slug,
  )
  return {
    page: {
      count: count ?? 0,
      amount: amount ?? 0,
      paid: paid ?? 0,
      repaid: repaid ?? 0,
      lapsed: lapsed ?? 0,
    },
    json,
    csv: {
      count: rows.length,
      amount: column('Innvilget'),
      paid: column('Utbetalt'),
      repaid: column('Tilbakebetalt'),
      lapsed: column('Falt bort'),
    },
    package: {
      count: grants.length,
      amount: sum(grants.map((grant: { amountAwarded: number }) => grant.amountAwarded)),
      paid: sum(grants.map((grant: { amountDisbursed: number }) => grant.amountDisbursed)),
      repaid: json.repaid,
      lapsed: json.lapsed,
    },
  }
}

const step: fc.Arbitrary<Step> = fc.record({
  application: fc.nat(3),
  kind: fc.constantFrom(
    'grant',
    'grant',
    'accept',
    'accept',
    'pay',
    'pay',
    'demand',
    'receive',
    'decline',
    'refuse',
    'lapse',
    'move',
    'giveUp',
    'withdraw',
  ),
  amount: fc.constantFrom(10_000, 20_000, 30_000, APPLIED, 7_002),
})

test('whatever is decided, declined, lapses, is paid, given up and paid back, the pot holds, the rules hold, and every view has the same sums', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const { call, ids } = await set(async (tx) => {
        const opened = await openCall(tx, region, { pot: POT })
        const made = await applicationsInReview(tx, region, opened.id, [APPLIED, APPLIED, APPLIED, APPLIED])
        return { call: opened, ids: made }
      })
      const models = ids.map((): Model => ({ granted: 0, state: 'waiting', paid: [], lapsed: 0, back: [] }))
      for (const each of steps) {
        const left = POT - sum(models.map(takenOf))
        const model = models[each.application]
        if (!model) throw new Error('no such application')
        const [done, expected] = await take(each, ids[each.application] ?? '', model, left)
        expect([each.kind, done]).toEqual([each.kind, expected])
        const pot = await potOf(site.database.memberDb, call.id)
        expect(pot.committed).toBe(sum(models.map(takenOf)))
        expect(pot.left).toBeGreaterThanOrEqual(0)
        // Everybody reads the same, without what is only offered.
        const open = await findCall(site.database.publicDb, { kind: 'public' }, call.slug)
        expect(open?.awarded).toBe(pot.committed - pot.offered)
      }
      const accepted = models.filter(
        (model) => model.state === 'accepted' || model.state === 'closed' || paidOf(model) > 0,
      )
      const expected: Sums = {
        count: accepted.length,
        amount: sum(accepted.map(({ granted }) => granted)),
        paid: sum(accepted.map(paidOf)),
        repaid: sum(accepted.map(receivedOf)),
        lapsed: sum(accepted.map(({ lapsed }) => lapsed)),
      }
      const known = expected.count > 0
      const views = await published(call.slug)
      // A call without awards is none that the list can be narrowed by.
      if (known) expect(views).toEqual({ page: expected, json: expected, csv: expected, package: expected })
    }),
    { numRuns: 10, endOnFailure: true },
  )
}, 120_000)

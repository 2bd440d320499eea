import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
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
import { potOf } from '../decisions/queries.ts'
import { demandRepayment, recordPayment, recordRepayment } from '../payments/pay.ts'
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
  state: 'waiting' | 'offered' | 'accepted' | 'over'
  paid: number[]
  back: { amount: number; received: boolean }[]
}
type Step = { application: number; amount: number } & {
  kind: 'grant' | 'refuse' | 'accept' | 'decline' | 'pay' | 'demand' | 'receive'
}

const sum = (amounts: number[]) => amounts.reduce((all, amount) => all + amount, 0)
const openBack = ({ back }: Model) => back.some(({ received }) => !received)

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
      const expected = model.state === 'accepted' && !again && !openBack(model)
      if (expected) model.paid[position] = model.granted * (PARTS[position - 1] ?? 0)
      return [ok, expected]
    }
    case 'demand': {
      const demand = { amount: step.amount, reason: 'Ikke brukt.', dueOn: '2026-12-31' }
      const { ok } = await set((tx) => demandRepayment(tx, act, id, demand, NOW))
      const most = sum(Object.values(model.paid)) - sum(model.back.map(({ amount }) => amount))
      const expected = step.amount <= most
      if (expected) model.back.push({ amount: step.amount, received: false })
      return [ok, expected]
    }
    case 'receive': {
      const open = (await listRepayments(site.database.memberDb, id)).find((each) => each.receivedOn === null)
      const { ok } = await set((tx) =>
        recordRepayment(tx, act, open?.id ?? '', { receivedOn: '2026-11-22' }, NOW),
      )
      const waiting = model.back.find(({ received }) => !received)
      if (waiting) waiting.received = true
      const received = sum(model.back.filter((each) => each.received).map(({ amount }) => amount))
      if (waiting && received === sum(Object.values(model.paid))) model.state = 'over'
      return [ok, waiting !== undefined]
    }
  }
}

type Sums = { count: number; amount: number; paid: number; repaid: number }
const number = (cell: string | undefined) => Number((cell ?? '').replace(/\D/g, ''))

/** What the page, the JSON, the CSV and the standard's package say of a call. */
async function published(slug: string): Promise<Record<'page' | 'json' | 'csv' | 'package', Sums>> {
  const visitor = site.visitor()
  const address = `?call=${slug}`
  const { text } = await visitor.page(`/nb/grants/awards${address}`)
  const cells = [
    ...(/<section class="award-sums">[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/
      .exec(text)?.[1]
      ?.matchAll(/<td[^>]*>([^<]*)<\/td>/g) ?? []),
  ]
  const [count, amount, paid, repaid] = cells.map(([, cell]) => number(cell))
  const data = await (await visitor.request(`/nb/grants/awards.json${address}`)).json()
  const nothing = { count: 0, amount: 0, paid: 0, repaid: 0 }
  const { currency: _, ...json } = data.sums[0] ?? { currency: 'NOK', ...nothing }
  const csv = await visitor.request(`/nb/grants/awards.csv${address}`)
  const [head = [], ...rows] = parse(Buffer.from(await csv.arrayBuffer()), { bom: true }) as string[][]
  const column = (name: string) => sum(rows.map((row) => Number(row[head.indexOf(name)])))
  const standard = await (await visitor.request('/open-data/grants.json')).json()
  const grants = standard.grants.filter(
    (grant: { grantProgramme: { code: string }[] }) => grant.grantProgramme[0]?.code === slug,
  )
  return {
    page: { count: count ?? 0, amount: amount ?? 0, paid: paid ?? 0, repaid: repaid ?? 0 },
    json,
    csv: {
      count: rows.length,
      amount: column('Innvilget'),
      paid: column('Utbetalt'),
      repaid: column('Tilbakebetalt'),
    },
    package: {
      count: grants.length,
      amount: sum(grants.map((grant: { amountAwarded: number }) => grant.amountAwarded)),
      paid: sum(grants.map((grant: { amountDisbursed: number }) => grant.amountDisbursed)),
      repaid: json.repaid,
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
  ),
  amount: fc.constantFrom(10_000, 20_000, 30_000, APPLIED, 7_002),
})

test('whatever is decided, declined, paid and paid back, the pot holds, the rules hold, and every view has the same sums', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 22 }), async (steps) => {
      const { call, ids } = await set(async (tx) => {
        const opened = await openCall(tx, region, { pot: POT })
        const made = await applicationsInReview(tx, region, opened.id, [APPLIED, APPLIED, APPLIED, APPLIED])
        return { call: opened, ids: made }
      })
      const models = ids.map((): Model => ({ granted: 0, state: 'waiting', paid: [], back: [] }))
      for (const each of steps) {
        const left = POT - sum(models.map(({ granted }) => granted))
        const model = models[each.application]
        if (!model) throw new Error('no such application')
        const [done, expected] = await take(each, ids[each.application] ?? '', model, left)
        expect([each.kind, done]).toEqual([each.kind, expected])
        const pot = await potOf(site.database.memberDb, call.id)
        expect(pot.committed).toBe(sum(models.map(({ granted }) => granted)))
        expect(pot.left).toBeGreaterThanOrEqual(0)
      }
      const accepted = models.filter(
        ({ state, paid }) => state === 'accepted' || sum(Object.values(paid)) > 0,
      )
      const expected: Sums = {
        count: accepted.length,
        amount: sum(accepted.map(({ granted }) => granted)),
        paid: sum(accepted.flatMap(({ paid }) => Object.values(paid))),
        repaid: sum(
          accepted.flatMap(({ back }) => back.filter(({ received }) => received).map(({ amount }) => amount)),
        ),
      }
      const known = expected.count > 0
      const views = await published(call.slug)
      // A call without awards is none that the list can be narrowed by.
      if (known) expect(views).toEqual({ page: expected, json: expected, csv: expected, package: expected })
    }),
    { numRuns: 10, endOnFailure: true },
  )
}, 120_000)

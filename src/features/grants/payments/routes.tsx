import { Hono } from 'hono'
import { allow, workspaceVisitors } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { formatDay, formatMoney } from '../../../platform/i18n/format.ts'
import { one, sentValues } from '../../../platform/ui/form-values.ts'
import type { FieldErrors } from '../../../platform/ui/forms.tsx'
import { filledFormRoutes } from '../../forms/index.ts'
import { parseAmount, parseDay } from '../../projects/index.ts'
import type { ApplicationState } from '../applications/application.ts'
import { addressOf, crumbsTo } from '../applications/application-page.tsx'
import { findApplication } from '../applications/find-application.ts'
import type { GrantAct } from '../decisions/act.ts'
import { findDecision, listPayments, selectCase } from '../decisions/queries.ts'
import { findNextStep } from '../next/find-next-steps.ts'
import { demandPage } from './demand-page.tsx'
import { giveUpRest } from './give-up.ts'
import { type Grant, moneyOf, openDemands } from './hold-grant.ts'
import { demandRepayment, recordPayment, recordRepayment, withdrawDemand } from './pay.ts'
import { dones, paymentsPage } from './payments-page.tsx'
import { listRepayments, wroteIn } from './queries.ts'
import { reasonPage } from './reason-page.tsx'
import { refusalWords } from './refusal-words.ts'
import { closeGrant, decideOnReport, noteReportSent } from './report.ts'
import { texts } from './texts.ts'

export const paymentRoutes = new Hono<Env>()

const path = '/workspace/grants/applications/:id'

paymentRoutes.get(`${path}/payments`, allow(...workspaceVisitors), async (c) => {
  const done = dones.find((word) => c.req.query(word) === '1')
  return paymentsPage(c, await load(c), done ? { done } : {})
})

paymentRoutes.post(`${path}/payments`, allow(...workspaceVisitors), async (c) => {
  const grant = await load(c)
  const t = texts[c.var.language]
  const values = sentValues(postedForm(c))
  const position = /^\d{1,2}$/.test(one(values, 'position')) ? Number(one(values, 'position')) : 0
  const name = `paidOn-${position}`
  const paidOn = parseDay(one(values, name))
  if (!paidOn && grant.application.mayDecide)
    return paymentsPage(c, grant, { errors: { [name]: t.dayInvalid }, status: 422 })
  const recorded = await recordPayment(
    transaction(c),
    actOf(c),
    grant.found.id,
    { position, paidOn: paidOn ?? '' },
    c.var.outside.now(),
  )
  if (recorded.ok) return done(c, grant, 'paid')
  if (recorded.reason === 'day')
    return paymentsPage(c, grant, { errors: { [name]: t.paidDayInvalid }, status: 422 })
  const refused = refusalWords(recorded, c.var.language)
  return paymentsPage(c, await load(c), { refused, status: 409 })
})

paymentRoutes.get(`${path}/repayments`, allow(...workspaceVisitors), async (c) => {
  const grant = await load(c)
  return grant.application.mayDecide ? demandPage(c, grant) : notFound()
})

paymentRoutes.post(`${path}/repayments`, allow(...workspaceVisitors), async (c) => {
  const grant = await load(c)
  const values = sentValues(postedForm(c))
  if (values.demand !== undefined) return received(c, grant, one(values, 'demand'))
  const t = texts[c.var.language]
  const amount = parseAmount(one(values, 'amount'))
  const dueOn = parseDay(one(values, 'dueOn'))
  const reason = one(values, 'reason')
  const errors: FieldErrors = {
    ...(amount ? {} : { amount: t.refusals.amount }),
    ...(reason ? {} : { reason: t.refusals['reason-missing'] }),
    ...(dueOn ? {} : { dueOn: t.dayInvalid }),
  }
  if (Object.keys(errors).length > 0 && grant.application.mayDecide)
    return demandPage(c, grant, { values, errors, status: 422 })
  const demanded = await demandRepayment(
    transaction(c),
    actOf(c),
    grant.found.id,
    { amount: amount ?? 0, reason, dueOn: dueOn ?? '' },
    c.var.outside.now(),
  )
  if (demanded.ok) return done(c, grant, 'demanded')
  if (demanded.reason === 'day')
    return demandPage(c, grant, { values, errors: { dueOn: t.dueDayInvalid }, status: 422 })
  const refused = refusalWords(demanded, c.var.language)
  return grant.application.mayDecide
    ? demandPage(c, await load(c), { values, refused, status: 409 })
    : paymentsPage(c, grant, { refused, status: 409 })
})

async function received(c: Ctx, grant: Grant, demand: string) {
  const t = texts[c.var.language]
  // A demand of another grant is none here.
  if (!grant.repayments.some(({ id }) => id === demand)) notFound()
  const receivedOn = parseDay(one(sentValues(postedForm(c)), `receivedOn-${demand}`)) ?? ''
  const recorded = await recordRepayment(
    transaction(c),
    actOf(c),
    demand,
    { receivedOn },
    c.var.outside.now(),
  )
  if (recorded.ok) return done(c, grant, 'received')
  const refused = recorded.reason === 'day' ? t.refusals.day : refusalWords(recorded, c.var.language)
  return paymentsPage(c, await load(c), { refused, status: recorded.reason === 'day' ? 422 : 409 })
}

const givingUp = (c: Ctx, grant: Grant) => {
  const t = texts[c.var.language]
  const waiting = formatMoney(moneyOf(grant).waiting, grant.found.call.currency, c.var.language)
  return { title: t.giveUp, lead: t.giveUpLead(waiting), path: 'giving-up' }
}

paymentRoutes.get(`${path}/giving-up`, allow(...workspaceVisitors), async (c) => {
  const grant = await load(c)
  const left = moneyOf(grant).waiting > 0
  return grant.application.mayDecide && left ? reasonPage(c, grant, givingUp(c, grant)) : notFound()
})

paymentRoutes.post(`${path}/giving-up`, allow(...workspaceVisitors), async (c) => {
  const grant = await load(c)
  const values = sentValues(postedForm(c))
  const given = await giveUpRest(
    transaction(c),
    actOf(c),
    grant.found.id,
    { reason: one(values, 'reason') },
    c.var.outside.now(),
  )
  if (given.ok) return done(c, grant, 'givenUp')
  const refused = refusalWords(given, c.var.language)
  if (given.reason === 'reason-missing')
    return reasonPage(c, grant, givingUp(c, grant), { values, errors: { reason: refused }, status: 422 })
  return paymentsPage(c, await load(c), { refused, status: 409 })
})

/** A demand of this grant, and the words of its page. */
function withdrawing(c: Ctx, grant: Grant) {
  const demand = grant.repayments.find(({ id }) => id === c.req.param('demand')) ?? notFound()
  const t = texts[c.var.language]
  const amount = formatMoney(demand.amount, grant.found.call.currency, c.var.language)
  const about = {
    title: t.withdrawTitle,
    lead: t.withdrawLead(amount),
    path: `repayments/${demand.id}/withdrawal`,
  }
  return { demand, about }
}

paymentRoutes.get(`${path}/repayments/:demand/withdrawal`, allow(...workspaceVisitors), async (c) => {
  const grant = await load(c)
  const { demand, about } = withdrawing(c, grant)
  const open = openDemands([demand]).length > 0
  return grant.application.mayDecide && open ? reasonPage(c, grant, about) : notFound()
})

paymentRoutes.post(`${path}/repayments/:demand/withdrawal`, allow(...workspaceVisitors), async (c) => {
  const grant = await load(c)
  const { demand, about } = withdrawing(c, grant)
  const values = sentValues(postedForm(c))
  const withdrawn = await withdrawDemand(
    transaction(c),
    actOf(c),
    demand.id,
    { reason: one(values, 'reason') },
    c.var.outside.now(),
  )
  if (withdrawn.ok) return done(c, grant, 'withdrawn')
  const refused = refusalWords(withdrawn, c.var.language)
  if (withdrawn.reason === 'reason-missing')
    return reasonPage(c, grant, about, { values, errors: { reason: refused }, status: 422 })
  return paymentsPage(c, await load(c), { refused, status: 409 })
})

filledFormRoutes(paymentRoutes, {
  path: `${path}/report`,
  roles: workspaceVisitors,
  find: async (c) => {
    const grant = await find(c)
    const report = grant?.found.reportFilledFormId
    if (!grant || !report) return undefined
    const { found, decision, application } = grant
    const t = texts[c.var.language]
    const here = `${addressOf(c, found)}/payments`
    return {
      filledFormId: report,
      title: `${t.report}: ${found.title}`,
      crumbs: [...crumbsTo(c, found), { href: here, text: t.title }],
      backHref: here,
      backText: t.title,
      mayWrite: application.mayWrite && !ended.includes(found.state),
      intro: decision.reportDueOn ? (
        <p class="lead">{t.reportIntro(formatDay(decision.reportDueOn, c.var.language))}</p>
      ) : null,
      sendText: t.sendReport,
    }
  },
  onSent: async (c, tx) => {
    const id = c.req.param('id') ?? ''
    await noteReportSent(tx, actOf(c), id)
    return `${addressOf(c, { id })}/payments`
  },
})

paymentRoutes.post(`${path}/report/approval`, allow(...workspaceVisitors), async (c) => {
  const grant = await load(c)
  const t = texts[c.var.language]
  const values = sentValues(postedForm(c))
  const decision = (['approve', 'return'] as const).find((each) => each === one(values, 'decision'))
  if (!decision && grant.application.mayDecide)
    return paymentsPage(c, grant, { errors: { decision: t.choose }, status: 422 })
  const read = await decideOnReport(
    transaction(c),
    actOf(c),
    grant.found.id,
    { decision: decision ?? 'return', note: one(values, 'note') },
    c.var.outside.now(),
  )
  if (read.ok) return done(c, grant, decision === 'approve' ? 'approved' : 'returned')
  if (read.reason === 'note-missing')
    return paymentsPage(c, grant, { errors: { note: t.refusals['note-missing'] }, status: 422 })
  return paymentsPage(c, await load(c), { refused: refusalWords(read, c.var.language), status: 409 })
})

paymentRoutes.post(`${path}/closing`, allow(...workspaceVisitors), async (c) => {
  const grant = await load(c)
  const closed = await closeGrant(transaction(c), actOf(c), grant.found.id)
  if (closed.ok) return done(c, grant, 'closed')
  return paymentsPage(c, await load(c), { refused: refusalWords(closed, c.var.language), status: 409 })
})

/** Nothing more is written on a grant in these states. */
const ended: ApplicationState[] = ['withdrawn', 'closed', 'repaid']

const done = (c: Ctx, grant: Grant, word: (typeof dones)[number]) =>
  c.redirect(`${addressOf(c, grant.found)}/payments?${word}=1`, 303)

/** A grant that was accepted, for those who applied and those who run its call; readers have no part in it. */
async function find(c: Ctx): Promise<Grant | undefined> {
  const { db, viewer } = c.var
  const application = await findApplication(db, viewer, c.req.param('id') ?? '')
  if (!application || (!application.mayWrite && !application.mayRun)) return undefined
  const found = await selectCase(db, application.id)
  const decision = found && (await findDecision(db, found.id))
  if (!found || !decision?.acceptedAt) return undefined
  const report = found.reportFilledFormId
  return {
    application,
    found,
    decision,
    payments: await listPayments(db, found.id),
    repayments: await listRepayments(db, found.id),
    ownReport: report !== null && (await wroteIn(db, report, member(c).accountId)),
    next: await findNextStep(db, found.id, c.var.outside.now()),
  }
}

const load = async (c: Ctx): Promise<Grant> => (await find(c)) ?? notFound()

const actOf = (c: Ctx): GrantAct => ({
  viewer: member(c),
  requestId: c.var.requestId,
  baseUrl: c.var.outside.config.baseUrl,
})

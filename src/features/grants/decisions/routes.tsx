import { Hono } from 'hono'
import { downloadAnswer } from '../../../platform/files/download.ts'
import { allow, workspaceVisitors } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, postedForm, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { sha256 } from '../../../platform/text/canonical-json.ts'
import { one, sentValues } from '../../../platform/ui/form-values.ts'
import { parseDay } from '../../projects/index.ts'
import type { FoundApplication } from '../applications/application.ts'
import { addressOf } from '../applications/application-page.tsx'
import { findApplication } from '../applications/find-application.ts'
import { acceptancePage } from './acceptance-page.tsx'
import type { GrantAct } from './act.ts'
import { acceptGrant, declineGrant } from './answer.ts'
import { confirmDecision, countingAssessments, type Proposal, proposeDecision } from './decide.ts'
import { readDecision } from './decision-form.ts'
import { decisionPage } from './decision-page.tsx'
import type { Loaded } from './loaded.ts'
import { answerDayPage } from './offers/answer-day-page.tsx'
import { moveAnswerDay } from './offers/move.ts'
import { hasLapsed, isUnanswered } from './offers/offer.ts'
import { listMoves } from './offers/queries.ts'
import { offerTexts } from './offers/texts.ts'
import { findDecision, findLetter, listPayments, potOf, selectCase } from './queries.ts'
import { moveRefusalWords, refusalWords } from './refusal-words.ts'
import { texts } from './texts.ts'

export const decisionRoutes = new Hono<Env>()

const path = '/workspace/grants/applications/:id'

decisionRoutes.get(`${path}/decision`, allow(...workspaceVisitors), async (c) => {
  const done = (['done', 'proposed', 'answered', 'moved'] as const).find((word) => c.req.query(word) === '1')
  return decisionPage(c, await load(c), done ? { done } : {})
})

decisionRoutes.post(`${path}/decision`, allow(...workspaceVisitors), async (c) => {
  const loaded = await load(c)
  const values = sentValues(postedForm(c))
  // The button for one more row asks for the form again, with everything typed.
  if (c.req.query('add') !== undefined && loaded.officers) return decisionPage(c, loaded, { values })
  const read = readDecision(values, loaded.found, c.var.language)
  // Who may not decide hears that, whatever they typed.
  if (!read.ok && loaded.application.mayDecide)
    return decisionPage(c, loaded, { values, errors: read.errors, status: 422 })
  const proposal = read.ok ? read.proposal : nothing
  const decided = await proposeDecision(
    transaction(c),
    actOf(c),
    loaded.found.id,
    proposal,
    c.var.outside.now(),
  )
  if (decided.ok)
    return c.redirect(`${addressOf(c, loaded.found)}/decision?${decided.stands ? 'done' : 'proposed'}=1`, 303)
  const refused = refusalWords(decided, c.var.language)
  return decisionPage(c, await load(c), { values, refused, status: 409 })
})

const nothing = {
  outcome: 'rejected',
  amount: 0,
  reason: '',
  conditions: '',
  payments: [],
} satisfies Proposal

decisionRoutes.post(`${path}/decision/confirm`, allow(...workspaceVisitors), async (c) => {
  const { found } = await load(c)
  const seen = one(sentValues(postedForm(c)), 'seen')
  const decided = await confirmDecision(transaction(c), actOf(c), found.id, c.var.outside.now(), { seen })
  if (decided.ok) return c.redirect(`${addressOf(c, found)}/decision?done=1`, 303)
  const refused = refusalWords(decided, c.var.language, 'confirming')
  return decisionPage(c, await load(c), { refused, status: 409 })
})

/** The bytes that were stored when the decision came to stand. */
decisionRoutes.get(`${path}/letter.pdf`, allow(...workspaceVisitors), async (c) => {
  const { found } = await load(c)
  const letter = await findLetter(c.var.db, found.id)
  if (!letter) notFound()
  if (sha256(letter.bytes) !== letter.sha256) throw new Error('the letter is not the one that was sent')
  const answer = downloadAnswer(c, { bytes: letter.bytes, fileName: `${found.number}.pdf` })
  answer.headers.set('content-type', 'application/pdf')
  return answer
})

decisionRoutes.get(`${path}/acceptance`, allow(...workspaceVisitors), async (c) => {
  const { application, found, decision } = await load(c)
  if (!application.mayWrite || !decision?.decidedAt || decision.outcome === 'rejected') notFound()
  // The page of the decision says what came of it.
  const open = isUnanswered(decision) && !hasLapsed(decision, found, c.var.outside.now())
  if (!open) return c.redirect(`${addressOf(c, found)}/decision`, 303)
  return acceptancePage(c, found, decision)
})

const answers = new Map([
  ['accept', acceptGrant],
  ['decline', declineGrant],
])

decisionRoutes.post(`${path}/acceptance`, allow(...workspaceVisitors), async (c) => {
  const { found, decision } = await load(c)
  if (!decision?.decidedAt || decision.outcome === 'rejected') notFound()
  const t = texts[c.var.language]
  const answer = one(sentValues(postedForm(c)), 'answer')
  const act = answers.get(answer)
  if (!act) return acceptancePage(c, found, decision, { errors: { answer: t.problems.answer }, status: 422 })
  const answered = await act(transaction(c), actOf(c), found.id, c.var.outside.now())
  if (answered.ok) return c.redirect(`${addressOf(c, found)}/decision?answered=1`, 303)
  const refused = refusalWords(answered, c.var.language)
  return acceptancePage(c, found, decision, { refused, status: 409 })
})

decisionRoutes.get(`${path}/answer-day`, allow(...workspaceVisitors), async (c) => {
  const { application, found, decision } = await load(c)
  if (!application.mayDecide || !decision || !isUnanswered(decision)) notFound()
  return answerDayPage(c, found, decision)
})

decisionRoutes.post(`${path}/answer-day`, allow(...workspaceVisitors), async (c) => {
  const loaded = await load(c)
  const { application, found, decision } = loaded
  if (!decision?.decidedAt || decision.outcome === 'rejected') notFound()
  const t = offerTexts[c.var.language]
  const values = sentValues(postedForm(c))
  const [answerBy, reason] = [parseDay(one(values, 'answerBy')), one(values, 'reason')]
  const errors = {
    ...(answerBy ? {} : { answerBy: t.dayInvalid }),
    ...(reason ? {} : { reason: t.refusals['move-reason-missing'] }),
  }
  const open = application.mayDecide && isUnanswered(decision)
  if (open && Object.keys(errors).length > 0)
    return answerDayPage(c, found, decision, { values, errors, status: 422 })
  const moved = await moveAnswerDay(
    transaction(c),
    actOf(c),
    found.id,
    { answerBy: answerBy ?? '', reason },
    c.var.outside.now(),
  )
  if (moved.ok) return c.redirect(`${addressOf(c, found)}/decision?moved=1`, 303)
  const refused = moveRefusalWords(moved, c.var.language)
  if (moved.reason === 'move-day')
    return answerDayPage(c, found, decision, { values, errors: { answerBy: refused }, status: 422 })
  return open
    ? answerDayPage(c, found, decision, { values, refused, status: 409 })
    : decisionPage(c, await load(c), { refused, status: 409 })
})

/** An application that was sent, as far as the viewer sees it, and its decision; a draft has none. */
async function load(c: Ctx): Promise<Loaded> {
  const { db, viewer } = c.var
  const application: FoundApplication =
    (await findApplication(db, viewer, c.req.param('id') ?? '')) ?? notFound()
  const found = (await selectCase(db, application.id)) ?? notFound()
  const decision = await findDecision(db, found.id)
  const officers =
    application.mayRun && !decision?.decidedAt
      ? {
          assessments: application.mayDecide ? await countingAssessments(db, found.id) : [],
          pot: await potOf(db, found.call.id),
        }
      : undefined
  // What is only proposed is known to those who decide.
  const known = decision?.decidedAt || application.mayDecide ? decision : undefined
  return {
    application,
    found,
    decision: known,
    payments: known ? await listPayments(db, found.id) : [],
    moves: decision?.decidedAt ? await listMoves(db, found.id) : [],
    officers,
  }
}

const actOf = (c: Ctx): GrantAct => ({
  viewer: member(c),
  requestId: c.var.requestId,
  baseUrl: c.var.outside.config.baseUrl,
})

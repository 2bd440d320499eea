import { Hono } from 'hono'
import type { Db } from '../../../platform/database/database.ts'
import { allow } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, type Middleware, transaction } from '../../../platform/http/environment.ts'
import { sentFields } from '../../../platform/http/sent-fields.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { consentToContact, withdrawContact } from './consent.ts'
import { AnswerForm, ConsentForm, problemsOf } from './contact-forms.ts'
import { linkHash } from './link.ts'
import { answeredPage, doneAddress, ownPage, ownValues, toldPage } from './own-page.tsx'
import { ownTexts } from './own-texts.ts'
import { findByLink } from './queries.ts'
import { answerContactQuestion } from './questions/answer-question.ts'
import { findQuestion, type Question } from './questions/queries.ts'
import { answerPage } from './questions/question-pages.tsx'
import { texts } from './texts.ts'

/** Pages that a secret in the address opens, for whoever got it by mail, with or without an account. */
export const secretRoutes = new Hono<Env>()

/** Nobody keeps such a page, and no other site hears its address. */
const secretly: Middleware = async (c, next) => {
  c.set('personal', true)
  c.header('referrer-policy', 'no-referrer')
  c.header('cache-control', 'private, no-store')
  c.header('x-robots-tag', 'noindex')
  await next()
}

// Where the secret leads when it has done its work: an address without it, since that is kept with the form.
secretRoutes.get('/contact/done', allow('public'), (c) => {
  const t = ownTexts[c.var.language]
  const until = c.req.query('until') ?? ''
  if (c.req.query('did') === 'no') return toldPage(c, t.doneNoTitle, t.doneNo)
  if (c.req.query('did') === 'answered') return toldPage(c, t.doneAnsweredTitle, t.doneAnswered)
  return /^\d{4}-\d{2}-\d{2}$/.test(until) && !Number.isNaN(Date.parse(until))
    ? toldPage(c, t.doneYesTitle, t.doneYes(formatDay(until, c.var.language)))
    : unknownLink(c)
})

secretRoutes.get('/contact/answers/:token', allow('public'), secretly, async (c) => {
  const question = await questionOf(c)
  if (!question) return unknownLink(c)
  return question.answeredAt ? answeredPage(c) : ownAnswerPage(c, question, { values: {} })
})

secretRoutes.post('/contact/answers/:token', allow('public'), secretly, async (c) => {
  const t = texts[c.var.language]
  const question = await questionOf(c)
  if (!question) return unknownLink(c)
  const values = sentFields(c)
  const form = AnswerForm.safeParse(values)
  if (!form.success)
    return ownAnswerPage(c, question, { values, errors: problemsOf(form.error, t.problems), status: 422 })
  const { config, now } = c.var.outside
  const sent = await answerContactQuestion(transaction(c), c.req.param('token'), form.data.answer, {
    baseUrl: config.baseUrl,
    now: now(),
    requestId: c.var.requestId,
  })
  if (sent.ok) return c.redirect(doneAddress(c, 'answered'), 303)
  return sent.reason === 'answered-already' ? answeredPage(c) : unknownLink(c)
})

// A mail program opens links by itself: looking changes nothing, the buttons do.
secretRoutes.get('/contact/:token', allow('public'), secretly, async (c) => {
  const contact = await contactOf(c)
  return contact ? ownPage(c, contact, { action: c.req.path, values: ownValues(c, contact) }) : unknownLink(c)
})

secretRoutes.post('/contact/:token', allow('public'), secretly, async (c) => {
  const t = texts[c.var.language]
  const contact = await contactOf(c)
  if (!contact) return unknownLink(c)
  const values = sentFields(c)
  const token = c.req.param('token')
  const by = { now: c.var.outside.now(), requestId: c.var.requestId }
  if (values.choice === 'no') {
    await withdrawContact(transaction(c), token, by)
    return c.redirect(doneAddress(c, 'no'), 303)
  }
  const shown = { action: c.req.path, values }
  const form = ConsentForm.safeParse(values)
  if (!form.success)
    return ownPage(c, contact, { ...shown, errors: problemsOf(form.error, t.problems), status: 422 })
  const given = await consentToContact(transaction(c), token, form.data, by)
  if (given.ok) return c.redirect(doneAddress(c, 'yes', form.data.until), 303)
  if (given.reason === 'unknown-link') return unknownLink(c)
  return ownPage(c, contact, {
    ...shown,
    errors: { until: ownTexts[c.var.language].consentRefusals[given.reason] },
    status: 422,
  })
})

/** A visitor's own connection sees no secret's hash; the secret itself is what opens this. */
const behindTheWall = (c: Ctx): Db => c.var.tx ?? c.var.outside.memberDb

async function contactOf(c: Ctx) {
  const hash = linkHash(c.req.param('token') ?? '')
  return hash && findByLink(behindTheWall(c), hash)
}

async function questionOf(c: Ctx): Promise<Question | undefined> {
  const contact = await contactOf(c)
  return contact?.questionId ? findQuestion(behindTheWall(c), contact.questionId) : undefined
}

const ownAnswerPage = (
  c: Ctx,
  question: Question,
  shown: Omit<Parameters<typeof answerPage>[2], 'action' | 'own'>,
) =>
  answerPage(c, question, {
    ...shown,
    action: c.req.path,
    own: `/${c.var.language}/contact/${c.req.param('token')}`,
  })

const unknownLink = (c: Ctx) => {
  const t = ownTexts[c.var.language]
  return toldPage(c, t.unknownTitle, t.unknownText, 404)
}

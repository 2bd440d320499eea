import { Hono } from 'hono'
import { hasRole } from '../../../platform/access/viewer.ts'
import { allow, workspaceRoles, workspaceVisitors } from '../../../platform/http/allow.ts'
import { type Ctx, type Env, member, transaction } from '../../../platform/http/environment.ts'
import { notFound } from '../../../platform/http/refusals.ts'
import { sentFields } from '../../../platform/http/sent-fields.ts'
import { dayOf } from '../../../platform/i18n/days.ts'
import { adoptionAddress } from '../adoption/adoption-page.tsx'
import { ownAdoption } from '../adoption/own-adoption.ts'
import { consentAs, withdrawAs } from './consent.ts'
import { AnswerForm, ConsentForm, ProposeForm, problemsOf, QuestionForm } from './contact-forms.ts'
import { secretRoutes } from './link-routes.tsx'
import { answeredPage, doneAddress, ownPage, ownValues } from './own-page.tsx'
import { ownTexts } from './own-texts.ts'
import { proposeContact } from './propose-contact.ts'
import { proposePage } from './propose-page.tsx'
import { findOwnContact, findShownContact } from './queries.ts'
import { type Answered, answerForRegion, answerOwnQuestion } from './questions/answer-question.ts'
import { askContact } from './questions/ask-contact.ts'
import { findAskedOf, findPassedOn, listAsked, listAskedOf, listPassedOn } from './questions/queries.ts'
import { answerPage, askPage, questionsPage } from './questions/question-pages.tsx'
import { questionTexts } from './questions/texts.ts'
import { texts } from './texts.ts'

/** People with experience who agreed to be asked, and questions to them. */
export const contactRoutes = new Hono<Env>()
contactRoutes.route('/', secretRoutes)

contactRoutes.get('/workspace/adoptions/:id/contacts', allow(...workspaceRoles), async (c) =>
  proposePage(c, await ownAdoption(c), {
    values: { language: c.var.language, languages: [c.var.language] },
  }),
)

contactRoutes.post('/workspace/adoptions/:id/contacts', allow(...workspaceRoles), async (c) => {
  const t = texts[c.var.language]
  const adoption = await ownAdoption(c)
  const values = sentFields(c)
  const form = ProposeForm.safeParse(values)
  if (!form.success)
    return proposePage(c, adoption, { values, errors: problemsOf(form.error, t.problems), status: 422 })
  const proposed = await proposeContact(transaction(c), actOf(c), adoption.id, form.data, c.var.outside.now())
  if (proposed.ok) return c.redirect(`${adoptionAddress(c, adoption.id)}/contacts`, 303)
  const refusal = t.proposeRefusals[proposed.reason]
  return proposed.reason === 'known-already'
    ? proposePage(c, adoption, { values, errors: { email: refusal }, status: 422 })
    : proposePage(c, adoption, { values, refusal, status: 409 })
})

// The person's own page, signed in: what the link in a mail leads to for everybody else.
contactRoutes.get('/workspace/contacts/:id', allow('signed-in'), async (c) => {
  const contact = await ownContact(c)
  return ownPage(c, contact, { action: c.req.path, values: ownValues(c, contact) })
})

contactRoutes.post('/workspace/contacts/:id', allow('signed-in'), async (c) => {
  const t = texts[c.var.language]
  const contact = await ownContact(c)
  const values = sentFields(c)
  const { accountId } = member(c)
  const now = c.var.outside.now()
  if (values.choice === 'no') {
    await withdrawAs(transaction(c), actOf(c), accountId, contact.id, now)
    return c.redirect(doneAddress(c, 'no'), 303)
  }
  const form = ConsentForm.safeParse(values)
  const shown = { action: c.req.path, values }
  if (!form.success)
    return ownPage(c, contact, { ...shown, errors: problemsOf(form.error, t.problems), status: 422 })
  const given = await consentAs(transaction(c), actOf(c), accountId, contact.id, form.data, now)
  if (given.ok) return c.redirect(doneAddress(c, 'yes', form.data.until), 303)
  return ownPage(c, contact, {
    ...shown,
    errors: { until: ownTexts[c.var.language].consentRefusals[given.reason] },
    status: 422,
  })
})

contactRoutes.get('/toolbox/contacts/:contact/ask', allow(...workspaceVisitors), async (c) =>
  askPage(c, await shownContact(c), { values: {} }),
)

contactRoutes.post('/toolbox/contacts/:contact/ask', allow(...workspaceVisitors), async (c) => {
  const { language } = c.var
  const t = texts[language]
  const contact = await shownContact(c)
  const values = sentFields(c)
  const form = QuestionForm.safeParse(values)
  if (!form.success)
    return askPage(c, contact, { values, errors: problemsOf(form.error, t.problems), status: 422 })
  const asked = await askContact(
    transaction(c),
    actOf(c),
    contact.id,
    { ...form.data, language },
    c.var.outside.now(),
  )
  if (asked.ok) return c.redirect(`/${language}/workspace/questions?asked=now`, 303)
  return askPage(c, contact, {
    values,
    refusal: questionTexts[language].askRefusals[asked.reason],
    status: 409,
  })
})

contactRoutes.get('/workspace/questions', allow(...workspaceVisitors), async (c) => {
  const viewer = member(c)
  const answers = hasRole(viewer, 'regional-officer') || hasRole(viewer, 'administrator')
  return questionsPage(c, {
    answers,
    justAsked: c.req.query('asked') === 'now',
    toYou: await listAskedOf(c.var.db, viewer.accountId),
    passedOn: answers ? await listPassedOn(c.var.db, viewer) : [],
    mine: await listAsked(c.var.db, viewer.accountId, dayOf(c.var.outside.now())),
  })
})

contactRoutes.get('/workspace/questions/:id', allow('regional-officer', 'administrator'), async (c) => {
  const question = (await findPassedOn(c.var.db, c.var.viewer, c.req.param('id'))) ?? notFound()
  return question.answeredAt ? answeredPage(c) : workAnswerPage(c, question, { values: {} })
})

contactRoutes.post('/workspace/questions/:id', allow('regional-officer', 'administrator'), async (c) => {
  const question = (await findPassedOn(c.var.db, c.var.viewer, c.req.param('id'))) ?? notFound()
  return answerAs(c, question, answerForRegion, `/${c.var.language}/workspace/questions`)
})

// What the mail to a contact links to, for the one who is signed in.
contactRoutes.get('/workspace/contacts/questions/:id', allow('signed-in'), async (c) => {
  const question = await ownQuestion(c)
  return question.answeredAt ? answeredPage(c) : workAnswerPage(c, question, { values: {} })
})

contactRoutes.post('/workspace/contacts/questions/:id', allow('signed-in'), async (c) =>
  answerAs(c, await ownQuestion(c), answerOwnQuestion, doneAddress(c, 'answered')),
)

const ownQuestion = async (c: Ctx) =>
  (await findAskedOf(c.var.db, member(c).accountId, c.req.param('id') ?? '')) ?? notFound()

async function answerAs(
  c: Ctx,
  question: Parameters<typeof answerPage>[1],
  act: (...given: Parameters<typeof answerForRegion>) => Promise<Answered>,
  next: string,
) {
  const values = sentFields(c)
  const form = AnswerForm.safeParse(values)
  if (!form.success)
    return workAnswerPage(c, question, {
      values,
      errors: problemsOf(form.error, texts[c.var.language].problems),
      status: 422,
    })
  const sent = await act(transaction(c), actOf(c), question.id, form.data.answer, c.var.outside.now())
  return sent.ok ? c.redirect(next, 303) : answeredPage(c)
}

const workAnswerPage = (
  c: Ctx,
  question: Parameters<typeof answerPage>[1],
  shown: Omit<Parameters<typeof answerPage>[2], 'action'>,
) =>
  answerPage(c, question, {
    ...shown,
    action: c.req.path,
    crumbs: workspaceVisitors.some((role) => hasRole(c.var.viewer, role))
      ? [
          {
            href: `/${c.var.language}/workspace/questions`,
            text: questionTexts[c.var.language].questionsTitle,
          },
        ]
      : [],
  })

const ownContact = async (c: Ctx) =>
  (await findOwnContact(c.var.db, member(c).accountId, c.req.param('id') ?? '')) ?? notFound()

const shownContact = async (c: Ctx) =>
  (await findShownContact(
    c.var.db,
    c.var.viewer,
    c.req.param('contact') ?? '',
    dayOf(c.var.outside.now()),
  )) ?? notFound()

const actOf = (c: Ctx) => ({
  viewer: member(c),
  requestId: c.var.requestId,
  baseUrl: c.var.outside.config.baseUrl,
})

import { Hono } from 'hono'
import { audit } from '../../platform/audit/audit.ts'
import { allow, workspaceVisitors } from '../../platform/http/allow.ts'
import {
  type Ctx,
  type Env,
  type Middleware,
  postedForm,
  transaction,
} from '../../platform/http/environment.ts'
import { html } from '../../platform/http/html.ts'
import { ownPath } from '../../platform/http/own-path.ts'
import { notFound } from '../../platform/http/refusals.ts'
import { listDemoMails } from '../../platform/mail/queries.ts'
import { startSession } from '../../platform/sessions/session.ts'
import { ChoosePage } from './choose-page.tsx'
import { OutboxPage } from './outbox-page.tsx'
import { type DemoAccount, listDemoAccounts } from './queries.ts'

/** Pages of demo mode: choosing who to be, and the mail that would have been sent. */
export const demo = new Hono<Env>()

const MOST_MAILS = 100

/** Without demo mode there is nothing here. What is shown belongs to nobody's cache. */
const demoOnly: Middleware = async (c, next) => {
  if (!c.var.outside.config.demo) notFound()
  c.set('personal', true)
  return next()
}

demo.get('/demo', allow('public'), demoOnly, async (c) => {
  // Accounts stand behind the wall; demo people are for everybody to see.
  const people = await listDemoAccounts(c.var.outside.memberDb)
  return html(c, <ChoosePage c={c} people={people} next={c.req.query('next') ?? ''} />)
})

demo.post('/demo', allow('public'), demoOnly, async (c) => {
  const chosen = postedForm(c).get('account')
  const person = (await listDemoAccounts(transaction(c))).find(({ id }) => id === chosen) ?? notFound()
  await startSession(c, person.id)
  await audit(transaction(c), { viewer: c.var.viewer, requestId: c.var.requestId }, 'signed-in', {
    kind: 'account',
    id: person.id,
  })
  return c.redirect(ownPath(postedForm(c).get('next'), startPageOf(c, person)), 303)
})

/** Those who work here begin in their workspace, the others on the front page. */
function startPageOf(c: Ctx, { role }: DemoAccount): string {
  const works = workspaceVisitors.some((each) => each === role)
  return works ? `/${c.var.language}/workspace` : `/${c.var.language}`
}

demo.get('/demo/outbox', allow('public'), demoOnly, async (c) => {
  const mails = await listDemoMails(c.var.outside.memberDb, MOST_MAILS)
  return html(c, <OutboxPage c={c} mails={mails} most={mails.length === MOST_MAILS} />)
})

import { Hono } from 'hono'
import { z } from 'zod'
import { audit } from '../../platform/audit/audit.ts'
import { allow } from '../../platform/http/allow.ts'
import { type Ctx, type Env, postedForm, transaction } from '../../platform/http/environment.ts'
import { html } from '../../platform/http/html.ts'
import { ownPath } from '../../platform/http/own-path.ts'
import { endSession, hashToken, startSession } from '../../platform/sessions/session.ts'
import { Heading } from '../../platform/ui/components.tsx'
import {
  Button,
  ErrorSummary,
  type FieldErrors,
  Form,
  type FormValues,
  TextField,
} from '../../platform/ui/forms.tsx'
import { Page } from '../../platform/ui/page.tsx'
import { consumeSignInLink } from './queries.ts'
import { sendSignInLink } from './send-sign-in-link.ts'
import { texts } from './texts.ts'

/** Pages for signing in and out. */
export const accounts = new Hono<Env>()

const EmailForm = z.object({
  email: z.email('emailInvalid').max(200, 'emailInvalid'),
  next: z.string().optional(),
})

accounts.get('/sign-in', allow('public'), (c) =>
  signInPage(c, { next: c.req.query('next') ?? '' }, {}, 200, c.req.query('kept') === '1'),
)

function signInPage(c: Ctx, values: FormValues, errors: FieldErrors, status: 200 | 422, kept = false) {
  const t = texts[c.var.language]
  return html(
    c,
    <Page c={c} title={t.title}>
      <ErrorSummary c={c} errors={errors} />
      <Heading>{t.title}</Heading>
      {kept ? (
        <div class="ds-alert" data-color="info" role="status">
          <p>{t.kept}</p>
        </div>
      ) : null}
      <p class="lead">{t.intro}</p>
      {c.var.outside.config.demo ? (
        <p>
          <a href={demoAddress(c, String(values.next ?? ''))}>{t.demoPerson}</a>
        </p>
      ) : null}
      <Form c={c} action={`/${c.var.language}/sign-in`} class="stack">
        <input type="hidden" name="next" value={String(values.next ?? '')} />
        <TextField
          c={c}
          name="email"
          label={t.email}
          type="email"
          autocomplete="email"
          values={values}
          errors={errors}
        />
        <div class="actions">
          <Button>{t.send}</Button>
        </div>
      </Form>
    </Page>,
    status,
  )
}

const demoAddress = (c: Ctx, next: string) =>
  `/${c.var.language}/demo${next ? `?next=${encodeURIComponent(next)}` : ''}`

accounts.post('/sign-in', allow('public'), async (c) => {
  const t = texts[c.var.language]
  const values = Object.fromEntries(
    [...postedForm(c)].filter(([, value]) => typeof value === 'string'),
  ) as Record<string, string>
  const form = EmailForm.safeParse(values)
  if (!form.success) return signInPage(c, values, { email: t.emailInvalid }, 422)
  await sendSignInLink(transaction(c), form.data.email, {
    language: c.var.language,
    baseUrl: c.var.outside.config.baseUrl,
    nextPath: ownPath(form.data.next, ''),
    requestId: c.var.requestId,
  })
  return c.redirect(`/${c.var.language}/sign-in/sent`, 303)
})

accounts.get('/sign-in/sent', allow('public'), (c) => {
  const t = texts[c.var.language]
  return html(
    c,
    <Page c={c} title={t.sentTitle}>
      <Heading>{t.sentTitle}</Heading>
      <p class="lead">{t.sentText}</p>
      <p>{t.sentHelp}</p>
    </Page>,
  )
})

// Opening the link shows a button: mail programs open links too, and would use it up.
accounts.get('/sign-in/link/:token', allow('public'), (c) => {
  const t = texts[c.var.language]
  return html(
    c,
    <Page c={c} title={t.confirmTitle}>
      <Heading>{t.confirmTitle}</Heading>
      <p>{t.confirmText}</p>
      <Form c={c} action={`/${c.var.language}/sign-in/link`}>
        <input type="hidden" name="token" value={c.req.param('token')} />
        <Button>{t.confirm}</Button>
      </Form>
    </Page>,
  )
})

accounts.post('/sign-in/link', allow('public'), async (c) => {
  const token = postedForm(c).get('token')
  const link =
    typeof token === 'string' ? await consumeSignInLink(transaction(c), hashToken(token)) : undefined
  if (!link) return usedLinkPage(c)
  await startSession(c, link.account_id)
  await audit(transaction(c), { viewer: c.var.viewer, requestId: c.var.requestId }, 'signed-in', {
    kind: 'account',
    id: link.account_id,
  })
  return c.redirect(ownPath(link.next_path, `/${c.var.language}`), 303)
})

function usedLinkPage(c: Ctx) {
  const t = texts[c.var.language]
  return html(
    c,
    <Page c={c} title={t.usedTitle}>
      <Heading>{t.usedTitle}</Heading>
      <p>{t.usedText}</p>
      <p>
        <a href={`/${c.var.language}/sign-in`}>{t.newLink}</a>
      </p>
    </Page>,
    409,
  )
}

// Also for somebody whose session ran out: they are signed out, as they wished.
accounts.post('/sign-out', allow('public'), async (c) => {
  await audit(transaction(c), { viewer: c.var.viewer, requestId: c.var.requestId }, 'signed-out', {
    kind: 'session',
    id: 'own',
  })
  await endSession(c)
  return c.redirect(`/${c.var.language}`, 303)
})

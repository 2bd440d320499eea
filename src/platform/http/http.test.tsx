import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertAccount } from '../../features/accounts/index.ts'
import { inTransaction } from '../database/database.ts'
import { type TestApp, testApp } from '../testing/app.ts'
import { formsOf } from '../testing/browser.ts'

let site: TestApp
let accountId: string

beforeAll(async () => {
  site = await testApp({ name: 'empty', fill: async () => undefined })
  accountId = await inTransaction(site.database.memberDb, (tx) =>
    insertAccount(tx, { name: 'Kari Prøve', email: 'kari@prove.invalid', language: 'nn', demo: false }),
  )
})
afterAll(() => site.close())

const count = async (table: 'outbox_mail' | 'sign_in_link' | 'session' | 'audit_entry' | 'kept_form') => {
  const { n } = await site.database.memberDb
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

test('every answer carries the security headers and a strict policy without inline code', async () => {
  for (const path of ['/nb', '/nb/nowhere', '/health/live', '/nb/sign-in']) {
    const { headers } = await site.visitor().request(path)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-frame-options')).toBe('DENY')
  }
})

test('no page has inline script or style', async () => {
  for (const path of ['/nb', '/nb/sign-in', '/sv/sign-in/sent', '/nb/nowhere']) {
    const { text } = await site.visitor().page(path)
    expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\bsrc=)/)
  }
})

test.each([
  ['nb-NO,nb;q=0.9', '/nb'],
  ['nn', '/nn'],
  ['sv-FI,fi;q=0.8', '/sv'],
  ['en-GB', '/en'],
  ['no', '/nb'],
  ['da', '/nb'],
  ['de,sv;q=0.5', '/sv'],
  ['de', '/en'],
  ['', '/nb'],
  ['sv;q=0, nb', '/nb'],
])('the front door leads a reader of "%s" to %s', async (accept, where) => {
  const answer = await site.visitor().request('/', { headers: { 'accept-language': accept } })
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toBe(where)
})

test('an unknown address answers 404 in the language of the address, with a number to quote', async () => {
  const { status, text, answer } = await site.visitor().page('/sv/finns-inte')
  expect(status).toBe(404)
  expect(text).toContain('Vi hittar inte sidan')
  expect(text).toContain(answer.headers.get('x-request-id'))
})

test('a form pressed twice at the same moment happens once, and both presses get the same answer', async () => {
  const visitor = site.visitor()
  const { text } = await visitor.page('/nb/sign-in')
  const form = formsOf(text).at(-1)!
  const before = await count('outbox_mail')
  const fields: [string, string][] = [...form.hidden, ['email', 'kari@prove.invalid']]
  const answers = await Promise.all([1, 2, 3].map(() => visitor.post(form.action, fields)))
  expect(answers.map((answer) => [answer.status, answer.headers.get('location')])).toEqual(
    Array.from({ length: 3 }, () => [303, '/nb/sign-in/sent']),
  )
  expect(await count('outbox_mail')).toBe(before + 1)
})

test('a form with a mistake comes back with what was typed and may be sent again', async () => {
  const visitor = site.visitor()
  const { text } = await visitor.page('/nn/sign-in')
  const form = formsOf(text).at(-1)!
  const wrong = await visitor.post(form.action, [...form.hidden, ['email', 'kari<at>prove']])
  expect(wrong.status).toBe(422)
  const page = await wrong.text()
  expect(page).toContain('value="kari&lt;at&gt;prove"')
  expect(page).toContain('href="#field-email"')
  expect(page).toContain('Éin ting må rettast')
  const right = await visitor.post(form.action, [...form.hidden, ['email', 'kari@prove.invalid']])
  expect(right.status).toBe(303)
})

test('a form without a key of this browser does nothing and shows what was sent', async () => {
  const visitor = site.visitor()
  await visitor.page('/nb/sign-in')
  const stranger = site.visitor()
  const { text } = await stranger.page('/nb/sign-in')
  const stolen = formsOf(text).at(-1)!
  const before = await count('outbox_mail')
  const answer = await visitor.post('/nb/sign-in', [...stolen.hidden, ['email', 'kari@prove.invalid']])
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('kari@prove.invalid')
  expect(await count('outbox_mail')).toBe(before)
})

test('a form sent from another site is refused', async () => {
  const visitor = site.visitor()
  const { text } = await visitor.page('/nb/sign-in')
  const form = formsOf(text).at(-1)!
  const body = new URLSearchParams([...form.hidden, ['email', 'kari@prove.invalid']]).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
  }
  const elsewhere: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.invalid' },
  ]
  for (const from of elsewhere) {
    const answer = await visitor.request('/nb/sign-in', {
      method: 'POST',
      body,
      headers: { ...headers, ...from },
    })
    expect(answer.status).toBe(403)
  }
})

test('a body that is too long, or of unknown length, is refused before it is read', async () => {
  const visitor = site.visitor()
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const long = await visitor.request('/nb/sign-in', {
    method: 'POST',
    body: 'x',
    headers: { ...type, 'content-length': '2000000' },
  })
  expect(long.status).toBe(413)
  const unknown = await visitor.request('/nb/sign-in', { method: 'POST', body: 'x', headers: type })
  expect(unknown.status).toBe(413)
})

test('a mailed link signs in once, only from its button, and leads back to where it was asked for', async () => {
  const visitor = site.visitor()
  await visitor.submit('/nb/sign-in?next=%2Fnb%2Fprojects', { email: 'KARI@prove.invalid' })
  const mail = await site.database.memberDb
    .selectFrom('outbox_mail')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  expect(mail.language).toBe('nn')
  const link = /http:\/\/localhost(\/nn\/sign-in\/link\/\S+)/.exec(mail.body)?.[1] ?? ''
  const opened = await visitor.page(link)
  expect(opened.status).toBe(200)
  expect(visitor.cookies.has('__Host-session')).toBe(false)
  const { text } = opened
  const form = formsOf(text).at(-1)!
  const answers = await Promise.all([1, 2].map(() => visitor.post(form.action, form.hidden)))
  expect(answers.map((answer) => answer.headers.get('location'))).toEqual(['/nb/projects', '/nb/projects'])
  for (const answer of answers)
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-session=.+HttpOnly; Secure; SameSite=Lax/)
  expect((await visitor.page('/nb')).text).toContain('Logget inn som Kari Prøve')

  const other = site.visitor()
  const again = await other.submit(link, {})
  expect(again.status).toBe(409)
  expect(other.cookies.has('__Host-session')).toBe(false)
})

test('a link that ran out does not sign in', async () => {
  const visitor = site.visitor()
  await visitor.submit('/nb/sign-in', { email: 'kari@prove.invalid' })
  const mail = await site.database.memberDb
    .selectFrom('outbox_mail')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await site.database.memberDb
    .updateTable('sign_in_link')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .where('used_at', 'is', null)
    .execute()
  const answer = await visitor.submit(/(\/nn\/sign-in\/link\/\S+)/.exec(mail.body)?.[1] ?? '', {})
  expect(answer.status).toBe(409)
})

test('an unknown address gets the same answer and no mail', async () => {
  const before = await count('outbox_mail')
  const answer = await site.visitor().submit('/nb/sign-in', { email: 'nobody@prove.invalid' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/nb/sign-in/sent'])
  expect(await count('outbox_mail')).toBe(before)
})

test('nobody is led away from the site after signing in', async () => {
  for (const next of [
    'https://elsewhere.invalid',
    '//elsewhere.invalid',
    '/\\elsewhere.invalid',
    '/nb/\\x',
    'javascript:alert(1)',
  ]) {
    const visitor = site.visitor()
    await site.database.memberDb.deleteFrom('sign_in_link').execute()
    await visitor.submit(`/nb/sign-in?next=${encodeURIComponent(next)}`, { email: 'kari@prove.invalid' })
    const { next_path } = await site.database.memberDb
      .selectFrom('sign_in_link')
      .select('next_path')
      .executeTakeFirstOrThrow()
    expect(next_path).toBe('')
  }
})

test('what a signed-out person sends is kept and can be sent after signing in', async () => {
  const person = await site.signedIn(accountId)
  const { text } = await person.page('/nb/sign-in')
  const form = formsOf(text).at(-1)!
  await site.database.memberDb.deleteFrom('session').execute()
  const answer = await person.post('/nb/projects/new', [
    ...form.hidden,
    ['name', 'Tekst som ikkje må\u0000 bli borte'],
  ])
  expect(answer.status).toBe(303)
  const where = new URL(answer.headers.get('location') ?? '', 'http://localhost')
  expect(where.pathname).toBe('/nb/sign-in')
  const back = await site.signedIn(accountId)
  back.cookies.set('__Host-visitor', person.cookies.get('__Host-visitor') ?? '')
  const kept = await back.page(where.searchParams.get('next') ?? '')
  expect(kept.status).toBe(200)
  expect(kept.text).toContain('Tekst som ikkje må bli borte')
  const stranger = await site.signedIn(accountId)
  expect((await stranger.page(where.searchParams.get('next') ?? '')).status).toBe(404)
})

test('a form opened by one person is not sent in the name of another who signed in meanwhile', async () => {
  const other = await inTransaction(site.database.memberDb, (tx) =>
    insertAccount(tx, { name: 'Per Prøve', email: 'per@prove.invalid', language: 'nb', demo: false }),
  )
  const first = await site.signedIn(accountId)
  const { text } = await first.page('/nb/sign-in')
  const form = formsOf(text).at(-1)!
  const second = await site.signedIn(other)
  second.cookies.set('__Host-visitor', first.cookies.get('__Host-visitor') ?? '')
  const answer = await second.post(form.action, [...form.hidden, ['email', 'nobody@prove.invalid']])
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('nobody@prove.invalid')
  expect((await first.post(form.action, [...form.hidden, ['email', 'nobody@prove.invalid']])).status).toBe(
    303,
  )
})

test('logs hold no address, no name and no search words', async () => {
  await site.visitor().page('/nb?q=Kari+Nordmann')
  const lines = site.logged.join('')
  expect(lines).not.toMatch(/kari|Nordmann|prove\.invalid/i)
  expect(() => site.logged.map((line) => JSON.parse(line))).not.toThrow()
})

test('a page for everybody is answered from memory, with a tag, until public data changes', async () => {
  const visitor = site.visitor()
  const first = await visitor.request('/en')
  const tag = first.headers.get('etag') ?? ''
  expect(tag).toMatch(/^"/)
  expect((await visitor.request('/en', { headers: { 'if-none-match': tag } })).status).toBe(304)
  expect(
    (await visitor.request('/en', { headers: { 'accept-encoding': 'br' } })).headers.get('content-encoding'),
  ).toBe('br')
  const person = await site.signedIn(accountId)
  expect((await person.request('/en')).headers.get('cache-control')).toBe('private, no-store')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../testing/app.ts'
import { formsOf } from '../testing/browser.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp({ name: 'empty', fill: async () => undefined })
})
afterAll(() => site.close())

test('a form that says it comes from nowhere a browser could be is refused, and is no defect', async () => {
  const visitor = site.visitor()
  for (const origin of ['nonsense', 'http://', 'localhost', 'file:///etc/passwd']) {
    const answer = await visitor.request('/nb/sign-in', {
      method: 'POST',
      body: 'a=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '3', origin },
    })
    expect([origin, answer.status]).toEqual([origin, 403])
  }
})

test('a form with more fields than any page has is refused', async () => {
  const visitor = site.visitor()
  const { text } = await visitor.page('/nb/sign-in')
  const form = formsOf(text).at(-1)!
  const many = Array.from({ length: 20_001 }, (): [string, string] => ['a', ''])
  expect((await visitor.post(form.action, [...form.hidden, ...many])).status).toBe(413)
})

test('what is typed in a form with a file may not be longer than in any other form', async () => {
  const visitor = site.visitor()
  const post = (length: number) =>
    visitor.post('/nb/sign-in', [
      ['text', 'x'.repeat(length)],
      ['file', new File(['x'], 'x.txt')],
    ])
  expect((await post(1024 * 1024 + 1)).status).toBe(413)
  expect((await post(1024 * 1024)).status).toBe(422)
})

test('a form key is worth nothing in another browser, altered, or without its browser’s cookie', async () => {
  const visitor = site.visitor()
  const { text } = await visitor.page('/nb/sign-in')
  const hidden = new Map(formsOf(text).at(-1)!.hidden)
  const key = hidden.get('_key') ?? ''
  const attempts = [
    key.replace(/^./, (sign) => (sign === '0' ? '1' : '0')),
    `${key}x`,
    key.split('.')[0]!,
    '.',
    '',
  ]
  for (const attempt of attempts) {
    const answer = await visitor.post('/nb/sign-in', [
      ['_key', attempt],
      ['email', 'x@prove.invalid'],
    ])
    expect([attempt, answer.status]).toEqual([attempt, 422])
  }
  visitor.cookies.clear()
  const answer = await visitor.post('/nb/sign-in', [
    ['_key', key],
    ['email', 'x@prove.invalid'],
  ])
  expect(answer.status).toBe(422)
})

test('a form pressed again after signing out gives back no session', async () => {
  const demo = await testApp({ name: 'empty', fill: async () => undefined }, { demo: true })
  try {
    const { id } = await demo.database.memberDb
      .insertInto('account')
      .values({ name: 'Demo: Ada', email: 'ada@demo.invalid', demo: true })
      .returning('id')
      .executeTakeFirstOrThrow()
    await demo.database.memberDb
      .insertInto('role_assignment')
      .values({ account_id: id, role: 'administrator' })
      .execute()
    const visitor = demo.visitor()
    const { text } = await visitor.page('/nb/demo')
    const form = formsOf(text).find(({ action }) => action === '/nb/demo')!
    expect((await visitor.post(form.action, form.hidden)).status).toBe(303)
    expect((await visitor.page('/nb/workspace')).status).toBe(200)
    await visitor.submit('/nb/workspace', {}, '/nb/sign-out')
    await visitor.post(form.action, form.hidden)
    expect((await visitor.page('/nb/workspace')).status).toBe(303)
  } finally {
    await demo.close()
  }
})

test('a sign that the database cannot keep is left out of what is sent', async () => {
  await site.database.memberDb
    .insertInto('account')
    .values({ name: 'Kari', email: 'kari@prove.invalid', demo: false })
    .execute()
  const answer = await site
    .visitor()
    .submit('/nb/sign-in', { email: 'kari@prove.invalid', next: '/nb/projects\u0000' })
  expect(answer.status).toBe(303)
  const { next_path } = await site.database.memberDb
    .selectFrom('sign_in_link')
    .select('next_path')
    .executeTakeFirstOrThrow()
  expect(next_path).toBe('/nb/projects')
})

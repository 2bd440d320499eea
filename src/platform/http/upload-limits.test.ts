import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertAccount } from '../../features/accounts/index.ts'
import { inTransaction } from '../database/database.ts'
import { type TestApp, testApp } from '../testing/app.ts'

let site: TestApp
let accountId: string
beforeAll(async () => {
  site = await testApp({ name: 'empty', fill: async () => undefined })
  accountId = await inTransaction(site.database.memberDb, (tx) =>
    insertAccount(tx, { name: 'Kari Prøve', email: 'kari@prove.invalid', language: 'nn', demo: false }),
  )
})
afterAll(() => site.close())

const MB = 1024 * 1024
const accounts = '/nb/projects/some-project/finance/accounts'

/** What is answered to a form that says it is so long; its body is short. */
async function answerTo(
  browser: ReturnType<TestApp['visitor']>,
  path: string,
  length: number,
): Promise<number> {
  const form = new FormData()
  form.append('file', new File(['x'], 'x.se'))
  const encoded = new Request('http://localhost/', { method: 'POST', body: form })
  const answer = await browser.request(path, {
    method: 'POST',
    body: Buffer.from(await encoded.arrayBuffer()),
    headers: { 'content-type': encoded.headers.get('content-type') ?? '', 'content-length': String(length) },
  })
  return answer.status
}

test('a year of accounts may be larger than other files, for people who are signed in, and only there', async () => {
  const member = await site.signedIn(accountId)
  expect(await answerTo(member, accounts, 60 * MB)).not.toBe(413)
  expect(await answerTo(member, accounts, 66 * MB)).toBe(413)
  expect(await answerTo(site.visitor(), accounts, 60 * MB)).toBe(413)
  for (const path of [`${accounts}/typed`, '/nb/workspace/documents', '/nb/projects/a/b/finance/accounts'])
    expect(await answerTo(member, path, 25 * MB), path).toBe(413)
})

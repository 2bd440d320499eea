import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { forgetOldMails } from './queries.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase({ name: 'empty', fill: async () => {} })
})
afterAll(() => database.drop())

const mail = (subject: string, ages: { created: number; sent?: number; attempts?: number }) => ({
  to_address: 'kari@example.no',
  language: 'nb' as const,
  subject,
  body: 'https://rotfeste.example/nb/contact/secret',
  created_at: sql<Date>`now() - make_interval(days => ${ages.created})`,
  sent_at: ages.sent === undefined ? null : sql<Date>`now() - make_interval(days => ${ages.sent})`,
  attempts: ages.attempts ?? 0,
})

test('what was sent thirty days ago or given up keeps no name, address or link; what waits and what is new stays', async () => {
  await database.memberDb
    .insertInto('outbox_mail')
    .values([
      mail('sent long ago', { created: 32, sent: 31 }),
      mail('given up', { created: 32, attempts: 10 }),
      mail('sent lately', { created: 29, sent: 29 }),
      mail('waits', { created: 40, attempts: 2 }),
    ])
    .execute()
  expect(await forgetOldMails(database.memberDb)).toBe(2)
  const left = await database.memberDb
    .selectFrom('outbox_mail')
    .select(['subject', 'body', 'to_address'])
    .orderBy('id')
    .execute()
  expect(left.map(({ subject }) => subject)).toEqual(['', '', 'sent lately', 'waits'])
  expect(left.slice(0, 2).every(({ body, to_address }) => body === '' && to_address === '')).toBe(true)
  expect(await forgetOldMails(database.memberDb)).toBe(0)
})

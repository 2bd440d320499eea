import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberRole } from '../../platform/access/viewer.ts'
import { inTransaction } from '../../platform/database/database.ts'
import { languages } from '../../platform/i18n/languages.ts'
import { type TestApp, testApp } from '../../platform/testing/app.ts'
import { insertAccount, insertRoleAssignment } from '../accounts/index.ts'
import { loadDemoRegion } from '../demo/index.ts'
import { loadReferenceData } from '../places/index.ts'

let site: TestApp
const accounts = new Map<string, string>()

beforeAll(async () => {
  site = await testApp({ name: 'reference', fill: async (db) => void (await loadReferenceData(db)) })
  const db = site.database.memberDb
  await loadDemoRegion(db, { foreign: false })
  // The demo's addresses begin with the role; a second person of a role has more behind it.
  const rows = await db.selectFrom('account').select(['id', 'email']).execute()
  for (const { id, email } of rows) accounts.set(email.split('@')[0] ?? '', id)

  const project = await db
    .selectFrom('project')
    .select('id')
    .where('name', '=', 'Innvandre en ressurs i Nordland')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('correction')
    .values({
      project_id: project.id,
      on_version: 1,
      subject: 'Navnet på prosjektet',
      proposal: 'Innvandrere, ikke innvandre',
    })
    .execute()
  const document = await db
    .insertInto('document')
    .values({
      sha256: 'a'.repeat(64),
      file_name: 'rapport-2025.txt',
      file_kind: 'txt',
      bytes: Buffer.from('x'),
      uploaded_by: accounts.get('coordinator')!,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('document_reading')
    .values({
      document_id: document.id,
      extracted: '{}',
      reading: '{}',
      read_by: accounts.get('coordinator')!,
    })
    .execute()
})
afterAll(() => site.close())

const words = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const workspaceOf = async (role: MemberRole | string, language = 'nb') => {
  const { text, status } = await (await site.signedIn(accounts.get(role)!)).page(`/${language}/workspace`)
  return { text: words(text), status }
}

describe('the workspace counts what waits', () => {
  test.each<[MemberRole, string[]]>([
    [
      'administrator',
      [
        '7 ting venter på deg.',
        'Søknader som venter på vedtak',
        '2 utkast du kan redigere',
        '2 dokumenter venter på gjennomgang',
        'Ett forslag venter på svar',
      ],
    ],
    [
      'regional-officer',
      [
        '5 ting venter på deg.',
        'Søknader som venter på vedtak',
        'Ett utkast du kan redigere',
        'Demo: Velkomstvert i Hadsel',
        'Hjem til havet',
        'Ett forslag venter på svar',
      ],
    ],
    [
      'coordinator',
      ['2 ting venter på deg.', 'Ett utkast du kan redigere', 'rapport-2025.txt', 'Ingen rettelser venter'],
    ],
    [
      'project-leader',
      [
        'Én ting venter på deg.',
        'Demo: Språkvän i inlandet',
        'Ingen dokumenter venter',
        'Ingen rettelser venter',
      ],
    ],
    ['case-officer', ['2 prosjekter', 'Förstudie Integration Norrland', 'Nya socialfonden i Jämtlands län']],
    ['evaluator', ['Ett prosjekt', 'Nya socialfonden i Jämtlands län']],
  ])('for %s', async (role, expected) => {
    const { text, status } = await workspaceOf(role)
    expect(status).toBe(200)
    for (const words of expected) expect(text).toContain(words)
  })

  test('and shows nobody what is not theirs', async () => {
    expect((await workspaceOf('project-leader')).text).not.toMatch(/Hadsel|rapport-2025/)
    expect((await workspaceOf('coordinator')).text).not.toContain('Språkvän')
    for (const role of ['case-officer', 'evaluator']) {
      expect((await workspaceOf(role)).text).not.toMatch(/Nytt prosjekt|Les inn|Demo: (Velkomst|Språk)/)
    }
  })

  test('and tells a coordinator with nothing yet what to do first, in every language', async () => {
    const id = await inTransaction(site.database.memberDb, async (tx) => {
      const account = await insertAccount(tx, {
        name: 'Ny',
        email: 'ny@kommune.example',
        language: 'nb',
        demo: false,
      })
      await insertRoleAssignment(tx, account, { role: 'coordinator', municipalityKey: 'NO-5401' })
      return account
    })
    accounts.set('new', id)
    const texts = await Promise.all(
      languages.map(async (language) => (await workspaceOf('new', language)).text),
    )
    expect(
      texts.map((text) => /Start et nytt|Start eit nytt|Starta ett nytt|Start a new/.test(text)),
    ).toEqual([true, true, true, true])
  })
})

test('mentors and newcomers have no workspace, and visitors are asked to sign in', async () => {
  for (const role of ['mentor', 'newcomer']) expect((await workspaceOf(role)).status).toBe(404)
  const answer = await site.visitor().request('/nb/workspace')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toContain('/nb/sign-in')
})

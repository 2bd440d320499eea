import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MemberRole } from '../../platform/access/viewer.ts'
import { languages } from '../../platform/i18n/languages.ts'
import { type TestApp, testApp } from '../../platform/testing/app.ts'
import { loadDemoRegion } from '../demo/index.ts'
import { loadReferenceData } from '../places/index.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp({ name: 'reference', fill: async (db) => void (await loadReferenceData(db)) })
})
afterAll(() => site.close())

const words = async (path: string) =>
  (await site.visitor().page(path)).text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

const listAccounts = (role: MemberRole) =>
  site.database.memberDb
    .selectFrom('account')
    .innerJoin('role_assignment as given', 'given.account_id', 'account.id')
    .where('given.role', '=', role)
    .select('account.id')
    .execute()

describe('the front page', () => {
  test('of an empty bank says what to do first, in every language', async () => {
    const said = await Promise.all(
      languages.map(async (language) =>
        /Ingen prosjekter er publisert|Ingen prosjekt er publiserte|Inga projekt är publicerade|No projects have been published/.test(
          await words(`/${language}`),
        ),
      ),
    )
    expect(said).toEqual([true, true, true, true])
  })

  test('counts what is published and shows the newest, never a draft', async () => {
    await loadDemoRegion(site.database.memberDb, { foreign: false })
    const text = await words('/nb')
    expect(text).toContain('Banken har 5 publiserte prosjekter, fra 7 kommuner i Norge og 20 i Sverige.')
    expect(text).toContain('Innvandre en ressurs i Nordland')
    expect(text).not.toContain('Demo: ')
    expect((await site.visitor().page('/nb')).text).toContain('<article lang="sv">')
  })

  test('shows people signed in no more of the bank than others, and leads them to their workspace', async () => {
    const [account] = await listAccounts('regional-officer')
    const { text } = await (await site.signedIn(account!.id)).page('/nb')
    const plain = text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    expect(plain).toContain('Banken har 5 publiserte prosjekter, fra 7 kommuner i Norge og 20 i Sverige.')
    expect(plain).not.toMatch(/Demo: (Velkomst|Språk|Tilflytt)/)
    expect(text.match(/<circle /g)).toHaveLength(27)
    expect(text).toContain('href="/nb/workspace"')
  })

  test('draws a dot for each municipality that has taken part', async () => {
    const { text } = await site.visitor().page('/en')
    expect(text.match(/<circle /g)).toHaveLength(27)
    expect(text).toContain('<title>Strömsund: 2</title>')
  })

  test('leads four ways in', async () => {
    const { text } = await site.visitor().page('/sv')
    for (const way of [
      'action="/sv/projects"',
      'href="/sv/toolbox">Till',
      'action="/sv/municipalities"',
      'href="/sv/sign-in"',
    ])
      expect(text).toContain(way)
  })

  test('without a language in the address chooses the reader’s', async () => {
    const answer = await site.visitor().request('/', { headers: { 'accept-language': 'nn, en;q=0.5' } })
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/nn'])
  })
})

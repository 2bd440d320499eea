import { expect, test } from 'vitest'
import { languages } from '../../../platform/i18n/languages.ts'
import { formsOf } from '../../../platform/testing/browser.ts'
import { confirm, ledgerWorld, sie, standing, upload } from './ledger-pages.test-support.ts'
import { refusalCodes } from './reading/ledger-file.ts'
import { refusalMessage } from './refusal-texts.ts'

const world = ledgerWorld()
const { project } = world

test('an account is moved to another line, for what is held and for the next file', async () => {
  const { id, slug, lines } = await project()
  const browser = await world.site.signedIn(world.leader.accountId)
  await confirm(browser, (await upload(browser, slug, sie())).at)
  const at = `/nb/projects/${slug}/finance/accounts/lines`
  const page = await browser.page(at)
  const answer = await browser.submit(at, { ...standing(page.text, at), 'line.0': lines.Lønn ?? '' }, at)
  expect((await browser.page(answer.headers.get('location') ?? '')).text).toContain(
    '2 posteringer er flyttet',
  )
  const rows = await world.site.database.memberDb
    .selectFrom('posting')
    .select('budget_line_id')
    .where('project_id', '=', id)
    .where('account', '=', '5010')
    .execute()
  expect(rows.map((row) => row.budget_line_id)).toEqual([lines.Lønn, lines.Lønn])
  const next = await browser.page(
    (await upload(browser, slug, sie({ organisationNumber: '222222-2222' }))).at,
  )
  expect(next.text).toContain('som sist')
})

test('nobody but those who may edit the project sees or does anything', async () => {
  const { slug } = await project()
  const owner = await world.site.signedIn(world.leader.accountId)
  const { at } = await upload(owner, slug, sie())
  await confirm(owner, (await upload(owner, slug, sie())).at)
  const list = await owner.page(`/nb/projects/${slug}/finance/accounts/postings`)
  const posting = /href="([^"]*\/postings\/\d+)"/.exec(list.text)?.[1] ?? ''
  const base = `/nb/projects/${slug}/finance/accounts`
  const other = await world.site.signedIn(world.stranger.accountId)
  for (const address of [base, `${base}/postings`, `${base}/typed`, `${base}/lines`, at, posting])
    expect((await other.page(address)).status, address).toBe(404)
  expect((await world.site.visitor().page(base)).status).not.toBe(200)
  // The keys of a form of their own, sent to an address of another's project.
  const ownPage = await other.page('/nb/projects/new')
  const hidden = formsOf(ownPage.text).at(-1)?.hidden ?? []
  for (const address of [
    base,
    `${base}/typed`,
    `${base}/lines`,
    at,
    `${at}/discard`,
    posting,
    `${posting}/take-back`,
  ])
    expect((await other.post(address, [...hidden])).status, address).toBe(404)
})

test('every refusal has words in every language, with its line', () => {
  for (const language of languages)
    for (const code of refusalCodes) {
      const message = refusalMessage(
        { code, line: 7, facts: { voucher: 'A 1', account: '5010', rows: 3, what: 'x' } },
        language,
      )
      expect(message).toMatch(/^(?:Linje|Rad|Line) 7: .{12,}/)
      expect(message).not.toMatch(/undefined|NaN/)
    }
})

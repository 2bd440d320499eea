import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction } from '../../../platform/database/database.ts'
import { languages } from '../../../platform/i18n/languages.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { formsOf } from '../../../platform/testing/browser.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'
import { heldPostings, projectWithLines } from './import/import.test-support.ts'
import {
  type MadeUpLedger,
  safTFile,
  safTLines,
  sieFile,
  sieLines,
  smallLedger,
} from './ledger.test-support.ts'
import { refusalCodes } from './reading/ledger-file.ts'
import { refusalMessage } from './refusal-texts.ts'

let test1: TestApp
let leader: Member
let stranger: Member
beforeAll(async () => {
  test1 = await testApp(places)
  const { memberDb } = test1.database
  leader = await inTransaction(memberDb, (tx) => person(tx, 'coordinator', { municipalityKey: 'NO-1866' }))
  stranger = await inTransaction(memberDb, (tx) => person(tx, 'coordinator', { municipalityKey: 'NO-1870' }))
})
afterAll(() => test1.close())

const project = (names = ['Lokalhyra', 'Annonser', 'Lønn']) =>
  inTransaction(test1.database.memberDb, (tx) => projectWithLines(tx, names, leader))
const sie = (changes: Partial<MadeUpLedger> = {}) => sieFile(sieLines(smallLedger(changes)))
const file = (bytes: Uint8Array, name = 'bok.se') => new File([new Uint8Array(bytes)], name)

type Browser = Awaited<ReturnType<TestApp['signedIn']>>

/** The values a form would send as it stands: chosen options, checked boxes, texts. */
function standing(text: string, action: string): Record<string, string | string[]> {
  const inside =
    [...text.matchAll(/<form\b[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].find(
      ([, to]) => to === action,
    )?.[2] ?? ''
  const values: Record<string, string | string[]> = {}
  for (const [, name = '', options = ''] of inside.matchAll(
    /<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g,
  ))
    values[name] =
      /<option value="([^"]*)" selected/.exec(options)?.[1] ??
      /<option value="([^"]*)"/.exec(options)?.[1] ??
      ''
  for (const [input] of inside.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1]
    const value = /value="([^"]*)"/.exec(input)?.[1] ?? ''
    if (!name || name === '_key' || /type="(?:hidden|file)"/.test(input)) continue
    if (!/type="checkbox"/.test(input)) values[name] = value
    else if (/\schecked/.test(input))
      values[name] = [...((values[name] as string[] | undefined) ?? []), value]
  }
  return values
}

async function upload(browser: Browser, slug: string, bytes: Uint8Array, name?: string) {
  const answer = await browser.submit(`/nb/projects/${slug}/finance/accounts`, { file: file(bytes, name) })
  return { answer, at: answer.headers.get('location') ?? '' }
}

async function confirm(browser: Browser, at: string, changes: Record<string, string | string[]> = {}) {
  const page = await browser.page(at)
  expect(page.status).toBe(200)
  const action = at.replace(/\?.*$/, '')
  const answer = await browser.submit(
    at,
    { ...standing(page.text, action), step: 'import', ...changes },
    action,
  )
  return { page, answer, at: answer.headers.get('location') ?? '' }
}

describe('bringing in a file', () => {
  test('shows what it holds, what is proposed and why, and stores nothing before it is confirmed', async () => {
    const { id, slug, lines } = await project()
    const browser = await test1.signedIn(leader.accountId)
    const { answer, at } = await upload(browser, slug, sie())
    expect(answer.status).toBe(303)
    const { text } = await browser.page(at)
    expect(text).toContain('Övre Ådalens kommun')
    expect(text).toContain('Foreslått: koden er prosjektnummeret.')
    expect(text).toContain('samme navn')
    expect(text).toContain('lignende ord')
    expect(text).toContain('Hent inn 4 posteringer')
    expect(await heldPostings(test1.database.memberDb, id)).toEqual([])
    const done = await confirm(browser, at)
    expect(done.answer.status).toBe(303)
    const after = await browser.page(done.at)
    expect(after.text).toContain('4 nye, 0 trukket tilbake')
    expect(await heldPostings(test1.database.memberDb, id)).toHaveLength(4)
    const rules = await test1.database.memberDb
      .selectFrom('posting_rule')
      .select(['account', 'objects', 'budget_line_id'])
      .where('project_id', '=', id)
      .orderBy('account')
      .execute()
    expect(rules).toEqual([
      { account: '5010', objects: '6:P101', budget_line_id: lines.Lokalhyra },
      { account: '5910', objects: '6:P101', budget_line_id: lines.Annonser },
      { account: '7010', objects: '6:P101', budget_line_id: lines.Lønn },
    ])
    expect(
      await test1.database.memberDb
        .selectFrom('ledger_upload')
        .where('project_id', '=', id)
        .select('id')
        .execute(),
    ).toEqual([])
  })

  test('each posting opens to its file, row and voucher', async () => {
    const { slug } = await project()
    const browser = await test1.signedIn(leader.accountId)
    await confirm(browser, (await upload(browser, slug, sie())).at)
    const list = await browser.page(`/nb/projects/${slug}/finance/accounts/postings?month=2025-02`)
    expect(list.text).toContain('2 posteringer, i alt 36\u00a0234,57\u00a0SEK')
    const href = /href="([^"]*\/postings\/\d+)"[^>]*>Annons/.exec(list.text)?.[1] ?? ''
    const posting = await browser.page(href)
    expect(posting.text).toContain('bok.se')
    expect(posting.text).toContain('A 2')
    expect(posting.text).toMatch(/Rad i filen<\/dt><dd>36</)
    expect(posting.text).toContain('1:20 6:P101')
  })

  test('again is a no-op and says so; amended shows the difference first', async () => {
    const { id, slug } = await project()
    const browser = await test1.signedIn(leader.accountId)
    await confirm(browser, (await upload(browser, slug, sie())).at)
    const same = await confirm(browser, (await upload(browser, slug, sie())).at)
    expect(same.page.text).toContain('Ingenting blir endret.')
    expect((await browser.page(same.at)).text).toContain('Filen sier det samme som før.')
    const amended = smallLedger()
    amended.vouchers = amended.vouchers.slice(0, 3)
    const { at } = await upload(browser, slug, sieFile(sieLines(amended)))
    const { text } = await browser.page(at)
    expect(text).toContain('Trekkes tilbake: 1 (−500\u00a0SEK)')
    expect(text).toContain('Rättelse av hyra')
    expect(await heldPostings(test1.database.memberDb, id)).toHaveLength(4)
    await confirm(browser, at)
    expect(await heldPostings(test1.database.memberDb, id)).toHaveLength(3)
  })

  test('when somebody else brought in from the same books meanwhile, the difference is shown anew', async () => {
    const { id, slug } = await project()
    const browser = await test1.signedIn(leader.accountId)
    const waiting = (await upload(browser, slug, sie())).at
    const fewer = smallLedger()
    fewer.vouchers = fewer.vouchers.slice(0, 1)
    await confirm(browser, (await upload(browser, slug, sieFile(sieLines(fewer)))).at)
    const first = await confirm(browser, waiting)
    expect(first.at).toContain('/uploads/')
    expect(await heldPostings(test1.database.memberDb, id)).toHaveLength(1)
    await confirm(browser, first.at)
    expect(await heldPostings(test1.database.memberDb, id)).toHaveLength(4)
  })

  test('another object and another line are chosen by hand, and seen before they count', async () => {
    const { id, slug, lines } = await project()
    const browser = await test1.signedIn(leader.accountId)
    const { at } = await upload(browser, slug, sie())
    const changed = await confirm(browser, at, { object: ['6:P202'] })
    expect(changed.at).toBe(`${at}?changed=1`)
    const { page } = await confirm(browser, changed.at, { 'line.0': lines.Annonser ?? '' })
    expect(page.text).toContain('Hent inn 1 postering')
    const rows = await test1.database.memberDb
      .selectFrom('posting')
      .select(['account', 'objects', 'budget_line_id'])
      .where('project_id', '=', id)
      .execute()
    expect(rows).toEqual([{ account: '5010', objects: '6:P202', budget_line_id: lines.Annonser }])
  })

  test('a line of another project is not accepted', async () => {
    const [own, other] = [await project(), await project()]
    const browser = await test1.signedIn(leader.accountId)
    const { at } = await upload(browser, own.slug, sie())
    await confirm(browser, at, { 'line.0': other.lines.Lønn ?? '' })
    const rows = await test1.database.memberDb
      .selectFrom('posting')
      .select('budget_line_id')
      .where('project_id', '=', own.id)
      .where('account', '=', '5010')
      .execute()
    expect(rows.map(({ budget_line_id }) => budget_line_id)).toEqual([null, null])
  })

  test('a SAF-T file goes the same way', async () => {
    const { id, slug } = await project()
    const browser = await test1.signedIn(leader.accountId)
    await confirm(
      browser,
      (await upload(browser, slug, safTFile(safTLines(smallLedger({ currency: 'NOK' }), 'n1')), 'saft.xml'))
        .at,
    )
    expect(await heldPostings(test1.database.memberDb, id)).toHaveLength(4)
  })

  test('a table is read by its columns, which the person corrects', async () => {
    const { id, slug, lines } = await project(['Reiser'])
    const browser = await test1.signedIn(leader.accountId)
    const csv =
      'Dato;Bilag;Konto;Kontonavn;Forklaring;Verdi\n03.02.2025;12;7140;Reisekostnad;Tog til Bodø;-1 234,50\n04.02.2025;13;7140;Reisekostnad;Hotell;-900\nSum;;;;;-2 134,50\n'
    const { at } = await upload(browser, slug, Buffer.from(csv), 'Føringer.csv')
    const first = await browser.page(at)
    expect(first.text).toContain('Hva kolonnene betyr')
    const set = await confirm(browser, at, { 'column.5': 'amount', costs: 'negative', step: 'preview' })
    expect(/<div class="ds-error-summary"[\s\S]*?<\/div>/.exec(await set.answer.text())?.[0]).toBeUndefined()
    await confirm(browser, set.at)
    const rows = await test1.database.memberDb
      .selectFrom('posting')
      .select(['posted_on', 'voucher', 'description', 'amount_ore', 'budget_line_id', 'row_number'])
      .where('project_id', '=', id)
      .orderBy('row_number')
      .execute()
    expect(rows).toEqual([
      {
        posted_on: '2025-02-03',
        voucher: '12',
        description: 'Tog til Bodø',
        amount_ore: 123_450,
        budget_line_id: lines.Reiser,
        row_number: 2,
      },
      {
        posted_on: '2025-02-04',
        voucher: '13',
        description: 'Hotell',
        amount_ore: 90_000,
        budget_line_id: lines.Reiser,
        row_number: 3,
      },
    ])
  })

  test.each(languages)(
    'a refused file is told with line and reason in %s, and nothing is kept',
    async (language) => {
      const { id, slug } = await project()
      const browser = await test1.signedIn(leader.accountId)
      const broken = sieLines(smallLedger()).map((line) => line.replace('-5000.00', '-4999.99'))
      const answer = await browser.submit(`/${language}/projects/${slug}/finance/accounts`, {
        file: file(sieFile(broken)),
      })
      expect(answer.status).toBe(422)
      const message =
        /id="field-file-error"><span[^>]*>[^<]*<\/span>([^<]*)/.exec(await answer.text())?.[1] ?? ''
      const line = broken.findIndex((text) => text.startsWith('#VER "A" "1"')) + 1
      expect(message).toContain(
        `${language === 'sv' ? 'Rad' : language === 'en' ? 'Line' : 'Linje'} ${line}: `,
      )
      expect(message).toContain('A 1')
      expect(message).toContain(language === 'en' ? '0.01' : '0,01')
      expect(
        await test1.database.memberDb
          .selectFrom('ledger_upload')
          .where('project_id', '=', id)
          .select('id')
          .execute(),
      ).toEqual([])
    },
  )

  test('an upload is put aside, and is gone after a day', async () => {
    const { id, slug } = await project()
    const browser = await test1.signedIn(leader.accountId)
    const { at } = await upload(browser, slug, sie())
    await browser.submit(at, {}, `${at}/discard`)
    expect((await browser.page(at)).status).toBe(404)
    const old = (await upload(browser, slug, sie())).at
    await test1.database.memberDb
      .updateTable('ledger_upload')
      .set({ uploaded_at: new Date(Date.now() - 25 * 3_600_000) })
      .where('project_id', '=', id)
      .execute()
    expect((await browser.page(old)).status).toBe(404)
    await upload(browser, slug, sie())
    expect(
      await test1.database.memberDb
        .selectFrom('ledger_upload')
        .where('project_id', '=', id)
        .select('id')
        .execute(),
    ).toHaveLength(1)
  })
})

describe('typed postings', () => {
  test('an amount is entered, corrected and taken back, and its history stays', async () => {
    const { id, slug, lines } = await project()
    const browser = await test1.signedIn(leader.accountId)
    const base = `/nb/projects/${slug}/finance/accounts`
    const given = {
      postedOn: '2025-03-01',
      amount: '1 234,5',
      currency: 'NOK',
      description: 'Blomster',
      line: lines.Annonser ?? '',
    }
    expect((await browser.submit(`${base}/typed`, given)).status).toBe(303)
    expect(await heldPostings(test1.database.memberDb, id)).toEqual(['|2025-03-01|||Blomster|123450'])
    const list = await browser.page(`${base}/postings`)
    const href = /href="([^"]*\/postings\/\d+)"/.exec(list.text)?.[1] ?? ''
    const edited = await browser.submit(href, { ...given, amount: '1000' }, href)
    expect(edited.status).toBe(303)
    expect(await heldPostings(test1.database.memberDb, id)).toEqual(['|2025-03-01|||Blomster|100000'])
    expect((await browser.page(href)).text).toContain('Trukket tilbake av')
    const now = edited.headers.get('location') ?? ''
    expect((await browser.submit(now, {}, `${now}/take-back`)).status).toBe(303)
    expect(await heldPostings(test1.database.memberDb, id)).toEqual([])
    const all = await test1.database.memberDb
      .selectFrom('posting')
      .select('id')
      .where('project_id', '=', id)
      .execute()
    expect(all).toHaveLength(2)
  })

  test('hours with the value of an hour are own work', async () => {
    const { id, slug, lines } = await project(['Egne timer'])
    await test1.database.memberDb
      .updateTable('budget_line')
      .set({ kind: 'own-hours' })
      .where('project_id', '=', id)
      .execute()
    const browser = await test1.signedIn(leader.accountId)
    const given = {
      postedOn: '2025-03-01',
      amount: '',
      hours: '7:20',
      rate: '650,55',
      currency: 'NOK',
      description: 'Møter',
      line: lines['Egne timer'] ?? '',
    }
    expect((await browser.submit(`/nb/projects/${slug}/finance/accounts/typed`, given)).status).toBe(303)
    const rows = await test1.database.memberDb
      .selectFrom('posting')
      .select(['minutes', 'amount_ore', 'budget_line_id'])
      .where('project_id', '=', id)
      .execute()
    expect(rows).toEqual([{ minutes: 440, amount_ore: 477_070, budget_line_id: lines['Egne timer'] }])
  })

  test.each([
    [{ amount: '12,345' }, 'amount'],
    [{ amount: 'mye' }, 'amount'],
    [{ postedOn: '2025-02-30' }, 'postedOn'],
    [{ description: ' ' }, 'description'],
    [{ amount: '5', hours: '2', rate: '1' }, 'amount'],
    [{ amount: '', hours: 'to', rate: '1' }, 'hours'],
  ])('%j comes back filled in', async (wrong, field) => {
    const { id, slug } = await project()
    const browser = await test1.signedIn(leader.accountId)
    const given = { postedOn: '2025-03-01', amount: '10', currency: 'NOK', description: 'Noe', ...wrong }
    const answer = await browser.submit(`/sv/projects/${slug}/finance/accounts/typed`, given)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(`href="#field-${field}"`)
    expect(await heldPostings(test1.database.memberDb, id)).toEqual([])
  })
})

test('an account is moved to another line, for what is held and for the next file', async () => {
  const { id, slug, lines } = await project()
  const browser = await test1.signedIn(leader.accountId)
  await confirm(browser, (await upload(browser, slug, sie())).at)
  const at = `/nb/projects/${slug}/finance/accounts/lines`
  const page = await browser.page(at)
  const answer = await browser.submit(at, { ...standing(page.text, at), 'line.0': lines.Lønn ?? '' }, at)
  expect((await browser.page(answer.headers.get('location') ?? '')).text).toContain(
    '2 posteringer er flyttet',
  )
  const rows = await test1.database.memberDb
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
  const owner = await test1.signedIn(leader.accountId)
  const { at } = await upload(owner, slug, sie())
  await confirm(owner, (await upload(owner, slug, sie())).at)
  const list = await owner.page(`/nb/projects/${slug}/finance/accounts/postings`)
  const posting = /href="([^"]*\/postings\/\d+)"/.exec(list.text)?.[1] ?? ''
  const base = `/nb/projects/${slug}/finance/accounts`
  const other = await test1.signedIn(stranger.accountId)
  for (const address of [base, `${base}/postings`, `${base}/typed`, `${base}/lines`, at, posting])
    expect((await other.page(address)).status, address).toBe(404)
  expect((await test1.visitor().page(base)).status).not.toBe(200)
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

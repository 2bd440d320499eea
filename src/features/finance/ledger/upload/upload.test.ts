import { describe, expect, test } from 'vitest'
import { languages } from '../../../../platform/i18n/languages.ts'
import { heldPostings } from '../import/import.test-support.ts'
import { safTFile, safTLines, sieFile, sieLines, smallLedger } from '../ledger.test-support.ts'
import { confirm, file, ledgerWorld, sie, upload } from '../ledger-pages.test-support.ts'

const world = ledgerWorld()
const { project } = world

describe('bringing in a file', () => {
  test('shows what it holds, what is proposed and why, and stores nothing before it is confirmed', async () => {
    const { id, slug, lines } = await project()
    const browser = await world.site.signedIn(world.leader.accountId)
    const { answer, at } = await upload(browser, slug, sie())
    expect(answer.status).toBe(303)
    const { text } = await browser.page(at)
    expect(text).toContain('Övre Ådalens kommun')
    expect(text).toContain('Foreslått: koden er prosjektnummeret.')
    expect(text).toContain('samme navn')
    expect(text).toContain('lignende ord')
    expect(text).toContain('Hent inn 4 posteringer')
    expect(await heldPostings(world.site.database.memberDb, id)).toEqual([])
    const done = await confirm(browser, at)
    expect(done.answer.status).toBe(303)
    const after = await browser.page(done.at)
    expect(after.text).toContain('4 nye, 0 trukket tilbake')
    expect(await heldPostings(world.site.database.memberDb, id)).toHaveLength(4)
    const rules = await world.site.database.memberDb
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
      await world.site.database.memberDb
        .selectFrom('ledger_upload')
        .where('project_id', '=', id)
        .select('id')
        .execute(),
    ).toEqual([])
  })

  test('each posting opens to its file, row and voucher', async () => {
    const { slug } = await project()
    const browser = await world.site.signedIn(world.leader.accountId)
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
    const browser = await world.site.signedIn(world.leader.accountId)
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
    expect(await heldPostings(world.site.database.memberDb, id)).toHaveLength(4)
    await confirm(browser, at)
    expect(await heldPostings(world.site.database.memberDb, id)).toHaveLength(3)
  })

  test('when somebody else brought in from the same books meanwhile, the difference is shown anew', async () => {
    const { id, slug } = await project()
    const browser = await world.site.signedIn(world.leader.accountId)
    const waiting = (await upload(browser, slug, sie())).at
    const fewer = smallLedger()
    fewer.vouchers = fewer.vouchers.slice(0, 1)
    await confirm(browser, (await upload(browser, slug, sieFile(sieLines(fewer)))).at)
    const first = await confirm(browser, waiting)
    expect(first.at).toContain('/uploads/')
    expect(await heldPostings(world.site.database.memberDb, id)).toHaveLength(1)
    await confirm(browser, first.at)
    expect(await heldPostings(world.site.database.memberDb, id)).toHaveLength(4)
  })

  test('another object and another line are chosen by hand, and seen before they count', async () => {
    const { id, slug, lines } = await project()
    const browser = await world.site.signedIn(world.leader.accountId)
    const { at } = await upload(browser, slug, sie())
    const changed = await confirm(browser, at, { object: ['6:P202'] })
    expect(changed.at).toBe(`${at}?changed=1`)
    const { page } = await confirm(browser, changed.at, { 'line.0': lines.Annonser ?? '' })
    expect(page.text).toContain('Hent inn 1 postering')
    const rows = await world.site.database.memberDb
      .selectFrom('posting')
      .select(['account', 'objects', 'budget_line_id'])
      .where('project_id', '=', id)
      .execute()
    expect(rows).toEqual([{ account: '5010', objects: '6:P202', budget_line_id: lines.Annonser }])
  })

  test('a line of another project is not accepted', async () => {
    const [own, other] = [await project(), await project()]
    const browser = await world.site.signedIn(world.leader.accountId)
    const { at } = await upload(browser, own.slug, sie())
    await confirm(browser, at, { 'line.0': other.lines.Lønn ?? '' })
    const rows = await world.site.database.memberDb
      .selectFrom('posting')
      .select('budget_line_id')
      .where('project_id', '=', own.id)
      .where('account', '=', '5010')
      .execute()
    expect(rows.map(({ budget_line_id }) => budget_line_id)).toEqual([null, null])
  })

  test('a SAF-T file goes the same way', async () => {
    const { id, slug } = await project()
    const browser = await world.site.signedIn(world.leader.accountId)
    await confirm(
      browser,
      (await upload(browser, slug, safTFile(safTLines(smallLedger({ currency: 'NOK' }), 'n1')), 'saft.xml'))
        .at,
    )
    expect(await heldPostings(world.site.database.memberDb, id)).toHaveLength(4)
  })

  test('a table is read by its columns, which the person corrects', async () => {
    const { id, slug, lines } = await project(['Reiser'])
    const browser = await world.site.signedIn(world.leader.accountId)
    const csv =
      'Dato;Bilag;Konto;Kontonavn;Forklaring;Verdi\n03.02.2025;12;7140;Reisekostnad;Tog til Bodø;-1 234,50\n04.02.2025;13;7140;Reisekostnad;Hotell;-900\nSum;;;;;-2 134,50\n'
    const { at } = await upload(browser, slug, Buffer.from(csv), 'Føringer.csv')
    const first = await browser.page(at)
    expect(first.text).toContain('Hva kolonnene betyr')
    const set = await confirm(browser, at, { 'column.5': 'amount', costs: 'negative', step: 'preview' })
    expect(/<div class="ds-error-summary"[\s\S]*?<\/div>/.exec(await set.answer.text())?.[0]).toBeUndefined()
    await confirm(browser, set.at)
    const rows = await world.site.database.memberDb
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
      const browser = await world.site.signedIn(world.leader.accountId)
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
        await world.site.database.memberDb
          .selectFrom('ledger_upload')
          .where('project_id', '=', id)
          .select('id')
          .execute(),
      ).toEqual([])
    },
  )

  test('an upload is put aside, and is gone after a day', async () => {
    const { id, slug } = await project()
    const browser = await world.site.signedIn(world.leader.accountId)
    const { at } = await upload(browser, slug, sie())
    await browser.submit(at, {}, `${at}/discard`)
    expect((await browser.page(at)).status).toBe(404)
    const old = (await upload(browser, slug, sie())).at
    await world.site.database.memberDb
      .updateTable('ledger_upload')
      .set({ uploaded_at: new Date(Date.now() - 25 * 3_600_000) })
      .where('project_id', '=', id)
      .execute()
    expect((await browser.page(old)).status).toBe(404)
    await upload(browser, slug, sie())
    expect(
      await world.site.database.memberDb
        .selectFrom('ledger_upload')
        .where('project_id', '=', id)
        .select('id')
        .execute(),
    ).toHaveLength(1)
  })
})

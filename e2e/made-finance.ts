import type { Browser, Page } from 'playwright-core'
import {
  type MadeUpLedger,
  sieFile,
  sieLines,
  smallLedger,
} from '../src/features/finance/ledger/ledger.test-support.ts'
import { type Person, personOf, projectAddress } from './acts.ts'
import { people, post } from './made-reports.ts'
import { type Site, signInWith } from './support.ts'

const table = [
  'Dato;Bilag;Konto;Kontonavn;Forklaring;Verdi',
  '03.02.2025;12;7140;Reisekostnad;Tog til Bodø;-1 234,50',
  '04.02.2025;13;7140;Reisekostnad;Hotell;-900',
  'Sum;;;;;-2 134,50',
].join('\n')

/** What the demo's project in Vesterålen has in its books, files that wait to be brought in, and a project without any of it. */
export async function makeFinance(site: Site, browser: Browser) {
  const leader = await personOf(site, people.leader)
  const project = await projectAddress(site, 'Innvandre en ressurs i Nordland')
  const empty = await projectAddress(site, 'Arbeidskraftmobiliseringsprosjektet')
  const context = await browser.newContext()
  await signInWith(context, site.base, people.leader)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)

  // Much more than its line has, an amount on no line, and one in a currency without a rate.
  await post(leader, project, '2013-11-05', [
    ['190 000', 'NOK', 'Reisekostnader'],
    ['4 500,50', 'NOK', ''],
    ['1 200', 'SEK', 'Reisekostnader'],
  ])
  await reviseBudget(page, `${site.base}/nb${project}/finance/budget`)
  const changed = ledgerOf((rows) => rows.map((row) => ({ ...row, ore: row.ore * 2 })))
  await bringIn(page, `${site.base}/nb${await upload(leader, project, 'regnskap.se', ledgerOf())}`)
  const amended = await upload(leader, project, 'regnskap.se', changed)
  const columns = await upload(leader, project, 'foringer.csv', Buffer.from(table))
  const other = await upload(leader, project, 'annet.se', sieFile(sieLines(smallLedger({ company: 'Bokn' }))))
  const [posting = ''] = await linksIn(leader, `${project}/finance/accounts/postings`, /\/postings\/\d+/g)
  const [typed = ''] = await linksIn(
    leader,
    `${project}/finance/accounts/postings?month=2013-11`,
    /\/postings\/\d+/g,
  )

  for (const happenedOn of ['2014-03-01', '2014-05-09'])
    await leader.submit(`${project}/activities/new`, `${project}/activities/new`, [
      ['happenedOn', happenedOn],
      ['kind', 'event'],
      ['title', 'Kafé med mat fra mange land'],
      ['reached', '40'],
    ])
  const [activity = ''] = await linksIn(leader, `${project}/activities`, /\/activities\/[0-9a-f-]{36}/g)
  await context.close()
  return { project, empty, amended, columns, other, posting, typed, activity }
}

async function reviseBudget(page: Page, address: string) {
  await page.goto(address)
  await page.locator('[name="cost.3.amount.0"]').fill('31 000')
  await page.locator('[name=reason]').fill('Dyrere trykk enn ventet.')
  await Promise.all([page.waitForEvent('load'), page.locator('.budget-form .actions button').click()])
  if (!page.url().endsWith('/finance')) throw new Error(`the budget was not revised: ${page.url()}`)
}

type Rows = MadeUpLedger['vouchers'][number]['rows']

function ledgerOf(changed: (rows: Rows) => Rows = (rows) => rows): Uint8Array {
  const ledger = smallLedger({ currency: 'NOK' })
  const [first, ...rest] = ledger.vouchers
  return sieFile(
    sieLines({ ...ledger, vouchers: first ? [{ ...first, rows: changed(first.rows) }, ...rest] : rest }),
  )
}

/** @returns the address of the page that shows what the file holds. */
const upload = (leader: Person, project: string, name: string, bytes: Uint8Array) =>
  leader.submit(`${project}/finance/accounts`, `${project}/finance/accounts`, [
    ['file', new File([new Uint8Array(bytes)], name)],
  ])

/** Chooses the project among the file's objects, and brings its postings in. */
async function bringIn(page: Page, address: string) {
  await page.goto(address)
  await page.locator('[name=object][value$=":P101"]').check()
  await Promise.all([
    page.waitForEvent('load'),
    page.locator('button[name=step][value=preview]').first().click(),
  ])
  await Promise.all([page.waitForEvent('load'), page.locator('button[name=step][value=import]').click()])
  if (!page.url().includes('imported=')) throw new Error(`the file was not brought in: ${page.url()}`)
}

async function linksIn(person: Person, address: string, which: RegExp): Promise<string[]> {
  const hrefs = [...(await person.read(address)).matchAll(/href="\/nb([^"]*)"/g)].map(([, href = '']) => href)
  return hrefs.filter((href) => href.search(which) >= 0)
}

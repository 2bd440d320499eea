import type { Browser, BrowserContext, Page } from 'playwright-core'
import { ask, httpClient, type Site, signInAs, signInWith } from './support.ts'

/** The demo's project with a leader of its own. */
const project = 'Innvandre en ressurs i Nordland'
export const leader = 'Pål Prosjektsen'

/** Makes a report of the demo project that no schedule makes, as its leader. @returns its address. */
export async function makeReport(site: Site, formKey: string, year: number): Promise<string> {
  const client = httpClient(site.base)
  await signInAs(client, leader)
  const [found] = await ask<{ slug: string }>(site, `select slug from project where name = '${project}'`)
  const list = `/nb/projects/${found?.slug}/reports`
  const form = (await client.forms(`${list}?make=1`)).find(({ action }) => action === list)
  if (!form) throw new Error('no form to make a report with')
  const made = await client.post(list, [
    ...form.hidden,
    ['formKey', formKey],
    ['periodFrom', `1.1.${year}`],
    ['periodTo', `31.12.${year}`],
    ['dueOn', `1.4.${year + 1}`],
    ['language', 'nb'],
  ])
  const address = made.headers.get('location')
  if (made.status !== 303 || !address) throw new Error(`the report was not made: ${made.status}`)
  return address
}

/** Somebody of the demo in a browser of their own, with a section of a report open. */
export async function writer(
  browser: Browser,
  site: Site,
  name: string,
  address: string,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ locale: 'nb' })
  await signInWith(context, site.base, name)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(site.base + address)
  return { context, page }
}

/** The text that is kept as the answer to a question; null where nobody has written. */
export async function storedText(site: Site, address: string, question: string): Promise<string | null> {
  const id = /reports\/([0-9a-f-]{36})/.exec(address)?.[1]
  const rows = await ask<{ text: string | null }>(
    site,
    `select answer ->> 'value' as text from report_answer where report_id = '${id}' and question = '${question}'`,
  )
  return rows[0]?.text ?? null
}

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { makeReportAs, personOf, projectAddress } from './acts.ts'
import { ask, type Site, signInWith } from './support.ts'

/** The demo's project with a leader of its own. */
const project = 'Innvandre en ressurs i Nordland'
export const leader = 'Pål Prosjektsen'

/** Makes a report of the demo project that no schedule makes, as its leader. @returns its address. */
export async function makeReport(site: Site, formKey: string, year: number): Promise<string> {
  const address = await projectAddress(site, project)
  return `/nb${await makeReportAs(await personOf(site, leader), address, formKey, year)}`
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

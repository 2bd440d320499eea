import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { field, says, state, write } from './autosave-page.ts'
import { askDorotea } from './made-knowledge.ts'
import { writer } from './reports.ts'
import { ask, openBrowser, type Site, startSite } from './support.ts'
import { toolboxPeople } from './toolbox-people.ts'

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
})

test('a page of a form that was exchanged meanwhile saves nothing under the questions of the new one, and keeps what was typed', async () => {
  const cell = await askDorotea(site, 'Enkät som byts')
  const { page } = await writer(browser, site, toolboxPeople.dorotea, `/nb${cell}/answer`)
  await ask(
    site,
    `with newer as (
      insert into form_version (form_key, version, definition, state, published_at)
      select form_key, version + 1, definition, 'published', now() from form_version
      where form_key = 'inventory-questionnaire' order by version desc limit 1 returning id
    )
    update filled_form set form_version_id = (select id from newer)
    where id = (select filled_form_id from inventory_answer where item_id = '${cell.split('/').at(-2)}')`,
  )
  await write(page, 'role', 'samordnare')
  await says(state(page, 'role'), 'Skjemaet er sendt eller byttet ut')
  const stored = await ask(site, "select 1 from filled_answer where answer ->> 'value' = 'samordnare'")
  expect(stored).toEqual([])
  expect(await field(page, 'role').inputValue()).toBe('samordnare')
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsTable } from '../src/platform/text/words-table.test-support.ts'
import { leader, makeReport, storedText, writer } from './reports.ts'
import { openBrowser, type Site, startSite, until } from './support.ts'

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

/** Puts a text in place of what stands in the field, as somebody who pastes it. */
async function paste(page: Page, field: string, text: string) {
  await page.locator(field).focus()
  await page.keyboard.press('Control+A')
  if (text === '') await page.keyboard.press('Delete')
  else await page.keyboard.insertText(text)
}

const many = (count: number) => Array.from({ length: count }, (_, at) => `ord${at + 1}`).join(' ')

describe('the count of words beside a field with a limit', () => {
  const method = 'textarea[name="q.method"]'
  const shown = (page: Page) => page.locator('[data-words-of="field-q-method"] [data-shown]')
  const spoken = (page: Page) => page.locator('[data-words-of="field-q-method"] [data-spoken]')
  let report = ''
  beforeAll(async () => {
    report = await makeReport(site, 'bolyst-annual-report', 2014)
  })

  test('is in the browser what it is everywhere, for every text of the table', async () => {
    const { page, context } = await writer(browser, site, leader, `${report}/sections/experience`)
    const counted: [rule: string, words: number][] = []
    for (const { rule, text } of wordsTable) {
      await paste(page, method, text)
      counted.push([rule, Number(/^\d+/.exec((await shown(page).textContent()) ?? '')?.[0])])
    }
    expect(counted).toEqual(wordsTable.map(({ rule, words }) => [rule, words]))
    await context.close()
  })

  test('follows key by key, tells how much is over, and is said aloud when the writer pauses', async () => {
    const { page, context } = await writer(browser, site, leader, `${report}/sections/experience`)
    await paste(page, method, many(249))
    expect(await shown(page).textContent()).toBe('249 av 250 ord')
    await page.keyboard.type(' og')
    expect(await shown(page).textContent()).toBe('250 av 250 ord')
    expect(await page.locator('.word-count[data-over]').count()).toBe(0)
    const before = await spoken(page).textContent()
    await page.keyboard.type(' så')
    expect(await shown(page).textContent()).toBe('251 av 250 ord: ta bort 1 ord')
    expect(await page.locator('.word-count[data-over]').count()).toBe(1)
    expect(await spoken(page).getAttribute('aria-live')).toBe('polite')
    expect(await spoken(page).textContent()).toBe(before)
    await until(async () => (await spoken(page).textContent()) === '251 av 250 ord: ta bort 1 ord', 3000)
    await context.close()
  })

  test('comes with the page where no scripts run, and refuses 251 words with how many to remove', async () => {
    const { page, context } = await writer(browser, site, leader, `${report}/sections/experience`)
    await paste(page, method, many(251))
    await page.locator('button[name=next][value=stay]').last().click()
    await page.waitForURL((url) => url.search === '?saved=1')
    await context.close()
    const still = await browser.newContext({ javaScriptEnabled: false, storageState: await signedIn() })
    const plain = await still.newPage()
    await plain.goto(`${site.base}${report}/sections/experience`)
    expect(await shown(plain).textContent()).toBe('251 av 250 ord: ta bort 1 ord')
    await plain.goto(`${site.base}${report}/check`)
    expect(await plain.locator('.ds-error-summary').textContent()).toContain(
      '251 ord, grensen er 250: ta bort 1 ord.',
    )
    await still.close()
  })

  async function signedIn() {
    const { context } = await writer(browser, site, leader, report)
    const state = await context.storageState()
    await context.close()
    return state
  }
})

const valuesOf = (fields: Element[]) => fields.map((field) => (field as HTMLInputElement).value)

describe('rows of a table', () => {
  const names = (page: Page) =>
    page
      .locator('[data-rows="risks"] input')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).name))

  test('are added one by one without leaving the page, with names of their own, until there is no room', async () => {
    const report = await makeReport(site, 'regional-status-report', 2015)
    const { page, context } = await writer(browser, site, leader, `${report}/sections/risks`)
    await page.locator('input[name="q.risks.1.risk"]').fill('Uvær')
    const rows = page.locator('[data-rows="risks"] .row')
    const before = await rows.count()
    await page.locator('button[name=more]').focus()
    await page.keyboard.press('Enter')
    expect(await rows.count()).toBe(before + 1)
    expect(new URL(page.url()).pathname).toBe(`${report}/sections/risks`)
    expect(await rows.last().locator('legend').textContent()).toBe(`Rad ${before + 1}`)
    const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement).name)
    expect(await focused()).toBe(`q.risks.${before}.risk`)
    await page.keyboard.type('Kort sommer')

    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(ids.length).toBe(new Set(ids).size)
    expect(await names(page)).toEqual([...new Set(await names(page))])
    await page
      .getByRole('group', { name: `Rad ${before + 1}` })
      .getByLabel('Kan koste')
      .fill('1 500')

    while ((await page.locator('button[name=more]').count()) > 0) {
      await page.locator('button[name=more]').click()
      expect((await rows.last().locator('input').evaluateAll(valuesOf)).join('')).toBe('')
    }
    expect(await rows.count()).toBe(10)
    expect(await focused()).toBe('q.risks.9.risk')
    await page.keyboard.type('Ingen melder seg')

    const stored = () => storedText(site, report, 'risks')
    await until(async () => (await stored())?.includes('Ingen melder seg') ?? false, 6000)
    await page.reload()
    const filled = await page.locator('[data-rows="risks"] input').evaluateAll(valuesOf)
    expect(filled.filter((value) => value !== '').map((value) => value.replace(/\s/g, ' '))).toEqual([
      'Uvær',
      'Kort sommer',
      '1 500',
      'Ingen melder seg',
    ])
    await context.close()
  })
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { languages } from '../src/platform/i18n/languages.ts'
import { type Site, signInWith } from './support.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A page in a state: how a person comes there. */
export type Scene = { name: string; as?: string; go: (page: Page, language: string) => Promise<unknown> }

/** Presses a button (the last one of these), and waits for the page that comes of it. */
export async function press(page: Page, button: string) {
  await Promise.all([page.waitForEvent('load'), page.locator(button).last().click()])
}

export const send = (page: Page) => press(page, 'main form button[type=submit]')

const desk = { width: 1280, height: 900 }
const phone = { width: 360, height: 800 }

/** Looks at every scene in every language, as a person who signs in once and uses one window. */
export function describeScenes(scenes: Scene[], at: () => { site: Site; browser: Browser }) {
  const signedIn = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()
  const windows = new Map<string, Page>()
  afterAll(async () => {
    for (const page of windows.values()) await page.context().close()
  })

  async function windowOf(language: string, as: string | undefined): Promise<Page> {
    const known = windows.get(`${language} ${as}`)
    if (known) return known
    const { site, browser } = at()
    if (as && !signedIn.has(as)) {
      const context = await browser.newContext()
      await signInWith(context, site.base, as)
      signedIn.set(as, await context.storageState())
      await context.close()
    }
    const storageState = as ? signedIn.get(as) : undefined
    const context = await browser.newContext({ locale: language, ...(storageState ? { storageState } : {}) })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    windows.set(`${language} ${as}`, page)
    return page
  }

  describe.each([...languages])('in %s', (language) => {
    test.each(scenes)('$name has no barrier and fits a phone', async ({ as, go }) => {
      const page = await windowOf(language, as)
      const complaints = listenTo(page)
      await page.setViewportSize(desk)
      await go(page, language)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.locator('main .ds-button[data-variant=primary]').count()).toBeLessThanOrEqual(1)
      expect(await violations(page)).toEqual([])
      await page.setViewportSize(phone)
      expect(await sideways(page)).toBe(0)
      expect(await violations(page, ['target-size'])).toEqual([])
      expect(complaints()).toEqual([])
    })
  })
}

/** What the browser complains of from now on, such as a breach of the page's own content security policy. */
function listenTo(page: Page): () => string[] {
  const complaints: string[] = []
  page.removeAllListeners('console')
  page.removeAllListeners('pageerror')
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (404|409|422)/.test(message.text()))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return () => complaints
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

type Violation = { id: string; nodes: { html: string; failureSummary: string }[] }
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(page: Page, only: string[] = tags): Promise<string[]> {
  // Once for each page: it is half a megabyte.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> }
    }
    return (await axe.run({ runOnly, resultTypes: ['violations'] })).violations
  }, only)
  return found.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`),
  )
}

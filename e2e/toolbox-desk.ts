import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Language } from './report-thread.ts'
import { type Site, signInWith } from './support.ts'

/** Somebody at work in a browser of their own. Addresses are without their language. */
export type Desk = {
  page: Page
  language: Language
  scripts: boolean
  go: (address: string) => Promise<void>
  /** @returns the status of the page there. */
  opens: (address: string) => Promise<number | undefined>
  /** Follows the first link that ends so. */
  follow: (end: string) => Promise<void>
  /** Presses a button (the first that fits), and waits for the page that comes of it. */
  press: (selector: string) => Promise<void>
  /** What the page says, spaces aside. */
  words: () => Promise<string>
  /** Keeps a picture of the page at the width of a desk and of a phone, where a folder for it is named. */
  show: (name: string) => Promise<void>
  /** The address where the page is, without its language. */
  at: () => string
}

type Who = { language: Language; scripts: boolean; name?: string }

/** Opens a window; with a name, for a person of the demo, else for somebody who is not signed in. */
export async function openDesk(
  browser: Browser,
  site: Site,
  { language, scripts, name }: Who,
): Promise<Desk> {
  const context = await browser.newContext({
    locale: language,
    javaScriptEnabled: scripts,
    viewport: { width: 1280, height: 900 },
  })
  if (name) await signInWith(context, site.base, name)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const opens = async (address: string) => (await page.goto(`${site.base}/${language}${address}`))?.status()
  const press = async (target: Locator) => {
    await Promise.all([page.waitForEvent('load'), target.first().click()])
  }
  return {
    page,
    language,
    scripts,
    async go(address) {
      expect(await opens(address), `${name ?? 'a visitor'} opens ${address}`).toBe(200)
    },
    opens,
    follow: (end) => press(page.locator(`main a[href$="${end}"]`)),
    press: (selector) => press(page.locator(selector)),
    words: async () => spaced((await page.locator('main').textContent()) ?? ''),
    async show(name) {
      const folder = process.env.JOURNEY_SHOTS
      if (!folder) return
      mkdirSync(folder, { recursive: true })
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 })
        await page.screenshot({
          path: join(folder, `${language}-${name}-${width}.png`),
          fullPage: true,
        })
      }
      await page.setViewportSize({ width: 1280, height: 900 })
    },
    at: () => new URL(page.url()).pathname.replace(/^\/\w\w(?=\/)/, ''),
  }
}

/** Every kind of space as one of the plain kind. */
export const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** Ticks or chooses, types, by the names of fields. */
export async function fill(page: Page, fields: Record<string, string | string[]>) {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name="${name}"]:not([type=hidden])`)
    const kind = await field.first().getAttribute('type')
    const tag = await field.first().evaluate((element) => element.localName)
    if (kind === 'radio' || kind === 'checkbox')
      for (const each of [value].flat()) await page.locator(`main [name="${name}"][value="${each}"]`).check()
    else if (tag === 'select') await field.first().selectOption(String(value))
    else await field.first().fill(String(value))
  }
}

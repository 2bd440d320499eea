import type { Page } from 'playwright-core'
import { ask, type Site, until } from './support.ts'

// A page that saves itself, as somebody sees it who writes there.

/** What the page promises: no text older than this is unsaved while there is a connection. */
export const PROMISE_MS = 5000

export const field = (page: Page, key: string) => page.locator(`[name="q.${key}"]:is(textarea, input)`)
export const block = (page: Page, key: string) => page.locator(`[data-block="${key}"]`)
export const state = (page: Page, key: string) => block(page, key).locator('[data-save-state]')
export const notices = (page: Page, key: string) => block(page, key).locator('[data-save-notices]')
export const line = (page: Page) => page.locator('[data-save-line]')

export const says = (place: ReturnType<typeof line>, words: string | RegExp, withinMs = 8000) =>
  until(
    async () => {
      const text = (await place.textContent()) ?? ''
      return typeof words === 'string' ? text.includes(words) : words.test(text)
    },
    withinMs,
    () => `did not say ${words}`,
  )

/** Replaces what stands in a field, as somebody who types, and stays in it. */
export async function write(page: Page, key: string, text: string) {
  await field(page, key).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Everybody's session is over. */
export const signEverybodyOut = (site: Site) =>
  ask(site, "update session set expires_at = now() - interval '1 second'")

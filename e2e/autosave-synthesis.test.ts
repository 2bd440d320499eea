import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { personOf } from './acts.ts'
import {
  block,
  field,
  line,
  notices,
  PROMISE_MS,
  says,
  signEverybodyOut,
  state,
  write,
} from './autosave-page.ts'
import { writer } from './reports.ts'
import { ask, openBrowser, type Site, signInWith, startSite, until } from './support.ts'
import { toolboxPeople } from './toolbox-people.ts'

let site: Site
let browser: Browser
const opened: BrowserContext[] = []
beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
})
afterEach(async () => {
  for (const context of opened.splice(0)) await context.close()
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
})

const { hadsel: author, sortland: colleague } = toolboxPeople
/** One synthesis for a theme. */
const themes = ['moving-in', 'youth', 'reputation', 'housing', 'participation', 'labour-supply']

/** A synthesis of its own for each test, and those who write in it, each in a browser of their own. */
async function writing(...names: string[]) {
  const person = await personOf(site, author)
  const create = '/workspace/knowledge/syntheses/new'
  const made = await person.submit(create, create, [
    ['theme', themes.shift() ?? ''],
    ['language', 'nb'],
    ['title', 'Det vi vet'],
  ])
  const address = `/nb${made}`
  const pages: Page[] = []
  for (const name of names) {
    const { page, context } = await writer(browser, site, name, address)
    opened.push(context)
    pages.push(page)
  }
  const id = /syntheses\/([0-9a-f-]{36})/.exec(address)?.[1]
  return {
    address,
    first: pages[0] as Page,
    second: pages[1] as Page,
    stored: async (question: string): Promise<string | null> => {
      const [row] = await ask<{ text: string }>(
        site,
        `select answer ->> 'value' as text from synthesis_draft_answer
        where synthesis_id = '${id}' and question = '${question}'`,
      )
      return row?.text ?? null
    },
  }
}

/** Types at a place in the text, and stays there. */
async function typeAt(page: Page, key: 'Control+Home' | 'Control+End', text: string) {
  await field(page, 'body').focus()
  await page.keyboard.press(key)
  await page.keyboard.type(text)
}

describe('a synthesis that saves itself', () => {
  test('keeps title and text while the writer types, says when, and loses nothing when the page is closed', async () => {
    const { first, stored, address } = await writing(author)
    await says(line(first), 'Det du skriver, lagres av seg selv.')
    await write(first, 'title', 'Dette vet vi nå')
    await write(first, 'body', 'Noen må ringe.')
    await until(async () => (await stored('title')) === 'Dette vet vi nå', PROMISE_MS)
    await until(async () => (await stored('body')) === 'Noen må ringe.', PROMISE_MS)
    await says(state(first, 'body'), /^Lagret \d\d:\d\d$/)
    await says(line(first), /^Alt er lagret \d\d:\d\d\.$/)
    await first.keyboard.type(' Hver uke.')
    const context = first.context()
    await first.close({ runBeforeUnload: false })
    await until(async () => (await stored('body')) === 'Noen må ringe. Hver uke.', PROMISE_MS)
    const again = await context.newPage()
    await again.goto(site.base + address)
    expect(await field(again, 'body').inputValue()).toBe('Noen må ringe. Hver uke.')
  })

  test('puts a mark where the cursor was and finds more to cite without leaving the text; both are saved', async () => {
    const { first, stored, address } = await writing(author)
    await write(first, 'body', 'Noen må ringe hver uke.')
    await field(first, 'body').evaluate((text: HTMLTextAreaElement) => text.setSelectionRange(13, 13))
    await first.locator('input[name="q"]').fill('mentornettverk')
    await first.keyboard.press('Enter')
    await says(first.locator('[data-search-said]'), /^\d+ treff$/)
    const cite = first.locator('button[name="cite"]').first()
    expect(await cite.locator('[data-at-cursor]').isVisible()).toBe(true)
    const mark = `[[${await cite.getAttribute('value')}]]`
    await cite.click()
    const text = `Noen må ringe ${mark} hver uke.`
    expect(await field(first, 'body').inputValue()).toBe(text)
    await until(async () => (await stored('body')) === text, PROMISE_MS)
    await first.keyboard.type(' og')
    await until(async () => (await stored('body')) === `Noen må ringe ${mark} og hver uke.`, PROMISE_MS)
    expect(new URL(first.url()).pathname).toBe(address)
  })

  test('without a connection the text is kept, and saved when it is back', async () => {
    const { first, stored } = await writing(author)
    await first.context().setOffline(true)
    await write(first, 'body', 'Skrevet på ferja')
    await says(line(first), 'Ikke lagret: ingen nettforbindelse.')
    expect(await stored('body')).toBeNull()
    await first.context().setOffline(false)
    await until(async () => (await stored('body')) === 'Skrevet på ferja', PROMISE_MS)
  })

  test('when the session is over the text stays on the page, and is saved when the writer is signed in again', async () => {
    const { first, stored } = await writing(author)
    await signEverybodyOut(site)
    await write(first, 'body', 'Skrevet etter lang lunsj')
    await says(line(first), 'Du er logget ut.')
    expect(await stored('body')).toBeNull()
    expect(await field(first, 'body').inputValue()).toBe('Skrevet etter lang lunsj')
    await signInWith(first.context(), site.base, author)
    await first.bringToFront()
    await until(async () => (await stored('body')) === 'Skrevet etter lang lunsj', 10_000)
    await says(line(first), /^Alt er lagret/)
  })
})

describe('two who write a synthesis at once', () => {
  test('see each other’s words: changes of different places become one text', async () => {
    const { first, second, stored } = await writing(author, colleague)
    await write(first, 'body', 'Noen må ringe. Så må noen svare.')
    await until(async () => (await field(second, 'body').inputValue()).endsWith('svare.'), 12_000)
    await says(notices(second, 'body'), `Demo: ${author} endret dette`)
    await typeAt(second, 'Control+End', ' Hver uke.')
    await typeAt(first, 'Control+Home', 'Først: ')
    const both = 'Først: Noen må ringe. Så må noen svare. Hver uke.'
    for (const page of [first, second])
      await until(async () => (await field(page, 'body').inputValue()) === both, 15_000)
    expect(await stored('body')).toBe(both)
  })

  test('changes of the same words are shown, and nothing is overwritten before somebody has chosen', async () => {
    const { first, second, stored } = await writing(author, colleague)
    await write(first, 'body', 'Noen må ringe.')
    await until(async () => (await field(second, 'body').inputValue()) === 'Noen må ringe.', 12_000)
    await second.context().setOffline(true)
    await write(second, 'body', 'Noen må skrive.')
    await write(first, 'body', 'Noen må komme.')
    await until(async () => (await stored('body')) === 'Noen må komme.', PROMISE_MS)
    await second.context().setOffline(false)
    await says(notices(second, 'body'), `Demo: ${author} endret de samme ordene`, 12_000)
    expect(await field(second, 'body').inputValue()).toBe('Noen må skrive.')
    expect(await stored('body')).toBe('Noen må komme.')
    await says(block(first, 'body').locator('[data-asides]'), 'Noen må skrive.', 12_000)
    await second.getByRole('button', { name: 'Sett inn begge og rediger' }).click()
    const both = 'Noen må komme.\n\nNoen må skrive.'
    await until(async () => (await stored('body')) === both, PROMISE_MS)
    await until(async () => (await field(first, 'body').inputValue()) === both, 12_000)
  })
})

import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
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
import { leader, makeReport, storedText, writer } from './reports.ts'
import { openBrowser, type Site, signInWith, startSite, until } from './support.ts'

let site: Site
let browser: Browser
const opened: BrowserContext[] = []
beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
})
// A page that is left open goes on asking for what is new.
afterEach(async () => {
  for (const context of opened.splice(0)) await context.close()
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
})

/** Another who may write in the demo's reports. */
const colleague = 'Ada Adminsen'

let year = 2013
/** A report of its own for each test, and those who write in it, each in a browser of their own. */
async function writing(...names: string[]) {
  return writingIn('experience', ...names)
}

async function writingIn(section: string, ...names: string[]) {
  year += 1
  const address = `${await makeReport(site, 'bolyst-annual-report', year)}/sections/${section}`
  const pages: Page[] = []
  for (const name of names) {
    const { page, context } = await writer(browser, site, name, address)
    opened.push(context)
    pages.push(page)
  }
  const [first, second] = pages
  return {
    address,
    first: first as Page,
    second: second as Page,
    stored: (key: string) => storedText(site, address, key),
  }
}

describe('a section that saves itself', () => {
  test('keeps what is typed while the writer goes on typing, and says when', async () => {
    const { first, stored, address } = await writing(leader)
    await says(line(first), 'Det du skriver, lagres av seg selv.')
    const began = Date.now()
    await field(first, 'method').focus()
    await first.keyboard.press('Control+A')
    // No pause is long enough for a page that waits for one.
    while (Date.now() - began < PROMISE_MS + 1500) await first.keyboard.type('vi ringer, ', { delay: 40 })
    expect(await stored('method')).toMatch(/^vi ringer, vi ringer, /)
    await first.keyboard.type('Slutt.')
    await until(async () => (await stored('method'))?.endsWith('Slutt.') ?? false, PROMISE_MS)
    await says(state(first, 'method'), /^Lagret \d\d:\d\d$/)
    await says(line(first), /^Alt er lagret \d\d:\d\d\.$/)

    const again = await first.context().newPage()
    await again.goto(site.base + address)
    expect(await field(again, 'method').inputValue()).toMatch(/Slutt\.$/)
  })

  test('is saved at once when the writer leaves the field', async () => {
    const { first, stored } = await writing(leader)
    await write(first, 'transferValue', 'Alle kan gjøre dette.')
    const left = Date.now()
    await first.keyboard.press('Tab')
    await until(async () => (await stored('transferValue')) === 'Alle kan gjøre dette.', 2000)
    expect(Date.now() - left).toBeLessThan(2000)
  })

  test('asks what an answer makes necessary as soon as it is given', async () => {
    const { first } = await writingIn('project', leader)
    const reach = block(first, 'cooperationReach')
    expect(await reach.isVisible()).toBe(false)
    await first.locator('input[name="q.anchoring"][value="cooperation"]').check()
    await until(() => reach.isVisible(), 2000)
    await first.locator('input[name="q.anchoring"][value="cooperation"]').uncheck()
    await until(() => reach.isHidden(), 2000)
  })

  test('loses nothing to a press on a button right after the last key', async () => {
    const { first, stored, address } = await writing(leader)
    await write(first, 'method', 'Skrevet i siste liten')
    await first.locator('button[name=next][value=go-on]').click()
    await first.waitForURL((url) => url.pathname !== address)
    expect(await stored('method')).toBe('Skrevet i siste liten')
  })

  test('loses nothing when the page is closed right after the last key', async () => {
    const { first, stored } = await writing(leader)
    await write(first, 'method', 'Lukket i siste liten')
    await first.close({ runBeforeUnload: false })
    await until(async () => (await stored('method')) === 'Lukket i siste liten', PROMISE_MS)
  })
})

describe('without a connection', () => {
  test('the text is kept and the page says so; when the connection is back it is saved', async () => {
    const { first, stored } = await writing(leader)
    await first.context().setOffline(true)
    await write(first, 'method', 'Skrevet på ferja')
    await says(line(first), 'Ikke lagret: ingen nettforbindelse.')
    expect(await line(first).getAttribute('role')).toBe('status')
    await says(state(first, 'method'), 'Ikke lagret')
    expect(await stored('method')).toBeNull()
    await first.keyboard.type(', begge veier')
    await first.context().setOffline(false)
    await until(async () => (await stored('method')) === 'Skrevet på ferja, begge veier', PROMISE_MS)
    await says(line(first), /^Alt er lagret/)
    expect(await line(first).getAttribute('data-trouble')).toBeNull()
  })

  test('a page that is closed with unsaved text offers it when it is opened again', async () => {
    const { first, stored, address } = await writing(leader)
    const context = first.context()
    await context.setOffline(true)
    await write(first, 'method', 'Skrevet i tunnelen')
    await says(line(first), 'Ikke lagret: ingen nettforbindelse.')
    await first.close()
    await context.setOffline(false)
    const again = await context.newPage()
    await again.goto(site.base + address)
    await says(block(again, 'method'), 'Skrevet i tunnelen')
    expect(await field(again, 'method').inputValue()).not.toContain('tunnelen')
    await again.getByRole('button', { name: 'Sett det inn igjen' }).click()
    expect(await field(again, 'method').inputValue()).toBe('Skrevet i tunnelen')
    await until(async () => (await stored('method')) === 'Skrevet i tunnelen', PROMISE_MS)
    await again.reload()
    expect(await again.getByRole('button', { name: 'Sett det inn igjen' }).count()).toBe(0)
  })
})

describe('signed out in the middle of writing', () => {
  const signOut = () => signEverybodyOut(site)

  test('the page says so, and saves when the writer has signed in in another tab', async () => {
    const { first, stored } = await writing(leader)
    await signOut()
    await write(first, 'method', 'Skrevet etter lang lunsj')
    await says(line(first), 'Du er logget ut.')
    expect(await stored('method')).toBeNull()
    expect(await field(first, 'method').inputValue()).toBe('Skrevet etter lang lunsj')
    await signInWith(first.context(), site.base, leader)
    await first.bringToFront()
    await until(async () => (await stored('method')) === 'Skrevet etter lang lunsj', 10_000)
    await says(line(first), /^Alt er lagret/)
  })

  test('the text is kept over a reload, and offered after signing in', async () => {
    const { first, stored, address } = await writing(leader)
    await signOut()
    await write(first, 'method', 'Skrevet om natten')
    await says(line(first), 'Du er logget ut.')
    await first.reload()
    expect(new URL(first.url()).pathname).toBe('/nb/sign-in')
    await signInWith(first.context(), site.base, leader)
    await first.goto(site.base + address)
    await says(block(first, 'method'), 'Skrevet om natten')
    await first.getByRole('button', { name: 'Sett det inn igjen' }).click()
    await until(async () => (await stored('method')) === 'Skrevet om natten', PROMISE_MS)
  })

  test('somebody else who signs in in the same browser does not see it', async () => {
    const { first, address } = await writing(leader)
    await signOut()
    await write(first, 'method', 'Bare mitt')
    await says(line(first), 'Du er logget ut.')
    await signInWith(first.context(), site.base, colleague)
    await says(line(first), 'En annen er logget inn i denne nettleseren.')
    const theirs = await first.context().newPage()
    await theirs.goto(site.base + address)
    await says(line(theirs), 'lagres av seg selv')
    expect(await theirs.locator('main').textContent()).not.toContain('Bare mitt')
  })
})

describe('two who write at once', () => {
  test('each sees what the other has written, without reloading', async () => {
    const { first, second } = await writing(leader, colleague)
    await write(first, 'method', 'Vi spør først.')
    await until(async () => (await field(second, 'method').inputValue()) === 'Vi spør først.', 12_000)
    await says(notices(second, 'method'), `Demo: ${leader} endret dette`)
    await write(second, 'transferValue', 'Alle kan spørre.')
    await until(async () => (await field(first, 'transferValue').inputValue()) === 'Alle kan spørre.', 12_000)
  })

  test('a question that the other’s answer makes necessary is asked here, too', async () => {
    const { first, second } = await writingIn('project', leader, colleague)
    await first.locator('input[name="q.anchoring"][value="cooperation"]').check()
    await until(() => second.locator('input[name="q.anchoring"][value="cooperation"]').isChecked(), 12_000)
    await until(() => block(second, 'cooperationReach').isVisible(), 3000)
  })

  test('one person in two windows sees the same in both, and is asked nothing while it is being saved', async () => {
    const { first, address } = await writing(leader)
    const second = await first.context().newPage()
    await second.goto(site.base + address)
    await says(line(second), 'lagres av seg selv')
    const asked = second.getByRole('button', { name: 'Sett det inn igjen' })
    const began = Date.now()
    await field(first, 'method').focus()
    await first.keyboard.press('Control+A')
    while (Date.now() - began < 10_000) {
      await first.keyboard.type('og så ', { delay: 30 })
      expect(await asked.count()).toBe(0)
    }
    await first.keyboard.type('ferdig.')
    await until(async () => (await field(second, 'method').inputValue()).endsWith('ferdig.'), 12_000)
    expect(await asked.count()).toBe(0)
  })

  test('changes of different words in one text are put together, and the cursor stays where it was', async () => {
    const { first, second, stored } = await writing(leader, colleague)
    await write(first, 'method', 'Vi ringer eierne. Så spør vi banken.')
    await until(async () => (await field(second, 'method').inputValue()).endsWith('banken.'), 12_000)
    await field(second, 'method').focus()
    await second.keyboard.press('Control+End')
    await second.keyboard.type(' Til slutt maler vi.')
    await field(first, 'method').focus()
    await first.keyboard.press('Control+Home')
    await first.keyboard.type('Hver vår: ')
    const both = 'Hver vår: Vi ringer eierne. Så spør vi banken. Til slutt maler vi.'
    for (const page of [first, second])
      await until(async () => (await field(page, 'method').inputValue()) === both, 15_000)
    expect(await stored('method')).toBe(both)
    await second.keyboard.type(' Da er det klart.')
    expect(await field(second, 'method').inputValue()).toBe(`${both} Da er det klart.`)
  })

  test('changes of the same words show both to the one who came second, who chooses', async () => {
    const { first, second, stored } = await writing(leader, colleague)
    await write(first, 'method', 'Vi ringer eierne.')
    await until(async () => (await field(second, 'method').inputValue()) === 'Vi ringer eierne.', 12_000)
    await second.context().setOffline(true)
    await write(second, 'method', 'Vi skriver til eierne.')
    await write(first, 'method', 'Vi besøker eierne.')
    await until(async () => (await stored('method')) === 'Vi besøker eierne.', PROMISE_MS)
    await second.context().setOffline(false)

    const told = notices(second, 'method')
    await says(told, `Demo: ${leader} endret de samme ordene`, 12_000)
    expect(await field(second, 'method').inputValue()).toBe('Vi skriver til eierne.')
    expect(await told.textContent()).toContain('besøker')
    expect(await stored('method')).toBe('Vi besøker eierne.')
    // The other sees that there is a second text, too.
    await says(block(first, 'method').locator('[data-asides]'), 'Vi skriver til eierne.', 12_000)
    await second.getByRole('button', { name: 'Sett inn begge og rediger' }).click()
    const both = 'Vi besøker eierne.\n\nVi skriver til eierne.'
    expect(await field(second, 'method').inputValue()).toBe(both)
    await until(async () => (await stored('method')) === both, PROMISE_MS)
    await until(async () => (await field(first, 'method').inputValue()) === both, 12_000)
    await until(async () => (await block(first, 'method').locator('[data-aside]').count()) === 0, 12_000)
    expect(await told.getByRole('button').count()).toBe(0)
  })
})

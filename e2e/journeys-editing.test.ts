import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { becomeByKeyboard, fromMistakesToField, type Keyboard, keyboardPerson } from './keyboard.ts'
import { ask, openBrowser, type Site, startSite } from './support.ts'

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

describe.each([
  { how: 'by keyboard', language: 'nb', scripts: true },
  { how: 'by keyboard and without scripts', language: 'sv', scripts: false },
])('$how, in $language', ({ language, scripts }) => {
  const somebody = () => keyboardPerson(browser, site.base, { scripts, language })

  /** Makes a draft with a short text. @returns its address. */
  async function makeDraft({ open, write, follow, page }: Keyboard, name: string, text: string) {
    await open(`/${language}/projects/new`)
    await write('input[name=name]', name)
    await write('textarea[name="texts.0.body"]', text)
    await follow('.project-form-end button')
    expect(await page.locator('h1').textContent()).toBe(name)
    return new URL(page.url()).pathname
  }

  test('a mistake in a form keeps what was typed, and what is saved stands in the history', async () => {
    const person = await somebody()
    const { page } = person
    await becomeByKeyboard(person, language, 'Ada Adminsen')
    const project = await makeDraft(person, `Dugnad ${language}`, 'Vi begynner i det små.')
    await person.follow('.editing a[href$="/edit"]')
    await person.write('input[name=startsOn]', '31.2.2024')
    await person.write('input[name=budgetMin]', '250 000')
    await person.write('textarea[name="texts.0.body"]', 'Vi begynner med kaffe.')
    await person.follow('.project-form-end button')
    expect(await page.locator('input[name=startsOn]').inputValue()).toBe('31.2.2024')
    expect(await page.locator('input[name=budgetMin]').inputValue()).toBe('250 000')
    expect(await page.locator('textarea[name="texts.0.body"]').inputValue()).toBe('Vi begynner med kaffe.')

    for (
      let mistakes = 0;
      mistakes < 3 && (await page.locator('.ds-error-summary').count()) > 0;
      mistakes += 1
    ) {
      await fromMistakesToField(person)
      if (await person.focused('input[name=startsOn]')) {
        await page.keyboard.press('Control+A')
        await page.keyboard.insertText('28.2.2024')
      }
      if (await person.focused('select[name=currency]')) await page.keyboard.press('ArrowDown')
      await person.enter()
    }
    expect(new URL(page.url()).pathname).toBe(project)
    expect(await page.locator('main').textContent()).toContain('Vi begynner med kaffe.')

    await person.follow('.editing a[href$="/history"]')
    await person.follow('a[href*="/compare"]')
    const compared = await page.locator('main').textContent()
    for (const word of ['kaffe', 'små', '2024']) expect(compared).toContain(word)
    await page.context().close()
  })

  test('of two who edit at once the second sees both texts, and nothing is lost', async () => {
    const [first, second] = [await somebody(), await somebody()]
    await becomeByKeyboard(first, language, 'Ada Adminsen')
    await becomeByKeyboard(second, language, 'Ada Adminsen')
    const project = await makeDraft(first, `Samtidig ${language}`, 'Det var en gang.')
    await first.open(`${project}/edit`)
    await second.open(`${project}/edit`)
    await first.write('textarea[name="texts.0.body"]', 'Det var en gang en fjord.')
    await first.write('input[name=note]', 'fjord')
    await first.enter()
    await second.write('input[name=website]', 'https://fjell.example')
    await second.write('textarea[name="texts.0.body"]', 'Det var en gang et fjell.')
    await second.follow('.project-form-end button')

    const { page } = second
    const sides = await page.locator('.three-sides').textContent()
    for (const word of ['fjord', 'fjell']) expect(sides).toContain(word)
    await second.follow('main form .actions button')
    await fromMistakesToField(second)
    await second.tabTo('input[type=radio]')
    while (!(await second.focused('input[value=combined]'))) await page.keyboard.press('ArrowDown')
    await second.tabTo('.choosing summary')
    await page.keyboard.press('Enter')
    await second.write('textarea[name$=".body"]', 'Det var en gang en fjord og et fjell.')
    await second.follow('main form .actions button')
    expect(new URL(page.url()).pathname).toBe(project)
    const saved = await page.locator('main').textContent()
    for (const words of ['en fjord og et fjell', 'fjell.example']) expect(saved).toContain(words)
    await first.page.context().close()
    await page.context().close()
  })

  test('a session that runs out in the middle of a form loses nothing of it', async () => {
    const person = await somebody()
    const { page } = person
    await becomeByKeyboard(person, language, 'Ada Adminsen')
    await person.open(`/${language}/projects/new`)
    await person.write('input[name=name]', `Etter kaffen ${language}`)
    await person.write('textarea[name="texts.0.body"]', 'Skrevet\nfør kaffen.')
    await ask(site, "update session set expires_at = now() - interval '1 second'")
    await person.follow('.project-form-end button')
    expect(new URL(page.url()).pathname).toBe(`/${language}/sign-in`)

    if (scripts) {
      await person.write('input[type=email]', 'administrator@demo.rotfeste.invalid')
      await person.enter()
      await person.follow('.demo-banner a')
      await person.follow('.demo-mail a')
      await person.follow('main button')
    } else {
      await person.follow('main a[href*="/demo"]')
      await person.follow({ is: 'main button', says: 'Ada Adminsen' })
    }
    expect(new URL(page.url()).pathname).toContain('/kept/')
    expect(await page.locator('main').textContent()).toContain('før kaffen.')
    await person.follow('main form button')
    expect(await page.locator('h1').textContent()).toBe(`Etter kaffen ${language}`)
    expect(await page.locator('.project-texts').textContent()).toContain('før kaffen.')
    await page.context().close()
  })
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromMistakesToField, keyboardPerson } from './keyboard.ts'
import { openBrowser, type Site, startSite } from './support.ts'

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
  test('a visitor skips what stands on every page', async () => {
    const person = await keyboardPerson(browser, site.base, { scripts, language })
    const { page } = person
    for (const address of ['', '/projects', '/municipalities', '/sign-in']) {
      await person.open(`/${language}${address}`)
      await page.keyboard.press('Tab')
      expect(await person.focused('.ds-skip-link')).toBe(true)
      expect(await page.locator('.ds-skip-link').boundingBox()).toMatchObject({ y: expect.any(Number) })
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await person.focused('main *')).toBe(true)
    }
    await page.context().close()
  })

  test('a visitor searches, narrows, reads and proposes a correction', async () => {
    const person = await keyboardPerson(browser, site.base, { scripts, language })
    const { page } = person
    const note = page.locator('.also-searched').first()
    const found = async () => page.locator('.list-cards li').count()
    await person.open(`/${language}`)
    await person.write('main input[name=q]', 'inflyttning')
    await person.enter()
    expect(new URL(page.url()).pathname).toBe(`/${language}/projects`)
    expect(await note.textContent()).toContain('tilflytting')
    const withAdded = await found()
    expect(withAdded).toBeGreaterThan(0)

    await person.follow('.also-searched a')
    expect(await page.locator('input[name=q]').inputValue()).toBe('inflyttning')
    expect(await note.textContent()).not.toContain('tilflytting')
    await person.follow('.also-searched a')
    expect(await note.textContent()).toContain('tilflytting')
    expect(await found()).toBe(withAdded)

    await person.tabTo('input[name=country][value=SE]')
    await page.keyboard.press('Space')
    await person.follow('button[form=list-search]')
    expect(page.url()).toContain('country=SE')
    expect(await found()).toBeGreaterThan(0)
    expect(await found()).toBeLessThan(withAdded)
    expect(await note.textContent()).toContain('tilflytting')

    await person.follow('.list-cards a')
    const project = new URL(page.url()).pathname
    await person.follow('a[href$="/propose"]')
    await person.write('input[name=senderEmail]', 'kari')
    await person.enter()
    expect(await page.locator('.ds-error-summary li').count()).toBe(2)
    expect(await page.locator('input[name=senderEmail]').inputValue()).toBe('kari')
    await fromMistakesToField(person)
    expect(await person.focused('textarea[name=proposal]')).toBe(true)
    await page.keyboard.insertText('Budsjettet gjaldt bare første år.')
    await person.write('input[name=senderEmail]', 'kari@eksempel.invalid')
    await person.enter()
    expect(new URL(page.url()).pathname).toBe(`${project}/propose/sent`)
    await person.follow(`main a[href="${project}"]`)
    expect(new URL(page.url()).pathname).toBe(project)
    await page.context().close()
  })

  test('a coordinator signs in by a mailed link, and out again', async () => {
    const person = await keyboardPerson(browser, site.base, { scripts, language })
    const { page } = person
    await person.open(`/${language}`)
    await person.follow('a.sign-in')
    await person.write('input[type=email]', 'coordinator')
    await person.enter()
    await fromMistakesToField(person)
    expect(await person.focused('input[type=email]')).toBe(true)
    await page.keyboard.press('End')
    await page.keyboard.type('@demo.rotfeste.invalid')
    await person.enter()
    expect(new URL(page.url()).pathname).toBe(`/${language}/sign-in/sent`)

    await person.follow('.demo-banner a')
    await person.follow('.demo-mail a')
    const link = page.url()
    await person.follow('main button')
    expect(await page.locator('.person').textContent()).toContain('Kaia Kommunesen')

    await person.open(new URL(link).pathname)
    await person.follow('main button')
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('main a[href$="/sign-in"]').count()).toBe(1)

    await person.follow('.person button')
    expect(await page.locator('.person').count()).toBe(0)
    await person.open(`/${language}/workspace`)
    expect(new URL(page.url()).pathname).toBe(`/${language}/sign-in`)
    await page.context().close()
  })
})

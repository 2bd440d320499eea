import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../src/platform/project-root.ts'
import { becomeByKeyboard, keyboardPerson } from './keyboard.ts'
import { review, upload } from './review-by-keyboard.ts'
import { openBrowser, type Site, startSite } from './support.ts'

const sample = (name: string) => join(projectRoot(), 'src', 'features', 'documents', 'samples', name)

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
  { how: 'by keyboard', language: 'nb', scripts: true, file: 'esf-page-vaxla.txt' },
  { how: 'by keyboard and without scripts', language: 'sv', scripts: false, file: 'labelled-svenska.txt' },
])('$how, in $language', ({ language, scripts, file }) => {
  const name = `Prøve på ${file.split(/\W/)[0]} og hav/fjell, ${language}`

  test('a report is uploaded, reviewed with a correction, published and found by visitors', async () => {
    const person = await keyboardPerson(browser, site.base, { scripts, language })
    const { page } = person
    await becomeByKeyboard(person, language, 'Ada Adminsen')
    await person.follow('main a[href$="/workspace/documents"]')
    await upload(person, [sample(file)])
    expect(await page.locator('h1').textContent()).toBe(file)
    await review(person, name)
    expect(new URL(page.url()).pathname).toMatch(/\/publish$/)
    expect(await page.locator('.ds-alert[data-color=warning]').allTextContents()).toEqual([])
    expect(await page.locator('.record-facts').textContent()).toContain(name)
    await person.follow('main form button')
    const project = new URL(page.url()).pathname
    expect(await page.locator('h1').textContent()).toBe(name)

    // Those with rights come from the project back to the words it was read from.
    await person.follow('.sources a[href*="/workspace/documents/"]')
    expect(await page.locator('.document-paper').count()).toBe(1)

    const visitor = await keyboardPerson(browser, site.base, { scripts, language })
    await visitor.open(`/${language}`)
    await visitor.write('main input[name=q]', name)
    await visitor.enter()
    await visitor.follow(`.list-cards a[href="${project}"]`)
    expect(await visitor.page.locator('h1').textContent()).toBe(name)
    expect(await visitor.page.locator('a[href*="/workspace/"]').count()).toBe(0)
    await visitor.page.context().close()
    await page.context().close()
  })
})

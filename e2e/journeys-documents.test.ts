import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../src/platform/project-root.ts'
import { becomeByKeyboard, type Keyboard, keyboardPerson } from './keyboard.ts'
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

/** Chooses files in the browser's own window, which Enter opens, and sends them. */
async function upload({ page, tabTo, follow }: Keyboard, files: string[]) {
  await tabTo('input[type=file]')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  await chooser.setFiles(files)
  await follow('form[enctype] button')
}

const NAME = 'v:fields.projectName'

/** Whether the focus stands at choices of which none is made; then chooses what was read, or that it is left out. */
async function decide(page: Page) {
  const [undecided, others] = await page.evaluate(() => {
    const radio = document.activeElement
    if (!(radio instanceof HTMLInputElement) || radio.type !== 'radio') return [false, 0]
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      ({ name }) => name === radio.name,
    )
    return [!group.some(({ checked }) => checked), radio.value === 'own' ? group.length - 1 : 0]
  })
  if (!undecided) return
  await page.keyboard.press('Space')
  for (let count = 0; count < others; count += 1) await page.keyboard.press('ArrowDown')
}

/** Goes through a review once, from top to bottom: writes another name, decides what is open, and goes on. */
async function review(person: Keyboard, name: string) {
  const { page } = person
  let written = false
  await person.eachStop(async () => {
    if (!written && (await person.focused(`fieldset:has([name="${NAME}"]) summary`))) {
      written = true
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
      expect(await person.focused(`[name="${NAME}"]`)).toBe(true)
      await page.keyboard.insertText(name)
    }
    await decide(page)
    return (await person.focused('button[value=publish]')) ? 'enough' : 'go on'
  })
  await person.enter()
}

describe.each([
  { how: 'by keyboard', language: 'nb', scripts: true, file: 'esf-page-vaxla.txt' },
  { how: 'by keyboard and without scripts', language: 'sv', scripts: false, file: 'labelled-svenska.txt' },
])('$how, in $language', ({ language, scripts, file }) => {
  const name = `Utprøving av ${file}`

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
    await visitor.follow(`.project-cards a[href="${project}"]`)
    expect(await visitor.page.locator('h1').textContent()).toBe(name)
    expect(await visitor.page.locator('a[href*="/workspace/"]').count()).toBe(0)
    await visitor.page.context().close()
    await page.context().close()
  })
})

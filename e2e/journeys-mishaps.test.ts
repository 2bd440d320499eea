import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { becomeByKeyboard, keyboardOf, keyboardPerson } from './keyboard.ts'
import { upload } from './review-by-keyboard.ts'
import { ask, openBrowser, type Site, startSite, until } from './support.ts'

let site: Site
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'rotfeste-mishaps-'))
beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
  rmSync(folder, { recursive: true, force: true })
})

const named = (name: string) =>
  ask(site, `select from project where name = '${name}' order by id limit 100`).then(({ length }) => length)

describe.each([
  { how: 'by keyboard', language: 'nb', scripts: true },
  { how: 'by keyboard and without scripts', language: 'sv', scripts: false },
])('$how, in $language', ({ language, scripts }) => {
  async function worker() {
    const person = await keyboardPerson(browser, site.base, { scripts, language })
    await becomeByKeyboard(person, language, 'Ada Adminsen')
    return person
  }

  test('a button pressed again and again makes one project, also after going back and forth', async () => {
    const person = await worker()
    const { page } = person
    const name = `Utålmodig ${language}`
    await person.open(`/${language}/projects/new`)
    await person.write('input[name=name]', name)
    await person.tabTo('.project-form-end button')
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('Enter')
    // Each press gives up the answer to the one before; the last one's is the one that comes.
    await until(
      async () =>
        /\/projects\/utalmodig/.test(page.url()) && (await page.locator('h1').textContent()) === name,
      30_000,
    )
    expect(await named(name)).toBe(1)

    await page.goBack()
    await page.goForward()
    await page.reload()
    expect(await page.locator('h1').textContent()).toBe(name)
    expect(await named(name)).toBe(1)
    await page.context().close()
  })

  test('a form in one window is saved after signing out and in again in another', async () => {
    const person = await worker()
    const { page } = person
    await person.open(`/${language}/projects/new`)
    await person.write('input[name=name]', `To vinduer ${language}`)
    const other = keyboardOf(await page.context().newPage(), site.base)
    await other.open(`/${language}/workspace`)
    await other.follow('.person button')
    await becomeByKeyboard(other, language, 'Ada Adminsen')
    await page.bringToFront()
    await person.follow('.project-form-end button')
    expect(await page.locator('h1').textContent()).toBe(`To vinduer ${language}`)
    await page.context().close()
  })

  test('very long words are refused by name, kept, and break no page', async () => {
    const person = await worker()
    const { page } = person
    const long = 'å'.repeat(5000)
    await person.open(`/${language}/projects/new`)
    await person.write('input[name=name]', long)
    await person.follow('.project-form-end button')
    expect(await page.locator('.ds-error-summary li').count()).toBe(1)
    expect(await page.locator('input[name=name]').inputValue()).toBe(long)
    await person.open(`/${language}/projects?q=${encodeURIComponent(long.slice(0, 1000))}`)
    expect(await page.locator('h1').count()).toBe(1)
    await page.setViewportSize({ width: 360, height: 700 })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
    await page.context().close()
  })

  test('a wrong, an empty and a huge file are refused with a reason, and a page to go on from', async () => {
    const person = await worker()
    const { page } = person
    const file = (name: string, bytes: string | number) => {
      const path = join(folder, name)
      writeFileSync(path, typeof bytes === 'string' ? bytes : '')
      if (typeof bytes === 'number') truncateSync(path, bytes)
      return path
    }
    const refused = [
      [file('tabell.xlsx', 'PK\u0003\u0004 dette er ingen tekst')],
      [file('tom.txt', '')],
      [file('stor.txt', 23 * 1024 * 1024)],
      [file('enorm.pdf', 40 * 1024 * 1024)],
      [],
    ]
    for (const files of refused) {
      await person.open(`/${language}/workspace/documents`)
      if (files.length > 0) await upload(person, files)
      else await person.follow('form[enctype] button')
      const name = files[0] ?? 'no file'
      expect(await page.locator('h1').count(), name).toBe(1)
      if (name.endsWith('enorm.pdf')) {
        // So much is not even taken in; the browser's own button leads back.
        expect(await page.locator('main').textContent(), name).toMatch(/20\sMB/)
        await page.goBack()
      } else {
        expect(await page.locator('.ds-error-summary').count(), name).toBe(1)
      }
      expect(await page.locator('input[type=file]').count(), name).toBe(1)
    }
    await page.context().close()
  })
})

test('who has written and is about to leave is asked first', async () => {
  const language = 'nn'
  const person = await keyboardPerson(browser, site.base, { scripts: true, language })
  await becomeByKeyboard(person, language, 'Ada Adminsen')
  const { page } = person
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    return dialog.dismiss()
  })
  await person.open(`/${language}/projects/new`)
  await person.write('input[name=name]', 'Nesten borte')
  await person.tabBackTo('a.wordmark')
  await page.keyboard.press('Enter')
  await expect.poll(() => asked).toEqual(['beforeunload'])
  expect(await page.locator('input[name=name]').inputValue()).toBe('Nesten borte')
  await person.follow('.project-form-end button')
  expect(asked.length).toBe(1)
  await page.context().close()
})

import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../src/platform/project-root.ts'
import { type Keyboard, keyboardPerson } from './keyboard.ts'
import { review } from './review-by-keyboard.ts'
import { ask, openBrowser, type Site, startSite } from './support.ts'

const real = join(projectRoot(), '..', 'shared', 'sources')
const samples = join(projectRoot(), 'src', 'features', 'documents', 'samples')
const files = existsSync(real)
  ? readdirSync(real)
      .filter((file) => /^0.*\.txt$/.test(file))
      .map((file) => join(real, file))
  : [
      'bolyst-tick-boxes.txt',
      'bolyst-nynorsk.txt',
      'memo-webbsida.txt',
      'esf-page-vaxla.txt',
      'esf-page-sprakbro.txt',
    ].map((file) => join(samples, file))
const which = existsSync(real) ? 'five real reports' : 'five samples, for want of ../shared/sources,'

const ADDRESS = 'kari@kommune.invalid'

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await startSite({ DEMO: '0' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
})

/** The command line, beside the running site. @returns what it printed. */
async function rotfeste(...words: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(projectRoot(), 'bin', 'rotfeste.mjs'), ...words],
    {
      env: {
        ...process.env,
        DATABASE_URL: '',
        DATA_DIR: site.dataDir,
        PORT: new URL(site.base).port,
        BASE_URL: site.base,
        DEMO: '0',
      },
    },
  )
  return stdout
}

/** From what the page says is missing, to where it is written, and back. Berg is a municipality in both countries. */
async function addMunicipality(person: Keyboard) {
  const { page } = person
  const field = '[name="v:fields.municipalities"]'
  await person.follow('.ds-alert[data-color=warning] a[href*="municipalities"]')
  await person.tabTo(`fieldset:has(${field}) summary, ${field}`)
  if (!(await person.focused(field))) {
    await page.keyboard.press('Enter')
    await person.tabTo(field)
  }
  await page.keyboard.insertText('Berg')
  await person.follow('button[value=publish]')
}

test(`in an empty bank ${which} are imported, reviewed by keyboard, published and found`, async () => {
  const person = await keyboardPerson(browser, site.base, { scripts: true, language: 'nb' })
  const { page } = person
  for (const empty of ['', '/projects', '/projects?q=bolyst', '/projects/map', '/municipalities/no-5054']) {
    expect((await page.goto(`${site.base}/nb${empty}`))?.status()).toBe(200)
    expect(await page.locator('h1').count()).toBe(1)
  }
  await rotfeste('user', 'add', ADDRESS, '--name', 'Kari Prøvesen', '--role', 'administrator')
  await person.open('/nb/sign-in?next=/nb/workspace/documents')
  await person.write('input[type=email]', ADDRESS)
  await person.enter()
  const [mail] = await ask<{ body: string }>(site, 'select body from outbox_mail order by id desc limit 1')
  await page.goto(/http\S+/.exec(mail?.body ?? '')?.[0] ?? '')
  await person.follow('main button')
  expect(await page.locator('main table').count()).toBe(0)

  expect(files.length).toBe(5)
  await rotfeste('import', ...files)
  for (let published = 0; published < files.length; published += 1) {
    await person.open('/nb/workspace/documents')
    await person.follow('.documents-of-state:first-of-type tbody a')
    await review(person)
    const open = page
      .locator('.ds-error-summary a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(await open).toEqual([])
    expect(page.url()).toMatch(/\/publish$/)
    if ((await page.locator('main form button').count()) === 0) await addMunicipality(person)
    await person.follow('main form button')
    expect(page.url()).toMatch(/\/nb\/projects\/[^/]+$/)
  }

  const projects = await ask<{ name: string; slug: string }>(
    site,
    'select name, slug from project order by name limit 100',
  )
  expect(projects.length).toBe(5)
  const visitor = await keyboardPerson(browser, site.base, { scripts: true, language: 'nb' })
  await visitor.open('/nb/projects')
  expect(await visitor.page.locator('.list-cards > li').count()).toBe(5)
  for (const { name, slug } of projects) {
    await visitor.open('/nb')
    await visitor.write('main input[name=q]', name)
    await visitor.enter()
    await visitor.follow(`.list-cards a[href="/nb/projects/${slug}"]`)
  }
  await visitor.page.context().close()
  await page.context().close()
})

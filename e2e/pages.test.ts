import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { projectRoot } from '../src/platform/project-root.ts'
import { describeScenes, type Scene, send } from './pages.test-support.ts'
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

const to = (path: string) => (page: Page, language: string) => page.goto(`${site.base}/${language}${path}`)
const firstProject = async (page: Page, language: string) => {
  await page.goto(`${site.base}/${language}/projects`)
  return (await page.locator('main h2 a, main h3 a').first().getAttribute('href')) ?? ''
}

async function upload(page: Page, language: string, path: string) {
  await page.goto(`${site.base}/${language}/workspace/documents`)
  await page.locator('input[type=file]').setInputFiles(path)
  await page.locator('form[enctype] button[type=submit]').click()
  await page.waitForLoadState('load')
}

const scenes: Scene[] = [
  { name: 'front page', go: to('') },
  { name: 'project list', go: to('/projects') },
  { name: 'project list, searched and filtered', go: to('/projects?q=inflyttning&country=SE') },
  { name: 'project list, nothing found', go: to('/projects?q=zzzzzz') },
  { name: 'map and its table', go: to('/projects/map') },
  {
    name: 'project',
    go: async (page, language) => page.goto(site.base + (await firstProject(page, language))),
  },
  {
    name: 'proposal of a correction',
    go: async (page, language) => page.goto(`${site.base}${await firstProject(page, language)}/propose`),
  },
  {
    name: 'proposal with a mistake',
    go: async (page, language) => {
      await page.goto(`${site.base}${await firstProject(page, language)}/propose`)
      await send(page)
    },
  },
  { name: 'municipalities', go: to('/municipalities') },
  { name: 'municipalities found', go: to('/municipalities?q=B%C3%B8') },
  { name: 'no municipality found', go: to('/municipalities?q=zzzzzz') },
  { name: 'municipality', go: to('/municipalities/no-5054') },
  { name: 'former municipality', go: to('/municipalities/no-1613') },
  { name: 'sign-in', go: to('/sign-in') },
  {
    name: 'sign-in with a mistake',
    go: async (page, language) => {
      await page.goto(`${site.base}/${language}/sign-in`)
      await page.locator('input[type=email]').fill('nobody')
      await send(page)
    },
  },
  { name: 'sign-in sent', go: to('/sign-in/sent') },
  { name: 'sign-in link', go: to('/sign-in/link/unknown') },
  {
    name: 'sign-in link used',
    go: async (page, language) => {
      await page.goto(`${site.base}/${language}/sign-in/link/unknown`)
      await send(page)
    },
  },
  { name: 'choice of a demo person', go: to('/demo') },
  { name: 'outbox', go: to('/demo/outbox') },
  { name: 'not found', go: to('/nothing') },
  { name: 'workspace', as: 'Ada Adminsen', go: to('/workspace') },
  { name: 'new project', as: 'Ada Adminsen', go: to('/projects/new') },
  {
    name: 'new project with mistakes',
    as: 'Ada Adminsen',
    go: async (page, language) => {
      await page.goto(`${site.base}/${language}/projects/new`)
      await page
        .locator('[name=startsOn]')
        .fill('2030-13-77')
        .catch(() => undefined)
      await page.locator('[name=budgetMin]').fill('much')
      await page.locator('[name=municipalities]').fill('Bø, Nowhere')
      await send(page)
    },
  },
  {
    name: 'editing',
    as: 'Ada Adminsen',
    go: async (page, language) => page.goto(`${site.base}${await firstProject(page, language)}/edit`),
  },
  {
    name: 'history',
    as: 'Ada Adminsen',
    go: async (page, language) => page.goto(`${site.base}${await firstProject(page, language)}/history`),
  },
  {
    name: 'corrections',
    as: 'Ada Adminsen',
    go: async (page, language) => page.goto(`${site.base}${await firstProject(page, language)}/corrections`),
  },
  {
    name: 'archiving',
    as: 'Ada Adminsen',
    go: async (page, language) => page.goto(`${site.base}${await firstProject(page, language)}/archive`),
  },
  {
    name: 'conflict',
    as: 'Ada Adminsen',
    go: async (page, language) => {
      const project = await firstProject(page, language)
      await page.goto(`${site.base}${project}/edit`)
      const other = await page.context().newPage()
      await other.goto(`${site.base}${project}/edit`)
      await other.locator('[name=name]').fill(`Andre ${language} ${Date.now()}`)
      await send(other)
      await other.close()
      await page.locator('[name=name]').fill(`Eg ${language}`)
      await send(page)
      await page.waitForSelector('input[type=radio]')
    },
  },
  {
    name: 'comparison of versions',
    as: 'Ada Adminsen',
    go: async (page, language) =>
      page.goto(`${site.base}${await firstProject(page, language)}/history/compare?from=1&to=2`),
  },
  { name: 'documents', as: 'Ada Adminsen', go: to('/workspace/documents') },
  {
    name: 'refused document',
    as: 'Ada Adminsen',
    go: (page, language) => upload(page, language, join(projectRoot(), 'package.json')),
  },
  {
    name: 'review of a page',
    as: 'Ada Adminsen',
    go: (page, language) => upload(page, language, sample('esf-page-vaxla.txt')),
  },
  {
    name: 'review of a report',
    as: 'Ada Adminsen',
    go: (page, language) => upload(page, language, sample('bolyst-tick-boxes.txt')),
  },
]

describeScenes(scenes, () => ({ site, browser }))

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { makeForms } from './made-forms.ts'
import { describeScenes } from './pages.test-support.ts'
import { formsScenes } from './scenes-forms.ts'
import { openBrowser, type Site, startSite } from './support.ts'

let site: Site
let browser: Browser
let made: Awaited<ReturnType<typeof makeForms>>
beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
  made = await makeForms(site)
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
})

describeScenes(
  formsScenes(() => ({ base: site.base, made })),
  () => ({ site, browser }),
)

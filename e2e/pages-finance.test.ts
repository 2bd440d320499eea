import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { makeFinance } from './made-finance.ts'
import { describeScenes } from './pages.test-support.ts'
import { financeScenes } from './scenes-finance.ts'
import { openBrowser, type Site, startSite } from './support.ts'

let site: Site
let browser: Browser
let made: Awaited<ReturnType<typeof makeFinance>>
beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
  made = await makeFinance(site, browser)
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
})

describeScenes(
  financeScenes(() => ({ base: site.base, made })),
  () => ({ site, browser }),
)

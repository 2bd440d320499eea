import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { makeReports } from './made-reports.ts'
import { describeScenes } from './pages.test-support.ts'
import { reportsScenes } from './scenes-reports.ts'
import { openBrowser, type Site, startSite } from './support.ts'

let site: Site
let browser: Browser
let made: Awaited<ReturnType<typeof makeReports>>
beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
  made = await makeReports(site, browser)
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
})

describeScenes(
  reportsScenes(() => ({ base: site.base, made })),
  () => ({ site, browser }),
)

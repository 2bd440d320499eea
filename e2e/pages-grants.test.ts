import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { makeGrants } from './made-grants.ts'
import { describeScenes } from './pages.test-support.ts'
import { grantsScenes } from './scenes-grants.ts'
import { openBrowser, type Site, startSite } from './support.ts'

let site: Site
let browser: Browser
let made: Awaited<ReturnType<typeof makeGrants>>
beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
  made = await makeGrants(site)
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
})

describeScenes(
  grantsScenes(() => ({ base: site.base, made })),
  () => ({ site, browser }),
)

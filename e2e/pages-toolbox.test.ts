import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { makeToolbox } from './made-toolbox.ts'
import { describeScenes } from './pages.test-support.ts'
import { toolboxScenes } from './scenes-toolbox.ts'
import { openBrowser, type Site, startSite } from './support.ts'

let site: Site
let browser: Browser
let made: Awaited<ReturnType<typeof makeToolbox>>
beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
  made = await makeToolbox(site)
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
})

describeScenes(
  toolboxScenes(() => ({ base: site.base, made })),
  () => ({ site, browser }),
)

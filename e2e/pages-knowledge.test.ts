import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { makeKnowledge } from './made-knowledge.ts'
import { describeScenes } from './pages.test-support.ts'
import { knowledgeScenes } from './scenes-knowledge.ts'
import { openBrowser, type Site, startSite } from './support.ts'

let site: Site
let browser: Browser
let made: Awaited<ReturnType<typeof makeKnowledge>>
beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
  made = await makeKnowledge(site)
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
})

describeScenes(
  knowledgeScenes(() => ({ base: site.base, made })),
  () => ({ site, browser }),
)

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, type Site, startSite } from './support.ts'
import { applies, assess, calls, linksProject } from './toolbox-applying.ts'
import { withdraws } from './toolbox-consent.ts'
import { openDesk } from './toolbox-desk.ts'
import { asks, consents, finds, seesItUsed, takesIntoUse } from './toolbox-finding.ts'
import { acceptAndPay, decide, reportsOnGrant, runs } from './toolbox-granted.ts'
import { becomesExample, evaluates, levelRises, reportDrafts } from './toolbox-outcome.ts'
import { type Plan, plans } from './toolbox-plans.ts'
import { proposeContact, triedElsewhere } from './toolbox-prepared.ts'

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

const cases: [string, Plan][] = [
  ['bokmål, found and taken into use by keyboard', plans.nb],
  ['Swedish, without scripts', plans.sv],
]

test.each(cases)(
  'a measure travels from being found to the annual report, in %s',
  { timeout: 900_000 },
  async (_, plan) => {
    const { coordinator, officer: first, second: other, leader: leading, independent: outside } = plan.people
    const open = (name?: string) => openDesk(browser, site, { ...plan, ...(name ? { name } : {}) })
    await proposeContact(site, plan, await triedElsewhere(site, plan))
    await consents(site, browser, plan)

    const desk = await open(coordinator)
    await finds(site, desk, plan)
    await seesItUsed(desk, plan)
    await asks(site, browser, desk, plan)
    const adoption = await takesIntoUse(site, desk, plan)

    const officer = await open(first)
    await linksProject(officer, plan, adoption)
    const call = await calls(officer, plan)
    const application = await applies(desk, plan, adoption, call)
    const second = await open(other)
    await assess(officer, second, plan, application)
    await decide(site, officer, second, plan, application)
    await acceptAndPay(site, desk, officer, application)

    await runs(desk, plan, adoption)
    await reportsOnGrant(desk, officer, application)
    const evaluation = await evaluates(desk, plan, adoption)
    const visitor = await open()
    await levelRises(visitor, officer, plan, evaluation)

    const independent = await open(outside)
    await becomesExample(desk, { officer, independent, visitor }, plan)
    const leader = await open(leading)
    await reportDrafts(leader, plan)

    await withdraws(site, browser, plan)
    expect(site.printed()).not.toMatch(/error/i)
    for (const { page } of [desk, officer, second, visitor, independent, leader]) await page.context().close()
  },
)

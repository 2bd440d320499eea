import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { keyboardOf } from './keyboard.ts'
import { lastMailTo } from './report-thread.ts'
import { ask, type Site } from './support.ts'
import { type Desk, fill, openDesk } from './toolbox-desk.ts'
import { levelWords, type Plan, stateWords } from './toolbox-plans.ts'
import { contactOf } from './toolbox-prepared.ts'

/** The contact says yes by the link in the mail; who has it needs no account. */
export async function consents(site: Site, browser: Browser, plan: Plan) {
  const { email } = contactOf(plan)
  const desk = await openDesk(browser, site, plan)
  const mail = await lastMailTo(site, email)
  expect(mail?.language).toBe(plan.language)
  await desk.page.goto(linkIn(mail?.body, '/contact/'))
  await desk.show('contact-own')
  await desk.press('main button[value=yes]')
  expect(desk.at()).toBe('/contact/done')
  await desk.page.context().close()
}

/** A Swedish word finds the measure, which was written in Norwegian. Whoever has scripts does it by keyboard alone. */
export async function finds({ base }: Site, desk: Desk, plan: Plan) {
  const { page, language } = desk
  const { slug, title } = plan.measure
  await desk.go('/toolbox')
  if (plan.scripts) {
    const keyboard = keyboardOf(page, base)
    await keyboard.write('main input[name=q]', plan.word)
    await keyboard.enter()
    await desk.show('search')
    await keyboard.follow({ is: `main a[href="/${language}/toolbox/${slug}"]`, says: title })
  } else {
    await page.locator('main input[name=q]').fill(plan.word)
    await desk.press('main search button, main form button')
    await desk.show('search')
    await desk.follow(`/toolbox/${slug}`)
  }
  expect(await page.locator('h1').textContent()).toBe(title)
  const said = await desk.words()
  // It was written in bokmål.
  expect(said).toContain('Bokmål (original')
  expect(said).toContain(levelWords(plan, plan.level.before))
  await desk.show('measure-before')
}

/** What places like hers have used, and the measure's own table with the person who can be asked. */
export async function seesItUsed(desk: Desk, plan: Plan) {
  await desk.go('/toolbox')
  await desk.follow('/toolbox/places-like')
  const page = desk.page
  expect(await page.locator('h1').textContent()).toContain(plan.own.name)
  const place = page.locator('.similar-places > li', { hasText: plan.like.name })
  expect(await place.locator(`a[href$="/toolbox/${plan.measure.slug}"]`).count()).toBe(1)
  await desk.show('places-like')
  await desk.follow(`/toolbox/${plan.measure.slug}`)
  await desk.follow('/used')
  const row = page.locator('main tbody tr', { hasText: plan.like.name })
  expect(await row.textContent()).toContain(contactOf(plan).name)
  await desk.show('used')
}

/** Asks; the question comes by mail with a secret link, the answer the same way back, and no address shows. */
export async function asks(site: Site, browser: Browser, desk: Desk, plan: Plan) {
  const { page } = desk
  const { email, name } = contactOf(plan)
  const { question, answer } = plan.said
  const ways = page.locator('main tbody tr', { hasText: plan.like.name }).locator('a[href$="/ask"]')
  await Promise.all([page.waitForEvent('load'), ways.click()])
  expect(await page.content()).not.toContain(email)
  await desk.show('ask')
  if (plan.scripts) {
    const keyboard = keyboardOf(page, site.base)
    await keyboard.write('main textarea[name=question]', question)
    await keyboard.follow('main form button')
  } else {
    await fill(page, { question })
    await desk.press('main form button')
  }
  expect(desk.at()).toBe('/workspace/questions')
  expect(await desk.words()).toContain(question)

  const sent = await lastMailTo(site, email)
  expect(sent?.body).toContain(question)
  const contact = await openDesk(browser, site, plan)
  await contact.page.goto(linkIn(sent?.body, '/contact/answers/'))
  await fill(contact.page, { answer })
  await contact.show('answer')
  await contact.press('main form button')
  await contact.page.context().close()

  const own = await lastMailTo(site, await emailOf(site, plan.people.coordinator))
  expect(own?.body).toContain(answer)
  expect(own?.body).not.toContain(email)
  await desk.go('/workspace/questions')
  const said = await desk.words()
  expect(said).toContain(answer)
  expect(said).toContain(name)
  await desk.show('questions')
}

/** Takes it into use from its page. @returns the adoption's address. */
export async function takesIntoUse(site: Site, desk: Desk, plan: Plan): Promise<string> {
  const { page } = desk
  await desk.go(`/toolbox/${plan.measure.slug}`)
  if (plan.scripts) {
    const keyboard = keyboardOf(page, site.base)
    await keyboard.follow('main .measure-start a')
    await keyboard.tabTo('main input[name=state]')
    await chooseByKeyboard(page, 'planned')
    await keyboard.write('main textarea[name=adaptation]', plan.said.adaptation)
    await keyboard.follow('main form button')
  } else {
    await desk.press('main .measure-start a')
    await fill(page, { state: 'planned', adaptation: plan.said.adaptation })
    await desk.press('main form button')
  }
  expect(desk.at()).toMatch(/^\/workspace\/adoptions\/[0-9a-f-]{36}$/)
  expect(await page.locator('main .lead').textContent()).toMatch(
    new RegExp(`^${stateWords(plan, 'planned')}`, 'i'),
  )
  return desk.at()
}

/** Goes through a group of radio buttons with the arrow keys. */
async function chooseByKeyboard(page: Page, value: string) {
  for (let count = 0; count < 12; count += 1) {
    const on = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement
      return { value: element.value, checked: element.checked }
    })
    if (on.value === value && !on.checked) await page.keyboard.press('Space')
    if (on.value === value) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`no arrow leads to ${value}`)
}

/** The first link of a mail whose address holds `part`. */
export const linkIn = (body: string | undefined, part: string): string =>
  [...(body ?? '').matchAll(/http\S+/g)].map(([link]) => link).find((link) => link.includes(part)) ?? ''

export async function emailOf(site: Site, name: string): Promise<string> {
  const [found] = await ask<{ email: string }>(site, `select email from account where name like '%${name}'`)
  return found?.email ?? ''
}

import type { Browser } from 'playwright-core'
import readXlsxFile from 'read-excel-file/node'
import { expect } from 'vitest'
import { lastMailTo } from './report-thread.ts'
import type { Site } from './support.ts'
import { openDesk } from './toolbox-desk.ts'
import { linkIn } from './toolbox-finding.ts'
import type { Plan } from './toolbox-plans.ts'
import { contactOf } from './toolbox-prepared.ts'

/** Everything that a visitor can open or take away and that could hold a contact. */
const openTo = ({ language, measure: { slug }, own, word }: Plan) =>
  [
    `/toolbox/${slug}`,
    `/toolbox/${slug}?municipality=${own.key}`,
    `/toolbox/${slug}.json`,
    `/toolbox/${slug}/used`,
    `/toolbox/${slug}/used.json`,
    `/toolbox/${slug}/used.csv`,
    `/toolbox/${slug}/used.xlsx`,
    `/toolbox/${slug}/results`,
    `/toolbox?q=${encodeURIComponent(word)}`,
    '/toolbox.json',
    '/toolbox.csv',
    '/toolbox.xlsx',
    '/toolbox.atom',
    `/toolbox/places-like?municipality=${own.key}`,
  ].map((address) => `/${language}${address}`)

/** Pages that show the contact while it is shown: the others never do. */
const showing = ({ language, measure: { slug }, own }: Plan) =>
  ['', `?municipality=${own.key}`, '/used'].map((end) => `/${language}/toolbox/${slug}${end}`)

/**
 * The contact takes the consent back by the link in the mail. What visitors had a moment ago from the server's memory, page, list,
 * data, files and feed, is without the name on their next request; the way to ask is gone too, and the address was never there.
 */
export async function withdraws(site: Site, browser: Browser, plan: Plan) {
  const { name, email } = contactOf(plan)
  const read = async (address: string) => {
    const answer = await fetch(site.base + address)
    expect(answer.status, address).toBe(200)
    const bytes = Buffer.from(await answer.arrayBuffer())
    return address.endsWith('.xlsx') ? wordsOfXlsx(bytes) : bytes.toString('utf8')
  }
  // Twice: the second answer comes from the server's memory.
  for (let time = 0; time < 2; time += 1)
    for (const address of openTo(plan)) {
      const text = await read(address)
      expect(text, address).not.toContain(email)
      if (showing(plan).includes(address)) expect(text, address).toContain(name)
    }
  const page = `/${plan.language}/toolbox/${plan.measure.slug}/used`
  const counted = async () => contactsIn(JSON.parse(await read(`${page}.json`)))
  const before = await counted()
  expect(before).toBeGreaterThan(0)
  const used = await read(page)
  const way = /href="([^"]+\/ask)"/.exec(used)?.[1] ?? ''
  expect(way).not.toBe('')

  const desk = await openDesk(browser, site, plan)
  await desk.page.goto(linkIn((await lastMailTo(site, email))?.body, '/contact/').replace('/answers/', '/'))
  await desk.show('contact-shown')
  await desk.press('main button[value=no]')
  expect(desk.at()).toBe('/contact/done')
  await desk.page.context().close()

  for (const address of openTo(plan)) {
    const text = await read(address)
    expect(text, address).not.toContain(name)
    expect(text, address).not.toContain('/ask"')
  }
  expect(await counted()).toBe(before - 1)
  const person = await openDesk(browser, site, { ...plan, name: plan.people.coordinator })
  const answer = await person.page.goto(site.base + way)
  expect(answer?.status()).toBe(404)
  await person.page.context().close()
}

const contactsIn = ({ items }: { items: { contacts: number }[] }) =>
  items.reduce((sum, { contacts }) => sum + contacts, 0)

async function wordsOfXlsx(bytes: Buffer): Promise<string> {
  const sheets = await readXlsxFile(bytes)
  return JSON.stringify(sheets)
}

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { becomeByKeyboard, choose, type Keyboard, keyboardPerson, tick } from './keyboard.ts'
import { openCall } from './made-grants.ts'
import { askDorotea } from './made-knowledge.ts'
import { openBrowser, type Site, startSite } from './support.ts'
import { toolboxPeople } from './toolbox-people.ts'

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

const ways = [
  { name: 'with scripts', scripts: true, language: 'nb', who: toolboxPeople.sortland },
  { name: 'without scripts', scripts: false, language: 'sv', who: toolboxPeople.dorotea },
]
const sendForm = '.save-actions [formaction$="/send"]'

describe.each(ways)('by keyboard alone, $name', ({ scripts, language, who }) => {
  const someone = async (name: string) => {
    const person = await keyboardPerson(browser, site.base, { scripts, language })
    await becomeByKeyboard(person, language, name)
    return person
  }
  const at = (address: string) => `/${language}${address}`

  test('a measure is taken into use, moved on and evaluated', async () => {
    const coordinator = await someone(who)
    await coordinator.open(at('/toolbox/inflyttarlots'))
    await coordinator.follow('main a[href*="/adoptions/new?measure="]')
    await choose(coordinator, '[name=state]', 'pilot')
    await coordinator.write('[name=adaptation]', 'En lots för alla byar.')
    await coordinator.follow('main form .actions button')
    const adoption = new URL(coordinator.page.url()).pathname
    expect(adoption).toMatch(/\/workspace\/adoptions\/[0-9a-f-]{36}$/)

    await coordinator.follow('main a[href$="/state"]')
    await choose(coordinator, '[name=state]', 'running')
    await coordinator.follow('main form .actions button')
    expect(new URL(coordinator.page.url()).pathname).toBe(adoption)
    expect(await coordinator.page.locator('[aria-labelledby=history] tbody tr').count()).toBe(2)

    await coordinator.follow('main a[href$="/evaluations/first"]')
    await coordinator.follow('form[action$="/start"] button')
    await evaluate(coordinator)
    await coordinator.follow(sendForm)
    expect(new URL(coordinator.page.url()).pathname).toMatch(/\/workspace\/evaluations\/[0-9a-f-]{36}$/)
  })

  test('a grant is applied for', async () => {
    const coordinator = await someone(toolboxPeople.sortland)
    await coordinator.open(at(await openCall(site)))
    await coordinator.follow('main a[href$="/apply"]')
    await coordinator.follow('form[action$="/apply"] .actions button')
    const application = new URL(coordinator.page.url()).pathname

    await coordinator.follow(`main a[href="${application}/edit"]`)
    await coordinator.write('[name=title]', 'Språkbåten')
    // The same day and month, whichever of them a browser asks for first.
    for (const [field, typed] of [
      ['startsOn', '03032027'],
      ['endsOn', '10102027'],
    ]) {
      await coordinator.tabTo(`[name=${field}]`)
      await coordinator.page.keyboard.type(typed ?? '')
    }
    await coordinator.write('[name=appliedAmount]', '20 000')
    await coordinator.write('[name=cost-1-name]', 'Drivstoff')
    await coordinator.write('[name=cost-1-amount]', '30 000')
    await coordinator.write('[name=own-money-1-name]', 'Kommunen')
    await coordinator.write('[name=own-money-1-amount]', '10 000')
    await coordinator.follow('main form .actions button')
    expect(coordinator.page.url()).toContain('saved=1')

    await coordinator.open(`${application}/questions`)
    for (const key of ['need', 'targetGroup', 'aim', 'activities', 'knowing', 'continuation'])
      await coordinator.write(`[name="q.${key}"]`, 'Ei øvingsgruppe møtest på båten kvar onsdag.')
    await choose(coordinator, '[name="q.shares"]', 'yes')
    await coordinator.follow(sendForm)
    expect(new URL(coordinator.page.url()).pathname).toBe(`${application}/submit`)
    await coordinator.follow('form[action$="/submit"] button')
    expect(coordinator.page.url()).toContain(`${application}?sent=1`)
  })

  test('an inventory is answered', async () => {
    const cell = await askDorotea(site, `Enkät ${language}`)
    const coordinator = await someone(toolboxPeople.dorotea)
    await coordinator.open(at(cell))
    await coordinator.follow(`main a[href$="${cell}/answer"]`)
    await coordinator.write('[name="q.role"]', 'samordnare')
    await tick(coordinator, '[name="q.forWhom"]')
    await coordinator.write('[name="q.works"]', 'En person som ringer upp.')
    await coordinator.write('[name="q.needed"]', 'Mer tid.')
    await choose(coordinator, '[name="q.stopped"]', 'no')
    await coordinator.follow(sendForm)
    expect(coordinator.page.url()).toContain(`${cell}?done=answered`)
  })
})

/** Answers what must be answered. */
async function evaluate(writer: Keyboard) {
  await choose(writer, '[name="q.aims"]', 'partly')
  await writer.write('[name="q.aimsWhy"]', 'Hälften följde med hela vägen.')
  await tick(writer, '[name="q.helped"]')
  await tick(writer, '[name="q.hindered"]')
  await choose(writer, '[name="q.again"]', 'yes')
  await choose(writer, '[name="q.stillRunning"]', 'yes')
  await choose(writer, '[name="q.beforeAfter"]', 'no')
  await choose(writer, '[name="q.comparison"]', 'no')
}

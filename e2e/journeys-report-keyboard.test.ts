import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sieFile, sieLines, smallLedger } from '../src/features/finance/ledger/ledger.test-support.ts'
import { personOf, projectAddress, reportActs } from './acts.ts'
import { becomeByKeyboard, choose, type Keyboard, keyboardPerson, tick } from './keyboard.ts'
import { makeForms } from './made-forms.ts'
import { people } from './made-reports.ts'
import { upload } from './review-by-keyboard.ts'
import { openBrowser, type Site, startSite } from './support.ts'

let site: Site
let browser: Browser
let files: string
beforeAll(async () => {
  site = await startSite()
  browser = await openBrowser()
  files = mkdtempSync(join(tmpdir(), 'rotfeste-ledger-'))
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
  rmSync(files, { recursive: true, force: true })
})

type Way = { name: string; scripts: boolean; language: string; year: number; company: string }
const ways: Way[] = [
  { name: 'with scripts', scripts: true, language: 'nb', year: 2015, company: 'Bokn kommune' },
  { name: 'without scripts', scripts: false, language: 'sv', year: 2016, company: 'Åre kommun' },
]

describe.each(ways)('by keyboard alone, $name', ({ scripts, language, year, company }) => {
  const someone = async (name: string) => {
    const person = await keyboardPerson(browser, site.base, { scripts, language })
    await becomeByKeyboard(person, language, name)
    return person
  }
  const at = (address: string) => `/${language}${address}`

  test('a report is filled in, sent, returned, answered and approved', async () => {
    const [leader, officer] = [await personOf(site, people.leader), await personOf(site, people.officer)]
    const project = await projectAddress(site, 'Innvandre en ressurs i Nordland')
    const report = await reportActs(leader, officer).make(project, 'bolyst-annual-report', year)
    const [writer, reader] = [await someone(people.leader), await someone(people.officer)]

    await writer.open(at(report))
    await writer.follow(`main a[href$="${report}/sections/project"]`)
    await tick(writer, '[name="q.anchoring"]')
    await writer.follow('.save-actions button[value=go-on]')
    await writer.open(at(`${report}/sections/progress`))
    await tick(writer, '[name="q.progress"]')
    await writer.follow('.save-actions button[value=go-on]')
    await sendFromCheck(writer, at(report))
    expect(writer.page.url()).toContain('/versions/1?sent=1')

    await reader.open(at('/workspace'))
    await reader.follow(`main a[href*="${report}"]`)
    await reader.open(at(`${report}/versions/1`))
    await reader.tabTo('.version-question:has(#q-activities) details > summary')
    await reader.page.keyboard.press('Enter')
    await reader.write('[name="body.activities"]', 'Hvor mange kom?')
    await reader.follow('.version-question:has(#q-activities) form button')
    await choose(reader, '[name=decision]', 'returned')
    await reader.write('.decide [name=reason]', 'Svar på dette.')
    await reader.follow('.decide button[type=submit]')
    expect(reader.page.url()).toContain('decided=1')

    await writer.open(at(`${report}/versions/1`))
    await writer.tabTo('.comment > details > summary')
    await writer.page.keyboard.press('Enter')
    await writer.write('.comment textarea', 'Førti personer.')
    await writer.follow('.comment > details form button')
    await writer.open(at(`${report}/sections/goals`))
    await writer.write('[name="q.activities"]', 'Vi holdt to møter, og førti personer kom.')
    await writer.follow('.save-actions button[value=stay]')
    await sendFromCheck(writer, at(report))
    expect(writer.page.url()).toContain('/versions/2?sent=1')

    await reader.open(at(`${report}/versions/2`))
    await choose(reader, '[name=decision]', 'approved')
    await reader.follow('.decide button[type=submit]')
    expect(reader.page.url()).toContain('decided=1')
    expect(await reader.page.locator('.decision[data-decision=approved]').count()).toBe(1)
  })

  test('accounts are brought in from a file', async () => {
    const project = await projectAddress(site, 'Innvandre en ressurs i Nordland')
    const file = join(files, `${year}.se`)
    writeFileSync(file, sieFile(sieLines(smallLedger({ company, currency: 'NOK' }))))
    const writer = await someone(people.leader)
    await writer.open(at(`${project}/finance`))
    await writer.follow(`main a[href$="${project}/finance/accounts"]`)
    await upload(writer, [file])
    await tick(writer, '[name=object][value$=":P101"]')
    await writer.follow('button[name=step][value=preview]')
    await writer.tabTo('select[name="line.0"]')
    await writer.page.keyboard.press('ArrowDown')
    await writer.follow('button[name=step][value=import]')
    expect(writer.page.url()).toContain('imported=')
  })

  test('a new version of a form is changed and published', async () => {
    const { draft } = await makeForms(site)
    const editor = await someone(people.administrator)
    await editor.open(at(draft))
    await editor.follow(`main a[href$="${draft}/edit"]`)
    await editor.follow(`main a[href$="${draft}/edit/questions/method"]`)
    await editor.write('[name="label.nb"]', `Slik arbeidet vi i ${year}`)
    await editor.follow('button[name=press][value=save]')
    expect(new URL(editor.page.url()).pathname).toBe(at(`${draft}/edit`))
    await editor.open(at(draft))
    await editor.follow('form[action$="/publish"] button')
    expect(editor.page.url()).toContain('done=published')
  })
})

/** Writes a sentence to every warning, and sends. */
async function sendFromCheck(person: Keyboard, report: string) {
  await person.open(`${report}/check`)
  const fields = await person.page
    .locator('.check-form textarea')
    .evaluateAll((found) => found.map((field) => field.getAttribute('name') ?? ''))
  for (const field of fields) await person.write(`[name="${field}"]`, 'Styringsgruppa vet om det.')
  await person.follow('.check-form .ds-button[data-variant=primary]')
}

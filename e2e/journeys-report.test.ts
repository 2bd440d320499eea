import { basename } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AccountLineReading, Reading } from '../src/features/documents/reading/reading.ts'
import { expectedFields, findingsAt, kronerOf } from './report-expectations.ts'
import { checkFunder, checkPdf, checkVersions } from './report-outcome.ts'
import { answerReturned, approve, reopen, returnTwo, sendDraft } from './report-review.ts'
import {
  type Document,
  documentOf,
  hasShared,
  heldBy,
  type Language,
  lastMailTo,
  openSection,
  press,
  questions,
  readingOf,
  review,
  rotfeste,
  type Someone,
  signIn,
} from './report-thread.ts'
import { ask, openBrowser, type Site, startSite } from './support.ts'

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await startSite({ DEMO: '0' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await site?.end()
})

const which = hasShared ? 'real BOLYST report' : 'BOLYST sample (for want of ../shared)'
const cases: [string, Language, Document][] = [
  ['first', 'nb', documentOf('000_6025a43e4942e5df.txt', 'bolyst-pruned')],
  ['second', 'sv', documentOf('001_5cc069efe023c434.txt', 'bolyst-tick-boxes')],
]

test.each(cases)(
  `the %s ${which} goes the whole way in the browser, in %s`,
  { timeout: 900_000 },
  async (place, language, document) => {
    const reading = await readingOf(site, document.file)
    const person = async (role: string, name: string, ...bound: string[]) => {
      const email = `${role}-${place}@kommune.invalid`
      await rotfeste(
        site,
        'user',
        'add',
        email,
        '--name',
        name,
        '--role',
        role,
        '--language',
        language,
        ...bound,
      )
      return signIn(browser, site, language, { email, name })
    }
    const programme = `Bygdelyst ${place}`
    await rotfeste(site, 'programme', 'add', programme, '--funder', 'Bygdeetaten', '--country', 'NO')
    const [made] = await ask<{ slug: string }>(site, `select slug from programme where name = '${programme}'`)
    const programmeSlug = made?.slug ?? ''

    const administrator = await person('administrator', 'Ada Prøvesen')
    const slug = await review(
      administrator,
      site.base,
      language,
      document.file,
      municipalityOf(document.expected),
    )
    const report = await makeDraft(administrator, language, slug, programme)
    await checkDraft(administrator, language, report, reading, document.expected)

    const leader = await person('project-leader', 'Pål Prøvesen', '--project', slug)
    const officer = await person('case-officer', 'Siri Prøvesen', '--programme', programmeSlug)
    await complete(leader, report)
    await sendDraft(site, leader, report, 1)
    expect((await lastMailTo(site, officer.email))?.body).toContain(`${report}/versions/1`)

    await returnTwo(officer, report, ['method', 'transferValue'])
    expect((await lastMailTo(site, leader.email))?.body).toContain(`${report}/versions/1`)
    await answerReturned(leader, report, ['method', 'transferValue'])
    await sendDraft(site, leader, report, 2)
    await approve(officer, report, 2)

    await checkPdf(leader, report, 2, document.expected)
    await checkVersions(site, leader, report, 2)
    const at = { language, slug, programmeSlug, report }
    const first = await checkFunder(site, browser, officer, at, 1)

    // What is opened again is not counted until it is approved again.
    await reopen(officer, report, 2)
    const between = await checkFunder(site, browser, officer, at, 0)
    expect(between).not.toEqual(first)
    await sendDraft(site, leader, report, 3)
    await approve(officer, report, 3)
    expect(await checkFunder(site, browser, officer, at, 1)).toEqual(first)
    await checkVersions(site, leader, report, 3)
    for (const { page } of [administrator, leader, officer]) await page.context().close()
  },
)

/** Where the form names a county and no municipality, the reviewer writes the one its steering group's leader is mayor of. */
function municipalityOf({ fields }: Reading): Record<string, string> {
  const listed = fields.municipalities?.value
  if (Array.isArray(listed) && listed.length > 0) return {}
  const leader = fields.steeringGroupLeader?.value as { place: string }
  return { 'fields.municipalities': leader.place }
}

/** From the project's reports to a draft of what the document says. @returns the address of the report. */
async function makeDraft({ page }: Someone, language: Language, slug: string, programme: string) {
  await page.goto(`${site.base}/${language}/projects/${slug}/reports`)
  await press(page, 'main a[href*="/reports/from-document/"]')
  await page.locator('select[name=programme]').selectOption({ label: `${programme} (Bygdeetaten)` })
  expect(await page.locator('[name=year]').inputValue()).toBe('2013')
  await press(page, 'main form button')
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/${language}/workspace/reports/[0-9a-f-]{36}$`))
  return page.url()
}

/** Every answer of the document stands in its field with its source, and what contradicts itself is said at the question. */
async function checkDraft(
  { page }: Someone,
  language: Language,
  report: string,
  reading: Reading,
  expected: Reading,
) {
  let answered = 0
  for (const question of questions.filter(({ document }) => document?.reading)) {
    await openSection(page, report, question.key)
    const held = await heldBy(page, question.key)
    const fields = expectedFields(question, reading, expected)
    if (question.kind === 'municipalities') {
      const shown = (held[''] ?? []).join(', ')
      for (const name of fields[''] ?? []) expect(shown, question.key).toContain(name)
    } else expect(held, question.key).toEqual(fields)
    const block = page.locator(`[data-block="${question.key}"]`)
    if (Object.keys(fields).length > 0) {
      answered += 1
      expect(await block.locator('.beside').textContent(), question.key).toContain(basename(reading.file))
      expect(await block.locator('blockquote').textContent(), question.key).not.toMatch(/<[a-z/]/i)
    }
    const warnings = (await block.locator('.question-warning').allInnerTexts()).join('\n')
    for (const words of findingsAt(question, reading)) expect(warnings, question.key).toContain(words)
  }
  expect(answered).toBeGreaterThanOrEqual(13)
  await openSection(page, report, 'accounts')
  const { lines: each = [], total = null } = expected.accounts ?? {}
  const lines: AccountLineReading[] = total ? [...each, total] : each
  const rows = page.locator('[data-block="accounts"] .money-table tbody tr')
  expect(await rows.count()).toBe(lines.length)
  for (const [index, line] of lines.entries()) {
    const row = rows.nth(index)
    const cells = (await row.locator('td').allInnerTexts()).map(kronerOf)
    if (index < lines.length - 1) expect(await row.locator('th').textContent()).toContain(line.label)
    // Nothing entered is shown as nothing, not as 0.
    for (const amount of [line.budget, line.spent, line.remaining])
      expect(cells, line.label).toContain(amount)
  }
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
}

/** Answers what the check says is missing, and one question that the document does not know. */
async function complete({ page }: Someone, report: string) {
  await openSection(page, report, 'cooperationReach')
  if (await page.locator('[name="q.cooperationReach"]').first().isVisible()) {
    await page.locator('[name="q.cooperationReach"][value=regional]').check()
    await press(page, 'button[name=next][value=stay]:not(.ds-sr-only)')
  }
  await page.goto(`${report}/check`)
  const missing = await page
    .locator('section.ds-error-summary a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  for (const address of missing) {
    await page.goto(address)
    if (new URL(address).pathname.endsWith('/finance')) {
      await explainDeviations(page)
      continue
    }
    const key = await page.evaluate(() =>
      document.getElementById(location.hash.slice(1))?.closest('[data-block]')?.getAttribute('data-block'),
    )
    const field = page.locator(`[data-block="${key}"] [name^="q.${key}"]:visible`).first()
    const type = await field.getAttribute('type')
    if (type === 'radio' || type === 'checkbox')
      await page.locator(`[name="q.${key}"][value="several-municipalities"]`).check()
    else await field.fill('Dette svarer prosjektet på etterpå.')
    await press(page, 'button[name=next][value=stay]:not(.ds-sr-only)')
  }
  await page.goto(`${report}/check`)
  expect(await page.locator('section.ds-error-summary').count()).toBe(0)
}

/** Gives the reasons that the programme wants for lines far from their budget. */
async function explainDeviations(page: Page) {
  await press(page, 'main a[href*="/finance/outlook"]')
  const reasons = page.locator('.outlook-line textarea')
  for (let index = 0; index < (await reasons.count()); index += 1)
    await reasons.nth(index).fill('Slik gikk det, og det er meldt fra om.')
  await press(page, 'main form .actions button')
}

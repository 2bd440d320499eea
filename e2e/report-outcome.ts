import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { Reading } from '../src/features/documents/reading/reading.ts'
import { ReportContent } from '../src/features/reports/content.ts'
import { answerBlocks, type Block } from '../src/platform/forms/answer-blocks.ts'
import { newAnswer } from './report-review.ts'
import { type Language, questions, type Someone, squeezed, wordsOfPdf } from './report-thread.ts'
import { ask, type Site } from './support.ts'

/** The PDF to read and the one to keep hold every answer of the version, and every line of the accounts. */
export async function checkPdf({ page }: Someone, report: string, number: number, expected: Reading) {
  const version = `${report}/versions/${number}`
  const answered = await page.request.get(`${version}/report.json`)
  expect(answered.status()).toBe(200)
  const content = ReportContent.parse(await answered.json())
  const context = {
    language: content.report.language,
    municipalityNames: content.municipalityNames,
  }
  for (const kind of ['report.pdf', 'archive.pdf']) {
    const file = await page.request.get(`${version}/${kind}`)
    expect(file.headers()['content-type']).toContain('application/pdf')
    const words = await wordsOfPdf(await file.body())
    let found = 0
    for (const question of questions) {
      const value = content.answers[question.key]
      if (value === undefined) continue
      found += 1
      for (const part of answerBlocks(question, value, context).flatMap(wordsOf))
        expect(words, `${kind}: ${question.key}`).toContain(squeezed(part))
    }
    expect(found).toBe(Object.keys(content.answers).length)
    expect(words).toContain(squeezed(newAnswer('method')))
    for (const line of expected.accounts?.lines ?? []) {
      for (const word of line.label.split(' ')) expect(words, line.label).toContain(squeezed(word))
      for (const amount of [line.budget, line.spent ?? 0, line.remaining])
        expect(words, `${line.label} ${amount}`).toContain(squeezed(String(amount).replace('-', '−')))
    }
    const total = expected.accounts?.total
    for (const amount of [total?.budget, total?.spent, total?.remaining])
      if (amount !== undefined) expect(words).toContain(String(amount))
  }
}

/** The words of an answer that have to stand together on paper. */
function wordsOf(block: Block): string[] {
  switch (block.kind) {
    case 'list':
      return block.items
    case 'ticks':
      return block.options
        .filter(({ chosen }) => chosen)
        .flatMap(({ letter, label, reason }) => [`☑${letter}${label}`, reason ?? ''])
    case 'table':
      return block.rows.flat()
    default:
      return block.text.split('\n')
  }
}

/** Every version is listed with the hash that is stored. */
export async function checkVersions(site: Site, { page }: Someone, report: string, number: number) {
  const stored = await ask<{ content_sha256: string }>(
    site,
    `select content_sha256 from report_version where report_id = '${report.split('/').at(-1)}' order by number`,
  )
  expect(stored.length).toBe(number)
  await page.goto(`${report}/versions`)
  const shown = await page.locator('main code.hash').allInnerTexts()
  expect(shown.sort()).toEqual(stored.map(({ content_sha256 }) => content_sha256).sort())
  expect(await page.locator('main .does-not-hold').count()).toBe(0)
}

type At = { language: Language; slug: string; programmeSlug: string; report: string }

/** How many approved reports the funder and everybody see, and what those say. @returns the figures of both. */
export async function checkFunder(
  site: Site,
  browser: Browser,
  { page }: Someone,
  { language, slug, programmeSlug }: At,
  approved: number,
): Promise<unknown> {
  const own = `${site.base}/${language}/workspace/programmes/${programmeSlug}`
  await page.goto(own)
  const together = page.locator('section[aria-labelledby=together]')
  expect(await page.locator('section[aria-labelledby=reports] tbody tr').count()).toBe(1)
  const link = page.locator('section[aria-labelledby=together] a[href*="/questions/method"]')
  expect(await link.count()).toBe(approved)
  const figures = await together.locator('table').allInnerTexts()

  const visitor = await browser.newContext({ locale: language })
  try {
    const everybody = await visitor.newPage()
    const address = `${site.base}/${language}/programmes/${programmeSlug}`
    const answered = await everybody.goto(address)
    if (approved === 0) {
      if (answered?.status() === 200)
        expect(await everybody.locator('main').textContent()).not.toContain(newAnswer('method'))
      return { figures }
    }
    expect(answered?.status()).toBe(200)
    expect(await everybody.locator('main').textContent()).toContain(newAnswer('method'))
    const publicFigures = await everybody.locator('main table').allInnerTexts()
    await everybody.goto(`${site.base}/${language}/projects/${slug}`)
    for (const key of ['method', 'transferValue'])
      expect(await everybody.locator('main').textContent()).toContain(newAnswer(key))

    await link.click()
    expect(await page.locator('main article').textContent()).toContain(newAnswer('method'))
    return { figures, publicFigures }
  } finally {
    await visitor.close()
  }
}

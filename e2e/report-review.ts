import { expect } from 'vitest'
import { lastMailTo, mailsTo, openSection, press, type Someone } from './report-thread.ts'
import { ask, type Site } from './support.ts'

/** Sends the draft: without sentences it is refused where it warns; with them it is frozen, and a receipt with its hash waits. */
export async function sendDraft(site: Site, { page, email }: Someone, report: string, number: number) {
  await page.goto(`${report}/check`)
  const sentences = page.locator('.check-warning textarea')
  const warnings = await sentences.count()
  const send = 'form.check-form .actions button:not([formaction])'
  const silent = await sentences.evaluateAll(
    (areas) => areas.filter((area) => (area as HTMLTextAreaElement).value === '').length,
  )
  if (silent > 0) {
    await press(page, send)
    expect(new URL(page.url()).pathname).toMatch(/\/send$/)
    expect(await page.locator('.ds-error-summary li').count()).toBe(silent)
    for (let index = 0; index < warnings; index += 1)
      await sentences.nth(index).fill(`Slik er det, og det er talt på nytt (${index + 1}).`)
  }
  await press(page, send)
  expect(new URL(page.url()).pathname).toMatch(new RegExp(`/versions/${number}$`))
  const id = report.split('/').at(-1)
  const [version] = await ask<{ content_sha256: string; archive_sha256: string }>(
    site,
    `select content_sha256, archive_sha256 from report_version where report_id = '${id}' and number = ${number}`,
  )
  const receipt = await lastMailTo(site, email)
  expect(receipt?.body).toContain(version?.content_sha256)
  expect(receipt?.body).toContain(version?.archive_sha256)
  expect((await mailsTo(site, email)).length).toBeGreaterThanOrEqual(number)
}

const entry = (key: string) => `.version-question:has(> #q-${key})`

/** The case officer comments on two questions and returns those. */
export async function returnTwo({ page }: Someone, report: string, keys: string[]) {
  await page.goto(`${report}/versions/1`)
  for (const key of keys) {
    await page
      .locator(`${entry(key)} details summary`)
      .last()
      .click()
    await page
      .locator(`${entry(key)} textarea`)
      .last()
      .fill(`Fortell mer om ${key}.`)
    await press(page, `${entry(key)} details[open] form button`)
  }
  await page.locator('input[name=decision][value=returned]').check()
  const named = page.locator('input[name=questions]:checked')
  expect(await named.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))).toEqual(
    keys,
  )
  await press(page, 'section.decide form button')
  expect(await page.locator('main .ds-alert').first().getAttribute('data-color')).toBe('success')
}

/** The leader answers under each comment and writes in the returned questions, the only ones that are open. */
export async function answerReturned({ page }: Someone, report: string, keys: string[]) {
  for (const key of keys) {
    await page.goto(`${report}/versions/1`)
    await page
      .locator(`${entry(key)} .comment details summary`)
      .last()
      .click()
    await page
      .locator(`${entry(key)} .comment textarea`)
      .last()
      .fill(`Nå står det mer om ${key}.`)
    await press(page, `${entry(key)} .comment details[open] form button`)
  }
  for (const key of keys) {
    await openSection(page, report, key)
    expect(await page.locator('[name="q.communication"]').count()).toBe(0)
    expect(await page.locator(`[data-block="${key}"] .remarks`).textContent()).toContain(
      `Nå står det mer om ${key}.`,
    )
    await page.locator(`[name="q.${key}"]`).fill(newAnswer(key))
    await press(page, 'button[name=next][value=stay]:not(.ds-sr-only)')
    expect(await page.locator(`[name="q.${key}"]`).inputValue()).toBe(newAnswer(key))
  }
}

export const newAnswer = (key: string) =>
  `Vi spurte dem som flyttet hit, og prøvde i det små før vi tok ${key} i bruk overalt.`

export async function approve({ page }: Someone, report: string, number: number) {
  await page.goto(`${report}/versions/${number}`)
  await page.locator('input[name=decision][value=approved]').check()
  await press(page, 'section.decide form button')
  expect(await page.locator('main .ds-alert').first().getAttribute('data-color')).toBe('success')
}

/** Opens an approved report again, all of it. */
export async function reopen({ page }: Someone, report: string, number: number) {
  await page.goto(`${report}/versions/${number}`)
  await press(page, `main a[href$="/versions/${number}/reopen"]`)
  await page.locator('textarea[name=reason]').fill('Et tall må rettes.')
  await page.locator('input[name=which][value=all]').check()
  await press(page, 'form.decision-form button')
  // The version that was approved is still there to read.
  await page.goto(`${report}/versions/${number}`)
  expect(await page.locator('.version-question').count()).toBeGreaterThan(15)
}

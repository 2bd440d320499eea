import { expect } from 'vitest'
import { lastMailTo } from './report-thread.ts'
import type { Site } from './support.ts'
import { type Desk, fill } from './toolbox-desk.ts'
import { emailOf } from './toolbox-finding.ts'
import { type Plan, stateWords } from './toolbox-plans.ts'

/** Above the limit one officer proposes and another decides; the first one's own second word does not count. */
export async function decide(site: Site, officer: Desk, second: Desk, plan: Plan, application: string) {
  const { page } = officer
  await officer.go(`${application}/decision`)
  await fill(page, {
    outcome: 'granted',
    reason: plan.said.lesson,
    conditions: plan.said.conditions,
    'payments.0.amount': '48 000',
    'payments.0.waitsFor': 'acceptance',
  })
  if ((await page.locator('main [name="payments.1.amount"]').count()) === 0) {
    await officer.press('main button[formaction*="add="]')
    expect(await page.locator('main [name=reason]').inputValue()).toBe(plan.said.lesson)
  }
  await fill(page, { 'payments.1.amount': '16 000', 'payments.1.waitsFor': 'report' })
  await officer.show('decision-form')
  await officer.press('main form .actions button:not([formaction])')
  expect(await page.locator(`main form[action$="/decision/confirm"]`).count()).toBe(0)
  await officer.show('decision-proposed')

  const applicant = await emailOf(site, plan.people.coordinator)
  const before = await lastMailTo(site, applicant)
  await second.go(`${application}/decision`)
  await second.show('decision-confirm')
  await second.press('main form[action$="/decision/confirm"] button')
  const told = await lastMailTo(site, applicant)
  expect(told?.subject).not.toBe(before?.subject)
  expect(told?.body.replace(/\s/gu, ' ')).toContain(plan.said.amount)
}

/** The coordinator reads the letter and says yes; the first part is paid. */
export async function acceptAndPay(site: Site, desk: Desk, officer: Desk, application: string) {
  const { page } = desk
  await desk.go(application)
  await desk.follow(`${application}/decision`)
  await desk.show('decision')
  await desk.follow(`${application}/acceptance`)
  const letter = await page.request.get(`${site.base}/${desk.language}${application}/letter.pdf`)
  expect(letter.headers()['content-type']).toContain('application/pdf')
  expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await fill(page, { answer: 'accept' })
  await desk.press('main form .actions button')

  await officer.go(`${application}/payments`)
  await officer.press('main form.grant-act button')
  expect(new URL(officer.page.url()).searchParams.get('paid')).toBe('1')
  await officer.show('payments')
}

/** The adoption goes on: a pilot, then in operation, with what it cost and whom it reached. */
export async function runs(desk: Desk, plan: Plan, adoption: string) {
  for (const state of ['pilot', 'running']) {
    await desk.go(adoption)
    await desk.follow(`${adoption}/state`)
    await fill(desk.page, { state })
    await desk.press('main form .actions button')
    expect(desk.at()).toBe(adoption)
  }
  expect(await desk.page.locator('main .lead').textContent()).toMatch(
    new RegExp(`^${stateWords(plan, 'running')}`, 'i'),
  )
  await desk.follow(`${adoption}/figures`)
  await fill(desk.page, { cost: '80 000', currency: plan.currency, hours: '140', reached: '11' })
  await desk.press('main form .actions button')
  expect((await desk.words()).replace(/\s/gu, ' ')).toContain(plan.said.amount)
  await desk.show('adoption-running')
}

const said = {
  nb: ['Elleve fikk undervisning om bord.', 'Lærertimer', 'Spør skipperen først.'],
  sv: ['Elva hushåll fick en fadder.', 'Samordnarens tid', 'Fråga jaktlagen först.'],
} as const

/** The report on the grant is sent, read and approved; what waited for it is paid, and the matter is closed. */
export async function reportsOnGrant(desk: Desk, officer: Desk, application: string) {
  const [done, what, lesson] = said[desk.language]
  await desk.go(`${application}/payments`)
  await desk.follow(`${application}/report`)
  await fill(desk.page, {
    'q.done': done,
    'q.asPlanned': 'as-planned',
    'q.reached': '11',
    'q.spending.0.what': what,
    'q.spending.0.amount': '64 000',
    'q.unspent': '0',
    'q.conditionsMet': 'yes',
    'q.continues': 'yes',
    'q.lesson': lesson,
  })
  await desk.show('grant-report')
  await desk.press('main .save-actions button[formaction$="/send"]')
  expect(desk.at()).toBe(`${application}/payments`)

  await officer.go(`${application}/payments`)
  await officer.follow(`${application}/report`)
  expect(await officer.words()).toContain(done)
  await officer.go(`${application}/payments`)
  await fill(officer.page, { decision: 'approve' })
  await officer.press('main form[action$="/report/approval"] button')
  await officer.press('main form.grant-act button')
  await officer.press('main form[action$="/closing"] button')
  expect(new URL(officer.page.url()).searchParams.get('closed')).toBe('1')
  await officer.show('grant-closed')
}

import { expect } from 'vitest'
import { type Desk, fill } from './toolbox-desk.ts'
import type { Plan } from './toolbox-plans.ts'

/** The region ties the adoption to a project that it follows. */
export async function linksProject(officer: Desk, plan: Plan, adoption: string) {
  await officer.go(`${adoption}/edit`)
  await officer.page.locator('main select[name=project]').selectOption({ label: plan.project.name })
  await officer.press('main form button')
  expect(officer.at()).toBe(adoption)
  expect(await officer.words()).toContain(plan.project.name)
}

const words = {
  nb: {
    title: 'Småpenger til å komme i gang',
    purpose: 'Det første året med et tiltak fra verktøykassa.',
    eligibility: 'Kommuner i samarbeidet.',
    need: 'Elleve på ferga forstår ikke sikkerhetsbeskjedene.',
    targetGroup: 'Sesongarbeidere fra tre land.',
    aim: 'Alle kan lese sikkerhetskortet etter et halvt år.',
    activities: 'To timer i uka om bord, med lærer og språkvenn.',
    knowing: 'Samme samtale ved start og slutt.',
    continuation: 'Rederiet tar over lønna til læreren.',
    teacher: 'Lærertimer',
    own: 'Egenandel fra kommunen',
  },
  sv: {
    title: 'Små bidrag för att komma i gång',
    purpose: 'Det första året med en insats ur verktygslådan.',
    eligibility: 'Kommuner i samverkan.',
    need: 'Fyra av tio inflyttade hushåll har inte varit hemma hos någon.',
    targetGroup: 'Nya hushåll det första året.',
    aim: 'Alla har en fadder efter hundra dagar.',
    activities: 'Tre träffar per hushåll och en gemensam middag.',
    knowing: 'Samma fyra frågor efter en vecka och efter hundra dagar.',
    continuation: 'Jaktlagen tar över listan.',
    teacher: 'Samordnarens tid',
    own: 'Kommunens egna pengar',
  },
}

/** The region makes a call and publishes it, where the demo has none. @returns its page for everybody. */
export async function calls(officer: Desk, plan: Plan): Promise<string> {
  const { call, language } = plan
  if ('slug' in call) return `/grants/${call.slug}`
  const { title, purpose, eligibility } = words[language]
  await officer.go('/workspace/grants/calls/new')
  const year = new Date().getFullYear()
  await fill(officer.page, {
    title,
    purpose,
    eligibility,
    pot: String(call.pot),
    ceiling: String(call.ceiling),
    coFinancingPercent: '20',
    twoPersonLimit: String(call.twoPersonLimit),
    opensOn: `${year - 1}-01-02`,
    closesOn: `${year + 1}-12-31`,
  })
  await officer.press('main form .actions button')
  const board = officer.at()
  await officer.press(`main form[action$="${board}/publish"] button`)
  await officer.show('board-empty')
  const link = officer.page.locator('main a[href*="/grants/"]:not([href*="/workspace/"])')
  const address = await link.first().getAttribute('href')
  return address?.replace(/^\/\w\w/, '') ?? ''
}

/** From the adoption to the application that is sent. @returns its address. */
export async function applies(desk: Desk, plan: Plan, adoption: string, call: string): Promise<string> {
  const { page, language } = desk
  const said = words[language]
  await desk.go(adoption)
  await desk.show('adoption-planned')
  await desk.follow(`${call}?adoption=${adoption.split('/').at(-1)}`)
  await desk.show('call')
  await desk.press('main a[href*="/apply"]')
  await desk.press('main form button')
  const application = desk.at()
  expect(application).toMatch(/^\/workspace\/grants\/applications\/[0-9a-f-]{36}$/)
  // Measure, place and project have come along.
  const carried = await desk.words()
  for (const each of [plan.measure.title, plan.own.name, plan.project.name]) expect(carried).toContain(each)

  await desk.go(`${application}/edit`)
  const year = new Date().getFullYear()
  await fill(page, {
    startsOn: `${year + 1}-01-15`,
    endsOn: `${year + 1}-11-30`,
    appliedAmount: '64000',
    'cost-1-name': said.teacher,
    'cost-1-amount': '80 000',
    'own-money-1-name': said.own,
    'own-money-1-amount': '16 000',
  })
  await desk.press('main form .actions button')
  await desk.show('facts')
  await desk.go(`${application}/questions`)
  await fill(page, {
    'q.need': said.need,
    'q.targetGroup': said.targetGroup,
    'q.aim': said.aim,
    'q.activities': said.activities,
    'q.knowing': said.knowing,
    'q.continuation': said.continuation,
    'q.shares': 'yes',
  })
  // The questions are part of the application: their button leads to where it is sent as a whole.
  await desk.press('main .save-actions button')
  expect(desk.at()).toBe(`${application}/submit`)
  await desk.show('submit')
  await desk.press('main form button')
  expect(desk.at()).toBe(application)
  await desk.show('application-sent')
  return application
}

/** Two readers are assigned, say that nothing ties them to it, and give their marks. */
export async function assess(officer: Desk, second: Desk, plan: Plan, application: string) {
  for (const reader of [plan.people.officer, plan.people.second]) {
    await officer.go(`${application}/readers`)
    const option = officer.page.locator('main select[name=accountId] option', { hasText: reader })
    await officer.page
      .locator('main select[name=accountId]')
      .selectOption((await option.getAttribute('value')) ?? '')
    await officer.press('main form.stack button')
  }
  // Whoever applies is named there as tied, and is not among those who can be chosen.
  await officer.go(`${application}/readers`)
  const tied = officer.page.locator('.tied-readers')
  expect(await tied.textContent()).toContain(plan.people.coordinator)
  const marks = [
    ['5', '4', '5', '4', '5'],
    ['4', '4', '4', '5', '4'],
  ]
  for (const [place, desk] of [officer, second].entries()) {
    await desk.go(`${application}/interest`)
    await fill(desk.page, { conflict: 'no' })
    await desk.press('main form button')
    expect(desk.at()).toBe(`${application}/assessment`)
    for (const [criterion, mark] of (marks[place] ?? []).entries())
      await desk.page
        .locator('main fieldset:has(input[name^="score-"])')
        .nth(criterion)
        .locator(`input[value="${mark}"]`)
        .check()
    await fill(desk.page, { comment: `${plan.measure.title}: 1, 2, 3.` })
    if (place === 0) await desk.show('assessment')
    await desk.press('main form .actions button')
  }
  await officer.go(`${application}/readers`)
  await officer.show('readers')
}

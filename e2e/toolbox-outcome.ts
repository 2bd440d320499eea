import { expect } from 'vitest'
import type { EvidenceLevel } from '../src/features/toolbox/evidence/rule.ts'
import { type Desk, fill, spaced } from './toolbox-desk.ts'
import { levelWords, type Plan, stateWords } from './toolbox-plans.ts'

const said = {
  nb: { why: 'Ni av elleve forstår nå kortet.', helped: 'Skipperen ga timen.', title: 'Året om bord' },
  sv: { why: 'Sju av tio hushåll blev kvar.', helped: 'Jaktlagen ställde upp.', title: 'Höstens faddrar' },
} as const

/** How it went, written by the coordinator; it does not count before somebody else has read it. @returns its address. */
export async function evaluates(desk: Desk, plan: Plan, adoption: string): Promise<string> {
  const { page, language, scripts } = desk
  await desk.go(adoption)
  await desk.follow(`${adoption}/evaluations/first`)
  await desk.press('main form button')
  // What is known of it already stands there.
  expect(await page.locator('main [name="q.reached"]').inputValue()).toBe('11')
  await fill(page, {
    'q.aims': 'partly',
    'q.aimsWhy': said[language].why,
    'q.helped': ['leaders', 'volunteers'],
    'q.helpedNote': said[language].helped,
    'q.hindered': ['time'],
    'q.again': 'with-changes',
    'q.stillRunning': 'yes',
    'q.beforeAfter': 'yes',
    'q.comparison': 'no',
    'q.lesson': plan.said.lesson,
  })
  // Without scripts the question that follows from an answer is there when that is saved.
  if (!scripts) await desk.press('main .save-actions button[data-variant=secondary]')
  await fill(page, { 'q.beforeAfterNote': plan.said.measured })
  await desk.show('evaluation')
  await desk.press('main .save-actions button[formaction$="/send"]')
  expect(desk.at()).toMatch(/^\/workspace\/evaluations\/[0-9a-f-]{36}$/)
  return desk.at()
}

/** The region reads and accepts it, and the measure's level is another one by the rule: before and after as everybody sees it. */
export async function levelRises(visitor: Desk, officer: Desk, plan: Plan, evaluation: string) {
  const { level, measure } = plan
  const of = async () => {
    await visitor.go(`/toolbox/${measure.slug}`)
    const told = await visitor.page.locator('.evidence-level, .evidence').allTextContents()
    return spaced(told.join(' '))
  }
  const told = (each: EvidenceLevel) => `Nivå ${each} av 5: ${levelWords(plan, each)}`
  expect(await of()).toContain(told(level.before))
  await officer.go('/workspace/evaluations')
  await officer.follow(evaluation)
  expect(await officer.words()).toContain(plan.said.measured)
  await officer.show('evaluation-check')
  await officer.press('main button[name=decision][value=accept]')
  const after = await of()
  expect(after).toContain(told(level.after))
  // From which level to which, and when.
  expect(after).toMatch(
    new RegExp(` ${level.before} \\(.+\\) \\S+ ${level.after} \\(.+\\) .*${new Date().getFullYear()}`),
  )
  await visitor.show('measure-after')
  await visitor.go(`/toolbox?q=${encodeURIComponent(plan.word)}`)
  expect(await visitor.words()).toContain(levelWords(plan, level.after))
}

/** The coordinator writes a good example; the region and a reader from outside each say yes before everybody sees it. */
export async function becomesExample(
  desk: Desk,
  { officer, independent, visitor }: { officer: Desk; independent: Desk; visitor: Desk },
  plan: Plan,
) {
  const { page, language } = desk
  const base = '/workspace/knowledge/examples'
  await desk.go('/workspace/knowledge')
  await desk.follow(`${base}/new`)
  await fill(page, {
    title: plan.said.example,
    municipalityKey: plan.own.key,
    summary: said[language].why,
    body: plan.said.measured,
    transfers: said[language].helped,
    doesNotTransfer: plan.said.adaptation,
  })
  await page.locator('main select[name=measureId]').selectOption({ label: plan.measure.title })
  await desk.press('main form .actions button')
  const example = desk.at()
  await desk.show('example-draft')
  await desk.press(`main form[action$="/send"] button`)
  // Neither may whoever wrote it approve it, nor is it anybody else's yet.
  expect(await page.locator('main button[name=decision]').count()).toBe(0)
  expect(await independent.opens(example)).toBe(404)

  expect(await officer.opens(example)).toBe(200)
  await officer.press('main button[name=decision][value=approve]')
  expect(await officer.opens(example)).toBe(200)
  expect(await officer.page.locator('main button[name=decision]').count()).toBe(0)

  expect(await independent.opens(example)).toBe(200)
  await independent.show('example-reading')
  await independent.press('main button[name=decision][value=approve]')

  await visitor.go(`/toolbox/${plan.measure.slug}`)
  const link = visitor.page.locator('main a[href*="/knowledge/examples/"]', { hasText: plan.said.example })
  await Promise.all([visitor.page.waitForEvent('load'), link.first().click()])
  const words = await visitor.words()
  for (const each of [plan.said.measured, plan.said.adaptation]) expect(words).toContain(each)
  await visitor.show('example')
}

/** The linked project's annual report drafts itself: what was used, what was granted, how it went, each with where it is from. */
export async function reportDrafts(leader: Desk, plan: Plan) {
  const { page } = leader
  const year = new Date().getFullYear()
  await leader.go(`/projects/${plan.project.slug}/reports`)
  await leader.press('main a[href*="?make=1"]')
  await fill(page, {
    formKey: 'bolyst-annual-report',
    periodFrom: `${year}-01-01`,
    periodTo: `${year}-12-31`,
    dueOn: `${year + 1}-04-01`,
  })
  await leader.press('main form .actions button, main form button')
  expect(leader.at()).toMatch(/^\/workspace\/reports\/[0-9a-f-]{36}$/)
  await leader.follow('/sections/goals')
  await leader.show('report-section')
  const { measure, own, said: words } = plan
  const title = `${measure.title}, ${own.name}`
  const drafted: [string, string[], string][] = [
    [
      'activities',
      [`${measure.title} (${own.name}): `, stateWords(plan, 'running')],
      `/toolbox/${measure.slug}/used`,
    ],
    ['activities', [title, words.amount], '/grants/awards'],
    ['goalsAndProgress', [measure.title, words.measured, words.lesson], `/toolbox/${measure.slug}/results`],
  ]
  for (const [key, parts, source] of drafted) {
    const block = page.locator(`[data-block="${key}"]`)
    const lines = (await block.locator('textarea').first().inputValue()).split('\n').map(spaced)
    const line = lines.find((each) => parts.every((part) => each.includes(part)))
    expect(line, lines.join('\n')).toBeDefined()
    expect(await block.locator(`.beside a[href$="${source}"]`).count(), source).toBe(1)
  }
  // What a line is from is there to be read.
  await leader.press('[data-block="goalsAndProgress"] .beside a[href$="/results"]')
  expect(await page.locator('h1').textContent()).toContain(plan.measure.title)
  await leader.show('results')
}

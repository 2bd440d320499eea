import type { Page } from 'playwright-core'
import { type makeReports, people } from './made-reports.ts'
import { press, type Scene, send } from './pages.test-support.ts'

type World = { base: string; made: Awaited<ReturnType<typeof makeReports>> }

/** The annual report's pages and states, from the first list to the sum for everybody. */
export function reportsScenes(world: () => World): Scene[] {
  const { leader, officer, administrator, otherLeader, otherOfficer } = people
  const to =
    (path: (made: World['made']) => string, then?: (page: Page) => Promise<unknown>): Scene['go'] =>
    async (page, language) => {
      const { base, made } = world()
      await page.goto(`${base}/${language}${path(made)}`)
      await then?.(page)
    }
  const section = (key: string) => (report: string) => `${report}/sections/${key}`
  const version = (number: number) => (report: string) => `${report}/versions/${number}`

  return [
    { name: 'workspace with a report to send', as: leader, go: to(() => '/workspace') },
    { name: 'workspace with reports to decide', as: officer, go: to(() => '/workspace') },
    { name: 'reports of a leader', as: leader, go: to(() => '/workspace/reports') },
    { name: 'reports of a case officer', as: officer, go: to(() => '/workspace/reports') },
    { name: 'no reports', as: 'Kaia Kommunesen', go: to(() => '/workspace/reports') },
    { name: "a project's reports", as: leader, go: to(({ project }) => `${project}/reports`) },
    {
      name: "a project's reports, one to make",
      as: leader,
      go: to(({ project }) => `${project}/reports?make=1`),
    },
    {
      name: "a project's reports, one to make with mistakes",
      as: leader,
      go: to(({ project }) => `${project}/reports?make=1`, send),
    },
    { name: "a project's reports, one of them on paper", as: administrator, go: to(({ read }) => read) },
    { name: 'report from a document', as: administrator, go: to(({ fromDocument }) => fromDocument) },
    {
      name: 'report from a document with mistakes',
      as: administrator,
      go: to(
        ({ fromDocument }) => fromDocument,
        async (page) => {
          await page.locator('[name=year]').fill('i fjor')
          await send(page)
        },
      ),
    },
    { name: 'report', as: leader, go: to(({ due }) => due) },
    { name: 'report that was returned', as: leader, go: to(({ returned }) => returned.report) },
    { name: 'report that was sent', as: leader, go: to(({ waiting }) => waiting.report) },
    ...['project', 'goals', 'progress', 'experience', 'accounts', 'policy'].map((key) => ({
      name: `section ${key} drafted from the records`,
      as: leader,
      go: to(({ due }) => section(key)(due)),
    })),
    {
      name: 'section saved',
      as: leader,
      go: to(
        ({ due }) => section('progress')(due),
        (page) => press(page, 'button[name=next][value=stay]:not([tabindex])'),
      ),
    },
    { name: "section with last year's text", as: leader, go: to(({ draft }) => section('goals')(draft)) },
    {
      name: 'section that two wrote in at once',
      as: leader,
      go: to(({ draft }) => section('experience')(draft)),
    },
    {
      name: 'section returned with remarks',
      as: leader,
      go: to(({ returned }) => section('progress')(returned.report)),
    },
    {
      name: 'section locked while returned',
      as: leader,
      go: to(({ returned }) => section('policy')(returned.report)),
    },
    ...['project', 'results', 'learning', 'afterwards', 'accounts'].map((key) => ({
      name: `final report, section ${key}`,
      as: leader,
      go: to(({ final }) => section(key)(final)),
    })),
    ...['participants', 'effects', 'principles', 'accounts', 'evaluation'].map((key) => ({
      name: `report to ESF, section ${key}`,
      as: leader,
      go: to(({ esf }) => section(key)(esf)),
    })),
    ...['status', 'risks', 'next'].map((key) => ({
      name: `status report, section ${key}`,
      as: leader,
      go: to(({ status }) => section(key)(status)),
    })),
    { name: 'all changes of a draft', as: leader, go: to(({ draft }) => `${draft}/history`) },
    { name: 'changes of one answer', as: leader, go: to(({ draft }) => `${draft}/history?question=method`) },
    { name: 'attachments', as: leader, go: to(({ final }) => `${final}/attachments`) },
    {
      name: 'attachment forgotten',
      as: leader,
      go: to(
        ({ final }) => `${final}/attachments`,
        (page) => press(page, 'form[enctype] button[type=submit]'),
      ),
    },
    { name: 'check with mistakes', as: leader, go: to(({ final }) => `${final}/check`) },
    { name: 'check with warnings', as: leader, go: to(({ warned }) => `${warned}/check`) },
    {
      name: 'check without the sentences that were asked for',
      as: leader,
      go: to(
        ({ warned }) => `${warned}/check`,
        async (page) => {
          for (const field of await page.locator('.check-form textarea').all()) await field.fill('')
          await press(page, '.check-form .ds-button[data-variant=primary]')
        },
      ),
    },
    { name: 'check with nothing to say', as: leader, go: to(({ status }) => `${status}/check`) },
    { name: 'draft on paper', as: leader, go: to(({ due }) => `${due}/draft/print`) },
    { name: 'sent', as: leader, go: to(({ waiting }) => `${waiting.version}?sent=1`) },
    { name: 'sent report on paper', as: leader, go: to(({ waiting }) => `${waiting.version}/print`) },
    { name: 'versions', as: leader, go: to(({ returned }) => `${returned.report}/versions`) },
    {
      name: 'version that waits, for its case officer',
      as: officer,
      go: to(({ waiting }) => waiting.version),
    },
    {
      name: 'comment without words',
      as: officer,
      go: to(
        ({ waiting }) => waiting.version,
        async (page) => {
          await page.locator('.version-question details > summary').first().click()
          await press(page, '.version-question details[open] button[type=submit]')
        },
      ),
    },
    {
      name: 'decision without a choice',
      as: officer,
      go: to(
        ({ waiting }) => waiting.version,
        (page) => press(page, '.decide button[type=submit]'),
      ),
    },
    {
      name: 'return without questions',
      as: officer,
      go: to(
        ({ waiting }) => waiting.version,
        async (page) => {
          await page.locator('.decide [name=decision][value=returned]').check()
          for (const box of await page.locator('.decide [name=questions]:checked').all()) await box.uncheck()
          await page.locator('.decide [name=dueOn]').fill('1999-01-01')
          await press(page, '.decide button[type=submit]')
        },
      ),
    },
    { name: 'version returned, for who answers', as: leader, go: to(({ returned }) => returned.version) },
    {
      name: 'answer without words',
      as: leader,
      go: to(
        ({ returned }) => returned.version,
        async (page) => {
          await page.locator('.comment > details > summary').last().click()
          await press(page, '.comment > details[open] button[type=submit]')
        },
      ),
    },
    { name: 'version approved', as: leader, go: to(({ approved }) => approved.version) },
    {
      name: 'version approved, for its case officer',
      as: officer,
      go: to(({ approved }) => approved.version),
    },
    { name: 'version rejected', as: leader, go: to(({ rejected }) => rejected.version) },
    {
      name: 'reopening with its effect',
      as: officer,
      go: to(({ approved }) => `${approved.version}/reopen`),
    },
    {
      name: 'reopening without a reason',
      as: officer,
      go: to(
        ({ approved }) => `${approved.version}/reopen`,
        (page) => press(page, '.decision-form button[type=submit]'),
      ),
    },
    { name: 'version reopened', as: leader, go: to(({ reopened }) => reopened.version) },
    { name: 'version that was tampered with', as: officer, go: to(({ broken }) => broken.version) },
    { name: 'no version', as: leader, go: to(({ due }) => version(9)(due)) },
    { name: 'deadline, for who writes', as: leader, go: to(({ due }) => `${due}/deadline`) },
    { name: 'deadline to move', as: officer, go: to(({ returned }) => `${returned.report}/deadline`) },
    {
      name: 'deadline moved without a day',
      as: officer,
      go: to(({ returned }) => `${returned.report}/deadline`, send),
    },
    { name: 'programmes of a funder', as: officer, go: to(() => '/workspace/programmes') },
    { name: 'programme of a funder', as: officer, go: programme(bolyst) },
    {
      name: 'answers to a question side by side',
      as: officer,
      go: programme(bolyst, (page) => follow(page, 'main a[href*="/questions/"]')),
    },
    { name: 'programme without approved reports', as: otherOfficer, go: programme('') },
    { name: 'schedule', as: officer, go: programme('/schedule') },
    { name: 'schedule, another to add', as: officer, go: programme('/schedule?add=regular') },
    { name: 'schedule, a last report to add', as: administrator, go: programme('/schedule?add=final') },
    { name: 'schedule with mistakes', as: officer, go: programme('/schedule?add=regular', send) },
    { name: 'programmes for everybody', go: to(() => '/programmes') },
    {
      name: 'programme for everybody',
      go: to(
        () => '/programmes',
        (page) => follow(page, 'main a[href*="/programmes/"]', bolyst),
      ),
    },
    { name: 'project with an approved report', go: to(({ project }) => project) },
    { name: 'reports of another leader', as: otherLeader, go: to(() => '/workspace/reports') },
  ]

  function programme(path: string, then?: (page: Page) => Promise<unknown>): Scene['go'] {
    return async (page, language) => {
      await page.goto(`${world().base}/${language}/workspace/programmes`)
      await follow(page, 'main a[href*="/workspace/programmes/"]', path)
      await then?.(page)
    }
  }
}

const bolyst = '?year=2014&form=bolyst-annual-report'

/** Opens where the first of these links leads, or a page below it. */
async function follow(page: Page, link: string, below = '') {
  const href = await page.locator(link).first().getAttribute('href')
  await page.goto(new URL(below ? `${href?.replace(/\?.*/, '')}${below}` : `${href}`, page.url()).href)
}

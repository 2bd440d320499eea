import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { projectRoot } from '../src/platform/project-root.ts'
import { annualAnswers, type Person, personOf, projectAddress, reportActs, textFile } from './acts.ts'
import { review } from './report-thread.ts'
import { ask, type Site, signInWith } from './support.ts'

export const people = {
  leader: 'Pål Prosjektsen',
  officer: 'Siri Saksbehandlersen',
  administrator: 'Ada Adminsen',
  otherLeader: 'Petra Projektsson',
  otherOfficer: 'Hugo Handläggarsson',
}

/** Reports of the demo's project in Vesterålen in every state of their life. Addresses are without their language. */
export async function makeReports(site: Site, browser: Browser) {
  const leader = await personOf(site, people.leader)
  const officer = await personOf(site, people.officer)
  const acts = reportActs(leader, officer)
  const project = await projectAddress(site, 'Innvandre en ressurs i Nordland')
  const due = await demoReport(site)

  const approved = await acts.sent(project, 2014)
  await acts.decide(approved.version, 'approved')

  const waiting = await acts.sent(project, 2015)
  await acts.comment(waiting.version, 'activities', 'Hvor mange kom på møtene?')
  await acts.comment(waiting.version, '', 'Rapporten er lett å lese.')

  const returned = await acts.sent(project, 2016)
  await acts.comment(returned.version, 'progress', 'Hva gjør dere for å ta igjen forsinkelsen?')
  await acts.comment(returned.version, 'activities', 'Nevn møtene i Bø.')
  await acts.decide(returned.version, 'returned', [
    ['questions', 'progress'],
    ['questions', 'activities'],
  ])
  await answerComment(leader, returned.version, 'Vi har fått hjelp av nabokommunen.')

  const rejected = await acts.sent(project, 2017)
  await acts.decide(rejected.version, 'rejected')

  const reopened = await acts.sent(project, 2018)
  await acts.decide(reopened.version, 'approved')
  await officer.submit(`${reopened.version}/reopen`, `${reopened.version}/reopen`, [
    ['reason', 'Tallene for året må rettes.'],
    ['which', 'named'],
    ['questions', 'activities'],
  ])

  const broken = await acts.sent(project, 2019)
  await breakVersion(site, broken.report)

  const draft = await acts.make(project, 'bolyst-annual-report', 2020)
  await acts.fill(draft, annualAnswers)
  await writeAtOnce(leader, draft)
  const warned = await acts.make(project, 'bolyst-annual-report', 2024)
  await acts.fill(warned, annualAnswers)
  await post(leader, project, '2024-11-05', [
    ['4 500,50', 'NOK', ''],
    ['1 200', 'SEK', ''],
  ])

  const final = await acts.make(project, 'bolyst-final-report', 2021)
  await acts.fill(final, unreadable)
  await leader.submit(`${final}/sections/accounts`, `${final}/attachments`, [
    ['question', 'auditorStatement'],
    ['file', textFile('revisor.txt', 'Regnskapet er lest uten merknader.\n')],
  ])
  const esf = await acts.make(project, 'esf-final-report', 2022)

  const status = await acts.make(project, 'regional-status-report', 2023)
  await acts.fill(status, quietAnswers)
  return {
    project,
    ...(await readReport(site, browser)),
    due,
    approved,
    waiting,
    returned,
    rejected,
    reopened,
    broken,
    draft,
    warned,
    final,
    esf,
    status,
  }
}

/** A filled-in report on paper, from which a draft can be made. @returns its project, and where the draft is made. */
async function readReport(site: Site, browser: Browser): Promise<{ read: string; fromDocument: string }> {
  const context = await browser.newContext()
  await signInWith(context, site.base, people.administrator)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const name = people.administrator
  const sample = join(projectRoot(), 'src', 'features', 'documents', 'samples', 'bolyst-tick-boxes.txt')
  const slug = await review({ page, name, email: '' }, site.base, 'nb', sample, {})
  await page.goto(`${site.base}/nb/projects/${slug}/reports`)
  const href = await page.locator('main a[href*="/from-document/"]').getAttribute('href')
  await context.close()
  return { read: `/projects/${slug}/reports`, fromDocument: (href ?? '').replace(/^\/nb/, '') }
}

type Typed = [amount: string, currency: string, line: string]

/** Types postings on lines by their names; '' is no line. */
export async function post(leader: Person, project: string, postedOn: string, postings: Typed[]) {
  const address = `${project}/finance/accounts/typed`
  const page = await leader.read(address)
  for (const [amount, currency, line] of postings)
    await leader.submit(address, address, [
      ['postedOn', postedOn],
      ['description', 'Reise til Bodø'],
      ['line', (line && new RegExp(`<option value="([^"]+)">${line}`).exec(page)?.[1]) || ''],
      ['amount', amount],
      ['currency', currency],
    ])
}

/** The report that the demo leaves to be written. */
async function demoReport(site: Site): Promise<string> {
  const [found] = await ask<{ id: string }>(
    site,
    `select report.id from report join project on project.id = report.project_id
     where project.name = 'Innvandre en ressurs i Nordland' and report.year = 2013`,
  )
  return `/workspace/reports/${found?.id}`
}

async function answerComment(leader: Person, version: string, body: string) {
  const under = /name="under" value="([^"]+)"/.exec(await leader.read(version))?.[1] ?? ''
  await leader.submit(version, `${version}/comments`, [
    ['under', under],
    [`body.${under}`, body],
  ])
}

/** Two write the same text from the same beginning: the later text is kept aside. */
async function writeAtOnce(leader: Person, report: string) {
  const section = `${report}/sections/experience`
  const page = await leader.read(section)
  const base = /name="base.method" value="([^"]*)"/.exec(page)?.[1] ?? ''
  for (const text of ['Vi begynte med en kartlegging i alle kommunene.', 'Vi begynte med mentorene.'])
    await leader.submit(section, section, [
      ['base.method', base],
      ['q.method', text],
    ])
}

/** Somebody with the database's own key changes what was sent. */
async function breakVersion(site: Site, report: string) {
  await ask(
    site,
    `alter table report_version disable trigger user;
     update report_version set content = replace(content, 'To stillinger', 'Tre stillinger')
      where report_id = '${report.slice(-36)}';
     alter table report_version enable trigger user`,
  )
}

/** What cannot be read as a number or an amount, a text beyond its limit, and a question that opens another. */
const unreadable: Parameters<ReturnType<typeof reportActs>['fill']>[1] = {
  results: [
    ['q.peopleReached', 'mange'],
    ['q.goalAchievement.present', '1'],
    ['q.goalAchievement', '4'],
  ],
  learning: [['q.barriers', 'ord '.repeat(260)]],
  afterwards: [
    ['q.goesOn.present', '1'],
    ['q.goesOn', 'yes'],
  ],
  accounts: [['q.unused', 'litt']],
}

/** A whole status report in which nothing is to be said. */
const quietAnswers: Parameters<ReturnType<typeof reportActs>['fill']>[1] = {
  status: [
    ['q.status.present', '1'],
    ['q.status', '5'],
    ['q.summary', 'Alle mentorene er på plass, og møtene går som de skal.'],
  ],
  risks: [
    ['q.needsHelp.present', '1'],
    ['q.needsHelp', 'no'],
  ],
  next: [['q.nextSteps', 'Vi skriver om det vi har lært.']],
}

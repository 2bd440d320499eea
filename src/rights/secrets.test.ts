import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listProgrammeReports } from '../features/reports/funder/queries.ts'
import { sendReminders } from '../features/reports/index.ts'
import { foundationRoutes } from './foundation-routes.test-support.ts'
import { type Person, people } from './people.test-support.ts'
import { projectRoutes } from './project-routes.test-support.ts'
import { aboutReports, makeReportsWorld, type ReportsWorld } from './reports-world.test-support.ts'
import { hiddenFrom, type ReportColumn, secret } from './secrets.test-support.ts'
import { addressesOf, asking, type Line, type Lines, type Walked } from './walk.test-support.ts'

let walked: Walked<ReportsWorld>
beforeAll(async () => {
  walked = await makeReportsWorld()
})
afterAll(() => walked?.site.close())
const ask = asking(() => walked)

/** What is read of the other tables: pages of these projects, and those that are about no project. */
const elsewhere = [foundationRoutes, projectRoutes].flatMap((table: Lines<never>) =>
  Object.entries(table).filter(
    ([pattern]) => pattern.startsWith('GET') && !/:(id|reading|posting|upload)/.test(pattern),
  ),
)

/** Those who write the own projects read the same; one stands for them. */
const alike: Person[] = ['project-leader', 'regional-officer', 'sender', 'administrator']
const readers = people.filter((person) => !alike.includes(person))

describe('no other page, list, export, feed or count shows a word of a report to somebody it is not for', () => {
  test.each(elsewhere)('%s', async (pattern, { query = '' }) => {
    const isProject = /projects\/:(slug|file)/.test(pattern)
    const line: Line<ReportsWorld> = {
      row: {} as never,
      ...(isProject ? { columns: aboutReports.projects } : {}),
    }
    const leaks: string[] = []
    for (const person of readers)
      for (const address of addressesOf(pattern, line, walked.region)) {
        const { text } = await ask(person, 'GET', address + query)
        leaks.push(...leaksIn(text, person, address))
      }
    expect(leaks).toEqual([])
  })
})

test('no search finds a report by a word its reader may not see', async () => {
  const words = [...new Set(people.flatMap((person) => hiddenFrom(person)))]
  const found: string[] = []
  for (const person of ['public', 'case-officer', 'officer-elsewhere', 'leader-elsewhere'] as const)
    for (const word of words.filter((each) => hiddenFrom(person).includes(each))) {
      const { text } = await ask(person, 'GET', `/nb/projects.json?q=${word}`)
      const { items } = JSON.parse(text.slice(text.indexOf('{'))) as { items: unknown[] }
      if (items.length > 0) found.push(`${person} finds ${items.length} by "${word}"`)
    }
  expect(found).toEqual([])
})

test('no mail holds a word that is not for whoever gets it, and none goes to another programme', async () => {
  const { memberDb } = walked.site.database
  const dueSoon = new Date('2014-05-20T10:00:00Z')
  expect(await sendReminders(memberDb, dueSoon, { baseUrl: 'http://localhost' })).toBeGreaterThan(0)
  const mails = await memberDb.selectFrom('outbox_mail').selectAll().execute()
  const leaks = mails.flatMap((mail) => {
    const person = people.find((each) => JSON.stringify(mail).includes(`${each}@example.org"`))
    if (!person) return [`a mail to nobody we know`]
    return leaksIn(JSON.stringify(mail), person, 'the outbox')
  })
  expect(leaks).toEqual([])
  // Two reports were sent to the other programme: its officer hears of those, and of nothing else.
  const elsewhere = mails.filter((mail) => JSON.stringify(mail).includes('officer-elsewhere@example.org"'))
  expect(elsewhere.map((mail) => /Zqx[sg]proj/.exec(JSON.stringify(mail))?.[0]).sort()).toEqual([
    secret('otherApproved', 'name'),
    secret('otherSent', 'name'),
  ])
})

test('a funder’s lists and counts hold the reports of the own programme, and of drafts only what is known of them', async () => {
  const { memberDb } = walked.site.database
  const [own, other] = walked.region.programmes
  const listed = async (who: Person, programmeId: string) => {
    const { assignments } = await viewerOf(who)
    const viewer = {
      kind: 'member' as const,
      accountId: walked.accounts.get(who) ?? '',
      name: '',
      assignments,
    }
    const rows = await listProgrammeReports(memberDb, viewer, {
      programmeId,
      year: 2013,
      formKey: 'watched-form',
    })
    return rows
      .map(({ id }) => walked.region.reports.find((report) => report.id === id)?.column)
      .sort() as ReportColumn[]
  }
  const sentToOwn = ['approved', 'hidden', 'rejected', 'reopened', 'returned', 'sent']
  expect(await listed('case-officer', own?.id ?? '')).toEqual(sentToOwn)
  expect(await listed('case-officer', other?.id ?? '')).toEqual([])
  expect(await listed('officer-elsewhere', other?.id ?? '')).toEqual(['otherApproved', 'otherSent'])
  expect(await listed('officer-elsewhere', own?.id ?? '')).toEqual([])
  expect(await listed('administrator', own?.id ?? '')).toEqual(['approved', 'draft', ...sentToOwn.slice(1)])

  // Budget and use of the approved reports alone: two of the own programme, one of which is of a published project.
  const sums = async (who: Person, path: string) => (await ask(who, 'GET', path)).text
  const ownCsv = await sums('case-officer', `/nb/workspace/programmes/${own?.slug}/reports.csv`)
  expect(ownCsv).toContain(secret('hidden', 'line'))
  expect(ownCsv).not.toContain(secret('reopened', 'line'))
  const open = JSON.parse(
    (await sums('public', `/nb/programmes/${own?.slug}.json`)).replace(/^\s*\S*filename[^\n]*\n/, ''),
  )
  expect(open).toMatchObject({ approved: 1 })
})

async function viewerOf(who: Person) {
  const rows = await walked.site.database.memberDb
    .selectFrom('role_assignment')
    .selectAll()
    .where('account_id', '=', walked.accounts.get(who) ?? '')
    .execute()
  return {
    assignments: rows.map((row) => ({
      role: row.role as never,
      municipalityKey: row.municipality_key,
      organisationId: row.organisation_id,
      partnershipId: row.partnership_id,
      programmeId: row.programme_id,
      projectId: row.project_id,
    })),
  }
}

const leaksIn = (text: string, person: Person, where: string) =>
  walked
    .hiddenFrom(person)
    .filter((word) => text.includes(word))
    .map((word) => `${person} reads "${word}" at ${where}`)

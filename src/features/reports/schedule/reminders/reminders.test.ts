import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, openDatabase, type Tx } from '../../../../platform/database/database.ts'
import { addDays } from '../../../../platform/i18n/days.ts'
import { type TestDatabase, testDatabase } from '../../../../platform/testing/database.ts'
import { handOver } from '../../../projects/handover/hand-over.ts'
import { findReport } from '../../find-report.ts'
import { moveDeadline } from '../deadline/move-deadline.ts'
import { runSchedules } from '../run-schedules.ts'
import { annualSchedule, person, places, programme, project } from '../schedule.test-support.ts'
import { sendReminders } from './send-reminders.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(places)
})
afterAll(() => database.drop())

const baseUrl = 'https://rotfeste.example'
const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(database.memberDb, act)
const at = (day: string) => new Date(`${day}T08:00:00Z`)
const remind = (day: string) => sendReminders(database.memberDb, at(day), { baseUrl })

const mailsTo = async (accountId: string) =>
  database.memberDb
    .selectFrom('outbox_mail')
    .innerJoin('account', 'account.email', 'outbox_mail.to_address')
    .select(['outbox_mail.subject', 'outbox_mail.body', 'outbox_mail.language'])
    .where('account.id', '=', accountId)
    .orderBy('outbox_mail.id')
    .execute()
const subjectsTo = async (accountId: string) => (await mailsTo(accountId)).map(({ subject }) => subject)

/** A report of 2013, due on 1 April 2014 (a Tuesday), and its leader. */
async function report(
  changes: Parameters<typeof project>[2] = {},
  timeZone: 'Europe/Oslo' | 'Europe/Stockholm' = 'Europe/Oslo',
) {
  const made = await set(async (tx) => {
    const of = await programme(tx)
    await annualSchedule(tx, of, { timeZone })
    return { of, project: await project(tx, of.id, changes) }
  })
  await runSchedules(database.memberDb, at('2014-01-02'))
  const { id } = await database.memberDb
    .selectFrom('report')
    .select('id')
    .where('project_id', '=', made.project.id)
    .executeTakeFirstOrThrow()
  const leader = made.project.leader
  if (!leader) throw new Error('the project has a leader')
  return { ...made, id, leader }
}

describe('reminders', () => {
  test('come when it is made, 30, 7 and 1 days before, the day after and then every 14 days, six times', async () => {
    const { leader, project } = await report()
    const sentOn: string[] = []
    let before = 0
    // The days on which something could go wrong: around each reminder, and a fortnight after the last.
    const around = [
      '2014-01-05',
      '2014-03-02',
      '2014-03-25',
      '2014-04-02',
      '2014-04-16',
      '2014-04-30',
      '2014-05-14',
    ]
    const days = [...around, '2014-05-28', '2014-06-11', '2014-06-25', '2014-08-01'].flatMap((day) =>
      [-2, -1, 0, 1].map((more) => addDays(day, more)),
    )
    for (const day of ['2014-01-02', ...days].sort()) {
      await remind(day)
      const { length } = await mailsTo(leader.accountId)
      if (length > before) sentOn.push(...Array.from({ length: length - before }, () => day))
      before = length
    }
    expect(sentOn).toEqual([
      '2014-01-02',
      '2014-03-02',
      '2014-03-25',
      '2014-03-31',
      '2014-04-02',
      '2014-04-16',
      '2014-04-30',
      '2014-05-14',
      '2014-05-28',
      '2014-06-11',
    ])
    expect((await subjectsTo(leader.accountId)).slice(0, 5)).toEqual([
      `Ny rapport: Årsrapport nb 2013, ${project.name}`,
      `30 dager igjen: Årsrapport nb 2013, ${project.name}`,
      `7 dager igjen: Årsrapport nb 2013, ${project.name}`,
      `Frist i morgen: Årsrapport nb 2013, ${project.name}`,
      `Fristen er ute: Årsrapport nb 2013, ${project.name}`,
    ])
  })

  test('come once, whatever restarts and however many instances run', async () => {
    const { leader } = await report()
    const other = openDatabase(database.connection, 'member', { max: 4 })
    for (let round = 0; round < 3; round += 1)
      await Promise.all(
        [database.memberDb, other.db].map((db) => sendReminders(db, at('2014-03-25'), { baseUrl })),
      )
    await other.close()
    expect(await subjectsTo(leader.accountId)).toHaveLength(1)
  })

  test('that were missed while nothing ran become one, with the days that are left', async () => {
    const { leader, project } = await report()
    await remind('2014-03-28')
    await remind('2014-03-29')
    expect(await subjectsTo(leader.accountId)).toEqual([`4 dager igjen: Årsrapport nb 2013, ${project.name}`])
  })

  test('are counted to the next working day', async () => {
    const { id, leader } = await report()
    // Good Friday 2014: counts as Tuesday 22 April.
    await database.memberDb.updateTable('report').set({ due_on: '2014-04-18' }).where('id', '=', id).execute()
    await remind('2014-04-21')
    const [mail] = await mailsTo(leader.accountId)
    expect(mail?.subject).toContain('Frist i morgen')
    expect(mail?.body).toContain('22. april 2014')
  })

  test('are in the person’s own language, with a link in it', async () => {
    const words = { nb: 'senest', nn: 'seinast', sv: 'senast den', en: 'is due on' }
    for (const language of ['nb', 'nn', 'sv', 'en'] as const) {
      const { id, leader } = await report()
      await database.memberDb
        .updateTable('account')
        .set({ language })
        .where('id', '=', leader.accountId)
        .execute()
      await remind('2014-03-02')
      const [mail] = await mailsTo(leader.accountId)
      expect(mail?.language).toBe(language)
      expect(mail?.subject).toContain(`Årsrapport ${language}`)
      expect(mail?.body).toContain(words[language])
      expect(mail?.body).toContain(`${baseUrl}/${language}/workspace/reports/${id}`)
      expect(mail?.body).not.toMatch(/undefined|null|\[object/)
    }
  })

  test('go to who leads the project now', async () => {
    const { leader, project } = await report()
    await remind('2014-03-02')
    const next = await set(async (tx) => {
      await tx.deleteFrom('role_assignment').where('account_id', '=', leader.accountId).execute()
      return person(tx, 'project-leader', { projectId: project.id }, 'Neste leder')
    })
    await remind('2014-03-25')
    expect(await subjectsTo(leader.accountId)).toHaveLength(1)
    expect(await subjectsTo(next.accountId)).toHaveLength(1)
  })

  test('follow a project that is handed over; draft, history and deadline are the new leader’s', async () => {
    const { id, leader, of, project } = await report()
    await remind('2014-03-02')
    const email = `overtar-${project.slug}@kommune.example`
    const done = await set((tx) =>
      handOver(tx, { viewer: leader, baseUrl }, project.id, {
        from: leader.accountId,
        to: { name: 'Overtar', email, language: 'sv' },
        inRecord: true,
      }),
    )
    expect(done).toEqual({ ok: true })
    await remind('2014-03-25')
    await set((tx) =>
      moveDeadline(
        tx,
        { viewer: of.officer, baseUrl },
        id,
        { dueOn: '2014-06-02', reason: 'x' },
        at('2014-03-26'),
      ),
    )
    const mails = await database.memberDb
      .selectFrom('outbox_mail')
      .select('subject')
      .where('to_address', '=', email)
      .orderBy('id')
      .execute()
    expect(mails.map(({ subject }) => subject.split(/[:,]/)[0])).toEqual([
      `Du leder nu ${project.name}`,
      '7 dagar kvar',
      'Ny tidsfrist 2 juni 2014',
    ])
    expect((await subjectsTo(leader.accountId)).slice(1)).toEqual([`${project.name} har fått ny leder`])
    const assignments = await database.memberDb
      .selectFrom('role_assignment')
      .innerJoin('account', 'account.id', 'account_id')
      .select(['account_id as accountId', 'account.email'])
      .where('project_id', '=', project.id)
      .execute()
    expect(assignments.map((each) => each.email)).toEqual([email])
    const none = { municipalityKey: null, organisationId: null, partnershipId: null, programmeId: null }
    const next = {
      kind: 'member' as const,
      accountId: assignments[0]?.accountId ?? '',
      name: 'Overtar',
      assignments: [{ role: 'project-leader' as const, ...none, projectId: project.id }],
    }
    expect(await findReport(database.memberDb, next, id)).toMatchObject({ id, mayWrite: true })
    expect(await findReport(database.memberDb, { ...leader, assignments: [] }, id)).toBeUndefined()
  })

  test('stop when it is sent, and a report that came back late is not called overdue', async () => {
    const sent = await report()
    const returned = await report()
    const { memberDb: db } = database
    for (const { id, leader } of [sent, returned])
      await db
        .insertInto('report_version')
        .values({
          report_id: id,
          number: 1,
          content: '{}',
          content_sha256: 'a'.repeat(64),
          archive_pdf: Buffer.from('x'),
          archive_sha256: 'b'.repeat(64),
          sent_by: leader.accountId,
          sent_at: at('2014-03-20'),
          ...(id === returned.id ? { decision: 'returned', decided_at: at('2014-04-10') } : {}),
        })
        .execute()
    await db.updateTable('report').set({ state: 'sent', sent_version: 1 }).where('id', '=', sent.id).execute()
    await db
      .updateTable('report')
      .set({ state: 'returned', sent_version: 1 })
      .where('id', '=', returned.id)
      .execute()
    await remind('2014-03-25')
    await remind('2014-04-20')
    expect(await subjectsTo(sent.leader.accountId)).toEqual([])
    expect(await subjectsTo(returned.leader.accountId)).toHaveLength(1)
    // With a deadline of its own it is.
    await db.updateTable('report').set({ due_on: '2014-05-02' }).where('id', '=', returned.id).execute()
    await remind('2014-05-05')
    expect(await subjectsTo(returned.leader.accountId)).toHaveLength(2)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../../platform/database/database.ts'
import { addDays } from '../../../../platform/i18n/days.ts'
import { type TestDatabase, testDatabase } from '../../../../platform/testing/database.ts'
import { sendReminders } from '../reminders/send-reminders.ts'
import { runSchedules } from '../run-schedules.ts'
import { annualSchedule, type person, places, programme, project } from '../schedule.test-support.ts'
import { moveDeadline } from './move-deadline.ts'

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

describe('a moved deadline', () => {
  const move = (id: string, officer: Awaited<ReturnType<typeof person>>, dueOn: string, day: string) =>
    set((tx) =>
      moveDeadline(
        tx,
        { viewer: officer, baseUrl },
        id,
        { dueOn, reason: 'Regnskapet er forsinket.' },
        at(day),
      ),
    )

  test('keeps its reason and history, and tells the leader', async () => {
    const { id, leader, of, project } = await report()
    expect(await move(id, of.officer, '2014-06-02', '2014-03-20')).toEqual({ ok: true })
    expect(await move(id, of.officer, '2014-06-16', '2014-05-20')).toEqual({ ok: true })
    const { due_on, scheduled_on } = await database.memberDb
      .selectFrom('report')
      .select(['due_on', 'scheduled_on'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect([due_on, scheduled_on]).toEqual(['2014-06-16', '2014-04-01'])
    const history = await database.memberDb
      .selectFrom('report_deadline')
      .select(['due_before', 'due_on', 'reason', 'moved_by'])
      .where('report_id', '=', id)
      .orderBy('id')
      .execute()
    expect(history).toEqual([
      {
        due_before: '2014-04-01',
        due_on: '2014-06-02',
        reason: 'Regnskapet er forsinket.',
        moved_by: of.officer.accountId,
      },
      {
        due_before: '2014-06-02',
        due_on: '2014-06-16',
        reason: 'Regnskapet er forsinket.',
        moved_by: of.officer.accountId,
      },
    ])
    const [mail] = await mailsTo(leader.accountId)
    expect(mail?.subject).toBe(`Ny frist 2. juni 2014: Årsrapport nb 2013, ${project.name}`)
    expect(mail?.body).toContain('fra 1. april 2014 til 2. juni 2014')
    expect(mail?.body).toContain('Regnskapet er forsinket.')
    // The schedule does not make the report once more.
    await runSchedules(database.memberDb, at('2014-07-01'))
    const made = await database.memberDb
      .selectFrom('report')
      .select('id')
      .where('project_id', '=', project.id)
      .execute()
    expect(made).toHaveLength(1)
  })

  test('is reminded of anew', async () => {
    const { id, leader, of } = await report()
    await remind('2014-03-02')
    await remind('2014-03-31')
    await move(id, of.officer, '2014-06-02', '2014-03-31')
    for (let day = '2014-05-01'; day <= '2014-06-03'; day = addDays(day, 1)) await remind(day)
    const subjects = await subjectsTo(leader.accountId)
    expect(subjects.map((subject) => subject.split(/[:,]/)[0])).toEqual([
      '30 dager igjen',
      'Frist i morgen',
      'Ny frist 2. juni 2014',
      '30 dager igjen',
      '7 dager igjen',
      // The day before, a Sunday.
      'Frist i morgen',
      'Fristen er ute',
    ])
  })

  test('within days is told once, by the mail about the move', async () => {
    const { id, leader, of } = await report()
    await move(id, of.officer, '2014-03-25', '2014-03-20')
    await remind('2014-03-20')
    expect(await subjectsTo(leader.accountId)).toHaveLength(1)
    await remind('2014-03-24')
    expect(await subjectsTo(leader.accountId)).toHaveLength(2)
  })

  test.each<
    [
      what: string,
      who: 'officer' | 'other' | 'leader',
      dueOn: string,
      state: 'draft' | 'sent',
      reason: string,
    ]
  >([
    ['by another programme’s officer', 'other', '2014-06-02', 'draft', 'notFound'],
    ['by the leader', 'leader', '2014-06-02', 'draft', 'notFound'],
    ['of a report that is sent', 'officer', '2014-06-02', 'sent', 'notOpen'],
    ['to the day it has', 'officer', '2014-04-01', 'draft', 'same'],
    ['into the past', 'officer', '2014-03-19', 'draft', 'past'],
  ])('is refused %s', async (_, who, dueOn, state, reason) => {
    const { id, leader, of } = await report()
    const other = (await set((tx) => programme(tx))).officer
    const viewer = { officer: of.officer, other, leader }[who]
    await database.memberDb.updateTable('report').set({ state }).where('id', '=', id).execute()
    expect(await move(id, viewer, dueOn, '2014-03-20')).toEqual({ ok: false, reason })
    expect(await subjectsTo(leader.accountId)).toEqual([])
  })

  test('today is early enough where today has come, in the funder’s zone', async () => {
    const { id, of } = await report()
    const lateEvening = new Date('2014-03-20T22:59:59Z')
    const midnight = new Date('2014-03-20T23:00:00Z')
    const to = { dueOn: '2014-03-20', reason: 'x' }
    const act = { viewer: of.officer, baseUrl }
    expect(await set((tx) => moveDeadline(tx, act, id, to, midnight))).toEqual({ ok: false, reason: 'past' })
    expect(await set((tx) => moveDeadline(tx, act, id, to, lateEvening))).toEqual({ ok: true })
  })
})

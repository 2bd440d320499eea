import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publicViewer } from '../../../platform/access/viewer.ts'
import { inTransaction, openDatabase, type Tx } from '../../../platform/database/database.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { archiveProject } from '../../projects/index.ts'
import { createReport } from './create-report.ts'
import { endSchedule } from './programme/set-schedule.ts'
import { runSchedules } from './run-schedules.ts'
import { annualSchedule, person, places, programme, project, publishForm } from './schedule.test-support.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(places)
})
afterAll(() => database.drop())

const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(database.memberDb, act)
const run = (at: string) => runSchedules(database.memberDb, new Date(at))
const reportsOf = (projectId: string) =>
  database.memberDb
    .selectFrom('report')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('period_from')
    .orderBy('kind')
    .execute()
const yearsOf = async (projectId: string) =>
  (await reportsOf(projectId)).map(({ kind, year }) => `${kind} ${year}`)

describe('reports are made by the schedule', () => {
  test('when the period has ended, for the year, with form, deadline and language, and once', async () => {
    const { id, of } = await set(async (tx) => {
      const of = await programme(tx)
      const schedule = await annualSchedule(tx, of)
      const { id } = await project(tx, of.id, { language: 'nn' })
      return { id, of: { ...of, schedule } }
    })
    await run('2013-12-31T22:59:59Z')
    expect(await reportsOf(id)).toEqual([])
    await run('2013-12-31T23:00:00Z')
    const [report] = await reportsOf(id)
    expect(report).toMatchObject({
      programme_id: of.id,
      form_version_id: of.annualForm,
      schedule_id: of.schedule,
      kind: 'annual-report',
      year: 2013,
      period_from: '2013-01-01',
      period_to: '2013-12-31',
      due_on: '2014-04-01',
      scheduled_on: '2014-04-01',
      language: 'nn',
      state: 'draft',
      created_by: null,
    })
    await run('2014-01-01T12:00:00Z')
    await run('2014-06-01T12:00:00Z')
    expect(await yearsOf(id)).toEqual(['annual-report 2013'])
    await run('2015-01-01T12:00:00Z')
    expect(await yearsOf(id)).toEqual(['annual-report 2013', 'annual-report 2014'])
  })

  test('once, also by two instances at the same moment, again and again', async () => {
    const ids = await set(async (tx) => {
      const of = await programme(tx)
      await annualSchedule(tx, of)
      const made = []
      for (let count = 0; count < 5; count += 1) made.push((await project(tx, of.id)).id)
      return made
    })
    const other = openDatabase(database.connection, 'member', { max: 4 })
    const at = new Date('2014-02-01T12:00:00Z')
    for (let round = 0; round < 3; round += 1)
      await Promise.all(
        [database.memberDb, other.db, database.memberDb, other.db].map((db) => runSchedules(db, at)),
      )
    await other.close()
    for (const id of ids) expect(await yearsOf(id)).toEqual(['annual-report 2013'])
  })

  test('for projects that ran in the period, published or draft, with a leader or without', async () => {
    const made = await set(async (tx) => {
      const of = await programme(tx)
      await annualSchedule(tx, of)
      const other = await programme(tx)
      const archived = await project(tx, of.id)
      await archiveProject(tx, { viewer: archived.creator }, archived.id, 1)
      return {
        yes: {
          draft: await project(tx, of.id, {}, { publish: false }),
          withoutLeader: await project(tx, of.id, {}, { leader: false }),
          lastDay: await project(tx, of.id, { startsOn: '2013-12-31', endsOn: null }),
          endedInIt: await project(tx, of.id, { startsOn: '2011-01-01', endsOn: '2013-06-30' }),
          endKnownOnly: await project(tx, of.id, { startsOn: null, endsOn: '2016-12-31' }),
        },
        no: {
          archived,
          otherProgramme: await project(tx, other.id),
          before: await project(tx, of.id, { startsOn: '2010-01-01', endsOn: '2012-12-31' }),
          after: await project(tx, of.id, { startsOn: '2014-01-01' }),
          withoutDays: await project(tx, of.id, { startsOn: null, endsOn: null }),
        },
      }
    })
    await run('2014-02-01T12:00:00Z')
    for (const [what, { id }] of Object.entries(made.yes))
      expect([what, await yearsOf(id)]).toEqual([what, ['annual-report 2013']])
    for (const [what, { id }] of Object.entries(made.no))
      expect([what, await yearsOf(id)]).toEqual([what, []])
  })

  test('at a project’s end, in place of that year’s annual report, and once though its last day moves', async () => {
    const { id, other } = await set(async (tx) => {
      const of = await programme(tx)
      await annualSchedule(tx, of)
      await annualSchedule(tx, of, {
        formKey: of.final,
        kind: 'final-report',
        firstDueOn: null,
        intervalMonths: null,
        firstPeriodTo: null,
        daysAfterEnd: 90,
      })
      const { id } = await project(tx, of.id, { startsOn: '2012-03-01', endsOn: '2014-06-30' })
      const other = await project(tx, of.id, { startsOn: '2012-03-01', endsOn: '2014-12-31' })
      return { id, other: other.id }
    })
    await run('2014-02-01T12:00:00Z')
    expect(await yearsOf(id)).toEqual(['annual-report 2013'])
    await run('2014-06-30T12:00:00Z')
    expect(await yearsOf(id)).toEqual(['annual-report 2013'])
    await run('2014-07-01T12:00:00Z')
    expect((await reportsOf(id))[0]).toMatchObject({
      kind: 'final-report',
      year: 2014,
      period_from: '2012-03-01',
      period_to: '2014-06-30',
      due_on: '2014-09-28',
    })
    await database.memberDb
      .updateTable('project')
      .set({ ends_on: '2014-08-31' })
      .where('id', '=', id)
      .execute()
    await run('2015-02-01T12:00:00Z')
    expect(await yearsOf(id)).toEqual(['final-report 2014', 'annual-report 2013'])
    // It ended with the period's own last day: the year is whole, and both are asked for.
    expect((await yearsOf(other)).sort()).toEqual([
      'annual-report 2013',
      'annual-report 2014',
      'final-report 2014',
    ])
  })

  test('not where somebody made one for a part of the period by hand', async () => {
    const { id } = await set(async (tx) => {
      const of = await programme(tx)
      await annualSchedule(tx, of)
      const made = await project(tx, of.id)
      await createReport(
        tx,
        { viewer: made.creator },
        {
          projectId: made.id,
          programmeId: of.id,
          formVersionId: of.annualForm,
          kind: 'annual-report',
          year: 2013,
          periodFrom: '2013-03-01',
          periodTo: '2013-12-31',
          dueOn: '2014-03-01',
          language: 'nb',
        },
      )
      return made
    })
    await run('2014-02-01T12:00:00Z')
    expect((await reportsOf(id)).map((report) => report.period_from)).toEqual(['2013-03-01'])
  })

  test('in the form version that holds for the year, and once though another is published afterwards', async () => {
    const { id, second, of } = await set(async (tx) => {
      const of = await programme(tx)
      const second = await publishForm(tx, of.annual, 'annual-report')
      await annualSchedule(tx, of)
      return { ...(await project(tx, of.id)), second, of }
    })
    await run('2014-02-01T12:00:00Z')
    await set((tx) => publishForm(tx, of.annual, 'annual-report'))
    await run('2014-02-02T12:00:00Z')
    expect((await reportsOf(id)).map((report) => report.form_version_id)).toEqual([second])
  })

  test('not for a schedule that ended, for a form nobody has published, or for deadlines a year gone', async () => {
    const { ended, unpublished, old } = await set(async (tx) => {
      const first = await programme(tx)
      const schedule = await annualSchedule(tx, first)
      await endSchedule(tx, { viewer: first.officer }, first.id, schedule)
      const second = await programme(tx)
      await annualSchedule(tx, second, { formKey: 'nobody-published' })
      const third = await programme(tx)
      await annualSchedule(tx, third, { firstDueOn: '2005-04-01', firstPeriodTo: '2004-12-31' })
      return {
        ended: await project(tx, first.id),
        unpublished: await project(tx, second.id),
        old: await project(tx, third.id, { startsOn: '2004-01-01', endsOn: null }),
      }
    })
    await run('2014-04-02T12:00:00Z')
    expect(await yearsOf(ended.id)).toEqual([])
    expect(await yearsOf(unpublished.id)).toEqual([])
    expect(await yearsOf(old.id)).toEqual(['annual-report 2013'])
  })
})

test('a report that is made twice is the same report', async () => {
  await set(async (tx) => {
    const of = await programme(tx)
    const scheduleId = await annualSchedule(tx, of)
    const { id: projectId, creator } = await project(tx, of.id)
    const common = {
      projectId,
      year: 2013,
      periodFrom: '2013-01-01',
      periodTo: '2013-12-31',
      dueOn: '2014-04-01',
      language: 'nb' as const,
    }
    const first = await createReport(tx, { viewer: creator }, { ...common, scheduleId })
    expect(first.created).toBe(true)
    expect(await createReport(tx, { viewer: publicViewer }, { ...common, scheduleId })).toEqual({
      id: first.id,
      created: false,
    })
    const byHand = {
      ...common,
      programmeId: of.id,
      formVersionId: of.annualForm,
      kind: 'annual-report' as const,
    }
    expect(await createReport(tx, { viewer: creator }, byHand)).toEqual({ id: first.id, created: false })
    const entries = await tx
      .selectFrom('audit_entry')
      .select(['act', 'account_id'])
      .where('subject_id', '=', first.id)
      .execute()
    expect(entries).toEqual([{ act: 'report-created', account_id: creator.accountId }])
  })
})

test('a programme has one schedule for a form at a time', async () => {
  await set(async (tx) => {
    const of = await programme(tx)
    const first = await annualSchedule(tx, of)
    await expect(annualSchedule(tx, of)).rejects.toThrow('alreadyThere')
    const { viewer } = { viewer: await person(tx, 'administrator') }
    expect(await endSchedule(tx, { viewer }, of.id, first)).toBe(true)
    expect(await endSchedule(tx, { viewer }, of.id, first)).toBe(false)
    await annualSchedule(tx, of, { intervalMonths: 6 })
  })
})

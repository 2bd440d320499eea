import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../../platform/testing/app.ts'
import { runSchedules } from '../run-schedules.ts'
import { annualSchedule, scene as makeScene, places, programme, project } from '../schedule.test-support.ts'

let site: TestApp
beforeAll(async () => {
  site = await testApp(places, { now: () => new Date('2014-03-20T08:00:00Z') })
})
afterAll(() => site.close())

const db = () => site.database.memberDb
const set = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(db(), act)
const open = (member: Member) => site.signedIn(member.accountId)
const words = (text: string) => text.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0]+/g, ' ')
const scene = () => set(makeScene)

describe('the schedule of a programme', () => {
  const regular = {
    firstDueOn: '2014-04-01',
    intervalMonths: '12',
    firstPeriodTo: '2013-12-31',
    deviationPercent: '10',
    deviationAmount: '20 000',
  }

  test('is set by its officer and ended again', async () => {
    const { of } = await set(async (tx) => {
      const of = await programme(tx)
      await project(tx, of.id, { startsOn: null, endsOn: null }, { name: 'Uten datoer' })
      return { of }
    })
    const officer = await open(of.officer)
    const address = `/nb/workspace/programmes/${of.slug}/schedule`
    const empty = words((await officer.page(address)).text)
    expect(empty).toContain('Ingen rapporter er bestilt')
    expect(empty).toContain('Ett prosjekt har verken start eller slutt')
    const added = await officer.submit(`${address}?add=regular`, { ...regular, formKey: of.annual }, address)
    expect([added.status, added.headers.get('location')]).toEqual([303, address])
    const row = await db()
      .selectFrom('report_schedule')
      .selectAll()
      .where('programme_id', '=', of.id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      form_key: of.annual,
      kind: 'annual-report',
      first_due_on: '2014-04-01',
      interval_months: 12,
      first_period_to: '2013-12-31',
      time_zone: 'Europe/Oslo',
      deviation_percent: 10,
      deviation_ore: 2_000_000,
      created_by: of.officer.accountId,
    })
    const shown = words((await officer.page(address)).text)
    expect(shown).toContain('Hvert år, første gang 1. april 2014.')
    expect(shown).toContain('Avvik over 10 prosent og 20 000 NOK må forklares.')
    expect(shown).toContain('1. april 2015 for 1. januar 2014 til 31. desember 2014')
    const twice = await officer.submit(`${address}?add=regular`, { ...regular, formKey: of.annual }, address)
    expect(twice.status).toBe(409)
    const final = { formKey: of.final, daysAfterEnd: '60', deviationPercent: '10', deviationAmount: '' }
    expect((await officer.submit(`${address}?add=final`, final, address)).status).toBe(303)
    expect((await officer.submit(address, { end: row.id }, address)).status).toBe(303)
    expect((await officer.submit(address, { end: row.id }, address)).status).toBe(409)
  })

  test('is moved for all: reports that are made, those that are not yet, and nothing that was sent', async () => {
    const { of, own, hidden, schedule, sent } = await set(async (tx) => {
      const of = await programme(tx)
      const schedule = await annualSchedule(tx, of)
      const own = await project(tx, of.id)
      const hidden = await project(tx, of.id, {}, { publish: false })
      const sent = await project(tx, of.id)
      return { of, own, hidden, schedule, sent }
    })
    const now = new Date('2014-03-20T08:00:00Z')
    await runSchedules(db(), now)
    await db().updateTable('report').set({ state: 'sent' }).where('project_id', '=', sent.id).execute()
    const officer = await open(of.officer)
    const address = `/nb/workspace/programmes/${of.slug}/schedule`
    const extend = (fields: Record<string, string>) =>
      officer.submit(`${address}?extend=${schedule}`, { extend: schedule, ...fields }, address)
    const reason = 'Skjemaet kom sent.'

    const empty = await extend({ scheduledOn: '2014-04-01', dueOn: '', reason: '' })
    expect([empty.status, (await empty.text()).includes('Skriv hvorfor fristen flyttes.')]).toEqual([
      422,
      true,
    ])
    const past = await extend({ scheduledOn: '2014-04-01', dueOn: '2014-03-19', reason })
    expect([past.status, (await past.text()).includes('Dagen er passert.')]).toEqual([422, true])
    expect((await extend({ scheduledOn: '2014-04-02', dueOn: '2014-06-02', reason })).status).toBe(404)
    expect((await extend({ scheduledOn: '2014-04-01', dueOn: '2014-06-02', reason })).status).toBe(303)

    const late = await set((tx) => project(tx, of.id))
    await runSchedules(db(), now)
    await runSchedules(db(), now)
    const rows = await db()
      .selectFrom('report')
      .select(['project_id', 'due_on', 'scheduled_on'])
      .where('programme_id', '=', of.id)
      .execute()
    const byProject = Object.fromEntries(rows.map((row) => [row.project_id, [row.scheduled_on, row.due_on]]))
    expect(byProject).toEqual({
      [own.id]: ['2014-04-01', '2014-06-02'],
      [hidden.id]: ['2014-04-01', '2014-06-02'],
      [late.id]: ['2014-04-01', '2014-06-02'],
      [sent.id]: ['2014-04-01', '2014-04-01'],
    })
    const mails = await db()
      .selectFrom('outbox_mail')
      .select('to_address')
      .where('body', 'like', `%${reason}%`)
      .execute()
    expect(mails).toHaveLength(2)
    const shown = words((await officer.page(address)).text)
    expect(shown).toContain(
      'De neste fristene 2. juni 2014 for 1. januar 2013 til 31. desember 2013 (opprinnelig 1. april 2014)',
    )
    // Another programme's officer moves nothing.
    const stranger = await set((tx) => programme(tx))
    const theirs = `/nb/workspace/programmes/${stranger.slug}/schedule`
    const foreign = await (await open(stranger.officer)).submit(
      `${theirs}?add=final`,
      { extend: schedule, scheduledOn: '2014-04-01', dueOn: '2014-07-01', reason },
      theirs,
    )
    expect(foreign.status).toBe(404)
  })

  test('is in Swedish time for a Swedish programme', async () => {
    const of = await set((tx) => programme(tx, 'SE'))
    const address = `/sv/workspace/programmes/${of.slug}/schedule`
    const fields = { ...regular, formKey: of.annual, firstDueOn: '2014-06-06' }
    await (await open(of.officer)).submit(`${address}?add=regular`, fields, address)
    // The national day, a Friday.
    expect(words((await (await open(of.officer)).page(address)).text)).toContain('9 juni 2014')
  })

  test.each<[what: string, changes: Record<string, string>, said: string]>([
    ['without a form', { formKey: '' }, 'Velg et skjema.'],
    ['with a final form as a regular one', { formKey: 'final' }, 'Velg et skjema.'],
    ['due on a day there is not', { firstDueOn: '2014-02-29' }, 'Skriv en dato'],
    ['every 0 months', { intervalMonths: '0' }, 'Skriv et helt tall fra 1 til 36.'],
    ['every 37 months', { intervalMonths: '37' }, 'Skriv et helt tall fra 1 til 36.'],
    [
      'with a period after the deadline',
      { firstPeriodTo: '2014-04-01' },
      'Perioden må være slutt før fristen.',
    ],
    ['with a period long gone', { firstPeriodTo: '2010-01-01' }, 'mer enn tre år'],
    ['with more than all', { deviationPercent: '101' }, 'Skriv et helt tall fra 0 til 100.'],
    ['with a limit in words', { deviationAmount: 'tusen' }, 'Skriv beløpet som et helt tall'],
  ])('is not set %s', async (_, changes, said) => {
    const of = await set((tx) => programme(tx))
    const address = `/nb/workspace/programmes/${of.slug}/schedule`
    const fields = { ...regular, formKey: of.annual, ...changes }
    if (changes.formKey === 'final') fields.formKey = of.final
    const answer = await (await open(of.officer)).submit(`${address}?add=regular`, fields, address)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(said)
  })

  test('is for the programme’s officers and administrators', async () => {
    const { of, own } = await scene()
    const stranger = (await set((tx) => programme(tx))).officer
    const address = `/nb/workspace/programmes/${of.slug}/schedule`
    for (const viewer of [stranger, own.leader])
      expect((await (await open(viewer)).request(address)).status).toBe(404)
    expect((await (await open(own.creator)).request(address)).status).toBe(200)
    const foreign = await open(stranger)
    const key = /name="_key" value="([^"]+)"/.exec((await foreign.page('/nb')).text)?.[1] ?? ''
    expect(
      (
        await foreign.post(address, [
          ['_key', key],
          ['add', 'regular'],
        ])
      ).status,
    ).toBe(404)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { createProject } from '../../projects/edit/save-project.ts'
import { person, sampleRecord } from '../../projects/edit/testing.test-support.ts'
import { adopted, baseUrl, type Region } from '../adoption/adoption.test-support.ts'
import { moveAdoption } from '../adoption/move-adoption.ts'
import { askForEvaluations } from './asking/ask-for-evaluations.ts'
import { listCompared } from './desk/queries.ts'
import { checkEvaluation, reopenEvaluation, sendEvaluation, startEvaluation } from './evaluate.ts'
import { checked, makeEvaluatingRegion, now, sent } from './evaluation.test-support.ts'
import { findEvaluation, listWaiting } from './queries.ts'
import { loadRelease } from './release-evaluations.ts'

let region: Region
let evaluator: Member
let otherEvaluator: Member
let measureId: string
let secondAdministrator: Member

beforeAll(async () => {
  region = await makeEvaluatingRegion()
  measureId = (await region.measure()).id
  const other = await region.measure()
  evaluator = await region.act((tx) => person(tx, 'evaluator', { measureId }, 'Eva Evaluator'))
  secondAdministrator = await region.act((tx) => person(tx, 'administrator'))
  otherEvaluator = await region.act((tx) => person(tx, 'evaluator', { measureId: other.id }, 'Otto Annen'))
})
afterAll(() => region.site.close())

const check = (by: Member, id: string, decision: 'accept' | 'return' = 'accept', note = '') =>
  region.act((tx) => checkEvaluation(tx, { viewer: by, baseUrl }, id, { decision, note }, now))
const member = () => region.site.database.memberDb
const row = (id: string) =>
  member().selectFrom('evaluation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('an evaluation', () => {
  test('is begun once by those who write the adoption, with the figures that are known already', async () => {
    const adoption = await adopted(region, (await region.measure()).id)
    await member()
      .updateTable('adoption')
      .set({ cost: 12_000, hours: 40 })
      .where('id', '=', adoption)
      .execute()
    const start = (viewer: Member) => region.act((tx) => startEvaluation(tx, { viewer }, adoption, 'first'))
    expect(await start(region.neighbour)).toBeUndefined()
    expect(await start(evaluator)).toBeUndefined()
    const both = await Promise.all([start(region.coordinator), start(region.officer)])
    expect(both[0]).toEqual(both[1])
    const answers = await member()
      .selectFrom('filled_answer')
      .select(['question', 'answer'])
      .where('filled_form_id', '=', both[0]?.filledFormId ?? '')
      .orderBy('question')
      .execute()
    expect(answers).toEqual([
      { question: 'cost', answer: { state: 'read', value: { amountOre: 1_200_000, currency: 'NOK' } } },
      { question: 'hours', answer: { state: 'read', value: 40 } },
    ])
  })

  test('of what is only planned is not begun', async () => {
    const adoption = await adopted(region, (await region.measure()).id, { state: 'planned' })
    expect(
      await region.act((tx) => startEvaluation(tx, { viewer: region.coordinator }, adoption, 'first')),
    ).toBeUndefined()
  })

  test('counts when a second person of the region has accepted it: its answers become columns', async () => {
    const adoption = await adopted(region, (await region.measure()).id)
    const id = await sent(region, adoption, {
      answers: { reached: 14, cost: { amountOre: 1_234_550, currency: 'NOK' } },
    })
    expect(await check(region.coordinator, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await check(region.officerElsewhere, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await check(evaluator, id)).toEqual({ ok: false, reason: 'not-found' })
    expect((await row(id)).checked_at).toBeNull()
    expect(await check(region.officer, id)).toEqual({ ok: true })
    expect(await row(id)).toMatchObject({
      aims: 'partly',
      again: 'with-changes',
      helped: ['leaders', 'volunteers'],
      hindered: ['time'],
      reached: 14,
      cost: 12_346,
      still_running: true,
      before_after: false,
      evaluated_on: '2026-11-22',
      checked_by: region.officer.accountId,
      sent_by: region.coordinator.accountId,
    })
    expect(await check(region.administrator, id)).toEqual({ ok: false, reason: 'not-sent' })
  })

  test('is not accepted by whoever sent it or wrote in it, neither by the act nor past it', async () => {
    const adoption = await adopted(region, (await region.measure()).id)
    const id = await sent(region, adoption, { by: region.officer })
    expect(await check(region.officer, id)).toEqual({ ok: false, reason: 'own-evaluation' })
    await expect(
      member()
        .updateTable('evaluation')
        .set({
          checked_by: region.officer.accountId,
          sent_by: region.officer.accountId,
          checked_at: now,
          aims: 'fully',
        })
        .where('id', '=', id)
        .execute(),
    ).rejects.toThrow('evaluation_two_people')
    const shared = await adopted(region, (await region.measure()).id, { by: region.officer })
    const written = await sent(region, shared, { by: region.officer })
    await region.act((tx) =>
      reopenEvaluation(tx, { viewer: region.coordinator }, written, 'Vi sender selv.', now),
    )
    await region.act((tx) => sendEvaluation(tx, { viewer: region.coordinator }, written, now))
    expect(await check(region.officer, written)).toEqual({ ok: false, reason: 'own-evaluation' })
    expect(await check(region.administrator, written)).toEqual({ ok: true })
  })

  test('comes back with a word on what to change, and who sent it is told', async () => {
    const adoption = await adopted(region, (await region.measure()).id)
    const id = await sent(region, adoption)
    expect(await check(region.officer, id, 'return', ' ')).toEqual({ ok: false, reason: 'note-missing' })
    expect(await check(region.officer, id, 'return', 'Hvor mange var med?')).toEqual({ ok: true })
    expect(await findEvaluation(member(), region.coordinator, id)).toMatchObject({
      state: 'returned',
      checkNote: 'Hvor mange var med?',
    })
    const mail = await member()
      .selectFrom('outbox_mail')
      .select(['subject', 'body'])
      .where('body', 'like', '%Hvor mange var med?%')
      .executeTakeFirstOrThrow()
    expect(mail.subject).toContain('åpnet igjen')
    expect(mail.body).toContain(`${baseUrl}/nb/workspace/adoptions/${adoption}/evaluations/first`)
  })

  test('opened again counts no longer until it is checked again', async () => {
    const adoption = await adopted(region, (await region.measure()).id)
    const id = await checked(region, adoption)
    const reopen = (viewer: Member) =>
      region.act((tx) => reopenEvaluation(tx, { viewer }, id, 'Feil tall.', now))
    expect(await reopen(region.neighbour)).toEqual({ ok: false, reason: 'not-found' })
    expect(await reopen(evaluator)).toEqual({ ok: false, reason: 'not-found' })
    expect(await reopen(region.coordinator)).toEqual({ ok: true })
    expect(await row(id)).toMatchObject({ aims: null, checked_at: null, helped: [] })
  })
})

describe('the results', () => {
  const keys = ['NO-1870', 'NO-1866', 'NO-1865', 'NO-1868', 'NO-1867', 'NO-1851']
  test('are for everybody from three municipalities on, and the rows behind them for nobody outside', async () => {
    const { id } = await region.measure()
    for (const [place, key] of keys.entries()) {
      const adoption = await adopted(region, id, { municipalityKey: key, by: region.administrator })
      await checked(region, adoption, { by: secondAdministrator })
      const release = await loadRelease(region.site.database.publicDb, id)
      const [n, waiting] = [
        [0, 1],
        [0, 2],
        [3, 0],
        [3, 1],
        [3, 2],
        [6, 0],
      ][place] ?? [0, 0]
      expect(release).toMatchObject({ n, waiting })
    }
    expect(await region.site.database.publicDb.selectFrom('evaluation').select('id').execute()).toEqual([])
    expect(
      await region.site.database.publicDb.selectFrom('evaluation_memory').select('memory').execute(),
    ).toEqual([])
  })

  test('raise the evidence of the measure in the same act', async () => {
    const { id } = await region.measure({
      sources: [{ title: 'Rapport', address: '', year: 2020 }],
      targets: [],
    })
    const evidence = () =>
      member().selectFrom('measure').select('evidence').where('id', '=', id).executeTakeFirstOrThrow()
    const before = await evidence()
    await checked(region, await adopted(region, id))
    expect(await evidence()).not.toEqual(before)
  })
})

describe('answers as they are', () => {
  test('are read by an evaluator named for the measure, of no other measure, and of the linked project', async () => {
    const own = await checked(region, await adopted(region, measureId))
    const other = await checked(region, await adopted(region, (await region.measure()).id))
    expect(await findEvaluation(member(), evaluator, own)).toMatchObject({ mayWrite: false, mayCheck: false })
    expect(await findEvaluation(member(), evaluator, other)).toBeUndefined()
    expect(await findEvaluation(member(), otherEvaluator, own)).toBeUndefined()
    for (const viewer of [region.neighbour, region.outsider, region.officerElsewhere])
      expect(await findEvaluation(member(), viewer, own)).toBeUndefined()
    const ofProject = await region.act(async (tx) => {
      const { id: projectId } = await createProject(tx, { viewer: region.administrator }, sampleRecord())
      await tx
        .updateTable('adoption')
        .set({ project_id: projectId })
        .where('measure_id', '=', measureId)
        .execute()
      return person(tx, 'evaluator', { projectId })
    })
    expect(await findEvaluation(member(), ofProject, own)).toMatchObject({
      mayWrite: false,
      isChecker: false,
    })
    expect(await findEvaluation(member(), ofProject, other)).toBeUndefined()
    const compared = await listCompared(member(), region.neighbour, measureId)
    expect(compared.map(({ mayRead }) => mayRead)).toEqual([false])
  })

  test('are nobody else’s while they are being written', async () => {
    const adoption = await adopted(region, measureId, { municipalityKey: 'NO-1866', by: region.neighbour })
    const begun = await region.act((tx) =>
      startEvaluation(tx, { viewer: region.neighbour }, adoption, 'first'),
    )
    expect(await findEvaluation(member(), region.neighbour, begun?.id ?? '')).toMatchObject({
      state: 'written',
    })
    expect(await findEvaluation(member(), evaluator, begun?.id ?? '')).toBeUndefined()
  })

  test('wait for those who write and those who check', async () => {
    const adoption = await adopted(region, (await region.measure()).id)
    const id = await sent(region, adoption)
    const ids = async (viewer: Member, what: 'to-write' | 'to-check') =>
      (await listWaiting(member(), viewer, what)).map((each) => each.id)
    expect(await ids(region.officer, 'to-check')).toContain(id)
    expect(await ids(region.coordinator, 'to-check')).toEqual([])
    expect(await ids(region.officerElsewhere, 'to-check')).not.toContain(id)
    expect(await ids(region.coordinator, 'to-write')).not.toContain(id)
  })
})

describe('asking', () => {
  const ask = (at: string) => askForEvaluations(member(), new Date(`${at}T08:00:00Z`), { baseUrl })
  const asked = async (adoption: string) =>
    (
      await member()
        .selectFrom('evaluation')
        .select(['occasion', 'asked_on', 'due_on'])
        .where('adoption_id', '=', adoption)
        .orderBy('asked_on')
        .execute()
    ).map(({ occasion, asked_on, due_on }) => [occasion, asked_on, due_on])

  test('comes after twelve months, once, however many ask; again after 24 months; with one reminder each', async () => {
    const { id: measure } = await region.measure()
    await ask('2026-01-01')
    const adoption = await adopted(region, measure, { state: 'running', since: '2025-01-15' })
    expect(await ask('2026-01-14')).toBe(0)
    const mails = await Promise.all([ask('2026-01-15'), ask('2026-01-15'), ask('2026-01-15')])
    expect(mails.reduce((sum, each) => sum + each, 0)).toBe(1)
    expect(await asked(adoption)).toEqual([['first', '2026-01-15', '2026-02-12']])
    expect(await ask('2026-02-12')).toBe(0)
    expect(await Promise.all([ask('2026-02-13'), ask('2026-02-13')]).then(([a, b]) => a + b)).toBe(1)
    expect(await ask('2026-06-01')).toBe(0)
    expect(await ask('2027-01-15')).toBe(1)
    expect((await asked(adoption)).at(-1)).toEqual(['24-months', '2027-01-15', '2027-02-12'])
    expect(await ask('2028-06-01')).toBe(1)
    expect(await ask('2029-06-01')).toBe(0)
  })

  test('comes when it is part of ordinary work or stopped, and twelve months after it first ran as well', async () => {
    const { id: measure } = await region.measure()
    const adoption = await adopted(region, measure, { state: 'running', since: '2026-01-10' })
    const stopped = await adopted(region, measure, {
      state: 'running',
      since: '2026-01-10',
      municipalityKey: 'NO-1866',
      by: region.neighbour,
    })
    const move = (viewer: Member, id: string, to: { state: 'embedded' | 'stopped'; reason?: 'no-demand' }) =>
      region.act((tx) => moveAdoption(tx, { viewer }, id, { since: '2026-03-01', ...to }))
    expect(await move(region.coordinator, adoption, { state: 'embedded' })).toEqual({ ok: true })
    expect(await move(region.neighbour, stopped, { state: 'stopped', reason: 'no-demand' })).toEqual({
      ok: true,
    })
    await ask('2026-03-02')
    await ask('2027-01-10')
    expect((await asked(adoption)).map(([occasion]) => occasion)).toEqual(['first', '12-months'])
    expect((await asked(stopped)).map(([occasion]) => occasion)).toEqual(['first'])
  })

  test('is left when the evaluation was sent without being asked for', async () => {
    const adoption = await adopted(region, (await region.measure()).id, {
      state: 'running',
      since: '2025-10-01',
    })
    await sent(region, adoption, { at: new Date('2026-09-01T10:00:00Z') })
    await ask('2026-11-22')
    expect(await asked(adoption)).toEqual([['first', null, null]])
  })
})

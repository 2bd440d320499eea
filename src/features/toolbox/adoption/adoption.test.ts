import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProject, publishProject } from '../../projects/edit/save-project.ts'
import { person, sampleRecord } from '../../projects/edit/testing.test-support.ts'
import { type AdoptionState, adoptionStates } from '../taxonomies.ts'
import { adopted, makeRegion, type Region } from './adoption.test-support.ts'
import { findAdoption, listAdoptions } from './find-adoption.ts'
import { moveAdoption, nextStates } from './move-adoption.ts'
import { saveAdoption, saveAdoptionFigures } from './save-adoption.ts'
import { startAdoption } from './start-adoption.ts'

let region: Region
beforeAll(async () => {
  region = await makeRegion()
})
afterAll(() => region?.site.close())

const everybody = { kind: 'public' } as const
const visible = (id: string) => findAdoption(region.site.database.publicDb, everybody, id)
const own = (id: string, by = region.coordinator) => findAdoption(region.site.database.memberDb, by, id)
const start = (measureId: string, municipalityKey: string, by = region.coordinator) =>
  region.act((tx) =>
    startAdoption(
      tx,
      { viewer: by },
      { measureId, municipalityKey, state: 'planned', since: '2026-01-10', adaptation: '', language: 'nb' },
    ),
  )
const move = (id: string, to: Parameters<typeof moveAdoption>[3], by = region.coordinator) =>
  region.act((tx) => moveAdoption(tx, { viewer: by }, id, to))

describe('taking a measure into use', () => {
  test('is for those who work in the municipality, and for nobody else', async () => {
    const { id } = await region.measure()
    for (const by of [region.neighbour, region.outsider, region.officerElsewhere])
      expect(await start(id, 'NO-1870', by)).toEqual({ ok: false, reason: 'not-yours' })
    expect(await start(id, 'NO-1870')).toMatchObject({ ok: true })
    expect(await start(id, 'NO-1866', region.officer)).toMatchObject({ ok: true })
    expect(await start(id, 'NO-1865', region.administrator)).toMatchObject({ ok: true })
  })

  test('happens once at a time in a place, however many press at once', async () => {
    const { id } = await region.measure()
    const answers = await Promise.all(
      [region.coordinator, region.officer, region.administrator, region.coordinator].map((by) =>
        start(id, 'NO-1870', by),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'already-running')).toHaveLength(3)
  })

  test('is refused for a measure that is not published, a project of others and a day to come', async () => {
    const { id } = await region.measure()
    const theirs = await region.act(async (tx) => {
      const viewer = await person(tx, 'coordinator', { municipalityKey: 'NO-1865' })
      return createProject(tx, { viewer }, sampleRecord({ municipalities: ['NO-1865'] }))
    })
    const first = {
      municipalityKey: 'NO-1870',
      state: 'pilot',
      since: '2026-01-10',
      adaptation: '',
      language: 'nb',
    } as const
    const act = { viewer: region.coordinator }
    const nowhere = '00000000-0000-4000-8000-000000000000'
    expect(await region.act((tx) => startAdoption(tx, act, { ...first, measureId: nowhere }))).toEqual({
      ok: false,
      reason: 'measure-not-open',
    })
    expect(
      await region.act((tx) => startAdoption(tx, act, { ...first, measureId: id, projectId: theirs.id })),
    ).toEqual({ ok: false, reason: 'project-not-yours' })
    expect(
      await region.act((tx) =>
        startAdoption(tx, act, { ...first, measureId: id }, new Date('2026-01-09T22:59:00Z')),
      ),
    ).toEqual({ ok: false, reason: 'since-in-future' })
    // One minute later it is the tenth in Norway.
    expect(
      await region.act((tx) =>
        startAdoption(tx, act, { ...first, measureId: id }, new Date('2026-01-09T23:00:00Z')),
      ),
    ).toMatchObject({ ok: true })
  })

  test('a project leader does it for a municipality of the project, linked to the project', async () => {
    const { id: measureId } = await region.measure()
    const { leader, projectId } = await region.act(async (tx) => {
      const made = await createProject(tx, { viewer: region.coordinator }, sampleRecord())
      await publishProject(tx, { viewer: region.administrator }, made.id, 1)
      return { projectId: made.id, leader: await person(tx, 'project-leader', { projectId: made.id }) }
    })
    const begin = (municipalityKey: string, linked: string | null) =>
      region.act((tx) =>
        startAdoption(
          tx,
          { viewer: leader },
          {
            measureId,
            municipalityKey,
            state: 'pilot',
            since: '2026-01-10',
            adaptation: '',
            language: 'nb',
            projectId: linked,
          },
        ),
      )
    expect(await begin('NO-1865', projectId)).toEqual({ ok: false, reason: 'not-yours' })
    expect(await begin('NO-1870', null)).toEqual({ ok: false, reason: 'not-yours' })
    const begun = await begin('NO-1870', projectId)
    expect(begun).toMatchObject({ ok: true })
    if (!begun.ok) return
    expect(await own(begun.id, leader)).toMatchObject({ mayWrite: true, project: { id: projectId } })
  })
})

describe('states', () => {
  test('follow each other only as the list says', async () => {
    const { id: measureId } = await region.measure()
    const adoptionId = await adopted(region, measureId, { state: 'planned' })
    for (const { id: from, next } of adoptionStates) {
      for (const { id: to } of adoptionStates) {
        await region.site.database.memberDb
          .updateTable('adoption')
          .set({
            state: from,
            quiet: false,
            stop_reason: from === 'stopped' || from === 'dropped' ? 'other' : null,
          })
          .where('id', '=', adoptionId)
          .execute()
        const moved = await move(adoptionId, { state: to, since: '2026-03-01', reason: 'other' })
        const may = (next as readonly AdoptionState[]).includes(to)
        expect([from, to, moved]).toEqual([from, to, may ? { ok: true } : { ok: false, reason: 'not-next' }])
      }
    }
  })

  test('are dated, with their history, and a stop needs a reason', async () => {
    const { id: measureId } = await region.measure()
    const id = await adopted(region, measureId, { state: 'interested', since: '2026-01-05' })
    await move(id, { state: 'planned', since: '2026-01-20' })
    await move(id, { state: 'pilot', since: '2026-02-01', note: 'Ni familier er med.' })
    expect(await move(id, { state: 'stopped', since: '2026-05-01' })).toEqual({
      ok: false,
      reason: 'reason-missing',
    })
    expect(await move(id, { state: 'running', since: '2026-01-31' })).toEqual({
      ok: false,
      reason: 'since-too-early',
    })
    expect(await move(id, { state: 'running', since: '2999-01-01' })).toEqual({
      ok: false,
      reason: 'since-in-future',
    })
    expect(
      await move(id, { state: 'stopped', since: '2026-05-01', reason: 'no-demand', note: 'For få.' }),
    ).toEqual({ ok: true })
    const mine = await own(id)
    expect(mine).toMatchObject({
      state: 'stopped',
      startsOn: '2026-02-01',
      endsOn: '2026-05-01',
      stopReason: 'no-demand',
    })
    expect(mine?.history.map(({ state, since, setBy }) => [state, since, setBy])).toEqual([
      ['interested', '2026-01-05', 'Kari Koordinator'],
      ['planned', '2026-01-20', 'Kari Koordinator'],
      ['pilot', '2026-02-01', 'Kari Koordinator'],
      ['stopped', '2026-05-01', 'Kari Koordinator'],
    ])
    // Others neither see that it was thought about, nor who wrote what.
    const theirs = await visible(id)
    expect(theirs?.history.map(({ state, setBy }) => [state, setBy])).toEqual([
      ['planned', null],
      ['pilot', null],
      ['stopped', null],
    ])
  })

  test('what was stopped begins again, but not beside another one of the same place', async () => {
    const { id: measureId } = await region.measure()
    const first = await adopted(region, measureId)
    await move(first, { state: 'stopped', since: '2026-03-01', reason: 'funding-ended' })
    const second = await adopted(region, measureId)
    expect(await move(first, { state: 'planned', since: '2026-04-01' })).toEqual({
      ok: false,
      reason: 'already-running',
    })
    await move(second, { state: 'stopped', since: '2026-03-01', reason: 'funding-ended' })
    const both = await Promise.all(
      [first, second].map((id) => move(id, { state: 'planned', since: '2026-04-01' })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('an interest is nobody’s business, nor is one that came to nothing', async () => {
    const { id: measureId } = await region.measure()
    const id = await adopted(region, measureId, { state: 'interested' })
    for (const by of [region.outsider, region.neighbour, region.officerElsewhere])
      expect(await own(id, by)).toBeUndefined()
    expect(await visible(id)).toBeUndefined()
    expect(await own(id, region.officer)).toMatchObject({ mayWrite: true })
    await move(id, { state: 'dropped', since: '2026-03-01', reason: 'other' })
    expect(await visible(id)).toBeUndefined()
    expect(await own(id, region.outsider)).toBeUndefined()
    // The wall says the same to a query that forgets to ask.
    const rows = await region.site.database.publicDb
      .selectFrom('adoption')
      .select('id')
      .where('id', '=', id)
      .execute()
    expect(rows).toEqual([])
    await move(id, { state: 'planned', since: '2026-04-01' })
    const planned = await visible(id)
    expect(planned?.history.map(({ state }) => state)).toEqual(['planned'])
  })

  test('nextStates is what the list says', () => {
    expect(nextStates('running')).toEqual(['paused', 'embedded', 'stopped'])
  })
})

describe('figures', () => {
  const figures = (reached: number | null) => ({
    cost: 45_000,
    currency: 'NOK' as const,
    hours: 120,
    reached,
  })

  test('a count of one to four is seen by those who write it and named evaluators, and by nobody else', async () => {
    const { id: measureId } = await region.measure()
    const id = await adopted(region, measureId)
    const { evaluator, other } = await region.act(async (tx) => ({
      evaluator: await person(tx, 'evaluator', { measureId }),
      other: await person(tx, 'evaluator', { measureId: (await region.measure()).id }),
    }))
    const save = (reached: number | null) =>
      region.act((tx) => saveAdoptionFigures(tx, { viewer: region.coordinator }, id, figures(reached)))
    for (const [reached, shown, few] of [
      [0, 0, false],
      [1, null, true],
      [4, null, true],
      [5, 5, false],
      [null, null, false],
      [3, null, true],
    ] as const) {
      expect(await save(reached)).toEqual({ ok: true })
      expect(await own(id)).toMatchObject({ reached, reachedShown: shown, reachedFew: few })
      expect(await own(id, evaluator)).toMatchObject({ reached, mayWrite: false })
      for (const found of [await visible(id), await own(id, region.outsider), await own(id, other)])
        expect(found).toMatchObject({ reached: null, reachedShown: shown, reachedFew: few, cost: 45_000 })
    }
    const rows = await region.site.database.publicDb.selectFrom('adoption_reach').selectAll().execute()
    expect(rows).toEqual([])
  })

  test('of two who save on the same version, the second is told', async () => {
    const { id: measureId } = await region.measure()
    const id = await adopted(region, measureId)
    const version = (await own(id))?.version ?? 0
    const save = (cost: number) =>
      region.act((tx) =>
        saveAdoptionFigures(tx, { viewer: region.coordinator }, id, {
          ...figures(9),
          cost,
          baseVersion: version,
        }),
      )
    const saved = await Promise.all([save(1), save(2), save(3)])
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1)
    expect(saved.filter((each) => !each.ok && each.reason === 'conflict')).toHaveLength(2)
  })

  test('are written by nobody outside, also not by whoever reads them', async () => {
    const { id: measureId } = await region.measure()
    const id = await adopted(region, measureId)
    const evaluator = await region.act((tx) => person(tx, 'evaluator', { measureId }))
    for (const viewer of [region.outsider, region.neighbour, evaluator]) {
      expect(await region.act((tx) => saveAdoptionFigures(tx, { viewer }, id, figures(9)))).toEqual({
        ok: false,
        reason: 'not-found',
      })
      expect(await move(id, { state: 'running', since: '2026-03-01' }, viewer)).toEqual({
        ok: false,
        reason: 'not-found',
      })
    }
  })
})

test('a project is linked by who may edit it, stays when others save, and is shown to those who may see it', async () => {
  const { id: measureId } = await region.measure()
  const id = await adopted(region, measureId)
  const made = await region.act((tx) =>
    createProject(
      tx,
      { viewer: region.administrator },
      sampleRecord({ municipalities: ['SE-2380'], name: 'Hemmelig utkast' }),
    ),
  )
  const save = (by: Region['coordinator'], projectId: string | null) =>
    region.act((tx) =>
      saveAdoption(tx, { viewer: by }, id, {
        adaptation: 'Annerledes her',
        language: 'nb',
        startsOn: '2026-02-01',
        endsOn: null,
        projectId,
      }),
    )
  expect(await save(region.coordinator, made.id)).toEqual({ ok: false, reason: 'project-not-yours' })
  expect(await save(region.administrator, made.id)).toEqual({ ok: true })
  expect(await own(id, region.administrator)).toMatchObject({ project: { name: 'Hemmelig utkast' } })
  expect(await save(region.officer, made.id)).toEqual({ ok: true })
  for (const found of [await visible(id), await own(id, region.officerElsewhere)])
    expect(found).toMatchObject({ adaptation: 'Annerledes her', project: null })
})

test('an adoption stays under the code of its time, and is found by what the place is today', async () => {
  const { id: measureId } = await region.measure()
  // Bjarkøy (NO-1915) is part of Harstad (NO-5503) since 2013.
  const id = await adopted(region, measureId, { municipalityKey: 'NO-1915', by: region.administrator })
  const found = await visible(id)
  expect(found).toMatchObject({ municipalityKey: 'NO-1915', todayKeys: ['NO-5503'] })
  const listed = await listAdoptions(region.site.database.publicDb, everybody, {
    municipalityKeys: ['NO-5503'],
  })
  expect(listed.map((each) => each.id)).toContain(id)
  expect(await start(measureId, 'NO-5503', region.administrator)).toEqual({
    ok: false,
    reason: 'already-running',
  })
  const harstad = await region.act((tx) => person(tx, 'coordinator', { municipalityKey: 'NO-5503' }))
  expect(await own(id, harstad)).toMatchObject({ mayWrite: true })
})

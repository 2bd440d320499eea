import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { builtInForms, ensureBuiltInForms } from '../../forms/index.ts'
import { insertPartnership } from '../../organisations/index.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'
import { publishedMeasure } from '../measures/measures.test-support.ts'
import type { MeasureRecord } from '../record.ts'
import { readEvidenceRule, refreshEvidence } from './refresh-evidence.ts'
import { defaultRule, type Evidence } from './rule.ts'

let world: TestApp
let officer: Member
let writer: Member
let partnershipId: string
let formVersionId: string
const clock = { now: new Date('2026-11-22T12:00:00Z') }

beforeAll(async () => {
  world = await testApp(places, { now: () => clock.now })
  await act(async (tx) => {
    await ensureBuiltInForms(tx)
    partnershipId = await insertPartnership(tx, {
      name: 'Vesterålen',
      country: 'NO',
      municipalities: [{ key: 'NO-1866' }, { key: 'NO-1870' }],
    })
    writer = await person(tx, 'coordinator', { municipalityKey: 'NO-1866' })
    officer = await person(tx, 'regional-officer', { partnershipId })
    const form = await tx
      .selectFrom('form_version')
      .select('id')
      .where('form_key', '=', builtInForms[0]?.key ?? '')
      .executeTakeFirstOrThrow()
    formVersionId = form.id
  })
})
afterAll(() => world.close())

const act = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(world.database.memberDb, work)
const whole: Partial<MeasureRecord> = {
  targets: [{ id: 'newcomer', role: 'direct' }],
  sources: [{ title: 'Ni av ti blir', address: '', year: 2019 }],
}
const publish = (changes: Partial<MeasureRecord> = whole) =>
  act((tx) => publishedMeasure(tx, { partnershipId, writer, reviewer: officer }, changes))

type Answer = { aims?: 'fully' | 'not'; again?: 'yes' | 'no'; on?: string; checked?: boolean; key?: string }

/** An adoption that was evaluated, written as the features that own them leave it. */
const evaluated = (measureId: string, municipalityKey: string, answer: Answer = {}) =>
  act((tx) => evaluatedIn(tx, measureId, municipalityKey, answer))

async function evaluatedIn(tx: Tx, measureId: string, municipalityKey: string, answer: Answer = {}) {
  const { aims = 'fully', again = 'yes', on = '2026-05-01', checked = true } = answer
  const adoption = await tx
    .insertInto('adoption')
    .values({
      measure_id: measureId,
      municipality_key: municipalityKey,
      state: 'running',
      language: 'nb',
      currency: 'NOK',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const form = await tx
    .insertInto('filled_form')
    .values({ form_version_id: formVersionId, bearer: 'evaluation', language: 'nb', currency: 'NOK' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('evaluation')
    .values({
      adoption_id: adoption.id,
      occasion: 'first',
      filled_form_id: form.id,
      ...(checked
        ? {
            aims,
            again,
            evaluated_on: on,
            checked_at: new Date(`${on}T10:00:00Z`),
            before_after: false,
            comparison: false,
          }
        : {}),
    })
    .execute()
  await refreshEvidence(tx, [measureId], clock.now)
  return adoption.id
}

const evidenceOf = async (measureId: string) => {
  const row = await world.database.memberDb
    .selectFrom('measure')
    .select(['evidence_level as level', 'evidence'])
    .where('id', '=', measureId)
    .executeTakeFirstOrThrow()
  return { level: row.level, evidence: row.evidence as Evidence }
}

test('a measure has its level from the moment it is published, and rises with its results', async () => {
  const { id } = await publish()
  expect((await evidenceOf(id)).level).toBe(2)
  await evaluated(id, 'NO-1866')
  expect((await evidenceOf(id)).level).toBe(2)
  await evaluated(id, 'NO-1870', { checked: false })
  expect((await evidenceOf(id)).level).toBe(2)
  await evaluated(id, 'NO-1865')
  const { level, evidence } = await evidenceOf(id)
  expect(level).toBe(3)
  expect(evidence.lastChange).toMatchObject({ from: 2, to: 3, on: '2026-11-22' })
  expect(evidence.nextChange).toEqual({ on: '2031-05-01', level: 2 })
})

test('a measure without a target group is not yet described well enough', async () => {
  const { id } = await publish({})
  expect((await evidenceOf(id)).level).toBeNull()
})

test('the daily run takes down what grew old, once', async () => {
  const { id } = await publish()
  await evaluated(id, 'NO-1866', { on: '2022-01-10' })
  await evaluated(id, 'NO-1870')
  expect((await evidenceOf(id)).level).toBe(3)
  const later = new Date('2027-01-10T08:00:00Z')
  expect(await act((tx) => refreshEvidence(tx, 'all', later))).toBeGreaterThanOrEqual(1)
  const { level, evidence } = await evidenceOf(id)
  expect(level).toBe(2)
  expect(evidence.lastChange).toMatchObject({ from: 3, to: 2, on: '2027-01-10' })
  expect(await act((tx) => refreshEvidence(tx, 'all', later))).toBe(0)
})

test('two who put something on record at the same time both count', async () => {
  const { id } = await publish()
  // The first has worked the level out and not finished yet when the second begins.
  let second: Promise<string> | undefined
  await act(async (tx) => {
    await evaluatedIn(tx, id, 'NO-1866')
    second = evaluated(id, 'NO-1870')
    await new Promise((resolve) => setTimeout(resolve, 300))
  })
  await second
  expect((await evidenceOf(id)).level).toBe(3)
})

test('the rule follows the setting, and a setting that makes no sense is left alone with a line in the log', async () => {
  const set = (value: unknown) =>
    act(async (tx) => {
      await tx.deleteFrom('setting').where('name', '=', 'evidence-rule').execute()
      await tx
        .insertInto('setting')
        .values({ name: 'evidence-rule', value: JSON.stringify(value) })
        .execute()
    })
  const warned: string[] = []
  const read = () =>
    readEvidenceRule(world.database.publicDb, {
      warn: (event, fields) => warned.push(`${event} ${fields?.faults}`),
    })
  try {
    await set({ someAdoptions: 3 })
    expect(await read()).toEqual({ ...defaultRule, someAdoptions: 3 })
    expect(warned).toEqual([])
    const visitor = world.visitor()
    expect((await visitor.page('/nb/toolbox/evidence')).text).toContain('minst 3 steder som svarte')
    for (const bad of [
      { freshYears: 0 },
      { someAdoptions: 9 },
      { goodMunicipalities: 8 },
      { misspelt: 1 },
      'five',
      null,
    ]) {
      await set(bad)
      expect(await read()).toEqual(defaultRule)
    }
    expect(warned).toHaveLength(6)
    expect(warned[0]).toBe('evidence-rule-not-usable freshYears:too_small')
    // The page is kept in memory for visitors, and follows the setting all the same.
    expect((await visitor.page('/nb/toolbox/evidence')).text).toContain('minst 2 steder som svarte')
  } finally {
    await act((tx) => tx.deleteFrom('setting').where('name', '=', 'evidence-rule').execute())
  }
  expect(await read()).toEqual(defaultRule)
})

test.each(['nb', 'nn', 'sv', 'en'])('the rule is told with its numbers in %s', async (language) => {
  const page = (await world.visitor().page(`/${language}/toolbox/evidence`)).text
  for (const number of ['5', '50', '3']) expect(page).toContain(number)
  expect(page.match(/id="level-\d"/g)).toHaveLength(6)
})

test('a measure that nobody can be asked about any more loses its level, and says what is missing', async () => {
  const { id } = await publish()
  const asked = [officer.accountId, writer.accountId]
  const enabled = (disabled_at: Date | null) =>
    act(async (tx) => {
      await tx.updateTable('account').set({ disabled_at }).where('id', 'in', asked).execute()
      await refreshEvidence(tx, 'all', clock.now)
    })
  await enabled(clock.now)
  const { level, evidence } = await evidenceOf(id)
  expect(level).toBeNull()
  expect(evidence.lastChange).toMatchObject({ from: 2, to: null, lost: [{ name: 'contact', met: false }] })
  await enabled(null)
  expect((await evidenceOf(id)).level).toBe(2)
})

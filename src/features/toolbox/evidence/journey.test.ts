import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { type TestApp, testApp } from '../../../platform/testing/app.ts'
import { ensureBuiltInForms, saveFilledAnswers } from '../../forms/index.ts'
import { insertPartnership } from '../../organisations/index.ts'
import { person, places } from '../../projects/edit/testing.test-support.ts'
import { moveAdoption } from '../adoption/move-adoption.ts'
import { startAdoption } from '../adoption/start-adoption.ts'
import { checkEvaluation, sendEvaluation, startEvaluation } from '../evaluation/evaluate.ts'
import { publishedMeasure } from '../measures/measures.test-support.ts'
import type { Evidence } from './rule.ts'

const now = new Date('2026-11-22T12:00:00Z')
const municipalities = ['NO-1866', 'NO-1870', 'NO-1868', 'NO-1867', 'NO-1871', 'NO-1851']

let world: TestApp
let officer: Member
let second: Member
let measure: { id: string; slug: string }

beforeAll(async () => {
  world = await testApp(places, { now: () => now })
  await act(async (tx) => {
    await ensureBuiltInForms(tx)
    const partnershipId = await insertPartnership(tx, {
      name: 'Vesterålen',
      country: 'NO',
      municipalities: municipalities.map((key) => ({ key })),
    })
    officer = await person(tx, 'regional-officer', { partnershipId })
    second = await person(tx, 'regional-officer', { partnershipId })
  })
})
afterAll(() => world.close())

const act = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(world.database.memberDb, work)

/** A measure is tried in a municipality, and how it went is sent by one officer and checked by the other. */
async function tried(municipalityKey: string, went: { aims: 'fully' | 'not'; again: 'yes' | 'no' }) {
  await act(async (tx) => {
    const by = { viewer: officer }
    const started = await startAdoption(
      tx,
      by,
      {
        measureId: measure.id,
        municipalityKey,
        state: 'planned',
        since: '2026-01-10',
        adaptation: '',
        language: 'nb',
      },
      now,
    )
    if (!started.ok) throw new Error(started.reason)
    await moveAdoption(tx, by, started.id, { state: 'pilot', since: '2026-02-01' }, now)
    const evaluation = await startEvaluation(tx, by, started.id, 'first', now)
    if (!evaluation) throw new Error('no evaluation')
    const read = (value: unknown) => ({ state: 'read' as const, value: value as string })
    const chosen = (id: string) => read({ chosen: [{ id }] })
    const answers = {
      aims: chosen(went.aims),
      aimsWhy: read('Slik gikk det.'),
      helped: chosen('volunteers'),
      hindered: chosen('money'),
      again: chosen(went.again),
      stillRunning: read('yes'),
      beforeAfter: read('no'),
      comparison: read('no'),
    }
    await saveFilledAnswers(
      tx,
      by,
      evaluation.filledFormId,
      Object.entries(answers).map(([question, answer]) => ({ question, answer, baseVersion: 0 })),
    )
    const sent = await sendEvaluation(tx, by, evaluation.id, now)
    if (!sent.ok) throw new Error(JSON.stringify(sent))
    const checked = await checkEvaluation(
      tx,
      { viewer: second },
      evaluation.id,
      { decision: 'accept', note: '' },
      now,
    )
    if (!checked.ok) throw new Error(checked.reason)
  })
  const row = await world.database.memberDb
    .selectFrom('measure')
    .select(['evidence_level as level', 'evidence'])
    .where('id', '=', measure.id)
    .executeTakeFirstOrThrow()
  return { level: row.level, evidence: row.evidence as Evidence }
}

const publish = async () => {
  measure = await act(async (tx) => {
    const { partnershipId = '' } = officer.assignments[0] ?? {}
    return publishedMeasure(
      tx,
      { partnershipId: partnershipId ?? '', writer: officer, reviewer: second },
      {
        targets: [{ id: 'newcomer', role: 'direct' }],
        sources: [{ title: 'Ni av ti blir', address: '', year: 2019 }],
      },
    )
  })
}

const good = { aims: 'fully', again: 'yes' } as const
const bad = { aims: 'not', again: 'no' } as const

test('the level rises with the second result that was checked, and the page of the measure says why', async () => {
  await publish()
  expect((await tried('NO-1866', good)).level).toBe(2)
  expect((await tried('NO-1870', good)).level).toBe(3)
  const { text, status } = await world.visitor().page(`/nb/toolbox/${measure.slug}`)
  expect(status).toBe(200)
  for (const said of ['Nivå 3 av 5: noe dokumentasjon', 'Nivået gikk opp fra 2', '22. november 2031'])
    expect(text).toContain(said)
})

test('three that failed show that it does not work; the first two of them move nothing', async () => {
  await publish()
  await tried('NO-1866', bad)
  expect((await tried('NO-1870', bad)).level).toBe(3)
  const { level, evidence } = await tried('NO-1868', bad)
  expect(level).toBe(0)
  expect(evidence.lastChange).toMatchObject({ from: 3, to: 0 })
  const { text } = await world.visitor().page(`/sv/toolbox/${measure.slug}`)
  expect(text).toContain('Nivå 0 av 5: fungerar inte')
  expect(text).toContain('Nivån gick från 3')
})

test('a fourth that waits for a release does not move the level, whatever it says', async () => {
  await publish()
  await tried('NO-1866', bad)
  await tried('NO-1870', bad)
  await tried('NO-1868', bad)
  const { level, evidence } = await tried('NO-1867', good)
  expect(level).toBe(0)
  // Only how many there are may be known of it.
  expect(evidence.steps[3]?.reasons[0]).toMatchObject({ name: 'results', found: 4 })
})

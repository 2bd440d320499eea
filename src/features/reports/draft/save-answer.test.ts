import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Member } from '../../../platform/access/viewer.ts'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { listAsides } from '../../../platform/forms/saving/asides/queries.ts'
import { listAnswers, listChanges } from '../../../platform/forms/saving/queries.ts'
import type { AnswerChange } from '../../../platform/forms/saving/save-answer.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import { makeWorld, reportOf, said, type World } from './draft.test-support.ts'
import { keptOf } from './kept.ts'
import { backToRecords, saveAnswer } from './save-answer.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase(places)
})
afterAll(() => database.drop())

const inTx = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(database.memberDb, act)
const newWorld = () => inTx((tx) => makeWorld(tx))

async function save(
  world: World,
  who: Member,
  text: string,
  baseVersion: number,
  more: Partial<AnswerChange> = {},
) {
  const report = await reportOf(database.memberDb, world)
  return inTx((tx) =>
    saveAnswer(tx, { viewer: who }, report, { question: 'story', answer: said(text), baseVersion, ...more }),
  )
}

async function stands(world: World, question = 'story') {
  const [row] = await listAnswers(database.memberDb, keptOf(world.reportId), [question])
  return row && { version: row.version, text: row.answer.state === 'read' ? row.answer.value : null }
}
const history = async (world: World, question = 'story') => {
  const current = await stands(world, question)
  return (await listChanges(database.memberDb, keptOf(world.reportId), question))
    .map(({ version, answer }): [number, unknown] => [version, answer.state === 'read' ? answer.value : null])
    .filter(([version]) => version !== current?.version)
}
const asides = async (world: World) =>
  (await listAsides(database.memberDb, keptOf(world.reportId))).map(({ answer, savedByName }) => [
    savedByName,
    answer.state === 'read' ? answer.value : null,
  ])

test('every change is a version, and the one before stays as history', async () => {
  const world = await newWorld()
  expect(await save(world, world.ida, 'Vi begynte.', 0)).toMatchObject({
    outcome: 'saved',
    version: 1,
    ownVersion: 1,
  })
  expect(await save(world, world.ida, 'Vi begynte i mai.', 1)).toMatchObject({ outcome: 'saved', version: 2 })
  expect(await stands(world)).toEqual({ version: 2, text: 'Vi begynte i mai.' })
  expect(await history(world)).toEqual([[1, 'Vi begynte.']])
})

test('the same save sent twice is one', async () => {
  const world = await newWorld()
  await save(world, world.ida, 'Vi begynte.', 0)
  expect(await save(world, world.ida, 'Vi begynte.', 0)).toMatchObject({
    outcome: 'same',
    version: 1,
    ownVersion: 1,
  })
  await save(world, world.kari, 'Vi begynte i mai.', 1)
  expect(await save(world, world.ida, 'Vi begynte.', 0)).toMatchObject({
    outcome: 'superseded',
    version: 2,
    ownVersion: 1,
  })
  expect(await stands(world)).toEqual({ version: 2, text: 'Vi begynte i mai.' })
  expect(await asides(world)).toEqual([])
})

test('two people who change different words both have their words', async () => {
  const world = await newWorld()
  await save(world, world.ida, 'Vi møttes ofte i huset ved havna.', 0)
  await save(world, world.kari, 'Vi møttes hver uke i huset ved havna.', 1)
  expect(await save(world, world.ida, 'Vi møttes ofte i huset ved kaia.', 1)).toMatchObject({
    outcome: 'joined',
    version: 3,
    ownVersion: null,
  })
  expect(await stands(world)).toEqual({ version: 3, text: 'Vi møttes hver uke i huset ved kaia.' })
  // The same once more: nothing happens, whatever has been written since.
  expect(await save(world, world.ida, 'Vi møttes ofte i huset ved kaia.', 1)).toMatchObject({ version: 3 })
  expect(await history(world)).toHaveLength(2)
  expect(await asides(world)).toEqual([])
})

test('a second text over the same words is kept aside, once, until somebody chooses', async () => {
  const world = await newWorld()
  await save(world, world.ida, 'Vi begynte.', 0)
  await save(world, world.kari, 'Vi begynte i mai.', 1)
  const saved = await save(world, world.ida, 'Vi begynte i juni.', 1)
  expect(saved).toMatchObject({ outcome: 'aside', version: 2, ownVersion: null })
  expect(await save(world, world.ida, 'Vi begynte i juni.', 1)).toEqual(saved)
  expect(await stands(world)).toEqual({ version: 2, text: 'Vi begynte i mai.' })
  expect(await asides(world)).toEqual([['Ida Solvang', 'Vi begynte i juni.']])
  await save(world, world.ida, 'Vi begynte i juni eller juli.', 1)
  expect(await asides(world)).toEqual([['Ida Solvang', 'Vi begynte i juni eller juli.']])
  const [open] = await listAsides(database.memberDb, keptOf(world.reportId))
  await save(world, world.kari, 'Vi begynte i juni eller juli.', 2, { settles: [open?.id ?? ''] })
  expect(await asides(world)).toEqual([])
  expect(await stands(world)).toEqual({ version: 3, text: 'Vi begynte i juni eller juli.' })
  expect(await history(world)).toEqual([
    [2, 'Vi begynte i mai.'],
    [1, 'Vi begynte.'],
  ])
})

test('other kinds of answers are never joined by guessing', async () => {
  const world = await newWorld()
  const number = (value: number) => ({ question: 'meetings', answer: { state: 'read' as const, value } })
  await save(world, world.ida, '', 0, number(3))
  expect(await save(world, world.kari, '', 0, number(3))).toMatchObject({ outcome: 'same' })
  expect(await save(world, world.kari, '', 0, number(5))).toMatchObject({ outcome: 'aside', version: 1 })
  expect(await stands(world, 'meetings')).toEqual({ version: 1, text: 3 })
})

test('back to the records keeps the own answer as history, and the next is a version of its own', async () => {
  const world = await newWorld()
  const report = await reportOf(database.memberDb, world)
  await save(world, world.ida, 'Vårt navn', 0, { question: 'name' })
  expect(await inTx((tx) => backToRecords(tx, report, 'name'))).toEqual({ ok: true, dropped: true })
  expect(await inTx((tx) => backToRecords(tx, report, 'name'))).toEqual({ ok: true, dropped: false })
  expect(await stands(world, 'name')).toBeUndefined()
  expect(await history(world, 'name')).toEqual([[1, 'Vårt navn']])
  expect(await save(world, world.kari, 'Et annet navn', 2, { question: 'name' })).toMatchObject({
    outcome: 'saved',
    version: 3,
  })
  // Somebody who still had the first answer before them does not overwrite what came after.
  expect(await save(world, world.ida, 'Noe helt annet', 1, { question: 'name' })).toMatchObject({
    outcome: 'aside',
  })
})

test('a question that is answered from the records is not the own answer of whoever opens the page', async () => {
  const world = await newWorld()
  expect(await save(world, world.ida, 'Fjord og fremtid', 0, { question: 'name' })).toMatchObject({
    outcome: 'same',
    version: 0,
  })
  expect(await stands(world, 'name')).toBeUndefined()
})

test.each(['sent', 'approved', 'rejected'] as const)('a report that is %s takes no answer', async (state) => {
  const world = await newWorld()
  await database.memberDb.updateTable('report').set({ state }).where('id', '=', world.reportId).execute()
  expect(await save(world, world.ida, 'For sent', 0)).toEqual({ ok: false, reason: 'closed' })
  expect(await stands(world)).toBeUndefined()
})

test('a returned report takes answers to the returned questions only', async () => {
  const world = await newWorld()
  const db = database.memberDb
  await db
    .updateTable('report')
    .set({ state: 'returned', sent_version: 1 })
    .where('id', '=', world.reportId)
    .execute()
  await db
    .insertInto('report_returned_question')
    .values({ report_id: world.reportId, version: 1, question: 'story' })
    .execute()
  expect(await save(world, world.ida, 'Mer om dette', 0)).toMatchObject({ outcome: 'saved' })
  expect(await save(world, world.ida, 'Noe annet', 0, { question: 'lesson' })).toEqual({
    ok: false,
    reason: 'not-returned',
  })
})

test('a question that is not in the form is refused', async () => {
  const world = await newWorld()
  expect(await save(world, world.ida, 'x', 0, { question: 'nothing' })).toEqual({
    ok: false,
    reason: 'unknown-question',
  })
})

test('of saves at the same moment each is a version or aside, and none is lost', async () => {
  const world = await newWorld()
  await save(world, world.ida, 'begynnelsen', 0)
  const texts = Array.from({ length: 12 }, (_, index) => `begynnelsen og nummer${index}`)
  await Promise.all(texts.map((text, index) => save(world, index % 2 ? world.ida : world.kari, text, 1)))
  const { rows } = await inTx(async (tx) => ({
    rows: await tx
      .selectFrom('report_answer_aside')
      .select('answer')
      .where('report_id', '=', world.reportId)
      .execute(),
  }))
  const kept = new Set([
    ...rows.map(({ answer }) => (answer as { value: string }).value),
    ...(await history(world)).map(([, text]) => text),
    (await stands(world))?.text,
  ])
  expect(texts.filter((text) => !kept.has(text))).toEqual([])
  expect((await stands(world))?.version).toBe(2)
})

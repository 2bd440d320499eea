import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '../../../platform/database/database.ts'
import type { Modelled } from '../../../platform/forms/saving/model/model-browser.test-support.ts'
import { playStories } from '../../../platform/forms/saving/model/model-stories.test-support.ts'
import { selectHeldAnswer } from '../../../platform/forms/saving/queries.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import type { FoundReport } from '../find-report.ts'
import { makeWorld, reportOf, type World } from './draft.test-support.ts'
import { draftedAnswer } from './drafted-answer.ts'
import { keptOf } from './kept.ts'
import { saveAnswer } from './save-answer.ts'

/** The runs are divided among so many connections. */
const LANES = 4
const RUNS = 5000

let database: TestDatabase
let worlds: (Modelled & { report: FoundReport })[]
beforeAll(async () => {
  database = await testDatabase(places)
  worlds = []
  // What is thrown away after every story would be swept up all the time.
  for (const table of ['report', 'report_answer', 'report_answer_history', 'report_answer_aside'])
    await sql`alter table ${sql.table(table)} set (autovacuum_enabled = off)`.execute(database.memberDb)
  for (let lane = 0; lane < LANES; lane += 1)
    worlds.push(
      await inTransaction(database.memberDb, async (tx) => {
        const world = await makeWorld(tx)
        return modelOf(world, await reportOf(tx, world))
      }),
    )
})
afterAll(() => database.drop())

const modelOf = ({ ida, kari }: World, report: FoundReport): Modelled & { report: FoundReport } => ({
  report,
  ida,
  kari,
  kept: keptOf(report.id),
  definition: report.form.definition,
  changedAt: report.changedAt,
  unwritten: (db, question) => draftedAnswer(db, report, question),
  questions: ['story', 'lesson'],
  save: (tx, viewer, change) => saveAnswer(tx, { viewer }, report, change),
})

test(`${RUNS} stories of two writers lose no text and overwrite none, and both see the same in the end`, async () => {
  const figures = await playStories(database.memberDb, worlds, { runs: RUNS })
  expect(figures.runs).toBe(RUNS)
  expect(figures.saves).toBeGreaterThan(RUNS)
  expect(figures.conflicts).toBeGreaterThan(RUNS / 10)
}, 600_000)

test('without the guard of versions the same stories fail', async () => {
  const lastWins = worlds.map((world) => ({
    ...world,
    save: async (...[tx, viewer, change]: Parameters<Modelled['save']>) => {
      const { version } = await selectHeldAnswer(tx, world.kept, change.question)
      return world.save(tx, viewer, { ...change, baseVersion: version })
    },
  }))
  await expect(playStories(database.memberDb, lastWins, { runs: 400, seed: 7 })).rejects.toMatchObject({
    cause: { message: expect.stringMatching(/silently overwritten/) },
  })
})

test('a save that is not kept is noticed', async () => {
  const forgets = worlds.map((world) => ({
    ...world,
    save: async (...[, , { baseVersion }]: Parameters<Modelled['save']>) => ({
      ok: true as const,
      outcome: 'saved' as const,
      version: baseVersion + 1,
      ownVersion: baseVersion + 1,
      aside: null,
    }),
  }))
  await expect(playStories(database.memberDb, forgets, { runs: 100, seed: 7 })).rejects.toThrow()
})

import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction, type Tx } from '../../../platform/database/database.ts'
import { listAsides } from '../../../platform/forms/saving/asides/queries.ts'
import { typed } from '../../../platform/forms/saving/origin.ts'
import { listAnswers, selectHeldAnswer, writeAnswer } from '../../../platform/forms/saving/queries.ts'
import { type TestDatabase, testDatabase } from '../../../platform/testing/database.ts'
import { places } from '../../projects/edit/testing.test-support.ts'
import type { FoundReport } from '../find-report.ts'
import { ModelBrowser, ModelServer, modelled, type PageState } from './autosave-model.test-support.ts'
import { makeWorld, reportOf, said, type World } from './draft.test-support.ts'
import { keptOf } from './kept.ts'
import { saveAnswer } from './save-answer.ts'

/** The runs are divided among so many connections. */
const LANES = 4
const RUNS = 5000

/** `beginning`: what both pages show at the start of every story. */
type ModelWorld = World & { report: FoundReport; beginning?: PageState | undefined }

let database: TestDatabase
let worlds: ModelWorld[]
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
        return { ...world, report: await reportOf(tx, world) }
      }),
    )
})
afterAll(() => database.drop())

const side = fc.constantFrom('ida' as const, 'kari' as const)
const question = fc.constantFrom('story' as const, 'story' as const, 'story' as const, 'lesson' as const)
const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      side,
      question,
      how: fc.constantFrom(
        'append' as const,
        'begin' as const,
        'into' as const,
        'replace' as const,
        'delete' as const,
      ),
      at: fc.nat(8),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('leave-field' as const), side, question }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(500, 1000, 3000, 5000, 20_000),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      side,
      index: fc.nat(3),
      how: fc.constantFrom(
        'whole' as const,
        'whole' as const,
        'whole' as const,
        'lost-before' as const,
        'lost-after' as const,
        'served' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), after: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sign' as const), side, to: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('connect' as const), side, to: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('reload' as const),
      side,
      arrives: fc.boolean(),
      accept: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      side,
      question,
      how: fc.constantFrom('mine' as const, 'theirs' as const, 'both' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      side,
      question,
      how: fc.constantFrom('take' as const, 'both' as const, 'leave' as const),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
const story = fc.array(step, { minLength: 6, maxLength: 25 })

type Figures = { runs: number; saves: number; conflicts: number }

/** Takes two writers through a story, in a transaction that is thrown away, and holds the promises after every step. */
async function play(tx: Tx, world: ModelWorld, steps: Step[], save: typeof saveAnswer, figures: Figures) {
  const clock = { now: 1_000_000 }
  const removed = new Set<string>()
  const server = new ModelServer(tx, world.report, save)
  const beginning = 'a b c d e f'
  await writeAnswer(tx, keptOf(world.reportId), {
    question: 'story',
    answer: said(beginning),
    version: 1,
    origin: typed,
    savedBy: null,
  })
  server.current.set('story', beginning)
  const browsers = {
    ida: new ModelBrowser('ida', world.ida, server, clock, removed),
    kari: new ModelBrowser('kari', world.kari, server, clock, removed),
  }
  const both = [browsers.ida, browsers.kari]
  for (const browser of both) world.beginning = await browser.open(world.beginning)
  const pass = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 500) {
      clock.now += 500
      for (const { page } of both) page?.tick()
    }
  }
  const acknowledged = (key: string) =>
    new Set(server.acknowledged.flatMap(({ question, text }) => (question === key ? [text] : [])))

  for (const each of steps) {
    if (each.do === 'wait') pass(each.ms)
    else if (each.do === 'restart') {
      for (const browser of both)
        while (browser.waiting.length > 0) await browser.deliver(0, each.after ? 'lost-after' : 'lost-before')
    } else {
      const browser = browsers[each.side]
      if (each.do === 'type') browser.type(each.question, each)
      else if (each.do === 'leave-field') browser.page?.left(each.question)
      else if (each.do === 'deliver') await browser.deliver(each.index, each.how)
      else if (each.do === 'sign') browser.signedIn = each.to
      else if (each.do === 'connect') browser.online = each.to
      else if (each.do === 'choose') browser.choose(each.question, each.how)
      else if (each.do === 'settle') browser.settle(each.question, each.how)
      else if (each.do === 'reload') {
        await browser.leave(each.arrives)
        await browser.open()
        if (each.accept) browser.acceptOffers()
      }
    }
    for (const browser of both) expect(browser.lost(acknowledged)).toEqual([])
  }

  await comeTogether(both, pass)
  const stored = await server.texts()
  for (const browser of both) expect(browser.lost((key) => stored.get(key) ?? new Set())).toEqual([])
  const answers = await listAnswers(tx, keptOf(world.reportId))
  for (const key of modelled) {
    expect([...acknowledged(key)].filter((text) => !stored.get(key)?.has(text))).toEqual([])
    const answer = answers.find((row) => row.question === key)?.answer
    const stands = answer?.state === 'read' ? answer.value : ''
    expect([browsers.ida.shown[key], browsers.kari.shown[key]]).toEqual([stands, stands])
  }
  expect(await listAsides(tx, keptOf(world.reportId))).toEqual([])
  figures.runs += 1
  figures.saves += server.acknowledged.length
  figures.conflicts += server.aside
}

/** Both are back, take what their browsers kept, and choose wherever there is something to choose. */
async function comeTogether(both: ModelBrowser[], pass: (ms: number) => void) {
  const settled = () =>
    both.every(
      (browser) =>
        browser.page?.quiet() &&
        browser.waiting.length === 0 &&
        browser.page.offers().length === 0 &&
        modelled.every((key) => {
          const view = browser.page?.view(key)
          return !view?.conflict && view?.asides.length === 0
        }),
    )
  for (const browser of both) {
    browser.online = true
    browser.signedIn = true
    if (!browser.page) await browser.open()
    browser.page?.wake()
  }
  let quietRounds = 0
  for (let round = 0; round < 120 && quietRounds < 2; round += 1) {
    const browser = both[round % 2]
    browser?.acceptOffers()
    for (const key of modelled) {
      browser?.choose(key, 'both')
      browser?.settle(key, 'both')
    }
    pass(4500)
    for (const each of both) while (each.waiting.length > 0) await each.deliver(0, 'whole')
    quietRounds = settled() ? quietRounds + 1 : 0
  }
  expect(quietRounds).toBe(2)
}

class Undo extends Error {}

async function check(runs: number, save: typeof saveAnswer, figures: Figures, seed?: number) {
  await Promise.all(
    worlds.map((world, lane) =>
      fc.assert(
        fc.asyncProperty(story, async (steps) => {
          await inTransaction(database.memberDb, async (tx) => {
            await play(tx, world, steps, save, figures)
            throw new Undo()
          }).catch((error: unknown) => {
            if (!(error instanceof Undo)) throw error
          })
        }),
        { numRuns: runs / LANES, ...(seed === undefined ? {} : { seed: seed + lane }) },
      ),
    ),
  )
}

const none = (): Figures => ({ runs: 0, saves: 0, conflicts: 0 })

test(`${RUNS} stories of two writers lose no text and overwrite none, and both see the same in the end`, async () => {
  const figures = none()
  await check(RUNS, saveAnswer, figures)
  expect(figures.runs).toBe(RUNS)
  expect(figures.saves).toBeGreaterThan(RUNS)
  expect(figures.conflicts).toBeGreaterThan(RUNS / 10)
}, 600_000)

test('without the guard of versions the same stories fail', async () => {
  const lastWins: typeof saveAnswer = async (tx, act, report, change) => {
    const { version } = await selectHeldAnswer(tx, keptOf(report.id), change.question)
    return saveAnswer(tx, act, report, { ...change, baseVersion: version })
  }
  await expect(check(400, lastWins, none(), 7)).rejects.toMatchObject({
    cause: { message: expect.stringMatching(/silently overwritten/) },
  })
})

test('a save that is not kept is noticed', async () => {
  const forgets: typeof saveAnswer = async (_tx, _act, _report, { baseVersion }) => ({
    ok: true,
    outcome: 'saved',
    version: baseVersion + 1,
    ownVersion: baseVersion + 1,
    aside: null,
  })
  await expect(check(100, forgets, none(), 7)).rejects.toThrow()
})

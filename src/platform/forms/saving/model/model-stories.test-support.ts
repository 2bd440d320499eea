import fc from 'fast-check'
import type { Kysely } from 'kysely'
import { expect } from 'vitest'
import { inTransaction, type Tx } from '../../../database/database.ts'
import type { Tables } from '../../../database/generated.ts'
import { listAsides } from '../asides/queries.ts'
import { typed } from '../origin.ts'
import { listAnswers, writeAnswer } from '../queries.ts'
import { ModelBrowser, type Modelled, ModelServer, type PageState } from './model-browser.test-support.ts'

/** What two people write in, with what both pages show at the start of every story. */
export type ModelWorld = Modelled & { beginning?: PageState | undefined }

const side = fc.constantFrom('ida' as const, 'kari' as const)
// Which of the two questions: mostly the first.
const question = fc.constantFrom(0 as const, 0 as const, 0 as const, 1 as const)
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

export type Figures = { runs: number; saves: number; conflicts: number }

/** Takes two writers through a story, in a transaction that is thrown away, and holds the promises after every step. */
async function play(tx: Tx, world: ModelWorld, steps: Step[], figures: Figures) {
  const clock = { now: 1_000_000 }
  const removed = new Set<string>()
  const server = new ModelServer(tx, world)
  const [first] = world.questions
  const beginning = 'a b c d e f'
  await writeAnswer(tx, world.kept, {
    question: first,
    answer: { state: 'read', value: beginning },
    version: 1,
    origin: typed,
    savedBy: null,
  })
  server.current.set(first, beginning)
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
  const asked = (place: 0 | 1) => world.questions[place]
  const acknowledged = (key: string) =>
    new Set(server.acknowledged.flatMap(({ question, text }) => (question === key ? [text] : [])))

  for (const each of steps) {
    if (each.do === 'wait') pass(each.ms)
    else if (each.do === 'restart') {
      for (const browser of both)
        while (browser.waiting.length > 0) await browser.deliver(0, each.after ? 'lost-after' : 'lost-before')
    } else {
      const browser = browsers[each.side]
      if (each.do === 'type') browser.type(asked(each.question), each)
      else if (each.do === 'leave-field') browser.page?.left(asked(each.question))
      else if (each.do === 'deliver') await browser.deliver(each.index, each.how)
      else if (each.do === 'sign') browser.signedIn = each.to
      else if (each.do === 'connect') browser.online = each.to
      else if (each.do === 'choose') browser.choose(asked(each.question), each.how)
      else if (each.do === 'settle') browser.settle(asked(each.question), each.how)
      else if (each.do === 'reload') {
        await browser.leave(each.arrives)
        await browser.open()
        if (each.accept) browser.acceptOffers()
      }
    }
    for (const browser of both) expect(browser.lost(acknowledged)).toEqual([])
  }

  await comeTogether(world, both, pass)
  const stored = await server.texts()
  for (const browser of both) expect(browser.lost((key) => stored.get(key) ?? new Set())).toEqual([])
  const answers = await listAnswers(tx, world.kept)
  for (const key of world.questions) {
    expect([...acknowledged(key)].filter((text) => !stored.get(key)?.has(text))).toEqual([])
    const answer = answers.find((row) => row.question === key)?.answer
    const stands = answer?.state === 'read' ? answer.value : ''
    expect([browsers.ida.shown[key], browsers.kari.shown[key]]).toEqual([stands, stands])
  }
  expect(await listAsides(tx, world.kept)).toEqual([])
  figures.runs += 1
  figures.saves += server.acknowledged.length
  figures.conflicts += server.aside
}

/** Both are back, take what their browsers kept, and choose wherever there is something to choose. */
async function comeTogether({ questions }: Modelled, both: ModelBrowser[], pass: (ms: number) => void) {
  const settled = () =>
    both.every(
      (browser) =>
        browser.page?.quiet() &&
        browser.waiting.length === 0 &&
        browser.page.offers().length === 0 &&
        questions.every((key) => {
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
    for (const key of questions) {
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

/**
 * Takes two writers through random stories, in each world so many of them as fall to it, and throws with the story that broke a promise:
 * no word lost, none overwritten unseen, everything acknowledged is stored, both pages show what stands in the end.
 */
export async function playStories(
  db: Kysely<Tables>,
  worlds: ModelWorld[],
  { runs, seed }: { runs: number; seed?: number },
): Promise<Figures> {
  const figures: Figures = { runs: 0, saves: 0, conflicts: 0 }
  await Promise.all(
    worlds.map((world, lane) =>
      fc.assert(
        fc.asyncProperty(story, async (steps) => {
          await inTransaction(db, async (tx) => {
            await play(tx, world, steps, figures)
            throw new Undo()
          }).catch((error: unknown) => {
            if (!(error instanceof Undo)) throw error
          })
        }),
        { numRuns: runs / worlds.length, ...(seed === undefined ? {} : { seed: seed + lane }) },
      ),
    ),
  )
  return figures
}

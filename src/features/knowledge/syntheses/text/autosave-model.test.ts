import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Modelled } from '../../../../platform/forms/saving/model/model-browser.test-support.ts'
import { playStories } from '../../../../platform/forms/saving/model/model-stories.test-support.ts'
import { selectHeldAnswer } from '../../../../platform/forms/saving/queries.ts'
import { done, makeKnowledgeWorld } from '../../knowledge.test-support.ts'
import { createSynthesis } from '../write-synthesis.ts'
import { keptOf } from './queries.ts'
import { saveSynthesis } from './save-text.ts'
import { textForm } from './text-form.ts'

/** The runs are divided among so many connections. */
const themes = ['youth', 'housing-settling', 'inclusion-integration', 'recruitment'] as const
const RUNS = 1200

let world: Awaited<ReturnType<typeof makeKnowledgeWorld>>
const worlds: Modelled[] = []
beforeAll(async () => {
  world = await makeKnowledgeWorld()
  const { storuman: ida, mala: kari, partnershipId } = world
  for (const theme of themes) {
    const text = { partnershipId, theme, language: 'sv' as const, title: '', body: '' }
    const { id } = await world.set(async (tx) => done(await createSynthesis(tx, { viewer: ida }, text)))
    worlds.push({
      ida,
      kari,
      kept: keptOf(id),
      definition: textForm,
      changedAt: new Date(0),
      questions: ['body', 'title'],
      save: async (tx, viewer, change) => {
        const saved = await saveSynthesis(tx, { viewer }, id, [change])
        const [own] = saved.ok ? saved.saved : []
        return own ? { ok: true, ...own } : { ok: false, reason: 'refused' }
      },
    })
  }
})
afterAll(() => world.app.close())

test(`${RUNS} stories of two who write a synthesis lose no text and overwrite none, and both see the same in the end`, async () => {
  const figures = await playStories(world.app.database.memberDb, worlds, { runs: RUNS })
  expect(figures.runs).toBe(RUNS)
  expect(figures.saves).toBeGreaterThan(RUNS)
  expect(figures.conflicts).toBeGreaterThan(RUNS / 10)
}, 600_000)

test('without the guard of versions the same stories fail', async () => {
  const lastWins = worlds.map((each) => ({
    ...each,
    save: async (...[tx, viewer, change]: Parameters<Modelled['save']>) => {
      const { version } = await selectHeldAnswer(tx, each.kept, change.question)
      return each.save(tx, viewer, { ...change, baseVersion: version })
    },
  }))
  await expect(
    playStories(world.app.database.memberDb, lastWins, { runs: 400, seed: 7 }),
  ).rejects.toMatchObject({ cause: { message: expect.stringMatching(/silently overwritten/) } })
})

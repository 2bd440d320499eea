import type { Member } from '../../../platform/access/viewer.ts'
import type { AnswerChange, SavedAnswer } from '../../../platform/forms/saving/save-answer.ts'
import { done, type makeKnowledgeWorld } from '../knowledge.test-support.ts'
import { saveSynthesis } from './text/save-text.ts'
import { loadWorkingText } from './text/working-text.ts'
import { createSynthesis, publishSynthesis } from './write-synthesis.ts'

type World = Awaited<ReturnType<typeof makeKnowledgeWorld>>

/** What tests of syntheses do in a world: each synthesis that is begun has a theme of its own. */
export function writingIn(world: World) {
  let begun = 0
  const set = world.set

  /** A synthesis that Storuman writes. */
  const written = (body: string, title = 'Vad vi vet') => {
    begun += 1
    const text = { theme: `theme-${begun}`, language: 'sv' as const, title, body }
    const { storuman: viewer, partnershipId } = world
    return set(async (tx) => done(await createSynthesis(tx, { viewer }, { partnershipId, ...text })))
  }

  const text = async (id: string) => {
    const found = await loadWorkingText(world.app.database.memberDb, id)
    if (!found) throw new Error('no working text')
    return found
  }

  /** Saves a text from the version it was begun from; without one from what stands. */
  async function write(
    id: string,
    viewer: Member,
    value: string,
    { question = 'body', from }: { question?: string; from?: number } = {},
  ): Promise<SavedAnswer | undefined> {
    const baseVersion = from ?? (await text(id)).versions[question] ?? 0
    const change: AnswerChange = { question, answer: { state: 'read', value }, baseVersion }
    return set(async (tx) => done(await saveSynthesis(tx, { viewer }, id, [change])).saved[0])
  }

  const publish = (id: string, edit: number, viewer = world.officer) =>
    set((tx) => publishSynthesis(tx, { viewer }, id, { edit }))

  /** Publishes what stands now. */
  const publishNow = async (id: string, viewer = world.officer) =>
    done(await publish(id, (await text(id)).edit, viewer))

  return { written, text, write, publish, publishNow }
}

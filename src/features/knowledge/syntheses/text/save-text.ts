import { audit } from '../../../../platform/audit/audit.ts'
import type { Tx } from '../../../../platform/database/database.ts'
import { selectHeldAnswer } from '../../../../platform/forms/saving/queries.ts'
import {
  type AnswerChange,
  type SavedAnswer,
  saveHeldAnswer,
} from '../../../../platform/forms/saving/save-answer.ts'
import { accountOf, type KnowledgeAct } from '../../act.ts'
import { lockSynthesis, selectSynthesis } from '../queries.ts'
import { addWriter, keptOf } from './queries.ts'
import { textQuestions } from './text-form.ts'

export type SavedText =
  | { ok: true; saved: SavedAnswer[] /** A text waits beside what stands. */; together: boolean }
  | { ok: false; reason: 'not-found' | 'withdrawn' | 'unknown-question' }

/**
 * Saves title or text of the working text, each as its next version: somebody else's change that the writer has not seen is never
 * overwritten, two changes of different words become one text, and where both touch the same words the text is kept aside. What is
 * published stays as it is. Whoever wrote anything, also what was kept aside, is one of its writers.
 */
export async function saveSynthesis(
  tx: Tx,
  act: KnowledgeAct,
  id: string,
  changes: AnswerChange[],
): Promise<SavedText> {
  const synthesis = await selectSynthesis(tx, act.viewer, id)
  const by = accountOf(act)
  if (!synthesis?.mayWrite || !by) return { ok: false, reason: 'not-found' }
  const locked = await lockSynthesis(tx, synthesis.id)
  if (!locked || locked.state === 'withdrawn') return { ok: false, reason: 'withdrawn' }
  const kept = keptOf(synthesis.id)
  const saved: SavedAnswer[] = []
  for (const change of changes) {
    const question = textQuestions.find(({ key }) => key === change.question)
    if (!question) return { ok: false, reason: 'unknown-question' }
    const held = await selectHeldAnswer(tx, kept, question.key)
    saved.push(await saveHeldAnswer(tx, { kept, question, held }, change, by))
  }
  const wrote = saved.some(({ outcome }) => outcome !== 'same' && outcome !== 'superseded')
  // What was saved when is told by the history of the text; that somebody began to write in it, here.
  if (wrote && (await addWriter(tx, synthesis.id, by)))
    await audit(tx, act, 'synthesis-saved', { kind: 'synthesis', id: synthesis.id })
  return { ok: true, saved, together: saved.some(({ outcome }) => outcome === 'aside') }
}
